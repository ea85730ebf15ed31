//! Parses expressions of the Extended Date/Time Format, and says of others what is wrong with them.

use super::{Edtf, PeriodForm, Qualified, Qualifier};
use crate::time::date::Date;

/// Why a text is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// Valid in the format, but not supported here: what it is, and what to write.
    Unsupported(&'static str, String),
    /// Not valid: what is wrong, and what to write.
    Invalid(&'static str, String),
    /// It ends before it begins.
    Backwards,
    /// A day or month that does not exist.
    NoSuchDate(String),
    /// Nothing like a date of this format.
    Other,
}

/// An example of a period, of a choice, and of doubts.
const PERIOD: &str = "\"2021-08-15/2021-09-07\"";
const ONE_OF: &str = "\"[2021-08-15..2021-09-07]\"";
const DOUBT: &str = "\"2021-09~\" (about), \"2021-09?\" (uncertain) or \"2021-09%\" (both)";

/// Words before an approximate date.
const ABOUT: [&str; 8] = ["circa ", "approximately ", "about ", "around ", "ca. ", "ca ", "c. ", "c."];

/// Parses an expression.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse(text: &str) -> Result<Edtf, EdtfError> {
    if text.chars().any(|c| c.is_whitespace() || matches!(c, '–' | '—' | '−')) {
        return Err(as_words(text));
    }
    if let Some(inner) = text.strip_prefix('[') {
        let inner = inner
            .strip_suffix(']')
            .ok_or_else(|| EdtfError::Invalid("has no closing bracket", example(ONE_OF)))?;
        return one_of(inner);
    }
    if text.ends_with(']') {
        return Err(EdtfError::Invalid("has no opening bracket", example(ONE_OF)));
    }
    if text.starts_with('{') {
        let help = "write a session for each date, or a period, such as ".to_owned() + PERIOD;
        return Err(EdtfError::Unsupported("a set of dates", help));
    }
    match text.split_once('/') {
        Some((from, to)) => period(from, to),
        None if text.contains("..") => Err(EdtfError::Invalid(
            "has no brackets",
            format!("write {ONE_OF} for one day among these, or {PERIOD} for a period"),
        )),
        None => qualified(text).map(Edtf::Single),
    }
}

fn example(text: &str) -> String {
    format!("write it like this: {text}")
}

fn period(from: &str, to: &str) -> Result<Edtf, EdtfError> {
    if from.is_empty() || to.is_empty() || from == ".." || to == ".." {
        let help = format!("write both ends: {PERIOD}, or only the date that is known");
        return Err(EdtfError::Unsupported("a period with an open end", help));
    }
    if to.contains('/') {
        // `15/08/2021`, which the caller knows better.
        return Err(EdtfError::Other);
    }
    let (from, to) = (qualified(from)?, qualified(to)?);
    if to.date.last_day() < from.date.first_day() {
        return Err(EdtfError::Backwards);
    }
    Ok(Edtf::Period { from, to, form: PeriodForm::Interval })
}

fn one_of(inner: &str) -> Result<Edtf, EdtfError> {
    if inner.contains(',') {
        let help = format!("write the first and the last of them: {ONE_OF}");
        return Err(EdtfError::Unsupported("a list of dates", help));
    }
    if inner.contains('/') {
        let help = format!("write {ONE_OF} for one day among these, or {PERIOD} for a period");
        return Err(EdtfError::Invalid("mixes the signs of a period and of one day among several", help));
    }
    let Some((first, last)) = inner.split_once("..") else {
        return match qualified(inner)? {
            Qualified { date, qualifier: None } => Err(EdtfError::Invalid(
                "names one date only",
                format!("write \"{date}\", or two dates: {ONE_OF}"),
            )),
            Qualified { .. } => Err(qualifier_within()),
        };
    };
    if first.is_empty() || last.is_empty() {
        let help = format!("write both ends: {ONE_OF}, or only the month or year that is known");
        return Err(EdtfError::Unsupported("a range with an open end", help));
    }
    let plain = |text| match qualified(text)? {
        Qualified { date, qualifier: None } => Ok(date),
        Qualified { .. } => Err(qualifier_within()),
    };
    let (first, last) = (plain(first)?, plain(last)?);
    if last.last_day() < first.first_day() {
        return Err(EdtfError::Backwards);
    }
    Ok(Edtf::OneOf { first, last })
}

fn qualifier_within() -> EdtfError {
    EdtfError::Unsupported(
        "a qualifier (~, ? or %) inside brackets",
        format!("remove it: the range itself says that the day is not known, such as {ONE_OF}"),
    )
}

/// A date with an optional qualifier at its end.
fn qualified(text: &str) -> Result<Qualified, EdtfError> {
    let (written, qualifier) = match text.char_indices().next_back() {
        Some((at, '~')) => (&text[..at], Some(Qualifier::Approximate)),
        Some((at, '?')) => (&text[..at], Some(Qualifier::Uncertain)),
        Some((at, '%')) => (&text[..at], Some(Qualifier::Both)),
        _ => (text, None),
    };
    match Date::parse(written) {
        Some(date) => Ok(Qualified { date, qualifier }),
        None => Err(problem(written, text)),
    }
}

/// Why a date without its last qualifier is not one. `whole` is with it.
fn problem(written: &str, whole: &str) -> EdtfError {
    let is_sign = |c: char| matches!(c, '~' | '?' | '%');
    let unsupported = |what, help: &str| EdtfError::Unsupported(what, help.to_owned());
    if written.contains(is_sign) {
        let bare: String = written.chars().filter(|c| !is_sign(*c)).collect();
        let signs: String = whole.chars().filter(|c| is_sign(*c)).collect();
        let sign = if signs.contains('%') || signs.contains('~') && signs.contains('?') {
            Qualifier::Both
        } else if signs.contains('~') {
            Qualifier::Approximate
        } else {
            Qualifier::Uncertain
        };
        let is_at_end = written.trim_end_matches(is_sign) == bare;
        return match Date::parse(&bare) {
            Some(date) if is_at_end => {
                let help = format!("write \"{}\"", Qualified { date, qualifier: Some(sign) });
                EdtfError::Invalid("has two qualifiers", help)
            }
            Some(date) => {
                let help = format!("put it at the end: \"{}\"", Qualified { date, qualifier: Some(sign) });
                EdtfError::Unsupported("a qualifier (~, ? or %) for a part of a date", help)
            }
            None => EdtfError::Invalid("is not a date with a qualifier", format!("write {DOUBT}")),
        };
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(year) = written.strip_prefix('Y') {
        let is_year = year.strip_prefix('-').unwrap_or(year).starts_with(|c: char| c.is_ascii_digit());
        return if is_year {
            unsupported("a year with Y", "write a year of four digits")
        } else {
            EdtfError::Other
        };
    }
    if let Some(year) = written.strip_prefix('-') {
        return match year.get(..4).filter(|year| digits(year)) {
            Some(_) => unsupported("a year before the year 0", "write a year of four digits, without a sign"),
            None => EdtfError::Other,
        };
    }
    let parts: Vec<&str> = written.split('-').collect();
    let is_part = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X');
    if written.contains('X') && parts[0].len() == 4 && parts.iter().all(|part| is_part(part)) {
        let known: Vec<&str> = parts.iter().copied().take_while(|part| digits(part)).collect();
        let help = match Date::parse(&known.join("-")) {
            Some(date) => format!("write only what is known: \"{date}\""),
            None => "write the first and the last year that it can be: \"[2010..2019]\"".to_owned(),
        };
        return EdtfError::Unsupported("digits that are not known (X)", help);
    }
    if written.contains('S') && written.split('S').all(digits) {
        return unsupported("significant digits (S)", "write the years that it can be: \"[1900..1999]\"");
    }
    if let Some((day, _)) = written.split_once('T')
        && Date::parse(day).is_some()
    {
        return EdtfError::Unsupported("a time of day", format!("write the date only: {day}"));
    }
    match *parts.as_slice() {
        [year, season] if year.len() == 4 && digits(year) && season.len() == 2 && digits(season) => {
            match season.parse::<u8>().unwrap_or_default() {
                season @ 21..=32 => {
                    let next = year.parse::<u16>().unwrap_or_default() + 1;
                    // From 21: spring, summer, autumn and winter, where the writer is.
                    let months = match season {
                        22 => format!("{year}-06..{year}-08"),
                        23 => format!("{year}-09..{year}-11"),
                        24 => format!("{year}-12..{next:04}-02"),
                        _ => format!("{year}-03..{year}-05"),
                    };
                    let help = format!("write the first and the last month, such as \"[{months}]\"");
                    EdtfError::Unsupported("a season", help)
                }
                33..=41 => EdtfError::Unsupported(
                    "a part of a year",
                    format!("write the first and the last month, such as \"[{year}-01..{year}-03]\""),
                ),
                _ => EdtfError::NoSuchDate(written.to_owned()),
            }
        }
        [year, month, day]
            if [year, month, day].map(str::len) == [4, 2, 2] && parts.iter().all(|part| digits(part)) =>
        {
            EdtfError::NoSuchDate(written.to_owned())
        }
        _ => EdtfError::Other,
    }
}

/// A text with spaces or dashes, which the format does not have.
fn as_words(text: &str) -> EdtfError {
    let lower = text.trim().to_lowercase();
    if let Some(date) = ABOUT.iter().find_map(|word| Date::parse(lower.strip_prefix(word)?.trim())) {
        return EdtfError::Invalid("has words", format!("write \"{date}~\""));
    }
    let separators = [" to ", " until ", " - ", "–", "—", " / "];
    let days = separators.into_iter().find_map(|separator| {
        let (from, to) = lower.split_once(separator)?;
        Some((Date::parse(from.trim())?, Date::parse(to.trim())?))
    });
    if let Some((from, to)) = days {
        return EdtfError::Invalid(
            "is not written as a period",
            format!("write \"{from}/{to}\" for a period, or \"[{from}..{to}]\" for one day among these"),
        );
    }
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if tight != text && parse(&tight).is_ok() {
        return EdtfError::Invalid("has spaces", format!("remove them: \"{tight}\""));
    }
    EdtfError::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_kept() {
        for text in [
            "2021",
            "2021-09",
            "2020-02-29",
            "2021-09~",
            "2021?",
            "2021-09-14%",
            "2021-08-15/2021-09-07",
            "2021-08~/2021-09?",
            "[2021-08-15..2021-09-07]",
            "[2021..2022-03]",
        ] {
            assert_eq!(parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn valid_expressions_that_are_not_supported_are_named() {
        for (text, name) in [
            ("2021-XX", "digits that are not known (X)"),
            ("20XX", "digits that are not known (X)"),
            ("2021-09-XX", "digits that are not known (X)"),
            ("-0400", "a year before the year 0"),
            ("Y1e5", "a year with Y"),
            ("Y-170000002", "a year with Y"),
            ("2021-21", "a season"),
            ("2021-33", "a part of a year"),
            ("1950S2", "significant digits (S)"),
            ("{2021,2022}", "a set of dates"),
            ("[2021-08-15,2021-09-07]", "a list of dates"),
            ("[..2021-09-07]", "a range with an open end"),
            ("2021/..", "a period with an open end"),
            ("2021/", "a period with an open end"),
            ("?2021-09", "a qualifier (~, ? or %) for a part of a date"),
            ("2021~-09", "a qualifier (~, ? or %) for a part of a date"),
            ("[2021-08~..2021-09]", "a qualifier (~, ? or %) inside brackets"),
            ("2021-09-14T10:00:00Z", "a time of day"),
        ] {
            match parse(text) {
                Err(EdtfError::Unsupported(what, _)) => assert_eq!(what, name, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_can_be_mended_is_shown_mended() {
        for (text, mended) in [
            ("2021~?", "\"2021%\""),
            ("~2021-09", "\"2021-09~\""),
            ("circa 2021", "\"2021~\""),
            ("2021-08-15 / 2021-09-07", "\"2021-08-15/2021-09-07\""),
            ("2021-08-15 to 2021-09-07", "\"2021-08-15/2021-09-07\""),
            ("2021-08-15–2021-09-07", "\"[2021-08-15..2021-09-07]\""),
            ("[2021-08-15 .. 2021-09-07]", "\"[2021-08-15..2021-09-07]\""),
            ("[2021-08-15..2021-09-07", ONE_OF),
            ("2021-08-15..2021-09-07", ONE_OF),
            ("[2021-08-15/2021-09-07]", PERIOD),
            ("2021-09-XX", "\"2021-09\""),
        ] {
            match parse(text) {
                Err(EdtfError::Invalid(_, help) | EdtfError::Unsupported(_, help)) => {
                    assert!(help.contains(mended), "{text}: {help}");
                }
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_no_calendar_has_is_not_a_date() {
        let no_such = |date: &str| Err(EdtfError::NoSuchDate(date.into()));
        assert_eq!(parse("2021-02-29~"), no_such("2021-02-29"));
        assert_eq!(parse("2021-13"), no_such("2021-13"));
        assert_eq!(parse("[2021-02-01..2021-02-30]"), no_such("2021-02-30"));
        assert_eq!(parse("2021-09-07/2021-08-15"), Err(EdtfError::Backwards));
        assert_eq!(parse("[2021-09..2021-08]"), Err(EdtfError::Backwards));
        for text in
            ["", "~", "[", "]", "[]", "/", "..", "–", "- ", "Y", "Ü", "-é", "2021-9", "10/05/2023", "X"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
