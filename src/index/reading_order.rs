//! The order in which a series is read from one session to the next.
//!
//! Not the order of lists, which is by date: a session of which only the year is known counts there
//! from New Year's Day, and would be read before those that it followed.

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
        for pair in in_order(proceedings, sessions).windows(2) {
            if let [before, after] = *pair {
                all[before as usize].next = Some(after);
                all[after as usize].previous = Some(before);
            }
        }
    }
    all
}

/// By number; a session without one comes after those that had begun by then.
fn in_order(proceedings: &Proceedings, sessions: &[SessionIx]) -> Vec<SessionIx> {
    let number = |ix: &SessionIx| proceedings.session(*ix).number;
    let (mut order, loose): (Vec<_>, Vec<_>) = sessions.iter().partition(|ix| number(ix).is_some());
    order.sort_by_key(number);
    for ix in loose {
        let day = |ix: SessionIx| proceedings.session(ix).date.first_day();
        let at = order.iter().rposition(|other| day(*other) <= day(ix)).map_or(0, |before| before + 1);
        order.insert(at, ix);
    }
    order
}
