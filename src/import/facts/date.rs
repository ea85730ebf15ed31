//! Finds when the session was held, among the dates of the document.

use std::ops::Range;

use jiff::civil;

use super::anchors::attached;
use super::date_expressions::dates;
use super::day_order::DayOrder;
use super::extracted::{Certainty, ExtractedFact, SessionDays, add, settle};
use super::phrasebook::{FORMATS, PhraseClass};
use super::ranges::is_within;
use super::reading::DocumentReading;
use super::segment_reading::SegmentReading;
use super::written_dates::{DateExpression, Dated};
use crate::import::document::SegmentKind;
use crate::time::date::Date;

/// What else tells of the date.
pub(super) struct DateContext {
    /// The number of the session.
    pub(super) number: Option<u32>,
    /// The day of publication.
    pub(super) published: Option<civil::Date>,
    /// Whether it is a web page, where a date that stands alone is that of the page.
    pub(super) is_web_page: bool,
    /// The order of day and month in dates with figures only.
    pub(super) order: DayOrder,
}

/// The dates on which the session can have been held.
pub(super) fn date(reading: &DocumentReading<'_>, context: &DateContext) -> Vec<ExtractedFact<SessionDays>> {
    let book = &reading.tools.book;
    let mut found = Vec::new();
    // What the text tells, which can be of another session.
    let mut told = Vec::new();
    // Dates that stand in a line of their own, which can be those of the document.
    let mut alone_in_line = Vec::new();
    for segment in reading.body() {
        let labelled: Vec<Range<usize>> = segment.values(PhraseClass::LabelDate).collect();
        for expression in dates(segment) {
            let is_labelled = labelled.iter().any(|value| is_within(&expression.at, value));
            let clause = segment.clause_at(expression.at.start);
            let held = if is_labelled {
                Some(segment.stated(&expression.at))
            } else if is_alone(segment, &expression.at) {
                alone(segment, &expression, context)
            } else if segment.is_title {
                let is_apart = segment.has(PhraseClass::Apart, &(clause.start..expression.at.start));
                (!is_apart && segment.is_told(&clause)).then_some(Certainty::Sure)
            } else if dateline(segment).is_some_and(|date| date == expression.at) {
                (!context.is_web_page).then_some(Certainty::Likely)
            } else {
                attached(segment, &clause, &expression.at, context.number, book)
            };
            let Some(held) = held else { continue };
            let known = || found.iter().chain(&told);
            let Some((days, certainty, remark)) = resolved(&expression, context, known()) else { continue };
            let quote = segment.quote_around(&expression.at, &clause);
            let mut new = ExtractedFact::new(days, certainty.max(held), quote);
            new.remark = remark;
            let list = if is_labelled || segment.is_title {
                &mut found
            } else if is_alone(segment, &expression.at) {
                &mut alone_in_line
            } else {
                &mut told
            };
            add(list, new);
        }
    }
    if !found.iter().any(ExtractedFact::is_sure) {
        doubt_past(&mut told, &mut alone_in_line);
    }
    for date in told {
        let is_of_past = |stated: &ExtractedFact<SessionDays>| {
            stated.is_sure() && is_long_before(date.value, stated.value)
        };
        if !found.iter().any(is_of_past) {
            add(&mut found, date);
        }
    }
    let is_said = found.iter().any(ExtractedFact::is_sure);
    for line in alone_in_line {
        if !is_said || found.iter().any(|said| said.value == line.value) {
            add(&mut found, line);
        }
    }
    join(&mut found);
    settle(&mut found);
    found
}

/// Whether a date is so long before another that a report with the other tells of an older session.
fn is_long_before(date: SessionDays, other: SessionDays) -> bool {
    /// Days from a session to the date of its report.
    const LATEST_REPORT: i32 = 60;

    (other.first_day() - date.last_day()).get_days() > LATEST_REPORT
}

/// Where a line at the head has a date long after the one that the text tells, either can be that of the session.
fn doubt_past(told: &mut [ExtractedFact<SessionDays>], lines: &mut [ExtractedFact<SessionDays>]) {
    for told in told.iter_mut().filter(|told| told.is_sure()) {
        let days = told.value;
        for line in lines.iter_mut().filter(|line| is_long_before(days, line.value)) {
            let remark = "the head of the document has a date long after the one in its text";
            for date in [&mut *told, line] {
                date.certainty = Certainty::Likely;
                date.remark = Some(remark.to_owned());
            }
        }
    }
}

/// The date in the dateline of a press release: "NAIROBI, 18 February 2021 – Some thirty scholars …".
pub(super) fn dateline(segment: &SegmentReading<'_>) -> Option<Range<usize>> {
    const REACH: usize = 6;

    let town = segment.towns.first().filter(|town| town.at.start == 0 && segment.is_head)?;
    let date = dates(segment).into_iter().map(|date| date.at).next()?;
    let is_near = date.start >= town.at.end && date.start - town.at.end <= REACH;
    let is_ended = (date.end..date.end + 3).any(|at| segment.is_mark(at, "-") && segment.words[at].is_spaced);
    (is_near && is_ended).then_some(date)
}

/// Whether a place stands in a line with a date and nothing else.
pub(super) fn is_line_of_date(segment: &SegmentReading<'_>, place: &Range<usize>) -> bool {
    dates(segment).iter().any(|date| is_alone(segment, &date.at)) && is_alone(segment, place)
}

/// Whether a segment, or a line of it, is a date, with a place and the format perhaps.
fn is_alone(segment: &SegmentReading<'_>, at: &Range<usize>) -> bool {
    const CLASSES: [PhraseClass; 8] = [
        PhraseClass::In,
        PhraseClass::Day,
        PhraseClass::Year,
        PhraseClass::Month,
        PhraseClass::Era,
        PhraseClass::From,
        PhraseClass::And,
        PhraseClass::Plain,
    ];

    let start = segment.words[..at.start].iter().rposition(|word| word.is_mark("\n")).map_or(0, |at| at + 1);
    let end = segment.words[at.end..]
        .iter()
        .position(|word| word.is_mark("\n"))
        .map_or(segment.words.len(), |end| at.end + end);
    (start..end).all(|word| {
        let is_place = segment.towns.iter().any(|town| town.at.contains(&word))
            || segment.parties.iter().any(|party| party.at.contains(&word));
        let is_count = segment.counts.iter().any(|mark| mark.at.contains(&word));
        at.contains(&word)
            || !segment.words[word].is_letters()
            || is_place
            || is_count
            || segment.is_any(&CLASSES, word)
            || segment.is_any(&FORMATS, word)
    }) && segment.is_head
        && !matches!(segment.source.kind, SegmentKind::Cell { .. })
}

/// A line with a date under the title is that of the session if it names a place or a period, or if it is no web page.
fn alone(
    segment: &SegmentReading<'_>,
    expression: &DateExpression,
    context: &DateContext,
) -> Option<Certainty> {
    let Dated::Days(days) = expression.dated else { return Some(Certainty::Likely) };
    if context.published.is_some_and(|published| days.from == Date::Day(published)) {
        return None;
    }
    let has_place = !segment.towns.is_empty() || !segment.parties.is_empty();
    let has_format = segment.has_any(&FORMATS, &segment.whole());
    // "Year: 2022" of a table does not say that nothing more precise is known.
    if matches!(days.from, Date::Year(_)) {
        return Some(Certainty::Likely);
    }
    let is_session = has_place || has_format || days.until.is_some() || segment.is_title;
    Some(if is_session || !context.is_web_page { Certainty::Sure } else { Certainty::Likely })
}

/// The days, with the year that a date without one has.
fn resolved<'a>(
    expression: &DateExpression,
    context: &DateContext,
    mut known: impl Iterator<Item = &'a ExtractedFact<SessionDays>>,
) -> Option<(SessionDays, Certainty, Option<String>)> {
    let (month, day, weekday) = match expression.dated {
        Dated::Days(days) => {
            return Some(match (context.order, expression.month_first) {
                (DayOrder::DayFirst, Some(_)) => (days, Certainty::Sure, None),
                (DayOrder::MonthFirst, Some(days)) => (days, Certainty::Sure, None),
                _ => (days, expression.certainty, expression.remark.clone()),
            });
        }
        Dated::Yearless { month, day, weekday } => (month, day, weekday),
    };
    let fits = |date: &civil::Date| weekday.is_none_or(|day| date.weekday().to_monday_one_offset() == day);
    let of = |year: i16| civil::Date::new(year, month, day).ok().filter(fits);
    if let Some(published) = context.published {
        let years = [published.year(), published.year() - 1];
        let possible: Vec<civil::Date> =
            years.into_iter().filter_map(of).filter(|date| *date <= published).collect();
        let [only] = possible.as_slice() else { return None };
        let certainty = if weekday.is_some() { Certainty::Sure } else { Certainty::Likely };
        let remark = format!("the year follows from the day of publication, {published}");
        return Some((SessionDays::on(Date::Day(*only)), certainty, Some(remark)));
    }
    let known = known.find(|fact| fact.is_sure()).map(|fact| fact.value.from.year())?;
    let remark = "the year is that of another date in the text".to_owned();
    Some((SessionDays::on(Date::Day(of(known)?)), Certainty::Likely, Some(remark)))
}

/// Joins a month or year with the day that lies in it, and the same day in two calendars.
fn join(found: &mut Vec<ExtractedFact<SessionDays>>) {
    let all = found.clone();
    found.retain(|fact| {
        !all.iter().any(|other| {
            let is_finer = other.value != fact.value
                && other.certainty <= fact.certainty
                && is_part(other.value, fact.value);
            let is_same_day = other.value != fact.value
                && fact.remark.is_some()
                && other.is_sure()
                && is_next_to(other.value, fact.value);
            is_finer || is_same_day
        })
    });
}

/// Whether a date is a part of another, less precise one, or of a period.
fn is_part(fine: SessionDays, coarse: SessionDays) -> bool {
    let covers = |outer: SessionDays, inner: SessionDays| {
        outer.first_day() <= inner.first_day() && inner.last_day() <= outer.last_day()
    };
    let is_day = |days: SessionDays| days.until.is_none() && days.from.is_day();
    let is_day_of_period = coarse.until.is_some() && is_day(fine);
    let is_period_over_day = fine.until.is_some() && is_day(coarse);
    covers(coarse, fine) && !is_day_of_period && !is_day(coarse) || is_period_over_day && covers(fine, coarse)
}

/// Whether two days are one apart, as the Islamic calendar can be.
fn is_next_to(one: SessionDays, other: SessionDays) -> bool {
    let apart = (one.first_day() - other.first_day()).get_days().abs();
    one.from.is_day() && other.from.is_day() && apart <= 1
}
