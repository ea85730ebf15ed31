//! The view of `organisation.html`: the record of a body that convenes or takes part.

use serde::Serialize;

use super::appearance::{Appearance, appearance};
use super::frame::{self, Frame};
use super::later::{Later, beside, later};
use super::pager::{Pager, pager};
use super::parts::{Counted, Link, RecommendationView, Text, YearCount};
use super::scene::Scene;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::tally;
use crate::model::party::Party;
use crate::pages::route::Page;

/// `organisation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView<'a> {
    /// The frame.
    pub frame: Frame,
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
    pub sessions: Later<'a, Vec<Shared<Appearance>>>,
    /// Pages of that list.
    pub pager: Pager,
    /// Themes of these sessions.
    pub themes: Later<'a, Vec<Counted>>,
    /// These sessions by year.
    pub years: Later<'a, Vec<YearCount>>,
    /// Recommendations addressed to it.
    pub recommendations: Later<'a, Vec<RecommendationView>>,
}

/// A part of an organisation's page.
pub fn organisation<'a>(scene: &'a Scene<'_>, id: &'a Id, number: usize) -> OrganisationView<'a> {
    let party = Party::Organisation(id.clone());
    let page = Page::Organisation(id.clone());
    let entry = scene.index.appearances(&party);
    let organisation = scene.proceedings.organisations.get(id);
    let name = scene.party_name(&party);
    let of_list = entry.direct();
    let (of_themes, of_years) = (of_list.clone(), of_list.clone());
    OrganisationView {
        frame: frame::frame(scene, &page, number, Some(name.clone()), None),
        short: organisation.and_then(|organisation| scene.text(organisation.short.as_ref()?)),
        url: organisation.and_then(|organisation| organisation.url.clone()),
        country: organisation
            .and_then(|organisation| organisation.country)
            .map(|country| scene.country(country)),
        organiser_count: entry.of(Capacity::Organiser).len(),
        participant_count: entry.of(Capacity::Participant).len(),
        sessions: later(move || {
            scene.newest(&of_list, number).map(|ix| appearance(scene, ix, entry)).collect()
        }),
        pager: pager(scene, &page, number),
        themes: beside(number, move || {
            scene.counted_themes(&tally::themes_of(scene.proceedings, &of_themes), |theme: &Id| {
                Page::Theme(theme.clone())
            })
        }),
        years: beside(number, move || scene.trend(&of_years)),
        recommendations: beside(number, move || {
            scene.recommendations(scene.index.recommendations.by_addressee.get(&party))
        }),
        name,
    }
}
