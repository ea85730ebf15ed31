//! Summary of the translation status of a record in one language.

use serde::Serialize;

use super::names::{Name, NameKind, names};
use super::{Progress, Standing, Translatable, TranslatableKind, items};
use crate::i18n::lang::Lang;
use crate::i18n::text::Age;
use crate::model::proceedings::Proceedings;

/// Translation status of a record in a language.
pub struct InLanguage<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// All translatable items with their status.
    pub items: Vec<(Translatable<'a>, Standing)>,
    /// All names, and whether they are missing in the language.
    pub names: Vec<(Name<'a>, bool)>,
}

/// Number of items by status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StandingCounts {
    /// All items.
    pub total: usize,
    /// Fully translated items.
    pub complete: usize,
    /// Partly translated items.
    pub part: usize,
    /// Items without a translation.
    pub missing: usize,
    /// Translations of an earlier revision of their original.
    pub older: usize,
    /// Translations that do not state the revision they were made from.
    pub undated: usize,
}

/// Number of names, and of missing ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Named {
    /// All names.
    pub total: usize,
    /// Names missing in the language.
    pub missing: usize,
}

impl<'a> InLanguage<'a> {
    /// `lang` is a language of the site other than the default.
    pub fn new(record: &'a Proceedings, lang: &'a Lang) -> Self {
        let default = &record.config.language;
        Self {
            lang,
            items: items(record).map(|item| (item, item.standing(lang, default))).collect(),
            names: names(record).map(|name| (name, name.lacks(lang))).collect(),
        }
    }

    /// Counts the items of the selected kinds.
    pub fn tally(&self, wanted: impl Fn(TranslatableKind) -> bool) -> StandingCounts {
        let mut tally = StandingCounts::default();
        for (_, standing) in self.items.iter().filter(|(item, _)| wanted(item.kind)) {
            tally.total += 1;
            match standing.progress {
                Progress::Complete => tally.complete += 1,
                Progress::Part => tally.part += 1,
                Progress::Missing => tally.missing += 1,
            }
            match standing.age {
                Some(Age::Older) => tally.older += 1,
                Some(Age::Undated) => tally.undated += 1,
                Some(Age::Current) | None => {}
            }
        }
        tally
    }

    /// Counts the names of a kind.
    pub fn named(&self, kind: NameKind) -> Named {
        let of_kind = || self.names.iter().filter(|(name, _)| name.kind == kind);
        Named { total: of_kind().count(), missing: of_kind().filter(|(_, lacks)| *lacks).count() }
    }
}
