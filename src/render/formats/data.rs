//! Data files: the record and its index as JSON and CSV. Their format is stable and documented on `/data/`.

mod passages;
pub mod recommendations;
mod sessions;
pub mod statistics;

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::io;
use std::sync::Arc;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

pub use passages::passages_json;
pub use sessions::sessions_json;

use crate::i18n::text::{Id, Texts};
use crate::index::Index;
use crate::index::appearances::{Appearances, Capacity};
use crate::index::crossings::Crossings;
use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::Session;
use crate::render::formats::csv::{self, Cells, Column, column, key};

/// The columns of `sessions.csv`.
pub const SESSION_COLUMNS: [Column; 18] = [
    key("id", Cells::Text, "Id of the session, as in its address"),
    column("series", Cells::Text, "Id of the series"),
    column("number", Cells::Integer, "Number of the session in its series"),
    column("address", Cells::Text, "Address of the report, from the root of the host"),
    column("title", Cells::Text, "Title in the default language"),
    column("date", Cells::Text, "Date, as precise as it is known (EDTF, ISO 8601-2)"),
    column("end_date", Cells::Text, "Last day, if there were several"),
    column("place", Cells::Text, "Town or venue"),
    column("country", Cells::Text, "Host country (ISO 3166-1 alpha-2)"),
    column("format", Cells::Text, "in-person, virtual or hybrid"),
    column("rule", Cells::Text, "Rule of attribution: chatham-house, non-attribution or on-record"),
    column("organisers", Cells::Text, "Ids of organisations, separated by spaces"),
    column("participants", Cells::Text, "Ids of parties, separated by spaces"),
    column("subjects", Cells::Text, "Ids of the parties that the session was about, separated by spaces"),
    column("themes", Cells::Text, "Ids of themes, separated by spaces"),
    column("languages", Cells::Text, "Languages of its texts (BCP 47), separated by spaces"),
    column("recommendations", Cells::Integer, "Number of recommendations"),
    column("summary", Cells::Text, "Summary in the default language"),
];

/// `sessions.csv`: one row for each session. Ids in a list are separated by spaces; texts are in the default
/// language.
pub fn sessions_csv(proceedings: &Proceedings, address: &dyn Fn(&Session) -> String) -> Vec<u8> {
    let text = |texts: &Texts| proceedings.default_text(texts).unwrap_or_default().to_owned();
    let row = |session: &Arc<Session>| {
        let place = session.place.as_ref();
        let (date, end_date) = session.date.in_two_keys();
        [
            session.id.to_string(),
            session.series.to_string(),
            session.number.map(|number| number.to_string()).unwrap_or_default(),
            address(session),
            text(&session.title),
            date,
            end_date.unwrap_or_default(),
            place.and_then(|place| place.name.as_ref()).map(text).unwrap_or_default(),
            place
                .and_then(|place| place.country)
                .map(|country| country.code().to_owned())
                .unwrap_or_default(),
            word(session.format),
            word(session.rule),
            spaced(&session.organisers),
            spaced(session.participants.iter().map(|participant| &participant.party)),
            spaced(&session.subjects),
            spaced(&session.themes),
            spaced(&session.languages),
            session.recommendations.len().to_string(),
            text(&session.summary),
        ]
    };
    csv::table(&SESSION_COLUMNS, proceedings.sessions.iter().map(row))
}

/// The serialised name of a format, rule or status.
fn word(value: Option<impl Serialize>) -> String {
    value
        .and_then(|value| serde_json::to_value(value).ok())
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn spaced(ids: impl IntoIterator<Item = impl Display>) -> String {
    let mut line = String::new();
    for id in ids {
        let parted = if line.is_empty() { "" } else { " " };
        // Writing to memory does not fail.
        let _ = write!(line, "{parted}{id}");
    }
    line
}

fn is_empty<T>(list: &&[T]) -> bool {
    list.is_empty()
}

/// Session ids by name, without empty lists.
type Lists<'a> = BTreeMap<String, Vec<&'a RawValue>>;

#[derive(Serialize)]
struct IndexData<'a> {
    // Fields are sorted by name, as are all keys in the file.
    countries: BTreeMap<String, CountryData<'a>>,
    crossings: BTreeMap<String, Lists<'a>>,
    groups: BTreeMap<String, Lists<'a>>,
    organisations: BTreeMap<String, Lists<'a>>,
    themes: Lists<'a>,
    years: Lists<'a>,
}

#[derive(Serialize)]
struct CountryData<'a> {
    #[serde(flatten)]
    direct: Lists<'a>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    through: Lists<'a>,
}

/// `index.json`: the cross-index.
pub fn index_json(proceedings: &Proceedings, index: &Index) -> Vec<u8> {
    // Ids are in many lists, so each is serialised once.
    let written: Vec<Box<RawValue>> =
        proceedings.sessions.iter().filter_map(|session| to_raw_value(&session.id).ok()).collect();
    let id = |ix: &SessionIx| written.get(*ix as usize).map(|id| &**id);
    let ids = |sessions: &[SessionIx]| sessions.iter().filter_map(id).collect::<Vec<_>>();
    let by_capacity = |of: &Appearances, capacities: &[Capacity]| -> Lists<'_> {
        let some = capacities.iter().filter(|capacity| !of.of(**capacity).is_empty());
        some.map(|capacity| (capacity.name().to_owned(), ids(of.of(*capacity)))).collect()
    };
    let by_id = |lists: &BTreeMap<Id, Vec<SessionIx>>| -> Lists<'_> {
        lists.iter().map(|(id, sessions)| (id.to_string(), ids(sessions))).collect()
    };
    let by_theme = |of: &Crossings| -> Lists<'_> {
        of.iter().map(|(id, sessions)| (id.to_string(), ids(sessions))).collect()
    };
    let (mut countries, mut groups, mut organisations) = Default::default();
    for (party, of) in &index.parties {
        match party {
            Party::Country(country) => {
                let data =
                    CountryData { direct: by_capacity(of, &Capacity::ALL), through: by_id(&of.through) };
                BTreeMap::insert(&mut countries, country.code().to_owned(), data);
            }
            Party::Group(id) => {
                BTreeMap::insert(&mut groups, id.to_string(), by_capacity(of, &Capacity::ALL));
            }
            // Organisations that are only subjects have none of these lists.
            Party::Organisation(id) => {
                let lists = by_capacity(of, &[Capacity::Organiser, Capacity::Participant]);
                if !lists.is_empty() {
                    BTreeMap::insert(&mut organisations, id.to_string(), lists);
                }
            }
        }
    }
    let data = IndexData {
        countries,
        crossings: index.crossings.iter().map(|(party, of)| (party.to_string(), by_theme(of))).collect(),
        groups,
        organisations,
        themes: by_id(&index.themes),
        years: index.years.iter().map(|(year, sessions)| (format!("{year:04}"), ids(sessions))).collect(),
    };
    let mut json = Vec::new();
    write(&mut json, &data);
    json.push(b'\n');
    json
}

/// Writing to memory does not fail, and all keys are strings.
fn write(into: &mut Vec<u8>, value: &impl Serialize) {
    let written: io::Result<()> = serde_json::to_writer(&mut *into, value).map_err(io::Error::from);
    debug_assert!(written.is_ok());
}
