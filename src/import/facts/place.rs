//! Finds where the session was held.

use std::ops::Range;

use super::anchors::attached;
use super::date;
use super::extracted::{Certainty, ExtractedFact, Venue, add, settle};
use super::gazetteer::MentionKind;
use super::phrasebook::{CountWord, FORMATS, PhraseClass};
use super::ranges::{is_within, overlap};
use super::reading::DocumentReading;
use super::segment_reading::SegmentReading;
use crate::model::party::{Country, Party};

/// The places where the session can have been held.
pub(super) fn place(reading: &DocumentReading<'_>, number: Option<u32>) -> Vec<ExtractedFact<Venue>> {
    let mut found = Vec::new();
    // Places in a line with a date, which can be those of the document.
    let mut in_lines = Vec::new();
    for segment in reading.body() {
        let labelled: Vec<Range<usize>> = segment.values(PhraseClass::LabelPlace).collect();
        for (venue, at) in labelled.iter().filter_map(|value| unknown_place(segment, value)) {
            let certainty = if venue.country.is_some() { segment.stated(&at) } else { Certainty::Likely };
            add(&mut found, ExtractedFact::new(venue, certainty, segment.quote(&at)));
        }
        for (venue, at) in venues(segment) {
            let is_labelled = labelled.iter().any(|value| is_within(&at, value));
            let clause = segment.clause_at(at.start);
            let is_line = !is_labelled && date::is_line_of_date(segment, &at);
            let certainty = if is_labelled || is_line {
                Some(segment.stated(&at))
            } else if is_dateline(segment, &at) {
                Some(Certainty::Likely)
            } else if is_behind_in(segment, &at) {
                attached(segment, &clause, &at, number, &reading.tools.book)
            } else {
                None
            };
            let is_online =
                segment.has(PhraseClass::Virtual, &clause) && !segment.has(PhraseClass::Hybrid, &clause);
            let Some(certainty) = certainty else { continue };
            let certainty = if is_online { Certainty::Likely } else { certainty };
            // "Dushanbe" is "Monday", too.
            let is_weekday = segment
                .counts
                .iter()
                .any(|mark| mark.at == at && matches!(mark.value, CountWord::Weekday(_)));
            // "The situation in Afghanistan".
            let is_vague = venue.name.is_none() && certainty == Certainty::Likely;
            if !is_weekday && !is_vague {
                let new = ExtractedFact::new(venue, certainty, segment.quote_around(&at, &clause));
                add(if is_line { &mut in_lines } else { &mut found }, new);
            }
        }
    }
    let is_said = found.iter().any(ExtractedFact::is_sure);
    for line in in_lines {
        let is_same = |said: &ExtractedFact<Venue>| {
            said.value.country == line.value.country && is_one_town(&said.value, &line.value)
        };
        if !is_said || found.iter().any(is_same) {
            add(&mut found, line);
        }
    }
    join(&mut found);
    settle(&mut found);
    found
}

/// Towns and countries of a segment as venues: "Doha, Qatar".
pub(super) fn venues(segment: &SegmentReading<'_>) -> Vec<(Venue, Range<usize>)> {
    let mut all = Vec::new();
    let countries = || {
        segment.parties.iter().filter_map(|mention| match mention.party {
            Party::Country(country) if mention.kind != MentionKind::Adjective => Some((country, &mention.at)),
            _ => None,
        })
    };
    for town in &segment.towns {
        // "عُمان" is Oman, and written like Amman.
        let is_country = countries().any(|(country, at)| country != town.country && *at == town.at)
            && segment.towns.iter().any(|other| other != town);
        if is_country {
            continue;
        }
        let behind = countries().find(|(_, at)| {
            at.start > town.at.end && at.start - town.at.end <= 2 && segment.is_mark(town.at.end, ",(-")
        });
        // "Istanbul, Iran": not the town that is meant, or a list.
        let (country, end) = match behind {
            Some((country, at)) if country == town.country => (country, at.end),
            _ => (town.country, town.at.end),
        };
        let name = without_capitals(segment.text(&town.at));
        all.push((Venue { name: Some(name), country: Some(country) }, town.at.start..end));
    }
    for (country, at) in countries() {
        if all.iter().any(|(_, range)| range.contains(&at.start)) {
            continue;
        }
        match unknown_town(segment, at, country) {
            Some(found) => all.push(found),
            None => all.push((Venue { name: None, country: Some(country) }, at.clone())),
        }
    }
    all.sort_by_key(|(_, at)| at.start);
    all
}

/// "NAIROBI", as datelines write it, in the usual letters.
fn without_capitals(name: &str) -> String {
    if name.chars().count() < 4 || name.chars().any(char::is_lowercase) || !name.is_ascii() {
        return name.to_owned();
    }
    let word =
        |word: &str| word.chars().take(1).chain(word.chars().skip(1).flat_map(char::to_lowercase)).collect();
    name.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

/// A place behind a label that is in no table: "Quito, Ecuador", "Ledra Palace". A country behind it is the host.
fn unknown_place(segment: &SegmentReading<'_>, value: &Range<usize>) -> Option<(Venue, Range<usize>)> {
    const LONGEST: usize = 4;
    let is_known = segment.towns.iter().any(|town| value.contains(&town.at.start));
    if is_known || segment.has_any(&FORMATS, value) || segment.names_somebody(value) {
        return None;
    }
    let countries: Vec<(Country, &Range<usize>)> = segment
        .parties
        .iter()
        .filter(|mention| value.contains(&mention.at.start))
        .filter_map(|mention| match mention.party {
            Party::Country(country) if mention.kind == MentionKind::Name => Some((country, &mention.at)),
            _ => None,
        })
        .collect();
    let (country, name) = match countries.as_slice() {
        [] => (None, value.clone()),
        // "Quito, Ecuador", "Dakar (Senegal)".
        [(country, at)] if at.start > value.start + 1 && segment.is_mark(at.start - 1, ",(-") => {
            (Some(*country), value.start..at.start - 1)
        }
        // "蒙古国乌兰巴托".
        [(country, at)] if at.start == value.start && !segment.words[at.start].folded.is_ascii() => {
            let is_sign = |at: &usize| matches!(segment.words[*at].folded.as_str(), "国" | "市" | ",");
            (Some(*country), (at.end..value.end).find(|at| !is_sign(at))?..value.end)
        }
        _ => return None,
    };
    let end = name.clone().rev().find(|at| !segment.is_mark(*at, ".")).map_or(name.end, |at| at + 1);
    let name = name.start..end;
    let is_name = (1..=LONGEST).contains(&name.len())
        && name.clone().all(|at| segment.words[at].is_letters() || segment.is_mark(at, "-'"))
        && !segment.has_any(&[PhraseClass::Negation, PhraseClass::Future, PhraseClass::Open], &name);
    let end = countries.first().map_or(name.end, |(_, at)| at.end.max(name.end));
    let text = segment.text(&name).to_owned();
    is_name.then_some((Venue { name: Some(text), country }, value.start..end))
}

/// Whether a place begins the dateline of a press release: "NAIROBI, 18 February 2021 –".
fn is_dateline(segment: &SegmentReading<'_>, at: &Range<usize>) -> bool {
    at.start == 0 && date::dateline(segment).is_some()
}

/// A town that is not in the table, in front of its country: "Murree, Pakistan".
fn unknown_town(
    segment: &SegmentReading<'_>,
    country_at: &Range<usize>,
    country: Country,
) -> Option<(Venue, Range<usize>)> {
    let comma = country_at.start.checked_sub(1).filter(|at| segment.is_mark(*at, ","))?;
    let is_name = |at: &usize| {
        segment.words[*at].is_capital
            && segment.words[*at].is_letters()
            && segment.words[*at].folded.is_ascii()
    };
    let start = (0..comma).rev().take_while(is_name).last()?;
    let is_behind_in = start.checked_sub(1).is_some_and(|before| segment.is(PhraseClass::In, before));
    let name = start..comma;
    let is_party = segment.parties.iter().any(|party| overlap(&party.at, &name));
    let name = segment.text(&name).to_owned();
    let venue = Venue { name: Some(name), country: Some(country) };
    (is_behind_in && !is_party && comma - start <= 3).then_some((venue, start..country_at.end))
}

/// Whether a place stands behind "in", perhaps with the name of a house or an article between.
fn is_behind_in(segment: &SegmentReading<'_>, at: &Range<usize>) -> bool {
    const REACH: usize = 2;

    let has_attached = |word: usize| {
        // "بالدوحة".
        segment.words[word].forms.len() > 1 && segment.words[word].folded.starts_with('ب')
    };
    let is_postposed =
        segment.words.get(at.end).is_some_and(|word| word.folded == "میں" || word.folded == "مین")
            && segment.is(PhraseClass::In, at.end);
    is_postposed
        || (at.start.saturating_sub(REACH)..at.start).any(|word| segment.is(PhraseClass::In, word))
        || has_attached(at.start)
}

/// Joins "Doha" with "Doha, Qatar", and "Qatar" with "Doha".
fn join(found: &mut Vec<ExtractedFact<Venue>>) {
    let all = found.clone();
    found.retain(|fact| {
        fact.value.name.is_some()
            || !all.iter().any(|other| {
                other.value.name.is_some()
                    && other.value.country == fact.value.country
                    && other.certainty <= fact.certainty
            })
    });
    let mut at = 0;
    while at < found.len() {
        let is_same = |other: &ExtractedFact<Venue>| {
            other.value.country == found[at].value.country && other.value.name.is_some()
        };
        let earlier = found[..at].iter().position(is_same);
        match earlier.filter(|_| found[at].value.name.is_some()) {
            // The spelling that was found first, in the forms of one town.
            Some(first) if is_one_town(&found[first].value, &found[at].value) => {
                let other = found.remove(at);
                found[first].certainty = found[first].certainty.min(other.certainty);
            }
            _ => at += 1,
        }
    }
}

/// Whether two names differ by their endings only.
fn is_one_town(one: &Venue, other: &Venue) -> bool {
    const SAME: usize = 3;

    let start =
        |venue: &Venue| venue.name.as_deref().unwrap_or_default().chars().take(SAME).collect::<String>();
    start(one) == start(other)
}
