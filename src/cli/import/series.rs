//! The series into which files are imported.

use crate::cli::exit_status::Usage;
use crate::cli::new::{all_series, choose};
use crate::i18n::text::Id;
use crate::import::facts::extracted::ExtractedFact;
use crate::import::problem::ImportError;
use crate::source::Tree;

/// The series to choose from.
pub(super) struct SeriesChoice {
    /// The one that was asked for, or the only one.
    chosen: Option<String>,
    /// All, for people.
    all: String,
}

impl SeriesChoice {
    pub(super) fn new(tree: &Tree, wanted: Option<&str>) -> Result<Self, Usage> {
        let all = all_series(tree);
        let chosen = match (wanted, all.as_slice()) {
            (Some(_), _) | (None, [] | [_]) => Some(choose(&all, wanted)?.to_owned()),
            (None, _) => None,
        };
        Ok(Self { chosen, all: all.join(", ") })
    }

    /// The series of a session: the one that was chosen, or that a column states. Otherwise an error that proposes the
    /// one which the text names.
    pub(super) fn of(&self, stated: Option<&Id>, named: &[ExtractedFact<Id>]) -> Result<String, ImportError> {
        let stated = stated.map(ToString::to_string);
        self.chosen.clone().or(stated).ok_or_else(|| {
            ImportError::Format(match named {
                [only] => format!(
                    "the site has several series; the text names `{0}`: use `--series {0}`",
                    only.value
                ),
                _ => format!("the site has several series; choose one with `--series`: {}", self.all),
            })
        })
    }
}
