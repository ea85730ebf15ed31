//! Sessions, their parts, and series.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil;
use serde::Serialize;

use super::party::{Country, Party};
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Id, Texts, Translation};
use crate::markdown::Body;
use crate::source::toml_tree::Spanned;
use crate::time::edtf::Edtf;
use crate::time::moment::Moment;

/// A numbered series of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Name of the folder, as in addresses.
    pub id: Id,
    /// Path of the file that describes it, relative to the site's root.
    pub source: String,
    /// Its name.
    pub title: Texts,
    /// Summary of one paragraph.
    pub summary: Texts,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub former_addresses: Vec<Spanned<String>>,
    /// Numbers known to be missing from the record.
    pub unrecorded: Vec<Unrecorded>,
    /// The introduction by language.
    pub bodies: ByLang<Body<Reference>>,
    /// Translations that have any text.
    pub translations: ByLang<Translation>,
    /// Files that its texts link to, which are published.
    pub files: Vec<Attachment>,
}

/// A session that was held but has no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unrecorded {
    /// Number in the series.
    pub number: u32,
    /// What is known about the session.
    pub note: Option<Texts>,
}

/// A session with its report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// `{series}/{name}`, as in its address.
    pub id: Id,
    /// Id of the series.
    pub series: Id,
    /// Last segment of the address: `slug`, or the file's name without language and extension.
    pub name: Id,
    /// Path of the file with its front matter, relative to the site's root.
    pub source: String,
    /// Number within the series.
    pub number: Option<u32>,
    /// Its title.
    pub title: Texts,
    /// One paragraph for lists, feeds and descriptions.
    pub summary: Texts,
    /// When it was held, or is planned to be held.
    pub date: Edtf,
    /// Venue and host country.
    pub place: Option<Place>,
    /// Held on site, online or both.
    pub format: Option<Format>,
    /// Rule of attribution.
    pub rule: Option<Rule>,
    /// Where the rule is stated, if not for the session itself.
    pub rule_basis: Option<Texts>,
    /// Ids of the organisations that convened it.
    pub organisers: Vec<Id>,
    /// In the order of the front matter.
    pub participants: Vec<Participant>,
    /// Whether the list of participants is complete.
    pub participants_known: Completeness,
    /// The parties that the session was about.
    pub subjects: Vec<Party>,
    /// Themes, without their broader themes.
    pub themes: Vec<Id>,
    /// Speakers on the record.
    pub speakers: Vec<Speaker>,
    /// In order; the first has number 1.
    pub recommendations: Vec<Recommendation>,
    /// What became of recommendations of earlier sessions.
    pub followed: Vec<FollowUp>,
    /// Corrections of the report, oldest first. Their anchors are numbered in this order, so they stay when a later
    /// correction is added.
    pub corrections: Vec<Correction>,
    /// Sources of the facts.
    pub sources: Vec<Source>,
    /// Files to download.
    pub documents: Vec<Document>,
    /// Whether it has not been held yet. Planned sessions are in [`super::proceedings::Proceedings::planned`].
    pub planned: bool,
    /// Whether it is a draft.
    pub draft: bool,
    /// End of the embargo; `None` if there is none or it has ended.
    pub embargo: Option<Moment>,
    /// Date of the latest change in substance.
    pub updated: Option<civil::Date>,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub aliases: Vec<Spanned<String>>,
    /// `extra` of the front matter.
    pub extra: BTreeMap<String, serde_json::Value>,
    /// The report by language.
    pub bodies: ByLang<Body<Reference>>,
    /// Translations that have any text.
    pub translations: ByLang<Translation>,
    /// Languages with any text of the session, in the order of the site's languages; the default language
    /// first.
    pub languages: Vec<Lang>,
    /// Files that its texts and documents link to, which are published.
    pub files: Vec<Attachment>,
}

impl Session {
    /// The recommendation with a number, from 1.
    pub fn recommendation(&self, number: u32) -> Option<&Recommendation> {
        self.recommendations.get((number as usize).checked_sub(1)?)
    }

    /// Date of the latest change in substance: `updated` or the latest correction.
    pub fn last_changed(&self) -> Option<civil::Date> {
        self.corrections.iter().map(|correction| correction.date).chain(self.updated).max()
    }
}

/// Where a session was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Town or venue.
    pub name: Option<Texts>,
    /// The host country.
    pub country: Option<Country>,
}

/// How a session was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// On site.
    InPerson,
    /// Online.
    Virtual,
    /// On site and online.
    Hybrid,
}

/// Rule of attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Information may be used, but not attributed (Chatham House Rule).
    ChathamHouse,
    /// Nothing may be attributed.
    NonAttribution,
    /// Statements are public.
    OnRecord,
}

/// Whether the list of participants is complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Completeness {
    /// All participants are listed.
    #[default]
    Listed,
    /// Some participants are unknown.
    Partial,
}

/// A participant of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The participating party.
    pub party: Party,
    /// Role, such as "former officials".
    pub capacity: Option<Texts>,
    /// Number of people.
    pub count: Option<u32>,
}

/// A speaker on the record, named in public by an organiser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Name of the person.
    pub name: String,
    /// Office held at the time.
    pub role: Option<Texts>,
    /// The party that the person spoke for.
    pub party: Option<Party>,
    /// Who made the name public: the id of an organisation, or the name of a source.
    pub named_by: Option<String>,
    /// The party of `named_by`, if it is one.
    pub namer: Option<Party>,
}

/// A numbered recommendation of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Position in the session's list, from 1.
    pub number: u32,
    /// The text by language.
    pub text: Texts,
    /// Addressees.
    pub to: Vec<Party>,
    /// Ids of its themes.
    pub themes: Vec<Id>,
    /// Status of implementation, if known.
    pub status: Option<Status>,
    /// Note on the status by language.
    pub note: ByLang<Body<Reference>>,
    /// Recommendations of earlier sessions that it repeats, each with its place in the file.
    pub repeats: Vec<Spanned<RecommendationId>>,
}

/// Identifies a recommendation. Displayed as `track-ii/9-istanbul#2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecommendationId {
    /// Id of the session that made it.
    pub session: Id,
    /// Position in the session's list, from 1.
    pub number: u32,
}

impl fmt::Display for RecommendationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.session, self.number)
    }
}

/// What became of a recommendation of an earlier session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The recommendation, with its place in the file.
    pub of: Spanned<RecommendationId>,
    /// Status of implementation from `date` on.
    pub status: Status,
    /// By default the date of the session that records it.
    pub date: Edtf,
    /// What happened.
    pub text: Option<Texts>,
    /// Sources of the status.
    pub sources: Vec<Source>,
}

/// A correction of a published report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Day of the correction.
    pub date: civil::Date,
    /// What was corrected.
    pub text: Texts,
}

/// Status of implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Not begun.
    Open,
    /// Begun.
    UnderWay,
    /// Implemented.
    Met,
    /// Obsolete.
    Overtaken,
}

/// A source of facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Title of the source; `None` if unknown.
    pub title: Option<Texts>,
    /// URL of the source.
    pub url: String,
    /// Language of the source.
    pub language: Option<Lang>,
    /// Date of publication, as precise as known.
    pub published: Option<Edtf>,
}

/// A file to download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// `None` if the document has only a file name.
    pub title: Option<Texts>,
    /// Path relative to the session's folder.
    pub file: String,
    /// Language of the document.
    pub language: Option<Lang>,
}

impl Document {
    /// Name of the file without folders.
    pub fn file_name(&self) -> &str {
        self.file.rsplit('/').next().unwrap_or(&self.file)
    }
}

/// A file that is published unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Path of the file, relative to the site's root.
    pub source: String,
    /// Path of the address below the site's root.
    pub address: String,
}

/// The target of a link in a body.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The home page.
    Home,
    /// A session.
    Session(Id),
    /// A series.
    Series(Id),
    /// A country, group or organisation.
    Party(Party),
    /// A theme.
    Theme(Id),
    /// A standalone page.
    Page(Id),
    /// A published file.
    File {
        /// Path of the address below the site's root.
        address: Arc<str>,
        /// Path of the file, relative to the site's root.
        source: Arc<str>,
    },
    /// A URL, unchanged.
    Address(Arc<str>),
}

/// A resolved link in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The page, file or URL.
    pub target: Target,
    /// Fragment of the URL.
    pub fragment: Option<String>,
    /// Path of the file in which it is written, relative to the site's root.
    pub source: Arc<str>,
    /// Byte range of the link in that file.
    pub span: Range<usize>,
}
