//! Remembers which words of texts are words of the roster: most words occur many times.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::clean_pieces::{CleanPieces, digest};
use super::matcher::{Matcher, RosterMatch, TextKind};
use crate::guard::names::keys::{self, Likeness};
use crate::guard::names::{self, Script};

/// A word of the roster that a word of a text can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordHit {
    pub(super) word: usize,
    pub(super) likeness: Likeness,
    /// The number of letters or sounds that match.
    pub(super) weight: u8,
    /// Whether the two are in Latin and in Arabic letters.
    pub(super) is_across_scripts: bool,
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

/// The words that were looked up, and what was found in texts. Used with one matcher only.
#[derive(Default)]
pub struct SearchMemory {
    prose: FxHashMap<Box<str>, WordId>,
    paths: FxHashMap<Box<str>, WordId>,
    hits: Vec<TokenHits>,
    clean: Arc<CleanPieces>,
    /// The matches in texts by their digests: most texts of a site are on many pages.
    matches: FxHashMap<u64, Box<[RosterMatch]>>,
    /// Of the matcher of the names that may appear.
    public: Option<Box<SearchMemory>>,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordId {
    hits: u32,
    /// Whether it begins a name of two words.
    pub(super) joins_next: bool,
    /// Whether it ends a name of two words.
    pub(super) joins_previous: bool,
    pub(super) is_particle: bool,
}

/// Of a word that is no name.
const NONE: u32 = u32::MAX;

impl WordId {
    pub(super) fn has_hits(self) -> bool {
        self.hits != NONE
    }
}

impl SearchMemory {
    /// A memory for one thread of several, which tell each other of clean pieces.
    pub fn beside(clean: &Arc<CleanPieces>) -> Self {
        Self { clean: Arc::clone(clean), ..Self::default() }
    }

    /// What is known of the pieces of files.
    pub fn clean(&self) -> &CleanPieces {
        &self.clean
    }

    /// What is known of a word; looks it up the first time.
    pub(super) fn word(&mut self, matcher: &Matcher, word: &str, is_capital: bool, kind: TextKind) -> WordId {
        let known = match kind {
            TextKind::Prose => &mut self.prose,
            TextKind::Path => &mut self.paths,
        };
        if let Some(id) = known.get(word) {
            return *id;
        }
        let hits = look_up(matcher, word, is_capital || kind == TextKind::Path);
        let number = if hits.is_empty() {
            NONE
        } else {
            self.hits.push(hits);
            u32::try_from(self.hits.len() - 1).unwrap_or(NONE)
        };
        let plain = names::plain(names::without_possessive(word));
        let id = WordId {
            hits: number,
            joins_next: names::joins_next_in_text(&plain),
            joins_previous: names::joins_previous(&plain),
            is_particle: names::is_particle(&plain),
        };
        known.insert(word.into(), id);
        id
    }

    /// The hits of a word; `None` if it is no name.
    pub(super) fn get(&self, id: WordId) -> Option<&TokenHits> {
        self.hits.get(usize::try_from(id.hits).ok()?)
    }

    /// The memory for the names that may appear.
    pub(super) fn of_public(&mut self) -> &mut Self {
        self.public.get_or_insert_default()
    }

    /// The matches in a text of a kind with `search`, which is not called if the same text was searched before.
    pub(super) fn once_in(
        &mut self,
        text: &str,
        kind: TextKind,
        search: impl FnOnce(&mut Self) -> Vec<RosterMatch>,
    ) -> Vec<RosterMatch> {
        let digest = digest(if kind == TextKind::Path { b'a' } else { b't' }, text.as_bytes());
        if let Some(found) = self.matches.get(&digest) {
            return found.to_vec();
        }
        let found = search(self);
        self.matches.insert(digest, found.as_slice().into());
        found
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
        let is_across_scripts = key.is_across_scripts();
        for word in words.into_iter().flatten() {
            let hit = WordHit { word: *word, likeness: key.likeness, weight, is_across_scripts };
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
