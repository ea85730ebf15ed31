//! The view of `organisation.html`: the record of a body that convenes or takes part.

use serde::Serialize;

use super::appearance::appearance;
use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{Appearance, Counted, Link, RecommendationView, Text, YearCount};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::counts;
use crate::model::party::Party;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `organisation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// The frame.
    pub frame: PageMeta,
    /// Its name.
    pub name: Text,
    /// Its abbreviation.
    pub short: Option<Text>,
    /// Its website.
    pub url: Option<String>,
    /// Its seat.
    pub country: Option<Shared<Link>>,
    /// Sessions that it convened.
    pub organiser_count: usize,
    /// Sessions that it took part in.
    pub participant_count: usize,
    /// Sessions in any of these capacities.
    pub sessions: Vec<Shared<Appearance>>,
    /// Pages of that list.
    pub pager: Pager,
    /// Themes of these sessions.
    pub themes: Vec<Counted>,
    /// These sessions by year.
    pub years: Vec<YearCount>,
    /// Recommendations addressed to it.
    pub recommendations: Vec<RecommendationView>,
}

impl View for OrganisationView {
    const TEMPLATE: &'static str = kind::ORGANISATION.template;
}

/// A part of an organisation's page.
pub fn organisation(ctx: &ViewContext<'_>, id: &Id, number: usize) -> OrganisationView {
    let party = Party::Organisation(id.clone());
    let page = Page::Organisation(id.clone());
    let entry = ctx.index.appearances(&party);
    let organisation = ctx.proceedings.organisations.get(id);
    let name = ctx.party_name(&party);
    let of_list = entry.direct();
    let (of_themes, of_years) = (of_list.clone(), of_list.clone());
    OrganisationView {
        frame: page_meta::page_meta(ctx, &page, number, Some(name.clone()), None),
        short: organisation.and_then(|organisation| ctx.text(organisation.short.as_ref()?)),
        url: organisation.and_then(|organisation| organisation.url.clone()),
        country: organisation
            .and_then(|organisation| organisation.country)
            .map(|country| ctx.country(country)),
        organiser_count: entry.of(Capacity::Organiser).len(),
        participant_count: entry.of(Capacity::Participant).len(),
        sessions: ctx.if_read("sessions", || {
            ctx.newest(&of_list, number).map(|ix| appearance(ctx, ix, entry)).collect()
        }),
        pager: pager(ctx, &page, number),
        themes: ctx.if_read_on_first("themes", number, || {
            ctx.counted_themes(&counts::themes_of(ctx.proceedings, &of_themes), |theme: &Id| {
                Page::Theme(theme.clone())
            })
        }),
        years: ctx.if_read_on_first("years", number, || ctx.trend(&of_years)),
        recommendations: ctx.if_read_on_first("recommendations", number, || {
            ctx.recommendations(ctx.index.recommendations.by_addressee.get(&party))
        }),
        name,
    }
}
