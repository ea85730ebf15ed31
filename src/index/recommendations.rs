//! Recommendations by addressee and theme.

use std::collections::BTreeMap;

use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx, rolled_up};
use crate::model::text::Id;

/// A recommendation: its session, and its number there.
pub type RecommendationIx = (SessionIx, u32);

/// Recommendations of the whole record. In every list those of the newest session come first, those of one
/// session by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recommendations {
    /// All of them.
    pub all: Vec<RecommendationIx>,
    /// By addressee.
    pub by_addressee: BTreeMap<Party, Vec<RecommendationIx>>,
    /// By theme, those on narrower themes included.
    pub by_theme: BTreeMap<Id, Vec<RecommendationIx>>,
}

pub(super) fn recommendations(proceedings: &Proceedings) -> Recommendations {
    let mut lists = Recommendations::default();
    for (ix, session) in proceedings.numbered().rev() {
        for item in &session.recommendations {
            let this = (ix, item.number);
            lists.all.push(this);
            for party in &item.to {
                lists.by_addressee.entry(party.clone()).or_default().push(this);
            }
            for theme in rolled_up(&item.themes, &proceedings.themes) {
                lists.by_theme.entry(theme.clone()).or_default().push(this);
            }
        }
    }
    lists
}
