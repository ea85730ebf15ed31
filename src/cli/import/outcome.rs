//! What became of each file.

use super::new_draft::NewDraft;
use crate::import::problem::{ImportError, ImportRemark};

/// What became of a file, or of a row of a spreadsheet.
pub(super) struct ImportOutcome {
    /// The name of the file for people.
    pub(super) source: String,
    /// The row of a spreadsheet.
    pub(super) row: Option<u32>,
    pub(super) status: ImportStatus,
}

pub(super) enum ImportStatus {
    /// It is a draft now.
    Imported(Box<NewDraft>),
    /// It was imported before, to this file.
    Known(String),
    /// Remarks on a spreadsheet as a whole.
    Remarks(Vec<ImportRemark>),
    /// It could not be imported.
    Failed(ImportError),
}

impl ImportOutcome {
    pub(super) fn has_failed(&self) -> bool {
        matches!(self.status, ImportStatus::Failed(_))
    }

    pub(super) fn draft(&self) -> Option<&NewDraft> {
        match &self.status {
            ImportStatus::Imported(draft) => Some(draft),
            _ => None,
        }
    }

    pub(super) fn draft_mut(&mut self) -> Option<&mut NewDraft> {
        match &mut self.status {
            ImportStatus::Imported(draft) => Some(draft),
            _ => None,
        }
    }
}
