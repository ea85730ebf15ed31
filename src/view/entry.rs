//! The view of `entry.html`: the search document of a session, a series or a standalone page.
//!
//! It holds the texts of one language only; other languages are in their own search indexes. Names without a
//! form in the language fall back to another language, as on all pages.

use serde::Serialize;

use super::View;
use super::context::ViewContext;
use super::facets::{Facet, facets};
use super::parts::{DateView, Html, Text};
use super::session::body;
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Id, Texts};
use crate::index::list;
use crate::markdown::Body;
use crate::model::proceedings::StandalonePage;
use crate::model::session::{Reference, Session};

/// `entry.html`: the search document of a session, a series or a standalone page.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// Language of the search index.
    pub lang: Lang,
    /// `session`, `series` or `page`.
    pub kind: &'static str,
    /// Title.
    pub title: Text,
    /// Summary; absent if it is not in the language.
    pub summary: Option<Text>,
    /// Date of a session; absent for series and standalone pages.
    pub date: Option<DateView>,
    /// Position among all sessions by date, from 1. That of its last session for a series; 0 without a date.
    pub rank: u32,
    /// Town or venue.
    pub place: Option<Text>,
    /// Name of the session's series.
    pub series: Option<Text>,
    /// Names of the participants.
    pub parties: Vec<Text>,
    /// Names of the host country and of the subjects.
    pub others: Vec<Text>,
    /// Names of the organisers.
    pub organisers: Vec<Text>,
    /// Names of the themes.
    pub themes: Vec<Text>,
    /// Text of the report; absent if it is not in the language.
    pub body: Option<Html>,
    /// Recommendations in the language.
    pub recommendations: Vec<EntryCall>,
    /// Filters: `country`, `group`, `theme`, `organiser`, `series`, `year`.
    pub facets: Vec<Facet>,
}

impl View for EntryView {
    const TEMPLATE: &'static str = "entry.html";
}

/// A recommendation in a search document.
#[derive(Clone, Debug, Serialize)]
pub struct EntryCall {
    /// Number within the session, from 1.
    pub number: u32,
    /// Text of the recommendation.
    pub text: Text,
}

/// Rank of documents without a date.
const NO_DATE: u32 = 0;

/// Search document of a session.
pub fn session(ctx: &ViewContext<'_>, session: &Session) -> EntryView {
    let place = session.place.as_ref();
    let host = place.and_then(|place| place.country).map(|country| ctx.country(country).label.clone());
    let at_table = session.participants.iter().map(|participant| ctx.party_name(&participant.party));
    let subjects = session.subjects.iter().map(|party| ctx.party_name(party));
    let mut facets = facets(ctx.proceedings, session);
    facets.retain(|facet| facet.kind != "language");
    let ix = ctx.index.position(&session.id);
    facets.extend(ix.map(|ix| Facet { kind: "year", id: ctx.proceedings.year(ix).to_string() }));
    EntryView {
        lang: ctx.lang.clone(),
        kind: "session",
        title: ctx.text(&session.title).unwrap_or_default(),
        summary: ctx.text(&session.summary).filter(is_own),
        date: Some(ctx.session_dates(session)),
        rank: ix.map_or(NO_DATE, |place| place + 1),
        place: place.and_then(|place| ctx.text_if(place.name.as_ref())),
        series: Some(ctx.series(&session.series).label.clone()),
        parties: at_table.collect(),
        others: host.into_iter().chain(subjects).collect(),
        organisers: session.organisers.iter().map(|id| ctx.organisation(id).label.clone()).collect(),
        themes: session.themes.iter().map(|theme| ctx.theme_name(theme)).collect(),
        body: own_body(ctx, &session.bodies),
        recommendations: session
            .recommendations
            .iter()
            .filter_map(|item| {
                Some(EntryCall { number: item.number, text: ctx.text(&item.text).filter(is_own)? })
            })
            .collect(),
        facets,
    }
}

/// Search document of a series.
pub fn series(ctx: &ViewContext<'_>, id: &Id) -> EntryView {
    let title = ctx.series(id).label.clone();
    let Some(series) = ctx.proceedings.series.get(id) else { return title_only(ctx, "series", title) };
    let last = list(&ctx.index.series, id).last().copied();
    EntryView {
        rank: last.map_or(NO_DATE, |last| last + 1),
        ..of_texts(ctx, "series", title, &series.summary, &series.bodies)
    }
}

/// Search document of a standalone page; `None` if none of its texts is in the language.
pub fn page(ctx: &ViewContext<'_>, id: &Id) -> Option<EntryView> {
    of_page(ctx, ctx.proceedings.pages.get(id)?)
}

/// Search document of the home page; `None` if it has no text of its own in the language.
pub fn home(ctx: &ViewContext<'_>) -> Option<EntryView> {
    let view = of_page(ctx, ctx.proceedings.home.as_ref()?)?;
    if !view.title.text.is_empty() {
        return Some(view);
    }
    let title = ctx.text(&ctx.proceedings.config.title).unwrap_or_default();
    Some(EntryView { title, ..view })
}

fn of_page(ctx: &ViewContext<'_>, page: &StandalonePage) -> Option<EntryView> {
    let title = ctx.text_or_original(&page.title);
    let has_title = title.as_ref().is_some_and(is_own);
    let view = of_texts(ctx, "page", title.unwrap_or_default(), &page.summary, &page.bodies);
    (has_title || view.summary.is_some() || view.body.is_some()).then_some(view)
}

fn of_texts(
    ctx: &ViewContext<'_>,
    kind: &'static str,
    title: Text,
    summary: &Texts,
    bodies: &ByLang<Body<Reference>>,
) -> EntryView {
    EntryView {
        summary: ctx.text(summary).filter(is_own),
        body: own_body(ctx, bodies),
        ..title_only(ctx, kind, title)
    }
}

/// A document with a title only.
fn title_only(ctx: &ViewContext<'_>, kind: &'static str, title: Text) -> EntryView {
    EntryView {
        lang: ctx.lang.clone(),
        kind,
        title,
        summary: None,
        date: None,
        rank: NO_DATE,
        place: None,
        series: None,
        parties: Vec::new(),
        others: Vec::new(),
        organisers: Vec::new(),
        themes: Vec::new(),
        body: None,
        recommendations: Vec::new(),
        facets: Vec::new(),
    }
}

fn own_body(ctx: &ViewContext<'_>, bodies: &ByLang<Body<Reference>>) -> Option<Html> {
    body(ctx, bodies).filter(|body| body.lang.is_none()).map(|body| body.html)
}

/// Whether the text is in the language of the context.
fn is_own(text: &Text) -> bool {
    text.lang.is_none()
}
