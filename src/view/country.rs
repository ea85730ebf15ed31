//! The view of `country.html`: a country's record.

use std::collections::BTreeSet;

use serde::Serialize;

use super::appearance::appearance;
use super::companions::{Companions, companions};
use super::frame::{self, Frame};
use super::later::{Later, beside, later};
use super::pager::{Pager, pager};
use super::parts::{Counted, GroupRecommendations, Link, RecommendationView, RowGroup, Text, YearCount};
use super::scene::Scene;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::appearances::{Appearances, Capacity};
use crate::index::tally;
use crate::model::party::{Country, Party};
use crate::pages::route::Page;

/// `country.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountryView<'a> {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Text,
    /// ISO 3166-1 alpha-2, in capitals.
    pub code: String,
    /// Sessions that it took part in, in its own name.
    pub participant_count: usize,
    /// Sessions held there.
    pub host_count: usize,
    /// Sessions about it.
    pub subject_count: usize,
    /// Sessions in which only a group stood for it.
    pub through_count: Later<'a, usize>,
    /// Direct sessions in any capacity, then those through each group. First page and later ones alike.
    pub sessions: Later<'a, Vec<RowGroup>>,
    /// Pages of that list.
    pub pager: Pager,
    /// Its themes, most discussed first; each leads to the crossing.
    pub themes: Later<'a, Vec<Counted>>,
    /// Countries that it sat with most, along the years (first page only); nothing if there are none.
    pub companions: Later<'a, Option<Companions>>,
    /// Sessions that it took part in, by year, gaps included.
    pub years: Later<'a, Vec<YearCount>>,
    /// Built-in and own groups of which it is a member today and that have a page.
    pub groups: Later<'a, Vec<Shared<Link>>>,
    /// Recommendations addressed to it.
    pub recommendations: Later<'a, Vec<RecommendationView>>,
    /// Recommendations addressed to groups of which it was a member on the day of the session.
    pub group_recommendations: Later<'a, Vec<GroupRecommendations>>,
}

/// A part of a country's page.
pub fn country<'a>(scene: &'a Scene<'_>, country: Country, number: usize) -> CountryView<'a> {
    let party = Party::Country(country);
    let page = Page::Country(country);
    let entry = scene.index.appearances(&party);
    let name = scene.party_name(&party);
    let of_themes = party.clone();
    CountryView {
        frame: frame::frame(scene, &page, number, Some(name.clone()), None),
        code: country.code().to_owned(),
        participant_count: entry.of(Capacity::Participant).len(),
        host_count: entry.of(Capacity::Host).len(),
        subject_count: entry.of(Capacity::Subject).len(),
        through_count: later(move || {
            entry.through.values().flat_map(|list| list.iter()).collect::<BTreeSet<_>>().len()
        }),
        sessions: later(move || row_groups(scene, entry, number)),
        pager: pager(scene, &page, number),
        themes: beside(number, move || {
            scene.counted_themes(&tally::party_themes(scene.index, &of_themes), |theme: &Id| {
                Page::Crossing(of_themes.clone(), theme.clone())
            })
        }),
        companions: later(move || (number == 1).then(|| companions(scene, country)).flatten()),
        years: beside(number, move || scene.trend(entry.of(Capacity::Participant))),
        groups: later(move || groups(scene, country)),
        recommendations: beside(number, move || {
            scene.recommendations(scene.index.recommendations.by_addressee.get(&party))
        }),
        group_recommendations: beside(number, move || scene.group_recommendations(country)),
        name,
    }
}

/// The groups of which a country is a member today and that have a page.
fn groups(scene: &Scene<'_>, country: Country) -> Vec<Shared<Link>> {
    let Some(day) = scene.proceedings.latest_day() else { return Vec::new() };
    let groups = scene.proceedings.groups.values().filter(|group| group.has_member(country, day));
    let links = groups.map(|group| scene.party(&Party::Group(group.id.clone())));
    links.filter(|link| link.address.is_some()).collect()
}

/// One long list, direct sessions first and then those through each group, cut into parts. A list
/// that has no session on this part is left out.
fn row_groups(scene: &Scene<'_>, entry: &Appearances, number: usize) -> Vec<RowGroup> {
    let direct = entry.direct();
    let lists =
        std::iter::once((None, &direct)).chain(entry.through.iter().map(|(id, list)| (Some(id), list)));
    let mut before = 0;
    let mut groups = Vec::new();
    for (through, list) in lists {
        let part = scene.part(before + list.len(), number);
        let of = if through.is_none() { entry } else { &Appearances::NONE };
        let rows: Vec<_> = (part.start.max(before)..part.end)
            .map(|at| appearance(scene, list[list.len() - 1 - (at - before)], of))
            .collect();
        before += list.len();
        if !rows.is_empty() {
            let through = through.map(|id| scene.party(&Party::Group(id.clone())));
            groups.push(RowGroup { through, count: list.len(), rows });
        }
    }
    groups
}
