//! Finds what the session called for: the items under "Recommendations", and sentences such as "participants urged".

use std::ops::Range;

use super::extracted::{CalledFor, Certainty, ExtractedFact};
use super::labels;
use super::party_lists::lists;
use super::phrasebook::PhraseClass;
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
    for segment in reading.segments.iter().filter(|it| it.source.kind != SegmentKind::Margin) {
        if segment.is_heading() {
            continue;
        }
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
            insert_item(segment, item, Certainty::Sure, &mut found);
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
        return insert_item(segment, value, Certainty::Sure, found);
    }
    let listed = labels::items(segment, value);
    if !listed.is_empty() {
        return listed.iter().for_each(|item| insert_item(segment, item, Certainty::Sure, found));
    }
    for sentence in segment.sentences.iter().filter(|it| value.start <= it.start && it.end <= value.end) {
        if segment.has_any(&CALLS, sentence) {
            insert(segment, sentence, Certainty::Sure, found);
        } else if begins_numbered(segment, sentence) {
            insert(segment, sentence, Certainty::Likely, found);
        }
    }
}

/// "1. Reduce violence", in a paragraph.
fn begins_numbered(segment: &SegmentReading<'_>, sentence: &Range<usize>) -> bool {
    segment.words[sentence.start].number().is_some() || segment.words[sentence.start].is_mark("•-*")
}

/// How surely a sentence is a call of the session: sure if its participants made it.
fn certainty(segment: &SegmentReading<'_>, sentence: &Range<usize>) -> Option<Certainty> {
    const SUBJECT_REACH: usize = 6;
    const IMPERSONAL: usize = 4;

    // "It was suggested that the fifth session be held in May" plans a session.
    let is_denied = segment.has_any(&[PhraseClass::Other, PhraseClass::Future], sentence)
        || plans_session(segment, sentence);
    // "At the invitation of" calls for nothing, though the word is that for a call.
    let is_of_organiser = |call: &Range<usize>| {
        [PhraseClass::OrganisedBy, PhraseClass::TogetherWith, PhraseClass::Support]
            .iter()
            .any(|class| segment.all(*class, sentence).any(|at| at.start < call.end && call.start < at.end))
    };
    let calls = segment.all(PhraseClass::Call, sentence).filter(|at| !is_of_organiser(at));
    let call = calls.min_by_key(|at| at.start);
    // "Some participants called for …, others …".
    let is_of_some =
        segment.all(PhraseClass::Some, sentence).any(|some| call.is_some_and(|call| some.start < call.start));
    let is_wished = segment.has(PhraseClass::Wish, sentence)
        && segment.has_any(&[PhraseClass::Attendees, PhraseClass::Session], sentence);
    let is_ours = |call: &Range<usize>| {
        let before = sentence.start..call.start;
        let after = call.end..sentence.end.min(call.end + 2);
        // "It was recommended that".
        if before.is_empty() && call.len() >= IMPERSONAL {
            return true;
        }
        let names_them =
            |within: &Range<usize>| segment.has_any(&[PhraseClass::Attendees, PhraseClass::Session], within);
        // The noun is the subject if it begins the sentence, or stands next to the verb.
        let start = sentence.start
            ..sentence.end.min(sentence.start + SUBJECT_REACH).min(call.start.max(sentence.start));
        names_them(&start) || before.is_empty() && names_them(&after)
    };
    match call {
        Some(call) if is_ours(call) && !is_denied && !is_of_some => Some(Certainty::Sure),
        Some(_)
            if segment.has_any(&[PhraseClass::Ought], sentence)
                || segment.has_any(&[PhraseClass::Attendees, PhraseClass::Session], sentence) =>
        {
            Some(Certainty::Likely)
        }
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
fn insert_item(
    segment: &SegmentReading<'_>,
    at: &Range<usize>,
    certainty: Certainty,
    found: &mut Vec<ExtractedFact<CalledFor>>,
) {
    const SHORTEST_ITEM: usize = 2;

    let text = without_number(segment, at);
    let is_text =
        segment.words[text.clone()].iter().filter(|word| word.is_letters()).count() >= SHORTEST_ITEM;
    if is_text && text.len() <= LONGEST {
        push(segment, &text, certainty, found);
    }
}

fn insert(
    segment: &SegmentReading<'_>,
    at: &Range<usize>,
    certainty: Certainty,
    found: &mut Vec<ExtractedFact<CalledFor>>,
) {
    let at = without_number(segment, at);
    let is_fit = (SHORTEST..=LONGEST).contains(&at.len())
        || segment.words.get(at.clone()).is_some_and(|words| words.len() > 6 && !words[0].folded.is_ascii());
    if is_fit {
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
    let is_bracketed = labels::begins_item(segment, at.start)
        && segment.words.get(at.start).is_some_and(|mark| mark.is_mark("("));
    let mut start = at.start + usize::from(is_bracketed);
    let is_number = |word: usize| {
        let it = &segment.words[word];
        let is_letter = it.is_letters()
            && it.folded.chars().count() <= 2
            && segment.words.get(word + 1).is_some_and(|next| next.is_mark(")") && !next.is_spaced);
        it.is_mark("•-*·")
            || is_letter
            || it.number().is_some()
                && segment.words.get(word + 1).is_some_and(|next| next.is_mark(".)") && !next.is_spaced)
    };
    while start < at.end && is_number(start) {
        start +=
            if segment.words[start].number().is_some() || segment.words[start].is_letters() { 2 } else { 1 };
    }
    start.min(at.end)..at.end
}

/// The words of a range, with the stop behind them.
fn with_stop<'a>(segment: &SegmentReading<'a>, at: &Range<usize>) -> &'a str {
    let has_stop = segment.words.get(at.end).is_some_and(|word| word.is_mark(".!?") && !word.is_spaced);
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
    let is_name =
        |member: &&&super::gazetteer::PartyMention| member.kind == super::gazetteer::MentionKind::Name;
    list.map(|list| list.members.iter().filter(is_name).map(|member| member.party.clone()).collect())
        .unwrap_or_default()
}
