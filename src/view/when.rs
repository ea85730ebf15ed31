//! Dates of the record in words: periods, doubts, and one day among several.
//!
//! CLDR has no words for doubts, so they are messages of the skin.

use crate::time::date::Date;
use crate::time::edtf::{Edtf, Qualified, Unit};
use crate::view::context::ViewContext;
use crate::view::parts::DateView;

impl ViewContext<'_> {
    /// A date of the record.
    pub fn when(&self, date: Edtf) -> DateView {
        let unit = date.unit();
        let (text, solar) = match date {
            Edtf::Single(one) => {
                let solar = self.locale.solar(one.date, one.date);
                (self.qualified(one), solar.map(|solar| self.about(one, solar, unit)))
            }
            Edtf::Period { from, to, .. } if !date.is_doubtful() => {
                return self.dates(from.date, Some(to.date));
            }
            Edtf::Period { from, to, .. } => {
                let text = self.locale.joined(&self.qualified(from), &self.qualified(to));
                (text, self.locale.solar(from.date, to.date))
            }
            Edtf::OneOf { first, last } if first == last => return self.dates(first, None),
            Edtf::OneOf { first, last } => (
                self.between(self.locale.ends(first, last), unit).unwrap_or_else(|| date.to_string()),
                self.locale.solar_ends(first, last).and_then(|ends| self.between(ends, unit)),
            ),
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

    /// A date with its doubts in words.
    fn qualified(&self, one: Qualified) -> String {
        let text = self.about(one, self.locale.date(one.date), Edtf::from(one.date).unit());
        if !one.qualifier.is_some_and(|qualifier| qualifier.is_uncertain()) {
            return text;
        }
        self.messages.message("date-uncertain", &[("date", &text)]).unwrap_or_else(|| one.to_string())
    }

    /// "about", if the date is approximate. `text` is the date in a calendar.
    fn about(&self, one: Qualified, text: String, unit: Unit) -> String {
        if !one.qualifier.is_some_and(|qualifier| qualifier.is_approximate()) {
            return text;
        }
        let arguments = [("date", text.as_str()), ("unit", unit.name())];
        self.messages.message("date-about", &arguments).unwrap_or_else(|| one.to_string())
    }

    fn between(&self, [from, to]: [String; 2], unit: Unit) -> Option<String> {
        self.messages.message("date-between", &[("from", &from), ("to", &to), ("unit", unit.name())])
    }
}
