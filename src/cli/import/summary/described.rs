//! How the summary names a file and a draft.

use crate::cli::format::{count, counted};
use crate::cli::import::new_draft::NewDraft;
use crate::cli::import::outcome::{ImportOutcome, with_row};

/// What a draft was made of, for people.
pub(super) fn source(outcome: &ImportOutcome) -> String {
    with_row(&outcome.source, outcome.row.as_ref())
}

/// The first of several names.
pub(super) fn first_of(names: &[String], most: usize) -> String {
    let more = names.len().saturating_sub(most);
    let more = if more == 0 { String::new() } else { format!("; and {more} more") };
    format!("{}{more}", names[..names.len().min(most)].join("; "))
}

/// The language and the size of a draft.
pub(super) fn described(draft: &NewDraft) -> String {
    let pictures = match draft.pictures.len() {
        0 => String::new(),
        several => format!(", {}", counted(several, "picture")),
    };
    format!("{}, {} words{pictures}", draft.language, count(draft.words))
}
