//! A publication before it is pushed.

use crate::checks::publish_diff::Summary;
use crate::io::git::Branch;
use crate::model::config::CommitAuthor;

pub(super) struct PendingPublication<'a> {
    pub(super) branch: Branch<'a>,
    /// The parent commit; `None` for the first publication.
    pub(super) before: Option<&'a str>,
    /// The first line of the commit message.
    pub(super) subject: String,
    pub(super) summary: Summary,
    /// The list of changed paragraphs; empty if there are none.
    pub(super) paragraphs: String,
    /// Whether a report changes that has been public for some time, without a correction.
    pub(super) lacks_correction: bool,
    /// The list of removed addresses; empty if there are none.
    pub(super) removed_addresses: String,
    /// The author of the commit.
    pub(super) author: Option<&'a CommitAuthor>,
    /// The commit of the sources; `None` if it is unknown.
    pub(super) sources: Option<String>,
}
