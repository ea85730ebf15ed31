//! Ids and multilingual texts.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::i18n::lang::{ByLang, Lang, first_of};

/// An id from a file name or vocabulary. Cloning is cheap: the value is reference-counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

impl Id {
    /// The id itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A text by language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub ByLang<String>);

impl Texts {
    /// A text in one language.
    pub fn of(lang: &Lang, text: impl Into<String>) -> Self {
        // Most texts keep one language, so this saves memory.
        let mut texts = ByLang::with_capacity(1);
        texts.insert(lang.clone(), text.into());
        Self(texts)
    }

    /// The text for readers of `wanted`, with its language. Fallbacks: more general languages, `default`,
    /// English (which all reference data has), then the first by tag.
    pub fn get(&self, wanted: &Lang, default: &Lang) -> Option<(&Lang, &str)> {
        first_of(&self.0, wanted.tags().chain(default.tags()).chain(["en"]))
            .or_else(|| self.0.first())
            .map(|(lang, text)| (lang, text.as_str()))
    }
}

/// Names of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageNames {
    /// The language's own name as a label: `Français`.
    pub own: String,
    /// Names in sentences, by language: `French`, `français`.
    pub names: Texts,
}

/// A translation of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Path of the file, relative to the site's root.
    pub source: String,
    /// Name of the translator.
    pub translator: Option<String>,
    /// Age relative to the original.
    pub age: Age,
}

/// Age of a translation relative to its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Age {
    /// The revision of the original is not stated.
    Undated,
    /// Made from the current revision.
    Current,
    /// The original has been revised since.
    Older,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_the_readers_language_or_the_nearest_to_it() {
        let lang = |tag: &str| Lang::parse(tag).unwrap();
        let texts = |tags: &[&str]| Texts(tags.iter().map(|tag| (lang(tag), (*tag).to_owned())).collect());
        let found = |tags: &[&str], wanted: &str, default: &str| {
            texts(tags)
                .get(&lang(wanted), &lang(default))
                .map(|(_, text)| text.to_owned())
                .unwrap_or_default()
        };
        assert_eq!(found(&["ar", "en", "fa", "fa-AF"], "prs", "en"), "fa-AF");
        assert_eq!(found(&["ar", "en", "fa"], "fa-AF", "en"), "fa");
        assert_eq!(found(&["ar", "de", "en"], "ps", "de"), "de");
        assert_eq!(found(&["ar", "en"], "nl", "nl"), "en");
        assert_eq!(found(&["ps", "ar"], "nl", "nl"), "ar");
    }
}
