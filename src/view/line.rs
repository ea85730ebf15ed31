//! The view of `line.html`: a session as a line of a table.

use serde::Serialize;

use super::context::ViewContext;
use super::parts::{DateView, Link, MomentView, Text};
use super::row;
use super::shared::Shared;
use crate::model::proceedings::rolled_up;
use crate::model::session::{Format, Session};
use crate::pages::route::Page;
use crate::view::View;

/// `line.html`: the cells of a session in the table of a long list. Rendered once for each language and shared
/// by all lists.
#[derive(Clone, Debug, Serialize)]
pub struct SessionLine {
    /// Address of the report.
    pub address: String,
    /// Number in the series.
    pub number: Option<u32>,
    /// Title of the session.
    pub title: Text,
    /// Name of the title's language; absent if it is the page's.
    pub language: Option<Text>,
    /// Date of the session.
    pub date: DateView,
    /// Town or venue.
    pub place: Option<Text>,
    /// Name of the host country.
    pub host: Option<Text>,
    /// `in-person`, `virtual` or `hybrid`; absent if unknown.
    pub format: Option<Format>,
    /// Name and page of the series; absent if the site has only one.
    pub series: Option<Shared<Link>>,
    /// Filter values, as in `row.html`.
    pub facets: String,
    /// Labels of the filter values, one on each line: `country:QA=Qatar`.
    pub facet_names: String,
    /// Whether the session is a draft; in previews of drafts only.
    pub draft: bool,
    /// End of the embargo; in the preview only, absent if there is none.
    pub embargo: Option<MomentView>,
}

impl View for SessionLine {
    const TEMPLATE: &'static str = "line.html";
}

/// Builds the line of a session.
pub fn line(ctx: &ViewContext<'_>, session: &Session) -> SessionLine {
    let title = ctx.text(&session.title).unwrap_or_default();
    SessionLine {
        language: title.lang.as_ref().map(|lang| ctx.language(lang)),
        title,
        address: ctx.plan.routes.address(&Page::Session(session.id.clone()), ctx.lang),
        number: session.number,
        date: ctx.session_dates(session),
        place: ctx.if_read("place", || row::place(ctx, session)),
        host: ctx.if_read("host", || row::host(ctx, session)),
        format: session.format,
        series: (ctx.proceedings.series.len() > 1).then(|| ctx.series(&session.series)),
        facets: ctx.if_read("facets", || row::facets(ctx, session)),
        facet_names: ctx.if_read("facet_names", || {
            let themes = rolled_up(&session.themes, &ctx.proceedings.themes);
            row::facet_names(ctx, session, 0, themes)
        }),
        draft: session.draft,
        embargo: session.embargo.map(|until| ctx.moment(until)),
    }
}
