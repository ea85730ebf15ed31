//! Names as they are written: their words, and the forms that a word can take in several scripts.

mod affixes;
mod arabic;
mod common_words;
mod cyrillic;
pub mod invisible;
pub mod keys;
mod latin;
pub mod list;
mod person;
mod plain;
mod sound_keys;
mod titles;
pub mod tokens;

pub use affixes::{is_particle, joins_next, joins_previous};
pub use arabic::joins_next_in_text;
pub use common_words::is_common;
pub use person::WrittenName;
pub use plain::{initials, initials_of_text, plain, without_possessive};

/// The scripts that names are compared across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin.
    Latin,
    /// Arabic, as in Arabic, Persian, Pashto and Urdu.
    Arabic,
    /// Cyrillic.
    Cyrillic,
    /// Scripts without spaces and capitals: Chinese, Japanese.
    Han,
    /// Any other script, whose words are compared as they are written.
    Other,
}

impl Script {
    /// The script of a word, by its first letter.
    pub fn of(word: &str) -> Self {
        match word.chars().find(|c| c.is_alphabetic()).map_or(0, u32::from) {
            0x41..=0x24f | 0x250..=0x2af | 0x1e00..=0x1eff | 0xff21..=0xff5a => Self::Latin,
            0x600..=0x6ff | 0x750..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Self::Arabic,
            0x400..=0x52f | 0x1c80..=0x1c8f => Self::Cyrillic,
            0x3041..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => {
                Self::Han
            }
            _ => Self::Other,
        }
    }

    /// Whether names are written with a capital letter.
    pub fn has_capitals(self) -> bool {
        matches!(self, Self::Latin | Self::Cyrillic)
    }
}

/// Whether a word is in a list of words with spaces between them.
fn is_listed(word: &str, list: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
