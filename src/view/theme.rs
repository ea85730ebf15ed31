//! The views of `theme.html` and `themes.html`.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::Pager;
use super::parts::{Counted, Html, Link, RecommendationView, Text, YearCount};
use super::passages::NewestPassages;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::topics::Topic;
use crate::index::{counts, list};
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `theme.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name of the theme.
    pub label: Text,
    /// Description of the theme.
    pub about: Option<Text>,
    /// The broader theme.
    pub broader: Option<Shared<Link>>,
    /// Narrower themes, with links and counts.
    pub narrower: Vec<Counted>,
    /// Number of sessions, including those of narrower themes.
    pub count: usize,
    /// Rows of the sessions, newest first.
    pub sessions: Vec<Html>,
    /// The sessions as lines of a table (`line.html`); empty if there are five or fewer.
    pub lines: Vec<Html>,
    /// Pages of the list of sessions.
    pub pager: Pager,
    /// Countries that took part in these sessions; each links to its crossing. Empty on later pages.
    pub countries: Vec<Counted>,
    /// Groups that took part in these sessions; each links to its crossing. Empty on later pages.
    pub groups: Vec<Counted>,
    /// Number of sessions by year, including years without any. Empty on later pages.
    pub years: Vec<YearCount>,
    /// Themes most often discussed in the same sessions. Empty on later pages.
    pub companions: Vec<Counted>,
    /// Passages on it, newest session first; absent if there are none and on later pages.
    pub passages: Option<NewestPassages>,
    /// Recommendations on the theme or narrower themes. Empty on later pages.
    pub recommendations: Vec<RecommendationView>,
}

impl View for ThemeView {
    const TEMPLATE: &'static str = kind::THEME.template;
}

/// `themes.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemesView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// All themes in depth-first order; siblings are sorted by name.
    pub themes: Vec<ThemeLine>,
}

impl View for ThemesView {
    const TEMPLATE: &'static str = kind::THEMES.template;
}

/// A theme in the flattened tree of themes.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeLine {
    /// Name and page of the theme.
    pub theme: Shared<Link>,
    /// Depth in the tree; 0 for a theme without a broader one.
    pub depth: usize,
    /// Description of the theme.
    pub about: Option<Text>,
    /// Number of sessions, including those of narrower themes.
    pub count: usize,
}

/// Maximum number of companions.
const COMPANIONS: usize = 12;

/// Page `number` of a theme's list of sessions, from 1.
pub fn theme(ctx: &ViewContext<'_>, id: &Id, number: usize) -> ThemeView {
    let page = Page::Theme(id.clone());
    let theme = ctx.proceedings.themes.get(id);
    let label = ctx.theme_name(id);
    let all: &[SessionIx] = list(&ctx.index.themes, id);
    let listed = ctx.newest_first(all, &page, number);
    let counted = |name: &str, wanted: fn(&Party) -> bool| {
        ctx.if_read_on_first(name, number, || {
            let parties = counts::theme_parties(ctx.index, id).into_iter().filter(|(party, _)| wanted(party));
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
        sessions: listed.sessions,
        lines: listed.lines,
        pager: listed.pager,
        countries: counted("countries", |party| matches!(party, Party::Country(_))),
        groups: counted("groups", |party| matches!(party, Party::Group(_))),
        years: ctx.if_read_on_first("years", number, || ctx.trend(all)),
        companions: ctx.if_read_on_first("companions", number, || {
            let others = counts::theme_companions(ctx.proceedings, ctx.index, id, COMPANIONS);
            ctx.counted_themes(&others, |other: &Id| Page::Theme(other.clone()))
        }),
        passages: ctx.newest_passages(&Topic::Theme(id.clone()), number),
        recommendations: ctx.if_read_on_first("recommendations", number, || {
            ctx.recommendations(ctx.index.recommendations.by_theme.get(id))
        }),
    }
}

fn counted_theme(ctx: &ViewContext<'_>, id: &Id) -> Counted {
    let Link { label, address } = Link::clone(&ctx.theme(id));
    Counted { label, address, count: list(&ctx.index.themes, id).len() }
}

/// Directly narrower themes, sorted by name.
fn children<'a>(ctx: &ViewContext<'a>, of: &Id) -> Vec<&'a Id> {
    let themes = ctx.proceedings.themes.values();
    let ids = themes.filter(|theme| theme.broader.as_ref() == Some(of)).map(|theme| &theme.id);
    by_name(ctx, ids.collect())
}

/// All themes with their depth, in depth-first order; siblings are sorted by name.
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

/// A theme at a depth of the tree.
pub fn line(ctx: &ViewContext<'_>, id: &Id, depth: usize) -> ThemeLine {
    ThemeLine {
        theme: ctx.theme(id),
        depth,
        about: ctx.proceedings.themes.get(id).and_then(|theme| ctx.text(&theme.about)),
        count: list(&ctx.index.themes, id).len(),
    }
}

/// Builds the view of the theme tree.
pub fn themes(ctx: &ViewContext<'_>) -> ThemesView {
    ThemesView {
        frame: page_meta::page_meta(ctx, &Page::Themes, 1, None, None),
        themes: ctx.if_read("themes", || tree(ctx).iter().map(|(id, depth)| line(ctx, id, *depth)).collect()),
    }
}
