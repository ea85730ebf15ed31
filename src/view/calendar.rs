//! The view of a calendar (RFC 5545): the sessions of the site or of a series whose days are known. It does not
//! depend on the time of the build.

use jiff::civil;

use super::context::ViewContext;
use super::row;
use crate::model::session::{Format, Session};
use crate::pages::route::Page;

/// A calendar.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// Language tag (BCP 47).
    pub lang: String,
    /// Absolute address of the page that it belongs to.
    pub address: String,
    /// Sorted by date.
    pub events: Vec<CalendarEvent>,
}

/// A session in a calendar.
#[derive(Clone, Debug)]
pub struct CalendarEvent {
    /// Permanent id, the same in the calendars of all languages.
    pub uid: String,
    /// Day of the latest change in substance, or else the first day; the first of 1970 for a planned session
    /// without changes.
    pub stamp: civil::Date,
    /// First day.
    pub first: civil::Date,
    /// Last day.
    pub last: civil::Date,
    /// Title of the session; if it is planned, that is said.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Town or venue, and host country; or that it was held online.
    pub place: Option<String>,
    /// Absolute address of the report in the language of the calendar.
    pub address: String,
    /// Whether it has not been held yet.
    pub planned: bool,
}

/// The calendar of the home page or of a series.
pub fn calendar(ctx: &ViewContext<'_>, page: &Page) -> Calendar {
    let routes = &ctx.plan.routes;
    let site = ctx.text(&ctx.proceedings.config.title).unwrap_or_default().text;
    let (name, of_series) = match page {
        Page::Series(id) => (format!("{} – {site}", ctx.series(id).label.text), Some(id)),
        _ => (site, None),
    };
    let sessions = ctx.proceedings.with_planned();
    let sessions = sessions.filter(|session| of_series.is_none_or(|series| session.series == *series));
    Calendar {
        name,
        lang: ctx.lang.to_string(),
        address: routes.absolute(&routes.address(page, ctx.lang)),
        events: sessions.filter_map(|session| event(ctx, session)).collect(),
    }
}

/// `None` if the days of the session are not known exactly.
fn event(ctx: &ViewContext<'_>, session: &Session) -> Option<CalendarEvent> {
    let routes = &ctx.plan.routes;
    let (first, last) = session.date.days()?;
    let page = Page::Session(session.id.clone());
    let title = ctx.text(&session.title).unwrap_or_default().text;
    let planned = || ctx.messages.message("planned-title", &[("title", &title)]);
    let report = routes.address(&page, &routes.default);
    let host = routes.origin.rsplit('/').next().unwrap_or_default();
    Some(CalendarEvent {
        uid: format!("{}@{host}", report.trim_matches('/')),
        stamp: session.updated.unwrap_or(if session.planned { civil::date(1970, 1, 1) } else { first }),
        first,
        last: last.max(first),
        title: if session.planned { planned().unwrap_or(title) } else { title },
        summary: ctx.text(&session.summary).map(|summary| summary.text),
        place: place(ctx, session),
        address: routes.absolute(&routes.address(&page, ctx.lang)),
        planned: session.planned,
    })
}

fn place(ctx: &ViewContext<'_>, session: &Session) -> Option<String> {
    let parts: Vec<String> =
        [row::place(ctx, session), row::host(ctx, session)].into_iter().flatten().map(|it| it.text).collect();
    let online = || {
        let is_online = session.format == Some(Format::Virtual);
        is_online.then(|| ctx.messages.message("format-virtual", &[])).flatten()
    };
    let comma = || ctx.messages.message("comma", &[]).unwrap_or_else(|| ", ".into());
    if parts.is_empty() { online() } else { Some(parts.join(&comma())) }
}
