//! The view of `organisation.html`: the record of a body that convenes or takes part.

use serde::Serialize;

use super::appearance::{Appearance, appearance};
use super::frame::{self, Frame};
use super::parts::{Counted, Link, Pager, RecommendationView, Text, YearCount};
use super::scene::{Scene, beside};
use crate::index::tally;
use crate::model::party::Party;
use crate::model::text::Id;
use crate::plan::route::Page;

/// `organisation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Text,
    /// Its abbreviation.
    pub short: Option<Text>,
    /// Its website.
    pub url: Option<String>,
    /// Its seat.
    pub country: Option<Link>,
    /// Sessions that it convened.
    pub organiser_count: usize,
    /// Sessions that it took part in.
    pub participant_count: usize,
    /// Sessions in any of these capacities.
    pub sessions: Vec<Appearance>,
    /// Pages of that list.
    pub pager: Pager,
    /// Themes of these sessions.
    pub themes: Vec<Counted>,
    /// These sessions by year.
    pub years: Vec<YearCount>,
    /// Recommendations addressed to it.
    pub recommendations: Vec<RecommendationView>,
}

/// A part of an organisation's page.
pub fn organisation(scene: &Scene<'_>, id: &Id, number: usize) -> OrganisationView {
    let party = Party::Organisation(id.clone());
    let page = Page::Organisation(id.clone());
    let entry = scene.index.organisations.get(id).cloned().unwrap_or_default();
    let organisation = scene.proceedings.organisations.get(id);
    let name = scene.party_name(&party);
    let involved = tally::involved(&entry);
    let by_capacity =
        [("organiser", &entry.organiser), ("participant", &entry.participant), ("subject", &entry.subject)];
    OrganisationView {
        frame: frame::frame(scene, &page, number, Some(name.clone()), None),
        short: organisation.and_then(|organisation| scene.text(organisation.short.as_ref()?)),
        url: organisation.and_then(|organisation| organisation.url.clone()),
        country: organisation
            .and_then(|organisation| organisation.country)
            .map(|country| scene.country(country)),
        organiser_count: entry.organiser.len(),
        participant_count: entry.participant.len(),
        sessions: scene.newest(&involved, number).map(|ix| appearance(scene, ix, &by_capacity)).collect(),
        pager: scene.pager(&page, number),
        themes: beside(number, || {
            scene.counted_themes(&tally::themes_of(scene.proceedings, &involved), |theme: &Id| {
                Page::Theme(theme.clone())
            })
        }),
        years: beside(number, || scene.trend(&involved)),
        recommendations: beside(number, || scene.recommendations(scene.index.calls.by_addressee.get(&party))),
        name,
    }
}
