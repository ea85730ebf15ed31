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
use super::word_lists::{WordLists, split};
use crate::guard::names::invisible::HALF_SPACE;

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
    words: WordLists,
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

impl Table {
    /// `None` if there is no table for the language.
    fn of(language: &str) -> Option<Self> {
        let (_, table) = TABLES.iter().find(|(tag, _)| *tag == language)?;
        toml::from_str(table).ok()
    }

    /// The words and phrases of the table and those for parties: the code of a country, or nothing for other parties.
    fn phrases<'a>(
        &self,
        parties: impl IntoIterator<Item = (Option<&'a str>, &'a str)>,
    ) -> FxHashMap<String, LexiconEntry> {
        let mut builder = Builder { table: self, found: FxHashMap::default() };
        builder.words();
        builder.parties(parties);
        builder.found
    }
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
    pub(super) lists: WordLists,
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
        let table = Table::of(language)?;
        let found = table.phrases(parties);
        Some(Self { index: WordIndex::new(found), grammar: table.grammar, lists: table.words })
    }
}

/// The words for nationalities in a language, folded and sorted, with the code of the country: "iranian", "afghans".
pub fn nationalities<'a>(
    language: &str,
    countries: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<(String, String)> {
    let Some(table) = Table::of(language) else { return Vec::new() };
    let found = table.phrases(countries.into_iter().map(|(code, name)| (Some(code), name)));
    let of_people =
        |classes: &[WordClass]| classes.iter().any(|it| matches!(it, WordClass::Nation | WordClass::Person));
    let words = found.into_iter().filter(|(_, entry)| of_people(&entry.classes));
    let mut words: Vec<_> = words.filter_map(|(word, entry)| Some((word, entry.country?))).collect();
    words.sort();
    words
}

struct Builder<'a> {
    table: &'a Table,
    found: FxHashMap<String, LexiconEntry>,
}

impl Builder<'_> {
    fn words(&mut self) {
        let table = self.table;
        for (key, class) in CLASSES {
            for item in table.words.classes.get(*key).into_iter().flat_map(|list| split(list)) {
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
            let lists =
                [&table.nations, &table.persons, &table.countries, &table.towns, &table.words.classes];
            for item in lists.into_iter().flat_map(BTreeMap::values).chain(forms).flat_map(|list| split(list))
            {
                let ending = item.split_once('+').map(|(_, rest)| rest.split(' ').next().unwrap_or(rest));
                assert!(ending.is_none_or(|it| table.endings.contains_key(it)), "{tag}: {item}");
            }
            for key in table.words.classes.keys() {
                assert!(CLASSES.iter().any(|(class, _)| class == key), "{tag}: {key}");
            }
        }
    }
}
