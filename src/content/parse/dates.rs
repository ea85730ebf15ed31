//! Parses the dates of front matter.

use crate::content::parse::draft::WrittenDate;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::toml_tree::{Node, Spanned, Value};
use crate::time::date::Date;
use crate::time::edtf::{self, Edtf};
use crate::time::moment::Moment;
use crate::time::solar_hijri;

/// A date, or an expression of the Extended Date/Time Format.
pub(super) fn when(node: &Node) -> Option<Spanned<Edtf>> {
    let value = match &node.value {
        Value::Text(text) => edtf::parse(text).ok()?,
        Value::Date(_) => Date::Day(node.day()?).into(),
        _ => return None,
    };
    Some(Spanned { value, span: node.span.clone() })
}

/// A day, a month or a year.
pub(super) fn date(node: &Node) -> Option<Spanned<Date>> {
    let value = match &node.value {
        Value::Text(text) => Date::parse(text)?,
        Value::Date(_) => Date::Day(node.day()?),
        _ => return None,
    };
    Some(Spanned { value, span: node.span.clone() })
}

/// A Solar Hijri year is in the past as a Gregorian one, so the report would be public at once.
pub(super) fn report_embargo_of_another_calendar(node: &Node, path: &str, out: &mut Vec<Diagnostic>) {
    let Some(written) = node.get("embargo") else { return };
    let Some(day) = written.moment().map(Moment::day) else { return };
    if !solar_hijri::YEARS.contains(&day.year()) {
        return;
    }
    let gregorian = solar_hijri::gregorian(Date::Day(day)).map(|(day, _)| format!(": {day}"));
    out.push(
        Diagnostic::error(
            Code::SolarHijriDate,
            path,
            written.span.clone(),
            format!("`embargo` looks like a date of the Solar Hijri calendar: {day}"),
        )
        .help(format!("write the date in the Gregorian calendar{}", gregorian.unwrap_or_default())),
    );
}

/// All dates of a session or page.
pub(super) fn dates(node: &Node) -> Vec<WrittenDate> {
    let sources = node.get("sources").map(Node::items).unwrap_or_default().iter();
    let in_sources = sources.map(|source| ("published", source.get("published")));
    let dated = [("followed", "followed.date"), ("corrections", "corrections.date")];
    let in_items = dated.into_iter().flat_map(|(list, key)| {
        let items = node.get(list).map(Node::items).unwrap_or_default().iter();
        items.map(move |item| (key, item.get("date")))
    });
    let own = ["date", "end_date", "updated"].map(|key| (key, node.get(key)));
    let written = own.into_iter().chain(in_sources).chain(in_items);
    written.filter_map(|(key, node)| Some(WrittenDate { key, date: when(node?)? })).collect()
}
