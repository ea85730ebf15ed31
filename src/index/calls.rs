//! Recommendations by who is called upon and on what.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::party::Party;
use crate::model::proceedings::{SessionIx, Theme, rolled_up};
use crate::model::session::Session;
use crate::model::text::Id;

/// A recommendation: its session, and its number there.
pub type Call = (SessionIx, u32);

/// Recommendations, newest session first, in each session by number. Copies share one list.
pub type CallList = Arc<Vec<Call>>;

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
            add(&mut self.all, call);
            for party in &item.to {
                add(self.by_addressee.entry(party.clone()).or_default(), call);
            }
            for theme in rolled_up(&item.themes, themes) {
                add(self.by_theme.entry(theme).or_default(), call);
            }
        }
    }

    /// Without those of a session.
    pub(super) fn leave(&mut self, session: &Session, ix: SessionIx, themes: &BTreeMap<Id, Theme>) {
        for item in &session.recommendations {
            remove(&mut self.all, ix);
            for party in &item.to {
                self.by_addressee.get_mut(party).into_iter().for_each(|calls| remove(calls, ix));
            }
            for theme in rolled_up(&item.themes, themes) {
                self.by_theme.get_mut(&theme).into_iter().for_each(|calls| remove(calls, ix));
            }
        }
        self.by_addressee.retain(|_, calls| !calls.is_empty());
        self.by_theme.retain(|_, calls| !calls.is_empty());
    }

    /// After sessions have moved, none of them past another.
    pub(super) fn renumber(&mut self, moved: &[SessionIx]) {
        let lists = self.by_addressee.values_mut().chain(self.by_theme.values_mut());
        for (ix, _) in std::iter::once(&mut self.all).chain(lists).flat_map(Arc::make_mut) {
            *ix = moved.get(*ix as usize).copied().unwrap_or(*ix);
        }
    }
}

fn add(calls: &mut CallList, call: Call) {
    let at = calls.partition_point(|(ix, number)| *ix > call.0 || (*ix == call.0 && *number <= call.1));
    Arc::make_mut(calls).insert(at, call);
}

fn remove(calls: &mut CallList, ix: SessionIx) {
    let start = calls.partition_point(|(other, _)| *other > ix);
    let count = calls[start..].iter().take_while(|(other, _)| *other == ix).count();
    if count > 0 {
        Arc::make_mut(calls).drain(start..start + count);
    }
}
