//! What the files of an index are called: by what they say, so that a browser may keep them.

use super::super::packed;
use crate::lang::Lang;

/// How many letters of a hash are in a name, unless it is taken.
const SHORT: usize = 7;

/// The names of a language.
pub(super) struct Names {
    prefix: String,
}

impl Names {
    /// Those of this language.
    pub(super) fn new(lang: &Lang) -> Self {
        Self { prefix: format!("{}_", lang.as_str().to_lowercase()) }
    }

    /// The shortest form of a name.
    pub(super) fn shortest<'a>(&self, name: &'a str) -> &'a str {
        name.get(..self.prefix.len() + SHORT).unwrap_or(name)
    }

    /// The name of what says this: as short as is free.
    pub(super) fn free(&self, bytes: &[u8], is_free: impl Fn(&str) -> bool) -> String {
        let full = self.prefix.clone() + &packed::hash(bytes);
        let lengths = self.prefix.len() + SHORT..full.len();
        let mut names = lengths.filter_map(|length| full.get(..length));
        names.find(|name| is_free(name)).map(str::to_owned).unwrap_or(full)
    }

    /// The name of the list of all that is in the index. It is as much longer as the prefix is.
    pub(super) fn of_meta(&self, bytes: &[u8]) -> String {
        let full = packed::hash(bytes);
        self.prefix.clone() + full.get(..self.prefix.len() + SHORT).unwrap_or(&full)
    }
}
