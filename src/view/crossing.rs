//! The view of `crossing.html`: what was said on a theme when a country or group was in the room.

use serde::Serialize;

use super::frame::{self, Frame};
use super::parts::{Counted, Html, Link, Pager, RecommendationView, Text, YearCount};
use super::scene::{Scene, beside};
use crate::index::calls::CallList;
use crate::index::sessions::Sessions;
use crate::index::tally;
use crate::model::party::Party;
use crate::model::text::Id;
use crate::plan::route::Page;

/// `crossing.html`: a country or group and a theme.
#[derive(Clone, Debug, Serialize)]
pub struct CrossingView {
    /// The frame.
    pub frame: Frame,
    /// The country or group.
    pub party: Link,
    /// The theme.
    pub theme: Link,
    /// How many sessions.
    pub count: usize,
    /// Sessions in which the party took part and the theme was discussed.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// These sessions by year.
    pub years: Vec<YearCount>,
    /// Recommendations of these sessions on the theme.
    pub recommendations: Vec<RecommendationView>,
    /// The same theme with other parties.
    pub others_of_theme: Vec<Counted>,
    /// The same party on other themes.
    pub others_of_party: Vec<Counted>,
}

/// How many neighbouring crossings a page names, in each direction.
const NEIGHBOURS: usize = 12;

/// A part of a crossing's page.
pub fn crossing(scene: &Scene<'_>, party: &Party, theme: &Id, number: usize) -> CrossingView {
    let page = Page::Crossing(party.clone(), theme.clone());
    let none = Sessions::default();
    let all = scene.index.crossing(party, theme).unwrap_or(&none);
    let (sessions, pager) = scene.newest_first(all, &page, number);
    let others_of_party: Vec<(Id, usize)> = beside(number, || {
        let themes = tally::party_themes(scene.index, party).into_iter();
        themes.filter(|(other, _)| other != theme).take(NEIGHBOURS).collect()
    });
    let others_of_theme: Vec<(Party, usize)> = beside(number, || {
        let parties = tally::theme_parties(scene.index, theme).into_iter();
        parties.filter(|(other, _)| other != party).take(NEIGHBOURS).collect()
    });
    let calls = scene.index.calls.by_theme.get(theme).into_iter().flat_map(CallList::iter);
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
            let here = calls.filter(|(ix, _)| all.binary_search(ix).is_ok());
            here.filter_map(|(ix, number)| scene.recommendation(ix, number)).collect()
        }),
        others_of_theme: scene
            .counted_parties(others_of_theme.iter().map(|(other, n)| (other, *n)), |other| {
                Page::Crossing(other.clone(), theme.clone())
            }),
        others_of_party: scene
            .counted_themes(&others_of_party, |other| Page::Crossing(party.clone(), other.clone())),
    }
}
