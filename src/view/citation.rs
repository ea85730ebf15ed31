//! Citation data of a report, or of a recommendation in it: publisher, translator, BibTeX, RIS and CSL-JSON. The
//! citation as text is made by the template, since its punctuation depends on the language.
//!
//! Organisers are never cited as authors: authors are set in `[publication]` of the configuration.

use serde_json::{Value, json};

use super::context::ViewContext;
use super::parts::Text;
use crate::model::session::{Recommendation, Session};
use crate::time::date::Date;
use crate::time::edtf::Edtf;

/// What is cited.
#[derive(Clone, Copy)]
pub struct Cited<'a> {
    session: &'a Session,
    /// A recommendation in the session's report; `None` for the report itself.
    recommendation: Option<&'a Recommendation>,
    /// Address of its page, with the host.
    address: &'a str,
}

impl<'a> Cited<'a> {
    /// The report of a session.
    pub fn report(session: &'a Session, address: &'a str) -> Self {
        Self { session, recommendation: None, address }
    }

    /// A recommendation of a session.
    pub fn recommendation(session: &'a Session, item: &'a Recommendation, address: &'a str) -> Self {
        Self { session, recommendation: Some(item), address }
    }

    /// Identifies it in a list of references.
    fn key(self) -> String {
        let key = self.session.id.as_str().replace('/', "-");
        match self.recommendation {
            Some(item) => format!("{key}-recommendation-{}", item.number),
            None => key,
        }
    }

    fn title(self, ctx: &ViewContext<'_>) -> Text {
        let title = self.recommendation.map_or(&self.session.title, |item| &item.text);
        ctx.text(title).unwrap_or_default()
    }

    /// Title of the report that has it; `None` for a report.
    fn within(self, ctx: &ViewContext<'_>) -> Option<String> {
        self.recommendation?;
        Some(ctx.text(&self.session.title).unwrap_or_default().text)
    }

    /// Translator of its text into the language of the page.
    fn translator(self, ctx: &ViewContext<'_>) -> Option<&'a str> {
        match self.recommendation {
            Some(item) => translator_of(ctx, self.session, item),
            None => translator(ctx, self.session),
        }
    }

    fn organisers(self, ctx: &ViewContext<'_>) -> Vec<String> {
        let organisers = self.session.organisers.iter();
        organisers.map(|id| ctx.organisation(id).label.text.clone()).collect()
    }
}

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

/// Translator of a recommendation, as the page has it; `None` for an original.
pub fn translator_of<'a>(
    ctx: &ViewContext<'_>,
    session: &'a Session,
    item: &Recommendation,
) -> Option<&'a str> {
    let (lang, _) = item.text.get(ctx.lang, &ctx.proceedings.config.language)?;
    session.translations.get(lang)?.translator.as_deref()
}

/// BibTeX entry. Names are enclosed in extra braces, so that names of organisations are not split into first and
/// last names.
pub fn bibtex(ctx: &ViewContext<'_>, cited: Cited<'_>) -> String {
    let session = cited.session;
    let names = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("{{{}}}", escaped(name))).collect();
        (!names.is_empty()).then(|| names.join(" and "))
    };
    let whole = |text: &str| format!("{{{}}}", escaped(text));
    let month = match session.date.start() {
        Some(Date::Month(day) | Date::Day(day)) => Some(day.month().to_string()),
        Some(Date::Year(_)) | None => None,
    };
    let part = cited.recommendation;
    let fields = [
        ("author", names(&ctx.proceedings.config.publication.authors)),
        ("title", Some(whole(&cited.title(ctx).text))),
        ("booktitle", cited.within(ctx).map(|title| whole(&title))),
        // Styles print the two as "recommendation 2".
        ("type", part.map(|_| "Recommendation".to_owned())),
        ("chapter", part.map(|item| item.number.to_string())),
        ("translator", cited.translator(ctx).map(whole)),
        ("series", Some(escaped(&ctx.series(&session.series).label.text))),
        ("number", session.number.map(|number| number.to_string())),
        ("year", Some(years(session.date))),
        ("month", month),
        // BibTeX's field for the organiser of a conference.
        ("organization", names(&cited.organisers(ctx))),
        ("publisher", Some(whole(&publisher(ctx).text))),
        ("url", Some(cited.address.to_owned())),
    ];
    let lines: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}}", value?))).collect();
    let kind = if part.is_some() { "incollection" } else { "misc" };
    format!("@{kind}{{{},\n{}\n}}", cited.key(), lines.join(",\n"))
}

/// RIS record, one line for each value. The format has no tag for organisers: they are in a note.
pub fn ris(ctx: &ViewContext<'_>, cited: Cited<'_>) -> String {
    let session = cited.session;
    let title = cited.title(ctx);
    let publication = &ctx.proceedings.config.publication;
    // Year, month and day between slashes, empty where unknown.
    let date = session.date.start().map(|start| match start {
        Date::Year(day) => format!("{:04}///", day.year()),
        Date::Month(day) => format!("{:04}/{:02}//", day.year(), day.month()),
        Date::Day(day) => format!("{:04}/{:02}/{:02}/", day.year(), day.month(), day.day()),
    });
    let one = |tag: &'static str, value: Option<String>| (tag, value.into_iter().collect());
    let organisers = cited.organisers(ctx);
    let names = organisers.join("; ");
    let note =
        if names.is_empty() { None } else { ctx.messages.message("organisers-note", &[("names", &names)]) };
    // The field takes one year: if there are two in which it may be, a note has the date in words.
    let year = session.date.start().map(|start| format!("{:04}", start.year()));
    let in_words = year.is_none().then(|| ctx.session_dates(session).text);
    let kind = if cited.recommendation.is_some() { "CHAP" } else { "RPRT" };
    let lines: [(&str, Vec<String>); 15] = [
        one("TY", Some(kind.to_owned())),
        ("AU", publication.authors.clone()),
        one("TI", Some(title.text.clone())),
        one("T2", cited.within(ctx)),
        // The number of the part.
        one("SE", cited.recommendation.map(|item| item.number.to_string())),
        one("T3", Some(ctx.series(&session.series).label.text.clone())),
        one("M1", session.number.map(|number| number.to_string())),
        one("A4", cited.translator(ctx).map(str::to_owned)),
        one("PY", year),
        one("DA", date),
        one("PB", Some(publisher(ctx).text)),
        // The record has one language.
        one("AB", summary(ctx, cited).filter(|it| it.lang == title.lang).map(|summary| summary.text)),
        one("LA", Some(title.lang.as_ref().unwrap_or(ctx.lang).to_string())),
        ("N1", in_words.into_iter().chain(note).collect()),
        one("UR", Some(cited.address.to_owned())),
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
pub fn csl_json(ctx: &ViewContext<'_>, cited: Cited<'_>) -> String {
    let session = cited.session;
    let title = cited.title(ctx);
    let names = |names: &[String]| {
        let names: Vec<Value> = names.iter().map(|name| json!({ "literal": name })).collect();
        (!names.is_empty()).then_some(Value::Array(names))
    };
    let translator: Vec<String> = cited.translator(ctx).map(str::to_owned).into_iter().collect();
    let kind = if cited.recommendation.is_some() { "chapter" } else { "report" };
    let fields = [
        ("id", Some(cited.key().into())),
        ("type", Some(kind.into())),
        ("author", names(&ctx.proceedings.config.publication.authors)),
        ("organizer", names(&cited.organisers(ctx))),
        ("translator", names(&translator)),
        ("title", Some(title.text.into())),
        ("container-title", cited.within(ctx).map(Value::from)),
        ("chapter-number", cited.recommendation.map(|item| item.number.into())),
        ("collection-title", Some(ctx.series(&session.series).label.text.as_str().into())),
        ("collection-number", session.number.map(Value::from)),
        ("issued", Some(issued(session.date))),
        ("publisher", Some(publisher(ctx).text.into())),
        ("abstract", summary(ctx, cited).map(|summary| summary.text.into())),
        ("language", Some(title.lang.as_ref().unwrap_or(ctx.lang).as_str().into())),
        ("URL", Some(cited.address.into())),
    ];
    let lines: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("    \"{name}\": {}", value?))).collect();
    format!("[\n  {{\n{}\n  }}\n]", lines.join(",\n"))
}

/// Summary of a report. A recommendation is its own.
fn summary(ctx: &ViewContext<'_>, cited: Cited<'_>) -> Option<Text> {
    if cited.recommendation.is_some() { None } else { ctx.text(&cited.session.summary) }
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
