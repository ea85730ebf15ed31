//! The view of `sessions.html`: all sessions.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::Html;
use crate::model::proceedings::SessionIx;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `sessions.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SessionsView {
    /// The frame.
    pub frame: PageMeta,
    /// How many sessions.
    pub count: usize,
    /// Rows, newest first.
    pub sessions: Vec<Html>,
    /// Pages of that list.
    pub pager: Pager,
}

impl View for SessionsView {
    const TEMPLATE: &'static str = kind::SESSIONS.template;
}

/// A part of the list of all sessions.
pub fn sessions(ctx: &ViewContext<'_>, number: usize) -> SessionsView {
    // A session's place is its number from the first one on.
    let count = ctx.proceedings.sessions.len();
    let newest = ctx.part(count, number).filter_map(|at| SessionIx::try_from(count - 1 - at).ok());
    SessionsView {
        frame: page_meta::page_meta(ctx, &Page::Sessions, number, None, None),
        count,
        sessions: newest.map(|ix| ctx.row(ix)).collect(),
        pager: pager(ctx, &Page::Sessions, number),
    }
}
