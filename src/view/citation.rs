//! A report as programs for bibliographies take it: an entry of BibTeX. The citation in plain words is
//! the template's, since its punctuation is a matter of language.

use super::scene::Scene;
use crate::model::date::Date;
use crate::model::session::Session;

/// The entry for a session's report. Names of bodies stand in braces of their own, so that they are not
/// taken apart into first and last names.
pub fn bibtex(scene: &Scene<'_>, session: &Session, canonical: &str) -> String {
    let title = scene.text(&session.title).unwrap_or_default();
    let organisers: Vec<String> = session
        .organisers
        .iter()
        .map(|id| format!("{{{}}}", escaped(&scene.organisation(id).label.text)))
        .collect();
    let month = match session.date {
        Date::Year(_) => None,
        Date::Month(..) | Date::Day(_) => Some(session.date.first_day().month().to_string()),
    };
    let fields = [
        ("author", (!organisers.is_empty()).then(|| organisers.join(" and "))),
        ("title", Some(format!("{{{}}}", escaped(&title.text)))),
        ("series", Some(escaped(&scene.series(&session.series).label.text))),
        ("number", session.number.map(|number| number.to_string())),
        ("year", Some(session.date.year().to_string())),
        ("month", month),
        ("url", Some(canonical.to_owned())),
    ];
    let lines: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}}", value?))).collect();
    let key = session.id.as_str().replace('/', "-");
    format!("@misc{{{key},\n{}\n}}", lines.join(",\n"))
}

/// A text in which nothing is a command of TeX.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            // An escaped brace still counts as one for BibTeX, and may stand alone.
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
