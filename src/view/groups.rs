//! The view of `groups.html`: the list of groups.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::parts::{Counted, Link};
use crate::index::appearances::Capacity;
use crate::model::party::Party;
use crate::pages::inventory;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `groups.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GroupsView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Sorted by name; the count is of sessions in which the group took part.
    pub groups: Vec<Counted>,
}

impl View for GroupsView {
    const TEMPLATE: &'static str = kind::GROUPS.template;
}

/// Lists the groups that have a page.
pub fn groups(ctx: &ViewContext<'_>) -> GroupsView {
    let with_page =
        inventory::named(ctx.proceedings, ctx.index).into_iter().filter_map(|party| match party {
            Party::Group(id) => Some(id),
            _ => None,
        });
    let mut groups: Vec<Counted> = with_page
        .map(|id| {
            let party = Party::Group(id);
            let Link { label, address } = Link::clone(&ctx.party(&party));
            let count = ctx.index.appearances(&party).of(Capacity::Participant).len();
            Counted { label, address, count }
        })
        .collect();
    groups.sort_by_cached_key(|group| ctx.locale.sort_key(&group.label.text));
    GroupsView { frame: page_meta::page_meta(ctx, &Page::Groups, 1, None, None), groups }
}
