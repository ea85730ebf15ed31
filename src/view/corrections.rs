//! The view of `corrections.html`, and the corrections of a session.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{DateView, Link, Text};
use super::shared::Shared;
use crate::index::corrections::CorrectionIx;
use crate::model::session::{Correction, Session};
use crate::pages::kind;
use crate::pages::route::Page;
use crate::time::date::Date;
use crate::view::View;

/// `corrections.html`. The page exists only if there are corrections.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionsView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// The corrections on this page, newest first.
    pub corrections: Vec<CorrectionView>,
    /// Pages of the list of corrections.
    pub pager: Pager,
}

impl View for CorrectionsView {
    const TEMPLATE: &'static str = kind::CORRECTIONS.template;
}

/// A correction of a report.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    /// Number within the session, from 1, oldest first. Its anchor there is `correction_{number}`.
    pub number: usize,
    /// Day of the correction.
    pub date: DateView,
    /// What was corrected.
    pub text: Text,
    /// Title of the session; the address includes the anchor.
    pub session: Shared<Link>,
}

/// Page `number` of the list, from 1.
pub fn corrections(ctx: &ViewContext<'_>, number: usize) -> CorrectionsView {
    let all = &ctx.index.corrections;
    let view = |(ix, at): &CorrectionIx| {
        let session = ctx.proceedings.session(*ix);
        Some(correction(ctx, session, *at, session.corrections.get(*at)?))
    };
    CorrectionsView {
        frame: page_meta::page_meta(ctx, &Page::Corrections, number, None, None),
        corrections: ctx
            .if_read("corrections", || all[ctx.part(all.len(), number)].iter().filter_map(view).collect()),
        pager: pager(ctx, &Page::Corrections, number),
    }
}

/// The corrections of a session, newest first.
pub fn corrections_of(ctx: &ViewContext<'_>, session: &Session) -> Vec<CorrectionView> {
    let newest_first = session.corrections.iter().enumerate().rev();
    newest_first.map(|(at, item)| correction(ctx, session, at, item)).collect()
}

fn correction(
    ctx: &ViewContext<'_>,
    session: &Session,
    at: usize,
    correction: &Correction,
) -> CorrectionView {
    let mut link = Link::clone(&ctx.session(session));
    link.address = link.address.map(|address| anchored(&address, at));
    CorrectionView {
        number: at + 1,
        date: ctx.dates(Date::Day(correction.date), None),
        text: ctx.text(&correction.text).unwrap_or_default(),
        session: Shared::new(link),
    }
}

/// The address of a report with the anchor of the correction at a position.
pub(super) fn anchored(address: &str, at: usize) -> String {
    format!("{address}#correction_{}", at + 1)
}
