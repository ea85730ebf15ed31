//! Rows of lists: a session as every list shows it.

use super::parts::{Row, Text};
use super::scene::Scene;
use crate::model::session::{Place, Session};
use crate::plan::route::Page;

/// A session's row in the language of the scene.
pub fn row(scene: &Scene<'_>, session: &Session) -> Row {
    let title = scene.text(&session.title).unwrap_or_default();
    Row {
        language: title.lang.as_ref().map(|lang| scene.language(lang)),
        title,
        lang: scene.lang.clone(),
        address: scene.plan.routes.address(&Page::Session(session.id.clone()), scene.lang),
        number: session.number,
        summary: scene.text(&session.summary),
        date: scene.session_dates(session),
        place: session.place.as_ref().and_then(|it| place(scene, it)),
        format: session.format,
        series: scene.series(&session.series),
        themes: session.themes.iter().map(|theme| scene.theme(theme)).collect(),
        participants: session
            .participants
            .iter()
            .map(|participant| scene.party(&participant.party))
            .collect(),
        participants_known: session.participants_known,
        draft: session.draft,
    }
}

/// "Istanbul, Türkiye"; the country alone where only that is known or both are the same.
fn place(scene: &Scene<'_>, place: &Place) -> Option<Text> {
    let country = place.country.map(|country| scene.country(country).label);
    match (&place.name, country) {
        (Some(name), Some(country)) if *name != country.text => {
            let town = scene.fact(name);
            if town.lang.is_some() {
                // Two languages in one line want two marks; the country says enough.
                return Some(country);
            }
            Some(Text { text: format!("{name}, {}", country.text), ..country })
        }
        (Some(name), None) => Some(scene.fact(name)),
        (_, country) => country,
    }
}
