//! Planned sessions in lists. They stand apart from sessions that were held, and are not counted.

use serde::Serialize;

use super::context::ViewContext;
use super::parts::{DateView, Link, Text};
use super::row;
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::model::session::{Format, Session};

/// A planned session in a list.
#[derive(Clone, Debug, Serialize)]
pub struct PlannedView {
    /// Title and page of the session.
    pub session: Shared<Link>,
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Number in the series.
    pub number: Option<u32>,
    /// Date of the session.
    pub date: DateView,
    /// Town or venue.
    pub place: Option<Text>,
    /// Name of the host country.
    pub host: Option<Text>,
    /// `in-person`, `virtual` or `hybrid`; absent if unknown.
    pub format: Option<Format>,
}

impl ViewContext<'_> {
    /// The planned sessions of a series, or of all, the next one first.
    pub fn planned(&self, series: Option<&Id>) -> Vec<PlannedView> {
        let all = self.proceedings.planned.iter();
        let wanted = all.filter(|session| series.is_none_or(|series| session.series == *series));
        wanted.map(|session| self.planned_view(session)).collect()
    }

    /// The planned session that is held next. One whose date has passed is not.
    pub fn next_planned(&self) -> Option<PlannedView> {
        let is_ahead =
            |session: &Session| self.proceedings.today.is_none_or(|today| today <= session.date.last_day());
        self.proceedings.planned.iter().find(|session| is_ahead(session)).map(|it| self.planned_view(it))
    }

    fn planned_view(&self, session: &Session) -> PlannedView {
        PlannedView {
            session: self.session(session),
            series: self.series(&session.series),
            number: session.number,
            date: self.session_dates(session),
            place: row::place(self, session),
            host: row::host(self, session),
            format: session.format,
        }
    }
}
