//! Sessions that have much in common with one: parties at the table, and themes.
//!
//! What is shared by few weighs more than what is shared by many. To stay linear in the number of
//! sessions, only the nearest sessions in time are looked at for each party and theme that one has:
//! a theme with ten thousand sessions would otherwise make ten thousand candidates for each of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::Session;
use crate::model::text::Id;

/// How many sessions on either side are looked at for each shared party or theme.
const REACH: usize = 24;

/// Where each party took part and where each theme was tagged.
#[derive(Clone, Debug, Default)]
pub struct Related {
    sessions: BTreeMap<Key, Vec<SessionIx>>,
}

/// What sessions can have in common. A series' subject is no such thing: all its sessions have it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Party(Party),
    Theme(Id),
}

fn keys(session: &Session) -> BTreeSet<Key> {
    let parties = session.participants.iter().map(|participant| Key::Party(participant.party.clone()));
    parties.chain(session.themes.iter().map(|theme| Key::Theme(theme.clone()))).collect()
}

impl Related {
    /// Collects who and what was where.
    pub fn new(proceedings: &Proceedings) -> Self {
        let mut sessions: BTreeMap<Key, Vec<SessionIx>> = BTreeMap::new();
        for (ix, session) in (0..).zip(&proceedings.sessions) {
            for key in keys(session) {
                sessions.entry(key).or_default().push(ix);
            }
        }
        Self { sessions }
    }

    /// The sessions that have most in common with one, best first; of equals, the nearest in time.
    pub fn related(&self, proceedings: &Proceedings, ix: SessionIx, limit: usize) -> Vec<SessionIx> {
        let mut scores: BTreeMap<SessionIx, u32> = BTreeMap::new();
        for key in keys(proceedings.session(ix)) {
            let Some(list) = self.sessions.get(&key) else { continue };
            let weight = weight(&key, list.len(), proceedings.sessions.len());
            let at = list.partition_point(|other| *other < ix);
            let near = &list[at.saturating_sub(REACH)..(at + 1 + REACH).min(list.len())];
            for other in near.iter().filter(|other| **other != ix) {
                *scores.entry(*other).or_default() += weight;
            }
        }
        let mut best: Vec<(SessionIx, u32)> = scores.into_iter().collect();
        best.sort_by_key(|(other, score)| (std::cmp::Reverse(*score), other.abs_diff(ix), *other));
        best.truncate(limit);
        best.into_iter().map(|(other, _)| other).collect()
    }
}

/// A whole number, so that the order is the same on every machine: twice for a theme, and one more
/// for each time that half as many sessions have it.
fn weight(key: &Key, frequency: usize, total: usize) -> u32 {
    let rarity = 1 + (total.max(1) * 16 / frequency.max(1)).max(1).ilog2();
    match key {
        Key::Party(_) => rarity,
        Key::Theme(_) => 2 * rarity,
    }
}
