//! A list of sessions in their order, each once: what the index is made of.

use std::ops::Deref;
use std::sync::Arc;

use crate::model::proceedings::SessionIx;

/// Sessions in their order, each once. Copies share one list until one of them is changed, so that
/// two states of an index differ in memory only where they differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sessions(Arc<Vec<SessionIx>>);

impl Deref for Sessions {
    type Target = [SessionIx];

    fn deref(&self) -> &[SessionIx] {
        &self.0
    }
}

/// Takes them in any order, and any number of times.
impl FromIterator<SessionIx> for Sessions {
    fn from_iter<I: IntoIterator<Item = SessionIx>>(sessions: I) -> Self {
        let mut all: Vec<SessionIx> = sessions.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        Self(Arc::new(all))
    }
}

impl Sessions {
    /// The list with a session; quickest for the last one.
    pub fn add(&mut self, ix: SessionIx) {
        match self.0.last() {
            Some(last) if *last == ix => {}
            Some(last) if *last > ix => {
                if let Err(at) = self.0.binary_search(&ix) {
                    Arc::make_mut(&mut self.0).insert(at, ix);
                }
            }
            _ => Arc::make_mut(&mut self.0).push(ix),
        }
    }

    /// The list with those of another that come after all of its own.
    pub fn append(&mut self, later: &Self) {
        if self.0.is_empty() {
            self.clone_from(later);
        } else if !later.0.is_empty() {
            Arc::make_mut(&mut self.0).extend_from_slice(&later.0);
        }
    }

    /// The list without a session.
    pub fn remove(&mut self, ix: SessionIx) {
        if let Ok(at) = self.0.binary_search(&ix) {
            Arc::make_mut(&mut self.0).remove(at);
        }
    }

    /// The list after its sessions have moved, none of them past another. `moved` has the new place
    /// of each by its old one.
    pub fn renumber(&mut self, moved: &[SessionIx]) {
        let place = |ix: SessionIx| moved.get(ix as usize).copied().unwrap_or(ix);
        if self.0.iter().any(|ix| place(*ix) != *ix) {
            for ix in Arc::make_mut(&mut self.0) {
                *ix = place(*ix);
            }
        }
    }
}
