//! The view of `home.html`.

use serde::Serialize;

use super::frame::{self, Frame};
use super::parts::{Counted, DateView, Html, Link, Text, YearCount};
use super::scene::Scene;
use super::timeline::{Timeline, timeline};
use super::world::{WorldMap, world};
use crate::index::tally;
use crate::model::party::Party;
use crate::model::text::Id;
use crate::plan::route::{Page, party_page};

/// `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The frame.
    pub frame: Frame,
    /// How many sessions, series, countries, themes the record has.
    pub session_count: usize,
    /// Series.
    pub series: Vec<SeriesCard>,
    /// Countries that took part in their own name.
    pub country_count: usize,
    /// Themes with a session.
    pub theme_count: usize,
    /// The newest sessions.
    pub newest: Vec<Html>,
    /// Every country that took part in its own name, on the map; nothing if none did.
    pub map: Option<WorldMap>,
    /// Themes discussed most.
    pub themes: Vec<Counted>,
    /// Countries that took part most.
    pub countries: Vec<Counted>,
    /// Groups that took part.
    pub groups: Vec<Counted>,
    /// The series along the years; nothing if there are no sessions.
    pub timeline: Option<Timeline>,
    /// Sessions by year, gaps included.
    pub years: Vec<YearCount>,
}

/// A series on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesCard {
    /// Its name.
    pub series: Link,
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
pub fn home(scene: &Scene<'_>) -> HomeView {
    let proceedings = scene.proceedings;
    let all: Vec<u32> = (0..).zip(&proceedings.sessions).map(|(ix, _)| ix).collect();
    let themes = scene.index.themes.iter().map(|(id, sessions)| (id.clone(), sessions.len()));
    let mut themes: Vec<(Id, usize)> = tally::most_first(themes);
    let theme_count = themes.len();
    themes.truncate(LEADING);
    let countries = scene
        .index
        .countries
        .iter()
        .map(|(country, entry)| (Party::Country(*country), entry.participant.len()));
    let groups =
        scene.index.groups.iter().map(|(id, entry)| (Party::Group(id.clone()), entry.participant.len()));
    let (countries, groups) = (by_weight(countries), by_weight(groups));
    let country_count = countries.len();
    let counted = |parties: &[(Party, usize)]| {
        scene.counted_parties(parties.iter().take(LEADING).map(|(party, n)| (party, *n)), party_page)
    };
    HomeView {
        frame: frame::frame(scene, &Page::Home, 1, None, None),
        session_count: all.len(),
        series: proceedings.series.keys().map(|id| series_card(scene, id)).collect(),
        country_count,
        theme_count,
        newest: all.iter().rev().take(NEWEST).map(|ix| scene.row(*ix)).collect(),
        map: world(scene),
        themes: scene.counted_themes(&themes, |theme| Page::Theme(theme.clone())),
        countries: counted(&countries),
        groups: counted(&groups),
        timeline: timeline(scene, scene.index.series.iter().map(|(id, sessions)| (id, &**sessions))),
        years: scene.trend(&all),
    }
}

/// Those that took part at all, most sessions first.
fn by_weight(parties: impl Iterator<Item = (Party, usize)>) -> Vec<(Party, usize)> {
    tally::most_first(parties.filter(|(_, count)| *count > 0))
}

fn series_card(scene: &Scene<'_>, id: &Id) -> SeriesCard {
    let sessions = scene.index.series.get(id).map(|list| &**list).unwrap_or_default();
    let year = |ix: Option<&u32>| ix.map(|ix| scene.proceedings.session(*ix).date.of_year());
    SeriesCard {
        series: scene.series(id),
        summary: scene.proceedings.series.get(id).and_then(|series| scene.text(&series.summary)),
        count: sessions.len(),
        years: year(sessions.first()).map(|first| scene.dates(first, year(sessions.last()))),
    }
}
