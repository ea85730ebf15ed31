//! Counts for research: how often each party appears, and which parties took part together.

use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use super::Index;
use super::appearances::{Appearances, Capacity, union};
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;

/// Numbers of sessions of a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartyCounts {
    /// Held in the country.
    pub host: usize,
    /// Convened by the organisation.
    pub organiser: usize,
    /// In which the party took part in its own name.
    pub participant: usize,
    /// In which the country was not named, but a group took part of which it was a member.
    pub through: usize,
    /// About the party.
    pub subject: usize,
}

/// Counts the sessions of a party.
pub fn party_counts(appearances: &Appearances) -> PartyCounts {
    let of = |capacity| appearances.of(capacity).len();
    PartyCounts {
        host: of(Capacity::Host),
        organiser: of(Capacity::Organiser),
        participant: of(Capacity::Participant),
        through: union(appearances.through.values()).len(),
        subject: of(Capacity::Subject),
    }
}

/// From the first year with a session to the last; `None` without sessions.
pub fn years(index: &Index) -> Option<RangeInclusive<i16>> {
    Some(*index.years.first_key_value()?.0..=*index.years.last_key_value()?.0)
}

/// How often parties took part in the same sessions, in their own name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoAttendance {
    /// In the order of rows and columns.
    pub parties: Vec<Party>,
    /// Rows one after the other.
    counts: Vec<u32>,
}

impl CoAttendance {
    /// Number of sessions in which each party took part together with party `row`; for the party itself, the
    /// number of sessions in which it took part.
    pub fn row(&self, row: usize) -> &[u32] {
        let width = self.parties.len();
        self.counts.get(row * width..(row + 1) * width).unwrap_or_default()
    }
}

/// Counts for each two of `parties`.
pub fn co_attendance(proceedings: &Proceedings, parties: Vec<Party>) -> CoAttendance {
    let positions: FxHashMap<&Party, usize> =
        parties.iter().enumerate().map(|(at, party)| (party, at)).collect();
    let mut counts = vec![0; parties.len() * parties.len()];
    for session in &proceedings.sessions {
        let present = session.participants.iter().filter_map(|participant| positions.get(&participant.party));
        let mut present: Vec<usize> = present.copied().collect();
        present.sort_unstable();
        present.dedup();
        for row in &present {
            for column in &present {
                counts[row * parties.len() + column] += 1;
            }
        }
    }
    drop(positions);
    CoAttendance { parties, counts }
}
