//! Finds the names of a roster in a text.
//!
//! A full name is a family name with a given name or its initial beside it, in either order. A family name
//! alone is a match of its own kind; a given name alone is none.

mod clean_pieces;
mod emails;
mod matcher;
mod memory;
mod neighbours;
mod text_words;

use std::ops::Range;

use super::names::Script;
use super::names::invisible::spaced;
use super::names::keys;
use super::names::tokens::{NameToken, tokens};
pub use clean_pieces::CleanPieces;
pub use matcher::{MatchKind, Matcher, RosterMatch, TextKind};
pub use memory::SearchMemory;
use memory::WordId;
use text_words::TextWords;

impl Matcher {
    /// The matches in a text, sorted by position. `memory` is of this matcher.
    pub fn search(&self, text: &str, kind: TextKind, memory: &mut SearchMemory) -> Vec<RosterMatch> {
        let mut found = Vec::new();
        let mut start = 0;
        let bytes = text.as_bytes();
        // No name goes on after an empty line. Texts are short and many, so no searcher is prepared for each.
        let empty_lines = memchr::memchr_iter(b'\n', bytes).filter(|at| bytes.get(at + 1) == Some(&b'\n'));
        for end in empty_lines.chain([text.len()]) {
            let part = text.get(start..end).unwrap_or_default();
            if !part.trim_ascii().is_empty() {
                let in_part = memory.once_in(part, kind, |memory| self.search_part(part, kind, memory));
                let moved = |found: RosterMatch| RosterMatch {
                    at: found.at.start + start..found.at.end + start,
                    ..found
                };
                found.extend(in_part.into_iter().map(moved));
            }
            start = end;
        }
        found
    }

    fn search_part(&self, text: &str, kind: TextKind, memory: &mut SearchMemory) -> Vec<RosterMatch> {
        let mut found = emails::search(self, text);
        self.search_words(text, kind, memory, &mut found);
        // An invisible character can stand within a word, or instead of a space.
        if let Some(spaced) = spaced(text) {
            self.search_words(&spaced, kind, memory, &mut found);
        }
        found.sort_by_key(|found| (found.at.start, found.kind));
        without_covered(&mut found);
        if let Some(public) = self.public.as_ref().filter(|_| !found.is_empty()) {
            let allowed = public.search(text, kind, memory.of_public());
            let is_within = |a: &Range<usize>, b: &Range<usize>| b.start <= a.start && a.end <= b.end;
            found.retain(|found| !allowed.iter().any(|allowed| is_within(&found.at, &allowed.at)));
        }
        found
    }

    fn search_words(
        &self,
        text: &str,
        kind: TextKind,
        memory: &mut SearchMemory,
        found: &mut Vec<RosterMatch>,
    ) {
        let tokens = tokens(text);
        let word = |token: &NameToken, memory: &mut SearchMemory| {
            memory.word(self, &text[token.at.clone()], token.is_capital, kind)
        };
        let ids: Vec<WordId> = tokens.iter().map(|token| word(token, memory)).collect();
        let mut words = TextWords { text, kind, tokens: &tokens, ids: &ids, joined: Vec::new(), memory };
        words.join(self);
        for (at, token) in tokens.iter().enumerate() {
            if token.script == Script::Han {
                self.search_han(text, token, found);
            }
            self.search_at(&words, at, found);
        }
    }

    fn search_at(&self, words: &TextWords<'_>, at: usize, found: &mut Vec<RosterMatch>) {
        for (length, hits) in words.hits(at) {
            if let Some(person) = hits.whole {
                let at = words.range(at, at + length);
                found.push(RosterMatch { kind: MatchKind::FullName, at, people: vec![person] });
            }
            let mut surname: Option<RosterMatch> = None;
            for hit in &hits.words {
                for name in self.by_first.get(&hit.word).into_iter().flatten().map(|at| &self.names[*at]) {
                    if let Some(end) = words.written_end(name, at, length, *hit) {
                        add(found, MatchKind::FullName, words.range(at, end), name.person);
                    }
                }
                for name in self.by_family.get(&hit.word).into_iter().flatten().map(|at| &self.names[*at]) {
                    let Some((end, weight)) = words.family_end(name, at, length, *hit) else {
                        continue;
                    };
                    if let Some((first, last)) = neighbours::full_name(self, words, name, at..end, weight) {
                        add(found, MatchKind::FullName, words.range(first, last), name.person);
                    } else if words.names_alone(at, *hit) && !words.is_of_company(end) {
                        let is_distinctive = self.is_distinctive[name.person];
                        let kind =
                            if is_distinctive { MatchKind::DistinctiveSurname } else { MatchKind::Surname };
                        let range = words.range(at, end);
                        let surname =
                            surname.get_or_insert(RosterMatch { kind, at: range, people: Vec::new() });
                        surname.kind = surname.kind.min(kind);
                        if !surname.people.contains(&name.person) {
                            surname.people.push(name.person);
                        }
                    }
                }
            }
            found.extend(surname.map(|mut surname| {
                surname.people.sort_unstable();
                surname
            }));
        }
    }

    /// Names in Chinese and Japanese, which no spaces part from other words.
    fn search_han(&self, text: &str, token: &NameToken, found: &mut Vec<RosterMatch>) {
        const LONGEST: usize = 12;

        let word = &text[token.at.clone()];
        let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        for first in 0..starts.len().saturating_sub(2) {
            let longest = LONGEST.min(starts.len() - 1 - first);
            for length in (2..=longest).rev() {
                let range = starts[first]..starts[first + length];
                let mut digests = keys::of_text(&word[range.clone()]).into_iter();
                let person = digests.find_map(|key| self.whole.get(&self.digester.digest(&key.text)));
                if let Some(person) = person {
                    let at = token.at.start + range.start..token.at.start + range.end;
                    found.push(RosterMatch { kind: MatchKind::FullName, at, people: vec![*person] });
                    break;
                }
            }
        }
    }
}

/// Adds a person to a match of the same place.
fn add(found: &mut Vec<RosterMatch>, kind: MatchKind, at: Range<usize>, person: usize) {
    match found.iter_mut().rev().take(8).find(|known| known.kind == kind && known.at == at) {
        Some(known) => {
            if let Err(place) = known.people.binary_search(&person) {
                known.people.insert(place, person);
            }
        }
        None => found.push(RosterMatch { kind, at, people: vec![person] }),
    }
}

/// Removes matches within a match of the same or a graver kind.
fn without_covered(found: &mut Vec<RosterMatch>) {
    let all = std::mem::take(found);
    for (position, one) in all.iter().enumerate() {
        // Sorted by start: what covers a match is near it.
        let near = position.saturating_sub(16)..(position + 16).min(all.len());
        let is_covered = all[near.clone()].iter().zip(near).any(|(other, at)| {
            let covers = other.at.start <= one.at.start && one.at.end <= other.at.end;
            let is_same = other.at == one.at;
            at != position
                && covers
                && (if is_same { (other.kind, at) < (one.kind, position) } else { other.kind <= one.kind })
        });
        if !is_covered {
            found.push(one.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::names::list;
    use super::super::roster::{Digester, Roster};
    use super::*;

    fn matcher(names: &str, public: &str) -> Matcher {
        let digester = Digester::new([7; 32]);
        let roster = |names: &str| {
            let mut roster = Roster::default();
            roster.add(&list::read(names).unwrap().people, &digester);
            roster
        };
        Matcher::new(&roster(names), digester.clone(), Some(&roster(public)))
    }

    fn found(matcher: &Matcher, text: &str, kind: TextKind) -> Vec<String> {
        let found = matcher.search(text, kind, &mut SearchMemory::default());
        found.into_iter().map(|found| format!("{:?} {}", found.kind, &text[found.at])).collect()
    }

    #[test]
    fn a_surname_alone_is_a_match_of_its_own_kind_and_a_given_name_is_none() {
        let matcher = matcher("name,distinctive\nAhmad Karimi,\nSara Qarizada,yes\nZalmai,\n", "");
        assert_eq!(found(&matcher, "Mr Karimi said", TextKind::Prose), ["Surname Karimi"]);
        assert_eq!(found(&matcher, "آقای کریمی", TextKind::Prose), ["Surname کریمی"]);
        assert_eq!(found(&matcher, "Ms Qarizadeh said", TextKind::Prose), ["DistinctiveSurname Qarizadeh"]);
        assert_eq!(found(&matcher, "Zalmai said", TextKind::Prose), ["Surname Zalmai"]);
        assert_eq!(found(&matcher, "a karimi carpet", TextKind::Prose), [""; 0]);
        assert_eq!(found(&matcher, "Ahmad, Sara", TextKind::Prose), [""; 0]);
        assert_eq!(found(&matcher, "files/karimi_2021.pdf", TextKind::Path), ["Surname karimi"]);
        assert_eq!(found(&matcher, "files/ahmad-karimi.pdf", TextKind::Path), ["FullName ahmad-karimi"]);
        assert_eq!(found(&matcher, "a-karimi.jpg", TextKind::Path), ["FullName a-karimi"]);
    }

    #[test]
    fn an_address_is_found_in_any_case_and_surroundings() {
        let matcher = matcher("name,email\nAhmad Karimi,A.K@Example.org\n", "");
        for text in
            ["<a.k@example.org>", "mailto:A.K@EXAMPLE.ORG?x", "to a.k@example.org.", "a.k@example.org"]
        {
            let found = found(&matcher, text, TextKind::Prose);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].to_lowercase(), "email a.k@example.org");
        }
        assert!(found(&matcher, "ba.k@example.org, a.k@example.org.uk, @", TextKind::Prose).is_empty());
    }

    #[test]
    fn public_names_may_appear_and_others_of_the_same_surname_may_not() {
        let matcher = matcher("Ahmad Karimi\nSara Karimi\nMichael Jordan\n", "Ahmad Karimi\nJordan\n");
        assert!(found(&matcher, "Ahmad Karimi, Mr Karimi, A. Karimi of Jordan", TextKind::Prose).is_empty());
        assert_eq!(found(&matcher, "Sara Karimi", TextKind::Prose), ["FullName Sara Karimi"]);
        assert_eq!(found(&matcher, "Michael Jordan", TextKind::Prose), ["FullName Michael Jordan"]);
    }

    #[test]
    fn people_with_the_same_initial_and_surname_are_one_match() {
        let matcher = matcher("Ahmad Karimi\nAmin Karimi\n", "");
        let found = matcher.search("A. Karimi", TextKind::Prose, &mut SearchMemory::default());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].people, [0, 1]);
    }
}
