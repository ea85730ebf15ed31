//! The words of a language, from its table in `data/`.
//!
//! The head of `data/en.toml` explains the form of the tables.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::folding::{PARTY, PARTY_END, folded};
use super::grammar::Grammar;
use super::word_class::{CLASSES, WordClass};
use super::word_index::WordIndex;

/// A word or phrase, folded.
#[derive(Clone, Debug, Default)]
pub(super) struct LexiconEntry {
    pub(super) classes: Vec<WordClass>,
    /// Code of the country.
    pub(super) country: Option<String>,
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
    #[serde(default)]
    towns: BTreeMap<String, String>,
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
    /// What can stand between a participant and a town: "from", "based in".
    pub(super) origins: Vec<String>,
    /// What can stand between a town or country and a participant behind it: "based" of "Kabul-based".
    pub(super) origins_before: Vec<String>,
    /// Prepositions that belong to a word behind the party: "له" of "له هرات څخه".
    pub(super) circumpositions: Vec<String>,
    /// Words that keep a party apart from a participant: "about", "in".
    pub(super) apart: Vec<String>,
    /// Words in front of a noun that belongs to another: "of" of "the report of the delegation".
    pub(super) genitive: Vec<String>,
    /// Words in front of those that only count: "one" of "one of the delegates".
    pub(super) counts: Vec<String>,
    /// Words that begin another clause.
    pub(super) clauses: Vec<String>,
    /// Ends of finite verbs, and whole ones, that stand in front of "that".
    pub(super) that_verbs: Vec<String>,
    /// Words that can stand between the two.
    pub(super) that_links: Vec<String>,
    /// Ends of nouns in front of the verb to which a clause can belong: "schools … that nobody funds".
    pub(super) that_nouns: Vec<String>,
    /// Words in front of a person whom a sentence stresses: "it was". Empty if the language needs none.
    pub(super) cleft_heads: Vec<String>,
    /// Words between that person and the verb: "who".
    pub(super) cleft_links: Vec<String>,
    /// Headings of columns with speakers.
    pub(super) speaker_headings: Vec<String>,
    /// Words of headings under which parties are no speakers: "recommendations".
    pub(super) other_headings: Vec<String>,
    /// Words in front of the second verb of a subject: "and".
    pub(super) joins: Vec<String>,
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
    /// Ends of surnames.
    pub(super) surname_endings: Vec<String>,
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
    /// Whether there is a table for a language.
    pub fn is_there(language: &str) -> bool {
        TABLES.iter().any(|(tag, _)| *tag == language)
    }

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
            origins: list("origins"),
            origins_before: list("origins-before"),
            circumpositions: list("circumpositions"),
            apart: list("apart"),
            genitive: list("genitive"),
            counts: list("counts"),
            clauses: list("clauses"),
            cleft_heads: list("cleft-heads"),
            cleft_links: list("cleft-links"),
            speaker_headings: list("speaker-headings"),
            other_headings: list("other-headings"),
            joins: list("joins"),
            that_verbs: list("that-verbs"),
            that_links: list("that-links"),
            that_nouns: list("that-nouns"),
            passive: list("passive"),
            proclitics: list("proclitics"),
            possessive: list("possessive"),
            auxiliaries: list("auxiliaries"),
            plurals: list("plurals"),
            particles: list("particles"),
            surname_endings: list("surname-endings"),
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
            (&table.towns, WordClass::Town),
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
            let lists = [&table.nations, &table.persons, &table.countries, &table.towns, &table.words];
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
                "origins",
                "origins-before",
                "circumpositions",
                "cleft-heads",
                "cleft-links",
                "speaker-headings",
                "other-headings",
                "joins",
                "that-verbs",
                "that-links",
                "that-nouns",
                "apart",
                "clauses",
                "passive",
                "proclitics",
                "possessive",
                "particles",
                "auxiliaries",
                "plurals",
                "surname-endings",
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
