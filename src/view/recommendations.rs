//! The view of `recommendations.html`: the list of recommendations.

use serde::Serialize;

use super::charts::course_years::{CourseChart, course_chart};
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
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Number of recommendations.
    pub count: usize,
    /// Number of recommendations by status. Empty on later pages.
    pub by_status: Vec<StatusCount>,
    /// Recommendations made, repeated and implemented by year; absent if there is nothing to compare, and on later
    /// pages.
    pub by_year: Option<CourseChart>,
    /// Number of recommendations by theme, with links to the themes. Empty on later pages.
    pub by_theme: Vec<Counted>,
    /// Number of recommendations by addressee, with links to the parties. Empty on later pages.
    pub by_addressee: Vec<Counted>,
    /// The recommendations on this page, newest session first.
    pub recommendations: Vec<RecommendationView>,
    /// Pages of the list of recommendations.
    pub pager: Pager,
}

impl View for RecommendationsView {
    const TEMPLATE: &'static str = kind::RECOMMENDATIONS.template;
}

/// Number of recommendations with a status.
#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    /// `open`, `under-way`, `met` or `overtaken`; absent for recommendations without a status.
    pub status: Option<Status>,
    /// Number of recommendations.
    pub count: usize,
    /// Start of its segment in a stacked bar, in per cent from the inline start.
    pub start: String,
    /// Length of the segment, in per cent.
    pub share: String,
}

/// Page `number` of the list, from 1.
pub fn recommendations(ctx: &ViewContext<'_>, number: usize) -> RecommendationsView {
    let lists = &ctx.index.recommendations;
    RecommendationsView {
        frame: page_meta::page_meta(ctx, &Page::Recommendations, number, None, None),
        count: lists.all.len(),
        by_status: ctx.if_read_on_first("by_status", number, || by_status(ctx)),
        by_year: ctx.if_read_on_first("by_year", number, || course_chart(ctx)),
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
            part.iter().filter_map(|ix| ctx.filterable_recommendation(*ix)).collect()
        }),
        pager: pager(ctx, &Page::Recommendations, number),
    }
}

fn by_status(ctx: &ViewContext<'_>) -> Vec<StatusCount> {
    let all = [Some(Status::Open), Some(Status::UnderWay), Some(Status::Met), Some(Status::Overtaken), None];
    let lists = &ctx.index.recommendations;
    let of_all = lists.all.iter().map(|at| ctx.index.courses.status(ctx.proceedings, *at));
    let statuses: Vec<Option<Status>> = of_all.collect();
    let total = statuses.len().max(1);
    // In hundredths of a per cent, so that segments do not overlap.
    let place = |count: usize| count * 10_000 / total;
    let text = |place: usize| format!("{}.{:02}", place / 100, place % 100);
    let mut before = 0;
    let mut counts = Vec::new();
    for status in all {
        let count = statuses.iter().filter(|it| **it == status).count();
        if count > 0 {
            let (start, end) = (place(before), place(before + count));
            counts.push(StatusCount { status, count, start: text(start), share: text(end - start) });
        }
        before += count;
    }
    counts
}
