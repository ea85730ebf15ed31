//! Ordinal numbers in a text, but for those that count days, tracks and the like.

use std::ops::Range;

use super::date_expressions::dates;
use super::phrasebook::{CountWord, PhraseClass};
use super::ranges::{is_within, overlap};
use super::segment_reading::SegmentReading;
use super::words::TextWord;

/// Ordinals in words, and digits with an ending: "12th", "12-я", "۱۲م".
pub(super) fn ordinals(segment: &SegmentReading<'_>) -> Vec<(u32, Range<usize>)> {
    let words = segment.counts.iter().filter_map(|mark| match mark.value {
        CountWord::Ordinal(number) => Some((number, mark.at.clone())),
        _ => None,
    });
    let mut all: Vec<(u32, Range<usize>)> = words.collect();
    // "Twenty-first" is not "first".
    let longer = all.clone();
    all.retain(|(_, at)| !longer.iter().any(|(_, other)| other.len() > at.len() && is_within(at, other)));
    // "Second track", "مسیر دوم".
    let is_counted = |at: &Range<usize>| {
        segment.is(PhraseClass::Track, at.end) || at.start > 0 && segment.is(PhraseClass::Track, at.start - 1)
    };
    // "نشست چهارم روز …" is that of the session.
    let is_of_session = |at: &Range<usize>| at.start > 0 && segment.is(PhraseClass::Session, at.start - 1);
    all.retain(|(_, at)| is_of_session(at) || !is_counted(at));
    for (at, word) in segment.words.iter().enumerate() {
        let Some(number) = word.number() else { continue };
        let next = segment.words.get(at + 1);
        let is_joined =
            |word: &TextWord| word.is_letters() && !word.is_spaced && word.folded.chars().count() <= 4;
        let is_hyphened =
            next.is_some_and(|it| it.is_mark("-º°ª.")) && segment.words.get(at + 2).is_some_and(is_joined);
        // "第12次会议".
        let is_chinese = at > 0 && segment.words[at - 1].folded == "第";
        if is_chinese {
            all.push((number, at - 1..at + 1));
        } else if next.is_some_and(is_joined) {
            all.push((number, at..at + 2));
        } else if is_hyphened {
            all.push((number, at..at + 3));
        }
    }
    let dated = dates(segment);
    all.retain(|(_, at)| !dated.iter().any(|date| overlap(&date.at, at)));
    all
}
