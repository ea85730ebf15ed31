//! The view of `organisation.html`.

use serde::Serialize;

use super::appearance::appearance;
use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{Appearance, Counted, Link, ListForm, RecommendationView, Text, YearCount};
use super::passages::NewestPassages;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::counts;
use crate::index::topics::Topic;
use crate::model::party::Party;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `organisation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name of the organisation.
    pub name: Text,
    /// Abbreviation.
    pub short: Option<Text>,
    /// Website.
    pub url: Option<String>,
    /// Country of its seat.
    pub country: Option<Shared<Link>>,
    /// Number of sessions that it convened.
    pub organiser_count: usize,
    /// Number of sessions in which it took part.
    pub participant_count: usize,
    /// Its sessions in either capacity, newest first.
    pub sessions: Vec<Shared<Appearance>>,
    /// The sessions as lines of a table (`line.html`); empty if there are five or fewer.
    pub lines: Vec<Shared<Appearance>>,
    /// Pages of the list of sessions.
    pub pager: Pager,
    /// Themes of these sessions. Empty on later pages.
    pub themes: Vec<Counted>,
    /// Number of these sessions by year. Empty on later pages.
    pub years: Vec<YearCount>,
    /// Passages on it, newest session first; absent if there are none and on later pages.
    pub passages: Option<NewestPassages>,
    /// Recommendations addressed to the organisation. Empty on later pages.
    pub recommendations: Vec<RecommendationView>,
}

impl View for OrganisationView {
    const TEMPLATE: &'static str = kind::ORGANISATION.template;
}

/// Page `number` of an organisation's list of sessions, from 1.
pub fn organisation(ctx: &ViewContext<'_>, id: &Id, number: usize) -> OrganisationView {
    let party = Party::Organisation(id.clone());
    let page = Page::Organisation(id.clone());
    let entry = ctx.index.appearances(&party);
    let organisation = ctx.proceedings.organisations.get(id);
    let name = ctx.party_name(&party);
    let of_list = entry.direct();
    let listed = |form| ctx.newest(&of_list, number).map(|ix| appearance(ctx, form, ix, entry)).collect();
    OrganisationView {
        frame: page_meta::page_meta(ctx, &page, number, Some(name.clone()), None),
        short: organisation.and_then(|organisation| ctx.text(organisation.short.as_ref()?)),
        url: organisation.and_then(|organisation| organisation.url.clone()),
        country: organisation
            .and_then(|organisation| organisation.country)
            .map(|country| ctx.country(country)),
        organiser_count: entry.of(Capacity::Organiser).len(),
        participant_count: entry.of(Capacity::Participant).len(),
        sessions: ctx.if_read("sessions", || listed(ListForm::Row)),
        lines: ctx.lines(of_list.len(), || listed(ListForm::Line)),
        pager: pager(ctx, &page, number),
        themes: ctx.if_read_on_first("themes", number, || {
            ctx.counted_themes(&counts::themes_of(ctx.proceedings, &of_list), |theme: &Id| {
                Page::Theme(theme.clone())
            })
        }),
        years: ctx.if_read_on_first("years", number, || ctx.trend(&of_list)),
        passages: ctx.newest_passages(&Topic::Party(party.clone()), number),
        recommendations: ctx.if_read_on_first("recommendations", number, || {
            ctx.recommendations(ctx.index.recommendations.by_addressee.get(&party))
        }),
        name,
    }
}
