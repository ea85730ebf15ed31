//! What a session can be found by, in lists and in the search: the same sessions in both.

use serde::Serialize;

use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, rolled_up};
use crate::model::session::Session;

/// One side of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// `country`, `group`, `theme`, `organiser`, `series`, `language`.
    pub kind: &'static str,
    /// The id: `QA`.
    pub id: String,
}

/// Every side of a session: who was in the room in their own name, its themes and the wider ones, who
/// convened it, its series, the languages of its report.
pub fn facets(proceedings: &Proceedings, session: &Session) -> Vec<Facet> {
    let of = |kind, id: &dyn ToString| Facet { kind, id: id.to_string() };
    let mut facets = vec![of("series", &session.series)];
    facets.extend(session.participants.iter().filter_map(|participant| match &participant.party {
        Party::Country(country) => Some(of("country", &country.code())),
        Party::Group(id) => Some(of("group", id)),
        Party::Organisation(_) => None,
    }));
    facets.extend(rolled_up(&session.themes, &proceedings.themes).iter().map(|id| of("theme", id)));
    facets.extend(session.organisers.iter().map(|id| of("organiser", id)));
    facets.extend(session.languages.iter().map(|lang| of("language", lang)));
    facets
}
