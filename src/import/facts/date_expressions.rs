//! Finds dates in a text: "28–29 May 2020", "30 April – 2 May 2020", "۸ جوزا ۱۳۹۹", "2020年5月28日".

use std::ops::Range;

use super::calendars::is_year;
use super::extracted::{Certainty, SessionDays};
use super::numeric_dates;
use super::phrasebook::{CountWord, DatedCalendar, PhraseClass};
use super::segment_reading::SegmentReading;
use super::words::TextWord;
use super::written_dates::{DateExpression, Dated, WrittenDay, expression, weekday_near};
use crate::time::date::Date;

/// All dates of a segment, in order.
pub(super) fn dates(segment: &SegmentReading<'_>) -> Vec<DateExpression> {
    let mut all: Vec<DateExpression> = Vec::new();
    let mut at = 0;
    while at < segment.words.len() {
        let finder = DateFinder { segment };
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
        let is_word = segment.is(PhraseClass::And, at) || segment.is(PhraseClass::To, at);
        segment.words[at].is_mark("-&") || is_word && !segment.is(PhraseClass::Day, at)
    };
    let joints = (0..start).rev().take_while(|at| is_joint(*at) || segment.is(PhraseClass::Day, *at));
    let Some(first) = joints.last().filter(|first| (*first..start).any(is_joint)) else { return false };
    let is_month = |mark: &super::phrases::PhraseMark<CountWord>| {
        matches!(mark.value, CountWord::Month(..)) && mark.at.end == first
    };
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
        let from = WrittenDay { calendar, month, day: Some(first) };
        if let Some(last) = last
            && let Some(found) =
                self.expression(at..next, from, Some(WrittenDay { day: Some(last), ..from }), year, year)
        {
            return Some(self.with_gap(found));
        }
        let has_gap = last.is_some();
        if let Some((last, of_last)) = self.separator(next).and_then(|next| self.day(next))
            && let Some((other, last_month, of_last)) = self.month(self.skip(of_last))
            && other == calendar
        {
            let (last_year, end) = self.optional_year(of_last);
            let until = WrittenDay { calendar, month: last_month, day: Some(last) };
            if last_year.is_some() {
                let first_year = year.or(last_year);
                return self
                    .expression(at..end, from, Some(until), first_year, last_year)
                    .map(|found| self.with_gap(found))
                    .or_else(|| joined(at..end, from, until, first_year, last_year));
            }
        }
        if has_gap {
            return None;
        }
        self.expression(at..next, from, None, year, year)
    }

    /// "May 28–29, 2020", "May 30 – June 2, 2020", "May 2020".
    fn month_first(&self, at: usize) -> Option<DateExpression> {
        let (calendar, month, next) = self.month(at)?;
        let month_alone = WrittenDay { calendar, month, day: None };
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
                    return self.expression(
                        at..next,
                        from,
                        Some(WrittenDay { day: Some(last), ..from }),
                        year,
                        year,
                    );
                }
                if let Some((other, month, next)) = self.month(last)
                    && let Some((day, next)) = self.day(self.skip(next))
                    && other == calendar
                {
                    let (year, next) = self.optional_year(next);
                    let until = WrittenDay { calendar, month, day: Some(day) };
                    return self.expression(at..next, from, Some(until), year, year);
                }
            }
            let (year, next) = self.optional_year(next);
            return self.expression(at..next, from, None, year, year);
        }
        let (year, next) = self.year(self.skip(next))?;
        self.expression(at..next, month_alone, None, Some(year), Some(year))
    }

    /// "د ۲۰۲۱ کال د مارچ ۱۸مه".
    fn year_first(&self, at: usize) -> Option<DateExpression> {
        let (year, next) = self.year(at)?;
        if !self.segment.is(PhraseClass::Year, next) {
            return None;
        }
        let (calendar, month, next) = self.month(self.skip(next))?;
        let from = WrittenDay { calendar, month, day: None };
        let Some((day, next)) = self.day(self.skip(next)) else {
            return self.expression(at..next, from, None, Some(year), Some(year));
        };
        let from = WrittenDay { day: Some(day), ..from };
        let until = self.separator(next).and_then(|next| self.day(next));
        let end = until.map_or(next, |(_, end)| end);
        let until = until.map(|(day, _)| WrittenDay { day: Some(day), ..from });
        self.expression(at..end, from, until, Some(year), Some(year))
    }

    /// "In 2020".
    fn year_alone(&self, at: usize) -> Option<DateExpression> {
        let year = self.segment.words.get(at)?.number().filter(|year| (1900..=2100).contains(year))?;
        let is_before = |class| at.checked_sub(1).is_some_and(|before| self.segment.is(class, before));
        let is_year = is_before(PhraseClass::In)
            || is_before(PhraseClass::Year)
            || self.segment.is(PhraseClass::Year, at + 1);
        let date = Date::of(i16::try_from(year).ok()?).filter(|_| is_year)?;
        let days = SessionDays { from: date, until: None };
        Some(DateExpression {
            at: at..at + 1,
            dated: Dated::Days(days),
            certainty: Certainty::Sure,
            remark: None,
            month_first: None,
        })
    }

    /// A day of the month and what comes after it: "28", "28th", "۱۸مه", "28-го", "1er".
    fn day(&self, at: usize) -> Option<(u8, usize)> {
        let words = &self.segment.words;
        let day = words.get(at)?.number().filter(|day| (1..=31).contains(day))?;
        let mut next = at + 1;
        // "28-го".
        if words.get(next).is_some_and(|mark| mark.is_mark("-"))
            && words
                .get(next + 1)
                .is_some_and(|it| it.is_letters() && !it.is_spaced && it.folded.chars().count() <= 2)
        {
            return Some((u8::try_from(day).ok()?, next + 2));
        }
        let is_suffix = |next: usize| {
            words.get(next).is_some_and(|it| {
                let is_short = !it.is_spaced && it.folded.chars().count() <= 3;
                it.is_letters() && is_short && !self.segment.is(PhraseClass::And, next) || it.is_mark("º°")
            })
        };
        if is_suffix(next) {
            next += 1;
        }
        Some((u8::try_from(day).ok()?, next))
    }

    /// A month and what comes after it. Behind digits without a space stand endings: "۱۸مې".
    fn month(&self, at: usize) -> Option<(DatedCalendar, u8, usize)> {
        self.segment.words.get(at).filter(|word| {
            word.is_spaced || !word.folded.is_ascii() && at > 0 && !is_digit(self.segment, at - 1)
        })?;
        let months = self.segment.counts.iter().filter(|mark| mark.at.start == at);
        let mut longest: Option<(DatedCalendar, u8, usize)> = None;
        for mark in months {
            if let CountWord::Month(calendar, month) = mark.value
                && longest.is_none_or(|(_, _, end)| end < mark.at.end)
            {
                longest = Some((calendar, month, mark.at.end));
            }
        }
        let (calendar, month, end) = longest?;
        // "مايو/أيار".
        if self.segment.words.get(end).is_some_and(|mark| mark.is_mark("/")) {
            let other = self
                .segment
                .counts
                .iter()
                .find(|mark| mark.at.start == end + 1 && mark.value == CountWord::Month(calendar, month));
            return Some((calendar, month, other.map_or(end, |mark| mark.at.end)));
        }
        Some((calendar, month, end))
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
                let is_short = word.is_letters() && CLASSES.iter().any(|class| self.segment.is(*class, next));
                word.is_mark(",.") || is_short && !self.is_month(next)
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
            |mark: &super::phrases::PhraseMark<CountWord>| matches!(mark.value, CountWord::Month(..));
        self.segment.counts.iter().any(|mark| mark.at.start == at && is_month(mark))
            && self.segment.words[at].is_spaced
    }

    /// Past what stands between the ends of a period: "–", "to", "and".
    fn separator(&self, at: usize) -> Option<usize> {
        let word = self.segment.words.get(at)?;
        let is_word = self.segment.is(PhraseClass::To, at) || self.segment.is(PhraseClass::And, at);
        if !word.is_mark("-&/") && !is_word {
            return None;
        }
        let mut next = at + 1;
        while self.segment.words.get(next).is_some_and(TextWord::is_letters)
            && [PhraseClass::To, PhraseClass::And, PhraseClass::Day]
                .iter()
                .any(|class| self.segment.is(*class, next))
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
        from_year: Option<u32>,
        until_year: Option<u32>,
    ) -> Option<DateExpression> {
        let weekday = weekday_near(self.segment, &at);
        expression(at, from, until, from_year, until_year, weekday)
    }
}

fn is_digit(segment: &SegmentReading<'_>, at: usize) -> bool {
    segment.words[at].number().is_some()
}

/// From the first of several days to the last, where other days lie between them: "3–5 May and 7 June 2021".
fn joined(
    at: Range<usize>,
    from: WrittenDay,
    until: WrittenDay,
    from_year: Option<u32>,
    until_year: Option<u32>,
) -> Option<DateExpression> {
    const LONGEST: i32 = 92;

    let day = |day: WrittenDay, year: Option<u32>| match expression(at.clone(), day, None, year, year, None)?
        .dated
    {
        Dated::Days(days) => Some(days.from),
        Dated::Yearless { .. } => None,
    };
    let (from, until) = (day(from, from_year)?, day(until, until_year)?);
    let length = (until.first_day() - from.first_day()).get_days();
    let dated = Dated::Days(SessionDays { from, until: Some(until) });
    let remark = Some(DAYS_BETWEEN.to_owned());
    (1..=LONGEST).contains(&length).then_some(DateExpression {
        at,
        dated,
        certainty: Certainty::Likely,
        remark,
        month_first: None,
    })
}
