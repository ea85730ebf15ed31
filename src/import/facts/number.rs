//! Finds the number of the session: "the twelfth session", "Session 12", "Session XII".

use std::ops::Range;

use super::extracted::{Certainty, ExtractedFact, add, settle};
use super::ordinals::ordinals;
use super::phrasebook::{CountWord, PhraseClass};
use super::reading::DocumentReading;
use super::segment_reading::SegmentReading;

/// A number next to a noun for a session.
struct NumberedNoun {
    number: u32,
    at: Range<usize>,
    /// Written as an ordinal, which agenda items are not.
    is_ordinal: bool,
}

/// Most sessions that a series has.
const MOST: u32 = 999;

/// The numbers that the document can have, and the clause where each stands. What a title or a label says counts more
/// than the text, which can tell of other sessions.
pub(super) fn number(reading: &DocumentReading<'_>) -> Vec<ExtractedFact<u32>> {
    let (mut stated, mut told) = (Vec::new(), Vec::new());
    for segment in reading.body() {
        for value in segment.values(PhraseClass::LabelNumber) {
            if let Some((number, at)) = first_number(segment, &value) {
                add(&mut stated, ExtractedFact::new(number, Certainty::Sure, segment.quote(&at)));
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
    let mut found: Vec<ExtractedFact<u32>> = stated;
    let is_stated = found.iter().any(ExtractedFact::is_sure);
    for number in told {
        if !is_stated || found.iter().any(|known| known.value == number.value) {
            add(&mut found, number);
        }
    }
    settle(&mut found);
    // Those of several sessions of one meeting.
    if found.len() > 1
        && !found
            .iter()
            .any(|number: &ExtractedFact<u32>| number.certainty == Certainty::Sure || number.remark.is_some())
    {
        found.clear();
    }
    found
}

fn certainty(
    segment: &SegmentReading<'_>,
    numbered: &NumberedNoun,
    clause: &Range<usize>,
) -> Option<Certainty> {
    let is_title = segment.is_title;
    if is_title {
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
    let is_held = segment.all(PhraseClass::Held, clause).any(|held| {
        let between = held.end.min(numbered.at.end)..held.start.max(numbered.at.start);
        !segment.has(PhraseClass::Apart, &between)
    });
    Some(if is_held && numbered.is_ordinal { Certainty::Sure } else { Certainty::Likely })
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
pub(super) fn first_number(
    segment: &SegmentReading<'_>,
    value: &Range<usize>,
) -> Option<(u32, Range<usize>)> {
    let roman = |at: usize| roman(segment.source.text.get(segment.words.get(at)?.range.clone())?);
    let digits = value.clone().find_map(|at| {
        let number = segment.words.get(at)?.number().or_else(|| roman(at))?;
        Some((number, at..at + 1))
    });
    let ordinal =
        ordinals(segment).into_iter().find(|(_, at)| value.start <= at.start && at.end <= value.end);
    digits.or(ordinal).filter(|(number, _)| (1..=MOST).contains(number))
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
            if is_beside(segment, &at, noun) {
                insert(NumberedNoun {
                    number,
                    at: at.start.min(noun.start)..at.end.max(noun.end),
                    is_ordinal: true,
                });
            }
        }
    }
    for noun in &nouns {
        let sign = segment
            .marks
            .iter()
            .find(|mark| mark.value == PhraseClass::NumberSign && mark.at.start == noun.end);
        let mut at = sign.map_or(noun.end, |sign| sign.at.end);
        at += usize::from(segment.words.get(at).is_some_and(|word| word.is_mark(".#№:") && sign.is_some()));
        let Some(word) = segment.words.get(at) else { continue };
        let number = word.number().or_else(|| roman(segment.source.text.get(word.range.clone())?));
        // "Session 28 May", "session 2020", "Session 1.5".
        let is_more = segment.words.get(at + 1).is_some_and(|next| {
            next.is_mark("/.-")
                && !next.is_spaced
                && segment.words.get(at + 2).is_some_and(|it| it.number().is_some() && !it.is_spaced)
        });
        let is_date = segment
            .counts
            .iter()
            .any(|mark| mark.at.start == at + 1 && matches!(mark.value, CountWord::Month(..)));
        if let Some(number) = number.filter(|_| !is_more && !is_date) {
            insert(NumberedNoun { number, at: noun.start..at + 1, is_ordinal: sign.is_some() });
        }
    }
    all
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

    let is_before = number.end <= noun.start;
    let between = if is_before { number.end..noun.start } else { noun.end..number.start };
    // Behind the noun, only where the language has it so.
    let most = if is_before { MOST_BETWEEN } else { 1 };
    let latin = segment.words[noun.start].folded.is_ascii();
    let is_order_usual = is_before || !latin;
    let is_free = between.clone().all(|at| {
        let word = &segment.words[at];
        let is_word_apart = APART.iter().any(|class| segment.is(*class, at));
        word.is_mark("-") || word.is_letters() && (word.is_capital || !is_word_apart)
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
