//! The view of `home.html`.

use serde::Serialize;

use super::charts::timeline::{Timeline, timeline};
use super::charts::world::{WorldMap, world};
use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::parts::{Counted, DateView, Html, Link, Text, YearCount};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::{counts, list};
use crate::model::party::Party;
use crate::pages::kind;
use crate::pages::route::{Page, party_page};
use crate::view::View;

/// `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Number of sessions on record.
    pub session_count: usize,
    /// All series.
    pub series: Vec<SeriesCard>,
    /// Number of countries that took part in their own name.
    pub country_count: usize,
    /// Number of themes with a session.
    pub theme_count: usize,
    /// Rows of the newest sessions.
    pub newest: Vec<Html>,
    /// Map of the countries that took part in their own name; absent if none did.
    pub map: Option<WorldMap>,
    /// The most discussed themes.
    pub themes: Vec<Counted>,
    /// The countries with the most sessions in their own name.
    pub countries: Vec<Counted>,
    /// The groups with the most sessions.
    pub groups: Vec<Counted>,
    /// Timeline of all series; absent if there are no sessions.
    pub timeline: Option<Timeline>,
    /// Number of sessions by year, including years without any.
    pub years: Vec<YearCount>,
}

impl View for HomeView {
    const TEMPLATE: &'static str = kind::HOME.template;
}

/// A series on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesCard {
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Summary; absent if the series has none.
    pub summary: Option<Text>,
    /// Number of sessions.
    pub count: usize,
    /// From the first session to the last: "2020 – 2022"; absent if there are no sessions.
    pub years: Option<DateView>,
}

/// Maximum number of newest sessions; `LEADING` applies to themes, countries and groups.
const NEWEST: usize = 6;
const LEADING: usize = 16;

/// Builds the view of the home page.
pub fn home(ctx: &ViewContext<'_>) -> HomeView {
    let proceedings = ctx.proceedings;
    let themes = || {
        let themes = ctx.index.themes.iter().map(|(id, sessions)| (id.clone(), sessions.len()));
        let mut themes: Vec<(Id, usize)> = counts::most_first(themes);
        themes.truncate(LEADING);
        ctx.counted_themes(&themes, |theme| Page::Theme(theme.clone()))
    };
    let of_kind = |wanted: fn(&Party) -> bool| {
        let parties = ctx.index.in_capacity(Capacity::Participant).filter(move |(party, _)| wanted(party));
        parties.map(|(party, sessions)| (party, sessions.len()))
    };
    let countries = move || of_kind(|party| matches!(party, Party::Country(_)));
    let groups = move || of_kind(|party| matches!(party, Party::Group(_)));
    HomeView {
        frame: page_meta::page_meta(ctx, &Page::Home, 1, None, None),
        session_count: proceedings.sessions.len(),
        series: ctx.if_read("series", || proceedings.series.keys().map(|id| series_card(ctx, id)).collect()),
        country_count: countries().count(),
        theme_count: ctx.index.themes.len(),
        newest: ctx.if_read("newest", || {
            ctx.every_session().iter().rev().take(NEWEST).map(|ix| ctx.row(*ix)).collect()
        }),
        map: ctx.if_read("map", || world(ctx)),
        themes: ctx.if_read("themes", themes),
        countries: ctx.if_read("countries", || leading(ctx, countries())),
        groups: ctx.if_read("groups", || leading(ctx, groups())),
        timeline: ctx.if_read("timeline", || {
            timeline(ctx, ctx.index.series.iter().map(|(id, sessions)| (id, sessions.as_slice())))
        }),
        years: ctx.if_read("years", || ctx.trend(&ctx.every_session())),
    }
}

/// The parties with the most sessions.
fn leading<'a>(ctx: &ViewContext<'_>, parties: impl Iterator<Item = (&'a Party, usize)>) -> Vec<Counted> {
    ctx.counted_parties(counts::most_first(parties).into_iter().take(LEADING), party_page)
}

fn series_card(ctx: &ViewContext<'_>, id: &Id) -> SeriesCard {
    let sessions = list(&ctx.index.series, id);
    let year = |ix: Option<&u32>| ix.map(|ix| ctx.proceedings.session(*ix).date.of_year());
    SeriesCard {
        series: ctx.series(id),
        summary: ctx.proceedings.series.get(id).and_then(|series| ctx.text(&series.summary)),
        count: sessions.len(),
        years: year(sessions.first()).map(|first| ctx.dates(first, year(sessions.last()))),
    }
}
