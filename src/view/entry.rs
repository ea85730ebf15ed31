//! The view of `entry.html`: a session as the search of one language knows it.
//!
//! It holds what can be read in that language and no more: the report in another language is found by
//! the search of that one. Names that lack a form in the language are shown in another on every page,
//! and are here too.

use serde::Serialize;

use super::facets::{Facet, facets};
use super::parts::{DateView, Html, Text};
use super::scene::Scene;
use super::session;
use crate::lang::Lang;
use crate::model::session::Session;

/// A session, to be found.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// The language.
    pub lang: Lang,
    /// Its title.
    pub title: Text,
    /// Its summary, if it is in the language.
    pub summary: Option<Text>,
    /// When it was held.
    pub date: DateView,
    /// Its place among all sessions by date, from 0.
    pub rank: u32,
    /// The town or the house.
    pub place: Option<Text>,
    /// The series.
    pub series: Text,
    /// Who took part.
    pub parties: Vec<Text>,
    /// The host country, and who it was about.
    pub others: Vec<Text>,
    /// Who convened it.
    pub organisers: Vec<Text>,
    /// Its themes.
    pub themes: Vec<Text>,
    /// The report, if it is in the language.
    pub body: Option<Html>,
    /// What it called for, as far as that is in the language.
    pub recommendations: Vec<EntryCall>,
    /// What the search can be narrowed down by: `country`, `group`, `theme`, `organiser`, `series`, `year`.
    pub facets: Vec<Facet>,
}

/// A recommendation.
#[derive(Clone, Debug, Serialize)]
pub struct EntryCall {
    /// Its place in the session, from 1.
    pub number: usize,
    /// What it says.
    pub text: Text,
}

/// A session, to be found in the language of the scene.
pub fn entry(scene: &Scene<'_>, session: &Session) -> EntryView {
    let own = |text: &Text| text.lang.is_none();
    let place = session.place.as_ref();
    let host = place.and_then(|place| place.country).map(|country| scene.country(country).label.clone());
    let at_table = session.participants.iter().map(|participant| scene.party_name(&participant.party));
    let subjects = session.subjects.iter().map(|party| scene.party_name(party));
    let mut facets = facets(scene.proceedings, session);
    facets.retain(|facet| facet.kind != "language");
    facets.push(Facet { kind: "year", id: session.date.year().to_string() });
    EntryView {
        lang: scene.lang.clone(),
        title: scene.text(&session.title).unwrap_or_default(),
        summary: scene.text(&session.summary).filter(own),
        date: scene.session_dates(session),
        rank: scene.index.places.get(&session.id).copied().unwrap_or_default(),
        place: place.and_then(|place| scene.text_if(place.name.as_ref())),
        series: scene.series(&session.series).label.clone(),
        parties: at_table.collect(),
        others: host.into_iter().chain(subjects).collect(),
        organisers: session.organisers.iter().map(|id| scene.organisation(id).label.clone()).collect(),
        themes: session.themes.iter().map(|theme| scene.theme_name(theme)).collect(),
        body: session::body(scene, &session.bodies).filter(|body| body.lang.is_none()).map(|body| body.html),
        recommendations: (1..)
            .zip(&session.recommendations)
            .filter_map(|(number, item)| {
                Some(EntryCall { number, text: scene.text(&item.text).filter(own)? })
            })
            .collect(),
        facets,
    }
}
