//! The cross-index of the record: sessions by party, capacity, theme, year and series.
//!
//! It depends only on the record, not on pages, languages or addresses.

pub mod appearances;
mod build;
pub mod corrections;
pub mod courses;
pub mod crossings;
pub mod neighbours;
pub mod passages;
pub mod recommendations;
pub mod related;
pub mod counts;
pub mod statistics;
mod theme_lists;
pub mod topics;
pub mod translation_status;

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::i18n::text::Id;
use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::Session;
use appearances::{Appearances, Capacity};
use corrections::CorrectionIx;
use courses::Courses;
use crossings::Crossings;
use neighbours::Neighbours;
use passages::Passages;
use recommendations::Recommendations;

pub use build::index;

/// The cross-index. Lists of sessions are sorted and without duplicates; keys without sessions are omitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// By country, group or organisation.
    pub parties: BTreeMap<Party, Appearances>,
    /// By theme, including sessions of narrower themes.
    pub themes: BTreeMap<Id, Vec<SessionIx>>,
    /// By theme, without sessions of narrower themes.
    pub tagged: BTreeMap<Id, Vec<SessionIx>>,
    /// By the earliest year in which the session may have begun.
    pub years: BTreeMap<i16, Vec<SessionIx>>,
    /// By country or group, then theme: direct participation, narrower themes included.
    pub crossings: BTreeMap<Party, Crossings>,
    /// By series.
    pub series: BTreeMap<Id, Vec<SessionIx>>,
    /// By addressee and theme.
    pub recommendations: Recommendations,
    /// Where recommendations were repeated, and what became of them.
    pub courses: Courses,
    /// Newest first.
    pub corrections: Vec<CorrectionIx>,
    /// Blocks of reports by theme and party.
    pub passages: Passages,
    /// Parties named by sessions without being present: addressees, parties of speakers, sources of names,
    /// link targets.
    pub mentioned: BTreeSet<Party>,
    /// Position of each session in `Proceedings::sessions`.
    pub positions: FxHashMap<Id, SessionIx>,
    /// Previous and next session in the series, by position of the session.
    pub neighbours: Vec<Neighbours>,
}

impl Index {
    /// Empty if no session names the party.
    pub fn appearances(&self, party: &Party) -> &Appearances {
        const NONE: &Appearances = &Appearances::NONE;
        self.parties.get(party).unwrap_or(NONE)
    }

    /// The parties with sessions in a capacity, with these sessions.
    pub fn in_capacity(&self, capacity: Capacity) -> impl Iterator<Item = (&Party, &[SessionIx])> {
        let all = self.parties.iter().map(move |(party, appearances)| (party, appearances.of(capacity)));
        all.filter(|(_, sessions)| !sessions.is_empty())
    }

    /// The sessions of a party on a theme; `None` if there are none.
    pub fn crossing(&self, party: &Party, theme: &Id) -> Option<&[SessionIx]> {
        self.crossings.get(party)?.get(theme)
    }

    /// `None` if no session with this id was held.
    pub fn position(&self, session: &Id) -> Option<SessionIx> {
        self.positions.get(session).copied()
    }

    /// A session, held or planned; `None` if there is none with this id.
    pub fn session<'a>(&self, proceedings: &'a Proceedings, id: &Id) -> Option<&'a Session> {
        let planned = || proceedings.planned.iter().find(|session| session.id == *id).map(|it| &**it);
        self.position(id).map(|ix| proceedings.session(ix)).or_else(planned)
    }
}

/// The list of a key; empty if the key is missing.
pub fn list<'a, K: Ord, T>(lists: &'a BTreeMap<K, Vec<T>>, key: &K) -> &'a [T] {
    lists.get(key).map(Vec::as_slice).unwrap_or_default()
}
