//! Recommendations by who is called upon and on what.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::party::Party;
use crate::model::proceedings::{SessionIx, Theme, rolled_up};
use crate::model::session::Session;
use crate::model::text::Id;

/// A recommendation: its session, and its number there.
pub type Call = (SessionIx, u32);

/// Recommendations, newest session first, in each session by number. Copies share one list.
///
/// Kept the other way round: sessions are indexed from the first to the last, and what comes to the
/// end of a list moves nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallList(Arc<Vec<Call>>);

impl CallList {
    /// They in their order.
    pub fn iter(&self) -> impl Iterator<Item = Call> + use<'_> {
        self.0.iter().rev().copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn add(&mut self, call: Call) {
        let key = |(ix, number): &Call| (*ix, Reverse(*number));
        let at = self.0.partition_point(|other| key(other) < key(&call));
        Arc::make_mut(&mut self.0).insert(at, call);
    }

    /// With those of later sessions.
    pub(super) fn append(&mut self, later: &Self) {
        if !later.is_empty() {
            Arc::make_mut(&mut self.0).extend_from_slice(&later.0);
        }
    }

    fn remove(&mut self, ix: SessionIx) {
        let start = self.0.partition_point(|(other, _)| *other < ix);
        let count = self.0[start..].iter().take_while(|(other, _)| *other == ix).count();
        if count > 0 {
            Arc::make_mut(&mut self.0).drain(start..start + count);
        }
    }
}

/// Recommendations of the whole record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calls {
    /// All of them.
    pub all: CallList,
    /// By who is called upon.
    pub by_addressee: BTreeMap<Party, CallList>,
    /// By theme, those on narrower themes included.
    pub by_theme: BTreeMap<Id, CallList>,
}

impl Calls {
    /// With those of a session that has none here yet.
    pub(super) fn enter(&mut self, session: &Session, ix: SessionIx, themes: &BTreeMap<Id, Theme>) {
        for item in &session.recommendations {
            let call = (ix, item.number);
            self.all.add(call);
            for party in &item.to {
                self.by_addressee.entry(party.clone()).or_default().add(call);
            }
            for theme in rolled_up(&item.themes, themes) {
                self.by_theme.entry(theme.clone()).or_default().add(call);
            }
        }
    }

    /// Without those of a session.
    pub(super) fn leave(&mut self, session: &Session, ix: SessionIx, themes: &BTreeMap<Id, Theme>) {
        for item in &session.recommendations {
            self.all.remove(ix);
            for party in &item.to {
                self.by_addressee.get_mut(party).into_iter().for_each(|calls| calls.remove(ix));
            }
            for theme in rolled_up(&item.themes, themes) {
                self.by_theme.get_mut(theme).into_iter().for_each(|calls| calls.remove(ix));
            }
        }
        self.by_addressee.retain(|_, calls| !calls.is_empty());
        self.by_theme.retain(|_, calls| !calls.is_empty());
    }

    /// After sessions have moved, none of them past another.
    pub(super) fn renumber(&mut self, moved: &[SessionIx]) {
        let lists = self.by_addressee.values_mut().chain(self.by_theme.values_mut());
        let lists = std::iter::once(&mut self.all).chain(lists);
        for (ix, _) in lists.flat_map(|calls| Arc::make_mut(&mut calls.0)) {
            *ix = moved.get(*ix as usize).copied().unwrap_or(*ix);
        }
    }
}
