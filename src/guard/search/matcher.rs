//! A roster that is ready to be searched for, and what a search finds.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::guard::roster::{Digester, Roster, WordDigest};

/// What kind of text is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Sentences, where names have capital letters.
    Prose,
    /// Addresses and names of files, where they have none.
    Path,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// An e-mail address.
    Email,
    /// A full name in any of its forms.
    FullName,
    /// A family name that the list marks as distinctive.
    DistinctiveSurname,
    /// A family name.
    Surname,
}

/// A place where somebody is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterMatch {
    /// What was found.
    pub kind: MatchKind,
    /// Byte range in the text.
    pub at: Range<usize>,
    /// The people it can be: positions in the roster, sorted.
    pub people: Vec<usize>,
}

/// A roster that is ready to be searched for.
pub struct Matcher {
    pub(super) digester: Digester,
    pub(super) spellings: FxHashMap<WordDigest, Vec<usize>>,
    pub(super) sounds: FxHashMap<WordDigest, Vec<usize>>,
    pub(super) whole: FxHashMap<WordDigest, usize>,
    pub(super) emails: FxHashMap<WordDigest, usize>,
    pub(super) initials: Vec<Vec<WordDigest>>,
    /// By the first word of the family name.
    pub(super) by_family: FxHashMap<usize, Vec<usize>>,
    /// Names that are only found as they were written, by their first word.
    pub(super) by_first: FxHashMap<usize, Vec<usize>>,
    pub(super) names: Vec<MatcherName>,
    pub(super) is_distinctive: Vec<bool>,
    /// Names that may appear.
    pub(super) public: Option<Box<Matcher>>,
}

pub(super) struct MatcherName {
    pub(super) person: usize,
    pub(super) given: Vec<usize>,
    pub(super) family: Vec<usize>,
}

impl Matcher {
    /// Prepares a roster. Matches within matches of `public` are left out.
    pub fn new(roster: &Roster, digester: Digester, public: Option<&Roster>) -> Self {
        let public = public.filter(|public| !public.entries.is_empty());
        let public = public.map(|public| Box::new(Self::new(public, digester.clone(), None)));
        let (mut spellings, mut sounds) = (FxHashMap::default(), FxHashMap::default());
        for (at, word) in roster.words.iter().enumerate() {
            for (digests, map) in [(&word.spellings, &mut spellings), (&word.sounds, &mut sounds)] {
                for digest in digests {
                    map.entry(*digest).or_insert_with(Vec::new).push(at);
                }
            }
        }
        let mut matcher = Self {
            digester,
            spellings,
            sounds,
            whole: FxHashMap::default(),
            emails: FxHashMap::default(),
            initials: roster.words.iter().map(|word| word.initials.clone()).collect(),
            by_family: FxHashMap::default(),
            by_first: FxHashMap::default(),
            names: Vec::new(),
            is_distinctive: roster.entries.iter().map(|entry| entry.is_distinctive).collect(),
            public,
        };
        for (person, entry) in roster.entries.iter().enumerate() {
            matcher.emails.extend(entry.emails.iter().map(|email| (*email, person)));
            for name in &entry.names {
                matcher.whole.extend(name.whole.iter().map(|digest| (*digest, person)));
                if let Some(first) = name.family.first() {
                    matcher.by_family.entry(*first).or_default().push(matcher.names.len());
                } else if let Some(first) = name.given.first() {
                    matcher.by_first.entry(*first).or_default().push(matcher.names.len());
                }
                let (given, family) = (name.given.clone(), name.family.clone());
                matcher.names.push(MatcherName { person, given, family });
            }
        }
        matcher
    }

    /// The digest of a key of a word.
    pub(super) fn digest(&self, key: &str) -> WordDigest {
        self.digester.digest(key)
    }
}
