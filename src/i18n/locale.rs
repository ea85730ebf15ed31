//! Locale-specific formatting with ICU4X (CLDR): numbers, lists, dates and collation.
//!
//! Names of countries and languages are in the atlas, texts of the interface in the skin.

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

/// Formatters of a language. Without data in ICU4X, the fallback is ISO 8601, ASCII digits and code point
/// order.
#[derive(Debug)]
pub struct Locale {
    dates: Option<Dates>,
    counts: Option<DecimalFormatter>,
    digits: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    collator: Option<CollatorBorrowed<'static>>,
}

/// Builds the formatters of a language.
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

/// Digit zero of a language: `0`, `۰`. Cheaper than building a [`Locale`].
pub fn zero(lang: &Lang) -> char {
    let digits = decimal(&icu(lang), GroupingStrategy::Never);
    formatted(digits.as_ref(), 0).chars().next().unwrap_or('0')
}

fn decimal(icu: &icu_locale_core::Locale, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    DecimalFormatter::try_new(icu.into(), options).ok()
}

/// Whether CLDR has date formats for a language.
pub fn is_known(lang: &Lang) -> bool {
    own::separators(lang).is_some()
}

/// The ICU4X locale. Plain `en` is `en-001`, which is also the style of the United Nations: `30 March 2021`;
/// `A, B and C`.
fn icu(lang: &Lang) -> icu_locale_core::Locale {
    match lang.cldr() {
        "en" => "en-001",
        tag => tag,
    }
    .parse()
    .unwrap_or(icu_locale_core::Locale::UNKNOWN)
}

/// Collation key and name.
pub type SortKey = (Vec<u8>, String);

impl Locale {
    /// With grouping: `1,234`, `۱٬۲۳۴`.
    pub fn count(&self, number: i64) -> String {
        formatted(self.counts.as_ref(), number)
    }

    /// Without grouping, for years and the like: `2021`, `۲۰۲۱`.
    pub fn digits(&self, number: i64) -> String {
        formatted(self.digits.as_ref(), number)
    }

    /// With the precision of the date: `28 May 2020`, `May 2020`, `2020`.
    pub fn date(&self, date: Date) -> String {
        self.dates.as_ref().and_then(|dates| dates.date(date)).unwrap_or_else(|| date.to_string())
    }

    /// A period, with common fields written once: `2–4 May 2020`.
    pub fn span(&self, from: Date, to: Date) -> String {
        let formatted = self.dates.as_ref().and_then(|dates| dates.span(from, to));
        formatted.unwrap_or_else(|| format!("{from} – {to}"))
    }

    /// The two ends of a period, with common fields in one of them: `2` and `4 May 2020`.
    pub fn ends(&self, from: Date, to: Date) -> [String; 2] {
        let formatted = self.dates.as_ref().and_then(|dates| dates.ends(from, to));
        formatted.unwrap_or_else(|| [from.to_string(), to.to_string()])
    }

    /// A period between two texts that are dates.
    pub fn joined(&self, from: &str, to: &str) -> String {
        self.dates.as_ref().map_or_else(|| format!("{from} – {to}"), |dates| dates.joined(from, to))
    }

    /// Hours and minutes: `12:00`, `۱۲:۰۰`.
    pub fn time(&self, time: civil::Time) -> String {
        let two = |number: i8| {
            let tens = i64::from(number / 10);
            self.digits(tens) + &self.digits(i64::from(number % 10))
        };
        format!("{}:{}", two(time.hour()), two(time.minute()))
    }

    /// A period in the Solar Hijri calendar; `None` for languages that do not use it. `from` and `to` may be
    /// equal. A Gregorian month or year spans two Solar Hijri ones.
    pub fn solar(&self, from: Date, to: Date) -> Option<String> {
        self.dates.as_ref()?.solar(from, to)
    }

    /// Like `solar`, but the two ends of the period, with common fields in one of them.
    pub fn solar_ends(&self, from: Date, to: Date) -> Option<[String; 2]> {
        self.dates.as_ref()?.solar_ends(from, to)
    }

    /// The texts before, between and after list items, one more than there are items: ``, `, `, ` and `, ``.
    /// They may depend on the items (Spanish: `y`, but `e` before `Irán`).
    pub fn list_separators<T: AsRef<str>>(&self, items: &[T]) -> Vec<String> {
        let mut list_separators = ListSeparators { found: vec![String::new()], inside: 0 };
        let items = items.iter().map(AsRef::as_ref);
        let count = items.len();
        let formatted =
            self.list.as_ref().map(|list| list.format(items).write_to_parts(&mut list_separators));
        if formatted != Some(Ok(())) || list_separators.found.len() != count + 1 {
            let between = |at: usize| if at == 0 || at == count { "" } else { ", " };
            return (0..=count).map(|at| between(at).to_owned()).collect();
        }
        list_separators.found
    }

    /// Sort key in the collation of the language; ties are resolved by the name itself.
    pub fn sort_key(&self, name: &str) -> SortKey {
        let mut key = Vec::new();
        if let Some(collator) = &self.collator {
            let Ok(()) = collator.write_sort_key_to(name, &mut key);
        }
        (key, name.to_owned())
    }
}

fn formatted(formatter: Option<&DecimalFormatter>, number: i64) -> String {
    formatter.map_or_else(|| number.to_string(), |it| it.format(&Decimal::from(number)).to_string())
}

/// Collects the parts of a formatted list that are not its items.
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
        let formatted = write(self);
        self.inside -= 1;
        self.found.push(String::new());
        formatted
    }
}
