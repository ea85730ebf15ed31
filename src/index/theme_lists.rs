//! Sessions by theme and themes by session. Themes are represented by numbers to make crossings cheap.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::i18n::text::Id;
use crate::model::proceedings::{Proceedings, SessionIx, rolled_up};

/// Appends a session unless it is already the last.
pub(super) fn push(list: &mut Vec<SessionIx>, ix: SessionIx) {
    if list.last() != Some(&ix) {
        list.push(ix);
    }
}

pub(super) struct ThemeLists<'a> {
    /// All themes, sorted by id. The number of a theme is its position here.
    pub(super) ids: Vec<&'a Id>,
    numbers: FxHashMap<&'a Id, u32>,
    /// By theme: the theme itself and its broader themes.
    above: Vec<Vec<u32>>,
    /// By theme: sessions tagged with it.
    pub(super) tagged: Vec<Vec<SessionIx>>,
    /// By theme: sessions tagged with it or with narrower themes.
    pub(super) rolled_up: Vec<Vec<SessionIx>>,
    /// By session: its themes and their broader themes.
    pub(super) of_session: Vec<Vec<u32>>,
}

impl<'a> ThemeLists<'a> {
    pub(super) fn of(proceedings: &'a Proceedings) -> Self {
        let vocabulary = &*proceedings.themes;
        let ids: Vec<&Id> = vocabulary.keys().collect();
        let numbers: FxHashMap<&Id, u32> = (0..).zip(&ids).map(|(number, id)| (*id, number)).collect();
        let above = |id: &&Id| -> Vec<u32> {
            let all = rolled_up([*id], vocabulary);
            all.into_iter().filter_map(|id| numbers.get(id).copied()).collect()
        };
        let above = ids.iter().map(above).collect();
        let (tagged, rolled_up) = (vec![Vec::new(); ids.len()], vec![Vec::new(); ids.len()]);
        let mut lists = Self { ids, numbers, above, tagged, rolled_up, of_session: Vec::new() };
        for (ix, session) in proceedings.numbered() {
            for theme in session.themes.iter().filter_map(|id| lists.numbers.get(id)) {
                push(&mut lists.tagged[*theme as usize], ix);
            }
            let all = lists.with_broader(&session.themes);
            for theme in &all {
                lists.rolled_up[*theme as usize].push(ix);
            }
            lists.of_session.push(all);
        }
        lists
    }

    /// Numbers of the themes and their broader themes, sorted and without duplicates.
    pub(super) fn with_broader(&self, themes: &[Id]) -> Vec<u32> {
        let numbers = themes.iter().filter_map(|id| self.numbers.get(id));
        let mut all: Vec<u32> =
            numbers.flat_map(|theme| self.above[*theme as usize].iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Converts lists by number to lists by id, without empty ones.
    pub(super) fn named<T: Clone>(&self, lists: &[Vec<T>]) -> BTreeMap<Id, Vec<T>> {
        let lists = self.ids.iter().zip(lists).filter(|(_, list)| !list.is_empty());
        lists.map(|(id, list)| ((*id).clone(), list.clone())).collect()
    }
}
