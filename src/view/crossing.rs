//! The view of `crossing.html`: the sessions of a country or group on a theme.

use serde::Serialize;

use super::context::ViewContext;
use super::neighbours;
use super::page_meta::{self, PageMeta};
use super::pager::Pager;
use super::parts::{Counted, Html, Link, RecommendationView, YearCount};
use super::passages::NewestPassages;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::topics::Topic;
use crate::model::party::Party;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `crossing.html`: a country or group and a theme.
#[derive(Clone, Debug, Serialize)]
pub struct CrossingView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name and page of the country or group.
    pub party: Shared<Link>,
    /// Name and page of the theme.
    pub theme: Shared<Link>,
    /// Number of sessions.
    pub count: usize,
    /// Rows of the sessions in which the party took part and the theme was discussed.
    pub sessions: Vec<Html>,
    /// The sessions as lines of a table (`line.html`); empty if there are five or fewer.
    pub lines: Vec<Html>,
    /// Pages of the list of sessions.
    pub pager: Pager,
    /// Number of these sessions by year. Empty on later pages.
    pub years: Vec<YearCount>,
    /// Passages on it, newest session first; absent if there are none and on later pages.
    pub passages: Option<NewestPassages>,
    /// Recommendations of these sessions on the theme. Empty on later pages.
    pub recommendations: Vec<RecommendationView>,
    /// Crossings of the theme with other parties. Empty on later pages.
    pub others_of_theme: Vec<Shared<Counted>>,
    /// Crossings of the party with other themes. Empty on later pages.
    pub others_of_party: Vec<Shared<Counted>>,
}

impl View for CrossingView {
    const TEMPLATE: &'static str = kind::COUNTRY_CROSSING.template;
}

/// Page `number` of a crossing's list of sessions, from 1.
pub fn crossing(ctx: &ViewContext<'_>, party: &Party, theme: &Id, number: usize) -> CrossingView {
    let page = Page::Crossing(party.clone(), theme.clone());
    let all = ctx.index.crossing(party, theme).unwrap_or_default();
    let listed = ctx.newest_first(all, &page, number);
    let topic = Topic::Crossing(party.clone(), theme.clone());
    CrossingView {
        frame: page_meta::page_meta(ctx, &page, number, Some(ctx.topic_title(&topic)), None),
        party: ctx.party(party),
        theme: ctx.theme(theme),
        count: all.len(),
        sessions: listed.sessions,
        lines: listed.lines,
        pager: listed.pager,
        years: ctx.if_read_on_first("years", number, || ctx.trend(all)),
        passages: ctx.newest_passages(&topic, number),
        recommendations: ctx.if_read_on_first("recommendations", number, || {
            let on_theme = ctx.index.recommendations.by_theme.get(theme).into_iter().flatten();
            let here = on_theme.filter(|(ix, _)| all.binary_search(ix).is_ok());
            here.filter_map(|ix| ctx.recommendation(*ix)).collect()
        }),
        others_of_theme: ctx
            .if_read_on_first("others_of_theme", number, || neighbours::of_theme(ctx, party, theme)),
        others_of_party: ctx
            .if_read_on_first("others_of_party", number, || neighbours::of_party(ctx, party, theme)),
    }
}
