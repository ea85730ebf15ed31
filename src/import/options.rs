//! How files are read.

use super::sheet::ColumnMap;

/// What to do with tracked changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RevisionPolicy {
    /// A document with tracked changes is not imported.
    #[default]
    Refuse,
    /// Insertions stay, deletions go.
    Accept,
}

/// How to read files.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// What to do with tracked changes.
    pub revisions: RevisionPolicy,
    /// The columns of spreadsheets that were named.
    pub columns: ColumnMap,
}
