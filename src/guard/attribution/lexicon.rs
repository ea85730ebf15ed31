//! The words of a language, from its table in `data/`.
//!
//! The head of `data/en.toml` explains the form of the tables.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::folding::{PARTY, PARTY_END, folded};
use super::word_index::WordIndex;

/// What a word can be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordClass {
    /// Somebody who takes part, or a delegation.
    Participant,
    /// A participant whose noun can be preceded by a subject of study: "Afghanistan expert".
    Scholar,
    /// The holder of an office.
    Office,
    /// A word for a nationality, in front of or behind a participant.
    Nation,
    /// A person of a nationality in one word.
    Person,
    /// The name of a country.
    Country,
    /// The name of a group, an organisation or a part of a state.
    Body,
    /// A verb of saying or thinking.
    Say,
    /// A verb of saying that an office does in public: "announced".
    Announce,
    /// A verb of saying that tells of talks rather than of acts of a state.
    Argue,
    /// "According to".
    According,
    /// "According to", behind the party.
    AccordingAfter,
    /// "By", of the agent of a passive.
    By,
    /// What was said in public.
    Public,
    /// A title in front of a name.
    Title,
    /// A word that often stands behind a title or an office and is no name.
    NoName,
}

/// A word or phrase, folded.
#[derive(Clone, Debug, Default)]
pub(super) struct LexiconEntry {
    pub(super) classes: Vec<WordClass>,
    /// Code of the country.
    pub(super) country: Option<String>,
}

/// Order of words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Grammar {
    /// Words that can stand between a nationality and a participant behind it.
    pub(super) nation_before: Option<usize>,
    /// Words that can stand between a participant and a nationality behind it.
    pub(super) nation_after: Option<usize>,
    /// Words, all of them linking, that can stand between a country and a participant behind it.
    pub(super) country_before: Option<usize>,
    /// Words that can stand between a participant and a country behind it without a linking word.
    pub(super) country_after: Option<usize>,
    /// Words that can stand between a participant and the verb.
    pub(super) reach: usize,
    /// Whether the verb can stand in front of the participant.
    pub(super) verb_first: VerbFirst,
    /// Words that can stand between the verb and the participant behind it.
    pub(super) verb_reach: usize,
    /// Whether the verb comes last, so that other people can stand between it and its subject.
    #[serde(default)]
    pub(super) verb_last: bool,
    /// Ending of a participant from a party behind a linking word, where that word also stands in front of objects.
    #[serde(default)]
    pub(super) indefinite: String,
    /// Article, written together, which such a participant does not have.
    #[serde(default)]
    pub(super) definite: String,
    /// Whether names begin with capital letters.
    pub(super) capitals: bool,
}

/// Where a verb in front of its subject is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum VerbFirst {
    /// Nowhere.
    Never,
    /// Behind what was said.
    AfterQuotation,
    /// Next to the subject.
    Adjacent,
    /// At the head of any sentence.
    Usual,
}

/// A table as written. Lists are texts with commas.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Table {
    grammar: Grammar,
    #[serde(default)]
    endings: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
    /// How adjectives of nationality and cases of names are formed.
    #[serde(default)]
    forms: Forms,
    #[serde(default)]
    nations: BTreeMap<String, String>,
    #[serde(default)]
    persons: BTreeMap<String, String>,
    #[serde(default)]
    countries: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct Forms {
    /// Removed from the head of names.
    article: String,
    nation: String,
    person: String,
    cases: String,
}

/// The words of a language.
pub struct Lexicon {
    pub(super) index: WordIndex<LexiconEntry>,
    pub(super) grammar: Grammar,
    pub(super) articles: Vec<String>,
    /// Words that link a participant with a party behind it: "of", "from".
    pub(super) of: Vec<String>,
    /// Words that do so next to the party only: "to" of "adviser to the government".
    pub(super) at: Vec<String>,
    /// Words that keep a party apart from a participant: "about", "in".
    pub(super) apart: Vec<String>,
    /// Words in front of a noun that belongs to another: "of" of "the report of the delegation".
    pub(super) genitive: Vec<String>,
    /// Words in front of those that only count: "one" of "one of the delegates".
    pub(super) counts: Vec<String>,
    /// Words that begin another clause.
    pub(super) clauses: Vec<String>,
    /// Words in front of a verb after which it tells of no statement of the subject: "was told".
    pub(super) passive: Vec<String>,
    /// Letters that are written together with the next word.
    pub(super) proclitics: Vec<String>,
    /// Words that can stand between a subject and its verb next to it: "has".
    pub(super) auxiliaries: Vec<String>,
    /// Written behind a country in front of a participant.
    pub(super) possessive: Vec<String>,
    /// Endings of nouns for several people.
    pub(super) plurals: Vec<String>,
    /// Words in lower case within names.
    pub(super) particles: Vec<String>,
    /// Characters that begin Chinese names.
    pub(super) surnames: String,
    /// Characters with which Chinese writes names of other languages.
    pub(super) sounds: String,
}

const TABLES: &[(&str, &str)] = &[
    ("ar", include_str!("data/ar.toml")),
    ("en", include_str!("data/en.toml")),
    ("es", include_str!("data/es.toml")),
    ("fa", include_str!("data/fa.toml")),
    ("fr", include_str!("data/fr.toml")),
    ("ps", include_str!("data/ps.toml")),
    ("ru", include_str!("data/ru.toml")),
    ("ur", include_str!("data/ur.toml")),
    ("zh", include_str!("data/zh.toml")),
];

impl Lexicon {
    /// The words of a language, with names of parties: the code of a country, or nothing for other parties.
    /// `None` if there is no table for the language.
    pub fn of<'a>(
        language: &str,
        parties: impl IntoIterator<Item = (Option<&'a str>, &'a str)>,
    ) -> Option<Self> {
        let (_, table) = TABLES.iter().find(|(tag, _)| *tag == language)?;
        let table: Table = toml::from_str(table).ok()?;
        let mut builder = Builder { table: &table, found: FxHashMap::default() };
        builder.words();
        builder.parties(parties);
        let index = WordIndex::new(builder.found);
        let list = |key: &str| {
            let words = table.words.get(key).map(String::as_str).unwrap_or_default();
            split(words).map(folded).collect::<Vec<_>>()
        };
        Some(Self {
            index,
            articles: list("articles"),
            of: list("of"),
            at: list("at"),
            apart: list("apart"),
            genitive: list("genitive"),
            counts: list("counts"),
            clauses: list("clauses"),
            passive: list("passive"),
            proclitics: list("proclitics"),
            possessive: list("possessive"),
            auxiliaries: list("auxiliaries"),
            plurals: list("plurals"),
            particles: list("particles"),
            surnames: list("surnames").concat(),
            sounds: list("sounds").concat(),
            grammar: table.grammar,
        })
    }
}

/// The words for nationalities in a language, folded and sorted, with the code of the country: "iranian", "afghans".
pub fn nationalities<'a>(
    language: &str,
    countries: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<(String, String)> {
    let Some((_, table)) = TABLES.iter().find(|(tag, _)| *tag == language) else { return Vec::new() };
    let Ok(table) = toml::from_str::<Table>(table) else { return Vec::new() };
    let mut builder = Builder { table: &table, found: FxHashMap::default() };
    builder.words();
    builder.parties(countries.into_iter().map(|(code, name)| (Some(code), name)));
    let of_people =
        |classes: &[WordClass]| classes.iter().any(|it| matches!(it, WordClass::Nation | WordClass::Person));
    let words = builder.found.into_iter().filter(|(_, entry)| of_people(&entry.classes));
    let mut words: Vec<_> = words.filter_map(|(word, entry)| Some((word, entry.country?))).collect();
    words.sort();
    words
}

/// The zero-width non-joiner, within words of Persian.
const HALF_SPACE: char = '\u{200c}';

/// Items of a list.
fn split(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', '\n']).map(str::trim).filter(|item| !item.is_empty())
}

const CLASSES: &[(&str, WordClass)] = &[
    ("participants", WordClass::Participant),
    ("scholars", WordClass::Scholar),
    ("offices", WordClass::Office),
    ("bodies", WordClass::Body),
    ("say", WordClass::Say),
    ("argue", WordClass::Argue),
    ("announce", WordClass::Announce),
    ("according", WordClass::According),
    ("according-after", WordClass::AccordingAfter),
    ("by", WordClass::By),
    ("public", WordClass::Public),
    ("titles", WordClass::Title),
    ("no-names", WordClass::NoName),
];

struct Builder<'a> {
    table: &'a Table,
    found: FxHashMap<String, LexiconEntry>,
}

impl Builder<'_> {
    fn words(&mut self) {
        let table = self.table;
        for (key, class) in CLASSES {
            for item in table.words.get(*key).into_iter().flat_map(|list| split(list)) {
                self.add(item, *class, None);
                if *class == WordClass::Argue {
                    self.add(item, WordClass::Say, None);
                }
            }
        }
        let by_country = [
            (&table.nations, WordClass::Nation),
            (&table.persons, WordClass::Person),
            (&table.countries, WordClass::Country),
        ];
        for (words, class) in by_country {
            for (code, list) in words {
                for item in split(list) {
                    self.add(item, class, Some(code));
                }
            }
        }
        let placeholder = |id: &str| format!("{PARTY}{id}{PARTY_END}");
        for id in ["group", "organisation"] {
            self.add(&placeholder(id), WordClass::Body, None);
        }
    }

    fn parties<'a>(&mut self, parties: impl IntoIterator<Item = (Option<&'a str>, &'a str)>) {
        let Table { forms, nations, .. } = self.table;
        for (code, name) in parties {
            let bare = folded(name.strip_prefix(&forms.article).unwrap_or(name));
            let name = folded(name);
            // Abbreviations of two letters are too often other words.
            if name.chars().count() < 2 || name.is_ascii() && name.len() < 3 {
                continue;
            }
            let Some(code) = code else {
                self.add(&name, WordClass::Body, None);
                continue;
            };
            self.add(&format!("{PARTY}{code}{PARTY_END}"), WordClass::Country, Some(code));
            self.add(&name, WordClass::Country, Some(code));
            if let Some(cases) = formed(&name, &forms.cases) {
                self.add(&cases, WordClass::Country, Some(code));
            }
            if let Some(nation) = formed(&bare, &forms.nation).filter(|_| !nations.contains_key(code)) {
                self.add(&nation, WordClass::Nation, Some(code));
            }
            if let Some(person) = formed(&bare, &forms.person) {
                self.add(&person, WordClass::Person, Some(code));
            }
        }
    }

    /// Adds a word with its endings: `argu+e`.
    fn add(&mut self, written: &str, class: WordClass, country: Option<&str>) {
        let (stem, rest) = written.split_once('+').unwrap_or((written, ""));
        let (name, rest) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
        // Without endings, the stem is the word.
        let endings = self.table.endings.get(name).map_or("-", String::as_str);
        for ending in endings.split_whitespace() {
            let word = format!("{stem}{}{rest}", ending.trim_matches('-'));
            self.insert(&word, class, country);
            // Half-spaces are often written as spaces.
            if word.contains(HALF_SPACE) {
                self.insert(&word.replace(HALF_SPACE, " "), class, country);
            }
        }
    }

    fn insert(&mut self, word: &str, class: WordClass, country: Option<&str>) {
        let entry = self.found.entry(folded(word)).or_default();
        if !entry.classes.contains(&class) {
            entry.classes.push(class);
        }
        if entry.country.is_none() {
            entry.country = country.map(str::to_owned);
        }
    }
}

/// What the first fitting rule `end>form` makes of a name of one word: `ia>ian`.
fn formed(name: &str, rules: &str) -> Option<String> {
    if name.contains(' ') {
        return None;
    }
    split(rules).find_map(|rule| {
        let (end, form) = rule.split_once('>')?;
        Some(format!("{}{form}", name.strip_suffix(&folded(end))?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_can_be_read_and_names_endings_that_it_has() {
        for (tag, text) in TABLES {
            let table: Table = toml::from_str(text).unwrap_or_else(|error| panic!("{tag}: {error}"));
            assert!(Lexicon::of(tag, [(Some("QA"), "Qatar"), (None, "Heart of Asia Society")]).is_some());
            let forms = [&table.forms.nation, &table.forms.person, &table.forms.cases];
            let lists = [&table.nations, &table.persons, &table.countries, &table.words];
            for item in lists.into_iter().flat_map(BTreeMap::values).chain(forms).flat_map(|list| split(list))
            {
                let ending = item.split_once('+').map(|(_, rest)| rest.split(' ').next().unwrap_or(rest));
                assert!(ending.is_none_or(|it| table.endings.contains_key(it)), "{tag}: {item}");
            }
            let known = [
                "articles",
                "of",
                "genitive",
                "counts",
                "at",
                "apart",
                "clauses",
                "passive",
                "proclitics",
                "possessive",
                "particles",
                "auxiliaries",
                "plurals",
            ];
            for key in table.words.keys() {
                let is_known = CLASSES.iter().any(|(class, _)| class == key)
                    || known.contains(&key.as_str())
                    || ["surnames", "sounds"].contains(&key.as_str());
                assert!(is_known, "{tag}: {key}");
            }
        }
    }
}
