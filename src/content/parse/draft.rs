//! Drafts: the parsed content before its names are resolved.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil;

pub use crate::content::parse::vocabulary_draft::{
    GroupDraft, MemberDraft, OrganisationDraft, ThemeDraft, Vocabularies,
};
use crate::i18n::lang::Lang;
use crate::i18n::text::{Age, Id, Texts};
use crate::markdown::{Body, WrittenLink};
use crate::model::session::{Completeness, Format, Rule, Status};
use crate::source::edit::Edit;
use crate::source::toml_tree::Spanned;
use crate::time::date::Date;
use crate::time::edtf::Edtf;
use crate::time::moment::Moment;

/// All parsed content.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// Keyed by folder.
    pub series: BTreeMap<Id, Arc<SeriesDraft>>,
    /// Sorted by series, then by name.
    pub sessions: Vec<Arc<SessionDraft>>,
    /// The home page's own text.
    pub home: Option<Arc<PageDraft>>,
    /// Sorted by name.
    pub pages: Vec<Arc<PageDraft>>,
    /// Themes, organisations and groups.
    pub vocabularies: Arc<Vocabularies>,
}

/// A parsed Markdown body.
#[derive(Clone, Debug, Default)]
pub struct BodyDraft {
    /// Path of the file.
    pub path: String,
    /// Byte offset of the body in the file.
    pub offset: usize,
    /// The parsed text with unresolved links, whose spans are relative to `offset`. `None` if it is blank.
    pub body: Option<Arc<Body<WrittenLink>>>,
    /// Links and images in raw HTML; spans are relative to `offset`.
    pub html_links: Vec<WrittenLink>,
    /// Byte ranges of HTML comments and of the themes of headings, relative to `offset`.
    pub comments: Vec<Range<usize>>,
    /// The edits that remove passages which are not published, relative to `offset`.
    pub left_out: Vec<Edit>,
    /// Relative dates, such as "yesterday". Only in reports of sessions.
    pub relative_dates: Vec<Spanned<String>>,
}

/// A translation of a session, series or page: texts without facts.
#[derive(Clone, Debug)]
pub struct TranslationDraft {
    /// Path of the file.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// The title.
    pub title: Option<String>,
    /// The summary.
    pub summary: Option<String>,
    /// Name of the translator.
    pub translator: Option<String>,
    /// Age relative to the original.
    pub age: Age,
    /// Translated recommendations and notes.
    pub recommendations: Vec<RecommendationText>,
    /// Whether some of its texts are still commented out, as `translate` writes them.
    pub is_unfinished: bool,
    /// The body.
    pub body: BodyDraft,
}

/// The translation of a recommendation.
#[derive(Clone, Debug)]
pub struct RecommendationText {
    /// Number of the recommendation, from 1.
    pub number: u32,
    /// Byte range of the number in the file.
    pub span: Range<usize>,
    /// Its text.
    pub text: Option<String>,
    /// Note on its status.
    pub note: Option<BodyDraft>,
}

/// Defaults that sessions inherit from their series.
#[derive(Clone, Debug, Default)]
pub struct Defaults {
    /// Names of organisers.
    pub organisers: Vec<Spanned<String>>,
    /// Names of subjects.
    pub subjects: Vec<Spanned<String>>,
    /// Rule of attribution.
    pub rule: Option<Rule>,
    /// How sessions are held.
    pub format: Option<Format>,
    /// Whether reports are verbatim.
    pub record: Option<Record>,
}

/// The kind of report, which decides what is checked in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// Written by its author.
    Edited,
    /// A transcript: the text is not to be corrected.
    Verbatim,
}

/// A parsed series.
#[derive(Clone, Debug, Default)]
pub struct SeriesDraft {
    /// Path of its `_index.md`, or of the folder if there is none.
    pub path: String,
    /// Its name.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Old addresses, as written.
    pub former_addresses: Vec<Spanned<String>>,
    /// Numbers known to be missing, with notes.
    pub unrecorded: Vec<(Spanned<u32>, Option<Texts>)>,
    /// Defaults for its sessions.
    pub defaults: Defaults,
    /// The introduction.
    pub body: BodyDraft,
    /// Its translations.
    pub translations: Vec<TranslationDraft>,
}

/// A parsed session.
#[derive(Clone, Debug)]
pub struct SessionDraft {
    /// Path of the file with its front matter.
    pub path: String,
    /// Id of the series.
    pub series: Id,
    /// Name of the file without language and extension.
    pub stem: String,
    /// Replaces `stem` in the address.
    pub slug: Option<Spanned<String>>,
    /// Byte range of the first line of the front matter, for errors about missing keys.
    pub start: Range<usize>,
    /// Number within the series.
    pub number: Option<Spanned<u32>>,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: Option<Spanned<String>>,
    /// Date, or first day of a period.
    pub date: Option<Spanned<Edtf>>,
    /// Last day of a period.
    pub end_date: Option<Spanned<Date>>,
    /// Town or venue.
    pub place_name: Option<Texts>,
    /// Name of the host country, as written.
    pub place_country: Option<Spanned<String>>,
    /// How it was held; `None` inherits.
    pub format: Option<Format>,
    /// Names of organisers; `None` inherits.
    pub organisers: Option<Vec<Spanned<String>>>,
    /// Participants, in order.
    pub participants: Vec<ParticipantDraft>,
    /// Whether the list of participants is complete.
    pub participants_known: Completeness,
    /// Names of subjects; `None` inherits.
    pub subjects: Option<Vec<Spanned<String>>>,
    /// Names of themes.
    pub themes: Vec<Spanned<String>>,
    /// Rule of attribution; `None` inherits.
    pub rule: Option<Rule>,
    /// Where the rule is stated.
    pub rule_basis: Option<Texts>,
    /// Speakers on the record.
    pub speakers: Vec<SpeakerDraft>,
    /// Recommendations, in order.
    pub recommendations: Vec<RecommendationDraft>,
    /// What became of recommendations of earlier sessions.
    pub followed: Vec<FollowUpDraft>,
    /// Corrections of the report.
    pub corrections: Vec<crate::model::session::Correction>,
    /// Sources of the facts.
    pub sources: Vec<crate::model::session::Source>,
    /// All dates in the front matter.
    pub dates: Vec<WrittenDate>,
    /// Files to download.
    pub documents: Vec<DocumentDraft>,
    /// Whether the report is verbatim; `None` inherits.
    pub record: Option<Record>,
    /// Byte range of `planned`, if it is true.
    pub planned: Option<Range<usize>>,
    /// The keys of what only a report has, where they have entries.
    pub report_keys: Vec<Spanned<&'static str>>,
    /// Whether it is a draft.
    pub draft: bool,
    /// End of the embargo.
    pub embargo: Option<Moment>,
    /// Date of the latest change in substance.
    pub updated: Option<civil::Date>,
    /// Old addresses, as written.
    pub aliases: Vec<Spanned<String>>,
    /// Custom fields for the skin.
    pub extra: BTreeMap<String, serde_json::Value>,
    /// The report.
    pub body: BodyDraft,
    /// Its translations.
    pub translations: Vec<TranslationDraft>,
}

impl SessionDraft {
    /// Name in commands: `track-ii/12`, or with the file's name if it has no number.
    pub fn called(&self) -> String {
        match &self.number {
            Some(number) => format!("{}/{}", self.series, number.value),
            None => format!("{}/{}", self.series, self.stem),
        }
    }
}

impl TranslationDraft {
    /// Whether it has no text yet.
    pub fn is_blank(&self) -> bool {
        let has_text = |item: &RecommendationText| item.text.is_some() || item.note.is_some();
        self.title.is_none()
            && self.summary.is_none()
            && self.body.body.is_none()
            && !self.recommendations.iter().any(has_text)
    }
}

/// A date in the front matter.
#[derive(Clone, Debug)]
pub struct WrittenDate {
    /// The key in the front matter.
    pub key: &'static str,
    /// The date.
    pub date: Spanned<Edtf>,
}

/// A parsed participant.
#[derive(Clone, Debug)]
pub struct ParticipantDraft {
    /// Name of the party.
    pub party: Spanned<String>,
    /// Role, such as "observer".
    pub capacity: Option<Texts>,
    /// Number of people.
    pub count: Option<u32>,
}

/// A parsed speaker.
#[derive(Clone, Debug)]
pub struct SpeakerDraft {
    /// The name, with the byte range of the entry.
    pub name: Spanned<String>,
    /// Office held at the time.
    pub role: Option<Texts>,
    /// Name of the party that the person spoke for.
    pub party: Option<Spanned<String>>,
    /// Who made the name public.
    pub named_by: Option<String>,
}

/// A parsed recommendation.
#[derive(Clone, Debug)]
pub struct RecommendationDraft {
    /// The text in the default language.
    pub text: String,
    /// Names of the addressees.
    pub to: Vec<Spanned<String>>,
    /// Names of the themes.
    pub themes: Vec<Spanned<String>>,
    /// Status of implementation.
    pub status: Option<Status>,
    /// Note on the status in the default language, as written.
    pub note: Option<String>,
    /// Notes on the status by language, parsed.
    pub notes: Vec<(Lang, BodyDraft)>,
    /// Earlier recommendations that it repeats, as written: `track-ii/9#2`.
    pub repeats: Vec<Spanned<String>>,
}

/// A parsed entry of `followed`.
#[derive(Clone, Debug)]
pub struct FollowUpDraft {
    /// The recommendation, as written: `track-ii/9#2`.
    pub of: Spanned<String>,
    /// Status of implementation.
    pub status: Option<Status>,
    /// Date of the status.
    pub date: Option<Date>,
    /// What happened, by language.
    pub text: Option<Texts>,
    /// Sources of the status.
    pub sources: Vec<crate::model::session::Source>,
}

/// A parsed document entry.
#[derive(Clone, Debug)]
pub struct DocumentDraft {
    /// Title by language.
    pub title: Option<Texts>,
    /// Path relative to the session's folder.
    pub file: Spanned<String>,
    /// Language of the file.
    pub language: Option<Lang>,
}

/// A parsed standalone page, or the text of the home page, whose id and possibly title are empty.
#[derive(Clone, Debug)]
pub struct PageDraft {
    /// Path of the file.
    pub path: String,
    /// `slug`, or the file's name without language and extension.
    pub id: Id,
    /// The `slug`, as written.
    pub slug: Option<Spanned<String>>,
    /// Byte range of the first line of the front matter.
    pub start: Range<usize>,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Old addresses, as written.
    pub aliases: Vec<Spanned<String>>,
    /// All dates in the front matter.
    pub dates: Vec<WrittenDate>,
    /// Its text.
    pub body: BodyDraft,
    /// Its translations.
    pub translations: Vec<TranslationDraft>,
}
