//! The view of `recommendations.html`: every recommendation of the record.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{Counted, RecommendationView};
use crate::index::counts;
use crate::model::session::Status;
use crate::pages::kind;
use crate::pages::route::{Page, party_page};
use crate::view::View;

/// `recommendations.html`.
#[derive(Clone, Debug, Serialize)]
pub struct RecommendationsView {
    /// The frame.
    pub frame: PageMeta,
    /// How many there are.
    pub count: usize,
    /// How many of each status; `None` for those without one.
    pub by_status: Vec<StatusCount>,
    /// Themes with how many recommendations are on them; leads to the theme's page.
    pub by_theme: Vec<Counted>,
    /// Addressees with how many are addressed to them; leads to the party's page.
    pub by_addressee: Vec<Counted>,
    /// The recommendations on this page, newest session first.
    pub recommendations: Vec<RecommendationView>,
    /// Pages of that list.
    pub pager: Pager,
}

impl View for RecommendationsView {
    const TEMPLATE: &'static str = kind::RECOMMENDATIONS.template;
}

/// How many recommendations have a status.
#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: Option<Status>,
    /// How many.
    pub count: usize,
    /// Where its part of a bar of all recommendations begins, in per cent from where reading begins.
    pub start: String,
    /// How long that part is, likewise.
    pub share: String,
}

/// A part of the list of all recommendations.
pub fn recommendations(ctx: &ViewContext<'_>, number: usize) -> RecommendationsView {
    let lists = &ctx.index.recommendations;
    RecommendationsView {
        frame: page_meta::page_meta(ctx, &Page::Recommendations, number, None, None),
        count: lists.all.len(),
        by_status: ctx.if_read_on_first("by_status", number, || by_status(ctx)),
        by_theme: ctx.if_read_on_first("by_theme", number, || {
            let counts = lists.by_theme.iter().map(|(id, list)| (id.clone(), list.len()));
            ctx.counted_themes(&counts::most_first(counts), |theme| Page::Theme(theme.clone()))
        }),
        by_addressee: ctx.if_read_on_first("by_addressee", number, || {
            let counts = lists.by_addressee.iter().map(|(party, list)| (party, list.len()));
            ctx.counted_parties(counts::most_first(counts), party_page)
        }),
        recommendations: ctx.if_read("recommendations", || {
            let part = &lists.all[ctx.part(lists.all.len(), number)];
            part.iter().filter_map(|ix| ctx.recommendation(*ix)).collect()
        }),
        pager: pager(ctx, &Page::Recommendations, number),
    }
}

fn by_status(ctx: &ViewContext<'_>) -> Vec<StatusCount> {
    let all = [Some(Status::Open), Some(Status::UnderWay), Some(Status::Met), Some(Status::Overtaken), None];
    let items = || ctx.proceedings.sessions.iter().flat_map(|session| &session.recommendations);
    let total = items().count().max(1);
    // In hundredths of a per cent of the whole, so that no part of the bar begins before another ends.
    let place = |count: usize| count * 10_000 / total;
    let text = |place: usize| format!("{}.{:02}", place / 100, place % 100);
    let mut before = 0;
    let mut counts = Vec::new();
    for status in all {
        let count = items().filter(|item| item.status == status).count();
        if count > 0 {
            let (start, end) = (place(before), place(before + count));
            counts.push(StatusCount { status, count, start: text(start), share: text(end - start) });
        }
        before += count;
    }
    counts
}
