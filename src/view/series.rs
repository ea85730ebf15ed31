//! The view of `series.html`.

use serde::Serialize;

use super::charts::timeline::{Timeline, timeline};
use super::context::ViewContext;
use super::notice::{Notice, notice};
use super::page_meta::{self, PageMeta};
use super::pager::Pager;
use super::parts::{Counted, DateView, Html, Text, YearCount};
use super::planned::PlannedView;
use super::session::{BodyView, body};
use crate::i18n::text::Id;
use crate::index::{counts, list};
use crate::pages::kind;
use crate::pages::route::{Page, party_page};
use crate::view::View;

/// `series.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name of the series.
    pub title: Text,
    /// Summary.
    pub summary: Option<Text>,
    /// Introduction; absent on later pages.
    pub body: Option<BodyView>,
    /// Notice about its translation; absent on later pages.
    pub notice: Option<Notice>,
    /// Number of sessions.
    pub count: usize,
    /// From the first session to the last.
    pub period: Option<DateView>,
    /// Organisations that convened its sessions. Empty on later pages.
    pub organisers: Vec<Counted>,
    /// Rows of its sessions, newest first.
    pub sessions: Vec<Html>,
    /// The sessions as lines of a table (`line.html`); empty if there are five or fewer.
    pub lines: Vec<Html>,
    /// Pages of the list of sessions.
    pub pager: Pager,
    /// Planned sessions, the next one first. Empty on later pages.
    pub planned: Vec<PlannedView>,
    /// Sessions known to be missing from the record. Empty on later pages.
    pub unrecorded: Vec<UnrecordedView>,
    /// Themes of its sessions. Empty on later pages.
    pub themes: Vec<Counted>,
    /// Countries that took part. Empty on later pages.
    pub countries: Vec<Counted>,
    /// Timeline of its sessions; absent if there are none and on later pages.
    pub timeline: Option<Timeline>,
    /// Number of sessions by year. Empty on later pages.
    pub years: Vec<YearCount>,
}

impl View for SeriesView {
    const TEMPLATE: &'static str = kind::SERIES.template;
}

/// A session that was held but has no report.
#[derive(Clone, Debug, Serialize)]
pub struct UnrecordedView {
    /// Number in the series.
    pub number: u32,
    /// Note on the session.
    pub note: Option<Text>,
}

/// Page `number` of a series' list of sessions, from 1.
pub fn series(ctx: &ViewContext<'_>, id: &Id, number: usize) -> SeriesView {
    let page = Page::Series(id.clone());
    let series = ctx.proceedings.series.get(id);
    let all = list(&ctx.index.series, id);
    let listed = ctx.newest_first(all, &page, number);
    let title = ctx.series(id).label.clone();
    let summary = series.and_then(|series| ctx.text(&series.summary));
    let date = |ix: Option<&u32>| ix.map(|ix| ctx.proceedings.session(*ix).date);
    let mut unrecorded: Vec<UnrecordedView> = series
        .iter()
        .flat_map(|series| &series.unrecorded)
        .map(|item| UnrecordedView { number: item.number, note: ctx.text_if(item.note.as_ref()) })
        .collect();
    unrecorded.sort_by_key(|item| item.number);
    if number > 1 {
        unrecorded.clear();
    }
    let introduced = series.filter(|_| number == 1);
    SeriesView {
        frame: page_meta::page_meta(
            ctx,
            &page,
            number,
            Some(title.clone()),
            summary.as_ref().map(|s| s.text.clone()),
        ),
        title,
        summary,
        body: ctx.if_read("body", || introduced.and_then(|series| body(ctx, &series.bodies))),
        notice: ctx.if_read("notice", || introduced.and_then(|series| notice(ctx, &series.into(), &page))),
        count: all.len(),
        period: date(all.first()).zip(date(all.last())).map(|(first, last)| ctx.from_to(first, last)),
        organisers: ctx.if_read_on_first("organisers", number, || {
            ctx.counted_parties(counts::organisers_of(ctx.proceedings, all), party_page)
        }),
        sessions: listed.sessions,
        lines: listed.lines,
        pager: listed.pager,
        planned: ctx.if_read_on_first("planned", number, || ctx.planned(Some(id))),
        unrecorded,
        themes: ctx.if_read_on_first("themes", number, || {
            ctx.counted_themes(&counts::themes_of(ctx.proceedings, all), |theme| Page::Theme(theme.clone()))
        }),
        countries: ctx.if_read_on_first("countries", number, || {
            ctx.counted_parties(counts::countries_of(ctx.proceedings, all), party_page)
        }),
        timeline: ctx
            .if_read("timeline", || timeline(ctx, std::iter::once((id, all)).filter(|_| number == 1))),
        years: ctx.if_read_on_first("years", number, || ctx.trend(all)),
    }
}
