//! Finds the source lines of diagnostics.

use crate::diagnostic::Diagnostic;
use crate::source::excerpt::Lines;
use crate::source::{Content, Tree};

/// Calls `show` with each diagnostic and the lines of its file, which are indexed once a file.
pub(super) fn each_with_lines(
    tree: &Tree,
    diagnostics: &[&Diagnostic],
    mut show: impl FnMut(&Diagnostic, Option<&Lines<'_>>),
) {
    for of_one_file in diagnostics.chunk_by(|a, b| a.path == b.path) {
        let has_place = of_one_file.iter().any(|diagnostic| diagnostic.span.is_some());
        let file =
            of_one_file.first().filter(|_| has_place).and_then(|diagnostic| tree.get(&diagnostic.path));
        let lines = match file.map(|file| &file.content) {
            Some(Content::Text(bytes)) => Some(Lines::new(bytes)),
            _ => None,
        };
        for diagnostic in of_one_file {
            show(diagnostic, lines.as_ref());
        }
    }
}
