//! Crossings: the sessions of a country or group on a theme.
//!
//! Crossings are the largest part of the index, so those of a party share one vector.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::i18n::text::Id;
use crate::index::appearances::{Appearances, Capacity};
use crate::index::theme_lists::ThemeLists;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;

/// A party's sessions by theme, including those of narrower themes. Themes without sessions are omitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crossings {
    sessions: Vec<SessionIx>,
    /// Sorted by id, each with its range in `sessions`.
    themes: Vec<(Id, Range<usize>)>,
}

impl Crossings {
    /// The sessions on a theme; `None` if there are none.
    pub fn get(&self, theme: &Id) -> Option<&[SessionIx]> {
        let at = self.themes.binary_search_by(|(id, _)| id.cmp(theme)).ok()?;
        let (_, part) = self.themes.get(at)?;
        self.sessions.get(part.clone())
    }

    /// The themes with their sessions, sorted by theme id.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &[SessionIx])> {
        self.themes.iter().filter_map(|(id, part)| Some((id, self.sessions.get(part.clone())?)))
    }
}

/// The crossings of each country or group, without empty ones.
pub(super) fn crossings(
    parties: &BTreeMap<Party, Appearances>,
    themes: &ThemeLists<'_>,
) -> BTreeMap<Party, Crossings> {
    let of_party = |(party, appearances): (&Party, &Appearances)| {
        if matches!(party, Party::Organisation(_)) {
            return None;
        }
        let attended = appearances.of(Capacity::Participant);
        let on_themes = |ix: &SessionIx| themes.of_session[*ix as usize].iter().map(|theme| *theme as usize);
        // Counting sort by theme.
        let mut ends = vec![0; themes.ids.len()];
        attended.iter().flat_map(on_themes).for_each(|theme| ends[theme] += 1);
        let mut crossings = Crossings::default();
        let mut start = 0;
        for (id, end) in themes.ids.iter().zip(&mut ends) {
            let part = start..start + *end;
            *end = start;
            start = part.end;
            if !part.is_empty() {
                crossings.themes.push(((*id).clone(), part));
            }
        }
        crossings.sessions.resize(start, 0);
        for ix in attended {
            for theme in on_themes(ix) {
                crossings.sessions[ends[theme]] = *ix;
                ends[theme] += 1;
            }
        }
        (start > 0).then(|| (party.clone(), crossings))
    };
    parties.par_iter().filter_map(of_party).collect()
}
