//! The words of a language that have a use of their own, such as articles, from the part `words` of its table.

use std::collections::BTreeMap;
use std::ops::Deref;

use serde::Deserialize;

use super::folding::{folded, is_in, words};

/// The lists of a table, by their keys.
#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct WordLists {
    /// The lists of [`super::word_class::CLASSES`], as written.
    #[serde(flatten)]
    pub(super) classes: BTreeMap<String, String>,
    pub(super) articles: WordList,
    /// Words that link a participant with a party behind it: "of", "from".
    pub(super) of: WordList,
    /// Words that do so next to the party only: "to" of "adviser to the government".
    pub(super) at: WordList,
    /// What can stand between a participant and a town: "from", "based in".
    pub(super) origins: WordList,
    /// What can stand between a town or country and a participant behind it: "based" of "Kabul-based".
    pub(super) origins_before: WordList,
    /// Prepositions that belong to a word behind the party: "له" of "له هرات څخه".
    pub(super) circumpositions: WordList,
    /// Words that keep a party apart from a participant: "about", "in".
    pub(super) apart: WordList,
    /// Words in front of a noun that belongs to another: "of" of "the report of the delegation".
    pub(super) genitive: WordList,
    /// Words in front of those that only count: "one" of "one of the delegates".
    pub(super) counts: WordList,
    /// Words that begin another clause.
    pub(super) clauses: WordList,
    /// Ends of finite verbs, and whole ones, that stand in front of "that".
    pub(super) that_verbs: WordList,
    /// Words that can stand between the two.
    pub(super) that_links: WordList,
    /// Ends of nouns in front of the verb to which a clause can belong: "schools … that nobody funds".
    pub(super) that_nouns: WordList,
    /// Words in front of a person whom a sentence stresses: "it was". Empty if the language needs none.
    pub(super) cleft_heads: WordList,
    /// Words between that person and the verb: "who".
    pub(super) cleft_links: WordList,
    /// Headings of columns with speakers.
    pub(super) speaker_headings: WordList,
    /// Words of headings under which parties are no speakers: "recommendations".
    pub(super) other_headings: WordList,
    /// Words in front of the second verb of a subject: "and".
    pub(super) joins: WordList,
    /// Words in front of a verb after which it tells of no statement of the subject: "was told".
    pub(super) passive: WordList,
    /// Letters that are written together with the next word.
    pub(super) proclitics: WordList,
    /// Words that can stand between a subject and its verb next to it: "has".
    pub(super) auxiliaries: WordList,
    /// Written behind a country in front of a participant.
    pub(super) possessive: WordList,
    /// Endings of nouns for several people.
    pub(super) plurals: WordList,
    /// Words in lower case within names.
    pub(super) particles: WordList,
    /// Ends of surnames.
    pub(super) surname_endings: WordList,
    /// Characters that begin Chinese names.
    pub(super) surnames: WordList,
    /// Characters with which Chinese writes names of other languages.
    pub(super) sounds: WordList,
}

impl WordLists {
    /// Whether a text has no words but articles.
    pub(super) fn are_articles(&self, text: &str) -> bool {
        words(text).all(|word| is_in(&self.articles, word))
    }

    /// Whether a word is an article, or one such as "former".
    pub(super) fn is_modifier(&self, word: &str) -> bool {
        is_in(&self.articles, word) || is_in(&self.possessive, word)
    }

    /// Whether a text has no words but these.
    pub(super) fn are_modifiers(&self, text: &str) -> bool {
        words(text).all(|word| self.is_modifier(word))
    }
}

/// Words and phrases, folded.
#[derive(Default, Deserialize)]
#[serde(from = "String")]
pub(super) struct WordList(Vec<String>);

impl From<String> for WordList {
    fn from(list: String) -> Self {
        Self(split(&list).map(folded).collect())
    }
}

impl Deref for WordList {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

/// Items of a list.
pub(super) fn split(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', '\n']).map(str::trim).filter(|item| !item.is_empty())
}
