//! Finds the names of a roster in a text.
//!
//! A full name is a family name with a given name or its initial beside it, in either order. A family name
//! alone is a match of its own kind; a given name alone is none.

mod emails;
mod memory;
mod neighbours;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::names::Script;
use super::names::keys::{self, Likeness};
use super::names::tokens::{Gap, NameToken, gap, tokens};
use super::roster::{Digester, Roster, WordDigest};
pub use memory::SearchMemory;
use memory::{TokenHits, WordHit, WordId};

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
pub struct NameMatch {
    /// What was found.
    pub kind: MatchKind,
    /// Byte range in the text.
    pub at: Range<usize>,
    /// The people it can be: positions in the roster, sorted.
    pub people: Vec<usize>,
}

/// A roster that is ready to be searched for.
pub struct Matcher {
    digester: Digester,
    spellings: FxHashMap<WordDigest, Vec<usize>>,
    sounds: FxHashMap<WordDigest, Vec<usize>>,
    whole: FxHashMap<WordDigest, usize>,
    emails: FxHashMap<WordDigest, usize>,
    initials: Vec<Vec<WordDigest>>,
    /// By the first word of the family name.
    by_family: FxHashMap<usize, Vec<usize>>,
    names: Vec<MatcherName>,
    is_distinctive: Vec<bool>,
    /// Names that may appear.
    public: Option<Box<Matcher>>,
}

struct MatcherName {
    person: usize,
    given: Vec<usize>,
    family: Vec<usize>,
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
                }
                let (given, family) = (name.given.clone(), name.family.clone());
                matcher.names.push(MatcherName { person, given, family });
            }
        }
        matcher
    }

    /// The matches in a text, sorted by position. `memory` is of this matcher.
    pub fn search(&self, text: &str, kind: TextKind, memory: &mut SearchMemory) -> Vec<NameMatch> {
        let mut found = Vec::new();
        let mut start = 0;
        // No name goes on after an empty line.
        for end in memchr::memmem::find_iter(text.as_bytes(), b"\n\n").chain([text.len()]) {
            let part = text.get(start..end).unwrap_or_default();
            if !part.trim_ascii().is_empty() {
                let in_part = memory.once_in(part, kind, |memory| self.search_part(part, kind, memory));
                let moved = |found: NameMatch| NameMatch {
                    at: found.at.start + start..found.at.end + start,
                    ..found
                };
                found.extend(in_part.into_iter().map(moved));
            }
            start = end;
        }
        found
    }

    fn search_part(&self, text: &str, kind: TextKind, memory: &mut SearchMemory) -> Vec<NameMatch> {
        let mut found = emails::search(self, text);
        let tokens = tokens(text);
        let word = |token: &NameToken, memory: &mut SearchMemory| {
            memory.word(self, &text[token.at.clone()], token.is_capital, kind)
        };
        let ids: Vec<WordId> = tokens.iter().map(|token| word(token, memory)).collect();
        let mut words = TextWords { text, kind, tokens: &tokens, ids: &ids, joined: Vec::new(), memory };
        words.join(self);
        for (at, token) in tokens.iter().enumerate() {
            if token.script == Script::Han {
                self.search_han(text, token, &mut found);
            }
            self.search_at(&words, at, &mut found);
        }
        found.sort_by_key(|found| (found.at.start, found.kind));
        without_covered(&mut found);
        if let Some(public) = self.public.as_ref().filter(|_| !found.is_empty()) {
            let allowed = public.search(text, kind, &mut SearchMemory::default());
            let is_within = |a: &Range<usize>, b: &Range<usize>| b.start <= a.start && a.end <= b.end;
            found.retain(|found| !allowed.iter().any(|allowed| is_within(&found.at, &allowed.at)));
        }
        found
    }

    fn search_at(&self, words: &TextWords<'_>, at: usize, found: &mut Vec<NameMatch>) {
        for (length, hits) in words.hits(at) {
            if let Some(person) = hits.whole {
                let at = words.range(at, at + length);
                found.push(NameMatch { kind: MatchKind::FullName, at, people: vec![person] });
            }
            let mut surname: Option<NameMatch> = None;
            for hit in &hits.words {
                for name in self.by_family.get(&hit.word).into_iter().flatten().map(|at| &self.names[*at]) {
                    let Some((end, weight)) = words.family_end(name, at, length, *hit) else {
                        continue;
                    };
                    if let Some((first, last)) = neighbours::full_name(self, words, name, at..end, weight) {
                        add(found, MatchKind::FullName, words.range(first, last), name.person);
                    } else if words.names_alone(at, *hit) {
                        let is_distinctive = self.is_distinctive[name.person];
                        let kind =
                            if is_distinctive { MatchKind::DistinctiveSurname } else { MatchKind::Surname };
                        let range = words.range(at, end);
                        let surname =
                            surname.get_or_insert(NameMatch { kind, at: range, people: Vec::new() });
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
    fn search_han(&self, text: &str, token: &NameToken, found: &mut Vec<NameMatch>) {
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
                    found.push(NameMatch { kind: MatchKind::FullName, at, people: vec![*person] });
                    break;
                }
            }
        }
    }

    fn digest(&self, key: &str) -> WordDigest {
        self.digester.digest(key)
    }
}

/// Adds a person to a match of the same place.
fn add(found: &mut Vec<NameMatch>, kind: MatchKind, at: Range<usize>, person: usize) {
    match found.iter_mut().rev().take(8).find(|known| known.kind == kind && known.at == at) {
        Some(known) => {
            if let Err(place) = known.people.binary_search(&person) {
                known.people.insert(place, person);
            }
        }
        None => found.push(NameMatch { kind, at, people: vec![person] }),
    }
}

/// Removes matches within a match of the same or a graver kind.
fn without_covered(found: &mut Vec<NameMatch>) {
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

/// The words of a text with what is known of them.
struct TextWords<'a> {
    text: &'a str,
    kind: TextKind,
    tokens: &'a [NameToken],
    ids: &'a [WordId],
    /// Sorted by position.
    joined: Vec<JoinedWord>,
    memory: &'a mut SearchMemory,
}

/// A word that is written as several.
struct JoinedWord {
    at: usize,
    length: usize,
    id: WordId,
}

impl TextWords<'_> {
    fn range(&self, first: usize, end: usize) -> Range<usize> {
        self.tokens[first].at.start..self.tokens[end - 1].at.end
    }

    fn word(&self, at: usize) -> &str {
        &self.text[self.tokens[at].at.clone()]
    }

    /// What stands between a word and the next.
    fn gap(&self, at: usize) -> Gap {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(one), Some(next)) => gap(&self.text[one.at.end..next.at.start]),
            _ => Gap::Apart,
        }
    }

    /// The hits of a word, and of the word with the next if the two can be one, each with the number of words.
    fn hits(&self, at: usize) -> impl Iterator<Item = (usize, &TokenHits)> {
        let own = self.ids.get(at).and_then(|id| self.memory.get(*id)).map(|hits| (1, hits));
        let first = self.joined.partition_point(|joined| joined.at < at);
        let joined = self.joined[first..].iter().take_while(move |joined| joined.at == at);
        own.into_iter().chain(joined.filter_map(|joined| Some((joined.length, self.memory.get(joined.id)?))))
    }

    /// Looks up words that are written as several: `Abdul Rahman`, `Karim-zadeh`, `Abd al-Rahman`.
    fn join(&mut self, matcher: &Matcher) {
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
        let is_one = |gap: Gap| matches!(gap, Gap::Space | Gap::Joint);
        let gap = self.gap(at);
        if after.is_some() && is_one(gap) && is_one(self.gap(at + 1)) {
            return Some(at + 3);
        }
        (gap == Gap::Joint || (gap == Gap::Space && (is_before || next.joins_previous))).then_some(at + 2)
    }

    /// The end of a family name that starts here, and the weight of its words.
    fn family_end(
        &self,
        name: &MatcherName,
        at: usize,
        length: usize,
        hit: WordHit,
    ) -> Option<(usize, FamilyWeight)> {
        let mut weight = FamilyWeight { likeness: hit.likeness, letters: usize::from(hit.weight) };
        let mut end = at + length;
        for word in &name.family[1..] {
            loop {
                if !matches!(self.gap(end - 1), Gap::Space | Gap::Joint) {
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
            weight.likeness = weight.likeness.min(hit.likeness);
            weight.letters += usize::from(hit.weight);
            end += length;
        }
        Some((end, weight))
    }

    /// Whether a family name here may be a match without a given name.
    fn names_alone(&self, at: usize, hit: WordHit) -> bool {
        const LEAST: u8 = 4;

        let token = &self.tokens[at];
        let is_name = token.is_capital || self.kind == TextKind::Path;
        is_name && !token.is_letter && (hit.likeness == Likeness::Spelling || hit.weight >= LEAST)
    }
}

/// How well the words of a family name match.
#[derive(Clone, Copy)]
struct FamilyWeight {
    likeness: Likeness,
    letters: usize,
}

#[cfg(test)]
mod tests {
    use super::super::names::list;
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

    /// The names of one person on the roster: texts that name him in full.
    #[track_caller]
    fn names_in_full(name: &str, texts: &[&str]) {
        let matcher = matcher(name, "");
        for text in texts {
            let found = found(&matcher, text, TextKind::Prose);
            assert!(found.iter().any(|found| found.starts_with("FullName")), "{name}: {text} {found:?}");
        }
    }

    #[test]
    fn a_full_name_is_found_in_its_usual_forms() {
        names_in_full(
            "Ahmad Karimi",
            &[
                "Then Ahmad Karimi spoke.",
                "Then Karimi Ahmad spoke.",
                "Karimi, Ahmad (Kabul)",
                "AHMAD KARIMI",
                "A. Karimi and others",
                "A Karimi and others",
                "A.K. Karimi",
                "Karimi A.",
                "Karimi, A.",
                "Ahmad S. Karimi",
                "Ahmad Shah Karimi",
                "Ambassador Dr. Ahmad al-Karimi’s view",
                "Ahmad\u{a0}Karimi",
                "Ahmad\nKarimi",
                "**Ahmad** Karimi",
                "Ahmed Kareemi",
                "Ahmad Karimy",
                "احمد کریمی",
                "أحمد كريمي",
                "وأحمد الكريمي",
                "دکتر احمد کریمی گفت",
                "احمدِ کریمی",
                "Ахмад Карими",
                "Ахмада Карими",
                "AhmadKarimi",
                "#ahmadkarimi",
                "ahmad karimi",
            ],
        );
        names_in_full(
            "احمد محمدی",
            &[
                "Ahmad Mohammadi",
                "Ahmed Muhammadi",
                "Ahmad Mohamadi",
                "Mohammady, Ahmad",
                "A. Mohammadi",
                "احمد محمدي",
                "احمد محمدی‌ها",
                "Ахмад Мохаммади",
            ],
        );
        names_in_full(
            "محمد کریم‌زاده",
            &[
                "محمد کریم زاده",
                "محمد کریمزاده",
                "Mohammad Karimzadeh",
                "Muhammad Karim Zada",
                "M. Karim-zada",
            ],
        );
        names_in_full(
            "Abdul Rahman Noor",
            &["Abdurrahman Noor", "Abd al-Rahman Nur", "عبدالرحمن نور", "عبد الرحمن نور"],
        );
        names_in_full(
            "Mohammad Nabi Omari",
            &["Nabi Omari", "Mohammad Omari", "M. N. Omari", "محمد نبی عمری"],
        );
        names_in_full("Noor Mohammad Azizi", &["Noormohammad Azizi", "Nur-Muhammad Azizi"]);
        names_in_full("Seán O’Brien", &["Sean O'Brien", "SEAN OBRIEN", "S. O‘Brien"]);
        names_in_full("Jürgen Groß-Müller", &["Juergen Gross-Mueller", "Jurgen Gross Muller"]);
        names_in_full("Işık Çelik", &["Isik Celik", "IŞIK ÇELİK"]);
        names_in_full(
            "Алексей Каримов",
            &["А. Каримов", "Алексея Каримова", "Каримову Алексею", "Aleksei Karimov"],
        );
        names_in_full("王毅", &["中国外长王毅表示", "王毅"]);
        names_in_full("García Márquez, Gabriel", &["Gabriel Garcia Marquez", "G. García Márquez"]);
        names_in_full("van der Berg, Jan", &["Jan van der Berg", "J. Berg"]);
    }

    #[test]
    fn what_is_no_full_name_is_not_found_as_one() {
        let matcher = matcher("Ahmad Karimi\nحسن نوری\nAli Amini\nWill Good\nJane Smith\n", "");
        for text in [
            "Ahmad spoke.",
            "Ahmad and Sara",
            "Sara Karimi",
            "Karimi. Ahmad",
            "Ahmad, Karimi",
            "B. Karimi",
            "Ahmad Karami",
            "Hamid Karimi",
            "احمد و کریمی",
            "حسین نوری",
            "حسن نادری",
            "احمد",
            "in many ways, or many of our men",
            "this will good people",
            "Our Man in Kabul",
            "Jana Smith",
            "John Smith",
            "Ahmad\n\nKarimi",
            "Ahmad: Karimi",
            "Ali Amani",
        ] {
            let found = found(&matcher, text, TextKind::Prose);
            assert!(!found.iter().any(|found| found.starts_with("FullName")), "{text} {found:?}");
        }
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
