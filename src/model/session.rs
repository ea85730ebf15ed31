//! A session, its parts, and the series to which it belongs.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil;
use serde::Serialize;

use super::party::{Country, Party};
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Id, Texts, Translation};
use crate::markdown::Body;
use crate::source::toml_tree::Spanned;
use crate::time::date::Date;
use crate::time::moment::Moment;

/// An ordered run of sessions under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The folder's name, as in addresses.
    pub id: Id,
    /// The file that describes it, relative to the site's root.
    pub source: String,
    /// Its name.
    pub title: Texts,
    /// One paragraph about it.
    pub summary: Texts,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub former_addresses: Vec<Spanned<String>>,
    /// Numbers known to be missing from the record, and why.
    pub unrecorded: Vec<Unrecorded>,
    /// The introduction, in each language that has one.
    pub bodies: ByLang<Body<Reference>>,
    /// Its translations that have something to read in them.
    pub translations: ByLang<Translation>,
    /// Files that its texts name, which are thereby published.
    pub files: Vec<Attachment>,
}

/// A session that is known to have been held, without a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unrecorded {
    /// Its number in the series.
    pub number: u32,
    /// What is known of it.
    pub note: Option<Texts>,
}

/// One meeting of a dialogue, with one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// `{series}/{name}`, as in its address.
    pub id: Id,
    /// The series.
    pub series: Id,
    /// The last part of its address: `slug`, or the file's name without language and ending.
    pub name: Id,
    /// The file that holds its facts, relative to the site's root.
    pub source: String,
    /// Its number within the series.
    pub number: Option<u32>,
    /// Its title.
    pub title: Texts,
    /// One paragraph for cards, feeds and descriptions.
    pub summary: Texts,
    /// When it was held, or when it began.
    pub date: Date,
    /// When it ended, if on another day.
    pub end_date: Option<Date>,
    /// Where it was held.
    pub place: Option<Place>,
    /// How it met.
    pub format: Option<Format>,
    /// The terms of attribution.
    pub rule: Option<Rule>,
    /// Where the rule is stated, if not for the session itself.
    pub rule_basis: Option<Texts>,
    /// Who convened it, by organisation.
    pub organisers: Vec<Id>,
    /// Who took part, in the order of the record.
    pub participants: Vec<Participant>,
    /// Whether all who took part are known.
    pub participants_known: Completeness,
    /// The parties that the session was about.
    pub subjects: Vec<Party>,
    /// Its themes, as tagged.
    pub themes: Vec<Id>,
    /// People who spoke on the record.
    pub speakers: Vec<Speaker>,
    /// What the session called for; the first has number 1.
    pub recommendations: Vec<Recommendation>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Files that belong to it.
    pub documents: Vec<Document>,
    /// Whether it is unfinished.
    pub draft: bool,
    /// Until when nobody may read it, if that moment has not come.
    pub embargo: Option<Moment>,
    /// When the report last changed in substance.
    pub updated: Option<civil::Date>,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub aliases: Vec<Spanned<String>>,
    /// Whatever else a skin may want.
    pub extra: BTreeMap<String, serde_json::Value>,
    /// The report, in each language that has one.
    pub bodies: ByLang<Body<Reference>>,
    /// Its translations that have something to read in them.
    pub translations: ByLang<Translation>,
    /// The languages that something of it was written in, in the site's order; the default language
    /// first.
    pub languages: Vec<Lang>,
    /// Files that its texts and its documents name, which are thereby published.
    pub files: Vec<Attachment>,
}

/// Where a session was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The town or the house.
    pub name: Option<Texts>,
    /// The country, which thereby is host.
    pub country: Option<Country>,
}

/// How a session met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// In one room.
    InPerson,
    /// On a line.
    Virtual,
    /// Some in one room, some on a line.
    Hybrid,
}

/// The terms of attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// What is said may be used; who said it may not be told.
    ChathamHouse,
    /// Nothing is attributed to anyone.
    NonAttribution,
    /// Said in public.
    OnRecord,
}

/// Whether the list of participants is complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Completeness {
    /// The record lists them.
    #[default]
    Listed,
    /// Only some are known.
    Partial,
}

/// A party's part in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub party: Party,
    /// As what: "former officials".
    pub capacity: Option<Texts>,
    /// How many people.
    pub count: Option<u32>,
}

/// A person who spoke on the record and whom an organiser has named in public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The person's name.
    pub name: String,
    /// The office held at the time.
    pub role: Option<Texts>,
    /// The party spoken for.
    pub party: Option<Party>,
    /// Who made the name public: an organisation's id where known, else a source by name.
    pub named_by: Option<String>,
    /// That organisation.
    pub namer: Option<Party>,
}

/// A numbered step that a session called for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Its place in the session's list, from 1.
    pub number: u32,
    /// What is called for.
    pub text: Texts,
    /// Who is called upon.
    pub to: Vec<Party>,
    /// What it is about.
    pub themes: Vec<Id>,
    /// What became of it, where that is known.
    pub status: Option<Status>,
    /// A remark on the status, in each language that has one.
    pub note: ByLang<Body<Reference>>,
}

/// What became of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nothing yet.
    Open,
    /// Begun.
    UnderWay,
    /// Done.
    Met,
    /// No longer to be done.
    Overtaken,
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub title: Option<Texts>,
    /// Where it is.
    pub url: String,
    /// The language that it is in.
    pub language: Option<Lang>,
    /// When it was published, as precisely as known.
    pub published: Option<String>,
}

/// A file that belongs to a session, offered for download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is called; `None` if only its file's name is known.
    pub title: Option<Texts>,
    /// Its path beside the session.
    pub file: String,
    /// The language that it is in.
    pub language: Option<Lang>,
}

impl Document {
    /// The name of its file, without folders.
    pub fn file_name(&self) -> &str {
        self.file.rsplit('/').next().unwrap_or(&self.file)
    }
}

/// A file to publish as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Where it is read from, relative to the site's root.
    pub source: String,
    /// Its address below the site's root.
    pub address: String,
}

/// What a link in a body points at, once resolved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
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
        /// Its address below the site's root.
        address: Arc<str>,
        /// Where it is read from, relative to the site's root.
        source: Arc<str>,
    },
    /// An address as it is written, which browsers know.
    Address(Arc<str>),
}

/// A link in a body, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it points at.
    pub target: Target,
    /// The place on that page.
    pub fragment: Option<String>,
}
