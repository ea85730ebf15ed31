//! A date as it is written, and the Gregorian days that it means.

use std::ops::Range;

use jiff::civil;

use super::calendars::{ConvertedDay, gregorian_day};
use super::extracted::{Certainty, SessionDays};
use super::phrasebook::{CountWord, DatedCalendar};
use super::segment_reading::SegmentReading;
use crate::time::date::Date;

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateExpression {
    /// Indices of words.
    pub(super) at: Range<usize>,
    pub(super) dated: Dated,
    pub(super) certainty: Certainty,
    pub(super) remark: Option<String>,
    /// What it says if the month stands first, where its figures do not tell.
    pub(super) month_first: Option<SessionDays>,
}

/// What a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dated {
    Days(SessionDays),
    /// A day without a year, with the day of the week.
    Yearless {
        month: i8,
        day: i8,
        weekday: Option<i8>,
    },
}

/// A day as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct WrittenDay {
    pub(super) calendar: DatedCalendar,
    pub(super) month: u8,
    /// `None` for a month.
    pub(super) day: Option<u8>,
    /// `None` if it is not written.
    pub(super) year: Option<u32>,
}

impl DateExpression {
    pub(super) fn new(at: Range<usize>, dated: Dated, certainty: Certainty, remark: Option<String>) -> Self {
        Self { at, dated, certainty, remark, month_first: None }
    }
}

impl WrittenDay {
    /// The Gregorian day, in the year that is written or in this one.
    fn gregorian(self, year: i16) -> Option<ConvertedDay> {
        let year = self.year.and_then(|year| i16::try_from(year).ok()).unwrap_or(year);
        gregorian_day(self.calendar, year, self.month, self.day?)
    }
}

/// The day of the week next to a date.
pub(super) fn weekday_near(segment: &SegmentReading<'_>, at: &Range<usize>) -> Option<i8> {
    const NEAR: usize = 2;

    segment.counts.iter().find_map(|mark| {
        let CountWord::Weekday(day) = mark.value else { return None };
        let is_before = mark.at.end <= at.start && at.start - mark.at.end <= NEAR;
        let is_after = mark.at.start >= at.end && mark.at.start - at.end <= NEAR;
        (is_before || is_after).then_some(day)
    })
}

/// The Gregorian dates of days as written; `None` if there are no such days.
pub(super) fn expression(
    at: Range<usize>,
    from: WrittenDay,
    until: Option<WrittenDay>,
    weekday: Option<i8>,
) -> Option<DateExpression> {
    let Some(year) = from.year.and_then(|year| i16::try_from(year).ok()) else {
        let (month, day) = (i8::try_from(from.month).ok()?, i8::try_from(from.day?).ok()?);
        let is_possible = from.calendar == DatedCalendar::Gregorian
            && until.is_none()
            && civil::Date::new(2020, month, day).is_ok();
        let dated = Dated::Yearless { month, day, weekday };
        return is_possible.then(|| DateExpression::new(at, dated, Certainty::Likely, None));
    };
    let is_gregorian_year = year >= 1900;
    if is_gregorian_year != (from.calendar == DatedCalendar::Gregorian) {
        return None;
    }
    let Some(day) = from.day else { return month(at, from, year) };
    let first = gregorian_day(from.calendar, year, from.month, day)?;
    let last = match until {
        Some(until) => Some(until.gregorian(year)?),
        None => None,
    };
    // "30 December – 2 January 2021" begins in the year before.
    let first = match last {
        Some(last) if last.day < first.day => gregorian_day(from.calendar, year - 1, from.month, day)?,
        _ => first,
    };
    let is_exact = first.is_exact && last.is_none_or(|last| last.is_exact);
    let is_weekday =
        weekday.is_none_or(|day| last.is_some() || first.day.weekday().to_monday_one_offset() == day);
    let days = SessionDays { from: Date::Day(first.day), until: last.map(|last| Date::Day(last.day)) };
    let remark = match (is_exact, is_weekday) {
        (false, _) => Some("in the Islamic calendar: the day can differ by one".to_owned()),
        (_, false) => Some("the day of the week does not fit this date".to_owned()),
        _ => None,
    };
    let certainty = if remark.is_some() { Certainty::Likely } else { Certainty::Sure };
    let is_short = last.is_none_or(|last| (last.day - first.day).get_days() <= 31);
    is_short.then(|| DateExpression::new(at, Dated::Days(days), certainty, remark))
}

/// A month. One of another calendar lies in two Gregorian months.
fn month(at: Range<usize>, from: WrittenDay, year: i16) -> Option<DateExpression> {
    let first = gregorian_day(from.calendar, year, from.month, 1)?.day;
    if from.calendar == DatedCalendar::Gregorian {
        let dated = Dated::Days(SessionDays::on(Date::Month(first)));
        return Some(DateExpression::new(at, dated, Certainty::Sure, None));
    }
    let last = (29..=31).rev().find_map(|day| gregorian_day(from.calendar, year, from.month, day))?.day;
    let dated = Dated::Days(SessionDays::on(Date::of(first.year())?));
    let remark = format!("a month of another calendar, from {first} to {last}");
    (first.year() == last.year()).then(|| DateExpression::new(at, dated, Certainty::Likely, Some(remark)))
}
