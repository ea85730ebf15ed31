//! The views of `theme.html` and `themes.html`: a theme's record, and the tree of themes.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::Pager;
use super::parts::{Counted, Html, Link, RecommendationView, Text, YearCount};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::{counts, list};
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `theme.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeView {
    /// The frame.
    pub frame: PageMeta,
    /// Its name.
    pub label: Text,
    /// What it covers.
    pub about: Option<Text>,
    /// The theme that it is a part of.
    pub broader: Option<Shared<Link>>,
    /// Its parts.
    pub narrower: Vec<Counted>,
    /// How many sessions, those of its parts included.
    pub count: usize,
    /// Sessions.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Countries that took part when it was discussed; each leads to the crossing.
    pub countries: Vec<Counted>,
    /// Groups, likewise.
    pub groups: Vec<Counted>,
    /// Its sessions by year, gaps included.
    pub years: Vec<YearCount>,
    /// Themes most often discussed with it.
    pub companions: Vec<Counted>,
    /// Recommendations on it or on its parts.
    pub recommendations: Vec<RecommendationView>,
}

impl View for ThemeView {
    const TEMPLATE: &'static str = kind::THEME.template;
}

/// `themes.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemesView {
    /// The frame.
    pub frame: PageMeta,
    /// Every theme, broader before narrower, each level by name.
    pub themes: Vec<ThemeLine>,
}

impl View for ThemesView {
    const TEMPLATE: &'static str = kind::THEMES.template;
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
pub fn theme(ctx: &ViewContext<'_>, id: &Id, number: usize) -> ThemeView {
    let page = Page::Theme(id.clone());
    let theme = ctx.proceedings.themes.get(id);
    let label = ctx.theme_name(id);
    let all: &[SessionIx] = list(&ctx.index.themes, id);
    let (sessions, pager) = ctx.newest_first(all, &page, number);
    let counted = |name: &str, wanted: fn(&Party) -> bool| {
        ctx.if_read_on_first(name, number, || {
            let parties = counts::theme_parties(ctx.index, id);
            let parties = parties.iter().filter(|(party, _)| wanted(party));
            let parties = parties.map(|(party, count)| (party, *count));
            ctx.counted_parties(parties, |party| Page::Crossing(party.clone(), id.clone()))
        })
    };
    let about = theme.and_then(|theme| ctx.text(&theme.about));
    ThemeView {
        frame: page_meta::page_meta(
            ctx,
            &page,
            number,
            Some(label.clone()),
            about.as_ref().map(|about| about.text.clone()),
        ),
        label,
        about,
        broader: theme.and_then(|theme| theme.broader.as_ref()).map(|broader| ctx.theme(broader)),
        narrower: ctx
            .if_read("narrower", || children(ctx, id).into_iter().map(|id| counted_theme(ctx, id)).collect()),
        count: all.len(),
        sessions,
        pager,
        countries: counted("countries", |party| matches!(party, Party::Country(_))),
        groups: counted("groups", |party| matches!(party, Party::Group(_))),
        years: ctx.if_read_on_first("years", number, || ctx.trend(all)),
        companions: ctx.if_read_on_first("companions", number, || {
            let others = counts::theme_companions(ctx.proceedings, ctx.index, id, COMPANIONS);
            ctx.counted_themes(&others, |other: &Id| Page::Theme(other.clone()))
        }),
        recommendations: ctx.if_read_on_first("recommendations", number, || {
            ctx.recommendations(ctx.index.recommendations.by_theme.get(id))
        }),
    }
}

fn counted_theme(ctx: &ViewContext<'_>, id: &Id) -> Counted {
    let Link { label, address } = Link::clone(&ctx.theme(id));
    Counted { label, address, count: list(&ctx.index.themes, id).len() }
}

/// The themes directly under one, by name.
fn children<'a>(ctx: &ViewContext<'a>, of: &Id) -> Vec<&'a Id> {
    let themes = ctx.proceedings.themes.values();
    let ids = themes.filter(|theme| theme.broader.as_ref() == Some(of)).map(|theme| &theme.id);
    by_name(ctx, ids.collect())
}

/// Every theme, broader before narrower, each level by name.
pub fn tree(ctx: &ViewContext<'_>) -> Vec<(Id, usize)> {
    let mut under: FxHashMap<Option<&Id>, Vec<&Id>> = FxHashMap::default();
    for theme in ctx.proceedings.themes.values() {
        under.entry(theme.broader.as_ref()).or_default().push(&theme.id);
    }
    let broadest = by_name(ctx, under.remove(&None).unwrap_or_default());
    let mut open: Vec<(&Id, usize)> = broadest.into_iter().rev().map(|id| (id, 0)).collect();
    let mut all = Vec::new();
    while let Some((id, depth)) = open.pop() {
        let narrower = by_name(ctx, under.remove(&Some(id)).unwrap_or_default());
        open.extend(narrower.into_iter().rev().map(|id| (id, depth + 1)));
        all.push((id.clone(), depth));
    }
    all
}

fn by_name<'a>(ctx: &ViewContext<'_>, mut ids: Vec<&'a Id>) -> Vec<&'a Id> {
    ids.sort_by_cached_key(|id| ctx.named_theme(id).key);
    ids
}

/// A theme as a line of the tree.
pub fn line(ctx: &ViewContext<'_>, id: &Id, depth: usize) -> ThemeLine {
    ThemeLine {
        theme: ctx.theme(id),
        depth,
        about: ctx.proceedings.themes.get(id).and_then(|theme| ctx.text(&theme.about)),
        count: list(&ctx.index.themes, id).len(),
    }
}

/// The tree of themes.
pub fn themes(ctx: &ViewContext<'_>) -> ThemesView {
    ThemesView {
        frame: page_meta::page_meta(ctx, &Page::Themes, 1, None, None),
        themes: ctx.if_read("themes", || tree(ctx).iter().map(|(id, depth)| line(ctx, id, *depth)).collect()),
    }
}
