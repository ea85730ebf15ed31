//! Rows of lists: a session as every list shows it.

use super::parts::Row;
use super::scene::Scene;
use crate::model::session::Session;
use crate::plan::route::Page;

/// A session's row in the language of the scene.
pub fn row(scene: &Scene<'_>, session: &Session) -> Row {
    let title = scene.text(&session.title).unwrap_or_default();
    let place = session.place.as_ref();
    let host = place.and_then(|place| place.country).map(|country| scene.country(country).label);
    let place = place.and_then(|place| scene.fact_if(place.name.as_ref()));
    // A city that is a state is named once.
    let place = place.filter(|place| host.as_ref().is_none_or(|host| host.text != place.text));
    Row {
        language: title.lang.as_ref().map(|lang| scene.language(lang)),
        title,
        lang: scene.lang.clone(),
        address: scene.plan.routes.address(&Page::Session(session.id.clone()), scene.lang),
        number: session.number,
        summary: scene.text(&session.summary),
        date: scene.session_dates(session),
        place,
        host,
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
