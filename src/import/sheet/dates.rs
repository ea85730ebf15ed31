//! Days as people type them into a table.

use jiff::civil::Date;

/// The order of day and month in dates with figures only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayOrder {
    DayFirst,
    MonthFirst,
    /// The column does not show it.
    Unknown,
}

/// The order that the dates of a column show.
pub(super) fn order<'a>(texts: impl Iterator<Item = &'a str>) -> DayOrder {
    let (mut day_first, mut month_first) = (false, false);
    for [first, second, last] in texts.filter_map(figures) {
        if last.1 == 4 {
            day_first |= first.0 > 12;
            month_first |= second.0 > 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => DayOrder::DayFirst,
        (false, true) => DayOrder::MonthFirst,
        _ => DayOrder::Unknown,
    }
}

/// A date in front matter: a day, month or year. `None` if the text is not surely one.
pub(super) fn date(text: &str, order: DayOrder) -> Option<String> {
    let text = text.trim();
    let valid = |year: i64, month: i64, day: i64| {
        let date = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        // Years of other calendars are for a person, or for the search for facts.
        (1900..2200).contains(&year).then(|| date.to_string())
    };
    if let Some([first, second, last]) = figures(text) {
        if first.1 == 4 {
            return valid(first.0, second.0, last.0);
        }
        return match order {
            _ if last.1 != 4 => None,
            _ if text.contains('.') => valid(last.0, second.0, first.0),
            DayOrder::DayFirst => valid(last.0, second.0, first.0),
            DayOrder::MonthFirst => valid(last.0, first.0, second.0),
            DayOrder::Unknown if first.0 == second.0 => valid(last.0, first.0, second.0),
            DayOrder::Unknown => None,
        };
    }
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_year && text.parse().is_ok_and(|year: i64| (1900..2200).contains(&year)) {
        return Some(format!("\"{text}\""));
    }
    let month = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
    if let Some((year, month)) = month
        && valid(year.parse().ok()?, month.parse().ok()?, 1).is_some()
    {
        return Some(format!("\"{text}\""));
    }
    let english = text.replace(',', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    ["%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y"].iter().find_map(|format| {
        let date = Date::strptime(format, &english).ok()?;
        (1900..2200).contains(&date.year()).then(|| date.to_string())
    })
}

/// Three numbers with the same sign between them, each with its count of figures.
fn figures(text: &str) -> Option<[(i64, usize); 3]> {
    let text: String = text.trim().chars().map(european).collect();
    let day = text.split([' ', 'T']).next().unwrap_or(&text);
    let sign = ['-', '/', '.'].into_iter().find(|sign| day.contains(*sign))?;
    let parts: Vec<&str> = day.split(sign).map(str::trim).collect();
    let [first, second, last] = parts.as_slice() else { return None };
    let number = |part: &str| {
        let is_number = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse().ok().map(|value: i64| (value, part.len()))).flatten()
    };
    Some([number(first)?, number(second)?, number(last)?])
}

/// A European figure for an Arabic or Persian one.
pub(super) fn european(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sure_dates_are_dates() {
        let column = ["05/09/2021", "28/02/2022"];
        assert_eq!(order(column.into_iter()), DayOrder::DayFirst);
        let read = |text: &str| date(text, DayOrder::Unknown);
        assert_eq!(date("05/09/2021", DayOrder::DayFirst).as_deref(), Some("2021-09-05"));
        assert_eq!(read("05/09/2021"), None);
        assert_eq!(read("5.9.2021").as_deref(), Some("2021-09-05"));
        assert_eq!(read("2021-09-05").as_deref(), Some("2021-09-05"));
        assert_eq!(read("۲۰۲۱/۰۹/۰۵").as_deref(), Some("2021-09-05"));
        assert_eq!(read("5 September 2021").as_deref(), Some("2021-09-05"));
        assert_eq!(read("2021").as_deref(), Some("\"2021\""));
        assert_eq!(read("2021-09").as_deref(), Some("\"2021-09\""));
        assert_eq!(read("1400/06/14"), None);
        assert_eq!(read("autumn 2021"), None);
    }
}
