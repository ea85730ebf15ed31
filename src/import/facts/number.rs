//! Finds the number of the session: "the twelfth session", "Session 12", "Session XII".

use std::ops::Range;

use super::anchors::is_of_other_body;
use super::extracted::{Certainty, ExtractedFact, add, settle};
use super::ordinals::ordinals;
use super::phrasebook::{CountWord, PhraseClass};
use super::ranges::is_within;
use super::reading::DocumentReading;
use super::segment_reading::SegmentReading;

/// A number next to a noun for a session.
struct NumberedNoun {
    number: u32,
    at: Range<usize>,
    /// Written as an ordinal, which agenda items are not.
    is_ordinal: bool,
    /// "The workshop was the ninth of the series".
    is_predicate: bool,
}

/// Most sessions that a series has.
const MOST: u32 = 999;

/// The numbers that the document can have, and the clause where each stands. What a title or a label says counts more
/// than the text, which can tell of other sessions.
pub(super) fn number(reading: &DocumentReading<'_>) -> Vec<ExtractedFact<u32>> {
    let (mut stated, mut told): (Vec<ExtractedFact<u32>>, Vec<_>) = (Vec::new(), Vec::new());
    for segment in reading.body() {
        for value in segment.values(PhraseClass::LabelNumber) {
            if let Some((number, at)) = first_number(segment, &value) {
                let certainty = segment.stated(&at);
                add(&mut stated, ExtractedFact::new(number, certainty, segment.quote(&at)));
            }
        }
        for numbered in numbered(segment) {
            let clause = segment.clause_at(numbered.at.start);
            let Some(certainty) = certainty(segment, &numbered, &clause) else { continue };
            let quote = segment.quote_around(&numbered.at, &clause);
            let found = if segment.is_title { &mut stated } else { &mut told };
            add(found, ExtractedFact::new(numbered.number, certainty, quote));
        }
    }
    let mut found = stated;
    let is_stated = found.iter().any(ExtractedFact::is_sure);
    for number in told {
        if !is_stated || found.iter().any(|known| known.value == number.value) {
            add(&mut found, number);
        }
    }
    settle(&mut found);
    // Those of several sessions of one meeting.
    if found.len() > 1 && !found.iter().any(|number| number.is_sure() || number.remark.is_some()) {
        found.clear();
    }
    found
}

fn certainty(
    segment: &SegmentReading<'_>,
    numbered: &NumberedNoun,
    clause: &Range<usize>,
) -> Option<Certainty> {
    if is_of_other_body(segment, &numbered.at) {
        return None;
    }
    if segment.is_title {
        let is_first =
            numbered.is_ordinal || segment.sentence_at(numbered.at.start).start + 4 >= numbered.at.start;
        return Some(if is_first { Certainty::Sure } else { Certainty::Likely });
    }
    if !segment.is_told(clause) || !segment.is_head {
        return None;
    }
    let before = clause.start..numbered.at.start;
    let is_apart = segment.has(PhraseClass::Apart, &before) && !is_subject(segment, numbered, clause);
    if is_apart || segment.is(PhraseClass::Apart, numbered.at.start.saturating_sub(1)) {
        return None;
    }
    // "Session No. 21", in a line or sentence of its own.
    let mut sentence = segment.sentence_at(numbered.at.start);
    let is_line = numbered.is_ordinal
        && sentence.all(|at| numbered.at.contains(&at) || !segment.words[at].is_letters());
    let mut held =
        segment.all(PhraseClass::Held, clause).chain(segment.all(PhraseClass::OrganisedBy, clause));
    let is_held = held.any(|held| {
        let between = held.end.min(numbered.at.end)..held.start.max(numbered.at.start);
        !segment.has(PhraseClass::Apart, &between)
    });
    let is_sure = is_line || numbered.is_predicate || is_held && numbered.is_ordinal;
    Some(if is_sure { Certainty::Sure } else { Certainty::Likely })
}

/// "Eleven days after the first session, we held a second session": the words that keep apart have their own session.
fn is_subject(segment: &SegmentReading<'_>, numbered: &NumberedNoun, clause: &Range<usize>) -> bool {
    let before = clause.start..numbered.at.start;
    let last_apart = segment.all(PhraseClass::Apart, &before).map(|at| at.end).max();
    let is_past_comma = last_apart.is_some_and(|apart| {
        segment
            .words
            .get(apart..numbered.at.start)
            .is_some_and(|words| words.iter().any(|word| word.is_mark(",")))
    });
    let has_held = segment
        .all(PhraseClass::Held, &before)
        .any(|held| last_apart.is_some_and(|apart| held.start >= apart));
    is_past_comma && has_held
}

/// The first number of a value: in digits or as an ordinal.
fn first_number(segment: &SegmentReading<'_>, value: &Range<usize>) -> Option<(u32, Range<usize>)> {
    let digits = value.clone().find_map(|at| Some((figure(segment, at)?, at..at + 1)));
    let ordinal = ordinals(segment).into_iter().find(|(_, at)| is_within(at, value));
    digits.or(ordinal).filter(|(number, _)| (1..=MOST).contains(number))
}

/// The number that a word writes in digits or as a Roman numeral.
fn figure(segment: &SegmentReading<'_>, at: usize) -> Option<u32> {
    segment.words.get(at)?.number().or_else(|| roman(segment.text(&(at..at + 1))))
}

/// All numbers next to nouns for sessions.
fn numbered(segment: &SegmentReading<'_>) -> Vec<NumberedNoun> {
    let whole = segment.whole();
    let nouns: Vec<Range<usize>> = segment.all(PhraseClass::Session, &whole).cloned().collect();
    let mut all: Vec<NumberedNoun> = Vec::new();
    let mut insert = |new: NumberedNoun| {
        if (1..=MOST).contains(&new.number)
            && !all.iter().any(|it| it.number == new.number && it.at.start == new.at.start)
        {
            all.push(new);
        }
    };
    for (number, at) in ordinals(segment) {
        for noun in &nouns {
            let is_predicate = is_predicate(segment, &at, noun);
            if is_predicate || is_beside(segment, &at, noun) {
                insert(NumberedNoun {
                    number,
                    at: at.start.min(noun.start)..at.end.max(noun.end),
                    is_ordinal: true,
                    is_predicate,
                });
            }
        }
    }
    for noun in &nouns {
        let sign = segment.all(PhraseClass::NumberSign, &whole).find(|sign| sign.start == noun.end);
        let mut at = sign.map_or(noun.end, |sign| sign.end);
        at += usize::from(sign.is_some() && segment.is_mark(at, ".#№:"));
        let Some(number) = figure(segment, at) else { continue };
        // "Session 28 May", "session 2020", "Session 1.5".
        let is_more = segment.is_mark(at + 1, "/.-")
            && !segment.words[at + 1].is_spaced
            && segment.words.get(at + 2).is_some_and(|it| it.number().is_some() && !it.is_spaced);
        let is_date = segment
            .counts
            .iter()
            .any(|mark| mark.at.start == at + 1 && matches!(mark.value, CountWord::Month(..)));
        if !is_more && !is_date {
            insert(NumberedNoun {
                number,
                at: noun.start..at + 1,
                is_ordinal: sign.is_some(),
                is_predicate: false,
            });
        }
    }
    all
}

/// Whether a sentence says which one the session was: "the workshop was the ninth of the series".
fn is_predicate(segment: &SegmentReading<'_>, number: &Range<usize>, noun: &Range<usize>) -> bool {
    const MOST_BETWEEN: usize = 3;

    let between = noun.end..number.start.max(noun.end);
    let is_link = |at: usize| segment.is_mark(at, ",") || segment.is(PhraseClass::Plain, at);
    let is_followed = number.end >= segment.words.len()
        || segment.is_mark(number.end, ".")
        || segment.is_any(&[PhraseClass::From, PhraseClass::In], number.end);
    let has_verb =
        between.clone().any(|at| !segment.is(PhraseClass::From, at) && segment.words[at].is_letters());
    noun.end <= number.start
        && (1..=MOST_BETWEEN).contains(&between.len())
        && has_verb
        && between.clone().all(is_link)
        && is_followed
}

/// Whether a number and a noun belong together: only a few words between them, none of which begins another phrase.
fn is_beside(segment: &SegmentReading<'_>, number: &Range<usize>, noun: &Range<usize>) -> bool {
    const APART: [PhraseClass; 6] = [
        PhraseClass::In,
        PhraseClass::From,
        PhraseClass::And,
        PhraseClass::Apart,
        PhraseClass::Held,
        PhraseClass::Session,
    ];
    const MOST_BETWEEN: usize = 5;

    // "The first two meetings" are none.
    let counted = number.start.min(noun.start).saturating_sub(1)..number.end.max(noun.end);
    let is_of_meetings = |several: &Range<usize>| {
        // "The first three-day meeting" is one.
        !segment.is_mark(several.end, "-") && !segment.is(PhraseClass::Track, several.end)
    };
    if segment.all(PhraseClass::Several, &counted).any(is_of_meetings) {
        return false;
    }
    let is_before = number.end <= noun.start;
    let between = if is_before { number.end..noun.start } else { noun.end..number.start };
    // Behind the noun, only where the language has it so.
    let most = if is_before { MOST_BETWEEN } else { 1 };
    let latin = segment.words[noun.start].folded.is_ascii();
    let is_order_usual = is_before || !latin;
    let is_free = between.clone().all(|at| {
        let word = &segment.words[at];
        word.is_mark("-") || word.is_letters() && (word.is_capital || !segment.is_any(&APART, at))
    });
    is_order_usual
        && number.start.max(noun.start) >= number.end.min(noun.end)
        && between.len() <= most
        && is_free
}

/// A Roman number in capitals, from II on: a single letter is too often something else.
fn roman(written: &str) -> Option<u32> {
    const VALUES: [(char, u32); 5] = [('I', 1), ('V', 5), ('X', 10), ('L', 50), ('C', 100)];

    let values: Option<Vec<u32>> = written
        .chars()
        .map(|c| VALUES.iter().find(|(letter, _)| *letter == c).map(|(_, value)| *value))
        .collect();
    let values = values?;
    let single = values.len() == 1 && !matches!(values[0], 5 | 10);
    let signed = values.iter().enumerate().map(|(at, value)| {
        let is_less = values.get(at + 1).is_some_and(|next| next > value);
        if is_less { -i64::from(*value) } else { i64::from(*value) }
    });
    let number = u32::try_from(signed.sum::<i64>()).ok()?;
    (!single && number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn roman_numbers_are_read() {
        assert_eq!(roman("XII"), Some(12));
        assert_eq!(roman("IV"), Some(4));
        assert_eq!(roman("I"), None);
        assert_eq!(roman("Index"), None);
    }
}
