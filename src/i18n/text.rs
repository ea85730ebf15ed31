//! Ids, and human texts in several languages.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::i18n::lang::{ByLang, Lang, first_of};

/// An id from a file name or a vocabulary: cheap to clone, ordered by its letters.
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

/// One text in the languages in which it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub ByLang<String>);

impl Texts {
    /// A text in one language.
    pub fn of(lang: &Lang, text: impl Into<String>) -> Self {
        // Most stay in one, and there are many.
        let mut texts = ByLang::with_capacity(1);
        texts.insert(lang.clone(), text.into());
        Self(texts)
    }

    /// The text for a reader of `wanted`: in that language or a more general one, else in
    /// `default`, else in English, which all reference data has, else in whichever comes first by tag.
    /// Comes with the language that it is in.
    pub fn get(&self, wanted: &Lang, default: &Lang) -> Option<(&Lang, &str)> {
        first_of(&self.0, wanted.tags().chain(default.tags()).chain(["en"]))
            .or_else(|| self.0.first())
            .map(|(lang, text)| (lang, text.as_str()))
    }
}

/// What a language is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageNames {
    /// By itself, as where one chooses a language: `Français`.
    pub own: String,
    /// In sentences of other languages, and its own: `French`, `français`.
    pub names: Texts,
}

/// A translation of an original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Its file, relative to the site's root.
    pub source: String,
    /// Who translated.
    pub translator: Option<String>,
    /// Whether the original has changed since.
    pub age: Age,
}

/// How a translation stands to its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Age {
    /// It does not say what it was made from.
    Undated,
    /// It was made from the original as it is.
    Current,
    /// The original has changed since.
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
