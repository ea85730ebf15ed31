//! Dates with the precision of a day, a month or a year.

use std::fmt;

use jiff::civil;

/// A date with its precision. Dates of different precision are never equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// An exact day.
    Day(civil::Date),
    /// A month, represented by its first day.
    Month(civil::Date),
    /// A year, represented by its first day.
    Year(civil::Date),
}

impl Date {
    /// Parses `2021`, `2021-09` or `2021-09-14` (ISO 8601); `None` if it is invalid.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let Some(month) = parts.next() else {
            return civil::Date::new(year, 1, 1).ok().map(Self::Year);
        };
        let month = i8::try_from(digits(month, 2)?).ok()?;
        let Some(day) = parts.next() else {
            return civil::Date::new(year, month, 1).ok().map(Self::Month);
        };
        let day = i8::try_from(digits(day, 2)?).ok()?;
        if parts.next().is_some() {
            return None;
        }
        civil::Date::new(year, month, day).ok().map(Self::Day)
    }

    /// The first possible day.
    pub fn first_day(self) -> civil::Date {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }

    /// The last possible day.
    pub fn last_day(self) -> civil::Date {
        match self {
            Self::Day(day) => day,
            Self::Month(day) => day.last_of_month(),
            Self::Year(day) => day.last_of_year(),
        }
    }

    /// Whether the date is exact.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Day(_))
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.first_day().year()
    }

    /// A year; `None` if it is out of range.
    pub fn of(year: i16) -> Option<Self> {
        civil::Date::new(year, 1, 1).ok().map(Self::Year)
    }
}

/// ISO 8601, as precise as the date: `2021`, `2021-09`, `2021-09-14`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.first_day();
        match self {
            Self::Day(_) => write!(f, "{day}"),
            Self::Month(_) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            Self::Year(_) => write!(f, "{:04}", day.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn the_precision_written_is_the_precision_kept() {
        for text in ["2021", "2021-09", "2020-02-29"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "21", "2021-9", "2021-13", "2021-02-29", "2021-01-01-01", "+021"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_reaches_from_its_first_day_to_its_last() {
        let month = Date::parse("2020-02").unwrap();
        assert_eq!(
            (month.first_day().to_string(), month.last_day().to_string()),
            ("2020-02-01".into(), "2020-02-29".into())
        );
    }
}
