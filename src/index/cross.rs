//! Which sessions belong to which country, group, organisation, theme, year and crossing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::index::calls::Calls;
use crate::index::reading_order::Neighbours;
use crate::index::sessions::Sessions;
use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx, rolled_up};
use crate::model::session::Session;
use crate::model::text::Id;

/// A country's appearances.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountryEntry {
    /// Sessions held there.
    pub host: Sessions,
    /// Sessions in which it took part in its own name.
    pub participant: Sessions,
    /// Sessions that were about it.
    pub subject: Sessions,
    /// Sessions in which it was not named in any capacity, but a group took part of which it was
    /// then a member.
    pub through: BTreeMap<Id, Sessions>,
}

/// A group's appearances.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupEntry {
    /// Sessions in which it took part.
    pub participant: Sessions,
    /// Sessions that were about it.
    pub subject: Sessions,
}

/// An organisation's appearances.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationEntry {
    /// Sessions that it convened.
    pub organiser: Sessions,
    /// Sessions in which it took part.
    pub participant: Sessions,
    /// Sessions that were about it.
    pub subject: Sessions,
}

/// The cross-index, and what follows from it. Entries without a session are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// By country.
    pub countries: BTreeMap<Country, CountryEntry>,
    /// By group.
    pub groups: BTreeMap<Id, GroupEntry>,
    /// By organisation.
    pub organisations: BTreeMap<Id, OrganisationEntry>,
    /// By theme: its own sessions and those of narrower themes, each once.
    pub themes: BTreeMap<Id, Sessions>,
    /// By theme: only the sessions that are tagged with it.
    pub tagged: BTreeMap<Id, Sessions>,
    /// By the year in which a session began.
    pub years: BTreeMap<i16, Sessions>,
    /// By country or group, and theme: direct participation and rolled-up themes.
    pub crossings: BTreeMap<Party, Arc<BTreeMap<Id, Sessions>>>,
    /// By series.
    pub series: BTreeMap<Id, Sessions>,
    /// Recommendations.
    pub calls: Calls,
    /// How often sessions name a party where it does not count as having been there: as one called
    /// upon, as a speaker's, in a link.
    pub mentions: BTreeMap<Party, usize>,
    /// Each session's place in the proceedings.
    pub places: Arc<FxHashMap<Id, SessionIx>>,
    /// Each session's neighbours in its series, by its place.
    pub neighbours: Arc<Vec<Neighbours>>,
}

impl Index {
    /// The sessions of a crossing.
    pub fn crossing(&self, party: &Party, theme: &Id) -> Option<&Sessions> {
        self.crossings.get(party)?.get(theme)
    }

    /// Calls `act` with every list that a session belongs into, but for those of crossings.
    pub(super) fn each_list(
        &mut self,
        proceedings: &Proceedings,
        session: &Session,
        mut act: impl FnMut(&mut Sessions),
    ) {
        let themes = rolled_up(&session.themes, &proceedings.themes);
        for theme in &themes {
            list(&mut self.themes, theme, &mut act);
        }
        for theme in &session.themes {
            list(&mut self.tagged, theme, &mut act);
        }
        act(self.years.entry(session.date.year()).or_default());
        list(&mut self.series, &session.series, &mut act);
        for organiser in &session.organisers {
            act(&mut self.organisations.entry(organiser.clone()).or_default().organiser);
        }
        if let Some(host) = session.place.as_ref().and_then(|place| place.country) {
            act(&mut self.countries.entry(host).or_default().host);
        }
        for party in &session.subjects {
            match party {
                Party::Country(country) => act(&mut self.countries.entry(*country).or_default().subject),
                Party::Group(id) => act(&mut self.groups.entry(id.clone()).or_default().subject),
                Party::Organisation(id) => {
                    act(&mut self.organisations.entry(id.clone()).or_default().subject);
                }
            }
        }
        for participant in &session.participants {
            match &participant.party {
                Party::Country(country) => act(&mut self.countries.entry(*country).or_default().participant),
                Party::Group(id) => act(&mut self.groups.entry(id.clone()).or_default().participant),
                Party::Organisation(id) => {
                    act(&mut self.organisations.entry(id.clone()).or_default().participant);
                }
            }
        }
        self.each_through(proceedings, session, act);
    }

    /// Calls `act` with the list of every crossing that a session is in.
    pub(super) fn each_crossing(
        &mut self,
        proceedings: &Proceedings,
        session: &Session,
        mut act: impl FnMut(&mut Sessions),
    ) {
        let themes = rolled_up(&session.themes, &proceedings.themes);
        if themes.is_empty() {
            return;
        }
        let crosses = |party: &&Party| !matches!(party, Party::Organisation(_));
        for party in session.participants.iter().map(|participant| &participant.party).filter(crosses) {
            let crossings = Arc::make_mut(self.crossings.entry(party.clone()).or_default());
            for theme in &themes {
                list(crossings, theme, &mut act);
            }
        }
    }

    /// Members of the groups that took part, unless the session names them itself in any capacity.
    fn each_through(
        &mut self,
        proceedings: &Proceedings,
        session: &Session,
        mut act: impl FnMut(&mut Sessions),
    ) {
        let groups: BTreeSet<&Id> = session
            .participants
            .iter()
            .filter_map(|participant| match &participant.party {
                Party::Group(id) => Some(id),
                _ => None,
            })
            .collect();
        if groups.is_empty() {
            return;
        }
        let named = named(session);
        for group in groups.into_iter().filter_map(|id| proceedings.groups.get(id)) {
            for member in group.members_on(session.date.first_day()) {
                if !named.contains(&member) {
                    let entry = self.countries.entry(member).or_default();
                    act(entry.through.entry(group.id.clone()).or_default());
                }
            }
        }
    }
}

/// The countries that a session names itself: as host, participant or subject.
fn named(session: &Session) -> BTreeSet<Country> {
    let parties = session.participants.iter().map(|participant| &participant.party).chain(&session.subjects);
    let countries = parties.filter_map(|party| match party {
        Party::Country(country) => Some(*country),
        _ => None,
    });
    countries.chain(session.place.as_ref().and_then(|place| place.country)).collect()
}

/// Does something to the list of an id. Ids are shared by all sessions, and are not copied where they are
/// known: a count that every processor keeps is a slow one.
fn list(lists: &mut BTreeMap<Id, Sessions>, id: &Id, act: &mut impl FnMut(&mut Sessions)) {
    match lists.get_mut(id) {
        Some(list) => act(list),
        None => act(lists.entry(id.clone()).or_default()),
    }
}
