//! Converts Tera's errors to diagnostics.

use std::ops::Range;

use tera::{ErrorKind, Tera};

use crate::diagnostic::{Code, Diagnostic};
use crate::render::templates::Templates;

const HELP: &str = "see the documentation of Tera 2: https://keats.github.io/tera/";

/// Reports all templates that cannot be parsed; Tera stops at the first.
pub(super) fn syntax(templates: &Templates) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (name, template) in templates {
        // Errors other than syntax errors are expected here, since parents and filters are missing.
        if let Err(error) = Tera::default().add_raw_template(name, &template.text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            found.extend(of(&error, templates, None));
        }
    }
    found
}

/// The error for a page larger than `most` MiB.
pub(super) fn endless(templates: &Templates, rendered: &str, most: usize) -> Diagnostic {
    let message =
        format!("a page of this template exceeds {most} MiB: the template may have an endless loop");
    Diagnostic::error(Code::EndlessTemplate, path(templates, rendered), None, message)
        .help("check the loops in this template and in the templates that it includes or extends")
}

/// The first diagnostic of a rendering error.
pub(super) fn first(error: &tera::Error, templates: &Templates, rendered: &str) -> Diagnostic {
    of(error, templates, Some(rendered))
        .into_iter()
        .next()
        .unwrap_or_else(|| elsewhere(&error.to_string(), templates, rendered))
}

/// Diagnostics of an error; `rendered` is the requested template, if any.
pub(super) fn of(error: &tera::Error, templates: &Templates, rendered: Option<&str>) -> Vec<Diagnostic> {
    let at = |name: &str, span: Option<Range<usize>>, message: &str| {
        let help = match rendered.filter(|rendered| *rendered != name) {
            Some(rendered) => format!("found while rendering {}", path(templates, rendered)),
            None => HELP.to_owned(),
        };
        Diagnostic::error(
            Code::InvalidTemplate,
            path(templates, name),
            span,
            message.lines().next().unwrap_or_default(),
        )
        .help(help)
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            vec![at(report.filename(), Some(report.span().range.clone()), report.message())]
        }
        ErrorKind::MissingParent { current, parent } => {
            let span = templates
                .get(current)
                .and_then(|template| Some((template.text.find(parent.as_str())?, parent.len())))
                .map(|(start, length)| start..start + length);
            vec![at(current, span, &format!("there is no template `{parent}`"))]
        }
        ErrorKind::CircularExtend { tpl, .. } => vec![at(tpl, None, "this template extends itself")],
        ErrorKind::CircularInclude { tpl, .. } => vec![at(tpl, None, "this template includes itself")],
        _ => {
            let text = error.to_string();
            let reports: Vec<Diagnostic> = text
                .split("\n\n")
                .filter_map(|report| report_of(report, templates))
                .map(|(name, span, message)| at(name, span, message))
                .collect();
            if reports.is_empty() {
                vec![elsewhere(&text, templates, rendered.unwrap_or("base.html"))]
            } else {
                reports
            }
        }
    }
}

/// An error without a position.
fn elsewhere(message: &str, templates: &Templates, rendered: &str) -> Diagnostic {
    Diagnostic::error(
        Code::InvalidTemplate,
        path(templates, rendered),
        None,
        format!("this template cannot be used: {message}"),
    )
    .help(HELP)
}

/// Parses Tera's reports about missing references: `error: …`, then `--> name:line:column`, then the marked
/// line.
fn report_of<'a>(report: &'a str, templates: &Templates) -> Option<(&'a str, Option<Range<usize>>, &'a str)> {
    let mut lines = report.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let mut place = lines.next()?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
    let column: usize = place.next()?.parse().ok()?;
    let line: usize = place.next()?.parse().ok()?;
    let name = place.next()?;
    let marked = lines.last().map_or(0, |line| line.matches('^').count());
    let text = &templates.get(name)?.text;
    let start = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum::<usize>();
    let mut ends = text[start..].char_indices().map(|(at, _)| start + at).chain([text.len()]);
    let from = ends.nth(column.checked_sub(1)?);
    let to = marked.checked_sub(1).and_then(|last| ends.nth(last));
    Some((name, from.map(|from| from..to.unwrap_or(from)), message))
}

fn path(templates: &Templates, name: &str) -> String {
    templates.get(name).map_or_else(|| name.to_owned(), |template| template.path.clone())
}
