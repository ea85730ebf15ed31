//! What is about to be published.

use crate::checks::publish_diff::Summary;
use crate::io::git::Branch;

/// What is about to be published.
pub(super) struct PendingPublication<'a> {
    pub(super) branch: Branch<'a>,
    /// The commit that it follows, if there is one.
    pub(super) before: Option<&'a str>,
    /// What its commit says in its first line.
    pub(super) subject: String,
    /// What it changes.
    pub(super) summary: Summary,
    /// The addresses that it takes away, in lines; empty if there are none.
    pub(super) dying: String,
    /// The commit that its sources are at, if that is known.
    pub(super) sources: Option<String>,
}
