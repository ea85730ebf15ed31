//! All crossings of a record at once, from the lists of its parties and themes.
//!
//! A session is in as many crossings as its parties times its themes, and so crossings are most of the
//! index. Entering each session into each of them looks every one up; going through the sessions of one
//! party after another does not. How a single session comes and goes is [`super::update`]'s to say.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::index::cross::Index;
use crate::index::sessions::Sessions;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::model::text::Id;

/// By country or group and theme, the sessions in which it took part and that are on the theme.
pub(super) type Crossings = BTreeMap<Party, Arc<BTreeMap<Id, Sessions>>>;

/// The crossings of an index that has its other lists.
pub(super) fn crossings(index: &Index, sessions: usize) -> Crossings {
    let themes: Vec<&Id> = index.themes.keys().collect();
    let mut themes_of: Vec<Vec<u32>> = vec![Vec::new(); sessions];
    for (theme, list) in (0..).zip(index.themes.values()) {
        for ix in list.iter() {
            themes_of[*ix as usize].push(theme);
        }
    }
    let countries = index.countries.iter().map(|(code, entry)| (Party::Country(*code), &entry.participant));
    let groups = index.groups.iter().map(|(id, entry)| (Party::Group(id.clone()), &entry.participant));
    let attended: Vec<(Party, &Sessions)> = countries.chain(groups).collect();
    let of_party = |(party, attended): (Party, &Sessions)| {
        let mut lists: Vec<Vec<SessionIx>> = vec![Vec::new(); themes.len()];
        for ix in attended.iter() {
            for theme in &themes_of[*ix as usize] {
                lists[*theme as usize].push(*ix);
            }
        }
        let lists = themes.iter().zip(lists).filter(|(_, list)| !list.is_empty());
        let lists: BTreeMap<Id, Sessions> =
            lists.map(|(theme, list)| ((*theme).clone(), list.into_iter().collect())).collect();
        (!lists.is_empty()).then(|| (party, Arc::new(lists)))
    };
    attended.into_par_iter().filter_map(of_party).collect()
}
