//! How the summary names a file and a draft.

use crate::cli::format::{count, counted};
use crate::cli::import::new_draft::NewDraft;
use crate::cli::import::outcome::ImportOutcome;

/// What a draft was made of, for people.
pub(super) fn source(outcome: &ImportOutcome) -> String {
    outcome.row.as_ref().map_or_else(|| outcome.source.clone(), |row| format!("{}, {row}", outcome.source))
}

/// The language and the size of a draft.
pub(super) fn described(draft: &NewDraft) -> String {
    let pictures = match draft.pictures.len() {
        0 => String::new(),
        several => format!(", {}", counted(several, "picture")),
    };
    format!("{}, {} words{pictures}", draft.language, count(draft.words))
}
