//! Crossings: the sessions in which a country or group took part and that are on a theme.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::index::appearances::{Appearances, Capacity};
use crate::index::theme_lists::ThemeLists;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::model::text::Id;

/// Crossings by country or group and theme, without empty ones.
pub(super) fn crossings(
    parties: &BTreeMap<Party, Appearances>,
    themes: &ThemeLists<'_>,
) -> BTreeMap<Party, BTreeMap<Id, Vec<SessionIx>>> {
    let of_party = |(party, appearances): (&Party, &Appearances)| {
        if matches!(party, Party::Organisation(_)) {
            return None;
        }
        let mut lists: Vec<Vec<SessionIx>> = vec![Vec::new(); themes.ids.len()];
        for ix in appearances.of(Capacity::Participant) {
            for theme in &themes.of_session[*ix as usize] {
                lists[*theme as usize].push(*ix);
            }
        }
        let lists = themes.named(&lists);
        (!lists.is_empty()).then(|| (party.clone(), lists))
    };
    parties.par_iter().filter_map(of_party).collect()
}
