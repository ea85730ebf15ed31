//! The view of `session.html`: one session's report with all its facts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::frame::Frame;
use super::parts::{DateView, Html, Link, RecommendationView, Text};
use crate::lang::{Direction, Lang};
use crate::model::session::{Format, Known, Rule};

/// A session's page.
#[derive(Clone, Debug, Serialize)]
pub struct SessionView {
    /// The frame.
    pub frame: Frame,
    /// The series.
    pub series: Link,
    /// Its number there.
    pub number: Option<u32>,
    /// Its title.
    pub title: Text,
    /// Its summary.
    pub summary: Option<Text>,
    /// When it was held.
    pub date: DateView,
    /// The town or the house.
    pub place: Option<Text>,
    /// The host country.
    pub host: Option<Link>,
    /// How it met.
    pub format: Option<Format>,
    /// Who convened it.
    pub organisers: Vec<Link>,
    /// The terms of attribution.
    pub rule: Option<Rule>,
    /// Where the rule is stated.
    pub rule_basis: Option<Text>,
    /// Countries that took part, in the order of their names.
    pub countries: Vec<ParticipantView>,
    /// Groups that took part.
    pub groups: Vec<ParticipantView>,
    /// Organisations that took part.
    pub organisations: Vec<ParticipantView>,
    /// Whether these are all.
    pub participants_known: Known,
    /// Who it was about.
    pub subjects: Vec<Link>,
    /// Its themes.
    pub themes: Vec<Link>,
    /// The report; nothing if there is none yet.
    pub body: Option<BodyView>,
    /// What it called for.
    pub recommendations: Vec<RecommendationView>,
    /// People who spoke on the record.
    pub speakers: Vec<SpeakerView>,
    /// Files to download.
    pub documents: Vec<DocumentView>,
    /// Where the facts come from.
    pub sources: Vec<SourceView>,
    /// Whether the site has other languages into which this report is not translated yet,
    /// and this page is in one of them.
    pub untranslated: bool,
    /// Who translated the page's text.
    pub translator: Option<Text>,
    /// The languages that the report can be read in, by their own names.
    pub translations: Vec<Link>,
    /// The session before in its series.
    pub previous: Option<Link>,
    /// The session after.
    pub next: Option<Link>,
    /// Sessions that share parties and themes, nearest first.
    pub related: Vec<Html>,
    /// Whether it is unfinished and shown only because drafts were asked for.
    pub draft: bool,
    /// When the report last changed in substance.
    pub updated: Option<DateView>,
    /// The front matter's `extra`.
    pub extra: BTreeMap<String, serde_json::Value>,
    /// schema.org's description of the page, ready for a `script` element.
    pub json_ld: String,
}

/// A party at the table.
#[derive(Clone, Debug, Serialize)]
pub struct ParticipantView {
    /// Who.
    pub party: Link,
    /// As what.
    pub capacity: Option<Text>,
    /// How many people.
    pub count: Option<u32>,
}

/// A body, ready to be shown.
#[derive(Clone, Debug, Serialize)]
pub struct BodyView {
    /// The HTML.
    pub html: Html,
    /// Its language, if not the page's.
    pub lang: Option<Lang>,
    /// Its direction, if `lang` is set.
    pub dir: Option<Direction>,
    /// Its contents.
    pub contents: Vec<Contents>,
}

/// A line of a contents list.
#[derive(Clone, Debug, Serialize)]
pub struct Contents {
    /// 2 to 6.
    pub level: u8,
    /// The fragment.
    pub id: String,
    /// The heading.
    pub text: String,
}

/// A person who spoke on the record.
#[derive(Clone, Debug, Serialize)]
pub struct SpeakerView {
    /// The name.
    pub name: Text,
    /// The office.
    pub role: Option<Text>,
    /// The party spoken for.
    pub party: Option<Link>,
    /// Who made the name public.
    pub named_by: Option<Link>,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// What it is called.
    pub title: Text,
    /// Where it is.
    pub address: String,
    /// `PDF`.
    pub kind: String,
    /// The language's name.
    pub language: Option<String>,
}

/// Where facts come from.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// What it is called; its address if it has no title.
    pub title: Text,
    /// Where it is.
    pub url: String,
    /// The language's name.
    pub language: Option<String>,
    /// When it was published.
    pub published: Option<String>,
}
