//! Remembers which words of texts are words of the roster: most words occur many times.

use rustc_hash::FxHashMap;

use super::{Matcher, TextKind};
use crate::guard::names::Script;
use crate::guard::names::keys::{self, Likeness};
use crate::guard::names::tokens::NameToken;

/// A word of the roster that a word of a text can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordHit {
    pub(super) word: usize,
    pub(super) likeness: Likeness,
    /// The number of letters or sounds that match.
    pub(super) weight: u8,
}

/// What a word of a text can be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TokenHits {
    pub(super) words: Vec<WordHit>,
    /// A person whose whole name is this word.
    pub(super) whole: Option<usize>,
}

impl TokenHits {
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.whole.is_none()
    }
}

/// The words that were looked up. Used with one matcher only.
#[derive(Default)]
pub struct SearchMemory {
    prose: FxHashMap<Box<str>, u32>,
    paths: FxHashMap<Box<str>, u32>,
    hits: Vec<TokenHits>,
}

/// Of a word that is no name.
const NONE: u32 = u32::MAX;

impl SearchMemory {
    /// The number of the hits of a word.
    pub(super) fn hits(&mut self, matcher: &Matcher, text: &str, token: &NameToken, kind: TextKind) -> u32 {
        let word = &text[token.at.clone()];
        let known = match kind {
            TextKind::Prose => &mut self.prose,
            TextKind::Path => &mut self.paths,
        };
        if let Some(id) = known.get(word) {
            return *id;
        }
        let hits = look_up(matcher, word, token.is_capital || kind == TextKind::Path);
        let id = if hits.is_empty() {
            NONE
        } else {
            self.hits.push(hits);
            u32::try_from(self.hits.len() - 1).unwrap_or(NONE)
        };
        known.insert(word.into(), id);
        id
    }

    /// The hits with this number; `None` if the word is no name.
    pub(super) fn get(&self, id: u32) -> Option<&TokenHits> {
        self.hits.get(usize::try_from(id).ok()?)
    }
}

/// Looks a word up. Words in small letters are compared by their spelling only: many of them sound like a name.
pub(super) fn look_up(matcher: &Matcher, word: &str, is_name: bool) -> TokenHits {
    /// Shorter words are never a whole name.
    const WHOLE: usize = 5;

    let script = Script::of(word);
    let keys =
        if is_name || !script.has_capitals() { keys::of_text(word) } else { keys::spellings_of_text(word) };
    let mut found = TokenHits::default();
    for key in keys {
        let digest = matcher.digest(&key.text);
        let weight = u8::try_from(key.text.chars().count() - 1).unwrap_or(u8::MAX);
        let words = match key.likeness {
            Likeness::Spelling => matcher.spellings.get(&digest),
            Likeness::Sound => matcher.sounds.get(&digest),
        };
        for word in words.into_iter().flatten() {
            let hit = WordHit { word: *word, likeness: key.likeness, weight };
            match found.words.iter_mut().find(|known| known.word == *word) {
                Some(known) if known.likeness < hit.likeness => *known = hit,
                Some(_) => {}
                None => found.words.push(hit),
            }
        }
        if key.likeness == Likeness::Spelling && usize::from(weight) >= WHOLE && script != Script::Han {
            found.whole = found.whole.or(matcher.whole.get(&digest).copied());
        }
    }
    found
}
