//! Citation data of a report: publisher, translator, BibTeX, RIS and CSL-JSON. The citation as text is made by the
//! template, since its punctuation depends on the language.
//!
//! Organisers are never cited as authors: authors are set in `[publication]` of the configuration.

use serde_json::{Value, json};

use super::context::ViewContext;
use super::parts::Text;
use crate::model::session::Session;
use crate::time::date::Date;
use crate::time::edtf::Edtf;

/// The publisher in the configuration, or else the site's title.
pub fn publisher(ctx: &ViewContext<'_>) -> Text {
    let config = &ctx.proceedings.config;
    let named = ctx.text(&config.publication.publisher);
    named.or_else(|| ctx.text(&config.title)).unwrap_or_default()
}

/// Translator of the report into the language of the page.
pub fn translator<'a>(ctx: &ViewContext<'_>, session: &'a Session) -> Option<&'a str> {
    session.translations.get(ctx.lang)?.translator.as_deref()
}

fn organisers(ctx: &ViewContext<'_>, session: &Session) -> Vec<String> {
    session.organisers.iter().map(|id| ctx.organisation(id).label.text.clone()).collect()
}

/// BibTeX entry of a report. Names are enclosed in extra braces, so that names of organisations are not split
/// into first and last names.
pub fn bibtex(ctx: &ViewContext<'_>, session: &Session, canonical: &str) -> String {
    let title = ctx.text(&session.title).unwrap_or_default();
    let names = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("{{{}}}", escaped(name))).collect();
        (!names.is_empty()).then(|| names.join(" and "))
    };
    let month = match session.date.start() {
        Some(Date::Month(day) | Date::Day(day)) => Some(day.month().to_string()),
        Some(Date::Year(_)) | None => None,
    };
    let fields = [
        ("author", names(&ctx.proceedings.config.publication.authors)),
        ("title", Some(format!("{{{}}}", escaped(&title.text)))),
        ("translator", translator(ctx, session).map(|name| format!("{{{}}}", escaped(name)))),
        ("series", Some(escaped(&ctx.series(&session.series).label.text))),
        ("number", session.number.map(|number| number.to_string())),
        ("year", Some(years(session.date))),
        ("month", month),
        // BibTeX's field for the organiser of a conference.
        ("organization", names(&organisers(ctx, session))),
        ("publisher", Some(format!("{{{}}}", escaped(&publisher(ctx).text)))),
        ("url", Some(canonical.to_owned())),
    ];
    let lines: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}}", value?))).collect();
    let key = session.id.as_str().replace('/', "-");
    format!("@misc{{{key},\n{}\n}}", lines.join(",\n"))
}

/// RIS record of a report, one line for each value. The format has no tag for organisers: they are in a note.
pub fn ris(ctx: &ViewContext<'_>, session: &Session, canonical: &str) -> String {
    let title = ctx.text(&session.title).unwrap_or_default();
    let publication = &ctx.proceedings.config.publication;
    // Year, month and day between slashes, empty where unknown.
    let date = session.date.start().map(|start| match start {
        Date::Year(day) => format!("{:04}///", day.year()),
        Date::Month(day) => format!("{:04}/{:02}//", day.year(), day.month()),
        Date::Day(day) => format!("{:04}/{:02}/{:02}/", day.year(), day.month(), day.day()),
    });
    let one = |tag: &'static str, value: Option<String>| (tag, value.into_iter().collect());
    let organisers = organisers(ctx, session);
    let names = organisers.join("; ");
    let note =
        if names.is_empty() { None } else { ctx.messages.message("organisers-note", &[("names", &names)]) };
    // The field takes one year: if there are two in which it may be, a note has the date in words.
    let year = session.date.start().map(|start| format!("{:04}", start.year()));
    let in_words = year.is_none().then(|| ctx.session_dates(session).text);
    let lines: [(&str, Vec<String>); 13] = [
        one("TY", Some("RPRT".to_owned())),
        ("AU", publication.authors.clone()),
        one("TI", Some(title.text.clone())),
        one("T3", Some(ctx.series(&session.series).label.text.clone())),
        one("M1", session.number.map(|number| number.to_string())),
        one("A4", translator(ctx, session).map(str::to_owned)),
        one("PY", year),
        one("DA", date),
        one("PB", Some(publisher(ctx).text)),
        // The record has one language.
        one("AB", ctx.text(&session.summary).filter(|it| it.lang == title.lang).map(|summary| summary.text)),
        one("LA", Some(title.lang.as_ref().unwrap_or(ctx.lang).to_string())),
        ("N1", in_words.into_iter().chain(note).collect()),
        one("UR", Some(canonical.to_owned())),
    ];
    let mut ris = String::new();
    for (tag, value) in lines.iter().flat_map(|(tag, values)| values.iter().map(move |value| (tag, value))) {
        // A line break would end the value.
        let value: Vec<&str> = value.split_whitespace().collect();
        ris.extend([tag, "  - ", &value.join(" "), "\n"]);
    }
    ris.push_str("ER  - ");
    ris
}

/// CSL-JSON 1.0.2: a list of one item, one line for each field. Names are `literal`, since people and
/// organisations are not distinguished.
pub fn csl_json(ctx: &ViewContext<'_>, session: &Session, canonical: &str) -> String {
    let title = ctx.text(&session.title).unwrap_or_default();
    let names = |names: &[String]| {
        let names: Vec<Value> = names.iter().map(|name| json!({ "literal": name })).collect();
        (!names.is_empty()).then_some(Value::Array(names))
    };
    let translator: Vec<String> = translator(ctx, session).map(str::to_owned).into_iter().collect();
    let fields = [
        ("id", Some(session.id.as_str().replace('/', "-").into())),
        ("type", Some("report".into())),
        ("author", names(&ctx.proceedings.config.publication.authors)),
        ("organizer", names(&organisers(ctx, session))),
        ("translator", names(&translator)),
        ("title", Some(title.text.into())),
        ("collection-title", Some(ctx.series(&session.series).label.text.as_str().into())),
        ("collection-number", session.number.map(Value::from)),
        ("issued", Some(issued(session.date))),
        ("publisher", Some(publisher(ctx).text.into())),
        ("abstract", ctx.text(&session.summary).map(|summary| summary.text.into())),
        ("language", Some(title.lang.as_ref().unwrap_or(ctx.lang).as_str().into())),
        ("URL", Some(canonical.into())),
    ];
    let lines: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("    \"{name}\": {}", value?))).collect();
    format!("[\n  {{\n{}\n  }}\n]", lines.join(",\n"))
}

/// The year of the first day, or the two years in which it may be.
fn years(date: Edtf) -> String {
    match date.start() {
        Some(start) => start.year().to_string(),
        None => format!("{}/{}", date.first_day().year(), date.latest_start().year()),
    }
}

/// A date of CSL-JSON. A day among several is as exact as they all agree.
fn issued(date: Edtf) -> Value {
    let parts: Vec<Vec<i16>> = match date.start() {
        Some(start) => std::iter::once(start).chain(date.end()).map(date_parts).collect(),
        None => vec![vec![date.first_day().year()], vec![date.latest_start().year()]],
    };
    if date.is_doubtful() {
        json!({ "date-parts": parts, "circa": true })
    } else {
        json!({ "date-parts": parts })
    }
}

/// Year, month and day, as far as they are known.
fn date_parts(date: Date) -> Vec<i16> {
    let day = date.first_day();
    let parts = [day.year(), day.month().into(), day.day().into()];
    let count = match date {
        Date::Year(_) => 1,
        Date::Month(..) => 2,
        Date::Day(_) => 3,
    };
    parts.into_iter().take(count).collect()
}

/// Escapes the special characters of TeX.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            // BibTeX counts escaped braces too, and they may be unbalanced.
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_means_something_to_tex_stands_for_itself() {
        assert_eq!(escaped("R&D_50% {of $1} #2"), r"R\&D\_50\% \textbraceleft{}of \$1\textbraceright{} \#2");
        assert_eq!(escaped("a\\b~c^d"), r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d");
        assert_eq!(escaped("پس از سقوط"), "پس از سقوط");
    }
}
