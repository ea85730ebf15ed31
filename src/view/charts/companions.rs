//! Who sat with a country, and when: a row for each of its companions, along the same years.

use serde::Serialize;

use crate::index::appearances::Capacity;
use crate::index::counts;
use crate::model::party::{Country, Party};
use crate::model::proceedings::SessionIx;
use crate::pages::route::Page;
use crate::view::context::ViewContext;
use crate::view::parts::Link;
use crate::view::shared::Shared;

/// The countries that one sat with most, each along the years.
#[derive(Clone, Debug, Serialize)]
pub struct Companions {
    /// The first year in which the country took part.
    pub first: String,
    /// The last one.
    pub last: String,
    /// How many years that is, both included.
    pub width: usize,
    /// The most sessions that it shared with one country in one year.
    pub largest: usize,
    /// The countries, the most frequent first.
    pub items: Vec<Companion>,
}

/// A country that another one sat with.
#[derive(Clone, Debug, Serialize)]
pub struct Companion {
    /// Its name, leading to its page.
    pub country: Shared<Link>,
    /// How many sessions both took part in.
    pub count: usize,
    /// The years of these sessions.
    pub years: Vec<SharedYear>,
}

/// The sessions of a year in which two countries took part.
#[derive(Clone, Debug, Serialize)]
pub struct SharedYear {
    /// How many years after the first it is.
    pub at: usize,
    /// The year, as the page's language writes it.
    pub year: String,
    /// The year's page.
    pub address: Option<String>,
    /// How many sessions.
    pub count: usize,
}

/// How many companions are named.
const MOST: usize = 12;

/// Those of a country; nothing if it sat with none.
pub fn companions(ctx: &ViewContext<'_>, country: Country) -> Option<Companions> {
    let participant = |country| ctx.index.appearances(&Party::Country(country)).of(Capacity::Participant);
    let own = participant(country);
    let year = |ix: &SessionIx| ctx.proceedings.session(*ix).date.year();
    let (first, last) = (own.iter().map(year).min()?, own.iter().map(year).max()?);
    let items: Vec<Companion> = counts::companions(ctx.proceedings, ctx.index, country, MOST)
        .into_iter()
        .map(|(other, count)| {
            let theirs = participant(other).iter().copied();
            let shared: Vec<SessionIx> = theirs.filter(|ix| own.binary_search(ix).is_ok()).collect();
            let years = counts::trend(ctx.proceedings, &shared).into_iter().filter(|(_, count)| *count > 0);
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
