//! What became of each file.

use std::fmt;

use super::new_draft::NewDraft;
use crate::import::problem::{ImportError, ImportRemark};

/// What became of a file, or of a row of a spreadsheet.
pub(super) struct ImportOutcome {
    /// The name of the file for people.
    pub(super) source: String,
    /// The row of a spreadsheet.
    pub(super) row: Option<SheetRow>,
    pub(super) status: ImportStatus,
}

/// A row of a spreadsheet.
#[derive(Clone)]
pub(super) struct SheetRow {
    /// The name of its sheet, if the workbook has several.
    pub(super) sheet: Option<String>,
    /// From 1.
    pub(super) row: u32,
}

impl fmt::Display for SheetRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(sheet) = &self.sheet {
            write!(f, "sheet “{sheet}”, ")?;
        }
        write!(f, "row {}", self.row)
    }
}

/// The name of a file, and the row of it if it is a spreadsheet, for people.
pub(super) fn with_row(source: &str, row: Option<&SheetRow>) -> String {
    row.map_or_else(|| source.to_owned(), |row| format!("{source}, {row}"))
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
