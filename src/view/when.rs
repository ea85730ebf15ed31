//! Dates of the record in words: periods, doubts, and one day among several.
//!
//! CLDR has no words for doubts, so they are messages of the skin.

use crate::time::date::Date;
use crate::time::edtf::{Edtf, Qualified, Qualifier};
use crate::view::context::ViewContext;
use crate::view::parts::DateView;

impl ViewContext<'_> {
    /// A date of the record.
    pub fn when(&self, date: Edtf) -> DateView {
        let (text, solar) = match date {
            Edtf::Single(one) => {
                let solar = self.locale.solar(one.date, one.date);
                (
                    self.qualified(one, self.locale.date(one.date)),
                    solar.map(|solar| self.qualified(one, solar)),
                )
            }
            Edtf::Period { from, to, .. } if !date.is_doubtful() => {
                return self.dates(from.date, Some(to.date));
            }
            Edtf::Period { from, to, .. } => {
                let ends = [from, to].map(|end| self.qualified(end, self.locale.date(end.date)));
                let solar = self.locale.solar_ends(from.date, to.date);
                let solar = solar.map(|ends| self.doubtful_period(from, to, ends));
                (self.locale.joined(&ends[0], &ends[1]), solar)
            }
            Edtf::OneOf { first, last } if first == last => return self.dates(first, None),
            Edtf::OneOf { first, last } => {
                let (first, last) = alike(first, last);
                let unit = unit(first);
                let solar = self.locale.solar_ends(first, last);
                let text = self.between(self.locale.ends(first, last), unit);
                (text.unwrap_or_else(|| date.to_string()), solar.and_then(|ends| self.between(ends, unit)))
            }
        };
        DateView {
            text,
            solar,
            start: date.start().map(|start| start.to_string()),
            end: date.end().map(|end| end.to_string()),
        }
    }

    /// From the beginning of one date to that of a later one, as far as both are certain.
    pub fn from_to(&self, first: Edtf, last: Edtf) -> DateView {
        let year = |day: jiff::civil::Date| Date::Year(day.first_of_year());
        let from = first.start().unwrap_or_else(|| year(first.first_day()));
        let to = last.start().unwrap_or_else(|| year(last.last_day()));
        self.dates(from, Some(to))
    }

    /// A period with the doubts about its ends. Both may be in the same month or year of the calendar, which is then the
    /// last of the `ends`.
    fn doubtful_period(&self, from: Qualified, to: Qualified, ends: [String; 2]) -> String {
        let [first, last] = ends;
        if first.is_empty() {
            let end =
                if from.qualifier.is_some() { Qualified { qualifier: from.qualifier, ..to } } else { to };
            return self.qualified(end, last);
        }
        self.locale.joined(&self.qualified(from, first), &self.qualified(to, last))
    }

    /// A date with its doubts in words. `text` is the date in a calendar.
    fn qualified(&self, one: Qualified, text: String) -> String {
        let text = self.about(one, text);
        if !one.qualifier.is_some_and(Qualifier::is_uncertain) {
            return text;
        }
        self.messages.message("date-uncertain", &[("date", &text)]).unwrap_or_else(|| one.to_string())
    }

    /// "about", if the date is approximate. `text` is the date in a calendar.
    fn about(&self, one: Qualified, text: String) -> String {
        if !one.qualifier.is_some_and(Qualifier::is_approximate) {
            return text;
        }
        let id = format!("date-about-{}", unit(one.date));
        let message = self.messages.message(&id, &[("date", &text)]);
        message.unwrap_or_else(|| one.to_string())
    }

    fn between(&self, [from, to]: [String; 2], unit: &str) -> Option<String> {
        self.messages.message(&format!("date-between-{unit}"), &[("from", &from), ("to", &to)])
    }
}

/// The precision of a date, in the ids of messages.
fn unit(date: Date) -> &'static str {
    match date {
        Date::Day(_) => "day",
        Date::Month(_) => "month",
        Date::Year(_) => "year",
    }
}

/// Two dates of the same precision. A range from a month to a day is one of days.
fn alike(first: Date, last: Date) -> (Date, Date) {
    if unit(first) == unit(last) {
        return (first, last);
    }
    (Date::Day(first.first_day()), Date::Day(last.last_day()))
}
