//! Previous and next sessions within each series.

use std::collections::BTreeMap;

use crate::i18n::text::Id;
use crate::model::proceedings::SessionIx;

/// Previous and next session in a series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// `None` for the first session of the series.
    pub previous: Option<SessionIx>,
    /// `None` for the last session of the series.
    pub next: Option<SessionIx>,
}

/// Indexed by the position of the session; `count` is the number of sessions.
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
