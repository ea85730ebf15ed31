//! The view of an Atom feed (RFC 4287): the newest sessions of a page. It does not depend on the time of the
//! build.

use std::sync::Arc;

use crate::index::corrections::CorrectionIx;
use crate::index::list;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::model::session::Session;
use crate::pages::route::Page;
use crate::time::date::Date;
use crate::view::citation::publisher;
use crate::view::context::ViewContext;
use crate::view::corrections::anchored;
use crate::view::parts::{FeedEntry, Text};

/// An Atom feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Permanent id: the address of the page that the feed belongs to.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Name of the publisher.
    pub author: String,
    /// Language tag (BCP 47).
    pub lang: String,
    /// Absolute address of the page.
    pub address: String,
    /// Absolute address of the feed.
    pub self_address: String,
    /// Time of the latest change of an entry (RFC 3339).
    pub updated: String,
    /// Newest first.
    pub entries: Vec<Arc<FeedEntry>>,
}

/// A session as an entry of a feed.
#[derive(Clone, Debug)]
pub struct FeedSession {
    /// Permanent id: the address of the report in the default language.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Language tag (BCP 47) of the title.
    pub lang: String,
    /// Absolute address of the report in the feed's language.
    pub address: String,
    /// Time of the report's latest change (RFC 3339).
    pub updated: String,
    /// Time of the session (RFC 3339).
    pub published: String,
    /// Its summary; `lang` is set only if it differs from the feed's.
    pub summary: Option<Text>,
    /// Paragraphs of the content; empty if there is none.
    pub content: Vec<String>,
    /// Id and name of each theme.
    pub categories: Vec<(String, String)>,
    /// Authors of the report; if empty, the author of the feed applies (RFC 4287, 4.1.1).
    pub author: Vec<String>,
}

/// The sessions in a page's feed, oldest first.
fn feed_sessions(ctx: &ViewContext<'_>, page: &Page) -> Vec<SessionIx> {
    let index = ctx.index;
    match page {
        Page::Series(id) => list(&index.series, id).to_vec(),
        Page::Theme(id) => list(&index.themes, id).to_vec(),
        Page::Country(_) | Page::Group(_) | Page::Organisation(_) => {
            page.party().map(|party| index.appearances(&party).all()).unwrap_or_default()
        }
        _ => ctx.every_session(),
    }
}

/// Empty if the skin lacks the message.
fn message(ctx: &ViewContext<'_>, id: &str, arguments: &[(&'static str, &str)]) -> String {
    ctx.messages.message(id, arguments).unwrap_or_default()
}

/// The feed of a page. `write` makes the XML of an entry in a language.
pub fn feed(ctx: &ViewContext<'_>, page: &Page, write: fn(&FeedSession, &str) -> FeedEntry) -> Feed {
    let routes = &ctx.plan.routes;
    let site = ctx.text(&ctx.proceedings.config.title).unwrap_or_default().text;
    let name = match page {
        Page::Series(id) => Some(ctx.series(id).label.text.clone()),
        Page::Country(country) => Some(ctx.country(*country).label.text.clone()),
        Page::Group(id) => Some(ctx.party_name(&Party::Group(id.clone())).text),
        Page::Theme(id) => Some(ctx.theme_name(id).text),
        Page::Organisation(id) => Some(ctx.organisation(id).label.text.clone()),
        Page::Corrections => Some(message(ctx, "corrections", &[])),
        _ => None,
    };
    let limit = ctx.proceedings.config.feed_limit;
    let cached_entry = |ix: SessionIx| {
        let make = || write(&entry(ctx, ctx.proceedings.session(ix)), ctx.lang.as_str());
        ctx.cache.feed_entry(ix, make)
    };
    let entries: Vec<Arc<FeedEntry>> = match page {
        Page::Corrections => {
            let newest = ctx.index.corrections.iter().take(limit);
            let entries = newest.filter_map(|at| corrected(ctx, *at));
            entries.map(|entry| Arc::new(write(&entry, ctx.lang.as_str()))).collect()
        }
        _ => feed_sessions(ctx, page).iter().rev().take(limit).map(|ix| cached_entry(*ix)).collect(),
    };
    // Without entries, `updated` is that of the first session, since the element is required.
    let epoch = ctx
        .proceedings
        .sessions
        .first()
        .map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |session| updated(ctx, session));
    let address = routes.absolute(&routes.address(page, ctx.lang));
    Feed {
        id: address.clone(),
        title: name.map_or_else(|| site.clone(), |name| format!("{name} – {site}")),
        author: publisher(ctx).text,
        lang: ctx.lang.to_string(),
        address,
        self_address: routes.absolute(&routes.feed_address(page, ctx.lang)),
        updated: entries.iter().map(|entry| entry.updated.clone()).max().unwrap_or(epoch),
        entries,
    }
}

/// A correction as an entry: its id is the permanent address of the report with the anchor of the correction.
fn corrected(ctx: &ViewContext<'_>, (ix, at): CorrectionIx) -> Option<FeedSession> {
    let session = ctx.proceedings.session(ix);
    let correction = session.corrections.get(at)?;
    let base = entry(ctx, session);
    let day = timestamp(ctx, correction.date);
    Some(FeedSession {
        id: anchored(&base.id, at),
        address: anchored(&base.address, at),
        updated: day.clone(),
        published: day,
        summary: ctx.text(&correction.text),
        content: Vec::new(),
        ..base
    })
}

/// The summary and the corrections, newest first.
fn content(ctx: &ViewContext<'_>, session: &Session) -> Vec<String> {
    let corrections = session.corrections.iter().rev().map(|correction| {
        let date = ctx.locale.date(Date::Day(correction.date));
        let text = ctx.text(&correction.text).unwrap_or_default().text;
        message(ctx, "correction-entry", &[("date", &date), ("text", &text)])
    });
    let corrections: Vec<String> = corrections.collect();
    let summary = ctx.text(&session.summary).filter(|_| !corrections.is_empty());
    summary.map(|summary| summary.text).into_iter().chain(corrections).collect()
}

fn entry(ctx: &ViewContext<'_>, session: &Session) -> FeedSession {
    let routes = &ctx.plan.routes;
    let page = Page::Session(session.id.clone());
    let title = ctx.text(&session.title).unwrap_or_default();
    FeedSession {
        id: routes.absolute(&routes.address(&page, &routes.default)),
        lang: title.lang.as_ref().unwrap_or(ctx.lang).to_string(),
        title: title.text,
        address: routes.absolute(&routes.address(&page, ctx.lang)),
        updated: updated(ctx, session),
        published: timestamp(ctx, session.date.first_day()),
        summary: ctx.text(&session.summary),
        content: content(ctx, session),
        categories: session
            .themes
            .iter()
            .map(|theme| (theme.to_string(), ctx.theme_name(theme).text))
            .collect(),
        author: ctx.proceedings.config.publication.authors.clone(),
    }
}

/// The `updated` of the report or its latest correction, or else the first day of the session; never the time of the build.
fn updated(ctx: &ViewContext<'_>, session: &Session) -> String {
    timestamp(ctx, session.last_changed().unwrap_or_else(|| session.date.first_day()))
}

/// Days after the build date are replaced by it: feed readers would keep such an entry on top of all others.
fn timestamp(ctx: &ViewContext<'_>, day: jiff::civil::Date) -> String {
    let day = ctx.proceedings.today.map_or(day, |today| day.min(today));
    format!("{day}T00:00:00Z")
}
