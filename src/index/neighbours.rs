//! The sessions before and after one in its series.

use std::collections::BTreeMap;

use crate::i18n::text::Id;
use crate::model::proceedings::SessionIx;

/// The sessions beside one in its series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The one before.
    pub previous: Option<SessionIx>,
    /// The one after.
    pub next: Option<SessionIx>,
}

/// The neighbours of each of `count` sessions, by its place in the proceedings.
pub(super) fn neighbours(series: &BTreeMap<Id, Vec<SessionIx>>, count: usize) -> Vec<Neighbours> {
    let mut all = vec![Neighbours::default(); count];
    for sessions in series.values() {
        for pair in sessions.windows(2) {
            if let [before, after] = *pair {
                all[before as usize].next = Some(after);
                all[after as usize].previous = Some(before);
            }
        }
    }
    all
}
