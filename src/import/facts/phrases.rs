//! Finds words and phrases of several classes in a text.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::words::{Inflection, TextWord, words};

/// A phrase at a place of a text: its words, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PhraseMark<T> {
    /// Indices of words.
    pub(super) at: Range<usize>,
    pub(super) value: T,
}

/// Phrases by the forms of their first word.
#[derive(Clone, Debug)]
pub(super) struct PhraseIndex<T> {
    phrases: Vec<IndexedPhrase<T>>,
    by_first: FxHashMap<String, Vec<usize>>,
    /// Phrases that begin with the beginning of a word: `organi*`.
    open: Vec<usize>,
}

#[derive(Clone, Debug)]
struct IndexedPhrase<T> {
    words: Vec<PhraseWord>,
    value: T,
}

#[derive(Clone, Debug)]
enum PhraseWord {
    /// A word in any of its forms.
    Inflected { folded: String, stem: String },
    /// Any word that begins so.
    Begins(String),
}

impl<T> Default for PhraseIndex<T> {
    fn default() -> Self {
        Self { phrases: Vec::new(), by_first: FxHashMap::default(), open: Vec::new() }
    }
}

impl PhraseWord {
    fn is(&self, word: &TextWord) -> bool {
        match self {
            Self::Inflected { folded, stem } => word.forms.iter().any(|form| form == folded || form == stem),
            Self::Begins(start) => word.forms.iter().any(|form| form.starts_with(start.as_str())),
        }
    }
}

impl<T: Clone + PartialEq> PhraseIndex<T> {
    /// Adds a phrase. A `*` at the end of a word stands for any ending.
    pub(super) fn add(&mut self, phrase: &str, inflection: &Inflection, value: &T) {
        let mut parts: Vec<PhraseWord> = Vec::new();
        for word in words(phrase, inflection) {
            if word.is_mark("*") {
                if let Some(PhraseWord::Inflected { folded, .. }) = parts.pop() {
                    parts.push(PhraseWord::Begins(folded));
                }
            } else {
                let stem = inflection.stem(&word.folded).to_owned();
                parts.push(PhraseWord::Inflected { folded: word.folded, stem });
            }
        }
        let index = self.phrases.len();
        match parts.first() {
            None => return,
            Some(PhraseWord::Begins(_)) => self.open.push(index),
            Some(PhraseWord::Inflected { folded, stem }) => {
                self.by_first.entry(folded.clone()).or_default().push(index);
                if stem != folded {
                    self.by_first.entry(stem.clone()).or_default().push(index);
                }
            }
        }
        self.phrases.push(IndexedPhrase { words: parts, value: value.clone() });
    }

    /// All phrases of a text in order of their beginnings. Of those with one value that begin at one word, only the
    /// longest.
    pub(super) fn find(&self, text: &[TextWord]) -> Vec<PhraseMark<T>> {
        let mut all: Vec<PhraseMark<T>> = Vec::new();
        for at in 0..text.len() {
            let first = all.len();
            let known = text[at].forms.iter().filter_map(|form| self.by_first.get(form)).flatten();
            for index in known.chain(&self.open) {
                let IndexedPhrase { words, value } = &self.phrases[*index];
                let end = at + words.len();
                let is_here =
                    end <= text.len() && words.iter().zip(&text[at..end]).all(|(part, word)| part.is(word));
                if !is_here {
                    continue;
                }
                match all[first..].iter_mut().find(|mark| mark.value == *value) {
                    Some(mark) => mark.at.end = mark.at.end.max(end),
                    None => all.push(PhraseMark { at: at..end, value: value.clone() }),
                }
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_in_its_forms_and_the_longest_counts() {
        let inflection = Inflection { endings: vec!["s".into()], proclitics: Vec::new() };
        let mut index = PhraseIndex::default();
        for (phrase, value) in [("session", 1), ("dialogue session", 1), ("organi* by", 2), ("dialogue", 3)] {
            index.add(phrase, &inflection, &value);
        }
        let found = |text: &str| {
            let marks = index.find(&words(text, &inflection));
            marks.into_iter().map(|mark| (mark.at, mark.value)).collect::<Vec<_>>()
        };
        assert_eq!(found("Sessions organised by us"), [(0..1, 1), (1..3, 2)]);
        assert_eq!(found("the dialogue sessions"), [(1..3, 1), (1..2, 3), (2..3, 1)]);
    }
}
