//! `sessions.json`: all sessions with their facts.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use serde::Serialize;

use super::is_empty;
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Id, Texts};
use crate::index::Index;
use crate::markdown::{self, Body};
use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{
    FollowUp, Format, Participant, Recommendation, Reference, Rule, Session, Source, Speaker, Status,
};
use crate::source::html::{self, Piece};
use crate::view::links::reference_text;

/// A session in `sessions.json`. Missing values are omitted.
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    participants: Vec<ParticipantData<'a>>,
    #[serde(skip_serializing_if = "is_empty")]
    subjects: &'a [Party],
    #[serde(skip_serializing_if = "is_empty")]
    themes: &'a [Id],
    languages: &'a [Lang],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recommendations: Vec<RecommendationData<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    speakers: Vec<SpeakerData<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<SourceData<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    documents: Vec<DocumentData<'a>>,
}

#[derive(Serialize)]
struct PlaceData<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name_by_language: Option<&'a ByLang<String>>,
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
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    note: BTreeMap<&'a Lang, String>,
}

#[derive(Serialize)]
struct ParticipantData<'a> {
    party: &'a Party,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity_by_language: Option<&'a ByLang<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
}

#[derive(Serialize)]
struct SpeakerData<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role_by_language: Option<&'a ByLang<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<&'a Party>,
    #[serde(skip_serializing_if = "Option::is_none")]
    named_by: Option<&'a str>,
}

#[derive(Serialize)]
struct SourceData<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_by_language: Option<&'a ByLang<String>>,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Lang>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
}

#[derive(Serialize)]
struct DocumentData<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_by_language: Option<&'a ByLang<String>>,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a Lang>,
}

/// `sessions.json`: one line for each session. `address` returns a session's address.
pub fn sessions_json(
    proceedings: &Proceedings,
    index: &Index,
    address: &dyn Fn(&Session) -> String,
) -> Vec<u8> {
    let mut json = b"{\"sessions\":[".to_vec();
    for (at, session) in proceedings.numbered() {
        json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        super::write(&mut json, &session_data((proceedings, index), (at, session), address(session)));
    }
    json.extend_from_slice(b"\n]}\n");
    json
}

fn session_data<'a>(
    (proceedings, index): (&'a Proceedings, &'a Index),
    (at, session): (SessionIx, &'a Session),
    address: String,
) -> SessionData<'a> {
    let facts = FactTexts { default: &proceedings.config.language };
    let (date, end_date) = session.date.in_two_keys();
    let recommendation = |item: &'a Recommendation| {
        let followed = index.courses.newest(proceedings, (at, item.number));
        recommendation_data((proceedings, index), item, followed)
    };
    SessionData {
        id: &session.id,
        series: &session.series,
        number: session.number,
        address,
        title: &session.title.0,
        summary: &session.summary.0,
        date,
        end_date,
        place: session.place.as_ref().map(|place| PlaceData {
            name: facts.text(place.name.as_ref()),
            name_by_language: facts.by_language(place.name.as_ref()),
            country: place.country,
        }),
        format: session.format,
        rule: session.rule,
        organisers: &session.organisers,
        participants: session
            .participants
            .iter()
            .map(|Participant { party, capacity, count }| ParticipantData {
                party,
                capacity: facts.text(capacity.as_ref()),
                capacity_by_language: facts.by_language(capacity.as_ref()),
                count: *count,
            })
            .collect(),
        subjects: &session.subjects,
        themes: &session.themes,
        languages: &session.languages,
        recommendations: session.recommendations.iter().map(recommendation).collect(),
        speakers: session
            .speakers
            .iter()
            .map(|Speaker { name, role, party, named_by, .. }| SpeakerData {
                name,
                role: facts.text(role.as_ref()),
                role_by_language: facts.by_language(role.as_ref()),
                party: party.as_ref(),
                named_by: named_by.as_deref(),
            })
            .collect(),
        sources: session
            .sources
            .iter()
            .map(|Source { title, url, language, published }| SourceData {
                title: facts.text(title.as_ref()),
                title_by_language: facts.by_language(title.as_ref()),
                url,
                language: language.as_ref(),
                published: published.map(|date| date.to_string()),
            })
            .collect(),
        documents: session
            .documents
            .iter()
            .map(|document| DocumentData {
                title: facts.text(document.title.as_ref()).unwrap_or(document.file_name()),
                title_by_language: facts.by_language(document.title.as_ref()),
                file: &document.file,
                language: document.language.as_ref(),
            })
            .collect(),
    }
}

/// Serialises texts as one string in the default language, so that the format does not depend on the number
/// of languages, and in a separate field by language.
#[derive(Clone, Copy)]
struct FactTexts<'a> {
    default: &'a Lang,
}

impl<'a> FactTexts<'a> {
    fn text(self, texts: Option<&'a Texts>) -> Option<&'a str> {
        texts?.get(self.default, self.default).map(|(_, text)| text)
    }

    /// `None` if the default language is the only one.
    fn by_language(self, texts: Option<&'a Texts>) -> Option<&'a ByLang<String>> {
        let texts = &texts?.0;
        texts.keys().any(|lang| lang != self.default).then_some(texts)
    }
}

/// A recommendation with its newest status and the note on it. `followed` is the newest that a later session recorded.
fn recommendation_data<'a>(
    (proceedings, index): (&'a Proceedings, &'a Index),
    item: &'a Recommendation,
    followed: Option<&'a FollowUp>,
) -> RecommendationData<'a> {
    RecommendationData {
        number: item.number,
        text: &item.text.0,
        to: &item.to,
        themes: &item.themes,
        status: followed.map_or(item.status, |followed| Some(followed.status)),
        note: match followed {
            Some(followed) => {
                let texts = followed.text.iter().flat_map(|text| text.0.iter());
                texts.map(|(lang, text)| (lang, text.clone())).collect()
            }
            None => {
                let plain = |(lang, note)| (lang, plain(note, lang, proceedings, index));
                item.note.iter().map(plain).collect()
            }
        },
    }
}

/// Plain text of a note.
fn plain(note: &Body<Reference>, lang: &Lang, proceedings: &Proceedings, index: &Index) -> String {
    let name = |reference: &Reference| (reference_text(reference, lang, proceedings, index), None);
    let html = markdown::html(note, |_| String::new(), name, |_| None);
    let mut text = String::new();
    html::each(html.as_bytes(), &mut |piece| {
        if let Piece::Text(bytes) = piece {
            text.push_str(&String::from_utf8_lossy(bytes));
        }
        ControlFlow::Continue(())
    });
    text
}
