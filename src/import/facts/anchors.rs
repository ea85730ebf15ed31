//! Whether words of a clause say something of this session: "the session was held online", not "held talks after 28 May".

use std::ops::Range;

use super::extracted::Certainty;
use super::ordinals::ordinals;
use super::phrasebook::{FORMATS, PhraseClass, Phrasebook};
use super::ranges::{is_within, overlap};
use super::segment_reading::SegmentReading;
use super::words::TextWordKind;
use crate::model::party::Party;

/// Words that may stand between the session and what is said of it, in languages where names cannot be told by their
/// capital letters.
const REACH: usize = 12;

/// Words behind a value among which a postposition can stand.
const POSTPOSED: usize = 5;

/// How surely a value belongs to this session, whose number may be known; `None` if it does not.
pub(super) fn attached(
    segment: &SegmentReading<'_>,
    clause: &Range<usize>,
    value: &Range<usize>,
    number: Option<u32>,
    book: &Phrasebook,
) -> Option<Certainty> {
    if !segment.is_told(clause) {
        return None;
    }
    let all = segment.all(PhraseClass::Session, clause);
    let (these, others): (Vec<_>, Vec<_>) = all.partition(|noun| is_this(segment, noun, number));
    let held: Vec<&Range<usize>> = segment.all(PhraseClass::Held, clause).collect();
    if continues_another(segment, clause, number) {
        return None;
    }
    let begins = |held: &&Range<usize>| {
        held.start <= clause.start + 2 || are_people(segment, &(clause.start..held.start))
    };
    let begins_held = held.first().is_some_and(begins) && others.is_empty();
    if these.is_empty() && !(begins_held && segment.is_head) {
        return None;
    }
    let before = these.iter().copied().chain(held.iter().copied()).filter(|anchor| anchor.end <= value.start);
    let near = before.max_by_key(|anchor| anchor.end);
    let between = near.map_or(clause.start, |anchor| anchor.end)..value.start;
    // "د اګست تر سقوط وروسته": the word that keeps apart comes last.
    let behind = value.end..clause.end.min(value.end + POSTPOSED);
    if matches!(book.tag, "ps" | "ur" | "zh") && segment.has(PhraseClass::Apart, &behind) {
        return None;
    }
    // "The fifth meeting looked back at the fourth, held in Mashhad".
    let first = these.iter().map(|noun| noun.end).min().unwrap_or(clause.start);
    let is_of_this =
        |at: &Range<usize>| these.iter().any(|noun| at.end == noun.start || noun.end == at.start);
    let names_another = ordinals(segment).into_iter().any(|(ordinal, at)| {
        first <= at.start && at.end <= value.start && number != Some(ordinal) && !is_of_this(&at)
    });
    if names_another {
        return None;
    }
    // "The agreement signed after the session, in Doha".
    if segment.has(PhraseClass::Apart, &between) || others.iter().any(|other| is_within(other, &between)) {
        return None;
    }
    let is_near = match near {
        // "On 28 May, the institute held …", "The institute, on 28 May, held …".
        None => {
            let links = [PhraseClass::And, PhraseClass::From, PhraseClass::Day];
            let is_link = |at: usize| segment.is_any(&links, at);
            between.len() <= 2 || between.clone().all(|at| is_link(at) || is_transparent(segment, at))
        }
        Some(_) if book.has_capitals => between.clone().all(|at| is_transparent(segment, at)),
        Some(_) => between.clone().filter(|at| segment.words[*at].is_letters()).count() <= REACH,
    };
    let is_sure = is_near && !held.is_empty() && segment.is_head;
    Some(if is_sure { Certainty::Sure } else { Certainty::Likely })
}

/// Whether a clause without the number of a session goes on about another one: "The third meeting took place in 2019. It
/// was held online."
pub(super) fn continues_another(
    segment: &SegmentReading<'_>,
    clause: &Range<usize>,
    number: Option<u32>,
) -> bool {
    if segment.all(PhraseClass::Session, clause).any(|noun| is_numbered(segment, noun)) {
        return false;
    }
    let mut before = segment.clauses.iter().rev().filter(|it| it.end <= clause.start);
    let Some(before) = before.find(|it| segment.has(PhraseClass::Session, it)) else { return false };
    let is_next = segment.sentences.iter().filter(|it| before.end <= it.start).count() <= 1;
    let numbered = segment.all(PhraseClass::Session, before).filter(|noun| is_numbered(segment, noun));
    let (others, these): (Vec<_>, Vec<_>) =
        numbered.filter(|_| number.is_some()).partition(|noun| is_of_another(segment, noun, number));
    let names_another =
        !others.is_empty() || segment.has_any(&[PhraseClass::Future, PhraseClass::Other], before);
    is_next && names_another && these.is_empty()
}

/// Whether an ordinal stands next to a noun for a session.
fn is_numbered(segment: &SegmentReading<'_>, noun: &Range<usize>) -> bool {
    const NEAR: usize = 2;

    let noun = widest(segment, noun);
    ordinals(segment).iter().any(|(_, at)| at.start + NEAR >= noun.start && at.end <= noun.end + NEAR)
}

/// Whether words are people with those whom they come from: "Scholars from Egypt and Ethiopia".
fn are_people(segment: &SegmentReading<'_>, words: &Range<usize>) -> bool {
    const PEOPLE: [PhraseClass; 2] = [PhraseClass::People, PhraseClass::Attendees];
    const LINKS: [PhraseClass; 4] =
        [PhraseClass::From, PhraseClass::And, PhraseClass::Several, PhraseClass::Plain];

    let is_of_them = |at: usize| {
        let word = &segment.words[at];
        !word.is_letters()
            || word.is_capital
            || segment.parties.iter().any(|party| party.at.contains(&at))
            || segment.is_any(&PEOPLE, at)
            || segment.is_any(&LINKS, at)
    };
    segment.has_any(&PEOPLE, words) && words.clone().all(is_of_them)
}

/// Whether a noun for a session is that of a body whose meetings are none of a series: "session of the General Assembly".
pub(super) fn is_of_other_body(segment: &SegmentReading<'_>, noun: &Range<usize>) -> bool {
    const BEFORE: usize = 4;
    const BEHIND: usize = 6;

    let is_end = |at: usize| segment.is_mark(at, ",;:.\n");
    segment.all(PhraseClass::OtherBody, &segment.whole()).any(|body| {
        let between = body.end..noun.start.max(body.end);
        let is_before = body.end <= noun.start && between.len() <= BEFORE && !between.clone().any(is_end);
        let behind = noun.end..body.start.max(noun.end);
        let is_behind = body.start >= noun.end
            && behind.len() <= BEHIND
            && behind
                .clone()
                .all(|at| is_transparent(segment, at) && !is_end(at) || segment.is(PhraseClass::From, at));
        // "عمومي غونډه".
        overlap(body, noun) || is_before || is_behind
    })
}

/// Whether a noun for a session can mean this one: it has no other number, is of no other body, and is not named after a
/// town or country.
pub(super) fn is_this(segment: &SegmentReading<'_>, noun: &Range<usize>, number: Option<u32>) -> bool {
    let countries = segment.parties.iter().filter(|mention| matches!(mention.party, Party::Country(_)));
    let mut places = segment.towns.iter().map(|town| &town.at).chain(countries.map(|mention| &mention.at));
    let is_named = places.any(|at| at.end == noun.start || at.start == noun.end);
    !is_of_another(segment, noun, number) && !is_named
}

/// Whether a noun for a session has another number or is of another body.
pub(super) fn is_of_another(segment: &SegmentReading<'_>, noun: &Range<usize>, number: Option<u32>) -> bool {
    const NEAR: usize = 2;

    let noun = widest(segment, noun);
    let near = noun.start.saturating_sub(NEAR)..noun.end + NEAR;
    let has_other_number = number.is_some_and(|number| {
        ordinals(segment).iter().any(|(ordinal, at)| is_within(at, &near) && *ordinal != number)
    });
    has_other_number || is_of_other_body(segment, &noun)
}

/// The longest noun for a session around a noun: "次会议" around "会议".
fn widest(segment: &SegmentReading<'_>, noun: &Range<usize>) -> Range<usize> {
    let whole = segment.whole();
    let around = segment.all(PhraseClass::Session, &whole).filter(|at| is_within(noun, at));
    around.max_by_key(|at| at.len()).unwrap_or(noun).clone()
}

/// Names, numbers, marks and function words: nothing that could begin another statement.
fn is_transparent(segment: &SegmentReading<'_>, at: usize) -> bool {
    const CLASSES: [PhraseClass; 4] =
        [PhraseClass::Plain, PhraseClass::In, PhraseClass::OrganisedBy, PhraseClass::TogetherWith];

    let word = &segment.words[at];
    let is_count = segment.counts.iter().any(|mark| mark.at.contains(&at));
    let is_named = segment.parties.iter().any(|party| party.at.contains(&at));
    word.kind != TextWordKind::Letters
        || word.is_capital
        || is_count
        || is_named
        || segment.is_any(&CLASSES, at)
        || segment.is_any(&FORMATS, at)
}
