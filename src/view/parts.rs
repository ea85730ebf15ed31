//! Pieces that many views share: a text with its language, a link, a date, a row of a list.

use serde::Serialize;

use super::shared::Shared;
use crate::i18n::lang::{Direction, Lang};
use crate::model::session::{Completeness, Format, Rule, Status};
use crate::pages::route::Page;
use crate::view::View;
use crate::view::value::TemplateValue;

/// A text. `lang` and `dir` are set only where they differ from the page's.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Text {
    /// The text itself, not escaped.
    pub text: String,
    /// Its language, if not the page's.
    pub lang: Option<Lang>,
    /// Its direction, if `lang` is set.
    pub dir: Option<Direction>,
}

/// A name that leads to a page of the site, where there is one.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What it says.
    pub label: Text,
    /// Where it leads: from the host's root, base path included.
    pub address: Option<String>,
}

/// A link, and how many sessions are behind it.
#[derive(Clone, Debug, Serialize)]
pub struct Counted {
    /// What it says.
    pub label: Text,
    /// Where it leads.
    pub address: Option<String>,
    /// How many sessions.
    pub count: usize,
}

/// A date or a span of days, for people and for machines.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// As the page's language writes it, at the precision of the record: `28 May 2020`.
    pub text: String,
    /// The same in the Solar Hijri calendar, in the languages whose readers live by it: `۸ جوزا ۱۳۹۹`.
    pub solar: Option<String>,
    /// ISO 8601, cut to what is known: `2020-05-28`, `2021`.
    pub start: String,
    /// The last day, if another.
    pub end: Option<String>,
}

/// A moment, for people and for machines.
#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    /// Its day in UTC, as the page's language writes it.
    pub date: String,
    /// Its time of day in UTC, in the page's digits: `12:00`.
    pub time: String,
    /// ISO 8601: `2026-12-01T12:00:00Z`.
    pub iso: String,
}

/// Finished HTML, which templates put into a page as it stands.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Html(TemplateValue);

impl Html {
    /// A text that is HTML.
    pub fn new(html: &str) -> Self {
        Self(TemplateValue::html(html))
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}

/// The view of `row.html`: a session in a list. Rendered once a language and shared by all lists.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The language of the page that the row stands in.
    pub lang: Lang,
    /// Where the report is.
    pub address: String,
    /// Its number in the series.
    pub number: Option<u32>,
    /// Its title.
    pub title: Text,
    /// The language of the title, by its name, if it is not that of the page.
    pub language: Option<Text>,
    /// Its summary.
    pub summary: Option<Text>,
    /// When it was held.
    pub date: DateView,
    /// The town or the house.
    pub place: Option<Text>,
    /// The host country.
    pub host: Option<Text>,
    /// How it met.
    pub format: Option<Format>,
    /// The series.
    pub series: Shared<Link>,
    /// Its themes, as tagged.
    pub themes: Vec<Shared<Link>>,
    /// Those who took part, the first of them if they are many; the report names everyone.
    pub participants: Vec<Shared<Link>>,
    /// How many more took part.
    pub participants_more: usize,
    /// Whether that is all of them.
    pub participants_known: Completeness,
    /// What a list can be narrowed down by, apart from its year and `format`: `series:talks`,
    /// `country:QA` and `group:eu` of those who took part, `theme:borders` with broader themes,
    /// `organiser:chs`, and `language:fa` of its texts. Separated by spaces.
    pub facets: String,
    /// The names of those facets that the row neither shows nor leads to, each on a line:
    /// `organiser:chs=Centre`.
    pub facet_names: String,
    /// Whether it is shown only because drafts were asked for.
    pub draft: bool,
    /// Until when readers do not see it, if the moment has not come: in the preview only.
    pub embargo: Option<MomentView>,
}

impl View for Row {
    const TEMPLATE: &'static str = "row.html";
}

/// A list of sessions under a heading of its own.
#[derive(Clone, Debug, Serialize)]
pub struct RowGroup {
    /// The group through which a country took part; nothing for direct participation.
    pub through: Option<Shared<Link>>,
    /// How many sessions the whole list has, on all pages.
    pub count: usize,
    /// The rows on this page.
    pub rows: Vec<Shared<Appearance>>,
}

/// A recommendation wherever it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct RecommendationView {
    /// Its number within its session; its anchor there is `recommendation_{number}`.
    pub number: u32,
    /// What is called for.
    pub text: Text,
    /// Who is called upon.
    pub to: Vec<Shared<Link>>,
    /// What it is about.
    pub themes: Vec<Shared<Link>>,
    /// What became of it.
    pub status: Option<Status>,
    /// A remark on the status.
    pub note: Option<NoteView>,
    /// The session: its label is "Session 12" or its title, its address has the anchor.
    pub session: Shared<Link>,
    /// When the session was held.
    pub date: DateView,
}

/// A remark, ready to be shown within a line.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    /// The HTML.
    pub html: Html,
    /// Its language, if not the page's.
    pub lang: Option<Lang>,
    /// Its direction, if `lang` is set.
    pub dir: Option<Direction>,
}

/// Recommendations addressed to a group, as its members' pages show them.
#[derive(Clone, Debug, Serialize)]
pub struct GroupRecommendations {
    /// The group.
    pub group: Shared<Link>,
    /// The recommendations, newest session first.
    pub recommendations: Vec<RecommendationView>,
}

/// One year of a trend.
#[derive(Clone, Debug, Serialize)]
pub struct YearCount {
    /// The year, as the page's language writes it.
    pub year: String,
    /// The year's page.
    pub address: Option<String>,
    /// How many sessions.
    pub count: usize,
}

/// A session on the page of one who was there.
#[derive(Clone, Debug, Serialize)]
pub struct Appearance {
    /// The session's row.
    pub row: Html,
    /// `host`, `organiser`, `participant`, `subject`; each is the message `as-{capacity}` of the skin.
    /// Empty where the party was there in one capacity all along, which its figures say already.
    pub capacities: Vec<&'static str>,
}

/// A crossing as the pages of others name it.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// Its page.
    pub page: Page,
    /// What it is called there.
    pub link: Shared<Counted>,
}

/// A party at the table.
#[derive(Clone, Debug, Serialize)]
pub struct ParticipantView {
    /// Who.
    pub party: Shared<Link>,
    /// As what.
    pub capacity: Option<Text>,
    /// How many people.
    pub count: Option<u32>,
}

/// A session as it stands in every feed of a language that tells of it.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// When the report last changed.
    pub updated: String,
    /// The element `entry`.
    pub xml: String,
}

/// How many shades pictures have, beside that of none.
const LEVELS: usize = 5;

/// The shade of a count, of which the largest is this: 0 for none, then 1 to 5 by weight.
pub fn level(count: usize, largest: usize) -> usize {
    (count * LEVELS).div_ceil(largest.max(1))
}

/// A rule of attribution as shown: its name and explanation are messages `rule-{id}` and
/// `rule-{id}-about` of the skin.
pub type RuleView = Rule;
