//! The views of `year.html` and `years.html`.

use serde::Serialize;

use super::frame::{self, Frame};
use super::later::{Later, beside, later};
use super::pager::Pager;
use super::parts::{Counted, Html, Link, YearCount};
use super::scene::Scene;
use super::shared::Shared;
use crate::index::{list, tally};
use crate::pages::route::{Page, party_page};
use crate::time::date::Date;

/// `year.html`.
#[derive(Clone, Debug, Serialize)]
pub struct YearView<'a> {
    /// The frame.
    pub frame: Frame,
    /// The year, as the page's language writes it.
    pub year: String,
    /// The years of the Solar Hijri calendar that it lies in, in the languages whose readers live by it.
    pub solar: Option<String>,
    /// How many sessions.
    pub count: usize,
    /// Sessions.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Themes of the year.
    pub themes: Later<'a, Vec<Counted>>,
    /// Countries that took part.
    pub countries: Later<'a, Vec<Counted>>,
    /// The year before with sessions.
    pub previous: Option<Shared<Link>>,
    /// The year after.
    pub next: Option<Shared<Link>>,
}

/// `years.html`.
#[derive(Clone, Debug, Serialize)]
pub struct YearsView<'a> {
    /// The frame.
    pub frame: Frame,
    /// Years, newest first, those without a session included.
    pub years: Later<'a, Vec<YearCount>>,
}

/// A part of a year's page.
pub fn year<'a>(scene: &'a Scene<'_>, year: i16, number: usize) -> YearView<'a> {
    let page = Page::Year(year);
    let all = list(&scene.index.years, &year);
    let (sessions, pager) = scene.newest_first(all, &page, number);
    let years = &scene.index.years;
    let label = scene.year_link(year).label.clone();
    YearView {
        frame: frame::frame(scene, &page, number, Some(label.clone()), None),
        year: label.text,
        solar: Date::of(year).and_then(|date| scene.locale.solar(date, date)),
        count: all.len(),
        sessions,
        pager,
        themes: beside(number, || {
            scene
                .counted_themes(&tally::themes_of(scene.proceedings, all), |theme| Page::Theme(theme.clone()))
        }),
        countries: beside(number, || {
            let parties = tally::parties_of(scene.proceedings, all);
            scene.counted_parties(parties.iter().map(|(party, n)| (party, *n)), party_page)
        }),
        previous: years.range(..year).next_back().map(|(year, _)| scene.year_link(*year)),
        next: years.range(year + 1..).next().map(|(year, _)| scene.year_link(*year)),
    }
}

/// All years, newest first.
pub fn years<'a>(scene: &'a Scene<'_>) -> YearsView<'a> {
    let years = later(|| {
        let mut years = scene.trend(&scene.every_session());
        years.reverse();
        years
    });
    YearsView { frame: frame::frame(scene, &Page::Years, 1, None, None), years }
}
