//! The words of a lexicon in a folded text.

use std::ops::Range;

use super::folding::{is_of_word, is_unspaced};
use super::lexicon::{Lexicon, LexiconEntry, WordClass};

/// A word or phrase at a place.
#[derive(Clone, Debug)]
pub(super) struct WordMark<'a> {
    pub(super) span: Range<usize>,
    /// Whether it is written in ASCII.
    is_latin: bool,
    entry: &'a LexiconEntry,
}

/// Marks in order, none over another.
pub(super) type WordMarks<'a> = Vec<WordMark<'a>>;

impl WordMark<'_> {
    pub(super) fn is(&self, class: WordClass) -> bool {
        self.entry.classes.contains(&class)
    }

    pub(super) fn is_any(&self, classes: &[WordClass]) -> bool {
        classes.iter().any(|class| self.is(*class))
    }

    /// Whether it is the name of a party with three letters or fewer.
    pub(super) fn is_abbreviation(&self) -> bool {
        const LONGEST: usize = 3;

        let is_party = self.is_any(&[WordClass::Nation, WordClass::Country, WordClass::Body]);
        is_party && self.is_latin && self.span.len() <= LONGEST
    }

    /// Whether it matters to statements, not to names alone.
    pub(super) fn is_of_statements(&self) -> bool {
        self.entry.classes.iter().any(|class| !matches!(class, WordClass::Title | WordClass::NoName))
    }

    pub(super) fn country(&self) -> Option<&str> {
        self.entry.country.as_deref()
    }
}

/// All marks of a folded text.
pub(super) fn marks<'a>(folded: &str, lexicon: &'a Lexicon) -> WordMarks<'a> {
    let mut all: WordMarks<'a> = lexicon
        .finder
        .find_overlapping_iter(folded)
        .filter(|found| is_whole(folded, found.range(), lexicon))
        .filter_map(|found| {
            let entry = lexicon.entries.get(found.pattern().as_usize())?;
            let is_latin = folded[found.range()].is_ascii();
            Some(WordMark { span: found.range(), is_latin, entry })
        })
        .collect();
    // Of words that overlap, the first counts, and the longest of those that begin together.
    all.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    let mut end = 0;
    all.retain(|mark| {
        let is_outside = mark.span.start >= end;
        if is_outside {
            end = mark.span.end;
        }
        is_outside
    });
    all
}

/// Whether a match is a word, and not part of another.
fn is_whole(folded: &str, span: Range<usize>, lexicon: &Lexicon) -> bool {
    let joins = |c: char| is_of_word(c) && !is_unspaced(c);
    let is_open = |c: Option<char>| c.is_some_and(joins);
    let first = folded[span.start..].chars().next();
    let last = folded[..span.end].chars().next_back();
    if is_open(last) && is_open(folded[span.end..].chars().next()) {
        return false;
    }
    let before = &folded[..span.start];
    if !is_open(first) || !is_open(before.chars().next_back()) {
        return true;
    }
    let start = before
        .rfind(|c: char| !joins(c))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    lexicon.proclitics.iter().any(|letters| *letters == before[start..])
}
