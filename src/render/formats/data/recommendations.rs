//! `recommendations.json` and `recommendations.csv`: every recommendation with its newest status and its course.

use serde::Serialize;

use super::{is_empty, spaced, word, write};
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::Id;
use crate::index::Index;
use crate::index::recommendations::RecommendationIx;
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;
use crate::model::session::{Recommendation, RecommendationId, Session, Source, Status};
use crate::pages::route::Page;
use crate::render::formats::csv::{self, Cells, Column, column, key};

/// A recommendation. Missing values are omitted.
#[derive(Serialize)]
struct CourseData<'a> {
    id: String,
    session: &'a Id,
    number: u32,
    address: String,
    date: String,
    text: &'a ByLang<String>,
    #[serde(skip_serializing_if = "is_empty")]
    to: &'a [Party],
    #[serde(skip_serializing_if = "is_empty")]
    themes: &'a [Id],
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    repeats: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    repeated: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    followed: Vec<FollowUpData<'a>>,
}

/// A status that a later session recorded.
#[derive(Serialize)]
struct FollowUpData<'a> {
    session: &'a Id,
    of: String,
    status: Status,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a ByLang<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<StatusSource<'a>>,
}

#[derive(Serialize)]
struct StatusSource<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a ByLang<String>>,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Lang>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
}

/// `recommendations.json`: one line for each recommendation. `address` returns a page's address.
pub fn recommendations_json(
    proceedings: &Proceedings,
    index: &Index,
    address: &dyn Fn(&Page) -> String,
) -> Vec<u8> {
    const USUAL: usize = 1024;

    let count: usize = proceedings.sessions.iter().map(|session| session.recommendations.len()).sum();
    let mut json = Vec::with_capacity((count + 1) * USUAL);
    json.extend_from_slice(b"{\"recommendations\":[");
    for (position, (_, data)) in all(proceedings, index, address).enumerate() {
        json.extend_from_slice(if position == 0 { b"\n" } else { b",\n" });
        write(&mut json, &data);
    }
    json.extend_from_slice(b"\n]}\n");
    json
}

/// The columns of `recommendations.csv`.
pub const COLUMNS: [Column; 13] = [
    key("id", Cells::Text, "Id of the recommendation: that of its session, `#` and its number"),
    column("session", Cells::Text, "Id of the session that made it"),
    column("number", Cells::Integer, "Number within the session"),
    column("address", Cells::Text, "Address of its page, from the root of the host"),
    column("date", Cells::Text, "Date of the session (EDTF, ISO 8601-2)"),
    column("text", Cells::Text, "Text in the default language"),
    column("to", Cells::Text, "Ids of the parties that it is addressed to, separated by spaces"),
    column("themes", Cells::Text, "Ids of themes, separated by spaces"),
    column("status", Cells::Text, "Newest status: open, under-way, met or overtaken"),
    column("status_date", Cells::Text, "Date of the newest status"),
    column("repeats", Cells::Text, "Ids of earlier recommendations that it repeats, separated by spaces"),
    column("repeated", Cells::Text, "Ids of later recommendations that repeat it, separated by spaces"),
    column("followed", Cells::Integer, "Number of statuses that later sessions recorded"),
];

/// `recommendations.csv`: one row for each recommendation. Ids in a list are separated by spaces; the text is in the
/// default language, and `followed` is the number of statuses that later sessions recorded.
pub fn recommendations_csv(
    proceedings: &Proceedings,
    index: &Index,
    address: &dyn Fn(&Page) -> String,
) -> Vec<u8> {
    let row = |(item, data): (&Recommendation, CourseData<'_>)| {
        [
            data.id,
            data.session.to_string(),
            data.number.to_string(),
            data.address,
            data.date,
            proceedings.default_text(&item.text).unwrap_or_default().to_owned(),
            spaced(data.to),
            spaced(data.themes),
            word(data.status),
            data.status_date.unwrap_or_default(),
            data.repeats.join(" "),
            data.repeated.join(" "),
            data.followed.len().to_string(),
        ]
    };
    csv::table(&COLUMNS, all(proceedings, index, address).map(row))
}

/// All recommendations, in the order of sessions and numbers.
fn all<'a>(
    proceedings: &'a Proceedings,
    index: &'a Index,
    address: &'a dyn Fn(&Page) -> String,
) -> impl Iterator<Item = (&'a Recommendation, CourseData<'a>)> {
    proceedings.numbered().flat_map(move |(ix, session)| {
        let session = &**session;
        session.recommendations.iter().map(move |item| {
            let page = Page::Recommendation(session.id.clone(), item.number);
            (item, course_data(proceedings, index, (ix, session, item), address(&page)))
        })
    })
}

fn course_data<'a>(
    proceedings: &'a Proceedings,
    index: &'a Index,
    (ix, session, item): (u32, &'a Session, &'a Recommendation),
    address: String,
) -> CourseData<'a> {
    let at = (ix, item.number);
    let courses = &index.courses;
    let id = |(ix, number): RecommendationIx| {
        RecommendationId { session: proceedings.session(ix).id.clone(), number }.to_string()
    };
    let course = courses.by_recommendation.get(&at);
    let later = course.into_iter().flat_map(|course| &course.made).filter(|made| **made > at);
    let followed = course.into_iter().flat_map(|course| &course.followed).filter_map(|(ix, position)| {
        let session = proceedings.session(*ix);
        let item = session.followed.get(*position)?;
        Some(FollowUpData {
            session: &session.id,
            of: item.of.value.to_string(),
            status: item.status,
            date: item.date.to_string(),
            text: item.text.as_ref().map(|text| &text.0),
            sources: item.sources.iter().map(status_source).collect(),
        })
    });
    CourseData {
        id: id(at),
        session: &session.id,
        number: item.number,
        address,
        date: session.date.in_two_keys().0,
        text: &item.text.0,
        to: &item.to,
        themes: &item.themes,
        status: courses.status(proceedings, at),
        status_date: courses.newest(proceedings, at).map(|newest| newest.date.to_string()),
        repeats: courses.repeats.get(&at).into_iter().flatten().map(|of| id(*of)).collect(),
        repeated: later.map(|of| id(*of)).collect(),
        followed: followed.collect(),
    }
}

fn status_source(source: &Source) -> StatusSource<'_> {
    StatusSource {
        title: source.title.as_ref().map(|title| &title.0),
        url: &source.url,
        language: source.language.as_ref(),
        published: source.published.map(|date| date.to_string()),
    }
}
