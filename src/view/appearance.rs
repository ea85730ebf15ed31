//! A row on a party's own page: a session, and the capacity in which the party was there.

use serde::Serialize;

use super::parts::Html;
use super::scene::Scene;
use super::shared::Shared;
use crate::index::sessions::Sessions;
use crate::model::proceedings::SessionIx;

/// A session on the page of one who was there.
#[derive(Clone, Debug, Serialize)]
pub struct Appearance {
    /// The session's row.
    pub row: Html,
    /// `host`, `organiser`, `participant`, `subject`; each is the message `as-{capacity}` of the skin.
    /// Empty where the party was there in one capacity all along, which its figures say already.
    pub capacities: Vec<&'static str>,
}

/// A session on the page of a party with these sessions in each capacity.
pub fn appearance(
    scene: &Scene<'_>,
    ix: SessionIx,
    by_capacity: &[(&'static str, &Sessions)],
) -> Shared<Appearance> {
    let used = by_capacity.iter().filter(|(_, sessions)| !sessions.is_empty());
    let capacities: Vec<_> = match used.clone().count() {
        0 | 1 => Vec::new(),
        _ => used
            .filter(|(_, sessions)| sessions.binary_search(&ix).is_ok())
            .map(|(capacity, _)| *capacity)
            .collect(),
    };
    if capacities.is_empty() {
        let make = || Shared::new(Appearance { row: scene.row(ix), capacities: Vec::new() });
        return scene.common.appearance(ix, &make);
    }
    Shared::new(Appearance { row: scene.row(ix), capacities })
}
