//! The data files: the record and its index for machines. Their shape is a promise to others, and
//! is told to people on `/data/`.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::io;
use std::sync::Arc;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use crate::index::cross::Index;
use crate::index::sessions::Sessions;
use crate::lang::{ByLang, Lang};
use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{
    Document, Format, Participant, Recommendation, Rule, Session, Source, Speaker, Status,
};
use crate::model::text::{Id, Texts};
use crate::view::csv;

/// A session in `sessions.json`; what it lacks is left out.
#[derive(Serialize)]
struct SessionData<'a> {
    id: &'a Id,
    series: &'a Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    address: String,
    title: &'a ByLang<String>,
    #[serde(skip_serializing_if = "ByLang::is_empty")]
    summary: &'a ByLang<String>,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceData<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<Format>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<Rule>,
    #[serde(skip_serializing_if = "is_empty")]
    organisers: &'a [Id],
    #[serde(skip_serializing_if = "is_empty")]
    participants: &'a [Participant],
    #[serde(skip_serializing_if = "is_empty")]
    subjects: &'a [Party],
    #[serde(skip_serializing_if = "is_empty")]
    themes: &'a [Id],
    languages: &'a [Lang],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recommendations: Vec<RecommendationData<'a>>,
    #[serde(skip_serializing_if = "is_empty")]
    speakers: &'a [Speaker],
    #[serde(skip_serializing_if = "is_empty")]
    sources: &'a [Source],
    #[serde(skip_serializing_if = "is_empty")]
    documents: &'a [Document],
}

#[derive(Serialize)]
struct PlaceData<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<Country>,
}

#[derive(Serialize)]
struct RecommendationData<'a> {
    number: u32,
    text: &'a ByLang<String>,
    #[serde(skip_serializing_if = "is_empty")]
    to: &'a [Party],
    #[serde(skip_serializing_if = "is_empty")]
    themes: &'a [Id],
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
}

fn is_empty<T>(list: &&[T]) -> bool {
    list.is_empty()
}

/// `sessions.json`: a line for each session. `address` gives a session's address.
pub fn sessions_json(proceedings: &Proceedings, address: &dyn Fn(&Session) -> String) -> Vec<u8> {
    let mut json = b"{\"sessions\":[".to_vec();
    for (at, session) in proceedings.sessions.iter().enumerate() {
        json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        write(&mut json, &session_data(session, address(session)));
    }
    json.extend_from_slice(b"\n]}\n");
    json
}

fn session_data(session: &Session, address: String) -> SessionData<'_> {
    SessionData {
        id: &session.id,
        series: &session.series,
        number: session.number,
        address,
        title: &session.title.0,
        summary: &session.summary.0,
        date: session.date.to_string(),
        end_date: session.end_date.map(|date| date.to_string()),
        place: session
            .place
            .as_ref()
            .map(|place| PlaceData { name: place.name.as_deref(), country: place.country }),
        format: session.format,
        rule: session.rule,
        organisers: &session.organisers,
        participants: &session.participants,
        subjects: &session.subjects,
        themes: &session.themes,
        languages: &session.languages,
        recommendations: session.recommendations.iter().map(recommendation_data).collect(),
        speakers: &session.speakers,
        sources: &session.sources,
        documents: &session.documents,
    }
}

fn recommendation_data(item: &Recommendation) -> RecommendationData<'_> {
    RecommendationData {
        number: item.number,
        text: &item.text.0,
        to: &item.to,
        themes: &item.themes,
        status: item.status,
    }
}

/// The columns of `sessions.csv`.
const COLUMNS: [&str; 18] = [
    "id",
    "series",
    "number",
    "address",
    "title",
    "date",
    "end_date",
    "place",
    "country",
    "format",
    "rule",
    "organisers",
    "participants",
    "subjects",
    "themes",
    "languages",
    "recommendations",
    "summary",
];

/// `sessions.csv`: a row for each session; ids of a list are parted by spaces, texts are those of
/// the default language.
pub fn sessions_csv(proceedings: &Proceedings, address: &dyn Fn(&Session) -> String) -> Vec<u8> {
    let default = &proceedings.config.language;
    let text =
        |texts: &Texts| texts.get(default, default).map(|(_, text)| text.to_owned()).unwrap_or_default();
    let row = |session: &Arc<Session>| {
        let place = session.place.as_ref();
        [
            session.id.to_string(),
            session.series.to_string(),
            session.number.map(|number| number.to_string()).unwrap_or_default(),
            address(session),
            text(&session.title),
            session.date.to_string(),
            session.end_date.map(|date| date.to_string()).unwrap_or_default(),
            place.and_then(|place| place.name.clone()).unwrap_or_default(),
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
    let columns = std::iter::once(COLUMNS.map(str::to_owned));
    csv::table(columns.chain(proceedings.sessions.iter().map(row)))
}

/// A word of the vocabulary of formats or rules, as editors write it.
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

/// Lists of session ids by name; those without a session are left out.
type Lists<'a> = BTreeMap<String, Vec<&'a RawValue>>;

#[derive(Serialize)]
struct IndexData<'a> {
    // By the letters of their names, as every other key of the file.
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

/// `index.json`: the cross-index itself.
pub fn index_json(proceedings: &Proceedings, index: &Index) -> Vec<u8> {
    // Every id stands in many lists, and is the same text in each.
    let written: Vec<Box<RawValue>> =
        proceedings.sessions.iter().filter_map(|session| to_raw_value(&session.id).ok()).collect();
    let id = |ix: &SessionIx| written.get(*ix as usize).map(|id| &**id);
    let ids = |sessions: &Sessions| sessions.iter().filter_map(id).collect::<Vec<_>>();
    let by_capacity = |capacities: &[(&str, &Sessions)]| -> Lists<'_> {
        let some = capacities.iter().filter(|(_, sessions)| !sessions.is_empty());
        some.map(|(name, sessions)| ((*name).to_owned(), ids(sessions))).collect()
    };
    let by_id = |lists: &BTreeMap<Id, Sessions>| -> Lists<'_> {
        lists.iter().map(|(id, sessions)| (id.to_string(), ids(sessions))).collect()
    };
    let countries = index.countries.iter().map(|(country, entry)| {
        let direct = by_capacity(&[
            ("host", &entry.host),
            ("participant", &entry.participant),
            ("subject", &entry.subject),
        ]);
        (country.code().to_owned(), CountryData { direct, through: by_id(&entry.through) })
    });
    let groups = index.groups.iter().map(|(id, entry)| {
        (id.to_string(), by_capacity(&[("participant", &entry.participant), ("subject", &entry.subject)]))
    });
    let organisations = index.organisations.iter().map(|(id, entry)| {
        (id.to_string(), by_capacity(&[("organiser", &entry.organiser), ("participant", &entry.participant)]))
    });
    let data = IndexData {
        countries: countries.collect(),
        crossings: index.crossings.iter().map(|(party, themes)| (party.to_string(), by_id(themes))).collect(),
        groups: groups.collect(),
        // One that sessions were only about has none of these lists.
        organisations: organisations.filter(|(_, lists)| !lists.is_empty()).collect(),
        themes: by_id(&index.themes),
        years: index.years.iter().map(|(year, sessions)| (format!("{year:04}"), ids(sessions))).collect(),
    };
    let mut json = Vec::new();
    write(&mut json, &data);
    json.push(b'\n');
    json
}

/// Writing to memory does not fail, and nothing here has keys that are no texts.
fn write(into: &mut Vec<u8>, value: &impl Serialize) {
    let written: io::Result<()> = serde_json::to_writer(&mut *into, value).map_err(io::Error::from);
    debug_assert!(written.is_ok());
}
