//! When something took place, as far as it is known: the parts of the Extended Date/Time Format
//! (ISO 8601-2:2019) that the record uses.
//!
//! | written | meaning |
//! |---|---|
//! | `2021-09-14`, `2021-09`, `2021` | a day, month or year |
//! | `2021-09~`, `2021?`, `2021%` | approximate, uncertain, both |
//! | `2021-08-15/2021-09-07` | a period |
//! | `[2021-08-15..2021-09-07]` | one day, month or year among these |
//!
//! There is no conversion to a single [`Date`]: a caller asks for what it needs, such as the
//! [first possible day](Edtf::first_day) or [what is certain of the beginning](Edtf::start).

mod parse;

use std::fmt;

use jiff::civil;

use super::date::Date;
pub use parse::{EdtfError, parse};

/// A date, a period, or one of several dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edtf {
    /// A date.
    Single(Qualified),
    /// From one date to another.
    Period {
        /// The first day, month or year.
        from: Qualified,
        /// The last day, month or year.
        to: Qualified,
        /// How it was written.
        form: PeriodForm,
    },
    /// One among the days, months or years from `first` to `last`.
    OneOf {
        /// The earliest of them.
        first: Date,
        /// The latest of them.
        last: Date,
    },
}

/// A date with the doubts about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Qualified {
    /// The date.
    pub date: Date,
    /// `None` if it is certain.
    pub qualifier: Option<Qualifier>,
}

/// A doubt about a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// `~`: about this date.
    Approximate,
    /// `?`: the source is in doubt.
    Uncertain,
    /// `%`: both.
    Both,
}

/// The ways to write a period in front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodForm {
    /// As one expression.
    Interval,
    /// As `date` and `end_date`.
    TwoKeys,
}

impl Qualifier {
    /// Whether the date is only about right.
    pub fn is_approximate(self) -> bool {
        matches!(self, Self::Approximate | Self::Both)
    }

    /// Whether the date may be wrong.
    pub fn is_uncertain(self) -> bool {
        matches!(self, Self::Uncertain | Self::Both)
    }

    fn sign(self) -> char {
        match self {
            Self::Approximate => '~',
            Self::Uncertain => '?',
            Self::Both => '%',
        }
    }
}

impl From<Date> for Qualified {
    fn from(date: Date) -> Self {
        Self { date, qualifier: None }
    }
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self::Single(date.into())
    }
}

impl Edtf {
    /// The same beginning with an `end_date`. `None` if the date is a period or one of several already.
    pub fn until(self, end: Date) -> Option<Self> {
        match self {
            Self::Single(from) => Some(Self::Period { from, to: end.into(), form: PeriodForm::TwoKeys }),
            Self::Period { .. } | Self::OneOf { .. } => None,
        }
    }

    /// The first and the last date that are written; equal for a single date.
    fn ends(self) -> (Date, Date) {
        match self {
            Self::Single(Qualified { date, .. }) => (date, date),
            Self::Period { from, to, .. } => (from.date, to.date),
            Self::OneOf { first, last } => (first, last),
        }
    }

    /// The first day on which it may have begun. An approximate date counts as it is written.
    pub fn first_day(self) -> civil::Date {
        self.ends().0.first_day()
    }

    /// The last day on which it may have begun.
    pub fn latest_start(self) -> civil::Date {
        match self {
            Self::Single(Qualified { date, .. }) | Self::Period { from: Qualified { date, .. }, .. } => {
                date.last_day()
            }
            Self::OneOf { last, .. } => last.last_day(),
        }
    }

    /// The last day on which it may have ended.
    pub fn last_day(self) -> civil::Date {
        self.ends().1.last_day()
    }

    /// What is certain of the beginning: `2021` for one day between August and September 2021. `None` if that
    /// may be in two years.
    pub fn start(self) -> Option<Date> {
        match self {
            Self::Single(Qualified { date, .. }) | Self::Period { from: Qualified { date, .. }, .. } => {
                Some(date)
            }
            Self::OneOf { first, last } => {
                let (from, to) = (first.first_day(), last.last_day());
                if first == last {
                    Some(first)
                } else if from.year() != to.year() {
                    None
                } else if from.month() != to.month() {
                    Some(Date::Year(from.first_of_year()))
                } else {
                    Some(Date::Month(from.first_of_month()))
                }
            }
        }
    }

    /// The end of a period; `None` if it is none, or ends as it begins.
    pub fn end(self) -> Option<Date> {
        match self {
            Self::Period { from, to, .. } => Some(to.date).filter(|to| *to != from.date),
            Self::Single(_) | Self::OneOf { .. } => None,
        }
    }

    /// The first and last day, if both are known and certain.
    pub fn days(self) -> Option<(civil::Date, civil::Date)> {
        let (first, last) = self.ends();
        let is_known = first.is_day() && last.is_day() && !self.is_doubtful();
        is_known.then(|| (first.first_day(), last.first_day()))
    }

    /// Whether the date is approximate, uncertain, or one of several.
    pub fn is_doubtful(self) -> bool {
        match self {
            Self::Single(date) => date.qualifier.is_some(),
            Self::Period { from, to, .. } => from.qualifier.or(to.qualifier).is_some(),
            Self::OneOf { first, last } => first != last,
        }
    }

    /// The values of `date` and `end_date` in data files: `date` as it was written, and `end_date` for every
    /// period.
    pub fn in_two_keys(self) -> (String, Option<String>) {
        match self {
            Self::Period { from, to, form: PeriodForm::TwoKeys } => (from.to_string(), Some(to.to_string())),
            Self::Period { to, form: PeriodForm::Interval, .. } => (self.to_string(), Some(to.to_string())),
            Self::Single(_) | Self::OneOf { .. } => (self.to_string(), None),
        }
    }
}

impl fmt::Display for Qualified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        self.qualifier.map_or(Ok(()), |qualifier| write!(f, "{}", qualifier.sign()))
    }
}

/// The expression of the Extended Date/Time Format.
impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Single(date) => write!(f, "{date}"),
            Self::Period { from, to, .. } => write!(f, "{from}/{to}"),
            Self::OneOf { first, last } => write!(f, "[{first}..{last}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str) -> Edtf {
        parse(text).unwrap()
    }

    #[test]
    fn of_several_days_what_they_agree_in_is_certain() {
        for (text, start) in [
            ("[2021-08-15..2021-09-07]", Some("2021")),
            ("[2021-08-15..2021-08-17]", Some("2021-08")),
            ("[2021-08-15..2021-08-15]", Some("2021-08-15")),
            ("[2021-12-20..2022-01-10]", None),
            ("[2021..2022]", None),
            ("2021-09~", Some("2021-09")),
            ("2021-08-15/2021-09-07", Some("2021-08-15")),
        ] {
            assert_eq!(edtf(text).start().map(|date| date.to_string()).as_deref(), start, "{text}");
        }
    }

    #[test]
    fn a_session_can_begin_on_any_of_several_days_but_a_period_begins_with_its_first() {
        let days = |text: &str| {
            let date = edtf(text);
            [date.first_day(), date.latest_start(), date.last_day()].map(|day| day.to_string())
        };
        assert_eq!(days("[2021-08-15..2021-09-07]"), ["2021-08-15", "2021-09-07", "2021-09-07"]);
        assert_eq!(days("2021-08-15/2021-09-07"), ["2021-08-15", "2021-08-15", "2021-09-07"]);
        assert_eq!(days("2021-08~/2021-09"), ["2021-08-01", "2021-08-31", "2021-09-30"]);
    }

    #[test]
    fn only_days_without_doubt_are_exact() {
        let days = |text: &str| edtf(text).days().map(|(first, last)| format!("{first} {last}"));
        assert_eq!(days("2021-08-15").as_deref(), Some("2021-08-15 2021-08-15"));
        assert_eq!(days("2021-08-15/2021-09-07").as_deref(), Some("2021-08-15 2021-09-07"));
        for text in
            ["2021-08", "2021-08-15~", "2021-08-15?", "[2021-08-15..2021-08-16]", "2021-08-15/2021-09"]
        {
            assert_eq!(days(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_is_in_data_as_it_was_written_and_always_with_its_end() {
        let end = Date::parse("2021-09-07").unwrap();
        let one = edtf("2021-08-15").until(end).unwrap();
        assert_eq!(one.in_two_keys(), ("2021-08-15".into(), Some("2021-09-07".into())));
        assert_eq!(one.to_string(), "2021-08-15/2021-09-07");
        assert_eq!(
            edtf("2021-08-15/2021-09-07").in_two_keys(),
            ("2021-08-15/2021-09-07".into(), Some("2021-09-07".into()))
        );
        assert_eq!(edtf("2021-08-15/2021-09-07").until(end), None);
        assert_eq!(edtf("[2021-08-15..2021-09-07]").until(end), None);
    }
}
