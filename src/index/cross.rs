//! Which sessions belong to which country, group, organisation, theme, year and crossing.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx, Theme};
use crate::model::session::Session;
use crate::model::text::Id;

/// Sessions in their order, each once.
pub type Sessions = Vec<SessionIx>;

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

/// The cross-index. Entries without a session are left out.
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
    /// By the year in which a session began.
    pub years: BTreeMap<i16, Sessions>,
    /// By country or group, and theme: direct participation and rolled-up themes.
    pub crossings: BTreeMap<Party, BTreeMap<Id, Sessions>>,
    /// By series.
    pub series: BTreeMap<Id, Sessions>,
}

/// Indexes the proceedings.
pub fn index(proceedings: &Proceedings) -> Index {
    let mut index = Index::default();
    for (ix, session) in (0..).zip(&proceedings.sessions) {
        let themes = rolled_up(&session.themes, &proceedings.themes);
        for theme in &themes {
            add(index.themes.entry(theme.clone()).or_default(), ix);
        }
        add(index.years.entry(session.date.year()).or_default(), ix);
        add(index.series.entry(session.series.clone()).or_default(), ix);
        for organiser in &session.organisers {
            add(&mut index.organisations.entry(organiser.clone()).or_default().organiser, ix);
        }
        if let Some(host) = session.place.as_ref().and_then(|place| place.country) {
            add(&mut index.countries.entry(host).or_default().host, ix);
        }
        for party in &session.subjects {
            match party {
                Party::Country(country) => add(&mut index.countries.entry(*country).or_default().subject, ix),
                Party::Group(id) => add(&mut index.groups.entry(id.clone()).or_default().subject, ix),
                Party::Organisation(id) => {
                    add(&mut index.organisations.entry(id.clone()).or_default().subject, ix);
                }
            }
        }
        for participant in &session.participants {
            let party = &participant.party;
            match party {
                Party::Country(country) => {
                    add(&mut index.countries.entry(*country).or_default().participant, ix);
                }
                Party::Group(id) => add(&mut index.groups.entry(id.clone()).or_default().participant, ix),
                Party::Organisation(id) => {
                    add(&mut index.organisations.entry(id.clone()).or_default().participant, ix);
                    continue;
                }
            }
            let crossings = index.crossings.entry(party.clone()).or_default();
            for theme in &themes {
                add(crossings.entry(theme.clone()).or_default(), ix);
            }
        }
        add_through(&mut index, proceedings, session, ix);
    }
    index.crossings.retain(|_, themes| !themes.is_empty());
    index
}

/// Members of the groups that took part, unless the session names them itself in any capacity.
fn add_through(index: &mut Index, proceedings: &Proceedings, session: &Session, ix: SessionIx) {
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
                let entry = index.countries.entry(member).or_default();
                add(entry.through.entry(group.id.clone()).or_default(), ix);
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

/// The tags with all that they are part of, each once.
pub fn rolled_up(tags: &[Id], themes: &BTreeMap<Id, Theme>) -> BTreeSet<Id> {
    let mut all = BTreeSet::new();
    for tag in tags {
        let mut at = Some(tag);
        while let Some(id) = at
            && all.insert(id.clone())
        {
            at = themes.get(id).and_then(|theme| theme.broader.as_ref());
        }
    }
    all
}

/// Sessions come in their order, so a repetition can only be of the last one.
fn add(sessions: &mut Sessions, ix: SessionIx) {
    if sessions.last() != Some(&ix) {
        sessions.push(ix);
    }
}
