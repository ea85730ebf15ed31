//! Prints diagnostics for people or as JSON.
//!
//! Prints all given diagnostics, but no warnings with `--quiet`, except that the guard does not work.

pub(super) mod confidential;
mod github;
mod json;
mod lines;

use std::collections::BTreeSet;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::cli::console::Console;
use crate::cli::folders;
use crate::cli::format::counted;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::Tree;
use crate::source::excerpt::{self, Lines, harmless};
use lines::each_with_lines;

/// Prints the diagnostics of a site, sorted by file: to standard error for people, to standard
/// output as JSON or annotations. Prints nothing for people if there are none.
pub(super) fn report(
    console: Console,
    root: &Path,
    tree: &Tree,
    diagnostics: &[Diagnostic],
) -> anyhow::Result<()> {
    let shown: Vec<&Diagnostic> =
        diagnostics.iter().filter(|diagnostic| !console.quiet || is_always_shown(diagnostic)).collect();
    if console.is_json() {
        console.print(&json::array(tree, &shown))?;
        return Ok(());
    }
    // The logs of workflows are public.
    let redacted = if console.annotates() { confidential::redacted(&shown, tree) } else { Vec::new() };
    let shown = if console.annotates() { redacted.iter().collect() } else { shown };
    if console.annotates() {
        console.print(&github::annotations(&folders::from_here(root), tree, &shown))?;
    }
    if !shown.is_empty() {
        console.tell(&human(tree, &shown))?;
        console.remark(&closing(&shown))?;
    }
    Ok(())
}

/// Whether `--quiet` does not hide it: silence must not be taken for the guard having found nothing.
fn is_always_shown(diagnostic: &Diagnostic) -> bool {
    diagnostic.is_error() || diagnostic.code == Code::GuardKeyMissing
}

/// Each diagnostic with its source line, in colours.
fn human(tree: &Tree, diagnostics: &[&Diagnostic]) -> String {
    // `excerpt` truncates lines, since it knows the position in the file.
    let renderer = Renderer::styled().term_width(2 * excerpt::WIDEST);
    let mut text = String::new();
    each_with_lines(tree, diagnostics, |diagnostic, lines| {
        text.push_str(&one(&renderer, diagnostic, lines));
        text.push_str("\n\n");
    });
    text
}

fn one(renderer: &Renderer, diagnostic: &Diagnostic, lines: Option<&Lines<'_>>) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let path = harmless(&diagnostic.path);
    let title = Group::with_title(level.primary_title(harmless(&diagnostic.message)));
    let with_help = |group: Group<'static>| {
        let help = diagnostic.help.as_ref().map(|help| Level::HELP.message(harmless(help)));
        let code = Level::NOTE.with_name("code").message(diagnostic.code.as_str());
        group.elements(help).element(code)
    };
    let Some((span, lines)) = diagnostic.span.as_ref().zip(lines) else {
        return renderer.render(&[with_help(title.element(Origin::path(path)))]);
    };
    let start = lines.position(span.start);
    let excerpt = lines.excerpt(span);
    // The renderer would compute the column from the excerpt, in which tabs are expanded and the
    // start of a long line may be missing.
    let shown_column = excerpt.text[..excerpt.spot.start].chars().count() + 1;
    let place = |column: usize| format!("{path}:{}:{column}", start.line);
    let snippet = Snippet::source(excerpt.text)
        .path(path.clone())
        .line_start(start.line)
        .annotation(AnnotationKind::Primary.span(excerpt.spot));
    renderer.render(&[with_help(title.element(snippet))]).replacen(
        &place(shown_column),
        &place(start.column),
        1,
    )
}

/// `3 errors, 1 warning in 2 files`
fn closing(diagnostics: &[&Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let files: BTreeSet<&str> = diagnostics.iter().map(|diagnostic| diagnostic.path.as_str()).collect();
    let parts: Vec<String> = [(errors, "error"), (diagnostics.len() - errors, "warning")]
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, one)| counted(number, one))
        .collect();
    format!("{} in {}", parts.join(", "), counted(files.len(), "file"))
}

#[cfg(test)]
mod tests {
    use std::ops::Range;
    use std::sync::Arc;

    use super::*;
    use crate::source::{Content, File};

    fn tree(path: &str, text: impl AsRef<[u8]>) -> Tree {
        Tree { files: vec![File { path: path.into(), content: Content::Text(Arc::from(text.as_ref())) }] }
    }

    /// Without colours.
    fn shown(tree: &Tree, diagnostics: &[Diagnostic]) -> String {
        anstream::adapter::strip_str(&human(tree, &diagnostics.iter().collect::<Vec<_>>())).to_string()
    }

    #[test]
    fn an_empty_or_a_long_span_and_the_end_of_a_file_are_marked() {
        let text = "one\r\ntwo\nthree";
        let at = |span: Range<usize>| Diagnostic::error(Code::InvalidToml, "a.md", span, "here");
        insta::assert_snapshot!(shown(&tree("a.md", text), &[at(1..1), at(1..12), at(3..4), at(14..14), at(99..120)]), @r#"
        error: here
         --> a.md:1:2
          |
        1 | one
          |  ^
          |
          = code: invalid-toml

        error: here
         --> a.md:1:2
          |
        1 | one
          |  ^^
          |
          = code: invalid-toml

        error: here
         --> a.md:1:4
          |
        1 | one
          |    ^
          |
          = code: invalid-toml

        error: here
         --> a.md:3:6
          |
        3 | three
          |      ^
          |
          = code: invalid-toml

        error: here
         --> a.md:3:6
          |
        3 | three
          |      ^
          |
          = code: invalid-toml
        "#);
    }

    #[test]
    fn control_characters_and_broken_bytes_are_shown_harmlessly() {
        let text = b"a\x1b[31m\xffQuatar\xc2\x9bb\n";
        let found = Diagnostic::error(Code::InvalidToml, "a.md", 6..13, "what\x1b[0m\u{9b}").help("that\x07");
        insta::assert_snapshot!(shown(&tree("a.md", text), &[found]), @r#"
        error: what␛[0m�
         --> a.md:1:7
          |
        1 | a␛[31m�Quatar�b
          |       ^^^^^^^
          |
          = help: that␇
          = code: invalid-toml
        "#);
    }

    #[test]
    fn the_closing_line_counts_what_there_is() {
        let (error, warning) = (
            Diagnostic::error(Code::UnknownParty, "a", None, ""),
            Diagnostic::warning(Code::UnusedTheme, "b", None, ""),
        );
        assert_eq!(closing(&[&error, &error, &error, &warning]), "3 errors, 1 warning in 2 files");
        assert_eq!(closing(&[&warning]), "1 warning in 1 file");
    }

    #[test]
    fn thousands_of_diagnostics_in_one_line_take_no_time_by_the_square() {
        const SPOT: &str = "[x](gone.md) ـ ";
        let text = SPOT.repeat(60_000);
        let found: Vec<Diagnostic> = (0..60_000)
            .map(|n| {
                Diagnostic::error(
                    Code::LinkToNothing,
                    "content/a.md",
                    n * SPOT.len()..n * SPOT.len() + 12,
                    "this symbolic link is broken: its target does not exist",
                )
            })
            .collect();
        let start = std::time::Instant::now();
        let array = json::array(&tree("content/a.md", &text), &found.iter().collect::<Vec<_>>());
        // Counting from the start of the line for each one would take minutes.
        assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
        let array: Vec<serde_json::Value> = serde_json::from_str(&array).expect("JSON");
        for (n, diagnostic) in array.iter().enumerate() {
            assert_eq!(
                (&diagnostic["column"], &diagnostic["end_column"]),
                (&(n * 15 + 1).into(), &(n * 15 + 13).into())
            );
        }
    }
}
