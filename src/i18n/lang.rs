//! Language tags (BCP 47): parsing, direction of writing, fallback.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use litemap::LiteMap;
use serde::{Serialize, Serializer};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A BCP 47 language tag in canonical case: `en`, `fa-AF`, `zh-Hans`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(Arc<str>);

/// A map by language. Usually it has one or two entries, for which a `LiteMap` is smaller than a `BTreeMap`.
pub type ByLang<T> = LiteMap<Lang, T>;

/// Direction of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Lang {
    /// Parses a tag in any case; `None` if it is not well-formed.
    ///
    /// Accepts only language codes of two or three letters, so that `notes.draft.md` is not a translation
    /// into the language *draft*.
    pub fn parse(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        if !(2..=3).contains(&first.len()) || first.eq_ignore_ascii_case("und") || tag.contains('_') {
            return None;
        }
        let id: LanguageIdentifier = tag.parse().ok()?;
        Some(Self(id.to_string().into()))
    }

    /// The canonical tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag in CLDR, where `prs` and `pes`, the ISO 639-3 codes of Dari and Iranian Persian, are `fa-AF`
    /// and `fa`.
    pub fn cldr(&self) -> &str {
        match self.0.as_ref() {
            "prs" => "fa-AF",
            "pes" => "fa",
            other => other,
        }
    }

    /// Direction of the language's default script (CLDR likely subtags).
    pub fn direction(&self) -> Direction {
        let Ok(mut id) = self.cldr().parse::<LanguageIdentifier>() else { return Direction::Ltr };
        id.maximize();
        match id.character_direction() {
            CharacterDirection::RTL => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Open Graph locale: `en_US`, `fa_AF`. A missing territory is the likely one of CLDR.
    pub fn with_territory(&self) -> String {
        let Ok(id) = self.cldr().parse::<LanguageIdentifier>() else { return self.0.to_string() };
        let mut likely = id.clone();
        likely.maximize();
        match id.region.or(likely.region) {
            Some(region) => format!("{}_{region}", id.language),
            None => id.language.to_string(),
        }
    }

    /// Languages in order of fallback: itself, then less specific tags.
    pub fn chain(&self) -> impl Iterator<Item = Self> {
        self.tags().map(|tag| Self(tag.into()))
    }

    /// The tags of [`Lang::chain`].
    pub fn tags<'a>(&'a self) -> impl Iterator<Item = &'a str> {
        let (first, more): (_, &[&str]) = match self.0.as_ref() {
            "prs" => (None, &["prs", "fa-AF", "fa"]),
            "pes" => (None, &["pes", "fa"]),
            tag => (Some(tag), &[]),
        };
        let shorter = |tag: &&'a str| tag.rfind('-').map(|at| &tag[..at]);
        std::iter::successors(first, shorter).chain(more.iter().copied())
    }

    /// Whether `other` is in the fallback chain of this language, so that its texts count as texts in it.
    pub fn is_served_by(&self, other: &Self) -> bool {
        self.tags().any(|tag| tag == other.as_str())
    }
}

/// The first of the tags that the map contains, with its value.
pub fn first_of<'m, 't, T>(
    map: &'m ByLang<T>,
    mut tags: impl Iterator<Item = &'t str>,
) -> Option<(&'m Lang, &'m T)> {
    tags.find_map(|tag| map.get_indexed(map.find_index(tag).ok()?))
}

/// For lookup by tag.
impl Borrow<str> for Lang {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The value of HTML's `dir`.
impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        })
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_in_any_case_and_written_in_canonical_case() {
        assert_eq!(Lang::parse("FA-af").unwrap().as_str(), "fa-AF");
        assert!(Lang::parse("draft").is_none());
        assert!(Lang::parse("5-title").is_none());
    }

    #[test]
    fn arabic_script_runs_from_right_to_left() {
        for tag in ["ar", "fa", "fa-AF", "prs", "ps", "ur"] {
            assert_eq!(Lang::parse(tag).unwrap().direction(), Direction::Rtl, "{tag}");
        }
        for tag in ["en", "ru", "tg", "zh"] {
            assert_eq!(Lang::parse(tag).unwrap().direction(), Direction::Ltr, "{tag}");
        }
    }

    #[test]
    fn a_language_without_a_country_has_its_likeliest() {
        for (tag, expected) in [
            ("en", "en_US"),
            ("prs", "fa_AF"),
            ("fa", "fa_IR"),
            ("ar", "ar_EG"),
            ("zh-Hans", "zh_CN"),
            ("en-GB", "en_GB"),
        ] {
            assert_eq!(Lang::parse(tag).unwrap().with_territory(), expected);
        }
    }

    #[test]
    fn fallback_goes_from_the_particular_to_the_general() {
        let chain: Vec<_> = Lang::parse("prs").unwrap().chain().map(|lang| lang.to_string()).collect();
        assert_eq!(chain, ["prs", "fa-AF", "fa"]);
        let chain: Vec<_> = Lang::parse("zh-Hans-CN").unwrap().chain().map(|lang| lang.to_string()).collect();
        assert_eq!(chain, ["zh-Hans-CN", "zh-Hans", "zh"]);
    }
}
