//! What feeds tell of: the newest sessions of a page. Nothing in a feed depends on when it is built.

use std::sync::Arc;

use crate::index::list;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::model::session::Session;
use crate::pages::route::Page;
use crate::view::citation::publisher;
use crate::view::context::ViewContext;
use crate::view::parts::FeedEntry;

/// A feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its id for ever: the address of the page that it follows.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// Its language.
    pub lang: String,
    /// The page that it follows.
    pub address: String,
    /// The feed itself.
    pub self_address: String,
    /// When anything in it last changed, as RFC 3339 has it.
    pub updated: String,
    /// What it tells of, newest first.
    pub entries: Vec<Arc<FeedEntry>>,
}

/// A session in a feed.
#[derive(Clone, Debug)]
pub struct FeedSession {
    /// Its id for ever: the address of the report in the default language.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The language of its texts.
    pub lang: String,
    /// The report in the feed's language.
    pub address: String,
    /// When the report last changed.
    pub updated: String,
    /// When the session was held.
    pub published: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Its themes, by id and name.
    pub categories: Vec<(String, String)>,
    /// Who wrote the report; empty if that is not known, and then the feed's author stands for it.
    pub author: Vec<String>,
}

/// The sessions that a page's feed tells of, in their order.
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

/// The feed that follows a page. `write` makes the XML of an entry in a language.
pub fn feed(ctx: &ViewContext<'_>, page: &Page, write: fn(&FeedSession, &str) -> FeedEntry) -> Feed {
    let routes = &ctx.plan.routes;
    let site = ctx.text(&ctx.proceedings.config.title).unwrap_or_default().text;
    let name = match page {
        Page::Series(id) => Some(ctx.series(id).label.text.clone()),
        Page::Country(country) => Some(ctx.country(*country).label.text.clone()),
        Page::Group(id) => Some(ctx.party_name(&Party::Group(id.clone())).text),
        Page::Theme(id) => Some(ctx.theme_name(id).text),
        Page::Organisation(id) => Some(ctx.organisation(id).label.text.clone()),
        _ => None,
    };
    let sessions = feed_sessions(ctx, page);
    let limit = ctx.proceedings.config.feed_limit;
    let tell = |ix: SessionIx| {
        ctx.cache.feed_entry(ix, || write(&entry(ctx, ctx.proceedings.session(ix)), ctx.lang.as_str()))
    };
    let entries: Vec<Arc<FeedEntry>> = sessions.iter().rev().take(limit).map(|ix| tell(*ix)).collect();
    // A feed without entries has to say something: it is as old as the record.
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
        summary: ctx.text(&session.summary).map(|summary| summary.text),
        categories: session
            .themes
            .iter()
            .map(|theme| (theme.to_string(), ctx.theme_name(theme).text))
            .collect(),
        author: ctx.proceedings.config.publication.authors.clone(),
    }
}

/// When a report last changed: what its editor says, or else the day of the session. Never the
/// time of the build.
fn updated(ctx: &ViewContext<'_>, session: &Session) -> String {
    timestamp(ctx, session.updated.unwrap_or_else(|| session.date.first_day()))
}

/// A day as a feed has it. One in the future, which is a mistake or a session to come, would keep the entry above all
/// others in every reader, so the day that the site is made for takes its place.
fn timestamp(ctx: &ViewContext<'_>, day: jiff::civil::Date) -> String {
    let day = ctx.proceedings.today.map_or(day, |today| day.min(today));
    format!("{day}T00:00:00Z")
}
