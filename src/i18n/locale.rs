//! How a language writes numbers, lists and dates, and in which order it sorts: what CLDR knows of
//! it, by way of ICU4X.
//!
//! Not for names of countries and languages, which are the atlas's, nor for the words of pages, which
//! are the skin's.

mod dates;
mod own;

use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use jiff::civil;
use writeable::{Part, PartsWrite, Writeable};

use crate::i18n::lang::Lang;
use crate::time::date::Date;
use dates::Dates;

/// The ways of one language. What ICU4X has no data for is done as for machines: ISO 8601, plain
/// digits, the order of code points.
#[derive(Debug)]
pub struct Locale {
    dates: Option<Dates>,
    counts: Option<DecimalFormatter>,
    digits: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    collator: Option<CollatorBorrowed<'static>>,
}

/// The ways of a language.
pub fn locale(lang: &Lang) -> Locale {
    let icu = icu(lang);
    let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
    Locale {
        dates: dates::dates(lang, &icu),
        counts: decimal(&icu, GroupingStrategy::Auto),
        digits: decimal(&icu, GroupingStrategy::Never),
        list: ListFormatter::try_new_and((&icu).into(), wide).ok(),
        collator: Collator::try_new((&icu).into(), CollatorOptions::default()).ok(),
    }
}

/// The zero of a language's digits: `0`, `۰`. By itself, since all bodies of a language need only this.
pub fn zero(lang: &Lang) -> char {
    let digits = decimal(&icu(lang), GroupingStrategy::Never);
    written(digits.as_ref(), 0).chars().next().unwrap_or('0')
}

fn decimal(icu: &icu_locale_core::Locale, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    DecimalFormatter::try_new(icu.into(), options).ok()
}

/// Whether CLDR knows how a language writes dates.
pub fn is_known(lang: &Lang) -> bool {
    own::separators(lang).is_some()
}

/// The language as ICU4X takes it. English without a country is that of the world, which is also the
/// one of the United Nations: `30 March 2021`; `A, B and C`.
fn icu(lang: &Lang) -> icu_locale_core::Locale {
    match lang.cldr() {
        "en" => "en-001",
        tag => tag,
    }
    .parse()
    .unwrap_or(icu_locale_core::Locale::UNKNOWN)
}

/// What a name is sorted by.
pub type SortKey = (Vec<u8>, String);

impl Locale {
    /// A count: `1,234`, `۱٬۲۳۴`.
    pub fn count(&self, number: i64) -> String {
        written(self.counts.as_ref(), number)
    }

    /// A number that counts nothing, such as a year: `2021`, `۲۰۲۱`.
    pub fn digits(&self, number: i64) -> String {
        written(self.digits.as_ref(), number)
    }

    /// A date at its own precision: `28 May 2020`, `May 2020`, `2020`.
    pub fn date(&self, date: Date) -> String {
        self.dates.as_ref().and_then(|dates| dates.date(date)).unwrap_or_else(|| date.to_string())
    }

    /// A span of time, with what both ends share said once: `2–4 May 2020`.
    pub fn span(&self, from: Date, to: Date) -> String {
        let written = self.dates.as_ref().and_then(|dates| dates.span(from, to));
        written.unwrap_or_else(|| format!("{from} – {to}"))
    }

    /// A time of day to the minute: `12:00`, `۱۲:۰۰`.
    pub fn time(&self, time: civil::Time) -> String {
        let two = |number: i8| {
            let tens = i64::from(number / 10);
            self.digits(tens) + &self.digits(i64::from(number % 10))
        };
        format!("{}:{}", two(time.hour()), two(time.minute()))
    }

    /// A span of time in the Solar Hijri calendar, for the languages whose readers live by it; both
    /// ends may be the same. As exact as the date is, which for a month is two months, and for a year
    /// two years.
    pub fn solar(&self, from: Date, to: Date) -> Option<String> {
        self.dates.as_ref()?.solar(from, to)
    }

    /// What stands before, between and after the items of a list, one more than there are items:
    /// ``, `, `, ` and `, ``. It may depend on the items (Spanish: `y`, but `e` before `Irán`).
    pub fn list_separators<T: AsRef<str>>(&self, items: &[T]) -> Vec<String> {
        let mut list_separators = ListSeparators { found: vec![String::new()], inside: 0 };
        let items = items.iter().map(AsRef::as_ref);
        let count = items.len();
        let written = self.list.as_ref().map(|list| list.format(items).write_to_parts(&mut list_separators));
        if written != Some(Ok(())) || list_separators.found.len() != count + 1 {
            let between = |at: usize| if at == 0 || at == count { "" } else { ", " };
            return (0..=count).map(|at| between(at).to_owned()).collect();
        }
        list_separators.found
    }

    /// What a name is sorted by: its place in the order of the language, then the name itself.
    pub fn sort_key(&self, name: &str) -> SortKey {
        let mut key = Vec::new();
        if let Some(collator) = &self.collator {
            let Ok(()) = collator.write_sort_key_to(name, &mut key);
        }
        (key, name.to_owned())
    }
}

fn written(formatter: Option<&DecimalFormatter>, number: i64) -> String {
    formatter.map_or_else(|| number.to_string(), |it| it.format(&Decimal::from(number)).to_string())
}

/// Keeps what of a list is not in its items.
struct ListSeparators {
    found: Vec<String>,
    inside: usize,
}

impl fmt::Write for ListSeparators {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if let Some(joint) = self.found.last_mut().filter(|_| self.inside == 0) {
            joint.push_str(text);
        }
        Ok(())
    }
}

impl PartsWrite for ListSeparators {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self::SubPartsWrite) -> fmt::Result,
    ) -> fmt::Result {
        if part != icu_list::parts::ELEMENT {
            return write(self);
        }
        self.inside += 1;
        let written = write(self);
        self.inside -= 1;
        self.found.push(String::new());
        written
    }
}
