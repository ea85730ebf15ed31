//! Formats diagnostics as a JSON array, one object a line.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::source::Tree;

/// Lines and columns count from 1, columns in characters; the end is exclusive. `None` without a
/// position.
#[derive(Serialize)]
struct ReportedDiagnostic<'a> {
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

/// The array with a line end.
pub(super) fn array(tree: &Tree, diagnostics: &[&Diagnostic]) -> String {
    let mut lines_of_text = Vec::with_capacity(diagnostics.len());
    super::lines::each_with_lines(tree, diagnostics, |diagnostic, lines| {
        let place = diagnostic.span.as_ref().zip(lines);
        let start = place.map(|(span, lines)| lines.position(span.start));
        let end = place.map(|(span, lines)| lines.position(span.end.max(span.start)));
        let object = ReportedDiagnostic {
            severity: diagnostic.severity.as_str(),
            code: diagnostic.code.as_str(),
            path: &diagnostic.path,
            line: start.map(|start| start.line),
            column: start.map(|start| start.column),
            end_line: end.map(|end| end.line),
            end_column: end.map(|end| end.column),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        };
        // Serialisation of strings and numbers cannot fail.
        lines_of_text.extend(serde_json::to_string(&object));
    });
    if lines_of_text.is_empty() { "[]\n".into() } else { format!("[\n{}\n]\n", lines_of_text.join(",\n")) }
}
