//! The view of `sessions.html`: the list of sessions.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{Html, ListForm};
use super::planned::PlannedView;
use crate::model::proceedings::SessionIx;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `sessions.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SessionsView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Number of sessions.
    pub count: usize,
    /// Planned sessions, the next one first. Empty on later pages.
    pub planned: Vec<PlannedView>,
    /// Rows, newest first.
    pub sessions: Vec<Html>,
    /// The sessions as lines of a table (`line.html`); empty if there are five or fewer.
    pub lines: Vec<Html>,
    /// Pages of the list.
    pub pager: Pager,
}

impl View for SessionsView {
    const TEMPLATE: &'static str = kind::SESSIONS.template;
}

/// Page `number` of the list, from 1.
pub fn sessions(ctx: &ViewContext<'_>, number: usize) -> SessionsView {
    // Sessions are sorted by date, so an index is also the position in the list.
    let count = ctx.proceedings.sessions.len();
    let newest = || ctx.part(count, number).filter_map(|at| SessionIx::try_from(count - 1 - at).ok());
    SessionsView {
        frame: page_meta::page_meta(ctx, &Page::Sessions, number, None, None),
        count,
        planned: ctx.if_read_on_first("planned", number, || ctx.planned(None)),
        sessions: ctx.if_read("sessions", || newest().map(|ix| ctx.row(ix)).collect()),
        lines: ctx.lines(count, || newest().map(|ix| ctx.list_entry(ListForm::Line, ix)).collect()),
        pager: pager(ctx, &Page::Sessions, number),
    }
}
