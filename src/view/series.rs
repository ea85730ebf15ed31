//! The view of `series.html`: a series with its sessions.

use serde::Serialize;

use super::frame::{self, Frame};
use super::later::{Later, beside, later};
use super::notice::{Notice, notice};
use super::pager::Pager;
use super::parts::{Counted, DateView, Html, Text, YearCount};
use super::scene::Scene;
use super::session::{BodyView, body};
use super::timeline::{Timeline, timeline};
use crate::i18n::text::Id;
use crate::index::{list, tally};
use crate::model::party::Party;
use crate::pages::route::{Page, party_page};

/// `series.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesView<'a> {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub title: Text,
    /// Its summary.
    pub summary: Option<Text>,
    /// Its introduction (first page only).
    pub body: Later<'a, Option<BodyView>>,
    /// What there is to say of its translation into the page's language (first page only).
    pub notice: Later<'a, Option<Notice>>,
    /// How many sessions.
    pub count: usize,
    /// From its first session to its last.
    pub period: Option<DateView>,
    /// Organisations that convened its sessions.
    pub organisers: Later<'a, Vec<Counted>>,
    /// Its sessions, newest first.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Sessions known to be missing from the record (first page only).
    pub unrecorded: Vec<UnrecordedView>,
    /// Its themes.
    pub themes: Later<'a, Vec<Counted>>,
    /// Countries that took part.
    pub countries: Later<'a, Vec<Counted>>,
    /// Its sessions along the years (first page only); nothing if there are none.
    pub timeline: Later<'a, Option<Timeline>>,
    /// Its sessions by year.
    pub years: Later<'a, Vec<YearCount>>,
}

/// A session known to have been held, without a report.
#[derive(Clone, Debug, Serialize)]
pub struct UnrecordedView {
    /// Its number.
    pub number: u32,
    /// What is known of it.
    pub note: Option<Text>,
}

/// A part of a series' page.
pub fn series<'a>(scene: &'a Scene<'_>, id: &'a Id, number: usize) -> SeriesView<'a> {
    let page = Page::Series(id.clone());
    let series = scene.proceedings.series.get(id);
    let all = list(&scene.index.series, id);
    let (sessions, pager) = scene.newest_first(all, &page, number);
    let title = scene.series(id).label.clone();
    let summary = series.and_then(|series| scene.text(&series.summary));
    let date = |ix: Option<&u32>| ix.map(|ix| scene.proceedings.session(*ix).date);
    let mut unrecorded: Vec<UnrecordedView> = series
        .iter()
        .flat_map(|series| &series.unrecorded)
        .map(|item| UnrecordedView { number: item.number, note: scene.text_if(item.note.as_ref()) })
        .collect();
    unrecorded.sort_by_key(|item| item.number);
    if number > 1 {
        unrecorded.clear();
    }
    let introduced = series.filter(|_| number == 1);
    SeriesView {
        frame: frame::frame(
            scene,
            &page,
            number,
            Some(title.clone()),
            summary.as_ref().map(|s| s.text.clone()),
        ),
        title,
        summary,
        body: later(move || introduced.and_then(|series| body(scene, &series.bodies))),
        notice: later(move || introduced.and_then(|series| notice(scene, &series.into(), &page))),
        count: all.len(),
        period: date(all.first()).map(|first| scene.dates(first, date(all.last()))),
        organisers: beside(number, || {
            let organisers = tally::organisers_of(scene.proceedings, all).into_iter();
            let organisers: Vec<(Party, usize)> =
                organisers.map(|(id, count)| (Party::Organisation(id), count)).collect();
            scene.counted_parties(organisers.iter().map(|(party, n)| (party, *n)), party_page)
        }),
        sessions,
        pager,
        unrecorded,
        themes: beside(number, || {
            scene
                .counted_themes(&tally::themes_of(scene.proceedings, all), |theme| Page::Theme(theme.clone()))
        }),
        countries: beside(number, || {
            let parties = tally::parties_of(scene.proceedings, all);
            scene.counted_parties(parties.iter().map(|(party, n)| (party, *n)), party_page)
        }),
        timeline: later(move || timeline(scene, std::iter::once((id, all)).filter(|_| number == 1))),
        years: beside(number, || scene.trend(all)),
    }
}
