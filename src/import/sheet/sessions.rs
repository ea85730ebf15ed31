//! The sessions that the rows of a spreadsheet hold.

use super::fields::SheetFact;
use crate::import::document::ImportedDocument;
use crate::import::problem::ImportRemark;

/// The sessions of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetSessions {
    /// A row each.
    pub sessions: Vec<SheetSession>,
    /// What a person should know.
    pub remarks: Vec<ImportRemark>,
}

/// A session in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetSession {
    /// The row, from 1.
    pub row: u32,
    /// The digest of its cells, by which it is known if the file is imported again.
    pub digest: String,
    /// Its title.
    pub title: Option<String>,
    /// What its cells say.
    pub facts: Vec<SheetFact>,
    /// Its text: the cells that are no facts, and all cells as segments.
    pub document: ImportedDocument,
    /// What a person should know.
    pub remarks: Vec<ImportRemark>,
}
