//! Dates in other notations, and dates that do not exist.

use jiff::civil;

/// English names of months, possibly abbreviated to three letters.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Help text for a date in another notation, with both readings if it is ambiguous.
pub fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &&str| (part.len() <= 4).then(|| part.parse::<i16>().ok()).flatten();
    let month = |part: &&str| {
        let name = part.to_lowercase();
        let is = |known: &&str| *known == name || (name.len() >= 3 && known.starts_with(&name));
        MONTHS.iter().position(is).map(|at| at + 1)
    };
    // "5" or "5th".
    let day_of = |part: &&str| {
        let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &part[digits.len()..];
        matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| number(&digits)).flatten()
    };
    let day = |year: i16, month: i16, day: i16| {
        let part = |part: i16| i8::try_from(part).ok();
        (1000..=9999).contains(&year).then(|| civil::Date::new(year, part(month)?, part(day)?).ok()).flatten()
    };
    let write = |date: civil::Date| format!("write {date}");
    match parts.as_slice() {
        [a, b, year] if month(a).is_some() => {
            day(number(year)?, i16::try_from(month(a)?).ok()?, day_of(b)?).map(write)
        }
        [a, b, year] if month(b).is_some() => {
            day(number(year)?, i16::try_from(month(b)?).ok()?, day_of(a)?).map(write)
        }
        [name, year] if month(name).is_some() => {
            Some(format!("write \"{:04}-{:02}\"", day(number(year)?, 1, 1)?.year(), month(name)?))
        }
        [year, b, c] if year.len() == 4 => day(number(year)?, number(b)?, number(c)?).map(write),
        [a, b, year] if year.len() == 4 => {
            let (a, b, year) = (number(a)?, number(b)?, number(year)?);
            let (by_day, by_month) = (day(year, b, a), day(year, a, b));
            // With full stops, the day comes first.
            let by_month = by_month.filter(|date| !text.contains('.') && by_day != Some(*date));
            match (by_day, by_month) {
                (Some(first), Some(second)) => {
                    Some(format!("write {first} for {}, or {second} for {}", words(first), words(second)))
                }
                (one, other) => one.or(other).map(write),
            }
        }
        _ => None,
    }
}

/// A date in English: `10 May 2023`.
fn words(date: civil::Date) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), date.year())
}

fn month_name(month: i8) -> String {
    let name = MONTHS.get(usize::try_from(month).unwrap_or(1) - 1).copied().unwrap_or_default();
    let (first, rest) = name.split_at(1);
    first.to_uppercase() + rest
}

/// Message and help text for a date, possibly with a time, or a month, in the form of ISO 8601 but not in the
/// calendar: `2026-02-30`.
pub fn no_such_date(text: &str) -> Option<(String, String)> {
    let written = text.split(['T', 't', ' ']).next()?;
    let parts: Vec<&str> = written.split('-').collect();
    let has_form = parts.iter().map(|part| part.len()).eq([4, 2, 2].into_iter().take(parts.len().max(2)));
    if !has_form || !parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let year: i16 = parts.first()?.parse().ok()?;
    let month: i8 = parts.get(1)?.parse().ok()?;
    let day: Option<i8> = parts.get(2).map(|day| day.parse()).transpose().ok()?;
    let missing = |help: String| Some((format!("this date does not exist: {written}"), help));
    let Ok(first) = civil::Date::new(year, month, 1) else {
        let swapped = day.and_then(|day| civil::Date::new(year, day, month).ok());
        return missing(match swapped {
            Some(swapped) => format!("write the year, the month and the day; did you mean {swapped}?"),
            None => "months are numbered from 01 to 12".to_owned(),
        });
    };
    let last = first.days_in_month();
    match day {
        Some(day) if !(1..=last).contains(&day) => {
            missing(format!("{} {year} has {last} days", month_name(month)))
        }
        _ => None,
    }
}
