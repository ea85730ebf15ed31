//! Date patterns that ICU4X lacks: interval separators from CLDR, and our own patterns with their sources.

use crate::i18n::lang::Lang;

/// Generated from CLDR by `make.mjs`.
const SPANS: &str = include_str!("data/spans.tsv");
/// Our own patterns; the last column is the source.
const OWN: &str = include_str!("data/own.tsv");

/// Separators between the ends of a period.
#[derive(Clone, Copy, Debug)]
pub(super) struct Separators {
    /// Between days of the same month.
    pub(super) days: &'static str,
    /// Between days of the same year.
    pub(super) months: &'static str,
    /// Between dates of different years.
    pub(super) whole: &'static str,
    /// Between months of the same year.
    pub(super) months_of_year: &'static str,
    /// Between years.
    pub(super) years: &'static str,
}

/// Date patterns of a calendar that CLDR lacks, with the fields `{day}`, `{month}` and `{year}`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patterns {
    /// For month and year.
    pub(super) month: &'static str,
    /// For a full date. Empty if CLDR has it.
    pub(super) day: &'static str,
    /// For a year. Empty if CLDR has it.
    pub(super) year: &'static str,
}

/// Interval separators of a language; `None` if CLDR does not have it.
pub(super) fn separators(lang: &Lang) -> Option<Separators> {
    // As in `super::icu`.
    let mut tags = (lang.as_str() == "en").then_some("en-001").into_iter().chain(lang.tags());
    tags.find_map(|tag| {
        let [days, months, whole, months_of_year, years] = row(SPANS, &[tag])?;
        Some(Separators { days, months, whole, months_of_year, years })
    })
}

/// Our own patterns for a calendar, named as in BCP 47.
pub(super) fn patterns(lang: &Lang, calendar: &str) -> Option<Patterns> {
    lang.tags().find_map(|tag| {
        let [day, month, year, _source] = row(OWN, &[tag, calendar])?;
        Some(Patterns { month, day, year })
    })
}

/// How the first day of a month is written, if not as a number. CLDR has no such form for any language.
pub(super) fn first_day(lang: &Lang) -> Option<&'static str> {
    // Imprimerie nationale, Lexique des règles typographiques: « le 1er janvier », the other days as numbers.
    lang.tags().any(|tag| tag == "fr").then_some("1er")
}

/// The cells after those given, in the row that starts with them.
fn row<const N: usize>(table: &'static str, begin: &[&str]) -> Option<[&'static str; N]> {
    table.lines().skip(1).find_map(|line| {
        let mut cells = line.split('\t');
        if !begin.iter().all(|wanted| cells.next() == Some(wanted)) {
            return None;
        }
        cells.collect::<Vec<_>>().try_into().ok()
    })
}
