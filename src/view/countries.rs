//! The view of `countries.html`: all countries.

use std::collections::BTreeSet;

use serde::Serialize;

use super::charts::world::{WorldMap, world};
use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::parts::Link;
use super::shared::Shared;
use crate::index::appearances::Capacity;
use crate::model::party::Party;
use crate::pages::inventory;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `countries.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountriesView {
    /// The frame.
    pub frame: PageMeta,
    /// Those that took part in their own name, on the map; nothing if none did.
    pub map: Option<WorldMap>,
    /// Countries by name.
    pub countries: Vec<CountryLine>,
}

impl View for CountriesView {
    const TEMPLATE: &'static str = kind::COUNTRIES.template;
}

/// A country in the table of countries.
#[derive(Clone, Debug, Serialize)]
pub struct CountryLine {
    /// Its name.
    pub country: Shared<Link>,
    /// ISO 3166-1 alpha-2, in capitals.
    pub code: String,
    /// Sessions that it took part in, in its own name.
    pub participant: usize,
    /// Sessions held there.
    pub host: usize,
    /// Sessions about it.
    pub subject: usize,
    /// Sessions in which only a group stood for it.
    pub through: usize,
}

/// All countries that have a page, by name.
pub fn countries(ctx: &ViewContext<'_>) -> CountriesView {
    CountriesView {
        frame: page_meta::page_meta(ctx, &Page::Countries, 1, None, None),
        map: ctx.if_read("map", || world(ctx)),
        countries: ctx.if_read("countries", || country_lines(ctx)),
    }
}

fn country_lines(ctx: &ViewContext<'_>) -> Vec<CountryLine> {
    let with_page =
        inventory::named(ctx.proceedings, ctx.index).into_iter().filter_map(|party| match party {
            Party::Country(country) => Some(country),
            _ => None,
        });
    let mut countries: Vec<CountryLine> = with_page
        .map(|country| {
            let entry = ctx.index.appearances(&Party::Country(country));
            let through: BTreeSet<_> = entry.through.values().flatten().collect();
            CountryLine {
                country: ctx.country(country),
                code: country.code().to_owned(),
                participant: entry.of(Capacity::Participant).len(),
                host: entry.of(Capacity::Host).len(),
                subject: entry.of(Capacity::Subject).len(),
                through: through.len(),
            }
        })
        .collect();
    countries.sort_by_cached_key(|line| ctx.locale.sort_key(&line.country.label.text));
    countries
}
