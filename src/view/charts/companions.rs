//! Chart of the countries that took part in the same sessions as a country, by year.

use serde::Serialize;

use crate::index::appearances::Capacity;
use crate::index::counts;
use crate::model::party::{Country, Party};
use crate::model::proceedings::SessionIx;
use crate::pages::route::Page;
use crate::view::context::ViewContext;
use crate::view::parts::Link;
use crate::view::shared::Shared;

/// The countries that most often took part in the same sessions as a country, by year.
#[derive(Clone, Debug, Serialize)]
pub struct Companions {
    /// The first year in which the country took part, in the page's digits.
    pub first: String,
    /// The last year in which the country took part.
    pub last: String,
    /// Number of years from `first` to `last`, both included.
    pub width: usize,
    /// The highest number of shared sessions with one country in one year.
    pub largest: usize,
    /// Sorted by count, highest first.
    pub items: Vec<Companion>,
}

/// A country that took part in the same sessions as another.
#[derive(Clone, Debug, Serialize)]
pub struct Companion {
    /// Name and page of the country.
    pub country: Shared<Link>,
    /// Number of sessions in which both took part.
    pub count: usize,
    /// One item for each year with a shared session.
    pub years: Vec<SharedYear>,
}

/// A year in which two countries took part in the same sessions.
#[derive(Clone, Debug, Serialize)]
pub struct SharedYear {
    /// Number of years since `first` of the chart.
    pub at: usize,
    /// The year, in the page's digits.
    pub year: String,
    /// Address of the year's page; absent if it has none.
    pub address: Option<String>,
    /// Number of shared sessions.
    pub count: usize,
}

/// Maximum number of companions.
const MOST: usize = 12;

/// `None` if the country shared no session with another.
pub fn companions(ctx: &ViewContext<'_>, country: Country) -> Option<Companions> {
    let participant = |country| ctx.index.appearances(&Party::Country(country)).of(Capacity::Participant);
    let own = participant(country);
    let year = |ix: &SessionIx| ctx.proceedings.year(*ix);
    let (first, last) = (own.iter().map(year).min()?, own.iter().map(year).max()?);
    let items: Vec<Companion> = counts::companions(ctx.proceedings, ctx.index, country, MOST)
        .into_iter()
        .map(|(other, count)| {
            let theirs = participant(other).iter().copied();
            let shared: Vec<SessionIx> = theirs.filter(|ix| own.binary_search(ix).is_ok()).collect();
            let years = counts::by_year(ctx.proceedings, &shared).into_iter();
            let years = years.map(|(year, count)| SharedYear {
                at: usize::from(year.abs_diff(first)),
                year: ctx.year(year),
                address: ctx.address(&Page::Year(year)),
                count,
            });
            Companion { country: ctx.party(&Party::Country(other)), count, years: years.collect() }
        })
        .collect();
    let largest = items.iter().flat_map(|item| &item.years).map(|year| year.count).max()?;
    Some(Companions {
        first: ctx.year(first),
        last: ctx.year(last),
        width: usize::from(last.abs_diff(first)) + 1,
        largest,
        items,
    })
}
