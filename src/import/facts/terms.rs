//! Finds the format of the session and its rule of attribution.

use std::ops::Range;

use super::anchors::{attached, is_of_another, is_this};
use super::date::is_line_of_date;
use super::extracted::{Certainty, ExtractedFact, StatedRule, add, settle};
use super::phrasebook::PhraseClass;
use super::ranges::overlap;
use super::reading::DocumentReading;
use super::redaction;
use super::segment_reading::SegmentReading;
use crate::model::session::{Format, Rule};

const FORMAT_WORDS: [(PhraseClass, Format); 3] = [
    (PhraseClass::Hybrid, Format::Hybrid),
    (PhraseClass::Virtual, Format::Virtual),
    (PhraseClass::InPerson, Format::InPerson),
];

const RULES: [(PhraseClass, Rule); 3] = [
    (PhraseClass::ChathamHouse, Rule::ChathamHouse),
    (PhraseClass::NonAttribution, Rule::NonAttribution),
    (PhraseClass::OnRecord, Rule::OnRecord),
];

/// The formats in which the session can have been held.
pub(super) fn format(reading: &DocumentReading<'_>, number: Option<u32>) -> Vec<ExtractedFact<Format>> {
    let mut found = Vec::new();
    for segment in reading.body() {
        let labels = [PhraseClass::LabelFormat, PhraseClass::LabelPlace];
        let labelled: Vec<Range<usize>> =
            labels.into_iter().flat_map(|label| segment.values(label)).collect();
        for (format, at) in formats(segment) {
            let is_labelled = labelled.iter().any(|value| value.contains(&at.start));
            let clause = segment.clause_at(at.start);
            let is_line = is_line_of_date(segment, &at);
            let attached = || attached(segment, &clause, &at, number, &reading.tools.book);
            let in_name = || is_in_name(segment, &at, &clause, number);
            // "The format was hybrid".
            let named = at.start.saturating_sub(3).max(clause.start)..at.end;
            let is_label = |label: &Range<usize>| label.end <= at.start;
            let is_of_another = || {
                segment.all(PhraseClass::Session, &clause).any(|noun| is_of_another(segment, noun, number))
            };
            let is_named = segment.all(PhraseClass::LabelFormat, &named).any(is_label)
                && segment.is_told(&clause)
                && segment.is_head
                && !is_of_another();
            let certainty = if is_labelled || is_line || is_named {
                Some(segment.stated(&at))
            } else {
                in_name().or_else(attached)
            };
            if let Some(certainty) = certainty {
                add(&mut found, ExtractedFact::new(format, certainty, segment.quote_around(&at, &clause)));
            }
        }
    }
    settle(&mut found);
    found
}

/// "The ninth virtual session was held", "the online meeting".
fn is_in_name(
    segment: &SegmentReading<'_>,
    at: &Range<usize>,
    clause: &Range<usize>,
    number: Option<u32>,
) -> Option<Certainty> {
    if !segment.is_told(clause) {
        return None;
    }
    let noun = segment
        .all(PhraseClass::Session, clause)
        .find(|noun| noun.start == at.end || noun.end == at.start)?;
    let is_apart = segment.has(PhraseClass::Apart, &(clause.start..at.start));
    let is_sure = is_this(segment, noun, number)
        && segment.is_head
        && !is_apart
        && (segment.has(PhraseClass::Held, clause) || segment.is_heading());
    Some(if is_sure { Certainty::Sure } else { Certainty::Likely })
}

/// Formats named in a segment. "In person and online" is one.
fn formats(segment: &SegmentReading<'_>) -> Vec<(Format, Range<usize>)> {
    let whole = segment.whole();
    let mut all: Vec<(Format, Range<usize>)> = Vec::new();
    for (class, format) in FORMAT_WORDS {
        for at in segment.all(class, &whole) {
            if !all.iter().any(|(_, known)| overlap(known, at)) {
                all.push((format, at.clone()));
            }
        }
    }
    all.sort_by_key(|(_, at)| at.start);
    all
}

/// Words of a sentence that does nothing but state the rule.
const SHORT: usize = 8;

/// The rules under which the session can have been held.
pub(super) fn rule(reading: &DocumentReading<'_>) -> Vec<ExtractedFact<StatedRule>> {
    const OF_SESSION: [PhraseClass; 4] =
        [PhraseClass::Session, PhraseClass::Held, PhraseClass::OrganisedBy, PhraseClass::Attendees];

    let mut found: Vec<ExtractedFact<StatedRule>> = Vec::new();
    for segment in reading.text() {
        let labelled: Vec<Range<usize>> = segment.values(PhraseClass::LabelRule).collect();
        for (rule, at) in rules(segment) {
            let clause = segment.clause_at(at.start);
            let is_labelled = labelled.iter().any(|value| value.contains(&at.start));
            let before = clause.start..at.start;
            let is_denied =
                segment.has_any(&[PhraseClass::Negation, PhraseClass::Future, PhraseClass::Other], &before);
            let is_general = segment.has(PhraseClass::Condition, &before);
            let is_series = segment.has(PhraseClass::WholeSeries, &clause);
            let says_so = segment.has_any(&[PhraseClass::UnderRule, PhraseClass::Held], &clause);
            let is_this = is_series || segment.has_any(&OF_SESSION, &clause);
            let certainty = match (is_labelled, is_denied) {
                (true, false) => Certainty::Sure,
                (_, true) => continue,
                _ if says_so && is_this && !is_general && rule == Rule::ChathamHouse => Certainty::Sure,
                // "Remarks are not for attribution."
                _ if clause.len() <= SHORT && !is_general && rule == Rule::NonAttribution => Certainty::Sure,
                _ => Certainty::Likely,
            };
            let sentence = segment.sentence_at(at.start);
            let basis = is_series.then(|| redaction::one_line(&segment.without_names(&sentence)));
            let new =
                ExtractedFact::new(StatedRule { rule, basis }, certainty, segment.quote_around(&at, &clause));
            match found.iter_mut().find(|known| known.value.rule == rule) {
                // Stated for the session itself: no other basis is needed.
                Some(known) => {
                    if new.value.basis.is_none() && new.certainty <= known.certainty {
                        known.value.basis = None;
                    }
                    known.certainty = known.certainty.min(new.certainty);
                    known.evidence.extend(new.evidence);
                }
                None => found.push(new),
            }
        }
    }
    for fact in &mut found {
        fact.evidence.truncate(2);
    }
    settle(&mut found);
    found
}

/// Rules named in a segment.
pub(super) fn rules(segment: &SegmentReading<'_>) -> Vec<(Rule, Range<usize>)> {
    let whole = segment.whole();
    let of = |(class, rule)| segment.all(class, &whole).map(move |at| (rule, at.clone()));
    RULES.into_iter().flat_map(of).collect()
}
