//! The view of `countries.html`: the list of countries.

use serde::Serialize;

use super::charts::world::{WorldMap, world};
use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::parts::Link;
use super::shared::Shared;
use crate::index::statistics::{PartyCounts, party_counts};
use crate::model::party::Party;
use crate::pages::inventory;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `countries.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountriesView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Map of the countries that took part in their own name; absent if none did.
    pub map: Option<WorldMap>,
    /// All countries with a page, sorted by name.
    pub countries: Vec<CountryLine>,
    /// Those that the record names themselves: as participant, host or subject.
    pub named: Vec<CountryLine>,
    /// The others: represented only by groups, or only addressed by a recommendation.
    pub represented: Vec<CountryLine>,
}

impl View for CountriesView {
    const TEMPLATE: &'static str = kind::COUNTRIES.template;
}

/// A country in the table of countries.
#[derive(Clone, Debug, Serialize)]
pub struct CountryLine {
    /// Name and page of the country.
    pub country: Shared<Link>,
    /// ISO 3166-1 alpha-2, in capitals.
    pub code: String,
    /// Number of sessions attended in its own name.
    pub participant: usize,
    /// Number of sessions held there.
    pub host: usize,
    /// Number of sessions about it.
    pub subject: usize,
    /// Number of sessions in which it was represented only by a group.
    pub through: usize,
}

impl CountryLine {
    fn is_named(&self) -> bool {
        self.participant + self.host + self.subject > 0
    }
}

/// Lists the countries that have a page.
pub fn countries(ctx: &ViewContext<'_>) -> CountriesView {
    let part = |is_named| {
        let mut part = country_lines(ctx);
        part.retain(|line| line.is_named() == is_named);
        part
    };
    CountriesView {
        frame: page_meta::page_meta(ctx, &Page::Countries, 1, None, None),
        map: ctx.if_read("map", || world(ctx)),
        countries: ctx.if_read("countries", || country_lines(ctx)),
        named: ctx.if_read("named", || part(true)),
        represented: ctx.if_read("represented", || part(false)),
    }
}

fn country_lines(ctx: &ViewContext<'_>) -> Vec<CountryLine> {
    let line = |party: Party| {
        let PartyCounts { host, participant, through, subject, .. } =
            party_counts(ctx.index.appearances(&party));
        let code = party.country()?.code().to_owned();
        Some(CountryLine { country: ctx.party(&party), code, participant, host, subject, through })
    };
    let with_page = inventory::named(ctx.proceedings, ctx.index).into_iter();
    let mut countries: Vec<CountryLine> = with_page.filter_map(line).collect();
    countries.sort_by_cached_key(|line| ctx.locale.sort_key(&line.country.label.text));
    countries
}
