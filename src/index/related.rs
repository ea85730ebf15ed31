//! Related sessions: those with the most parties and themes in common.
//!
//! Rare features weigh more than common ones. To keep the total linear in the number of sessions, only the
//! `REACH` nearest sessions in time are considered for each feature.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::{Index, list};
use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::Session;

/// Number of sessions considered on either side, for each feature.
const REACH: usize = 24;

/// A party or theme of a session. The subject of a series is not one, since all its sessions have it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SharedFeature<'a> {
    Party(&'a Party),
    Theme(&'a Id),
}

fn keys(session: &Session) -> BTreeSet<SharedFeature<'_>> {
    let parties = session.participants.iter().map(|participant| SharedFeature::Party(&participant.party));
    parties.chain(session.themes.iter().map(SharedFeature::Theme)).collect()
}

fn sessions<'a>(index: &'a Index, key: &SharedFeature<'_>) -> &'a [SessionIx] {
    match key {
        SharedFeature::Party(party) => index.appearances(party).of(Capacity::Participant),
        SharedFeature::Theme(id) => list(&index.tagged, id),
    }
}

/// The most similar sessions, best first, at most `limit`. Ties are sorted by distance in time.
pub fn related(proceedings: &Proceedings, index: &Index, ix: SessionIx, limit: usize) -> Vec<SessionIx> {
    let mut scores: FxHashMap<SessionIx, u32> = FxHashMap::default();
    for key in keys(proceedings.session(ix)) {
        let list = sessions(index, &key);
        let weight = weight(&key, list.len(), proceedings.sessions.len());
        let at = list.partition_point(|other| *other < ix);
        let near = &list[at.saturating_sub(REACH)..(at + 1 + REACH).min(list.len())];
        for other in near.iter().filter(|other| **other != ix) {
            *scores.entry(*other).or_default() += weight;
        }
    }
    let mut best: Vec<(SessionIx, u32)> = scores.into_iter().collect();
    // The order is total, so the iteration order of the map does not matter.
    let order = |(other, score): &(SessionIx, u32)| (Reverse(*score), other.abs_diff(ix), *other);
    if best.len() > limit {
        best.select_nth_unstable_by_key(limit, order);
        best.truncate(limit);
    }
    best.sort_unstable_by_key(order);
    best.into_iter().map(|(other, _)| other).collect()
}

/// An integer, so that the result is the same on every platform: a logarithm of the inverse frequency,
/// doubled for themes.
fn weight(key: &SharedFeature<'_>, frequency: usize, total: usize) -> u32 {
    let rarity = 1 + (total.max(1) * 16 / frequency.max(1)).max(1).ilog2();
    match key {
        SharedFeature::Party(_) => rarity,
        SharedFeature::Theme(_) => 2 * rarity,
    }
}
