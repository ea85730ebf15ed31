//! The views of `theme.html` and `themes.html`: a theme's record, and the tree of themes.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::frame::{self, Frame};
use super::later::{Later, beside, later};
use super::pager::Pager;
use super::parts::{Counted, Html, Link, RecommendationView, Text, YearCount};
use super::scene::Scene;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::{list, tally};
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::pages::route::Page;

/// `theme.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeView<'a> {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub label: Text,
    /// What it covers.
    pub about: Option<Text>,
    /// The theme that it is a part of.
    pub broader: Option<Shared<Link>>,
    /// Its parts.
    pub narrower: Later<'a, Vec<Counted>>,
    /// How many sessions, those of its parts included.
    pub count: usize,
    /// Sessions.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Countries that took part when it was discussed; each leads to the crossing.
    pub countries: Later<'a, Vec<Counted>>,
    /// Groups, likewise.
    pub groups: Later<'a, Vec<Counted>>,
    /// Its sessions by year, gaps included.
    pub years: Later<'a, Vec<YearCount>>,
    /// Themes most often discussed with it.
    pub companions: Later<'a, Vec<Counted>>,
    /// Recommendations on it or on its parts.
    pub recommendations: Later<'a, Vec<RecommendationView>>,
}

/// `themes.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemesView<'a> {
    /// The frame.
    pub frame: Frame,
    /// Every theme, broader before narrower, each level by name.
    pub themes: Later<'a, Vec<ThemeLine>>,
}

/// A theme in the tree of themes, which is given flat.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeLine {
    /// Its name.
    pub theme: Shared<Link>,
    /// 0 for a theme without a broader one.
    pub depth: usize,
    /// What it covers.
    pub about: Option<Text>,
    /// How many sessions, those of its parts included.
    pub count: usize,
}

/// How many companions a page names.
const COMPANIONS: usize = 12;

/// A part of a theme's page.
pub fn theme<'a>(scene: &'a Scene<'_>, id: &'a Id, number: usize) -> ThemeView<'a> {
    let page = Page::Theme(id.clone());
    let theme = scene.proceedings.themes.get(id);
    let label = scene.theme_name(id);
    let all: &[SessionIx] = list(&scene.index.themes, id);
    let (sessions, pager) = scene.newest_first(all, &page, number);
    let counted = move |wanted: fn(&Party) -> bool| {
        beside(number, move || {
            let parties = tally::theme_parties(scene.index, id);
            let parties = parties.iter().filter(|(party, _)| wanted(party));
            let parties = parties.map(|(party, count)| (party, *count));
            scene.counted_parties(parties, |party| Page::Crossing(party.clone(), id.clone()))
        })
    };
    let about = theme.and_then(|theme| scene.text(&theme.about));
    ThemeView {
        frame: frame::frame(
            scene,
            &page,
            number,
            Some(label.clone()),
            about.as_ref().map(|about| about.text.clone()),
        ),
        label,
        about,
        broader: theme.and_then(|theme| theme.broader.as_ref()).map(|broader| scene.theme(broader)),
        narrower: later(|| children(scene, id).into_iter().map(|id| counted_theme(scene, id)).collect()),
        count: all.len(),
        sessions,
        pager,
        countries: counted(|party| matches!(party, Party::Country(_))),
        groups: counted(|party| matches!(party, Party::Group(_))),
        years: beside(number, || scene.trend(all)),
        companions: beside(number, || {
            let others = tally::theme_companions(scene.proceedings, scene.index, id, COMPANIONS);
            scene.counted_themes(&others, |other: &Id| Page::Theme(other.clone()))
        }),
        recommendations: beside(number, || {
            scene.recommendations(scene.index.recommendations.by_theme.get(id))
        }),
    }
}

fn counted_theme(scene: &Scene<'_>, id: &Id) -> Counted {
    let Link { label, address } = Link::clone(&scene.theme(id));
    Counted { label, address, count: list(&scene.index.themes, id).len() }
}

/// The themes directly under one, by name.
fn children<'a>(scene: &Scene<'a>, of: &Id) -> Vec<&'a Id> {
    let themes = scene.proceedings.themes.values();
    let ids = themes.filter(|theme| theme.broader.as_ref() == Some(of)).map(|theme| &theme.id);
    by_name(scene, ids.collect())
}

/// Every theme, broader before narrower, each level by name.
pub fn tree(scene: &Scene<'_>) -> Vec<(Id, usize)> {
    let mut under: FxHashMap<Option<&Id>, Vec<&Id>> = FxHashMap::default();
    for theme in scene.proceedings.themes.values() {
        under.entry(theme.broader.as_ref()).or_default().push(&theme.id);
    }
    let broadest = by_name(scene, under.remove(&None).unwrap_or_default());
    let mut open: Vec<(&Id, usize)> = broadest.into_iter().rev().map(|id| (id, 0)).collect();
    let mut all = Vec::new();
    while let Some((id, depth)) = open.pop() {
        let narrower = by_name(scene, under.remove(&Some(id)).unwrap_or_default());
        open.extend(narrower.into_iter().rev().map(|id| (id, depth + 1)));
        all.push((id.clone(), depth));
    }
    all
}

fn by_name<'a>(scene: &Scene<'_>, mut ids: Vec<&'a Id>) -> Vec<&'a Id> {
    ids.sort_by_cached_key(|id| scene.named_theme(id).key);
    ids
}

/// A theme as a line of the tree.
pub fn line(scene: &Scene<'_>, id: &Id, depth: usize) -> ThemeLine {
    ThemeLine {
        theme: scene.theme(id),
        depth,
        about: scene.proceedings.themes.get(id).and_then(|theme| scene.text(&theme.about)),
        count: list(&scene.index.themes, id).len(),
    }
}

/// The tree of themes.
pub fn themes<'a>(scene: &'a Scene<'_>) -> ThemesView<'a> {
    ThemesView {
        frame: frame::frame(scene, &Page::Themes, 1, None, None),
        themes: later(|| tree(scene).iter().map(|(id, depth)| line(scene, id, *depth)).collect()),
    }
}
