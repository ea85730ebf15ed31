//! The view of `organisations.html`: the list of organisations.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::parts::{Link, Text};
use super::shared::Shared;
use crate::index::appearances::Capacity;
use crate::model::party::Party;
use crate::pages::inventory;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `organisations.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationsView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Sorted by name.
    pub organisations: Vec<OrganisationLine>,
}

impl View for OrganisationsView {
    const TEMPLATE: &'static str = kind::ORGANISATIONS.template;
}

/// An organisation in the table of organisations.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationLine {
    /// Name and page of the organisation.
    pub organisation: Shared<Link>,
    /// Abbreviation.
    pub short: Option<Text>,
    /// Number of sessions that it convened.
    pub organiser: usize,
    /// Number of sessions in which it took part.
    pub participant: usize,
}

/// Lists the organisations that have a page.
pub fn organisations(ctx: &ViewContext<'_>) -> OrganisationsView {
    let mut organisations: Vec<OrganisationLine> = ctx
        .proceedings
        .organisations
        .values()
        .filter(|organisation| {
            inventory::exists(&Page::Organisation(organisation.id.clone()), ctx.proceedings, ctx.index)
        })
        .map(|organisation| {
            let entry = ctx.index.appearances(&Party::Organisation(organisation.id.clone()));
            OrganisationLine {
                organisation: ctx.organisation(&organisation.id),
                short: organisation.short.as_ref().and_then(|short| ctx.text(short)),
                organiser: entry.of(Capacity::Organiser).len(),
                participant: entry.of(Capacity::Participant).len(),
            }
        })
        .collect();
    organisations.sort_by_cached_key(|line| ctx.locale.sort_key(&line.organisation.label.text));
    OrganisationsView { frame: page_meta::page_meta(ctx, &Page::Organisations, 1, None, None), organisations }
}
