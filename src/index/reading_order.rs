//! From one session of a series to the next: in the order of its list.

use crate::index::cross::Index;
use crate::model::proceedings::{Proceedings, SessionIx};

/// The sessions beside one in its series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The one before.
    pub previous: Option<SessionIx>,
    /// The one after.
    pub next: Option<SessionIx>,
}

/// Every session's neighbours, by its place in the proceedings.
pub fn neighbours(proceedings: &Proceedings, index: &Index) -> Vec<Neighbours> {
    let mut all = vec![Neighbours::default(); proceedings.sessions.len()];
    for sessions in index.series.values() {
        for pair in sessions.windows(2) {
            if let [before, after] = *pair {
                all[before as usize].next = Some(after);
                all[after as usize].previous = Some(before);
            }
        }
    }
    all
}
