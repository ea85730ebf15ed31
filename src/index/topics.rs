//! What passages are about, and the passages on it.

use std::borrow::Cow;

use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::passages::{Passage, PassageIx, Passages};
use crate::index::{Index, list};
use crate::model::party::Party;

/// What a list of passages is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// A theme, with its narrower themes.
    Theme(Id),
    /// A country, group or organisation.
    Party(Party),
    /// A theme, in the sessions in which the country or group took part.
    Crossing(Party, Id),
}

impl Index {
    /// The number of passages on a topic.
    pub fn passage_count(&self, topic: &Topic) -> usize {
        let Passages { by_theme, by_party, crossings, themes, .. } = &self.passages;
        match topic {
            Topic::Theme(id) => list(by_theme, id).len(),
            Topic::Party(party) => by_party.get(party).map_or(0, Vec::len),
            Topic::Crossing(party, theme) => {
                let at = themes.binary_search(theme).ok();
                let count = at.and_then(|at| crossings.get(party)?.get(at)).copied();
                count.unwrap_or_default() as usize
            }
        }
    }

    /// The passages on a topic, oldest session first.
    pub fn passages_on(&self, topic: &Topic) -> Cow<'_, [PassageIx]> {
        let Passages { by_theme, by_party, .. } = &self.passages;
        match topic {
            Topic::Theme(id) => list(by_theme, id).into(),
            Topic::Party(party) => list(by_party, party).into(),
            Topic::Crossing(party, theme) => {
                let attended = self.appearances(party).of(Capacity::Participant);
                let is_there = |ix: &&PassageIx| attended.binary_search(&self.passage(**ix).session).is_ok();
                list(by_theme, theme).iter().filter(is_there).copied().collect::<Vec<_>>().into()
            }
        }
    }

    /// Panics if the position is out of range.
    pub fn passage(&self, ix: PassageIx) -> Passage {
        self.passages.all[ix as usize]
    }
}
