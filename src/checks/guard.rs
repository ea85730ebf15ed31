//! Joins the guard with a site: what of its files names people on the roster, and where that was written.

mod blocks;
mod comments;
mod located;
mod public;
mod published_matches;

pub use located::{diagnostics, in_attachments, in_source, sources};
pub use public::{public_names, public_roster};
pub use published_matches::{PublishedMatch, search_published};

use crate::diagnostic::{Code, Severity};
use crate::guard::search::MatchKind;

/// The kind of mistake that a match in a text is, and how grave it is.
fn code(kind: MatchKind) -> (Code, Severity) {
    match kind {
        MatchKind::Email | MatchKind::FullName => (Code::GuardedName, Severity::Error),
        MatchKind::DistinctiveSurname => (Code::GuardedSurname, Severity::Error),
        MatchKind::Surname => (Code::GuardedSurname, Severity::Warning),
    }
}
