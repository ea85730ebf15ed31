//! The view of `country.html`: a country's record.

use serde::Serialize;

use super::appearance::appearance;
use super::companions::{Companions, companions};
use super::frame::{self, Frame};
use super::parts::{Counted, Link, Pager, RecommendationView, RowGroup, Text, YearCount};
use super::scene::{Scene, beside};
use crate::index::sessions::Sessions;
use crate::index::tally;
use crate::model::party::{Country, Party};
use crate::model::text::Id;
use crate::plan::route::Page;

/// `country.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountryView {
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
    pub through_count: usize,
    /// Direct sessions in any capacity, then those through each group. First page and later ones alike.
    pub sessions: Vec<RowGroup>,
    /// Pages of that list.
    pub pager: Pager,
    /// Its themes, most discussed first; each leads to the crossing.
    pub themes: Vec<Counted>,
    /// Countries that it sat with most, along the years (first page only); nothing if there are none.
    pub companions: Option<Companions>,
    /// Sessions that it took part in, by year, gaps included.
    pub years: Vec<YearCount>,
    /// Built-in and own groups of which it is a member today and that have a page.
    pub groups: Vec<Link>,
    /// Recommendations addressed to it.
    pub recommendations: Vec<RecommendationView>,
}

/// A part of a country's page.
pub fn country(scene: &Scene<'_>, country: Country, number: usize) -> CountryView {
    let party = Party::Country(country);
    let page = Page::Country(country);
    let entry = scene.index.countries.get(&country).cloned().unwrap_or_default();
    let name = scene.party_name(&party);
    let direct = tally::direct(&entry);
    let by_capacity =
        [("host", &entry.host), ("participant", &entry.participant), ("subject", &entry.subject)];
    let lists =
        std::iter::once((None, &direct)).chain(entry.through.iter().map(|(id, list)| (Some(id), list)));
    let today_or_last = scene.proceedings.sessions.last().map(|session| session.date.first_day());
    CountryView {
        frame: frame::frame(scene, &page, number, Some(name.clone()), None),
        code: country.code().to_owned(),
        participant_count: entry.participant.len(),
        host_count: entry.host.len(),
        subject_count: entry.subject.len(),
        through_count: entry
            .through
            .values()
            .flat_map(|list| list.iter())
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        sessions: row_groups(scene, lists, &by_capacity, number),
        pager: scene.pager(&page, number),
        themes: beside(number, || {
            scene.counted_themes(&tally::party_themes(scene.index, &party), |theme: &Id| {
                Page::Crossing(party.clone(), theme.clone())
            })
        }),
        companions: if number == 1 { companions(scene, country) } else { None },
        years: beside(number, || scene.trend(&entry.participant)),
        groups: scene
            .proceedings
            .groups
            .values()
            .filter(|group| today_or_last.is_some_and(|day| group.has_member(country, day)))
            .map(|group| scene.party(&Party::Group(group.id.clone())))
            .filter(|link| link.address.is_some())
            .collect(),
        recommendations: beside(number, || scene.recommendations(scene.index.calls.by_addressee.get(&party))),
        name,
    }
}

/// One long list, direct sessions first and then those through each group, cut into parts. A list
/// that has no session on this part is left out.
fn row_groups<'a>(
    scene: &Scene<'_>,
    lists: impl Iterator<Item = (Option<&'a Id>, &'a Sessions)>,
    by_capacity: &[(&'static str, &Sessions)],
    number: usize,
) -> Vec<RowGroup> {
    let mut before = 0;
    let mut groups = Vec::new();
    for (through, list) in lists {
        let part = scene.part(before + list.len(), number);
        let capacities = if through.is_none() { by_capacity } else { &[] };
        let rows: Vec<_> = (part.start.max(before)..part.end)
            .map(|at| appearance(scene, list[list.len() - 1 - (at - before)], capacities))
            .collect();
        before += list.len();
        if !rows.is_empty() {
            let through = through.map(|id| scene.party(&Party::Group(id.clone())));
            groups.push(RowGroup { through, count: list.len(), rows });
        }
    }
    groups
}
