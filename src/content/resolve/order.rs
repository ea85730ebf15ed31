//! The order of sessions in every list, and from one to the next in a series.

use std::sync::Arc;

use jiff::civil;

use crate::model::session::Session;

/// Puts sessions in order: by the earliest day that each can have begun, then by number (those without one
/// last), then by id.
///
/// The earliest day is that of the date, if it leaves no choice. A session of which the month or the year is known
/// stands where its number puts it: not before any session of its series with a smaller number, as far as its date
/// allows. So a session of "2021" that follows one of 2021-03-01 counts from that day, and comes after it by its
/// number. Where the date rules out what the number says, the date alone counts.
///
/// Each session has one day that depends only on those with smaller numbers, and ids are unique, so this is a total
/// order and the same one whatever order the sessions come in.
pub(super) fn in_order(sessions: Vec<Arc<Session>>) -> Vec<Arc<Session>> {
    let days = days(&sessions);
    let mut all: Vec<(civil::Date, Arc<Session>)> = days.into_iter().zip(sessions).collect();
    all.sort_by(|(a_day, a), (b_day, b)| {
        let number = |session: &Session| session.number.unwrap_or(u32::MAX);
        (a_day, number(a), &a.id).cmp(&(b_day, number(b), &b.id))
    });
    all.into_iter().map(|(_, session)| session).collect()
}

/// The earliest day on which each session can have begun.
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
            if latest <= sessions[*at].date.last_day() {
                days[*at] = days[*at].max(latest);
            }
            latest = latest.max(days[*at]);
        }
    }
    days
}
