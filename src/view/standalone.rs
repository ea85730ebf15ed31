//! The views of pages outside the index: standalone pages, the page of downloads, what stands
//! where there is nothing, and what stands at an old address.

use std::collections::BTreeMap;

use serde::Serialize;

use super::frame::{self, Alternate, Frame};
use super::notice::{Notice, notice};
use super::parts::{Link, Text};
use super::scene::Scene;
use super::session::{BodyView, body};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::model::party::Party;
use crate::pages::extent;
use crate::pages::route::Page;

/// `data.html`.
#[derive(Clone, Debug, Serialize)]
pub struct DataView {
    /// The frame.
    pub frame: Frame,
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
    pub frame: Frame,
    /// Its title.
    pub title: Text,
    /// Its summary.
    pub summary: Option<Text>,
    /// Its text.
    pub body: Option<BodyView>,
    /// What there is to say of its translation into the page's language.
    pub notice: Option<Notice>,
}

/// `404.html`.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// The frame.
    pub frame: Frame,
    /// The home page in every language, since nobody knows which one the reader came in; empty on a
    /// site of one.
    pub homes: Vec<Alternate>,
    /// Series to go on from.
    pub series: Vec<Shared<Link>>,
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

/// A standalone page.
pub fn page(scene: &Scene<'_>, id: &Id) -> PageView {
    let page = scene.proceedings.pages.get(id);
    let title = page.and_then(|page| scene.text(&page.title)).unwrap_or_default();
    let summary = page.and_then(|page| scene.text(&page.summary));
    let body = page.and_then(|page| body(scene, &page.bodies));
    PageView {
        frame: frame::frame(
            scene,
            &Page::Standalone(id.clone()),
            1,
            Some(title.clone()),
            summary.as_ref().map(|summary| summary.text.clone()),
        ),
        notice: page.and_then(|page| notice(scene, &page.into(), &Page::Standalone(id.clone()))),
        title,
        summary,
        body,
    }
}

/// The page of downloads.
pub fn data(scene: &Scene<'_>) -> DataView {
    let below = |path: &str| scene.plan.routes.below(path);
    let mut ids: BTreeMap<&'static str, Vec<IdLine>> = BTreeMap::new();
    for party in extent::named(scene.proceedings, scene.index) {
        let kind = match party {
            Party::Country(_) => "countries",
            Party::Group(_) => "groups",
            Party::Organisation(_) => "organisations",
        };
        ids.entry(kind).or_default().push(IdLine { id: party.to_string(), link: scene.party(&party) });
    }
    let themes = scene.proceedings.themes.keys();
    let themes: Vec<IdLine> = themes.map(|id| IdLine { id: id.to_string(), link: scene.theme(id) }).collect();
    if !themes.is_empty() {
        ids.insert("themes", themes);
    }
    DataView {
        frame: frame::frame(scene, &Page::Data, 1, None, None),
        feed: scene.plan.routes.feed_address(&Page::Home, scene.lang),
        sessions_json: below("data/sessions.json"),
        sessions_csv: below("data/sessions.csv"),
        index_json: below("data/index.json"),
        ids,
    }
}

/// What the server shows where there is nothing.
pub fn not_found(scene: &Scene<'_>) -> NotFoundView {
    let mut frame = frame::frame(scene, &Page::Home, 1, None, None);
    frame.kind = "not-found";
    // It stands at every address that does not exist, in one language.
    let homes = std::mem::take(&mut frame.alternates);
    frame.x_default = None;
    NotFoundView {
        frame,
        homes,
        series: scene.proceedings.series.keys().map(|id| scene.series(id)).collect(),
    }
}

/// What stands at an old address of a page.
pub fn redirect(scene: &Scene<'_>, page: &Page) -> RedirectView {
    let title = match page {
        Page::Session(id) => scene.session_at(id).and_then(|session| scene.text(&session.title)),
        Page::Standalone(id) => scene.proceedings.pages.get(id).and_then(|page| scene.text(&page.title)),
        Page::Series(id) => scene.proceedings.series.get(id).and_then(|series| scene.text(&series.title)),
        Page::Theme(id) => scene.proceedings.themes.get(id).and_then(|theme| scene.text(&theme.label)),
        Page::Group(id) => scene.proceedings.groups.get(id).and_then(|group| scene.text(&group.name)),
        Page::Organisation(id) => {
            let organisation = scene.proceedings.organisations.get(id);
            organisation.and_then(|organisation| scene.text(&organisation.name))
        }
        _ => None,
    };
    let address = scene.plan.routes.address(page, scene.lang);
    RedirectView {
        lang: scene.lang.clone(),
        title: title.unwrap_or_default().text,
        canonical: scene.plan.routes.absolute(&address),
        address,
    }
}
