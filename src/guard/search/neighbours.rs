//! Looks beside a family name for a given name or an initial.

use std::ops::Range;

use super::matcher::{Matcher, MatcherName, TextKind};
use super::text_words::{FamilyWeight, LEAST_SMALL, TextWords};

use crate::guard::names::keys::{self, Likeness};
use crate::guard::names::tokens::{NameToken, WordGap};
use crate::guard::names::{self, Script, is_common};

/// The most words between a given and a family name that are neither.
const MAX_MIDDLE: usize = 1;

/// The most words in brackets or quotation marks between the two: `Mohammad (Mo) Karimi`.
const MAX_NICKNAME: usize = 2;

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
    /// `Ahmad Karimi`, `A. Karimi`, `Ahmad S. Karimi`, `Ahmad al-Karimi`, `Ahmad (Ahmo) Karimi`, `“Ahmad” Karimi`
    fn before(&self) -> Option<(usize, usize)> {
        let (mut at, mut middle) = (self.family.start, 0);
        for _ in 0..MAX_STEPS {
            let mut word = at.checked_sub(1)?;
            if self.words.gap(word) == WordGap::Closing {
                // `Abdul “Haq” Rahmani`
                if let Some(first) = word.checked_sub(1).filter(|first| self.is_given(*first, 2)) {
                    return Some((first, self.family.end));
                }
                if let Some(first) = self.enclosed_given(word) {
                    return Some((first, self.family.end));
                }
                at = self.nickname(word)?;
                word = at.checked_sub(1)?;
            }
            match self.words.gap(word) {
                WordGap::Space | WordGap::Joint => {}
                WordGap::Opening if at < self.family.start || self.words.is_closed(self.family.end) => {}
                WordGap::Cell if at == self.family.start => {}
                WordGap::Stop if self.is_short(word) => {}
                _ => return None,
            }
            // A given name of several words ends here, too.
            let of_length = |length: &usize| Some((at.checked_sub(*length)?, *length));
            let mut starts = LENGTHS.iter().filter_map(of_length);
            if let Some((first, _)) = starts.find(|(first, length)| self.is_given(*first, *length)) {
                return Some((first, self.family.end));
            }
            if let Some(first) = word.checked_sub(1).filter(|first| self.is_given_in_parts(*first)) {
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

    /// `Karimi Ahmad`, `Karimi, Ahmad`, `Karimi A.`, `Karimi (Ahmad)`
    fn after(&self) -> Option<(usize, usize)> {
        let (mut word, mut middle) = (self.family.end, 0);
        for step in 0..MAX_STEPS {
            self.words.tokens.get(word)?;
            let gap = self.words.gap(word - 1);
            match gap {
                WordGap::Space | WordGap::Joint => {}
                WordGap::Comma | WordGap::Cell if step == 0 => {}
                WordGap::Opening if step == 0 => return self.enclosed_after(word),
                WordGap::Stop if step > 0 && self.words.tokens[word - 1].is_letter => {}
                _ => return None,
            }
            for length in LENGTHS {
                if self.is_given(word, length) {
                    return Some((self.family.start, word + length));
                }
            }
            if self.is_given_in_parts(word) {
                return Some((self.family.start, word + 2));
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

    /// The first word of a given name in brackets or quotation marks that end with a word.
    fn enclosed_given(&self, last: usize) -> Option<usize> {
        let firsts = LENGTHS.iter().filter_map(|length| Some(((last + 1).checked_sub(*length)?, *length)));
        let mut enclosed = firsts.filter(|(first, _)| self.words.is_opened(*first));
        enclosed.find(|(first, length)| self.is_given(*first, *length)).map(|(first, _)| first)
    }

    /// A given name in brackets after the family name, perhaps with another one.
    fn enclosed_after(&self, word: usize) -> Option<(usize, usize)> {
        let length = LENGTHS.into_iter().find(|length| self.is_given(word, *length));
        let end = word + length.or(self.is_initial(word).then_some(1))?;
        let is_next = matches!(self.words.gap(end - 1), WordGap::Space | WordGap::Joint);
        let ends = [Some(end), is_next.then_some(end + 1)];
        let end = ends.into_iter().flatten().find(|end| self.words.is_closed(*end))?;
        Some((self.family.start, end))
    }

    /// The first of the words in brackets or quotation marks that end with a word.
    fn nickname(&self, last: usize) -> Option<usize> {
        let firsts = (0..MAX_NICKNAME).filter_map(|more| last.checked_sub(more));
        let mut firsts = firsts.take_while(|first| {
            *first == last || matches!(self.words.gap(*first), WordGap::Space | WordGap::Joint)
        });
        firsts.find(|first| first.checked_sub(1).is_some_and(|it| self.words.gap(it) == WordGap::Opening))
    }

    /// Whether two words are a given name that the roster has as one: `Gholam Reza` for `Gholamreza`.
    fn is_given_in_parts(&self, first: usize) -> bool {
        let [Some(one), Some(next)] = [first, first + 1].map(|at| self.words.tokens.get(at)) else {
            return false;
        };
        if !one.is_capital || !next.is_capital || one.is_letter || next.is_letter || one.script != next.script
        {
            return false;
        }
        if !matches!(self.words.gap(first), WordGap::Space | WordGap::Joint) {
            return false;
        }
        let joined = format!("{}{}", self.words.word(first), self.words.word(first + 1));
        keys::of_text(&joined).into_iter().any(|key| {
            let known = match key.likeness {
                Likeness::Spelling => &self.matcher.spellings,
                Likeness::Sound => &self.matcher.sounds,
            };
            let words = known.get(&self.matcher.digest(&key.text));
            words.into_iter().flatten().any(|word| self.name.given.contains(word))
        })
    }

    /// Whether `length` words are a given name of the person.
    fn is_given(&self, at: usize, length: usize) -> bool {
        // `a Karimi carpet` does not name `A. S. Karimi`.
        let is_article = |token: &NameToken| token.is_letter && !token.is_capital;
        if self.words.kind == TextKind::Prose && self.words.tokens.get(at).is_none_or(is_article) {
            return false;
        }
        let hits = self.words.hits(at).filter(|(words, _)| *words == length);
        let mut of_length = hits.flat_map(|(_, hits)| &hits.words);
        of_length.any(|hit| {
            let weight = self.weight.and(*hit);
            let is_small = self.words.kind == TextKind::Prose
                && !self.words.tokens[at].is_capital
                && !self.words.tokens[self.family.start].is_capital;
            let is_enough = match weight.likeness {
                Likeness::Spelling => !is_small || weight.letters >= LEAST_SMALL,
                Likeness::Sound => weight.letters >= weight.least_sounds(),
            };
            is_enough && self.name.given.contains(&hit.word)
        }) && !self.are_other_words(at)
    }

    /// `Will power`: two common words, one of them in small letters.
    fn are_other_words(&self, at: usize) -> bool {
        let family = self.family.start;
        let is_small = |at: usize| !self.words.tokens[at].is_capital;
        self.words.kind == TextKind::Prose
            && (is_small(at) || is_small(family))
            && self.is_common(at)
            && self.is_common(family)
    }

    fn is_common(&self, at: usize) -> bool {
        is_common(&names::plain(self.words.word(at)))
    }

    /// Whether a word is the initial of a given name.
    fn is_initial(&self, at: usize) -> bool {
        let token = &self.words.tokens[at];
        let is_written_so = self.is_short(at) && (token.is_capital || self.words.kind == TextKind::Path);
        // Without capitals, one letter is an initial only with a full stop; and so it is in front of a common word:
        // `A Long Way`.
        let has_stop = || self.words.has_stop(at);
        let needs_stop = || !token.script.has_capitals() || self.is_common(self.family.start);
        let is_family_capital =
            self.words.tokens[self.family.start].is_capital || self.words.kind == TextKind::Path;
        if !is_written_so || !is_family_capital || (needs_stop() && !has_stop()) {
            return false;
        }
        names::initials_of_text(self.words.word(at)).into_iter().any(|letter| {
            let digest = self.matcher.digest(&keys::of_initial(letter));
            self.name.given.iter().any(|word| self.matcher.initials[*word].contains(&digest))
        })
    }

    /// Whether a word is one letter, or two that stand for one, with a full stop: `Sh. Mirziyoyev`.
    fn is_short(&self, at: usize) -> bool {
        const DIGRAPHS: &[&str] = &["Ch", "Gh", "Kh", "Sh", "Ts", "Ya", "Yo", "Yu", "Zh"];

        let token = &self.words.tokens[at];
        token.is_letter || self.words.has_stop(at) && DIGRAPHS.contains(&self.words.word(at))
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
