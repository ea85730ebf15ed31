//! A snapshot of a site that is edited.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::pages::Output;
use crate::site::Site;
use crate::source::Tree;

/// A position on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePosition {
    /// The page.
    pub page: Output,
    /// Id of the nearest heading above.
    pub fragment: Option<String>,
}

/// An immutable state of the site.
pub struct Snapshot {
    /// Counts from 1.
    pub number: u64,
    /// The site to show: files with errors are replaced by their last version without errors. `None` if it
    /// could never be built.
    pub site: Option<Arc<Site>>,
    /// Diagnostics of the actual files, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The actual files, for excerpts in messages.
    pub sources: Tree,
    /// The difference from the previous snapshot.
    pub step: Delta,
}

/// The difference between two snapshots.
#[derive(Clone, Debug, Default)]
pub struct Delta {
    /// Paths of changed files, relative to the site's root, sorted.
    pub files: Vec<String>,
    /// Output paths of copied files that changed.
    pub copies: Vec<String>,
    /// Position of the edit, if it is in a page.
    pub edited: Option<PagePosition>,
}
