//! Recommendations by addressee and theme.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::i18n::text::Id;
use crate::index::theme_lists::ThemeLists;
use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx};

/// The session, and the number of the recommendation within it.
pub type RecommendationIx = (SessionIx, u32);

/// Recommendations of the record. Lists are sorted by session, newest first, then by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recommendations {
    /// Of the whole record.
    pub all: Vec<RecommendationIx>,
    /// By addressee.
    pub by_addressee: BTreeMap<Party, Vec<RecommendationIx>>,
    /// By theme, including those on narrower themes.
    pub by_theme: BTreeMap<Id, Vec<RecommendationIx>>,
}

pub(super) fn recommendations(proceedings: &Proceedings, themes: &ThemeLists<'_>) -> Recommendations {
    let mut all = Vec::new();
    let mut by_addressee: FxHashMap<&Party, Vec<RecommendationIx>> = FxHashMap::default();
    let mut by_theme = vec![Vec::new(); themes.ids.len()];
    for (ix, session) in proceedings.numbered().rev() {
        for item in &session.recommendations {
            let this = (ix, item.number);
            all.push(this);
            for party in &item.to {
                by_addressee.entry(party).or_default().push(this);
            }
            for theme in themes.with_broader(&item.themes) {
                by_theme[theme as usize].push(this);
            }
        }
    }
    let by_addressee = by_addressee.into_iter().map(|(party, list)| (party.clone(), list)).collect();
    Recommendations { all, by_addressee, by_theme: themes.named(&by_theme) }
}
