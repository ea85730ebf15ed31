//! The words of a lexicon in a folded text.

use std::ops::Range;

use super::folding::next_word;
use super::lexicon::{Lexicon, LexiconEntry};
use super::word_class::WordClass;

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
        self.entry.classes.iter().any(|class| !is_of_names(*class))
    }

    pub(super) fn country(&self) -> Option<&str> {
        self.entry.country.as_deref()
    }
}

/// Whether a class says nothing of who made a statement.
fn is_of_names(class: WordClass) -> bool {
    matches!(class, WordClass::Title | WordClass::WeakTitle | WordClass::Head | WordClass::NoName)
}

/// All marks of a folded text. Of phrases that overlap, the first counts, and the longest of those that begin
/// together.
pub(super) fn marks<'a>(folded: &str, lexicon: &'a Lexicon) -> WordMarks<'a> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(word) = next_word(folded, at) {
        at = word.end;
        if let Some((span, entry)) = phrase_at(folded, &word, lexicon) {
            at = span.end.max(at);
            let is_latin = folded[span.clone()].is_ascii();
            all.push(WordMark { span, is_latin, entry });
        }
    }
    all
}

/// The phrase that begins with a word, or with what is written together with letters before it.
fn phrase_at<'a>(
    folded: &str,
    word: &Range<usize>,
    lexicon: &'a Lexicon,
) -> Option<(Range<usize>, &'a LexiconEntry)> {
    lexicon.index.longest(folded, word.clone()).or_else(|| {
        let letters = &folded[word.clone()];
        let first = letters.chars().next();
        let attached = lexicon.lists.proclitics.iter();
        let attached = attached.filter(|it| it.chars().next() == first && letters.starts_with(it.as_str()));
        attached
            .filter_map(|it| lexicon.index.longest(folded, word.start + it.len()..word.end))
            .min_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)))
    })
}
