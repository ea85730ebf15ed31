//! Finds words and phrases in a folded text by their first word.

use rustc_hash::FxHashMap;

use super::folding::{is_of_word, is_unspaced, words};

/// Words and phrases with what is known of them.
pub(super) struct WordIndex<T> {
    /// By first word; the longest first.
    phrases: FxHashMap<Box<str>, Vec<Phrase<T>>>,
}

struct Phrase<T> {
    /// What stands before the first word, such as an apostrophe.
    before: Box<str>,
    /// From the first word on.
    text: Box<str>,
    value: T,
}

impl<T> WordIndex<T> {
    /// Of folded phrases. Those without a word are left out.
    pub(super) fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut longest_first: Vec<(String, T)> = phrases.into_iter().collect();
        longest_first.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        let mut index = Self { phrases: FxHashMap::default() };
        for (phrase, value) in longest_first {
            let Some(first) = words(&phrase).next() else { continue };
            let (before, text) = phrase.split_at(phrase.find(first).unwrap_or_default());
            let (before, text) = (before.into(), text.into());
            index.phrases.entry(first.into()).or_default().push(Phrase { before, text, value });
        }
        index
    }

    /// The longest phrase whose first word is this one, with its range.
    pub(super) fn longest(
        &self,
        text: &str,
        word: std::ops::Range<usize>,
    ) -> Option<(std::ops::Range<usize>, &T)> {
        let phrases = self.phrases.get(text.get(word.clone())?)?;
        let (before, rest) = text.split_at(word.start);
        phrases.iter().find_map(|phrase| {
            let is_word = phrase.text.len() == word.len();
            let is_here = (is_word || rest.starts_with(&*phrase.text))
                && before.ends_with(&*phrase.before)
                && is_end(rest, phrase.text.len());
            let start = word.start - phrase.before.len();
            is_here.then(|| (start..word.start + phrase.text.len(), &phrase.value))
        })
    }
}

/// Whether no word goes on at a position.
fn is_end(text: &str, at: usize) -> bool {
    let joins = |c: char| is_of_word(c) && !is_unspaced(c);
    !text[..at].ends_with(joins) || !text[at..].starts_with(joins)
}
