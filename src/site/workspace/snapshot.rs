//! A state of a site while it is edited.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::pages::Output;
use crate::site::Site;
use crate::source::Tree;

/// A place on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePosition {
    /// The page.
    pub page: Output,
    /// The nearest heading above.
    pub fragment: Option<String>,
}

/// The site between two changes. Never changes itself.
pub struct Snapshot {
    /// Counts the states from 1.
    pub number: u64,
    /// The site as it can be shown: as the files have it where they are sound, and as they last had
    /// it where they are not. Nothing if it never could be shown.
    pub site: Option<Arc<Site>>,
    /// What is wrong with the files as they are now, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that the diagnostics are about, for what stands there.
    pub sources: Tree,
    /// What led from the state before to this one.
    pub step: Delta,
}

/// What led from one state to the next.
#[derive(Clone, Debug, Default)]
pub struct Delta {
    /// The paths of the files that changed, sorted, relative to the site's root.
    pub files: Vec<String>,
    /// Files of the built site that are copied and have changed: their paths below the output
    /// folder.
    pub copies: Vec<String>,
    /// Where an editor may want to look.
    pub edited: Option<PagePosition>,
}
