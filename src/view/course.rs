//! The view of `recommendation.html`: a recommendation and its course.

use jiff::civil;
use serde::Serialize;

use super::citation::{self, Cited};
use super::context::ViewContext;
use super::json_ld;
use super::page_meta::{self, PageMeta};
use super::parts::{DateView, Link, NoteView, RecommendationView, Text};
use super::shared::Shared;
use super::sources::{SourceView, sources};
use crate::i18n::text::Id;
use crate::index::courses::{FollowUpIx, status_day};
use crate::index::recommendations::RecommendationIx;
use crate::model::proceedings::SessionIx;
use crate::model::session::Status;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `recommendation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct RecommendationPageView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// The recommendation with its newest status.
    pub recommendation: RecommendationView,
    /// The session that made it.
    pub session: SessionReference,
    /// Where it was made and repeated, and what became of it, by date.
    pub course: Vec<CourseStep>,
    /// Recommendations that it repeats and that are not part of its course, because it repeats several.
    pub repeats: Vec<RecommendationView>,
    /// Organisers of the session.
    pub organisers: Vec<Shared<Link>>,
    /// Authors of the texts, from the configuration.
    pub authors: Vec<String>,
    /// Publisher of the texts.
    pub publisher: Text,
    /// Translator of the recommendation into the page's language.
    pub translator: Option<Text>,
    /// BibTeX entry of the recommendation.
    pub bibtex: String,
    /// RIS record of the recommendation.
    pub ris: String,
    /// CSL-JSON of the recommendation: a list of one item.
    pub csl_json: String,
    /// JSON-LD (schema.org) of the page, escaped for a `script` element.
    pub json_ld: String,
}

impl View for RecommendationPageView {
    const TEMPLATE: &'static str = kind::RECOMMENDATION.template;
}

/// A session in a citation or in the course of a recommendation.
#[derive(Clone, Debug, Serialize)]
pub struct SessionReference {
    /// Title and page of the session.
    pub link: Shared<Link>,
    /// Number in the series.
    pub number: Option<u32>,
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Date of the session.
    pub date: DateView,
}

/// The kinds of steps in a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// Made for the first time.
    Made,
    /// Made again.
    Repeated,
    /// A new status.
    Followed,
}

/// A step in the course of a recommendation.
#[derive(Clone, Debug, Serialize)]
pub struct CourseStep {
    /// `made`, `repeated` or `followed`.
    pub kind: StepKind,
    /// Date of the session, or else of the status.
    pub date: DateView,
    /// The session that made or repeated it, or else recorded the status.
    pub session: SessionReference,
    /// Its page, if it was made or repeated there; absent for the recommendation of this page.
    pub address: Option<String>,
    /// Text of a recommendation that was made or repeated there, or else what happened. Absent for the
    /// recommendation of this page.
    pub text: Option<Text>,
    /// The new status: `open`, `under-way`, `met` or `overtaken`. Of a recommendation that was made or repeated,
    /// the status in the session's own report; absent if unknown.
    pub status: Option<Status>,
    /// Note on the status in the session's own report.
    pub note: Option<NoteView>,
    /// Sources of the status.
    pub sources: Vec<SourceView>,
}

/// The page of recommendation `number` of a session; `None` if there is none.
pub fn recommendation(ctx: &ViewContext<'_>, id: &Id, number: u32) -> Option<RecommendationPageView> {
    let ix = ctx.index.position(id)?;
    let at = (ix, number);
    let view = ctx.recommendation(at)?;
    let session = session_reference(ctx, ix);
    let page = Page::Recommendation(id.clone(), number);
    let title = session.link.label.clone();
    let frame = page_meta::page_meta(ctx, &page, 1, Some(title), Some(view.text.text.clone()));
    let of = ctx.proceedings.session(ix);
    let item = of.recommendation(number)?;
    let cited = Cited::recommendation(of, item, &frame.canonical);
    Some(RecommendationPageView {
        session,
        course: ctx.if_read("course", || course(ctx, at)),
        repeats: ctx.if_read("repeats", || joined(ctx, at)),
        organisers: ctx
            .if_read("organisers", || of.organisers.iter().map(|id| ctx.organisation(id)).collect()),
        authors: ctx.if_read("authors", || ctx.proceedings.config.publication.authors.clone()),
        publisher: ctx.if_read("publisher", || citation::publisher(ctx)),
        translator: citation::translator_of(ctx, of, item).map(|name| ctx.in_language(ctx.lang, name)),
        bibtex: ctx.if_read("bibtex", || citation::bibtex(ctx, cited)),
        ris: ctx.if_read("ris", || citation::ris(ctx, cited)),
        csl_json: ctx.if_read("csl_json", || citation::csl_json(ctx, cited)),
        json_ld: ctx.if_read("json_ld", || json_ld::recommendation(ctx, at, &frame.canonical)),
        recommendation: view,
        frame,
    })
}

fn session_reference(ctx: &ViewContext<'_>, ix: SessionIx) -> SessionReference {
    let session = ctx.proceedings.session(ix);
    SessionReference {
        link: ctx.session(session),
        number: session.number,
        series: ctx.series(&session.series),
        date: ctx.session_dates(session),
    }
}

fn course(ctx: &ViewContext<'_>, of: RecommendationIx) -> Vec<CourseStep> {
    let course = ctx.index.courses.by_recommendation.get(&of);
    let alone = [of];
    let made = course.map_or(alone.as_slice(), |course| &course.made);
    let mut steps: Vec<((civil::Date, SessionIx, StepKind), CourseStep)> = Vec::new();
    for (position, at) in made.iter().enumerate() {
        let kind = if position == 0 { StepKind::Made } else { StepKind::Repeated };
        steps.push(((ctx.proceedings.start(at.0), at.0, kind), made_step(ctx, kind, *at, of)));
    }
    for at in course.into_iter().flat_map(|course| &course.followed) {
        let Some(step) = followed_step(ctx, *at) else { continue };
        steps.push(((status_day(ctx.proceedings, *at), at.0, StepKind::Followed), step));
    }
    steps.sort_by_key(|(key, _)| *key);
    steps.into_iter().map(|(_, step)| step).collect()
}

fn made_step(
    ctx: &ViewContext<'_>,
    kind: StepKind,
    at: RecommendationIx,
    of: RecommendationIx,
) -> CourseStep {
    let other = if at == of { None } else { ctx.recommendation(at) };
    let session = session_reference(ctx, at.0);
    let item = ctx.proceedings.session(at.0).recommendation(at.1);
    CourseStep {
        kind,
        date: session.date.clone(),
        session,
        address: other.as_ref().and_then(|other| other.address.clone()),
        text: other.map(|other| other.text),
        status: item.and_then(|item| item.status),
        note: item.and_then(|item| ctx.note(&item.note)),
        sources: Vec::new(),
    }
}

fn followed_step(ctx: &ViewContext<'_>, (ix, at): FollowUpIx) -> Option<CourseStep> {
    let item = ctx.proceedings.session(ix).followed.get(at)?;
    Some(CourseStep {
        kind: StepKind::Followed,
        date: ctx.when(item.date),
        session: session_reference(ctx, ix),
        address: None,
        text: ctx.text_if(item.text.as_ref()),
        status: Some(item.status),
        note: None,
        sources: sources(ctx, &item.sources),
    })
}

/// What it repeats, unless that is part of its course.
fn joined(ctx: &ViewContext<'_>, of: RecommendationIx) -> Vec<RecommendationView> {
    let courses = &ctx.index.courses;
    let own = courses.by_recommendation.get(&of).map(|course| course.made.as_slice()).unwrap_or_default();
    let repeats = courses.repeats.get(&of).into_iter().flatten();
    repeats.filter(|at| !own.contains(at)).filter_map(|at| ctx.recommendation(*at)).collect()
}
