//! How a language writes dates, and in which order it lists names.
//!
//! English for now; where a language's own form is not known, dates stand in ISO 8601, which is
//! read everywhere.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::suggest::fold;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn is_english(lang: &Lang) -> bool {
    lang.chain().any(|lang| lang.as_str() == "en")
}

/// A date at its own precision: `28 May 2020`, `May 2020`, `2020`.
pub fn date(date: Date, lang: &Lang) -> String {
    if !is_english(lang) {
        return date.to_string();
    }
    let day = date.first_day();
    let month = usize::try_from(day.month() - 1).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&"");
    match date {
        Date::Day(_) => format!("{} {month} {}", day.day(), day.year()),
        Date::Month(_) => format!("{month} {}", day.year()),
        Date::Year(_) => day.year().to_string(),
    }
}

/// A span of days, with what both ends share said once: `2–4 May 2020`.
pub fn dates(from: Date, to: Date, lang: &Lang) -> String {
    let whole = || format!("{} – {}", date(from, lang), date(to, lang));
    let (Date::Day(first), Date::Day(last)) = (from, to) else { return whole() };
    if !is_english(lang) || first.year() != last.year() {
        return whole();
    }
    if first.month() == last.month() {
        return format!("{}–{}", first.day(), date(to, lang));
    }
    let from = date(from, lang);
    let from = from.rsplit_once(' ').map_or(from.as_str(), |(day_and_month, _)| day_and_month);
    format!("{from} – {}", date(to, lang))
}

/// What a name is sorted by: small letters without accents, then the name itself.
pub fn sort_key(name: &str) -> (String, String) {
    (fold(name), name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_ends_of_a_span_share_is_said_once() {
        let en = Lang::parse("en").unwrap();
        let span = |from: &str, to: &str| dates(Date::parse(from).unwrap(), Date::parse(to).unwrap(), &en);
        assert_eq!(span("2020-05-02", "2020-05-04"), "2–4 May 2020");
        assert_eq!(span("2020-04-30", "2020-05-02"), "30 April – 2 May 2020");
        assert_eq!(span("2019-12-31", "2020-01-02"), "31 December 2019 – 2 January 2020");
        assert_eq!(span("2020", "2021"), "2020 – 2021");
    }
}
