//! Dates in digits alone: 2020-05-28, 28.05.2020, ۱۳۹۹/۳/۸, 2020年5月28日.

use super::calendars::is_year;
use super::extracted::Certainty;
use super::phrasebook::DatedCalendar;
use super::segment_reading::SegmentReading;
use super::words::TextWord;
use super::written_dates::{DateExpression, Dated, WrittenDay, expression, weekday_near};

/// The date in digits that begins at a word.
pub(super) fn date_at(segment: &SegmentReading<'_>, at: usize) -> Option<DateExpression> {
    chinese(segment, at).or_else(|| period(segment, at)).or_else(|| separated(segment, at))
}

/// Three numbers with one mark between them.
fn separated(segment: &SegmentReading<'_>, at: usize) -> Option<DateExpression> {
    let words = segment.words.get(at..at + 5)?;
    let is_apart = at > 0 && segment.is_mark(at - 1, "/.-") && !segment.words[at].is_spaced
        || segment.is_mark(at + 5, "/-") && !segment.words[at + 5].is_spaced;
    let mark = words[1].folded.as_str();
    let is_one =
        words[1].is_mark("/.-") && words[3].folded == mark && words[1..].iter().all(|word| !word.is_spaced);
    let [first, middle, last] = [words[0].number()?, words[2].number()?, words[4].number()?];
    if !is_one || is_apart {
        return None;
    }
    let range = at..at + 5;
    let (is_certain, (year, month, day)) = if is_year(first) && words[0].folded.len() == 4 {
        (true, (first, middle, last))
    } else if is_year(last) && words[4].folded.len() == 4 {
        match (first > 12, middle > 12) {
            (true, true) => return None,
            (false, true) => (true, (last, first, middle)),
            // Day first, as nearly everywhere; with full stops it is certain.
            (is_day, false) => (is_day || mark == "." || first == middle, (last, middle, first)),
        }
    } else {
        return None;
    };
    let calendar = if year < 1900 { DatedCalendar::SolarHijri } else { DatedCalendar::Gregorian };
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let written = WrittenDay { calendar, month, day: Some(day), year: Some(year) };
    let weekday = weekday_near(segment, &range);
    let mut found = expression(range.clone(), written, None, weekday)?;
    if calendar == DatedCalendar::SolarHijri && is_islamic_year(segment, year) {
        found.certainty = Certainty::Likely;
        found.remark = Some("read as a date of the Solar Hijri calendar; it may be Islamic".to_owned());
    }
    if !is_certain {
        found.certainty = Certainty::Likely;
        found.remark = Some("day and month may stand in the other order".to_owned());
        let other = WrittenDay { month: day, day: Some(month), ..written };
        let other = expression(range, other, None, weekday);
        found.month_first = other.and_then(|other| match other.dated {
            Dated::Days(days) => Some(days),
            Dated::Yearless { .. } => None,
        });
    }
    Some(found)
}

/// 11-12/05/2023, 28.05.-29.05.2020, 30/04-02/05/2021: the day stands first.
fn period(segment: &SegmentReading<'_>, at: usize) -> Option<DateExpression> {
    const LONGEST: usize = 11;

    let is_inside = |word: &TextWord| word.number().is_some() || word.is_mark("/.-");
    let end = (at..segment.words.len().min(at + LONGEST)).find(|at| !is_inside(&segment.words[*at]));
    let words = segment.words.get(at..end.unwrap_or(segment.words.len().min(at + LONGEST)))?;
    let numbers: Vec<(usize, u32)> =
        words.iter().enumerate().filter_map(|(place, word)| Some((place, word.number()?))).collect();
    let mark = |place: usize| words.get(place).map_or("", |word| word.folded.as_str());
    let part = |number: u32| u8::try_from(number).ok();
    let (first, first_month, last, (at_month, month), (at_year, year), dash) = match *numbers.as_slice() {
        [(0, first), (1.., last), month, year, ..] if mark(1) == "-" && mark(month.0 - 1) != "-" => {
            (first, month.1, last, month, year, 1)
        }
        [(0, first), (2, first_month), (after, last), month, year, ..]
            if mark(1) != "-" && mark(after - 1) == "-" =>
        {
            (first, first_month, last, month, year, after - 1)
        }
        _ => return None,
    };
    let is_one = matches!(mark(at_month - 1), "/" | ".") && mark(at_month - 1) == mark(at_year - 1);
    let is_followed = at_year == at_month + 2 && dash < at_month;
    if !is_one || !is_followed || !is_year(year) || words[at_year].folded.len() != 4 {
        return None;
    }
    let calendar = if year < 1900 { DatedCalendar::SolarHijri } else { DatedCalendar::Gregorian };
    let from = WrittenDay { calendar, month: part(first_month)?, day: Some(part(first)?), year: Some(year) };
    let until = WrittenDay { month: part(month)?, day: Some(part(last)?), ..from };
    expression(at..at + at_year + 1, from, Some(until), None)
}

/// Years above this are Islamic in texts of our time.
fn is_islamic_year(segment: &SegmentReading<'_>, year: u32) -> bool {
    const LAST_SOLAR_YEAR: u32 = 1410;

    let is_arabic =
        segment.source.text.contains(['ي', 'ة']) && !segment.source.text.contains(['ی', 'پ', 'گ', 'چ']);
    year > LAST_SOLAR_YEAR || is_arabic
}

/// 2020年5月28日, 2020年5月28日至29日, 2020年5月.
fn chinese(segment: &SegmentReading<'_>, at: usize) -> Option<DateExpression> {
    let number = |at: usize| segment.words.get(at).and_then(TextWord::number);
    let is = |at: usize, sign: &str| segment.words.get(at).is_some_and(|word| word.folded == sign);
    let year = number(at).filter(|year| is_year(*year) && is(at + 1, "年"))?;
    let month = number(at + 2).filter(|month| (1..=12).contains(month) && is(at + 3, "月"));
    let month = month.and_then(|month| u8::try_from(month).ok())?;
    let from = WrittenDay { calendar: DatedCalendar::Gregorian, month, day: None, year: Some(year) };
    let day = |at: usize| {
        let day = number(at).filter(|day| (1..=31).contains(day))?;
        Some((u8::try_from(day).ok()?, if is(at + 1, "日") || is(at + 1, "号") { at + 2 } else { at + 1 }))
    };
    let Some((first, next)) = day(at + 4) else {
        return expression(at..at + 4, from, None, None);
    };
    let from = WrittenDay { day: Some(first), ..from };
    let is_period = is(next, "至") || is(next, "到") || segment.is_mark(next, "-");
    let until = is_period.then_some(next + 1).and_then(|next| {
        let other = number(next).filter(|month| (1..=12).contains(month) && is(next + 1, "月"));
        let (month, next) = other.map_or((Some(month), next), |other| (u8::try_from(other).ok(), next + 2));
        let (day, end) = day(next)?;
        Some((WrittenDay { month: month?, day: Some(day), ..from }, end))
    });
    let end = until.map_or(next, |(_, end)| end);
    expression(at..end, from, until.map(|(day, _)| day), None)
}
