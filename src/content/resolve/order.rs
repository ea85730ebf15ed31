//! The order of sessions, and the day from which each counts.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil;

use crate::model::proceedings::SessionIx;
use crate::model::session::Session;

/// The first possible day of sessions by position, where it is not the first one of their date.
pub(super) type LaterStarts = BTreeMap<SessionIx, civil::Date>;

/// Sorts sessions by the earliest possible first day, then by number (those without one last), then by id.
/// Returns that day where it is not the first one of the date.
///
/// For an exact date, that is the date. A session whose date leaves a choice is not placed before sessions of
/// its series with smaller numbers, as far as its date allows: "2021" after 2021-03-01 counts as that day. If
/// its date contradicts its number, the date counts.
///
/// The day depends only on sessions with smaller numbers, and ids are unique, so the order is total and
/// independent of the input order.
pub(super) fn in_order(sessions: Vec<Arc<Session>>) -> (Vec<Arc<Session>>, LaterStarts) {
    let days = days(&sessions);
    let mut all: Vec<(civil::Date, Arc<Session>)> = days.into_iter().zip(sessions).collect();
    all.sort_by(|(a_day, a), (b_day, b)| {
        let number = |session: &Session| session.number.unwrap_or(u32::MAX);
        (a_day, number(a), &a.id).cmp(&(b_day, number(b), &b.id))
    });
    let later = (0..).zip(&all).filter(|(_, (day, session))| *day != session.date.first_day());
    let later = later.map(|(ix, (day, _))| (ix, *day)).collect();
    (all.into_iter().map(|(_, session)| session).collect(), later)
}

/// The earliest possible first day of each session.
fn days(sessions: &[Arc<Session>]) -> Vec<civil::Date> {
    let mut days: Vec<civil::Date> = sessions.iter().map(|session| session.date.first_day()).collect();
    let mut numbered: Vec<usize> = (0..sessions.len()).filter(|at| sessions[*at].number.is_some()).collect();
    numbered.sort_unstable_by(|a, b| {
        let key = |at: &usize| (&sessions[*at].series, sessions[*at].number, &sessions[*at].id);
        key(a).cmp(&key(b))
    });
    for series in numbered.chunk_by(|a, b| sessions[*a].series == sessions[*b].series) {
        let mut latest = civil::Date::MIN;
        for at in series {
            if latest <= sessions[*at].date.latest_start() {
                days[*at] = days[*at].max(latest);
            }
            latest = latest.max(days[*at]);
        }
    }
    days
}
