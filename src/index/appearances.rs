//! A party's appearances: its sessions by the capacity in which it belongs to them.

use std::collections::BTreeMap;

use crate::i18n::text::Id;
use crate::model::proceedings::SessionIx;

/// How a party belongs to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capacity {
    /// The session was held there. Only countries.
    Host,
    /// It convened the session. Only organisations.
    Organiser,
    /// It took part in its own name.
    Participant,
    /// The session was about it.
    Subject,
}

impl Capacity {
    /// All of them, in the order in which pages and data list them.
    pub const ALL: [Self; 4] = [Self::Host, Self::Organiser, Self::Participant, Self::Subject];

    /// Its name in data files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Organiser => "organiser",
            Self::Participant => "participant",
            Self::Subject => "subject",
        }
    }
}

/// A party's sessions. Every list is ascending, without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appearances {
    /// By [`Capacity`], in the order of its variants.
    by_capacity: [Vec<SessionIx>; 4],
    /// Of a country: by group, the sessions in which the country was not named in any capacity, but a
    /// group took part of which it was then a member.
    pub through: BTreeMap<Id, Vec<SessionIx>>,
}

impl Appearances {
    /// Those of a party that no session names.
    pub const NONE: Self =
        Self { by_capacity: [Vec::new(), Vec::new(), Vec::new(), Vec::new()], through: BTreeMap::new() };

    /// The sessions to which it belongs in a capacity.
    pub fn of(&self, capacity: Capacity) -> &[SessionIx] {
        &self.by_capacity[capacity as usize]
    }

    /// The same list, to add sessions to.
    pub(super) fn of_mut(&mut self, capacity: Capacity) -> &mut Vec<SessionIx> {
        &mut self.by_capacity[capacity as usize]
    }

    /// The sessions that name it, in any capacity.
    pub fn direct(&self) -> Vec<SessionIx> {
        union(self.by_capacity.iter())
    }

    /// The sessions that name it or, for a country, a group of which it was a member.
    pub fn all(&self) -> Vec<SessionIx> {
        union(self.by_capacity.iter().chain(self.through.values()))
    }
}

fn union<'a>(lists: impl Iterator<Item = &'a Vec<SessionIx>>) -> Vec<SessionIx> {
    let mut all: Vec<SessionIx> = lists.flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}
