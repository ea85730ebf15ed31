//! Builds the list entry for a session on a party's page: the session and the party's capacities.

use super::context::ViewContext;
use super::parts::{Appearance, ListForm};
use super::shared::Shared;
use crate::index::appearances::{Appearances, Capacity};
use crate::model::proceedings::SessionIx;

/// Omits the capacities if the party appears in only one capacity throughout.
pub fn appearance(
    ctx: &ViewContext<'_>,
    form: ListForm,
    ix: SessionIx,
    of: &Appearances,
) -> Shared<Appearance> {
    let used = Capacity::ALL.into_iter().filter(|capacity| !of.of(*capacity).is_empty());
    let capacities: Vec<_> = match used.clone().count() {
        0 | 1 => Vec::new(),
        _ => {
            used.filter(|capacity| of.of(*capacity).binary_search(&ix).is_ok()).map(Capacity::name).collect()
        }
    };
    if capacities.is_empty() {
        let make = || Shared::new(Appearance { row: ctx.list_entry(form, ix), capacities: Vec::new() });
        return ctx.cache.appearance(form, ix, make);
    }
    Shared::new(Appearance { row: ctx.list_entry(form, ix), capacities })
}
