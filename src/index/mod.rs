//! The cross-index: who took part, in which capacity, on which themes, when; and what follows from it.
//!
//! A function of the proceedings alone. Knows nothing of pages, languages or addresses.

pub mod appearances;
mod build;
pub mod crossings;
pub mod neighbours;
pub mod recommendations;
pub mod related;
pub mod counts;
mod theme_lists;
pub mod translation_status;

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::i18n::text::Id;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use appearances::{Appearances, Capacity};
use crossings::Crossings;
use neighbours::Neighbours;
use recommendations::Recommendations;

pub use build::index;

/// The cross-index, and what follows from it. Every list of sessions is ascending, without repetition;
/// entries without a session are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// By country, group or organisation.
    pub parties: BTreeMap<Party, Appearances>,
    /// By theme: its own sessions and those of narrower themes.
    pub themes: BTreeMap<Id, Vec<SessionIx>>,
    /// By theme: only the sessions that are tagged with it.
    pub tagged: BTreeMap<Id, Vec<SessionIx>>,
    /// By the year in which a session began.
    pub years: BTreeMap<i16, Vec<SessionIx>>,
    /// By country or group, and theme: direct participation and rolled-up themes.
    pub crossings: BTreeMap<Party, Crossings>,
    /// By series.
    pub series: BTreeMap<Id, Vec<SessionIx>>,
    /// By addressee and theme.
    pub recommendations: Recommendations,
    /// The parties that sessions name without counting them as present: as addressees, as those whom a
    /// speaker spoke for, as sources of a name, in links.
    pub mentioned: BTreeSet<Party>,
    /// Each session's place in the proceedings.
    pub positions: FxHashMap<Id, SessionIx>,
    /// Each session's neighbours in its series, by its place in the proceedings.
    pub neighbours: Vec<Neighbours>,
}

impl Index {
    /// A party's appearances; empty ones if no session names it.
    pub fn appearances(&self, party: &Party) -> &Appearances {
        const NONE: &Appearances = &Appearances::NONE;
        self.parties.get(party).unwrap_or(NONE)
    }

    /// The parties that belong to any session in a capacity, and those sessions.
    pub fn in_capacity(&self, capacity: Capacity) -> impl Iterator<Item = (&Party, &[SessionIx])> {
        let all = self.parties.iter().map(move |(party, appearances)| (party, appearances.of(capacity)));
        all.filter(|(_, sessions)| !sessions.is_empty())
    }

    /// The sessions of a crossing.
    pub fn crossing(&self, party: &Party, theme: &Id) -> Option<&[SessionIx]> {
        self.crossings.get(party)?.get(theme)
    }

    /// A session's place in the proceedings.
    pub fn position(&self, session: &Id) -> Option<SessionIx> {
        self.positions.get(session).copied()
    }
}

/// The sessions under a key; none if it has no entry.
pub fn list<'a, K: Ord>(lists: &'a BTreeMap<K, Vec<SessionIx>>, key: &K) -> &'a [SessionIx] {
    lists.get(key).map(Vec::as_slice).unwrap_or_default()
}
