//! The desk as it is served: its page, and what stands on it.

use super::pages::{digest, hex, own};
use super::{ServerState, missing};
use crate::site::workspace::Snapshot;
use crate::site::workspace::desk::{Desk, desk};

/// Where the desk is.
pub(super) fn address(snapshot: &Snapshot) -> String {
    snapshot.site.as_ref().map_or_else(|| "/__rapporteur/".to_owned(), |site| own(site))
}

/// Whether a tab that says that it shows this address shows the desk, wherever that was before.
pub(super) fn is_desk(address: &str) -> bool {
    address.ends_with("/__rapporteur/")
}

/// What stands on the desk, as JSON.
pub(super) fn content(shared: &ServerState, snapshot: &Snapshot) -> Vec<u8> {
    let failures = shared.failures(snapshot);
    let content: Desk = desk(snapshot, &failures);
    serde_json::to_vec(&content).unwrap_or_else(|_| missing::plain("Nothing here", ""))
}

/// Which version of the desk that is.
pub(super) fn version(shared: &ServerState, snapshot: &Snapshot) -> String {
    hex(digest(&[&content(shared, snapshot)]))
}
