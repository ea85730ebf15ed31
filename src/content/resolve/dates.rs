//! Reports suspicious dates: in the future, before 1900, or in the Solar Hijri calendar; and what a planned
//! session cannot have.

use jiff::civil;

use crate::content::parse::draft::{SessionDraft, WrittenDate};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::embargo::Embargoes;
use crate::model::session::Session;
use crate::time::date::Date;
use crate::time::edtf::{Edtf, Qualified};
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
        let year = written.first_day().year();
        if solar_hijri::YEARS.contains(&year) {
            out.push(warn(
                Code::SolarHijriDate,
                format!("`{key}` looks like a date of the Solar Hijri calendar: {written}"),
                gregorian(written),
            ));
        } else if year < EARLIEST_YEAR {
            out.push(warn(
                Code::UnlikelyDate,
                format!("`{key}` is before {EARLIEST_YEAR}: {written}"),
                "check the year".into(),
            ));
        } else if today.is_some_and(|today| today < written.first_day()) {
            let help = match *key {
                "date" | "end_date" => {
                    "check the date: a report describes a session that has been held; if the session is \
                     planned, add `planned = true`"
                }
                _ => "check the date",
            };
            out.push(warn(Code::FutureDate, format!("`{key}` is in the future: {written}"), help.into()));
        }
    }
}

/// Reports changes of a report that are dated before the session was held.
pub(super) fn report_early_changes(draft: &SessionDraft, session: &Session, out: &mut Vec<Diagnostic>) {
    let changes = draft.dates.iter().filter(|written| matches!(written.key, "updated" | "corrections.date"));
    for WrittenDate { key, date } in changes.filter(|_| !session.planned) {
        if date.value.last_day() < session.date.first_day() {
            let message = format!("`{key}` is before the session was held: {}", date.value);
            out.push(
                Diagnostic::warning(Code::UnlikelyDate, &draft.path, date.span.clone(), message)
                    .help("check this date and the `date` of the session"),
            );
        }
    }
}

/// Reports a planned session that should have been held by now, or that has what belongs to a report.
pub(super) fn report_planned(
    draft: &SessionDraft,
    session: &Session,
    at: Option<Moment>,
    out: &mut Vec<Diagnostic>,
) {
    let Some(planned) = &draft.planned else { return };
    let warn = |code, span, message: String, help: &str| {
        Diagnostic::warning(code, &draft.path, span, message).help(help)
    };
    if at.is_some_and(|at| session.date.last_day() < at.day()) {
        out.push(warn(
            Code::PlannedInPast,
            planned.clone(),
            format!("this session is planned, but its date has passed: {}", session.date),
            "write the report and remove `planned`, or correct the date",
        ));
    }
    for key in &draft.report_keys {
        let (code, what) = match key.value {
            "recommendations" => (Code::PlannedRecommendations, "recommendations".to_owned()),
            key => (Code::PlannedReport, format!("`{key}`")),
        };
        out.push(warn(
            code,
            key.span.clone(),
            format!("a planned session cannot have {what} yet, so they are not shown"),
            "remove them, or remove `planned` if the session has been held",
        ));
    }
}

/// Help text with the Gregorian date for a Solar Hijri one.
fn gregorian(written: Edtf) -> String {
    const WRITE: &str = "write the date in the Gregorian calendar";
    let found = match written {
        Edtf::Single(Qualified { date, qualifier }) => solar_hijri::gregorian(date).map(|(first, last)| {
            let qualified = |date: Date| Qualified { date, qualifier };
            let [from, to] = [first, last].map(|day| match date {
                Date::Day(_) => qualified(Date::Day(day)),
                Date::Month(_) => qualified(Date::Month(day)),
                Date::Year(_) => qualified(Date::Year(day)),
            });
            match (date, qualifier) {
                (Date::Day(_), None) => from.to_string(),
                (Date::Day(_), Some(_)) => format!("\"{from}\""),
                _ => format!("\"{from}\" or \"{to}\"; {date} is from {first} to {last}"),
            }
        }),
        // A month or year overlaps two of the other calendar, but its days are exact.
        Edtf::Period { from: Qualified { date: first, .. }, to: Qualified { date: last, .. }, .. }
        | Edtf::OneOf { first, last } => {
            solar_hijri::gregorian(first).zip(solar_hijri::gregorian(last)).map(|((from, _), (_, to))| {
                match written {
                    Edtf::OneOf { .. } => format!("\"[{from}..{to}]\""),
                    _ => format!("\"{from}/{to}\""),
                }
            })
        }
    };
    found.map_or_else(|| WRITE.to_owned(), |date| format!("{WRITE}: {date}"))
}
