//! A report as it was read, ready to be written as a draft.

use super::document::ImportedDocument;
use super::facts::row_cell::RowCell;
use super::pictures::PictureFile;
use super::problem::ImportRemark;

/// A report as it is imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedReport {
    /// The heading in Markdown that left the text as its title. It goes back into the text if the session gets another
    /// title.
    pub heading: Option<String>,
    /// The facts that its front matter states.
    pub stated: Vec<RowCell>,
    /// Its text.
    pub document: ImportedDocument,
    /// Its pictures.
    pub pictures: Vec<PictureFile>,
    /// What a person should know.
    pub remarks: Vec<ImportRemark>,
}
