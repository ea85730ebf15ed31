//! A row on a party's own page: a session, and the capacity in which the party was there.

use super::context::ViewContext;
use super::parts::Appearance;
use super::shared::Shared;
use crate::index::appearances::{Appearances, Capacity};
use crate::model::proceedings::SessionIx;

/// A session on the page of a party with these appearances.
pub fn appearance(ctx: &ViewContext<'_>, ix: SessionIx, of: &Appearances) -> Shared<Appearance> {
    let used = Capacity::ALL.into_iter().filter(|capacity| !of.of(*capacity).is_empty());
    let capacities: Vec<_> = match used.clone().count() {
        0 | 1 => Vec::new(),
        _ => {
            used.filter(|capacity| of.of(*capacity).binary_search(&ix).is_ok()).map(Capacity::name).collect()
        }
    };
    if capacities.is_empty() {
        let make = || Shared::new(Appearance { row: ctx.row(ix), capacities: Vec::new() });
        return ctx.cache.appearance(ix, make);
    }
    Shared::new(Appearance { row: ctx.row(ix), capacities })
}
