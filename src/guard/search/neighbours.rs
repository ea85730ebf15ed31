//! Looks beside a family name for a given name or an initial.

use std::ops::Range;

use super::matcher::{Matcher, MatcherName, TextKind};
use super::text_words::{FamilyWeight, LEAST_SMALL, LEAST_SOUNDS, TextWords};

use crate::guard::names::keys::{self, Likeness};
use crate::guard::names::tokens::WordGap;
use crate::guard::names::{self, Script};

/// The most words between a given and a family name that are neither.
const MAX_MIDDLE: usize = 1;

/// The most words on each side.
const MAX_STEPS: usize = 5;

/// The numbers of words that a given name can be written as: `Abd al-Rahman`.
const LENGTHS: [usize; 3] = [3, 2, 1];

/// The words of the full name around a family name: the first, and the one after the last.
pub(super) fn full_name(
    matcher: &Matcher,
    words: &TextWords<'_>,
    name: &MatcherName,
    family: Range<usize>,
    weight: FamilyWeight,
) -> Option<(usize, usize)> {
    if name.given.is_empty() {
        return None;
    }
    let search = NameNeighbours { matcher, words, name, family, weight };
    search.before().or_else(|| search.after())
}

struct NameNeighbours<'a> {
    matcher: &'a Matcher,
    words: &'a TextWords<'a>,
    name: &'a MatcherName,
    family: Range<usize>,
    weight: FamilyWeight,
}

impl NameNeighbours<'_> {
    /// `Ahmad Karimi`, `A. Karimi`, `Ahmad S. Karimi`, `Ahmad al-Karimi`
    fn before(&self) -> Option<(usize, usize)> {
        let (mut at, mut middle) = (self.family.start, 0);
        for _ in 0..MAX_STEPS {
            let word = at.checked_sub(1)?;
            match self.words.gap(word) {
                WordGap::Space | WordGap::Joint => {}
                WordGap::Stop if self.words.tokens[word].is_letter => {}
                _ => return None,
            }
            // A given name of several words ends here, too.
            let of_length = |length: &usize| Some((at.checked_sub(*length)?, *length));
            let mut starts = LENGTHS.iter().filter_map(of_length);
            if let Some((first, _)) = starts.find(|(first, length)| self.is_given(*first, *length)) {
                return Some((first, self.family.end));
            }
            if self.is_initial(word) {
                return Some((self.first_initial(word), self.family.end));
            }
            if !self.is_passed(word) {
                middle += 1;
                if middle > MAX_MIDDLE || !self.is_middle(word) {
                    return None;
                }
            }
            at = word;
        }
        None
    }

    /// `Karimi Ahmad`, `Karimi, Ahmad`, `Karimi A.`
    fn after(&self) -> Option<(usize, usize)> {
        let (mut word, mut middle) = (self.family.end, 0);
        for step in 0..MAX_STEPS {
            self.words.tokens.get(word)?;
            match self.words.gap(word - 1) {
                WordGap::Space | WordGap::Joint => {}
                WordGap::Comma if step == 0 => {}
                WordGap::Stop if step > 0 && self.words.tokens[word - 1].is_letter => {}
                _ => return None,
            }
            for length in LENGTHS {
                if self.is_given(word, length) {
                    return Some((self.family.start, word + length));
                }
            }
            if self.is_initial(word) {
                return Some((self.family.start, word + 1));
            }
            if !self.is_passed(word) {
                middle += 1;
                if middle > MAX_MIDDLE || !self.is_middle(word) {
                    return None;
                }
            }
            word += 1;
        }
        None
    }

    /// Whether `length` words are a given name of the person.
    fn is_given(&self, at: usize, length: usize) -> bool {
        let hits = self.words.hits(at).filter(|(words, _)| *words == length);
        let mut of_length = hits.flat_map(|(_, hits)| &hits.words);
        of_length.any(|hit| {
            let likeness = hit.likeness.min(self.weight.likeness);
            let letters = usize::from(hit.weight) + self.weight.letters;
            let is_small = self.words.kind == TextKind::Prose
                && !self.words.tokens[at].is_capital
                && !self.words.tokens[self.family.start].is_capital;
            let is_enough = match likeness {
                Likeness::Spelling => !is_small || letters >= LEAST_SMALL,
                Likeness::Sound => letters >= LEAST_SOUNDS,
            };
            is_enough && self.name.given.contains(&hit.word)
        })
    }

    /// Whether a word is the initial of a given name.
    fn is_initial(&self, at: usize) -> bool {
        let token = &self.words.tokens[at];
        let is_written_so = token.is_letter && (token.is_capital || self.words.kind == TextKind::Path);
        // Without capitals, one letter is an initial only with a full stop.
        let has_stop = || self.words.text[token.at.end..].starts_with('.');
        let is_family_capital =
            self.words.tokens[self.family.start].is_capital || self.words.kind == TextKind::Path;
        if !is_written_so || !is_family_capital || (!token.script.has_capitals() && !has_stop()) {
            return false;
        }
        let Some(letter) = names::initial(self.words.word(at)) else { return false };
        let digest = self.matcher.digest(&keys::of_initial(letter));
        self.name.given.iter().any(|word| self.matcher.initials[*word].contains(&digest))
    }

    /// The first of several initials: `A. S. Karimi`.
    fn first_initial(&self, mut at: usize) -> usize {
        while let Some(before) = at.checked_sub(1)
            && self.words.tokens[before].is_letter
            && self.words.tokens[before].is_capital
            && matches!(self.words.gap(before), WordGap::Stop | WordGap::Space | WordGap::Joint)
        {
            at = before;
        }
        at
    }

    /// Whether a word within a name is passed over: a particle, or another initial.
    fn is_passed(&self, at: usize) -> bool {
        let token = &self.words.tokens[at];
        (token.is_letter && token.is_capital && token.script.has_capitals()) || self.words.ids[at].is_particle
    }

    /// Whether a word can be a middle name that the roster does not have.
    fn is_middle(&self, at: usize) -> bool {
        let token = &self.words.tokens[at];
        match token.script {
            Script::Latin | Script::Cyrillic => token.is_capital,
            _ => self.words.hits(at).next().is_some(),
        }
    }
}
