//! How a language writes dates and numbers, and in which order it lists names.
//!
//! For the languages whose months are known here; elsewhere dates stand in ISO 8601, which is read
//! everywhere.

use crate::lang::Lang;
use crate::model::date::Date;
use crate::suggest::fold;

/// The months as they stand in a date, from CLDR; Arabic as the United Nations write them, with
/// both names, since each is foreign to half of its readers.
#[rustfmt::skip]
const MONTHS: [(&str, [&str; 12]); 4] = [
    ("en", [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]),
    ("fa-AF", [
        "جنوری", "فبروری", "مارچ", "اپریل", "می", "جون",
        "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر",
    ]),
    ("fa", [
        "ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مهٔ", "ژوئن",
        "ژوئیهٔ", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
    ]),
    ("ar", [
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
        "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ]),
];

/// Languages that write numbers in the digits of Persian. Arabic is written in either; these pages
/// keep to those that the whole Arab world reads.
const PERSIAN_DIGITS: [&str; 2] = ["fa", "ps"];

/// A date at its own precision: `28 May 2020`, `May 2020`, `2020`.
pub fn date(date: Date, lang: &Lang) -> String {
    let Some(months) = months(lang) else { return digits(&date.to_string(), lang) };
    let day = date.first_day();
    let month = usize::try_from(day.month() - 1).ok().and_then(|at| months.get(at)).unwrap_or(&"");
    let text = match date {
        Date::Day(_) => format!("{} {month} {}", day.day(), day.year()),
        Date::Month(_) => format!("{month} {}", day.year()),
        Date::Year(_) => day.year().to_string(),
    };
    digits(&text, lang)
}

/// A span of days, with what both ends share said once: `2–4 May 2020`.
pub fn dates(from: Date, to: Date, lang: &Lang) -> String {
    let whole = || format!("{} – {}", date(from, lang), date(to, lang));
    let (Date::Day(first), Date::Day(last)) = (from, to) else { return whole() };
    if months(lang).is_none() || first.year() != last.year() {
        return whole();
    }
    if first.month() == last.month() {
        return format!("{}–{}", digits(&first.day().to_string(), lang), date(to, lang));
    }
    let from = date(from, lang);
    let from = from.rsplit_once(' ').map_or(from.as_str(), |(day_and_month, _)| day_and_month);
    format!("{from} – {}", date(to, lang))
}

/// A text with its digits as the language writes them.
pub fn digits(text: &str, lang: &Lang) -> String {
    if writes_persian_digits(lang) { persian_digits(text) } else { text.to_owned() }
}

/// Whether a language writes numbers in the digits of Persian.
pub fn writes_persian_digits(lang: &Lang) -> bool {
    lang.chain().any(|lang| PERSIAN_DIGITS.contains(&lang.as_str()))
}

/// A text with its digits in the shapes of Persian: `۱۲`.
pub fn persian_digits(text: &str) -> String {
    let persian = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(0x06F0 + digit)).unwrap_or(c);
    text.chars().map(persian).collect()
}

fn months(lang: &Lang) -> Option<&'static [&'static str; 12]> {
    lang.chain()
        .find_map(|lang| MONTHS.iter().find(|(tag, _)| *tag == lang.as_str()).map(|(_, months)| months))
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

    #[test]
    fn a_date_is_in_the_words_and_digits_of_the_language() {
        let day = Date::parse("2021-03-30").unwrap();
        let in_language = |tag: &str| date(day, &Lang::parse(tag).unwrap());
        assert_eq!(in_language("en-GB"), "30 March 2021");
        assert_eq!(in_language("prs"), "۳۰ مارچ ۲۰۲۱");
        assert_eq!(in_language("fa"), "۳۰ مارس ۲۰۲۱");
        assert_eq!(in_language("ar"), "30 آذار/مارس 2021");
        assert_eq!(in_language("ru"), "2021-03-30");
    }
}
