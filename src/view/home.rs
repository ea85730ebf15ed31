//! The view of `home.html`.

use serde::Serialize;

use super::frame::{self, Frame};
use super::later::{Later, later};
use super::parts::{Counted, DateView, Html, Link, Text, YearCount};
use super::scene::Scene;
use super::shared::Shared;
use super::timeline::{Timeline, timeline};
use super::world::{WorldMap, world};
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::{list, tally};
use crate::model::party::Party;
use crate::pages::route::{Page, party_page};

/// `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView<'a> {
    /// The frame.
    pub frame: Frame,
    /// How many sessions, series, countries, themes the record has.
    pub session_count: usize,
    /// Series.
    pub series: Later<'a, Vec<SeriesCard>>,
    /// Countries that took part in their own name.
    pub country_count: usize,
    /// Themes with a session.
    pub theme_count: usize,
    /// The newest sessions.
    pub newest: Later<'a, Vec<Html>>,
    /// Every country that took part in its own name, on the map; nothing if none did.
    pub map: Later<'a, Option<WorldMap>>,
    /// Themes discussed most.
    pub themes: Later<'a, Vec<Counted>>,
    /// Countries that took part most.
    pub countries: Later<'a, Vec<Counted>>,
    /// Groups that took part.
    pub groups: Later<'a, Vec<Counted>>,
    /// The series along the years; nothing if there are no sessions.
    pub timeline: Later<'a, Option<Timeline>>,
    /// Sessions by year, gaps included.
    pub years: Later<'a, Vec<YearCount>>,
}

/// A series on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesCard {
    /// Its name.
    pub series: Shared<Link>,
    /// Its summary.
    pub summary: Option<Text>,
    /// How many sessions.
    pub count: usize,
    /// From the first session to the last: "2020 – 2022".
    pub years: Option<DateView>,
}

/// How many of each kind the home page names.
const NEWEST: usize = 6;
const LEADING: usize = 16;

/// The home page.
pub fn home<'a>(scene: &'a Scene<'_>) -> HomeView<'a> {
    let proceedings = scene.proceedings;
    let themes = || {
        let themes = scene.index.themes.iter().map(|(id, sessions)| (id.clone(), sessions.len()));
        let mut themes: Vec<(Id, usize)> = tally::most_first(themes);
        themes.truncate(LEADING);
        scene.counted_themes(&themes, |theme| Page::Theme(theme.clone()))
    };
    let of_kind = |wanted: fn(&Party) -> bool| {
        let parties = scene.index.in_capacity(Capacity::Participant).filter(move |(party, _)| wanted(party));
        parties.map(|(party, sessions)| (party, sessions.len()))
    };
    let countries = move || of_kind(|party| matches!(party, Party::Country(_)));
    let groups = move || of_kind(|party| matches!(party, Party::Group(_)));
    HomeView {
        frame: frame::frame(scene, &Page::Home, 1, None, None),
        session_count: proceedings.sessions.len(),
        series: later(|| proceedings.series.keys().map(|id| series_card(scene, id)).collect()),
        country_count: countries().count(),
        theme_count: scene.index.themes.len(),
        newest: later(|| scene.every_session().iter().rev().take(NEWEST).map(|ix| scene.row(*ix)).collect()),
        map: later(|| world(scene)),
        themes: later(themes),
        countries: later(move || leading(scene, countries())),
        groups: later(move || leading(scene, groups())),
        timeline: later(|| {
            timeline(scene, scene.index.series.iter().map(|(id, sessions)| (id, sessions.as_slice())))
        }),
        years: later(|| scene.trend(&scene.every_session())),
    }
}

/// The parties that took part in most sessions.
fn leading<'a>(scene: &Scene<'_>, parties: impl Iterator<Item = (&'a Party, usize)>) -> Vec<Counted> {
    scene.counted_parties(tally::most_first(parties).into_iter().take(LEADING), party_page)
}

fn series_card(scene: &Scene<'_>, id: &Id) -> SeriesCard {
    let sessions = list(&scene.index.series, id);
    let year = |ix: Option<&u32>| ix.map(|ix| scene.proceedings.session(*ix).date.of_year());
    SeriesCard {
        series: scene.series(id),
        summary: scene.proceedings.series.get(id).and_then(|series| scene.text(&series.summary)),
        count: sessions.len(),
        years: year(sessions.first()).map(|first| scene.dates(first, year(sessions.last()))),
    }
}
