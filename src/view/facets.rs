//! Facets of sessions, common to list filters and search filters.

use serde::Serialize;

use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, rolled_up};
use crate::model::session::Session;

/// A filter value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// `country`, `group`, `theme`, `organiser`, `series`, `language`.
    pub kind: &'static str,
    /// Id of the value: `QA`.
    pub id: String,
}

/// The series, the participants in their own name, the themes with their broader themes, the organisers and
/// the languages of the report.
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
