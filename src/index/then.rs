//! Two indexes into one: of a stretch of sessions, and of the stretch that follows it.

use std::collections::BTreeMap;

use crate::index::cross::Index;
use crate::index::sessions::Sessions;

impl Index {
    /// The index of both stretches. Crossings, places and neighbours are of no stretch, but of the whole.
    pub(super) fn then(mut self, later: Self) -> Self {
        if self.series.is_empty() {
            return later;
        }
        for (country, entry) in later.countries {
            let known = self.countries.entry(country).or_default();
            known.host.append(&entry.host);
            known.participant.append(&entry.participant);
            known.subject.append(&entry.subject);
            append(&mut known.through, entry.through);
        }
        for (id, entry) in later.groups {
            let known = self.groups.entry(id).or_default();
            known.participant.append(&entry.participant);
            known.subject.append(&entry.subject);
        }
        for (id, entry) in later.organisations {
            let known = self.organisations.entry(id).or_default();
            known.organiser.append(&entry.organiser);
            known.participant.append(&entry.participant);
            known.subject.append(&entry.subject);
        }
        append(&mut self.themes, later.themes);
        append(&mut self.tagged, later.tagged);
        append(&mut self.years, later.years);
        append(&mut self.series, later.series);
        self.calls.all.append(&later.calls.all);
        for (party, calls) in later.calls.by_addressee {
            self.calls.by_addressee.entry(party).or_default().append(&calls);
        }
        for (theme, calls) in later.calls.by_theme {
            self.calls.by_theme.entry(theme).or_default().append(&calls);
        }
        for (party, times) in later.mentions {
            *self.mentions.entry(party).or_default() += times;
        }
        self
    }
}

fn append<K: Ord>(known: &mut BTreeMap<K, Sessions>, later: BTreeMap<K, Sessions>) {
    for (key, sessions) in later {
        known.entry(key).or_default().append(&sessions);
    }
}
