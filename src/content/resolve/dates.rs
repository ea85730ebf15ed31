//! Reports suspicious dates: in the future, before 1900, or in the Solar Hijri calendar.

use jiff::civil;

use crate::content::parse::draft::WrittenDate;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::embargo::Embargoes;
use crate::time::date::Date;
use crate::time::moment::Moment;
use crate::time::solar_hijri;

/// Earlier dates are reported.
const EARLIEST_YEAR: i16 = 1900;

/// The last day that is not in the future in any time zone. For a session under embargo, counts from the end
/// of the embargo. `None` if the time of the build is unknown.
pub(super) fn today(embargoes: Embargoes, embargo: Option<Moment>) -> Option<civil::Date> {
    let at = embargoes.at?;
    embargo.map_or(at, |embargo| embargo.max(at)).day().tomorrow().ok()
}

/// Reports suspicious dates of a file. Without `today`, future dates are not reported.
pub(super) fn report(
    dates: &[WrittenDate],
    today: Option<civil::Date>,
    path: &str,
    out: &mut Vec<Diagnostic>,
) {
    for WrittenDate { key, date } in dates {
        let warn = |code: Code, message: String, help: String| {
            Diagnostic::warning(code, path, date.span.clone(), message).help(help)
        };
        let written = date.value;
        if solar_hijri::YEARS.contains(&written.year()) {
            out.push(warn(
                Code::SolarHijriDate,
                format!("`{key}` looks like a date of the Solar Hijri calendar: {written}"),
                gregorian(written),
            ));
        } else if written.year() < EARLIEST_YEAR {
            out.push(warn(
                Code::UnlikelyDate,
                format!("`{key}` is before {EARLIEST_YEAR}: {written}"),
                "check the year".into(),
            ));
        } else if today.is_some_and(|today| today < written.first_day()) {
            let help = match *key {
                "date" | "end_date" => "check the date: a report describes a session that has been held",
                _ => "check the date",
            };
            out.push(warn(Code::FutureDate, format!("`{key}` is in the future: {written}"), help.into()));
        }
    }
}

/// Help text with the Gregorian date for a Solar Hijri one.
fn gregorian(written: Date) -> String {
    let Some((first, last)) = solar_hijri::gregorian(written) else {
        return "write the date in the Gregorian calendar".into();
    };
    match written {
        Date::Day(_) => format!("write the date in the Gregorian calendar: {first}"),
        _ => {
            let [from, to] = [first, last].map(|day| match written {
                Date::Month(_) => Date::Month(day),
                _ => Date::Year(day),
            });
            format!(
                "write the date in the Gregorian calendar: \"{from}\" or \"{to}\"; {written} is from \
                 {first} to {last}"
            )
        }
    }
}
