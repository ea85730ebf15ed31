//! Findings for programs: one JSON array, an object a line.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Tree;

/// Lines and columns count from 1, columns in characters; the end is the place behind the last
/// character. None of them without a place in the file.
#[derive(Serialize)]
struct Finding<'a> {
    severity: &'static str,
    code: &'static str,
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    help: Option<&'a str>,
}

/// The array, with a line break at its end.
pub(super) fn array(tree: &Tree, findings: &[&Diagnostic]) -> String {
    let mut lines_of_text = Vec::with_capacity(findings.len());
    super::each_with_lines(tree, findings, |finding, lines| {
        let place = finding.span.as_ref().zip(lines);
        let start = place.map(|(span, lines)| lines.position(span.start));
        let end = place.map(|(span, lines)| lines.position(span.end.max(span.start)));
        let object = Finding {
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: finding.code.as_str(),
            path: &finding.path,
            line: start.map(|start| start.line),
            column: start.map(|start| start.column),
            end_line: end.map(|end| end.line),
            end_column: end.map(|end| end.column),
            message: &finding.message,
            help: finding.help.as_deref(),
        };
        // Texts and numbers always have a JSON form.
        lines_of_text.extend(serde_json::to_string(&object));
    });
    if lines_of_text.is_empty() { "[]\n".into() } else { format!("[\n{}\n]\n", lines_of_text.join(",\n")) }
}
