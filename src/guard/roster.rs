//! The roster: people whose names must not be public, as keyed digests.
//!
//! A word is kept as the digests of its keys ([`super::names::keys`]), a name as its words in their roles. So
//! order, initials and left-out middle names need no digests of their own, and a word that two people share is
//! kept once for both: removing one of them leaves the other.

use std::collections::{BTreeMap, BTreeSet};

use super::names::keys::{self, Likeness};
use super::names::list::ListedPerson;
use super::names::{self, WrittenName};

/// A digest of a key of a word. Eight bytes: a text would need billions of words for a chance match.
pub type WordDigest = u64;

/// Makes digests. Without the same key nobody can make the same ones.
#[derive(Clone)]
pub struct Digester([u8; 32]);

impl Digester {
    /// Digests under this key.
    pub fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// The digest of a key of a word.
    pub fn digest(&self, text: &str) -> WordDigest {
        let hash = blake3::keyed_hash(&self.0, text.as_bytes());
        let first = hash.as_bytes().first_chunk().copied().unwrap_or_default();
        u64::from_le_bytes(first)
    }
}

/// A word of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RosterWord {
    /// Digests of its spellings. The first is that of the word as it was listed.
    pub spellings: Vec<WordDigest>,
    /// Digests of its sounds.
    pub sounds: Vec<WordDigest>,
    /// Digests of its first letter, in several scripts.
    pub initials: Vec<WordDigest>,
}

/// A name of a person. Words are positions in [`Roster::words`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterName {
    /// Given and middle names; in a name without a family name, all words in their order.
    pub given: Vec<usize>,
    /// The words of the family name, in their order. Empty in a name that is only found as it was written.
    pub family: Vec<usize>,
    /// The whole name written as one word, in several ways; also two given names as one.
    pub whole: Vec<WordDigest>,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterEntry {
    /// The name and its aliases.
    pub names: Vec<RosterName>,
    /// Digests of e-mail addresses.
    pub emails: Vec<WordDigest>,
    /// Whether the surname alone names the person.
    pub is_distinctive: bool,
}

/// Everybody who must not be named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// The words of all names, each once.
    pub words: Vec<RosterWord>,
    /// The people.
    pub entries: Vec<RosterEntry>,
}

/// What a change of the roster did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterChange {
    /// People added or removed.
    pub people: usize,
    /// People who were already there and got other names or addresses.
    pub extended: usize,
    /// Lines of the file whose people are not on the roster.
    pub unknown: Vec<usize>,
}

impl Roster {
    /// Adds people. A person with a name or an address that is already there is extended.
    pub fn add(&mut self, people: &[(usize, ListedPerson)], digester: &Digester) -> RosterChange {
        let mut change = RosterChange::default();
        let mut words = self.word_positions();
        let mut known: BTreeMap<PersonIdentity, usize> = BTreeMap::new();
        for (at, entry) in self.entries.iter().enumerate() {
            known.extend(entry.identities().map(|identity| (identity, at)));
        }
        for (_, person) in people {
            let entry = self.entry(person, digester, &mut words);
            let identities: Vec<PersonIdentity> = entry.identities().collect();
            let at = identities.iter().find_map(|identity| known.get(identity)).copied();
            let at = at.unwrap_or(self.entries.len());
            known.extend(identities.into_iter().map(|identity| (identity, at)));
            match self.entries.get_mut(at) {
                Some(same) => change.extended += usize::from(same.extend(entry)),
                None => {
                    self.entries.push(entry);
                    change.people += 1;
                }
            }
        }
        change
    }

    /// Removes people with any of these names or addresses.
    pub fn remove(&mut self, people: &[(usize, ListedPerson)], digester: &Digester) -> RosterChange {
        let mut change = RosterChange::default();
        let mut words = self.word_positions();
        for (line, person) in people {
            let entry = self.entry(person, digester, &mut words);
            let wanted: BTreeSet<PersonIdentity> = entry.identities().collect();
            let before = self.entries.len();
            self.entries.retain(|known| !known.identities().any(|identity| wanted.contains(&identity)));
            match before - self.entries.len() {
                0 => change.unknown.push(*line),
                removed => change.people += removed,
            }
        }
        self.drop_unused_words();
        change
    }

    fn word_positions(&self) -> BTreeMap<RosterWord, usize> {
        self.words.iter().cloned().zip(0..).collect()
    }

    /// The entry of a person. New words are added.
    fn entry(
        &mut self,
        person: &ListedPerson,
        digester: &Digester,
        words: &mut BTreeMap<RosterWord, usize>,
    ) -> RosterEntry {
        let mut position = |text: &String| {
            let word = word(text, digester);
            *words.entry(word).or_insert_with_key(|word| {
                self.words.push(word.clone());
                self.words.len() - 1
            })
        };
        let mut name = |name: &WrittenName| RosterName {
            given: name
                .given
                .iter()
                .cloned()
                .chain(name.joined_given())
                .map(|word| position(&word))
                .collect(),
            family: name.family.iter().map(&mut position).collect(),
            whole: whole(name, digester),
        };
        let mut names: Vec<RosterName> = person.names.iter().map(&mut name).collect();
        for written in person.names.iter().filter(|written| !written.as_written.is_empty()) {
            let given = written.as_written.iter().map(&mut position).collect();
            names.push(RosterName { given, family: Vec::new(), whole: Vec::new() });
        }
        let emails = person.emails.iter().map(|email| digester.digest(&keys::of_email(email))).collect();
        let mut entry = RosterEntry { names, emails, is_distinctive: person.is_distinctive };
        entry.drop_repeated();
        entry
    }

    fn drop_unused_words(&mut self) {
        let mut new = vec![usize::MAX; self.words.len()];
        let mut kept = Vec::new();
        let names = self.entries.iter_mut().flat_map(|entry| &mut entry.names);
        for at in names.flat_map(|name| name.given.iter_mut().chain(&mut name.family)) {
            if new[*at] == usize::MAX {
                new[*at] = kept.len();
                kept.push(self.words[*at].clone());
            }
            *at = new[*at];
        }
        self.words = kept;
    }
}

impl RosterName {
    /// The words of the name in no order.
    fn all_words(&self) -> Vec<usize> {
        let mut words: Vec<usize> = self.given.iter().chain(&self.family).copied().collect();
        words.sort_unstable();
        words
    }
}

/// What two entries of the same person have in common: the words of a name in any order, or an address.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum PersonIdentity {
    Name(Vec<usize>),
    Email(WordDigest),
}

impl RosterEntry {
    fn identities(&self) -> impl Iterator<Item = PersonIdentity> {
        // What remains of `Nguyễn Văn An` is not this person alone.
        let has_written = self.names.iter().any(|name| name.family.is_empty());
        let names = self.names.iter().filter(move |name| !has_written || name.all_words().len() > 1);
        let names = names.map(|name| PersonIdentity::Name(name.all_words()));
        names.chain(self.emails.iter().copied().map(PersonIdentity::Email))
    }

    /// Adds the names and addresses of the same person. Returns whether they are new.
    fn extend(&mut self, other: Self) -> bool {
        let before = self.clone();
        self.names.extend(other.names);
        self.emails.extend(other.emails);
        self.drop_repeated();
        self.is_distinctive |= other.is_distinctive;
        *self != before
    }

    /// Drops names of the same words as an earlier one: in another order, a given name would become a surname.
    fn drop_repeated(&mut self) {
        let mut seen = BTreeSet::new();
        self.names.retain(|name| seen.insert(name.all_words()));
        let mut seen = BTreeSet::new();
        self.emails.retain(|email| seen.insert(*email));
    }
}

fn word(text: &str, digester: &Digester) -> RosterWord {
    let keys = keys::of_roster(text);
    let of = |likeness: Likeness| {
        let keys = keys.iter().filter(move |key| key.likeness == likeness);
        keys.map(|key| digester.digest(&key.text)).collect()
    };
    RosterWord {
        spellings: of(Likeness::Spelling),
        sounds: of(Likeness::Sound),
        initials: names::initials(text)
            .into_iter()
            .map(|letter| digester.digest(&keys::of_initial(letter)))
            .collect(),
    }
}

fn whole(name: &WrittenName, digester: &Digester) -> Vec<WordDigest> {
    let keys = name.run_together().into_iter().flat_map(|word| keys::of_roster(&word));
    let spelled = keys.filter(|key| key.likeness == Likeness::Spelling);
    let mut digests: Vec<WordDigest> = spelled.map(|key| digester.digest(&key.text)).collect();
    digests.sort_unstable();
    digests.dedup();
    digests
}

#[cfg(test)]
mod tests {
    use super::super::names::list;
    use super::*;

    fn digester() -> Digester {
        Digester::new([7; 32])
    }

    fn people(text: &str) -> Vec<(usize, ListedPerson)> {
        list::read(text).unwrap().people
    }

    #[test]
    fn removing_one_of_two_with_the_same_surname_leaves_the_other_whole() {
        let digester = digester();
        let mut roster = Roster::default();
        roster.add(&people("Ahmad Karimi\nSara Karimi\n"), &digester);
        let mut only = Roster::default();
        only.add(&people("Sara Karimi\n"), &digester);
        let change = roster.remove(&people("Karimi, Ahmad\nNobody Else\n"), &digester);
        assert_eq!((change.people, change.unknown), (1, vec![2]));
        assert_eq!(roster.entries.len(), 1);
        assert_eq!(roster.words.len(), only.words.len());
        assert!(roster.words.iter().all(|word| only.words.contains(word)));
    }

    #[test]
    fn people_who_differ_in_a_particle_are_two() {
        let digester = digester();
        let mut roster = Roster::default();
        let change = roster.add(&people("Nguyễn Văn An\nNguyễn An\n"), &digester);
        assert_eq!(change.people, 2);
        assert_eq!(roster.remove(&people("Nguyễn An\n"), &digester).people, 1);
        assert_eq!(roster.remove(&people("Nguyễn Văn An\n"), &digester).people, 1);
    }

    #[test]
    fn the_same_person_is_added_once_and_extended() {
        let digester = digester();
        let mut roster = Roster::default();
        let change = roster.add(&people("name,email\nAhmad Karimi,a@x.org\nahmad KARIMI,\n"), &digester);
        assert_eq!((change.people, change.extended), (1, 0));
        let change = roster.add(&people("name,email\nKarimi Ahmad,b@x.org\n"), &digester);
        assert_eq!((change.people, change.extended, roster.entries.len()), (0, 1, 1));
        assert_eq!(roster.entries[0].emails.len(), 2);
    }
}
