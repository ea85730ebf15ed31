//! The views of the pages that list everything of one kind: sessions, countries, groups,
//! organisations.

use std::collections::BTreeSet;

use serde::Serialize;

use super::frame::{self, Frame};
use super::later::{Later, later};
use super::pager::{Pager, pager};
use super::parts::{Counted, Html, Link, Text};
use super::scene::Scene;
use super::shared::Shared;
use super::world::{WorldMap, world};
use crate::index::appearances::Capacity;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::pages::extent;
use crate::pages::route::Page;

/// `sessions.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SessionsView {
    /// The frame.
    pub frame: Frame,
    /// How many sessions.
    pub count: usize,
    /// Rows, newest first.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
}

/// `countries.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountriesView<'a> {
    /// The frame.
    pub frame: Frame,
    /// Those that took part in their own name, on the map; nothing if none did.
    pub map: Later<'a, Option<WorldMap>>,
    /// Countries by name.
    pub countries: Later<'a, Vec<CountryLine>>,
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

/// `groups.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GroupsView {
    /// The frame.
    pub frame: Frame,
    /// Groups by name; the count is of sessions that they took part in.
    pub groups: Vec<Counted>,
}

/// `organisations.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationsView {
    /// The frame.
    pub frame: Frame,
    /// Organisations by name.
    pub organisations: Vec<OrganisationLine>,
}

/// An organisation in the table of organisations.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationLine {
    /// Its name.
    pub organisation: Shared<Link>,
    /// Its abbreviation.
    pub short: Option<Text>,
    /// Sessions that it convened.
    pub organiser: usize,
    /// Sessions that it took part in.
    pub participant: usize,
}

/// A part of the list of all sessions.
pub fn sessions(scene: &Scene<'_>, number: usize) -> SessionsView {
    // A session's place is its number from the first one on.
    let count = scene.proceedings.sessions.len();
    let newest = scene.part(count, number).filter_map(|at| SessionIx::try_from(count - 1 - at).ok());
    SessionsView {
        frame: frame::frame(scene, &Page::Sessions, number, None, None),
        count,
        sessions: newest.map(|ix| scene.row(ix)).collect(),
        pager: pager(scene, &Page::Sessions, number),
    }
}

/// All countries that have a page, by name.
pub fn countries<'a>(scene: &'a Scene<'_>) -> CountriesView<'a> {
    CountriesView {
        frame: frame::frame(scene, &Page::Countries, 1, None, None),
        map: later(|| world(scene)),
        countries: later(|| country_lines(scene)),
    }
}

fn country_lines(scene: &Scene<'_>) -> Vec<CountryLine> {
    let with_page =
        extent::named(scene.proceedings, scene.index).into_iter().filter_map(|party| match party {
            Party::Country(country) => Some(country),
            _ => None,
        });
    let mut countries: Vec<CountryLine> = with_page
        .map(|country| {
            let entry = scene.index.appearances(&Party::Country(country));
            let through: BTreeSet<_> = entry.through.values().flatten().collect();
            CountryLine {
                country: scene.country(country),
                code: country.code().to_owned(),
                participant: entry.of(Capacity::Participant).len(),
                host: entry.of(Capacity::Host).len(),
                subject: entry.of(Capacity::Subject).len(),
                through: through.len(),
            }
        })
        .collect();
    countries.sort_by_cached_key(|line| scene.locale.sort_key(&line.country.label.text));
    countries
}

/// All groups that have a page, by name.
pub fn groups(scene: &Scene<'_>) -> GroupsView {
    let with_page =
        extent::named(scene.proceedings, scene.index).into_iter().filter_map(|party| match party {
            Party::Group(id) => Some(id),
            _ => None,
        });
    let mut groups: Vec<Counted> = with_page
        .map(|id| {
            let party = Party::Group(id);
            let Link { label, address } = Link::clone(&scene.party(&party));
            let count = scene.index.appearances(&party).of(Capacity::Participant).len();
            Counted { label, address, count }
        })
        .collect();
    groups.sort_by_cached_key(|group| scene.locale.sort_key(&group.label.text));
    GroupsView { frame: frame::frame(scene, &Page::Groups, 1, None, None), groups }
}

/// All organisations that have a page, by name.
pub fn organisations(scene: &Scene<'_>) -> OrganisationsView {
    let mut organisations: Vec<OrganisationLine> = scene
        .proceedings
        .organisations
        .values()
        .filter(|organisation| {
            extent::exists(&Page::Organisation(organisation.id.clone()), scene.proceedings, scene.index)
        })
        .map(|organisation| {
            let entry = scene.index.appearances(&Party::Organisation(organisation.id.clone()));
            OrganisationLine {
                organisation: scene.organisation(&organisation.id),
                short: organisation.short.as_ref().and_then(|short| scene.text(short)),
                organiser: entry.of(Capacity::Organiser).len(),
                participant: entry.of(Capacity::Participant).len(),
            }
        })
        .collect();
    organisations.sort_by_cached_key(|line| scene.locale.sort_key(&line.organisation.label.text));
    OrganisationsView { frame: frame::frame(scene, &Page::Organisations, 1, None, None), organisations }
}
