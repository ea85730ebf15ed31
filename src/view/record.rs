//! The views of a country's, a group's, an organisation's, a theme's, a year's and a crossing's page.

use serde::Serialize;

use super::frame::Frame;
use super::parts::{Counted, DateView, Html, Link, Pager, RecommendationView, RowGroup, Text, YearCount};

/// `country.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountryView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Text,
    /// ISO 3166-1 alpha-2, in capitals.
    pub code: String,
    /// Sessions that it took part in, in its own name.
    pub participant_count: usize,
    /// Sessions held there.
    pub host_count: usize,
    /// Sessions about it.
    pub subject_count: usize,
    /// Sessions in which only a group stood for it.
    pub through_count: usize,
    /// Direct sessions in any capacity, then those through each group. First page and later ones alike.
    pub sessions: Vec<RowGroup>,
    /// Pages of that list.
    pub pager: Pager,
    /// Its themes, most discussed first; each leads to the crossing.
    pub themes: Vec<Counted>,
    /// Countries that it sat with most.
    pub companions: Vec<Counted>,
    /// Sessions that it took part in, by year, gaps included.
    pub years: Vec<YearCount>,
    /// Built-in and own groups of which it is a member today and that have a page.
    pub groups: Vec<Link>,
    /// Recommendations addressed to it.
    pub recommendations: Vec<RecommendationView>,
}

/// `group.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Text,
    /// Sessions that it took part in.
    pub participant_count: usize,
    /// Sessions about it.
    pub subject_count: usize,
    /// Sessions.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Its themes; each leads to the crossing.
    pub themes: Vec<Counted>,
    /// Its members over time, by name.
    pub members: Vec<MemberView>,
    /// Where the membership is documented.
    pub source: Option<String>,
    /// Sessions that it took part in, by year.
    pub years: Vec<YearCount>,
    /// Recommendations addressed to it.
    pub recommendations: Vec<RecommendationView>,
}

/// A country's time in a group.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    /// The country.
    pub country: Link,
    /// Its first day, if known.
    pub from: Option<DateView>,
    /// Its last day, if it left.
    pub until: Option<DateView>,
}

/// `organisation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Text,
    /// Its abbreviation.
    pub short: Option<Text>,
    /// Its website.
    pub url: Option<String>,
    /// Its seat.
    pub country: Option<Link>,
    /// Sessions that it convened.
    pub organiser_count: usize,
    /// Sessions that it took part in.
    pub participant_count: usize,
    /// Sessions in any of these capacities.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Themes of these sessions.
    pub themes: Vec<Counted>,
    /// These sessions by year.
    pub years: Vec<YearCount>,
    /// Recommendations addressed to it.
    pub recommendations: Vec<RecommendationView>,
}

/// `theme.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub label: Text,
    /// What it covers.
    pub about: Option<Text>,
    /// The theme that it is a part of.
    pub broader: Option<Link>,
    /// Its parts.
    pub narrower: Vec<Counted>,
    /// How many sessions, those of its parts included.
    pub count: usize,
    /// Sessions.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Countries that took part when it was discussed; each leads to the crossing.
    pub countries: Vec<Counted>,
    /// Groups, likewise.
    pub groups: Vec<Counted>,
    /// Its sessions by year, gaps included.
    pub years: Vec<YearCount>,
    /// Themes most often discussed with it.
    pub companions: Vec<Counted>,
    /// Recommendations on it or on its parts.
    pub recommendations: Vec<RecommendationView>,
}

/// `crossing.html`: a country or group and a theme.
#[derive(Clone, Debug, Serialize)]
pub struct CrossingView {
    /// The frame.
    pub frame: Frame,
    /// The country or group.
    pub party: Link,
    /// The theme.
    pub theme: Link,
    /// How many sessions.
    pub count: usize,
    /// Sessions in which the party took part and the theme was discussed.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// These sessions by year.
    pub years: Vec<YearCount>,
    /// Recommendations of these sessions on the theme.
    pub recommendations: Vec<RecommendationView>,
    /// The same theme with other parties.
    pub others_of_theme: Vec<Counted>,
    /// The same party on other themes.
    pub others_of_party: Vec<Counted>,
}

/// `year.html`.
#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    /// The frame.
    pub frame: Frame,
    /// The year.
    pub year: i16,
    /// How many sessions.
    pub count: usize,
    /// Sessions.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
    /// Themes of the year.
    pub themes: Vec<Counted>,
    /// Countries that took part.
    pub countries: Vec<Counted>,
    /// The year before with sessions.
    pub previous: Option<Link>,
    /// The year after.
    pub next: Option<Link>,
}
