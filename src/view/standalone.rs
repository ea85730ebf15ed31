//! The views of pages outside the index: standalone pages, the page of downloads, what stands
//! where there is nothing, and what stands at an old address.

use std::collections::BTreeMap;

use serde::Serialize;

use super::context::ViewContext;
use super::notice::{Notice, notice};
use super::page_meta::{self, Alternate, PageMeta};
use super::parts::{Link, Text};
use super::session::{BodyView, body};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::model::party::Party;
use crate::pages::inventory;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `data.html`.
#[derive(Clone, Debug, Serialize)]
pub struct DataView {
    /// The frame.
    pub frame: PageMeta,
    /// The site's feed in this language.
    pub feed: String,
    /// `sessions.json`.
    pub sessions_json: String,
    /// `sessions.csv`.
    pub sessions_csv: String,
    /// `index.json`.
    pub index_json: String,
    /// Countries, groups, organisations and themes by id, for those who read the data.
    pub ids: BTreeMap<&'static str, Vec<IdLine>>,
}

impl View for DataView {
    const TEMPLATE: &'static str = kind::DATA.template;
}

/// What an id in the data stands for.
#[derive(Clone, Debug, Serialize)]
pub struct IdLine {
    /// `country:QA`, `recognition`.
    pub id: String,
    /// Its name and page.
    pub link: Shared<Link>,
}

/// `page.html`: a standalone page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// The frame.
    pub frame: PageMeta,
    /// Its title.
    pub title: Text,
    /// Its summary.
    pub summary: Option<Text>,
    /// Its text.
    pub body: Option<BodyView>,
    /// What there is to say of its translation into the page's language.
    pub notice: Option<Notice>,
}

impl View for PageView {
    const TEMPLATE: &'static str = kind::STANDALONE.template;
}

/// `404.html`.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// The frame.
    pub frame: PageMeta,
    /// The home page in every language, since nobody knows which one the reader came in; empty on a
    /// site of one.
    pub homes: Vec<Alternate>,
    /// Series to go on from.
    pub series: Vec<Shared<Link>>,
}

impl View for NotFoundView {
    const TEMPLATE: &'static str = kind::NOT_FOUND.template;
}

/// `redirect.html`: what stands at an old address.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// The language of the page that has moved.
    pub lang: crate::i18n::lang::Lang,
    /// Its title.
    pub title: String,
    /// Where it is now, from the host's root.
    pub address: String,
    /// Where it is now, with scheme and host.
    pub canonical: String,
}

impl View for RedirectView {
    const TEMPLATE: &'static str = "redirect.html";
}

/// A standalone page.
pub fn page(ctx: &ViewContext<'_>, id: &Id) -> PageView {
    let page = ctx.proceedings.pages.get(id);
    let title = page.and_then(|page| ctx.text(&page.title)).unwrap_or_default();
    let summary = page.and_then(|page| ctx.text(&page.summary));
    let body = page.and_then(|page| body(ctx, &page.bodies));
    PageView {
        frame: page_meta::page_meta(
            ctx,
            &Page::Standalone(id.clone()),
            1,
            Some(title.clone()),
            summary.as_ref().map(|summary| summary.text.clone()),
        ),
        notice: page.and_then(|page| notice(ctx, &page.into(), &Page::Standalone(id.clone()))),
        title,
        summary,
        body,
    }
}

/// The page of downloads.
pub fn data(ctx: &ViewContext<'_>) -> DataView {
    let below = |path: &str| ctx.plan.routes.below(path);
    let mut ids: BTreeMap<&'static str, Vec<IdLine>> = BTreeMap::new();
    for party in inventory::named(ctx.proceedings, ctx.index) {
        let kind = match party {
            Party::Country(_) => "countries",
            Party::Group(_) => "groups",
            Party::Organisation(_) => "organisations",
        };
        ids.entry(kind).or_default().push(IdLine { id: party.to_string(), link: ctx.party(&party) });
    }
    let themes = ctx.proceedings.themes.keys();
    let themes: Vec<IdLine> = themes.map(|id| IdLine { id: id.to_string(), link: ctx.theme(id) }).collect();
    if !themes.is_empty() {
        ids.insert("themes", themes);
    }
    DataView {
        frame: page_meta::page_meta(ctx, &Page::Data, 1, None, None),
        feed: ctx.plan.routes.feed_address(&Page::Home, ctx.lang),
        sessions_json: below("data/sessions.json"),
        sessions_csv: below("data/sessions.csv"),
        index_json: below("data/index.json"),
        ids,
    }
}

/// What the server shows where there is nothing.
pub fn not_found(ctx: &ViewContext<'_>) -> NotFoundView {
    let mut frame = page_meta::page_meta(ctx, &Page::Home, 1, None, None);
    frame.kind = "not-found";
    // It stands at every address that does not exist, in one language.
    let homes = std::mem::take(&mut frame.alternates);
    frame.x_default = None;
    NotFoundView { frame, homes, series: ctx.proceedings.series.keys().map(|id| ctx.series(id)).collect() }
}

/// What stands at an old address of a page.
pub fn redirect(ctx: &ViewContext<'_>, page: &Page) -> RedirectView {
    let title = match page {
        Page::Session(id) => ctx.session_at(id).and_then(|session| ctx.text(&session.title)),
        Page::Standalone(id) => ctx.proceedings.pages.get(id).and_then(|page| ctx.text(&page.title)),
        Page::Series(id) => ctx.proceedings.series.get(id).and_then(|series| ctx.text(&series.title)),
        Page::Theme(id) => ctx.proceedings.themes.get(id).and_then(|theme| ctx.text(&theme.label)),
        Page::Group(id) => ctx.proceedings.groups.get(id).and_then(|group| ctx.text(&group.name)),
        Page::Organisation(id) => {
            let organisation = ctx.proceedings.organisations.get(id);
            organisation.and_then(|organisation| ctx.text(&organisation.name))
        }
        _ => None,
    };
    let address = ctx.plan.routes.address(page, ctx.lang);
    RedirectView {
        lang: ctx.lang.clone(),
        title: title.unwrap_or_default().text,
        canonical: ctx.plan.routes.absolute(&address),
        address,
    }
}
