//! The desk: the overview page of the preview.

use super::not_found;
use super::pages::{digest, hex, own};
use super::state::ServerState;
use crate::site::workspace::Snapshot;
use crate::site::workspace::desk::{Desk, desk};

pub(super) fn address(snapshot: &Snapshot) -> String {
    snapshot.site.as_ref().map_or_else(|| "/__rapporteur/".to_owned(), |site| own(site))
}

/// The content of the desk as JSON.
pub(super) fn content(shared: &ServerState, snapshot: &Snapshot) -> Vec<u8> {
    let failures = shared.failures(snapshot);
    let content: Desk = desk(snapshot, &failures);
    serde_json::to_vec(&content).unwrap_or_else(|_| not_found::plain("Page not found", ""))
}

pub(super) fn version(shared: &ServerState, snapshot: &Snapshot) -> String {
    hex(digest(&[&content(shared, snapshot)]))
}
