//! Finds dates in a text: "28–29 May 2020", "30 April – 2 May 2020", "۸ جوزا ۱۳۹۹", "2020年5月28日".

use std::ops::Range;

use super::calendars::is_year;
use super::extracted::{Certainty, SessionDays};
use super::numeric_dates;
use super::phrasebook::{CountWord, DatedCalendar, PhraseClass};
use super::phrases::PhraseMark;
use super::segment_reading::SegmentReading;
use super::words::TextWord;
use super::written_dates::{DateExpression, Dated, WrittenDay, expression, weekday_near};
use crate::time::date::Date;

/// All dates of a segment, in order.
pub(super) fn dates(segment: &SegmentReading<'_>) -> Vec<DateExpression> {
    let mut all: Vec<DateExpression> = Vec::new();
    let finder = DateFinder { segment };
    let mut at = 0;
    while at < segment.words.len() {
        match finder.date_at(at) {
            Some(found) => {
                at = found.at.end.max(at + 1);
                all.push(found);
            }
            None => at += 1,
        }
    }
    for date in &mut all {
        if date.certainty == Certainty::Sure && is_behind_other_days(segment, date.at.start) {
            date.certainty = Certainty::Likely;
            date.remark = Some("other days are named in front of it".to_owned());
        }
    }
    all
}

/// Whether other days stand in front of a date, as in "3–5 May and 7 June 2021".
fn is_behind_other_days(segment: &SegmentReading<'_>, start: usize) -> bool {
    let is_joint = |at: usize| {
        let is_word = segment.is_any(&[PhraseClass::And, PhraseClass::To], at);
        segment.is_mark(at, "-&") || is_word && !segment.is(PhraseClass::Day, at)
    };
    let joints = (0..start).rev().take_while(|at| is_joint(*at) || segment.is(PhraseClass::Day, *at));
    let Some(first) = joints.last().filter(|first| (*first..start).any(is_joint)) else { return false };
    let is_month =
        |mark: &PhraseMark<CountWord>| matches!(mark.value, CountWord::Month(..)) && mark.at.end == first;
    let is_day = first
        .checked_sub(1)
        .and_then(|before| segment.words[before].number())
        .is_some_and(|day| (1..=31).contains(&day));
    is_day || segment.counts.iter().any(is_month)
}

const DAYS_BETWEEN: &str = "there are days between those that are named";

struct DateFinder<'a> {
    segment: &'a SegmentReading<'a>,
}

impl DateFinder<'_> {
    fn date_at(&self, at: usize) -> Option<DateExpression> {
        numeric_dates::date_at(self.segment, at)
            .or_else(|| self.day_first(at))
            .or_else(|| self.month_first(at))
            .or_else(|| self.year_first(at))
            .or_else(|| self.year_alone(at))
    }

    /// "28 May 2020", "28–29 May 2020", "30 April – 2 May 2020", "28 May".
    fn day_first(&self, at: usize) -> Option<DateExpression> {
        let (first, next) = self.day(at)?;
        let (last, next) = match self.separator(next).and_then(|next| self.day(next)) {
            Some((last, next)) => (Some(last), next),
            None => (None, next),
        };
        let (calendar, month, next) = self.month(self.skip(next))?;
        let (year, next) = self.optional_year(next);
        let from = WrittenDay { calendar, month, day: Some(first), year };
        if last.is_some()
            && let Some(found) = self.expression(at..next, from, Some(WrittenDay { day: last, ..from }))
        {
            return Some(self.with_gap(found));
        }
        if let Some((last, of_last)) = self.separator(next).and_then(|next| self.day(next))
            && let Some((other, last_month, of_last)) = self.month(self.skip(of_last))
            && other == calendar
        {
            let (last_year, end) = self.optional_year(of_last);
            if last_year.is_some() {
                let until = WrittenDay { calendar, month: last_month, day: Some(last), year: last_year };
                let from = WrittenDay { year: year.or(last_year), ..from };
                return self
                    .expression(at..end, from, Some(until))
                    .map(|found| self.with_gap(found))
                    .or_else(|| joined(at..end, from, until));
            }
        }
        if last.is_some() {
            return None;
        }
        self.expression(at..next, from, None)
    }

    /// "May 28–29, 2020", "May 30 – June 2, 2020", "May 2020".
    fn month_first(&self, at: usize) -> Option<DateExpression> {
        let (calendar, month, next) = self.month(at)?;
        let month_alone = WrittenDay { calendar, month, day: None, year: None };
        // "31 February" is no date.
        let is_behind_day =
            at.checked_sub(1).is_some_and(|before| self.day(before).is_some_and(|(_, next)| next == at));
        if is_behind_day {
            return None;
        }
        if let Some((day, next)) = self.day(self.skip(next)) {
            let from = WrittenDay { day: Some(day), ..month_alone };
            if let Some(last) = self.separator(next) {
                if let Some((last, next)) = self.day(last)
                    && self.month(self.skip(next)).is_none()
                {
                    let (year, next) = self.optional_year(next);
                    let from = WrittenDay { year, ..from };
                    return self.expression(at..next, from, Some(WrittenDay { day: Some(last), ..from }));
                }
                if let Some((other, month, next)) = self.month(last)
                    && let Some((day, next)) = self.day(self.skip(next))
                    && other == calendar
                {
                    let (year, next) = self.optional_year(next);
                    let until = WrittenDay { calendar, month, day: Some(day), year };
                    return self.expression(at..next, WrittenDay { year, ..from }, Some(until));
                }
            }
            let (year, next) = self.optional_year(next);
            return self.expression(at..next, WrittenDay { year, ..from }, None);
        }
        let (year, next) = self.year(self.skip(next))?;
        self.expression(at..next, WrittenDay { year: Some(year), ..month_alone }, None)
    }

    /// "د ۲۰۲۱ کال د مارچ ۱۸مه".
    fn year_first(&self, at: usize) -> Option<DateExpression> {
        let (year, next) = self.year(at)?;
        if !self.segment.is(PhraseClass::Year, next) {
            return None;
        }
        let (calendar, month, next) = self.month(self.skip(next))?;
        let from = WrittenDay { calendar, month, day: None, year: Some(year) };
        let Some((day, next)) = self.day(self.skip(next)) else {
            return self.expression(at..next, from, None);
        };
        let from = WrittenDay { day: Some(day), ..from };
        let until = self.separator(next).and_then(|next| self.day(next));
        let end = until.map_or(next, |(_, end)| end);
        let until = until.map(|(day, _)| WrittenDay { day: Some(day), ..from });
        self.expression(at..end, from, until)
    }

    /// "In 2020".
    fn year_alone(&self, at: usize) -> Option<DateExpression> {
        let year = self.segment.words.get(at)?.number().filter(|year| (1900..=2100).contains(year))?;
        let is_before = |class| at.checked_sub(1).is_some_and(|before| self.segment.is(class, before));
        let is_year = is_before(PhraseClass::In)
            || is_before(PhraseClass::Year)
            || self.segment.is(PhraseClass::Year, at + 1);
        let date = Date::of(i16::try_from(year).ok()?).filter(|_| is_year)?;
        let dated = Dated::Days(SessionDays::on(date));
        Some(DateExpression::new(at..at + 1, dated, Certainty::Sure, None))
    }

    /// A day of the month and what comes after it: "28", "28th", "۱۸مه", "28-го", "1er".
    fn day(&self, at: usize) -> Option<(u8, usize)> {
        let words = &self.segment.words;
        let day = words.get(at)?.number().and_then(|day| u8::try_from(day).ok());
        let day = day.filter(|day| (1..=31).contains(day))?;
        let next = at + 1;
        let is_joined = |at: usize, most: usize| {
            words
                .get(at)
                .is_some_and(|it| it.is_letters() && !it.is_spaced && it.folded.chars().count() <= most)
        };
        if self.segment.is_mark(next, "-") && is_joined(next + 1, 2) {
            return Some((day, next + 2));
        }
        let is_suffix = is_joined(next, 3) && !self.segment.is(PhraseClass::And, next)
            || self.segment.is_mark(next, "º°");
        Some((day, next + usize::from(is_suffix)))
    }

    /// A month and what comes after it. Behind digits without a space stand endings: "۱۸مې".
    fn month(&self, at: usize) -> Option<(DatedCalendar, u8, usize)> {
        self.segment.words.get(at).filter(|word| {
            let is_behind_letters = at > 0 && self.segment.words[at - 1].number().is_none();
            word.is_spaced || !word.folded.is_ascii() && is_behind_letters
        })?;
        let months_at = |at: usize| {
            let begun = self.segment.counts.iter().filter(move |mark| mark.at.start == at);
            begun.filter_map(|mark| match mark.value {
                CountWord::Month(calendar, month) => Some((calendar, month, mark.at.end)),
                _ => None,
            })
        };
        // The first of the longest.
        let (calendar, month, end) = months_at(at).rev().max_by_key(|(_, _, end)| *end)?;
        // "مايو/أيار".
        let mut others = months_at(end + 1).filter(|_| self.segment.is_mark(end, "/"));
        let other = others.find(|(other, same, _)| (*other, *same) == (calendar, month));
        Some((calendar, month, other.map_or(end, |(_, _, end)| end)))
    }

    fn year(&self, at: usize) -> Option<(u32, usize)> {
        let year = self.segment.words.get(at)?.number().filter(|year| is_year(*year))?;
        Some((year, at + 1))
    }

    fn optional_year(&self, at: usize) -> (Option<u32>, usize) {
        match self.year(self.skip(at)) {
            Some((year, next)) => (Some(year), next),
            None => (None, at),
        }
    }

    /// Past commas and words such as "of", "month of", "year".
    fn skip(&self, at: usize) -> usize {
        const CLASSES: [PhraseClass; 4] =
            [PhraseClass::Day, PhraseClass::Month, PhraseClass::Year, PhraseClass::In];

        let mut next = at;
        while next < at + 4 {
            let is_skipped = self.segment.words.get(next).is_some_and(|word| {
                let is_part = word.is_letters() && self.segment.is_any(&CLASSES, next);
                word.is_mark(",.") || is_part && !self.is_month(next)
            });
            if !is_skipped {
                break;
            }
            next += 1;
        }
        next
    }

    fn is_month(&self, at: usize) -> bool {
        let is_month =
            |mark: &PhraseMark<CountWord>| matches!(mark.value, CountWord::Month(..)) && mark.at.start == at;
        self.segment.counts.iter().any(is_month) && self.segment.words[at].is_spaced
    }

    /// Past what stands between the ends of a period: "–", "to", "and".
    fn separator(&self, at: usize) -> Option<usize> {
        let is_word = self.segment.is_any(&[PhraseClass::To, PhraseClass::And], at);
        if !self.segment.is_mark(at, "-&/") && !is_word {
            return None;
        }
        let mut next = at + 1;
        while self.segment.words.get(next).is_some_and(TextWord::is_letters)
            && self.segment.is_any(&[PhraseClass::To, PhraseClass::And, PhraseClass::Day], next)
            && next < at + 3
            && !self.is_month(next)
        {
            next += 1;
        }
        Some(next)
    }

    /// Days that "and" joins are those of a period only if one follows the other: "28 and 29 May", not "3 and 7 May".
    fn with_gap(&self, found: DateExpression) -> DateExpression {
        const AND: [&str; 13] = ["and", "&", "y", "e", "et", "и", "و", "او", "اور", "和", "与", "及", "ve"];
        const BETWEEN: [&str; 6] = ["between", "entre", "между", "بين", "بین", "ما"];

        let Dated::Days(SessionDays { from, until: Some(until) }) = found.dated else { return found };
        let is_next = (until.last_day() - from.first_day()).get_days() <= 1;
        let words = &self.segment.words;
        let is_period = words[found.at.clone()].iter().any(|word| word.is_mark("-"))
            || words[..found.at.start]
                .iter()
                .rev()
                .take(2)
                .any(|word| BETWEEN.contains(&word.folded.as_str()));
        let has_and = words[found.at.clone()].iter().any(|word| AND.contains(&word.folded.as_str()));
        if is_next || is_period || !has_and || found.remark.is_some() {
            return found;
        }
        DateExpression { certainty: Certainty::Likely, remark: Some(DAYS_BETWEEN.to_owned()), ..found }
    }

    fn expression(
        &self,
        at: Range<usize>,
        from: WrittenDay,
        until: Option<WrittenDay>,
    ) -> Option<DateExpression> {
        let weekday = weekday_near(self.segment, &at);
        expression(at, from, until, weekday)
    }
}

/// From the first of several days to the last, where other days lie between them: "3–5 May and 7 June 2021".
fn joined(at: Range<usize>, from: WrittenDay, until: WrittenDay) -> Option<DateExpression> {
    const LONGEST: i32 = 92;

    let day = |day: WrittenDay| match expression(at.clone(), day, None, None)?.dated {
        Dated::Days(days) => Some(days.from),
        Dated::Yearless { .. } => None,
    };
    let (from, until) = (day(from)?, day(until)?);
    let length = (until.first_day() - from.first_day()).get_days();
    let dated = Dated::Days(SessionDays { from, until: Some(until) });
    let remark = Some(DAYS_BETWEEN.to_owned());
    (1..=LONGEST).contains(&length).then(|| DateExpression::new(at, dated, Certainty::Likely, remark))
}
