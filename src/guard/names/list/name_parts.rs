//! A name that the columns of a row have in parts.

use crate::guard::names::tokens::tokens;
use crate::guard::names::{Script, WrittenName, plain};

/// What the columns of a row have of a name.
#[derive(Default)]
pub(super) struct NameParts {
    pub(super) name: String,
    pub(super) given: String,
    pub(super) middle: String,
    pub(super) family: String,
}

impl NameParts {
    /// The names of the row. A column `name` beside another part is the whole name, or only what the other is not: `Nom`
    /// beside `Prénom`, `Nombre` beside `Apellidos`.
    pub(super) fn names(self) -> Vec<WrittenName> {
        let Self { name, mut given, middle, mut family } = self;
        let has_part = |part: &str| !part.is_empty() && has_words(&name, part);
        // Neither or both of the other parts are there, or the name has the words of one.
        let is_whole = given.is_empty() == family.is_empty() || has_part(&given) || has_part(&family);
        let whole = if is_whole { WrittenName::parse(&name) } else { None };
        if !is_whole {
            let missing = if given.is_empty() { &mut given } else { &mut family };
            missing.clone_from(&name);
        }
        if given.is_empty() && whole.is_some() {
            return whole.into_iter().collect();
        }
        add_words(&mut given, &middle);
        let of_parts =
            WrittenName::of_columns(&given, &family).filter(|_| !family.is_empty() || whole.is_none());
        of_parts.into_iter().chain(whole).collect()
    }
}

pub(super) fn add_words(words: &mut String, more: &str) {
    if !words.is_empty() && !more.is_empty() {
        words.push(' ');
    }
    words.push_str(more);
}

/// Whether a text has all words of another.
fn has_words(text: &str, part: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        tokens(text).into_iter().map(|token| plain(&text[token.at])).collect()
    };
    let all = words(text);
    words(part).iter().all(|word| all.contains(word))
}

/// What is wrong with a name that is none.
pub(super) const NO_NAME: &str =
    "is no name: one letter, or one word in small letters. Correct it, or leave it out";

/// Whether it is one letter or one word in small letters, as in `the`.
pub(super) fn is_no_name(name: &WrittenName) -> bool {
    if !name.as_written.is_empty() {
        return false;
    }
    let mut words = name.given.iter().chain(&name.family);
    let (Some(word), None) = (words.next(), words.next()) else { return false };
    let has_capitals = Script::of(word).has_capitals();
    has_capitals && (word.chars().nth(1).is_none() || !word.chars().any(char::is_uppercase))
}
