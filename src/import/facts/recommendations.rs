//! Finds what the session called for: the items under "Recommendations", and sentences such as "participants urged".

use std::ops::Range;

use super::extracted::{CalledFor, Certainty, ExtractedFact};
use super::gazetteer::MentionKind;
use super::labels;
use super::party_lists::lists;
use super::phrasebook::PhraseClass;
use super::ranges::{is_within, overlap};
use super::reading::DocumentReading;
use super::redaction;
use super::segment_reading::SegmentReading;
use crate::import::document::SegmentKind;
use crate::model::party::Party;

/// Longest sentence that is a recommendation, and shortest, in words.
const LONGEST: usize = 70;
const SHORTEST: usize = 4;

/// The recommendations in the order of the document. A sentence that names somebody is left out.
pub(super) fn recommendations(reading: &DocumentReading<'_>) -> Vec<ExtractedFact<CalledFor>> {
    let mut found: Vec<ExtractedFact<CalledFor>> = Vec::new();
    for segment in reading.text().filter(|segment| !segment.is_heading()) {
        let under: Vec<Range<usize>> = segment.values(PhraseClass::LabelRecommendations).collect();
        if !under.is_empty() {
            for item in &under {
                items(segment, item, &mut found);
            }
            continue;
        }
        if matches!(segment.source.kind, SegmentKind::Cell { .. }) {
            continue;
        }
        // "The session recommends:" over the other lines of a paragraph.
        let calling = segment.sentences.iter().find(|sentence| labels::calls_for_list(segment, sentence));
        let listed = calling.map(|calling| labels::items(segment, &(calling.end..segment.words.len())));
        let listed = listed.unwrap_or_default();
        for item in &listed {
            insert_item(segment, item, &mut found);
        }
        let is_listed = |sentence: &Range<usize>| listed.iter().any(|item| item.contains(&sentence.start));
        for sentence in segment.sentences.iter().filter(|sentence| !is_listed(sentence)) {
            if let Some(certainty) = certainty(segment, sentence) {
                insert(segment, sentence, certainty, &mut found);
            }
        }
    }
    found
}

/// What stands under the heading: items as they are, of paragraphs the sentences that call for something.
fn items(segment: &SegmentReading<'_>, value: &Range<usize>, found: &mut Vec<ExtractedFact<CalledFor>>) {
    const CALLS: [PhraseClass; 2] = [PhraseClass::Call, PhraseClass::Ought];

    if matches!(segment.source.kind, SegmentKind::Item(_)) {
        return insert_item(segment, value, found);
    }
    let listed = labels::items(segment, value);
    if !listed.is_empty() {
        return listed.iter().for_each(|item| insert_item(segment, item, found));
    }
    for sentence in segment.sentences.iter().filter(|sentence| is_within(sentence, value)) {
        let first = &segment.words[sentence.start];
        if segment.has_any(&CALLS, sentence) {
            insert(segment, sentence, Certainty::Sure, found);
        } else if first.number().is_some() || first.is_mark("•-*") {
            // "1. Reduce violence", in a paragraph.
            insert(segment, sentence, Certainty::Likely, found);
        }
    }
}

/// How surely a sentence is a call of the session: sure if its participants made it.
fn certainty(segment: &SegmentReading<'_>, sentence: &Range<usize>) -> Option<Certainty> {
    const SUBJECT_REACH: usize = 6;
    const IMPERSONAL: usize = 4;
    const OF_ORGANISERS: [PhraseClass; 3] =
        [PhraseClass::OrganisedBy, PhraseClass::TogetherWith, PhraseClass::Support];

    let names_us =
        |within: &Range<usize>| segment.has_any(&[PhraseClass::Attendees, PhraseClass::Session], within);

    // "It was suggested that the fifth session be held in May" plans a session.
    let is_denied = segment.has_any(&[PhraseClass::Other, PhraseClass::Future], sentence)
        || plans_session(segment, sentence);
    // "At the invitation of" calls for nothing, though the word is that for a call.
    let is_of_organiser = |call: &Range<usize>| {
        OF_ORGANISERS.iter().any(|class| segment.all(*class, sentence).any(|at| overlap(at, call)))
    };
    let calls = segment.all(PhraseClass::Call, sentence).filter(|at| !is_of_organiser(at));
    let call = calls.min_by_key(|at| at.start);
    // "Some participants called for …, others …".
    let is_of_some =
        segment.all(PhraseClass::Some, sentence).any(|some| call.is_some_and(|call| some.start < call.start));
    let is_wished = segment.has(PhraseClass::Wish, sentence) && names_us(sentence);
    let is_ours = |call: &Range<usize>| {
        let before = sentence.start..call.start;
        let after = call.end..sentence.end.min(call.end + 2);
        // "It was recommended that".
        if before.is_empty() && call.len() >= IMPERSONAL {
            return true;
        }
        // The noun is the subject if it begins the sentence, or stands next to the verb.
        let start = sentence.start
            ..sentence.end.min(sentence.start + SUBJECT_REACH).min(call.start.max(sentence.start));
        names_us(&start) || before.is_empty() && names_us(&after)
    };
    match call {
        Some(call) if is_ours(call) && !is_denied && !is_of_some => Some(Certainty::Sure),
        Some(_) if segment.has(PhraseClass::Ought, sentence) || names_us(sentence) => Some(Certainty::Likely),
        Some(call) if segment.all(PhraseClass::CallOn, sentence).any(|on| on == call) => {
            Some(Certainty::Likely)
        }
        None if (segment.has(PhraseClass::Ought, sentence) || is_wished) && !is_denied => {
            Some(Certainty::Likely)
        }
        _ => None,
    }
}

/// Whether a sentence calls for a session to be held.
fn plans_session(segment: &SegmentReading<'_>, sentence: &Range<usize>) -> bool {
    let call = segment.all(PhraseClass::Call, sentence).map(|call| call.end).min();
    call.is_some_and(|call| {
        let behind = call.min(sentence.end)..sentence.end;
        segment.has(PhraseClass::Session, &behind) && segment.has(PhraseClass::Held, &behind)
    })
}

/// Adds an item of a list, which can be short: "Exchange lists."
fn insert_item(segment: &SegmentReading<'_>, at: &Range<usize>, found: &mut Vec<ExtractedFact<CalledFor>>) {
    const SHORTEST_ITEM: usize = 2;

    let at = without_number(segment, at);
    let letters = segment.words[at.clone()].iter().filter(|word| word.is_letters());
    if letters.count() >= SHORTEST_ITEM && at.len() <= LONGEST {
        push(segment, &at, Certainty::Sure, found);
    }
}

/// Adds a sentence. Only one that begins with Latin letters can be too long: in Chinese, each character is a word.
fn insert(
    segment: &SegmentReading<'_>,
    at: &Range<usize>,
    certainty: Certainty,
    found: &mut Vec<ExtractedFact<CalledFor>>,
) {
    let at = without_number(segment, at);
    let is_other_script = at.len() > LONGEST && !segment.words[at.start].folded.is_ascii();
    if (SHORTEST..=LONGEST).contains(&at.len()) || is_other_script {
        push(segment, &at, certainty, found);
    }
}

fn push(
    segment: &SegmentReading<'_>,
    at: &Range<usize>,
    certainty: Certainty,
    found: &mut Vec<ExtractedFact<CalledFor>>,
) {
    let text = redaction::one_line(with_stop(segment, at));
    if segment.names_somebody(at) || found.iter().any(|known| known.value.text == text) {
        return;
    }
    let quote = segment.quote(at);
    let value = CalledFor { text, to: addressees(segment, at) };
    found.push(ExtractedFact::new(value, certainty, quote));
}

/// Without "3." or a bullet in front.
fn without_number(segment: &SegmentReading<'_>, at: &Range<usize>) -> Range<usize> {
    // "(a)".
    let is_bracketed = labels::begins_item(segment, at.start) && segment.is_mark(at.start, "(");
    let mut start = at.start + usize::from(is_bracketed);
    let is_followed =
        |word: usize, marks: &str| segment.is_mark(word + 1, marks) && !segment.words[word + 1].is_spaced;
    let length = |word: usize| {
        let it = &segment.words[word];
        let is_letter = it.is_letters() && it.folded.chars().count() <= 2 && is_followed(word, ")");
        let is_number = it.number().is_some() && is_followed(word, ".)");
        if is_letter || is_number { 2 } else { usize::from(it.is_mark("•-*·")) }
    };
    while start < at.end && length(start) > 0 {
        start += length(start);
    }
    start.min(at.end)..at.end
}

/// The words of a range, with the stop behind them.
fn with_stop<'a>(segment: &SegmentReading<'a>, at: &Range<usize>) -> &'a str {
    let has_stop = segment.is_mark(at.end, ".!?") && !segment.words[at.end].is_spaced;
    segment.text(&(at.start..at.end + usize::from(has_stop)))
}

/// Parties right behind "called on" or "urged", and those in front of "should" at the head of a sentence.
fn addressees(segment: &SegmentReading<'_>, at: &Range<usize>) -> Vec<Party> {
    const REACH: usize = 3;

    let lists = lists(segment, at);
    let behind = |class: PhraseClass| {
        segment.all(class, at).find_map(|call| {
            lists.iter().find(|list| list.at.start >= call.end && list.at.start - call.end <= REACH)
        })
    };
    let in_front = || {
        let ought = segment.all(PhraseClass::Ought, at).min_by_key(|ought| ought.start)?;
        lists.iter().find(|list| list.at.start <= at.start + 1 && list.at.end == ought.start)
    };
    let list = behind(PhraseClass::CallOn).or_else(in_front);
    let members = list.into_iter().flat_map(|list| &list.members);
    members.filter(|member| member.kind == MentionKind::Name).map(|member| member.party.clone()).collect()
}
