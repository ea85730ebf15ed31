//! What the files say: the model before its names are resolved.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil;

use crate::i18n::lang::Lang;
use crate::i18n::text::{Age, Id, Texts};
use crate::markdown::{Body, WrittenLink};
use crate::model::session::{Completeness, Format, Rule, Status};
use crate::source::toml_tree::Spanned;
use crate::time::date::Date;
use crate::time::moment::Moment;

/// Everything that was read.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// Series, by folder.
    pub series: BTreeMap<Id, Arc<SeriesDraft>>,
    /// Sessions, in the order of their series and names.
    pub sessions: Vec<Arc<SessionDraft>>,
    /// Standalone pages, in the order of their names.
    pub pages: Vec<Arc<PageDraft>>,
    /// The vocabularies.
    pub vocabularies: Arc<Vocabularies>,
}

/// The vocabularies as they are written.
#[derive(Clone, Debug, Default)]
pub struct Vocabularies {
    /// `themes.toml`.
    pub themes: Vec<ThemeDraft>,
    /// `organisations.toml`.
    pub organisations: Vec<OrganisationDraft>,
    /// `groups.toml`.
    pub groups: Vec<GroupDraft>,
}

/// A Markdown body and where it stands in its file.
#[derive(Clone, Debug, Default)]
pub struct BodyDraft {
    /// The file.
    pub path: String,
    /// The byte of the file at which it begins.
    pub offset: usize,
    /// The text, rendered, its links as written: their spans count from `offset`. Nothing if it is
    /// blank.
    pub body: Option<Arc<Body<WrittenLink>>>,
    /// The links and pictures of raw HTML in it, likewise.
    pub html_links: Vec<WrittenLink>,
    /// Where editors' remarks stand in it, counting from `offset`.
    pub comments: Vec<Range<usize>>,
    /// Words for days that only the writer knows. Looked for in the reports of sessions.
    pub relative_dates: Vec<Spanned<String>>,
}

/// A translation of a session, a series or a page: texts only.
#[derive(Clone, Debug)]
pub struct TranslationDraft {
    /// The file.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// The title.
    pub title: Option<String>,
    /// The summary.
    pub summary: Option<String>,
    /// Who translated.
    pub translator: Option<String>,
    /// How it stands to the original.
    pub age: Age,
    /// Texts of recommendations.
    pub recommendations: Vec<RecommendationText>,
    /// The body.
    pub body: BodyDraft,
}

/// A recommendation's text in a translation.
#[derive(Clone, Debug)]
pub struct RecommendationText {
    /// Which one.
    pub number: u32,
    /// Where it is said which one.
    pub span: Range<usize>,
    /// Its text.
    pub text: Option<String>,
    /// The remark on its status.
    pub note: Option<BodyDraft>,
}

/// The defaults that a series hands to its sessions.
#[derive(Clone, Debug, Default)]
pub struct Defaults {
    /// Who convenes.
    pub organisers: Vec<Spanned<String>>,
    /// Whom it is about.
    pub subjects: Vec<Spanned<String>>,
    /// The terms of attribution.
    pub rule: Option<Rule>,
    /// How it meets.
    pub format: Option<Format>,
    /// Whether reports are in their writers' own words.
    pub record: Option<Record>,
}

/// Whose words a report is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// Its writer's.
    Edited,
    /// Those that were spoken: nothing in them is for the editor to change.
    Verbatim,
}

/// A series.
#[derive(Clone, Debug, Default)]
pub struct SeriesDraft {
    /// Its `_index.md`, or the folder if there is none.
    pub path: String,
    /// Its name.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Old addresses.
    pub former_addresses: Vec<Spanned<String>>,
    /// Numbers known to be missing.
    pub unrecorded: Vec<(Spanned<u32>, Option<Texts>)>,
    /// What its sessions inherit.
    pub defaults: Defaults,
    /// The introduction.
    pub body: BodyDraft,
    /// Its translations.
    pub translations: Vec<TranslationDraft>,
}

/// A session.
#[derive(Clone, Debug)]
pub struct SessionDraft {
    /// The file with its facts.
    pub path: String,
    /// The series.
    pub series: Id,
    /// The file's name without language and ending.
    pub stem: String,
    /// Another name for the address.
    pub slug: Option<Spanned<String>>,
    /// Where the front matter begins, for diagnostics about what is missing.
    pub start: Range<usize>,
    /// Its number.
    pub number: Option<Spanned<u32>>,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: Option<Spanned<String>>,
    /// When it was held.
    pub date: Option<Spanned<Date>>,
    /// When it ended.
    pub end_date: Option<Spanned<Date>>,
    /// The town or house.
    pub place_name: Option<Texts>,
    /// The host country, as written.
    pub place_country: Option<Spanned<String>>,
    /// How it met; `None` takes the series' default.
    pub format: Option<Format>,
    /// Who convened it; `None` takes the series' default.
    pub organisers: Option<Vec<Spanned<String>>>,
    /// Who took part.
    pub participants: Vec<ParticipantDraft>,
    /// Whether these are all.
    pub participants_known: Completeness,
    /// Whom it was about; `None` takes the series' default.
    pub subjects: Option<Vec<Spanned<String>>>,
    /// Its themes.
    pub themes: Vec<Spanned<String>>,
    /// The terms of attribution; `None` takes the series' default.
    pub rule: Option<Rule>,
    /// Where the rule is stated.
    pub rule_basis: Option<Texts>,
    /// People who spoke on the record.
    pub speakers: Vec<SpeakerDraft>,
    /// What it called for.
    pub recommendations: Vec<RecommendationDraft>,
    /// Where the facts come from.
    pub sources: Vec<crate::model::session::Source>,
    /// Every date of the front matter.
    pub dates: Vec<WrittenDate>,
    /// Files to download.
    pub documents: Vec<DocumentDraft>,
    /// Whether the report is in its writer's own words; `None` takes the series' default.
    pub record: Option<Record>,
    /// Whether it is unfinished.
    pub draft: bool,
    /// The moment before which nobody may read it.
    pub embargo: Option<Moment>,
    /// When the report last changed.
    pub updated: Option<civil::Date>,
    /// Old addresses.
    pub aliases: Vec<Spanned<String>>,
    /// Whatever else.
    pub extra: BTreeMap<String, serde_json::Value>,
    /// The report.
    pub body: BodyDraft,
    /// Its translations.
    pub translations: Vec<TranslationDraft>,
}

impl SessionDraft {
    /// How commands name it: `track-ii/12`, or by the file's name if it has no number.
    pub fn called(&self) -> String {
        match &self.number {
            Some(number) => format!("{}/{}", self.series, number.value),
            None => format!("{}/{}", self.series, self.stem),
        }
    }
}

impl TranslationDraft {
    /// Whether there is nothing to read in it yet.
    pub fn is_blank(&self) -> bool {
        let has_text = |item: &RecommendationText| item.text.is_some() || item.note.is_some();
        self.title.is_none()
            && self.summary.is_none()
            && self.body.body.is_none()
            && !self.recommendations.iter().any(has_text)
    }
}

/// A date, as written.
#[derive(Clone, Debug)]
pub struct WrittenDate {
    /// The key that it stands at.
    pub key: &'static str,
    /// The date.
    pub date: Spanned<Date>,
}

/// A party at the table, as written.
#[derive(Clone, Debug)]
pub struct ParticipantDraft {
    /// Who.
    pub party: Spanned<String>,
    /// As what.
    pub capacity: Option<Texts>,
    /// How many people.
    pub count: Option<u32>,
}

/// A speaker, as written.
#[derive(Clone, Debug)]
pub struct SpeakerDraft {
    /// The name, and where the entry stands.
    pub name: Spanned<String>,
    /// The office.
    pub role: Option<Texts>,
    /// The party spoken for.
    pub party: Option<Spanned<String>>,
    /// Who made the name public.
    pub named_by: Option<String>,
}

/// A recommendation, as written.
#[derive(Clone, Debug)]
pub struct RecommendationDraft {
    /// What is called for.
    pub text: String,
    /// Who is called upon.
    pub to: Vec<Spanned<String>>,
    /// What it is about.
    pub themes: Vec<Spanned<String>>,
    /// What became of it.
    pub status: Option<Status>,
    /// The remark on its status in the default language, as written.
    pub note: Option<String>,
    /// The remark on its status, in each language that has one.
    pub notes: Vec<(Lang, BodyDraft)>,
}

/// A file to download, as written.
#[derive(Clone, Debug)]
pub struct DocumentDraft {
    /// What it is called.
    pub title: Option<Texts>,
    /// Its path beside the session.
    pub file: Spanned<String>,
    /// The language that it is in.
    pub language: Option<Lang>,
}

/// A standalone page.
#[derive(Clone, Debug)]
pub struct PageDraft {
    /// The file.
    pub path: String,
    /// The file's name without language and ending, or its `slug`.
    pub id: Id,
    /// Another name for the address, as written.
    pub slug: Option<Spanned<String>>,
    /// Where the front matter begins.
    pub start: Range<usize>,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Whether it is unfinished.
    pub draft: bool,
    /// Old addresses.
    pub aliases: Vec<Spanned<String>>,
    /// Every date of the front matter.
    pub dates: Vec<WrittenDate>,
    /// Its text.
    pub body: BodyDraft,
    /// Its translations.
    pub translations: Vec<TranslationDraft>,
}

/// A theme, as written.
#[derive(Clone, Debug)]
pub struct ThemeDraft {
    /// Its id, and where it stands.
    pub id: Spanned<String>,
    /// Its name.
    pub label: Texts,
    /// The theme that it is a part of.
    pub broader: Option<Spanned<String>>,
    /// Other names.
    pub aliases: Vec<Spanned<String>>,
    /// What it covers.
    pub about: Texts,
    /// Old addresses.
    pub former_addresses: Vec<Spanned<String>>,
}

/// An organisation, as written.
#[derive(Clone, Debug)]
pub struct OrganisationDraft {
    /// Its id, and where it stands.
    pub id: Spanned<String>,
    /// Its name.
    pub name: Texts,
    /// Its abbreviation.
    pub short: Option<Texts>,
    /// Its website.
    pub url: Option<String>,
    /// Its seat.
    pub country: Option<Spanned<String>>,
    /// Other names.
    pub aliases: Vec<Spanned<String>>,
    /// Old addresses.
    pub former_addresses: Vec<Spanned<String>>,
}

/// A group of the site's own, as written.
#[derive(Clone, Debug)]
pub struct GroupDraft {
    /// Its id, and where it stands.
    pub id: Spanned<String>,
    /// Its name.
    pub name: Texts,
    /// Other names.
    pub aliases: Vec<Spanned<String>>,
    /// Who belongs when.
    pub members: Vec<MemberDraft>,
    /// Where the membership is documented.
    pub source: Option<String>,
    /// Old addresses.
    pub former_addresses: Vec<Spanned<String>>,
}

/// A member of a group, as written.
#[derive(Clone, Debug)]
pub struct MemberDraft {
    /// The country.
    pub party: Spanned<String>,
    /// The first day.
    pub from: Option<civil::Date>,
    /// The last day.
    pub until: Option<civil::Date>,
}
