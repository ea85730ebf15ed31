//! The view of `crossing.html`: what was said on a theme when a country or group was in the room.

use serde::Serialize;

use super::frame::{self, Frame};
use super::later::{Later, beside};
use super::neighbours;
use super::pager::Pager;
use super::parts::{Counted, Html, Link, RecommendationView, Text, YearCount};
use super::scene::Scene;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::model::party::Party;
use crate::pages::route::Page;

/// `crossing.html`: a country or group and a theme.
#[derive(Clone, Debug, Serialize)]
pub struct CrossingView<'a> {
    /// The frame.
    pub frame: Frame,
    /// The country or group.
    pub party: Shared<Link>,
    /// The theme.
    pub theme: Shared<Link>,
    /// How many sessions.
    pub count: usize,
    /// Sessions in which the party took part and the theme was discussed.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// These sessions by year.
    pub years: Later<'a, Vec<YearCount>>,
    /// Recommendations of these sessions on the theme.
    pub recommendations: Later<'a, Vec<RecommendationView>>,
    /// The same theme with other parties.
    pub others_of_theme: Later<'a, Vec<Shared<Counted>>>,
    /// The same party on other themes.
    pub others_of_party: Later<'a, Vec<Shared<Counted>>>,
}

/// A part of a crossing's page.
pub fn crossing<'a>(
    scene: &'a Scene<'_>,
    party: &'a Party,
    theme: &'a Id,
    number: usize,
) -> CrossingView<'a> {
    let page = Page::Crossing(party.clone(), theme.clone());
    let all = scene.index.crossing(party, theme).unwrap_or_default();
    let (sessions, pager) = scene.newest_first(all, &page, number);
    let (party_link, theme_link) = (scene.party(party), scene.theme(theme));
    let title =
        Text { text: format!("{} × {}", party_link.label.text, theme_link.label.text), ..Text::default() };
    CrossingView {
        frame: frame::frame(scene, &page, number, Some(title), None),
        party: party_link,
        theme: theme_link,
        count: all.len(),
        sessions,
        pager,
        years: beside(number, || scene.trend(all)),
        recommendations: beside(number, || {
            let on_theme = scene.index.recommendations.by_theme.get(theme).into_iter().flatten();
            let here = on_theme.filter(|(ix, _)| all.binary_search(ix).is_ok());
            here.filter_map(|ix| scene.recommendation(*ix)).collect()
        }),
        others_of_theme: beside(number, || neighbours::of_theme(scene, party, theme)),
        others_of_party: beside(number, || neighbours::of_party(scene, party, theme)),
    }
}
