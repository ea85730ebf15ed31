//! Sessions of a party, by capacity.

use std::collections::BTreeMap;

use crate::i18n::text::Id;
use crate::model::proceedings::SessionIx;

/// The capacity in which a party belongs to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capacity {
    /// The session was held in the country.
    Host,
    /// The organisation convened the session.
    Organiser,
    /// The party took part in its own name.
    Participant,
    /// The session was about the party.
    Subject,
}

impl Capacity {
    /// In the order of pages and data files.
    pub const ALL: [Self; 4] = [Self::Host, Self::Organiser, Self::Participant, Self::Subject];

    /// Name in data files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Organiser => "organiser",
            Self::Participant => "participant",
            Self::Subject => "subject",
        }
    }
}

/// The sessions of a party. All lists are sorted and without duplicates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appearances {
    /// Indexed by [`Capacity`].
    by_capacity: [Vec<SessionIx>; 4],
    /// For a country, by group: the sessions that do not name the country but were attended by a group of
    /// which it was a member at the time.
    pub through: BTreeMap<Id, Vec<SessionIx>>,
}

impl Appearances {
    /// Without any session.
    pub const NONE: Self =
        Self { by_capacity: [Vec::new(), Vec::new(), Vec::new(), Vec::new()], through: BTreeMap::new() };

    /// The sessions in a capacity.
    pub fn of(&self, capacity: Capacity) -> &[SessionIx] {
        &self.by_capacity[capacity as usize]
    }

    pub(super) fn of_mut(&mut self, capacity: Capacity) -> &mut Vec<SessionIx> {
        &mut self.by_capacity[capacity as usize]
    }

    /// The sessions in any capacity.
    pub fn direct(&self) -> Vec<SessionIx> {
        union(self.by_capacity.iter())
    }

    /// The sessions in any capacity or through a group.
    pub fn all(&self) -> Vec<SessionIx> {
        union(self.by_capacity.iter().chain(self.through.values()))
    }
}

pub(super) fn union<'a>(lists: impl Iterator<Item = &'a Vec<SessionIx>>) -> Vec<SessionIx> {
    let mut all: Vec<SessionIx> = lists.flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}
