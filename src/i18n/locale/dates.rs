//! Formats dates and periods in the Gregorian and Solar Hijri calendars.
//!
//! ICU4X 2.4 formats dates and reports the positions of fields. Its interval formats are not stable yet, so
//! periods are assembled here following CLDR (UTS 35, part 4, interval formats).

use std::fmt;
use std::ops::Range;

use icu_calendar::cal::{Gregorian, Persian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{Y, YM, YMD};
use icu_datetime::parts;
use icu_locale_core::Locale;
use jiff::civil;
use writeable::{Part, PartsWrite, Writeable};

use super::own::{self, Patterns, Separators};
use crate::i18n::lang::Lang;
use crate::time::date::Date;

/// Date formatters of a language.
#[derive(Debug)]
pub(super) struct Dates {
    separators: Separators,
    day: Formatter<Gregorian, YMD>,
    month: Formatter<Gregorian, YM>,
    year: Formatter<Gregorian, Y>,
    own: Option<Patterns>,
    /// How the first day of a month is written, if not as a number.
    first_day: Option<&'static str>,
    solar: Option<(Formatter<Persian, YMD>, Patterns)>,
}

/// `None` if CLDR does not have the language.
pub(super) fn dates(lang: &Lang, icu: &Locale) -> Option<Dates> {
    let solar = own::patterns(lang, "persian")
        .and_then(|patterns| Some((Formatter::try_new(icu.into(), YMD::long()).ok()?, patterns)));
    Some(Dates {
        separators: own::separators(lang)?,
        day: Formatter::try_new(icu.into(), YMD::long()).ok()?,
        month: Formatter::try_new(icu.into(), YM::long()).ok()?,
        year: Formatter::try_new(icu.into(), Y::long()).ok()?,
        own: own::patterns(lang, "gregorian"),
        first_day: own::first_day(lang),
        solar,
    })
}

impl Dates {
    pub(super) fn date(&self, date: Date) -> Option<String> {
        Some(self.gregorian(date)?.text)
    }

    pub(super) fn span(&self, from: Date, to: Date) -> Option<String> {
        Some(span(&self.gregorian(from)?, &self.gregorian(to)?, &self.separators))
    }

    pub(super) fn ends(&self, from: Date, to: Date) -> Option<[String; 2]> {
        Some(ends(&self.gregorian(from)?, &self.gregorian(to)?, &self.separators))
    }

    pub(super) fn solar(&self, from: Date, to: Date) -> Option<String> {
        let [from, to] = self.persian(from, to)?;
        Some(span(&from, &to, &self.separators))
    }

    pub(super) fn solar_ends(&self, from: Date, to: Date) -> Option<[String; 2]> {
        let [from, to] = self.persian(from, to)?;
        Some(ends(&from, &to, &self.separators))
    }

    pub(super) fn joined(&self, from: &str, to: &str) -> String {
        format!("{from}{}{to}", self.separators.whole)
    }

    fn persian(&self, from: Date, to: Date) -> Option<[FormattedDate; 2]> {
        let (formatter, patterns) = self.solar.as_ref()?;
        // A month or year of one calendar overlaps two of the other.
        let pattern = match (from, to) {
            (Date::Day(_), Date::Day(_)) => patterns.day,
            (Date::Year(_), _) | (_, Date::Year(_)) => patterns.year,
            _ => patterns.month,
        };
        let end = |day: civil::Date| {
            let date = icu_date(day)?.to_calendar(Persian);
            Some(FormattedDate::by(pattern, &FormattedDate::of(&formatter.format(&date))?))
        };
        Some([end(from.first_day())?, end(to.last_day())?])
    }

    fn gregorian(&self, date: Date) -> Option<FormattedDate> {
        let day = icu_date(date.first_day())?;
        match (date, self.own) {
            (Date::Day(civil), _) => {
                let written = FormattedDate::of(&self.day.format(&day))?;
                let first = self.first_day.filter(|_| civil.day() == 1);
                Some(first.map_or_else(|| written.clone(), |first| written.with_day(first)))
            }
            (Date::Month(_), Some(own)) => {
                Some(FormattedDate::by(own.month, &FormattedDate::of(&self.day.format(&day))?))
            }
            (Date::Month(_), None) => FormattedDate::of(&self.month.format(&day)),
            (Date::Year(_), _) => FormattedDate::of(&self.year.format(&day)),
        }
    }
}

fn icu_date(day: civil::Date) -> Option<icu_calendar::Date<Gregorian>> {
    let month = u8::try_from(day.month()).ok()?;
    icu_calendar::Date::try_new_gregorian(day.year().into(), month, u8::try_from(day.day()).ok()?).ok()
}

/// A formatted date with the byte ranges of its fields.
#[derive(Clone, Debug, Default)]
struct FormattedDate {
    text: String,
    day: Range<usize>,
    month: Range<usize>,
    year: Range<usize>,
}

impl FormattedDate {
    /// Formats with ICU4X.
    fn of(date: &impl Writeable) -> Option<Self> {
        let mut written = Self::default();
        date.write_to_parts(&mut written).ok()?;
        Some(written)
    }

    /// Reassembles the fields with another pattern.
    fn by(pattern: &str, fields: &Self) -> Self {
        let mut written = Self::default();
        let mut rest = pattern;
        while let Some((before, (field, after))) =
            rest.split_once('{').and_then(|(before, field)| Some((before, field.split_once('}')?)))
        {
            written.text.push_str(before);
            let start = written.text.len();
            let (from, to) = match field {
                "day" => (&fields.day, &mut written.day),
                "month" => (&fields.month, &mut written.month),
                _ => (&fields.year, &mut written.year),
            };
            written.text.push_str(&fields.text[from.clone()]);
            *to = start..written.text.len();
            rest = after;
        }
        written.text.push_str(rest);
        written
    }

    /// The same date with another text for its day.
    fn with_day(&self, day: &str) -> Self {
        let mut written = self.clone();
        written.text.replace_range(self.day.clone(), day);
        written.day = self.day.start..self.day.start + day.len();
        let moved = |range: &Range<usize>| {
            let shift = |at: usize| if at >= self.day.end { at + day.len() - self.day.len() } else { at };
            shift(range.start)..shift(range.end)
        };
        (written.month, written.year) = (moved(&self.month), moved(&self.year));
        written
    }

    fn field(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    /// From the first to the last of day and month.
    fn within_year(&self) -> Range<usize> {
        if self.day.is_empty() {
            return self.month.clone();
        }
        self.day.start.min(self.month.start)..self.day.end.max(self.month.end)
    }
}

impl fmt::Write for FormattedDate {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl PartsWrite for FormattedDate {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self::SubPartsWrite) -> fmt::Result,
    ) -> fmt::Result {
        let start = self.text.len();
        write(self)?;
        let range = start..self.text.len();
        match part {
            parts::DAY => self.day = range,
            parts::MONTH => self.month = range,
            parts::YEAR => self.year = range,
            _ => {}
        }
        Ok(())
    }
}

/// A period, with common fields written once.
fn span(from: &FormattedDate, to: &FormattedDate, separators: &Separators) -> String {
    if from.text == to.text {
        return to.text.clone();
    }
    let [first, separator, last] = parts_of_span(from, to, separators);
    first + &separator + &last
}

/// The two ends of a period without the separator, with common fields in one of them.
fn ends(from: &FormattedDate, to: &FormattedDate, separators: &Separators) -> [String; 2] {
    let [mut first, separator, last] = parts_of_span(from, to, separators);
    // Some separators begin with what belongs to the first end: `日 – `, `.–`.
    first
        .extend(separator.chars().take_while(|c| matches!(c, '日' | '月' | '年' | '일' | '월' | '년' | '.')));
    [first, last]
}

/// The first end, the separator and the last end of a period.
fn parts_of_span(from: &FormattedDate, to: &FormattedDate, separators: &Separators) -> [String; 3] {
    let fields = |it: &FormattedDate| [it.day.is_empty(), it.month.is_empty(), it.year.is_empty()];
    let same = |range: fn(&FormattedDate) -> &Range<usize>| from.field(range(from)) == to.field(range(to));
    let same_year = same(|it| &it.year);
    // The end date, with a part of the start date inserted before the same part. In Persian, the ezafe mark
    // after a month is removed if no year follows.
    let put = |before: &Range<usize>, part: &Range<usize>, separator: &str| {
        let (head, tail) = to.text.split_at(part.start);
        let before = from.field(before).trim_end_matches('\u{654}');
        [format!("{head}{before}"), separator.to_owned(), tail.to_owned()]
    };
    let whole = || [from.text.clone(), separators.whole.to_owned(), to.text.clone()];
    if fields(from) != fields(to) {
        whole()
    } else if same_year && same(|it| &it.month) {
        put(&from.day, &to.day, separators.days)
    } else if same_year && to.day.is_empty() {
        put(&from.month, &to.month, separators.months_of_year)
    } else if same_year {
        put(&from.within_year(), &to.within_year(), separators.months)
    } else if to.month.is_empty() {
        put(&from.year, &to.year, separators.years)
    } else {
        whole()
    }
}
