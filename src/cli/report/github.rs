//! Formats diagnostics as GitHub workflow annotations, which mark lines in pull requests.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::fmt::Write as _;
use std::path::Path;

use super::confidential::HIDDEN;
use crate::diagnostic::Diagnostic;
use crate::source::Tree;

/// One workflow command a line. `folder` is the site's, relative to the top of the repository.
pub(super) fn annotations(folder: &Path, tree: &Tree, diagnostics: &[&Diagnostic]) -> String {
    let mut text = String::new();
    super::lines::each_with_lines(tree, diagnostics, |diagnostic, lines| {
        let level = diagnostic.severity.as_str();
        let file = folder.join(&diagnostic.path).to_string_lossy().replace('\\', "/");
        let file = if diagnostic.path == HIDDEN { "rapporteur.toml" } else { &file };
        let _ = write!(text, "::{level} file={}", property(file));
        if let Some((span, lines)) = diagnostic.span.as_ref().zip(lines) {
            let (start, end) = (lines.position(span.start), lines.position(span.end.max(span.start)));
            let _ = write!(text, ",line={},col={},endLine={}", start.line, start.column, end.line);
            if start.line == end.line {
                let _ = write!(text, ",endColumn={}", end.column);
            }
        }
        let _ = write!(text, ",title={}", property(diagnostic.code.as_str()));
        let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
        let _ = writeln!(text, "::{}", data(&format!("{}{help}", diagnostic.message)));
    });
    text
}

/// Escapes the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
