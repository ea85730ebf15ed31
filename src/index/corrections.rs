//! Corrections of reports, newest first.

use std::cmp::Reverse;

use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{Correction, Session};

/// The session, and the number of the correction within it, from 1.
pub type CorrectionIx = (SessionIx, usize);

/// A session's corrections with their numbers, oldest first. A number stays when a later correction is added.
pub fn of_session(session: &Session) -> Vec<(usize, &Correction)> {
    let mut all: Vec<&Correction> = session.corrections.iter().collect();
    all.sort_by_key(|correction| correction.date);
    (1..).zip(all).collect()
}

/// The corrections of all sessions, newest first.
pub(super) fn corrections(proceedings: &Proceedings) -> Vec<CorrectionIx> {
    let mut all = Vec::new();
    for (ix, session) in proceedings.numbered() {
        all.extend(of_session(session).into_iter().map(|(number, it)| (it.date, ix, number)));
    }
    all.sort_unstable_by_key(|correction| Reverse(*correction));
    all.into_iter().map(|(_, ix, number)| (ix, number)).collect()
}
