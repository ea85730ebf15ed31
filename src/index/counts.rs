//! Counts computed from the index: parties and themes of sessions, and sessions by year.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::crossings::Crossings;
use crate::index::{Index, list};
use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx, rolled_up};

/// Counts the items of all sessions in a list, sorted by count (highest first), then by item.
fn count<T: Ord + Hash, I: IntoIterator<Item = T>>(
    sessions: &[SessionIx],
    of: impl Fn(SessionIx) -> I,
) -> Vec<(T, usize)> {
    let mut counts: FxHashMap<T, usize> = FxHashMap::default();
    for thing in sessions.iter().flat_map(|ix| of(*ix)) {
        *counts.entry(thing).or_default() += 1;
    }
    most_first(counts)
}

/// Sorts by count (highest first), then by item.
pub fn most_first<T: Ord>(counts: impl IntoIterator<Item = (T, usize)>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// The countries that took part in a session, without duplicates.
fn countries_at(proceedings: &Proceedings, ix: SessionIx) -> Vec<Country> {
    let participants = proceedings.session(ix).participants.iter();
    let mut countries: Vec<Country> = participants.filter_map(|it| it.party.country()).collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}

/// The countries that took part in the same sessions as a country, sorted by count.
pub fn companions(
    proceedings: &Proceedings,
    index: &Index,
    country: Country,
    limit: usize,
) -> Vec<(Country, usize)> {
    let sessions = index.appearances(&Party::Country(country)).of(Capacity::Participant);
    let mut companions = count(sessions, |ix| countries_at(proceedings, ix));
    companions.retain(|(other, _)| *other != country);
    companions.truncate(limit);
    companions
}

/// The themes of a country's or group's sessions, sorted by count.
pub fn party_themes(index: &Index, party: &Party) -> Vec<(Id, usize)> {
    let themes = index.crossings.get(party).into_iter().flat_map(Crossings::iter);
    most_first(themes.map(|(theme, sessions)| (theme.clone(), sessions.len())))
}

/// The parties that took part in a theme's sessions, sorted by count.
pub fn theme_parties(index: &Index, theme: &Id) -> Vec<(Party, usize)> {
    let crossings = index.crossings.iter();
    most_first(crossings.filter_map(|(party, themes)| Some((party.clone(), themes.get(theme)?.len()))))
}

/// The themes of sessions, without broader themes, sorted by count.
pub fn themes_of(proceedings: &Proceedings, sessions: &[SessionIx]) -> Vec<(Id, usize)> {
    count(sessions, |ix| proceedings.session(ix).themes.iter().cloned())
}

/// The countries that took part in sessions, sorted by count.
pub fn countries_of(proceedings: &Proceedings, sessions: &[SessionIx]) -> Vec<(Party, usize)> {
    count(sessions, |ix| countries_at(proceedings, ix).into_iter().map(Party::Country))
}

/// The organisers of sessions, sorted by count.
pub fn organisers_of(proceedings: &Proceedings, sessions: &[SessionIx]) -> Vec<(Party, usize)> {
    count(sessions, |ix| proceedings.session(ix).organisers.iter().cloned().map(Party::Organisation))
}

/// Themes of the same sessions as a theme, sorted by count, without its broader and narrower themes.
pub fn theme_companions(
    proceedings: &Proceedings,
    index: &Index,
    theme: &Id,
    limit: usize,
) -> Vec<(Id, usize)> {
    let sessions = list(&index.themes, theme);
    let above = rolled_up(std::slice::from_ref(theme), &proceedings.themes);
    let mut companions = themes_of(proceedings, sessions);
    companions.retain(|(other, _)| {
        !above.contains(other) && !rolled_up(std::slice::from_ref(other), &proceedings.themes).contains(theme)
    });
    companions.truncate(limit);
    companions
}

/// Number of sessions by year, without years that have none. A session that may have been in one of two years counts
/// in the earlier one.
pub fn by_year(proceedings: &Proceedings, sessions: &[SessionIx]) -> BTreeMap<i16, usize> {
    let mut counts = BTreeMap::new();
    for ix in sessions {
        *counts.entry(proceedings.year(*ix)).or_default() += 1;
    }
    counts
}

/// The same with a zero for each year without sessions between the first and the last.
pub fn trend(proceedings: &Proceedings, sessions: &[SessionIx]) -> Vec<(i16, usize)> {
    let counts = by_year(proceedings, sessions);
    let (Some((first, _)), Some((last, _))) = (counts.first_key_value(), counts.last_key_value()) else {
        return Vec::new();
    };
    with_zeros(&counts, *first..=*last)
}

/// The same for each of these years.
pub fn in_years(
    proceedings: &Proceedings,
    sessions: &[SessionIx],
    years: RangeInclusive<i16>,
) -> Vec<(i16, usize)> {
    with_zeros(&by_year(proceedings, sessions), years)
}

fn with_zeros(counts: &BTreeMap<i16, usize>, years: RangeInclusive<i16>) -> Vec<(i16, usize)> {
    years.map(|year| (year, counts.get(&year).copied().unwrap_or(0))).collect()
}
