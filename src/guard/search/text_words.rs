//! The words of a text, with what is known of each: also of words that are written as several.

use std::ops::Range;

use super::matcher::{Matcher, MatcherName, TextKind};
use super::memory::{SearchMemory, TokenHits, WordHit, WordId};

use crate::guard::names;
use crate::guard::names::invisible::is_invisible;
use crate::guard::names::keys::Likeness;
use crate::guard::names::tokens::{NameToken, WordGap, ends_with_opening, gap, starts_with_closing};

/// The least sounds of a full name that matches by its sound.
pub(super) const LEAST_SOUNDS: usize = 6;

/// The same of a name in other letters, without short vowels: `علی خان`.
pub(super) const LEAST_CONSONANTS: usize = 5;

/// The least letters of a full name in small letters.
pub(super) const LEAST_SMALL: usize = 9;

/// The words of a text with what is known of them.
pub(super) struct TextWords<'a> {
    pub(super) text: &'a str,
    pub(super) kind: TextKind,
    pub(super) tokens: &'a [NameToken],
    pub(super) ids: &'a [WordId],
    /// Sorted by position.
    pub(super) joined: Vec<JoinedWord>,
    pub(super) memory: &'a mut SearchMemory,
}

/// A word that is written as several.
pub(super) struct JoinedWord {
    at: usize,
    length: usize,
    id: WordId,
}

impl TextWords<'_> {
    pub(super) fn range(&self, first: usize, end: usize) -> Range<usize> {
        self.tokens[first].at.start..self.tokens[end - 1].at.end
    }

    pub(super) fn word(&self, at: usize) -> &str {
        &self.text[self.tokens[at].at.clone()]
    }

    /// What stands between a word and the next.
    pub(super) fn gap(&self, at: usize) -> WordGap {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(one), Some(next)) => gap(&self.text[one.at.end..next.at.start]),
            _ => WordGap::Apart,
        }
    }

    /// Whether a full stop follows a word.
    pub(super) fn has_stop(&self, at: usize) -> bool {
        self.text[self.tokens[at].at.end..].trim_start_matches(is_invisible).starts_with('.')
    }

    /// Whether a bracket or quotation mark opens before a word.
    pub(super) fn is_opened(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| ends_with_opening(&self.text[..token.at.start]))
    }

    /// Whether a bracket or quotation mark closes after the word before this position.
    pub(super) fn is_closed(&self, end: usize) -> bool {
        let last = end.checked_sub(1).and_then(|last| self.tokens.get(last));
        last.is_some_and(|last| starts_with_closing(&self.text[last.at.end..]))
    }

    /// The hits of a word, and of the word with the next if the two can be one, each with the number of words.
    pub(super) fn hits(&self, at: usize) -> impl Iterator<Item = (usize, &TokenHits)> {
        let own = self.ids.get(at).and_then(|id| self.memory.get(*id)).map(|hits| (1, hits));
        let first = self.joined.partition_point(|joined| joined.at < at);
        let joined = self.joined[first..].iter().take_while(move |joined| joined.at == at);
        own.into_iter().chain(joined.filter_map(|joined| Some((joined.length, self.memory.get(joined.id)?))))
    }

    /// Looks up words that are written as several: `Abdul Rahman`, `Karim-zadeh`, `Abd al-Rahman`.
    pub(super) fn join(&mut self, matcher: &Matcher) {
        for at in 0..self.tokens.len() {
            let Some(end) = self.joined_end(at) else { continue };
            let parts = (at..end).filter(|part| *part == at || !self.ids[*part].is_particle);
            let joined: String = parts.map(|part| self.word(part)).collect();
            let id = self.memory.word(matcher, &joined, self.tokens[at].is_capital, self.kind);
            if id.has_hits() {
                self.joined.push(JoinedWord { at, length: end - at, id });
            }
        }
    }

    /// The end of a word that is written as several.
    fn joined_end(&self, at: usize) -> Option<usize> {
        let next = self.ids.get(at + 1)?;
        let is_before = self.ids[at].joins_next;
        let after =
            self.ids.get(at + 2).filter(|after| next.is_particle && (is_before || after.joins_previous));
        let follows = self.text.as_bytes()[self.tokens[at].at.end];
        // A hyphen, or the first byte of a half-space and other hyphens.
        let may_be_joint = follows == b'-' || follows == 0xe2;
        if after.is_none() && !is_before && !next.joins_previous && !may_be_joint {
            return None;
        }
        let is_one = |gap: WordGap| matches!(gap, WordGap::Space | WordGap::Joint);
        let gap = self.gap(at);
        if after.is_some() && is_one(gap) && is_one(self.gap(at + 1)) {
            return Some(at + 3);
        }
        // `Abdul “Haq”`
        let is_quoted = is_before && gap == WordGap::Opening && self.gap(at + 1) == WordGap::Closing;
        (gap == WordGap::Joint || is_quoted || (gap == WordGap::Space && (is_before || next.joins_previous)))
            .then_some(at + 2)
    }

    /// The end of a family name that starts here, and the weight of its words.
    pub(super) fn family_end(
        &self,
        name: &MatcherName,
        at: usize,
        length: usize,
        hit: WordHit,
    ) -> Option<(usize, FamilyWeight)> {
        let mut weight = FamilyWeight::of(hit);
        let mut end = at + length;
        for word in &name.family[1..] {
            loop {
                if !matches!(self.gap(end - 1), WordGap::Space | WordGap::Joint) {
                    return None;
                }
                if !self.ids[end].is_particle {
                    break;
                }
                end += 1;
            }
            let (length, hit) = self.hits(end).find_map(|(length, hits)| {
                hits.words.iter().find(|hit| hit.word == *word).map(|hit| (length, *hit))
            })?;
            weight = weight.and(hit);
            end += length;
        }
        Some((end, weight))
    }

    /// The end of a name that starts here and is written word for word as it was listed.
    pub(super) fn written_end(
        &self,
        name: &MatcherName,
        at: usize,
        length: usize,
        hit: WordHit,
    ) -> Option<usize> {
        let mut weight = FamilyWeight::of(hit);
        let (mut end, mut last) = (at + length, at);
        for word in &name.given[1..] {
            if !matches!(self.gap(end - 1), WordGap::Space | WordGap::Joint) {
                return None;
            }
            let (length, hit) = self.hits(end).find_map(|(length, hits)| {
                hits.words.iter().find(|hit| hit.word == *word).map(|hit| (length, *hit))
            })?;
            weight = weight.and(hit);
            last = end;
            end += length;
        }
        // `do an`
        let is_name = match self.kind {
            TextKind::Prose => self.tokens[at].is_capital && self.tokens[last].is_capital,
            TextKind::Path => weight.letters >= LEAST_SOUNDS,
        };
        let is_enough = match weight.likeness {
            Likeness::Spelling => is_name || weight.letters >= LEAST_SMALL,
            Likeness::Sound => is_name && weight.letters >= weight.least_sounds(),
        };
        is_enough.then_some(end)
    }

    /// Whether the word at a position makes what stands before it a name of a company: `Smith Jones Ltd.`
    pub(super) fn is_of_company(&self, at: usize) -> bool {
        const COMPANIES: &[&str] = &[
            "ltd",
            "limited",
            "inc",
            "llc",
            "llp",
            "plc",
            "gmbh",
            "corp",
            "corporation",
            "co",
            "company",
            "holding",
            "holdings",
            "group",
            "bank",
            "university",
            "institute",
            "foundation",
            "hospital",
        ];

        let gap_before = at.checked_sub(1).map(|before| self.gap(before));
        matches!(gap_before, Some(WordGap::Space | WordGap::Comma))
            && COMPANIES.contains(&names::plain(self.word(at)).as_str())
    }

    /// Whether a family name here may be a match without a given name.
    pub(super) fn names_alone(&self, at: usize, hit: WordHit) -> bool {
        const LEAST: u8 = 4;

        let token = &self.tokens[at];
        let is_name = token.is_capital || self.kind == TextKind::Path;
        is_name && !token.is_letter && (hit.likeness == Likeness::Spelling || hit.weight >= LEAST)
    }
}

/// How well the words of a family name match.
#[derive(Clone, Copy)]
pub(super) struct FamilyWeight {
    pub(super) likeness: Likeness,
    pub(super) letters: usize,
    is_across_scripts: bool,
}

impl FamilyWeight {
    fn of(hit: WordHit) -> Self {
        Self {
            likeness: hit.likeness,
            letters: usize::from(hit.weight),
            is_across_scripts: hit.is_across_scripts,
        }
    }

    /// With one more word.
    pub(super) fn and(self, hit: WordHit) -> Self {
        Self {
            likeness: self.likeness.min(hit.likeness),
            letters: self.letters + usize::from(hit.weight),
            is_across_scripts: self.is_across_scripts && hit.is_across_scripts,
        }
    }

    /// The least sounds of a full name.
    pub(super) fn least_sounds(self) -> usize {
        if self.is_across_scripts { LEAST_CONSONANTS } else { LEAST_SOUNDS }
    }
}
