//! What ICU4X does not tell of dates: what stands between the ends of a span, from CLDR, and the
//! patterns that CLDR itself lacks, with their sources.

use crate::i18n::lang::Lang;

/// `spans.tsv`, made of CLDR by `make.mjs`.
const SPANS: &str = include_str!("data/spans.tsv");
/// `own.tsv`, whose last column says where each row comes from.
const OWN: &str = include_str!("data/own.tsv");

/// What stands between the two ends of a span.
#[derive(Clone, Copy, Debug)]
pub(super) struct Separators {
    /// Of days of one month.
    pub(super) days: &'static str,
    /// Of days of one year.
    pub(super) months: &'static str,
    /// Of dates that share nothing.
    pub(super) whole: &'static str,
    /// Of months of one year.
    pub(super) months_of_year: &'static str,
    /// Of years.
    pub(super) years: &'static str,
}

/// How dates of a calendar are put together, where CLDR does not say. The fields are `{day}`,
/// `{month}` and `{year}`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patterns {
    /// A month of a year.
    pub(super) month: &'static str,
    /// A day. Empty if CLDR says it.
    pub(super) day: &'static str,
    /// A year by itself. Empty if CLDR says it.
    pub(super) year: &'static str,
}

/// What a language puts between the ends of a span; nothing if CLDR does not know the language.
pub(super) fn separators(lang: &Lang) -> Option<Separators> {
    let chain = lang.tags().map(str::to_owned);
    // As `super::icu` has it.
    let mut tags = (lang.as_str() == "en").then(|| "en-001".to_owned()).into_iter().chain(chain);
    tags.find_map(|tag| {
        let [days, months, whole, months_of_year, years] = row(SPANS, &[&tag])?;
        Some(Separators { days, months, whole, months_of_year, years })
    })
}

/// The patterns of ours for a calendar, named as in BCP 47.
pub(super) fn patterns(lang: &Lang, calendar: &str) -> Option<Patterns> {
    lang.tags().find_map(|tag| {
        let [day, month, year, _source] = row(OWN, &[tag, calendar])?;
        Some(Patterns { month, day, year })
    })
}

/// The cells of the row that begins with these.
fn row<const N: usize>(table: &'static str, begin: &[&str]) -> Option<[&'static str; N]> {
    table.lines().skip(1).find_map(|line| {
        let mut cells = line.split('\t');
        if !begin.iter().all(|wanted| cells.next() == Some(wanted)) {
            return None;
        }
        cells.collect::<Vec<_>>().try_into().ok()
    })
}
