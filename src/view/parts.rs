//! Types common to several views: texts, links, dates, list rows.

use serde::Serialize;

use super::shared::Shared;
use crate::i18n::lang::{Direction, Lang};
use crate::model::session::{Completeness, Format, Status};
use crate::pages::route::Page;
use crate::view::View;
use crate::view::value::TemplateValue;

/// A text. `lang` and `dir` are set only if they differ from the page's.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Text {
    /// The text, not HTML-escaped.
    pub text: String,
    /// Language; absent if it is the page's.
    pub lang: Option<Lang>,
    /// Direction of writing; absent if `lang` is.
    pub dir: Option<Direction>,
}

/// A name, with a link to its page if it has one.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// Text of the link.
    pub label: Text,
    /// Address from the host's root, including the base path; absent if there is no page.
    pub address: Option<String>,
}

/// A name with a number of sessions.
#[derive(Clone, Debug, Serialize)]
pub struct Counted {
    /// Text of the link.
    pub label: Text,
    /// Address; absent if there is no page.
    pub address: Option<String>,
    /// Number of sessions.
    pub count: usize,
}

/// A theme with the narrower themes below it.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeFamily {
    /// The broader theme.
    pub theme: Counted,
    /// Narrower themes at any depth, sorted by count.
    pub narrower: Vec<Counted>,
}

/// A date or a period.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// In the page's language, as precise as the record: `28 May 2020`, `about September 2021`.
    pub text: String,
    /// In the Solar Hijri calendar: `۸ جوزا ۱۳۹۹`; absent in languages that do not use it.
    pub solar: Option<String>,
    /// First day in ISO 8601, as precise as is certain: `2020-05-28`, `2021`. Absent if it may be in one of two
    /// years.
    pub start: Option<String>,
    /// Last day in ISO 8601; absent if it is the same.
    pub end: Option<String>,
}

/// A date and time.
#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    /// Date in UTC, in the page's language.
    pub date: String,
    /// Time of day in UTC, in the page's digits: `12:00`.
    pub time: String,
    /// ISO 8601: `2026-12-01T12:00:00Z`.
    pub iso: String,
}

/// HTML that templates insert without escaping.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Html(TemplateValue);

impl Html {
    /// Marks HTML as safe.
    pub fn new(html: &str) -> Self {
        Self(TemplateValue::html(html))
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}

/// `row.html`: a session in a list. Rendered once for each language and shared by all lists.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Language of the page.
    pub lang: Lang,
    /// Address of the report.
    pub address: String,
    /// Number in the series.
    pub number: Option<u32>,
    /// Title of the session.
    pub title: Text,
    /// Name of the title's language; absent if it is the page's.
    pub language: Option<Text>,
    /// Summary.
    pub summary: Option<Text>,
    /// Date of the session.
    pub date: DateView,
    /// Town or venue.
    pub place: Option<Text>,
    /// Name of the host country.
    pub host: Option<Text>,
    /// `in-person`, `virtual` or `hybrid`; absent if unknown.
    pub format: Option<Format>,
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Whether the site has other series, too.
    pub several_series: bool,
    /// Themes of the session, without their broader themes.
    pub themes: Vec<Shared<Link>>,
    /// Participants, only the first if there are many; the report lists all.
    pub participants: Vec<Shared<Link>>,
    /// Number of participants left out.
    pub participants_more: usize,
    /// `listed` if the list of participants is complete, otherwise `partial`.
    pub participants_known: Completeness,
    /// Filter values, separated by spaces, except year and `format`: `series:talks`, `country:QA` and
    /// `group:eu` of participants, `theme:borders` with broader themes, `organiser:chs`, and `language:fa` of
    /// the texts. `year:2021` only if the date has no `start`.
    pub facets: String,
    /// Labels of the facets that the row does not show, one on each line: `organiser:chs=Centre`.
    pub facet_names: String,
    /// Whether the session is a draft; in previews of drafts only.
    pub draft: bool,
    /// End of the embargo; in the preview only, absent if there is none.
    pub embargo: Option<MomentView>,
}

impl View for Row {
    const TEMPLATE: &'static str = "row.html";
}

/// The forms of a session in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListForm {
    /// `row.html`.
    Row,
    /// `line.html`.
    Line,
}

/// A list of sessions with its own heading.
#[derive(Clone, Debug, Serialize)]
pub struct RowGroup {
    /// The group that represented the country; absent for direct participation.
    pub through: Option<Shared<Link>>,
    /// Number of sessions in the whole list, on all pages.
    pub count: usize,
    /// The sessions on this page.
    pub rows: Vec<Shared<Appearance>>,
}

/// A recommendation.
#[derive(Clone, Debug, Serialize)]
pub struct RecommendationView {
    /// Number within the session, from 1. Its anchor there is `recommendation_{number}`.
    pub number: u32,
    /// Text of the recommendation.
    pub text: Text,
    /// Addressees.
    pub to: Vec<Shared<Link>>,
    /// Themes.
    pub themes: Vec<Shared<Link>>,
    /// The newest status: `open`, `under-way`, `met` or `overtaken`; absent if unknown.
    pub status: Option<Status>,
    /// Date of the status; absent if it is the one in the session's own report.
    pub status_date: Option<DateView>,
    /// Note on the status.
    pub note: Option<NoteView>,
    /// The session, labelled "Session 12" or with its title; the address includes the anchor.
    pub session: Shared<Link>,
    /// Date of the session.
    pub date: DateView,
    /// Address of the recommendation's own page.
    pub address: Option<String>,
    /// Filter values, separated by spaces, except the status: `to:country:QA`, and `theme:borders` with broader
    /// themes. In `recommendations.html` only.
    pub facets: String,
    /// Their labels, one on each line: `to:country:QA=Qatar`.
    pub facet_names: String,
}

/// A note as inline HTML.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    /// The note.
    pub html: Html,
    /// Language; absent if it is the page's.
    pub lang: Option<Lang>,
    /// Direction of writing; absent if `lang` is.
    pub dir: Option<Direction>,
}

/// A related session.
#[derive(Clone, Debug, Serialize)]
pub struct RelatedView {
    /// Title and page of the session.
    pub link: Shared<Link>,
    /// Date of the session.
    pub date: DateView,
    /// Name and page of the series.
    pub series: Shared<Link>,
}

/// Recommendations addressed to a group, on its members' pages.
#[derive(Clone, Debug, Serialize)]
pub struct GroupRecommendations {
    /// Name and page of the group.
    pub group: Shared<Link>,
    /// Newest session first.
    pub recommendations: Vec<RecommendationView>,
}

/// Number of sessions in a year.
#[derive(Clone, Debug, Serialize)]
pub struct YearCount {
    /// The year, in the page's digits.
    pub year: String,
    /// Address of the year's page; absent if it has none.
    pub address: Option<String>,
    /// Number of sessions.
    pub count: usize,
}

/// A session on a party's page.
#[derive(Clone, Debug, Serialize)]
pub struct Appearance {
    /// The session: a row, or the cells of a line.
    pub row: Html,
    /// `host`, `organiser`, `participant` or `subject`, with the message `as-{capacity}` of the skin as
    /// label. Empty if the party has the same single capacity in all its sessions.
    pub capacities: Vec<&'static str>,
}

/// A related crossing.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// The crossing's page.
    pub page: Page,
    /// Label, address and count.
    pub link: Shared<Counted>,
}

/// A participant.
#[derive(Clone, Debug, Serialize)]
pub struct ParticipantView {
    /// Name and page of the party.
    pub party: Shared<Link>,
    /// Role, such as "observer"; absent if none is given.
    pub capacity: Option<Text>,
    /// Number of people; absent if unknown.
    pub count: Option<u32>,
}

/// An entry of a feed, common to all feeds of a language that contain the session.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// Time of the report's latest change (RFC 3339).
    pub updated: String,
    /// The `entry` element.
    pub xml: String,
}

/// Number of shades in charts, without that of 0.
const LEVELS: usize = 5;

/// Shade of a count: 0 for 0, otherwise 1 to 5 in proportion to `largest`.
pub fn level(count: usize, largest: usize) -> usize {
    (count * LEVELS).div_ceil(largest.max(1))
}
