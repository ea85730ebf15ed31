//! Finds words and phrases in a folded text by their first word.

use rustc_hash::FxHashMap;

use super::folding::{is_of_word, is_unspaced, words};

/// Words and phrases with what is known of them.
pub(super) struct WordIndex<T> {
    phrases: FxHashMap<Box<str>, Phrases<T>>,
}

/// The phrases with a first word.
struct Phrases<T> {
    /// A bit for each byte with which a second word begins; all of them if one word is a phrase. It tells that most
    /// occurrences of a common word begin no phrase.
    seconds: u64,
    /// The longest first.
    all: Vec<Phrase<T>>,
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
            let new = || Phrases { seconds: 0, all: Vec::new() };
            let phrases = index.phrases.entry(first.into()).or_insert_with(new);
            phrases.seconds |= text.as_bytes().get(first.len() + 1).copied().map_or(u64::MAX, bit);
            phrases.all.push(Phrase { before: before.into(), text: text.into(), value });
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
        if rest.as_bytes().get(word.len() + 1).copied().map_or(0, bit) & phrases.seconds == 0
            && phrases.seconds != u64::MAX
        {
            return None;
        }
        phrases.all.iter().find_map(|phrase| {
            let is_word = phrase.text.len() == word.len();
            let is_here = (is_word || rest.starts_with(&*phrase.text))
                && before.ends_with(&*phrase.before)
                && is_end(rest, phrase.text.len());
            let start = word.start - phrase.before.len();
            is_here.then(|| (start..word.start + phrase.text.len(), &phrase.value))
        })
    }
}

fn bit(byte: u8) -> u64 {
    1 << (byte & 63)
}

/// Whether no word goes on at a position.
fn is_end(text: &str, at: usize) -> bool {
    let joins = |c: char| is_of_word(c) && !is_unspaced(c);
    !text[..at].ends_with(joins) || !text[at..].starts_with(joins)
}
