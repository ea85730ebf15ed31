//! How much of a record there is in each language of the site: what is translated, what is not, and
//! what was translated from an earlier state of its original.
//!
//! Says how things stand. Whether that is worth a word, and to whom, is for others to decide.

pub mod gaps;
pub mod names;
pub mod counts;

use serde::Serialize;

use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Age, Id, Texts, Translation};
use crate::markdown::Body;
use crate::model::proceedings::{Proceedings, StandalonePage};
use crate::model::session::{Recommendation, Reference, Series, Session};
pub use gaps::Gap;

/// What stands once for each language: a session, a series or a page, with its translations.
#[derive(Clone, Copy)]
pub struct Translatable<'a> {
    /// What it is.
    pub kind: TranslatableKind,
    /// Its id, as in its address.
    pub id: &'a Id,
    /// How commands name it, beside the name of its file.
    pub number: Option<(&'a Id, u32)>,
    /// The file of the original.
    pub source: &'a str,
    /// Its title.
    pub title: &'a Texts,
    summary: &'a Texts,
    bodies: &'a ByLang<Body<Reference>>,
    recommendations: &'a [Recommendation],
    translations: &'a ByLang<Translation>,
}

/// What kind of thing is translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TranslatableKind {
    /// A session.
    Session,
    /// A series.
    Series,
    /// A standalone page.
    Page,
}

/// How far a translation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Progress {
    /// Nothing is translated.
    Missing,
    /// Something is.
    Part,
    /// All that the original has.
    Complete,
}

/// How an item stands in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How far it has come.
    pub progress: Progress,
    /// What is missing.
    pub gaps: Vec<Gap>,
    /// How it stands to its original; nothing as long as nothing is translated.
    pub age: Option<Age>,
}

impl<'a> From<&'a Session> for Translatable<'a> {
    fn from(session: &'a Session) -> Self {
        Self {
            kind: TranslatableKind::Session,
            id: &session.id,
            number: session.number.map(|number| (&session.series, number)),
            source: &session.source,
            title: &session.title,
            summary: &session.summary,
            bodies: &session.bodies,
            recommendations: &session.recommendations,
            translations: &session.translations,
        }
    }
}

impl<'a> From<&'a Series> for Translatable<'a> {
    fn from(series: &'a Series) -> Self {
        Self {
            kind: TranslatableKind::Series,
            id: &series.id,
            number: None,
            source: &series.source,
            title: &series.title,
            summary: &series.summary,
            bodies: &series.bodies,
            recommendations: &[],
            translations: &series.translations,
        }
    }
}

impl<'a> From<&'a StandalonePage> for Translatable<'a> {
    fn from(page: &'a StandalonePage) -> Self {
        Self {
            kind: TranslatableKind::Page,
            id: &page.id,
            number: None,
            source: &page.source,
            title: &page.title,
            summary: &page.summary,
            bodies: &page.bodies,
            recommendations: &[],
            translations: &page.translations,
        }
    }
}

/// Everything that can be translated: series, then pages, by id, then sessions, the newest first.
pub fn items(record: &Proceedings) -> impl Iterator<Item = Translatable<'_>> {
    // A series without a file of its own has nothing to translate.
    let series = record.series.values().filter(|series| series.source.ends_with(".md"));
    let sessions = record.sessions.iter().rev();
    (series.map(Translatable::from))
        .chain(record.pages.values().map(Translatable::from))
        .chain(sessions.map(|session| Translatable::from(&**session)))
}

/// The languages that a site is translated into.
pub fn others(record: &Proceedings) -> impl Iterator<Item = &Lang> {
    let config = &record.config;
    config.languages.iter().filter(|lang| **lang != config.language)
}

impl Translatable<'_> {
    /// How commands name it: `track-ii/12`, `about`.
    pub fn called(&self) -> String {
        match self.number {
            Some((series, number)) => format!("{series}/{number}"),
            None => self.id.to_string(),
        }
    }

    /// The translation into just this language, if there is something to read in it.
    pub fn translation(&self, lang: &Lang) -> Option<&Translation> {
        self.translations.get(lang)
    }

    /// How it stands in a language that is not the default one. A text in a more general language
    /// serves as well.
    pub fn standing(&self, lang: &Lang, default: &Lang) -> Standing {
        let gaps: Vec<Gap> = self.gaps(lang, default).collect();
        let translation = lang.tags().find_map(|tag| self.translations.get(tag));
        let is_default = lang.is_served_by(default);
        let progress = match (gaps.is_empty(), translation.is_some() || is_default) {
            (true, _) => Progress::Complete,
            (false, true) => Progress::Part,
            (false, false) => Progress::Missing,
        };
        Standing { progress, gaps, age: translation.map(|translation| translation.age) }
    }

    /// What the original has and a language has not.
    fn gaps(&self, lang: &Lang, default: &Lang) -> impl Iterator<Item = Gap> {
        let lacks = |has: &dyn Fn(&Lang) -> bool| has(default) && !lang.chain().any(|lang| has(&lang));
        let lacks_text = |texts: &Texts| lacks(&|lang| texts.0.contains_key(lang));
        let title = lacks_text(self.title).then_some(Gap::Title);
        let summary = lacks_text(self.summary).then_some(Gap::Summary);
        let recommendations: Vec<Gap> = self
            .recommendations
            .iter()
            .filter(|item| lacks_text(&item.text) || lacks(&|lang| item.note.contains_key(lang)))
            .map(|item| Gap::Recommendation(item.number))
            .collect();
        let body = lacks(&|lang| self.bodies.contains_key(lang)).then_some(Gap::Body);
        title.into_iter().chain(summary).chain(recommendations).chain(body)
    }
}

impl Standing {
    /// Whether the original has changed since the translation was made.
    pub fn is_older(&self) -> bool {
        self.age == Some(Age::Older)
    }
}
