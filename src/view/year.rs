//! The views of `year.html` and `years.html`.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::Pager;
use super::parts::{Counted, Html, Link, YearCount};
use super::shared::Shared;
use crate::index::{counts, list};
use crate::pages::kind;
use crate::pages::route::{Page, party_page};
use crate::time::date::Date;
use crate::view::View;

/// `year.html`.
#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// The year, in the page's digits.
    pub year: String,
    /// Years of the Solar Hijri calendar in which it lies; absent in languages that do not use it.
    pub solar: Option<String>,
    /// Number of sessions.
    pub count: usize,
    /// Rows of the sessions, newest first.
    pub sessions: Vec<Html>,
    /// The sessions as lines of a table (`line.html`); empty if there are five or fewer.
    pub lines: Vec<Html>,
    /// Pages of the list of sessions.
    pub pager: Pager,
    /// Themes of the year's sessions. Empty on later pages.
    pub themes: Vec<Counted>,
    /// Countries that took part. Empty on later pages.
    pub countries: Vec<Counted>,
    /// The previous year with sessions.
    pub previous: Option<Shared<Link>>,
    /// The next year with sessions.
    pub next: Option<Shared<Link>>,
}

impl View for YearView {
    const TEMPLATE: &'static str = kind::YEAR.template;
}

/// `years.html`.
#[derive(Clone, Debug, Serialize)]
pub struct YearsView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Years, newest first, including those without sessions.
    pub years: Vec<YearCount>,
}

impl View for YearsView {
    const TEMPLATE: &'static str = kind::YEARS.template;
}

/// Page `number` of a year's list of sessions, from 1.
pub fn year(ctx: &ViewContext<'_>, year: i16, number: usize) -> YearView {
    let page = Page::Year(year);
    let all = list(&ctx.index.years, &year);
    let listed = ctx.newest_first(all, &page, number);
    let years = &ctx.index.years;
    let label = ctx.year_link(year).label.clone();
    YearView {
        frame: page_meta::page_meta(ctx, &page, number, Some(label.clone()), None),
        year: label.text,
        solar: Date::of(year).and_then(|date| ctx.locale.solar(date, date)),
        count: all.len(),
        sessions: listed.sessions,
        lines: listed.lines,
        pager: listed.pager,
        themes: ctx.if_read_on_first("themes", number, || {
            ctx.counted_themes(&counts::themes_of(ctx.proceedings, all), |theme| Page::Theme(theme.clone()))
        }),
        countries: ctx.if_read_on_first("countries", number, || {
            ctx.counted_parties(counts::countries_of(ctx.proceedings, all), party_page)
        }),
        previous: years.range(..year).next_back().map(|(year, _)| ctx.year_link(*year)),
        next: years.range(year + 1..).next().map(|(year, _)| ctx.year_link(*year)),
    }
}

/// Builds the view of all years.
pub fn years(ctx: &ViewContext<'_>) -> YearsView {
    let mut years = ctx.trend(&ctx.every_session());
    years.reverse();
    YearsView { frame: page_meta::page_meta(ctx, &Page::Years, 1, None, None), years }
}
