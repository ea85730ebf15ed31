//! The views of the home page, of a series and of the pages that list everything of one kind.

use std::collections::BTreeMap;

use serde::Serialize;

use super::frame::Frame;
use super::parts::{Counted, DateView, Html, Link, Pager, RecommendationView, Text, YearCount};
use super::session::BodyView;
use crate::model::session::Status;

/// `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The frame.
    pub frame: Frame,
    /// How many sessions, series, countries, themes the record has.
    pub session_count: usize,
    /// Series.
    pub series: Vec<SeriesCard>,
    /// Countries that took part in their own name.
    pub country_count: usize,
    /// Themes with a session.
    pub theme_count: usize,
    /// The newest sessions.
    pub newest: Vec<Html>,
    /// Themes discussed most.
    pub themes: Vec<Counted>,
    /// Countries that took part most.
    pub countries: Vec<Counted>,
    /// Groups that took part.
    pub groups: Vec<Counted>,
    /// Sessions by year, gaps included.
    pub years: Vec<YearCount>,
}

/// A series on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesCard {
    /// Its name.
    pub series: Link,
    /// Its summary.
    pub summary: Option<Text>,
    /// How many sessions.
    pub count: usize,
    /// From the first session to the last: "2020 – 2022".
    pub years: Option<String>,
}

/// `series.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub title: Text,
    /// Its summary.
    pub summary: Option<Text>,
    /// Its introduction (first page only).
    pub body: Option<BodyView>,
    /// How many sessions.
    pub count: usize,
    /// From the first session.
    pub first: Option<DateView>,
    /// To the last.
    pub last: Option<DateView>,
    /// Organisations that convened its sessions.
    pub organisers: Vec<Counted>,
    /// Its sessions, newest first.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Sessions known to be missing from the record (first page only).
    pub unrecorded: Vec<UnrecordedView>,
    /// Its themes.
    pub themes: Vec<Counted>,
    /// Countries that took part.
    pub countries: Vec<Counted>,
    /// Its sessions by year.
    pub years: Vec<YearCount>,
}

/// A session known to have been held, without a report.
#[derive(Clone, Debug, Serialize)]
pub struct UnrecordedView {
    /// Its number.
    pub number: u32,
    /// What is known of it.
    pub note: Option<Text>,
}

/// `sessions.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SessionsView {
    /// The frame.
    pub frame: Frame,
    /// How many sessions.
    pub count: usize,
    /// Rows, newest first.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
}

/// `countries.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountriesView {
    /// The frame.
    pub frame: Frame,
    /// Countries by name.
    pub countries: Vec<CountryLine>,
}

/// A country in the table of countries.
#[derive(Clone, Debug, Serialize)]
pub struct CountryLine {
    /// Its name.
    pub country: Link,
    /// ISO 3166-1 alpha-2, in capitals.
    pub code: String,
    /// Sessions that it took part in, in its own name.
    pub participant: usize,
    /// Sessions held there.
    pub host: usize,
    /// Sessions about it.
    pub subject: usize,
    /// Sessions in which only a group stood for it.
    pub through: usize,
}

/// `groups.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GroupsView {
    /// The frame.
    pub frame: Frame,
    /// Groups by name; the count is of sessions that they took part in.
    pub groups: Vec<Counted>,
}

/// `organisations.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationsView {
    /// The frame.
    pub frame: Frame,
    /// Organisations by name.
    pub organisations: Vec<OrganisationLine>,
}

/// An organisation in the table of organisations.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationLine {
    /// Its name.
    pub organisation: Link,
    /// Its abbreviation.
    pub short: Option<Text>,
    /// Sessions that it convened.
    pub organiser: usize,
    /// Sessions that it took part in.
    pub participant: usize,
}

/// `themes.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemesView {
    /// The frame.
    pub frame: Frame,
    /// Every theme, broader before narrower, each level by name.
    pub themes: Vec<ThemeLine>,
}

/// A theme in the tree of themes, which is given flat.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeLine {
    /// Its name.
    pub theme: Link,
    /// 0 for a theme without a broader one.
    pub depth: usize,
    /// What it covers.
    pub about: Option<Text>,
    /// How many sessions, those of its parts included.
    pub count: usize,
}

/// `years.html`.
#[derive(Clone, Debug, Serialize)]
pub struct YearsView {
    /// The frame.
    pub frame: Frame,
    /// Years, newest first, those without a session included.
    pub years: Vec<YearCount>,
}

/// `matrix.html`.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixView {
    /// The frame.
    pub frame: Frame,
    /// The columns: themes with a crossing, in the order of the tree.
    pub themes: Vec<ThemeLine>,
    /// A row for each country with a crossing, by name.
    pub countries: Vec<MatrixRow>,
    /// A row for each group with a crossing, by name.
    pub groups: Vec<MatrixRow>,
    /// The largest count in any cell.
    pub largest: usize,
}

/// A row of the matrix.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// The country or group.
    pub party: Link,
    /// A cell for each column.
    pub cells: Vec<MatrixCell>,
    /// Sessions that the party took part in.
    pub total: usize,
}

/// A cell of the matrix.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// How many sessions.
    pub count: usize,
    /// The crossing; nothing where there is none.
    pub address: Option<String>,
    /// 0 for none, then 1 to 5 by weight.
    pub level: usize,
}

/// `recommendations.html`.
#[derive(Clone, Debug, Serialize)]
pub struct RecommendationsView {
    /// The frame.
    pub frame: Frame,
    /// How many there are.
    pub count: usize,
    /// How many of each status; `None` for those without one.
    pub by_status: Vec<StatusCount>,
    /// Themes with how many recommendations are on them; leads to the theme's page.
    pub by_theme: Vec<Counted>,
    /// Addressees with how many are addressed to them; leads to the party's page.
    pub by_addressee: Vec<Counted>,
    /// The recommendations on this page, newest session first.
    pub recommendations: Vec<RecommendationView>,
    /// Pages of that list.
    pub pager: Pager,
}

/// How many recommendations have a status.
#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: Option<Status>,
    /// How many.
    pub count: usize,
}

/// `data.html`.
#[derive(Clone, Debug, Serialize)]
pub struct DataView {
    /// The frame.
    pub frame: Frame,
    /// The site's feed in this language.
    pub feed: String,
    /// `sessions.json`.
    pub sessions_json: String,
    /// `sessions.csv`.
    pub sessions_csv: String,
    /// `index.json`.
    pub index_json: String,
    /// Countries, groups, organisations and themes by id, for those who read the data.
    pub ids: BTreeMap<&'static str, Vec<IdLine>>,
}

/// What an id in the data stands for.
#[derive(Clone, Debug, Serialize)]
pub struct IdLine {
    /// `country:QA`, `recognition`.
    pub id: String,
    /// Its name and page.
    pub link: Link,
}

/// `page.html`: a standalone page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// The frame.
    pub frame: Frame,
    /// Its title.
    pub title: Text,
    /// Its summary.
    pub summary: Option<Text>,
    /// Its text.
    pub body: Option<BodyView>,
    /// Whether the text is in another language than the page.
    pub untranslated: bool,
}

/// `404.html`.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// The frame.
    pub frame: Frame,
    /// Series to go on from.
    pub series: Vec<Link>,
}

/// `redirect.html`: what stands at an old address.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// The language of the page that has moved.
    pub lang: crate::lang::Lang,
    /// Its title.
    pub title: String,
    /// Where it is now, from the host's root.
    pub address: String,
    /// Where it is now, with scheme and host.
    pub canonical: String,
}
