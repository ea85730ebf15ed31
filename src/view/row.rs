//! Rows of lists: a session as every list shows it.

use super::facets::{self, Facet};
use super::later::later;
use super::parts::{Row, Text};
use super::scene::Scene;
use crate::model::party::Party;
use crate::model::proceedings::rolled_up;
use crate::model::session::Session;
use crate::pages::route::Page;

/// A long table would drown its own row: more than `MOST` names are cut to `SHOWN`.
const MOST: usize = 12;
const SHOWN: usize = 10;

/// A session's row in the language of the scene.
pub fn row<'a>(scene: &'a Scene<'_>, session: &'a Session) -> Row<'a> {
    let title = scene.text(&session.title).unwrap_or_default();
    let at_table = session.participants.len();
    let shown = if at_table > MOST { SHOWN } else { at_table };
    Row {
        language: title.lang.as_ref().map(|lang| scene.language(lang)),
        title,
        lang: scene.lang.clone(),
        address: scene.plan.routes.address(&Page::Session(session.id.clone()), scene.lang),
        number: session.number,
        summary: scene.text(&session.summary),
        date: scene.session_dates(session),
        place: later(|| place(scene, session)),
        host: later(|| host(scene, session)),
        format: session.format,
        series: later(|| scene.series(&session.series)),
        themes: later(|| session.themes.iter().map(|theme| scene.theme(theme)).collect()),
        participants: later(move || {
            let shown = session.participants.iter().take(shown);
            shown.map(|participant| scene.party(&participant.party)).collect()
        }),
        participants_more: at_table - shown,
        participants_known: session.participants_known,
        draft: session.draft,
        embargo: session.embargo.map(|until| scene.moment(until)),
        facets: later(|| facets(scene, session)),
        facet_names: later(move || facet_names(scene, session, shown)),
    }
}

fn host(scene: &Scene<'_>, session: &Session) -> Option<Text> {
    session.place.as_ref()?.country.map(|country| scene.country(country).label.clone())
}

fn place(scene: &Scene<'_>, session: &Session) -> Option<Text> {
    let place = scene.text_if(session.place.as_ref()?.name.as_ref());
    // A city that is a state is named once.
    place.filter(|place| host(scene, session).is_none_or(|host| host.text != place.text))
}

/// What a list can be narrowed down by.
fn facets(scene: &Scene<'_>, session: &Session) -> String {
    let facets = facets::facets(scene.proceedings, session);
    let facets: Vec<String> = facets.iter().map(|Facet { kind, id }| format!("{kind}:{id}")).collect();
    facets.join(" ")
}

/// The names of those that the row itself does not name.
fn facet_names(scene: &Scene<'_>, session: &Session, shown: usize) -> String {
    let mut names = Vec::new();
    for participant in session.participants.iter().skip(shown) {
        let party = &participant.party;
        if !matches!(party, Party::Organisation(_)) {
            names.push(format!("{party}={}", scene.party_name(party).text));
        }
    }
    for theme in rolled_up(&session.themes, &scene.proceedings.themes) {
        if !session.themes.contains(theme) {
            names.push(format!("theme:{theme}={}", scene.theme_name(theme).text));
        }
    }
    for id in &session.organisers {
        names.push(format!("organiser:{id}={}", scene.organisation(id).label.text));
    }
    names.join("\n")
}
