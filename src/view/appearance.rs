//! A row on a party's own page: a session, and the capacity in which the party was there.

use serde::Serialize;

use super::parts::Html;
use super::scene::Scene;
use super::shared::Shared;
use crate::index::appearances::{Appearances, Capacity};
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

/// A session on the page of a party with these appearances.
pub fn appearance(scene: &Scene<'_>, ix: SessionIx, of: &Appearances) -> Shared<Appearance> {
    let used = Capacity::ALL.into_iter().filter(|capacity| !of.of(*capacity).is_empty());
    let capacities: Vec<_> = match used.clone().count() {
        0 | 1 => Vec::new(),
        _ => {
            used.filter(|capacity| of.of(*capacity).binary_search(&ix).is_ok()).map(Capacity::name).collect()
        }
    };
    if capacities.is_empty() {
        let make = || Shared::new(Appearance { row: scene.row(ix), capacities: Vec::new() });
        return scene.common.appearance(ix, &make);
    }
    Shared::new(Appearance { row: scene.row(ix), capacities })
}
