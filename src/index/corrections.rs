//! Corrections of reports, newest first.

use std::cmp::Reverse;

use crate::model::proceedings::{Proceedings, SessionIx};

/// The session, and the position in its `corrections`.
pub type CorrectionIx = (SessionIx, usize);

/// The corrections of all sessions, newest first.
pub(super) fn corrections(proceedings: &Proceedings) -> Vec<CorrectionIx> {
    let mut all = Vec::new();
    for (ix, session) in proceedings.numbered() {
        let corrections = session.corrections.iter().enumerate();
        all.extend(corrections.map(|(at, correction)| (correction.date, ix, at)));
    }
    all.sort_unstable_by_key(|correction| Reverse(*correction));
    all.into_iter().map(|(_, ix, at)| (ix, at)).collect()
}
