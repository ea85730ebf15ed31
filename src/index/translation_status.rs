//! Translation status: which texts are translated into each language, missing or outdated.
//!
//! It only reports the status; other modules decide what to show.

pub mod gaps;
pub mod names;
pub mod counts;

use serde::Serialize;

use crate::content::parse::files::HOME;
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Age, Id, Texts, Translation};
use crate::markdown::Body;
use crate::model::proceedings::{Proceedings, StandalonePage};
use crate::model::session::{Recommendation, Reference, Series, Session};
pub use gaps::Gap;

/// A translatable item: a session, a series or a page.
#[derive(Clone, Copy)]
pub struct Translatable<'a> {
    /// The kind of item.
    pub kind: TranslatableKind,
    /// Id, as in its address.
    pub id: &'a Id,
    /// Series and number, by which commands may refer to a session.
    pub number: Option<(&'a Id, u32)>,
    /// Path of the original's file.
    pub source: &'a str,
    /// Its title.
    pub title: &'a Texts,
    summary: &'a Texts,
    bodies: &'a ByLang<Body<Reference>>,
    recommendations: &'a [Recommendation],
    translations: &'a ByLang<Translation>,
}

/// The kinds of translatable items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TranslatableKind {
    /// A session.
    Session,
    /// The text of the home page.
    Home,
    /// A series.
    Series,
    /// A standalone page.
    Page,
}

/// How complete a translation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Progress {
    /// No text is translated.
    Missing,
    /// Some texts are translated.
    Part,
    /// All texts of the original are translated.
    Complete,
}

/// Status of an item in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How complete it is.
    pub progress: Progress,
    /// The missing texts.
    pub gaps: Vec<Gap>,
    /// Age relative to the original; `None` if nothing is translated.
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

/// All translatable items: the home page, series and pages, sorted by id, then sessions, newest first.
pub fn items(record: &Proceedings) -> impl Iterator<Item = Translatable<'_>> {
    // Series without a file have no texts.
    let series = record.series.values().filter(|series| series.source.ends_with(".md"));
    let sessions = record.sessions.iter().rev();
    let home = record.home.iter().map(|home| Translatable { kind: TranslatableKind::Home, ..home.into() });
    home.chain(series.map(Translatable::from))
        .chain(record.pages.values().map(Translatable::from))
        .chain(sessions.map(|session| Translatable::from(&**session)))
}

/// The languages of the site except the default one.
pub fn others(record: &Proceedings) -> impl Iterator<Item = &Lang> {
    let config = &record.config;
    config.languages.iter().filter(|lang| **lang != config.language)
}

impl Translatable<'_> {
    /// Name in commands: `track-ii/12`, `about`, `_index`.
    pub fn called(&self) -> String {
        match self.number {
            Some((series, number)) => format!("{series}/{number}"),
            None if self.kind == TranslatableKind::Home => HOME.to_owned(),
            None => self.id.to_string(),
        }
    }

    /// The title in the default language. The text of the home page may have none.
    pub fn label(&self, default: &Lang) -> &str {
        let title = self.title.get(default, default).map_or("", |(_, title)| title);
        if title.is_empty() && self.kind == TranslatableKind::Home { "Home page" } else { title }
    }

    /// The translation into exactly this language, if it has any text.
    pub fn translation(&self, lang: &Lang) -> Option<&Translation> {
        self.translations.get(lang)
    }

    /// Status in a language other than the default. Texts in a more general language (`fa` for `fa-AF`)
    /// count.
    pub fn standing(&self, lang: &Lang, default: &Lang) -> Standing {
        let gaps = self.gaps(lang, default);
        let translation = lang.tags().find_map(|tag| self.translations.get(tag));
        let is_default = lang.is_served_by(default);
        let progress = match (gaps.is_empty(), translation.is_some() || is_default) {
            (true, _) => Progress::Complete,
            (false, true) => Progress::Part,
            (false, false) => Progress::Missing,
        };
        Standing { progress, gaps, age: translation.map(|translation| translation.age) }
    }

    /// Texts that the original has and the language lacks.
    fn gaps(&self, lang: &Lang, default: &Lang) -> Vec<Gap> {
        let lacks = |has: &dyn Fn(&Lang) -> bool| has(default) && !lang.chain().any(|lang| has(&lang));
        let lacks_text = |texts: &Texts| lacks(&|lang| texts.0.contains_key(lang));
        let title = lacks_text(self.title).then_some(Gap::Title);
        let summary = lacks_text(self.summary).then_some(Gap::Summary);
        let recommendations = self.recommendations.iter().filter_map(|item| {
            if lacks_text(&item.text) {
                return Some(Gap::Recommendation(item.number));
            }
            lacks(&|lang| item.note.contains_key(lang)).then_some(Gap::Note(item.number))
        });
        let body = lacks(&|lang| self.bodies.contains_key(lang)).then_some(Gap::Body);
        title.into_iter().chain(summary).chain(recommendations).chain(body).collect()
    }
}

impl Standing {
    /// Whether the original has been revised since the translation.
    pub fn is_older(&self) -> bool {
        self.age == Some(Age::Older)
    }
}
