//! The desk: the overview page of the preview.

use super::pages::{digest, hex};
use super::state::ServerState;
use crate::site::workspace::Snapshot;
use crate::site::workspace::desk::desk;

/// The content of the desk as JSON.
pub(super) fn content(shared: &ServerState, snapshot: &Snapshot) -> Vec<u8> {
    // Serialisation of strings and numbers cannot fail.
    serde_json::to_vec(&desk(snapshot, &shared.failures(snapshot))).unwrap_or_default()
}

pub(super) fn version(shared: &ServerState, snapshot: &Snapshot) -> String {
    hex(digest(&content(shared, snapshot)))
}
