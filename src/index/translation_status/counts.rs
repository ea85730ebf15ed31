//! The coverage of a record in one language, counted.

use serde::Serialize;

use super::names::{Name, NameKind, names};
use super::{Progress, Standing, Translatable, TranslatableKind, items};
use crate::i18n::lang::Lang;
use crate::i18n::text::Age;
use crate::model::proceedings::Proceedings;

/// How a record stands in a language.
pub struct InLanguage<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// Everything that can be translated, and how it stands.
    pub items: Vec<(Translatable<'a>, Standing)>,
    /// Every name, and whether there is none in the language.
    pub names: Vec<(Name<'a>, bool)>,
}

/// How many there are of each kind of standing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StandingCounts {
    /// All of them.
    pub total: usize,
    /// Those that are translated as a whole.
    pub complete: usize,
    /// Those that are translated in part.
    pub part: usize,
    /// Those that are not translated.
    pub missing: usize,
    /// Translations that are older than their originals.
    pub older: usize,
    /// Translations that do not say what they were made from.
    pub undated: usize,
}

/// How many names there are, and how many a language lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Named {
    /// All of them.
    pub total: usize,
    /// Those that it lacks.
    pub missing: usize,
}

impl<'a> InLanguage<'a> {
    /// How a record stands in a language of the site that is not its default one.
    pub fn new(record: &'a Proceedings, lang: &'a Lang) -> Self {
        let default = &record.config.language;
        Self {
            lang,
            items: items(record).map(|item| (item, item.standing(lang, default))).collect(),
            names: names(record).map(|name| (name, name.lacks(lang))).collect(),
        }
    }

    /// The items of some kinds, counted.
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

    /// The names of a kind, counted.
    pub fn named(&self, kind: NameKind) -> Named {
        let of_kind = || self.names.iter().filter(|(name, _)| name.kind == kind);
        Named { total: of_kind().count(), missing: of_kind().filter(|(_, lacks)| *lacks).count() }
    }
}
