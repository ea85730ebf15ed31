//! Diagnostics as people and programs read them.
//!
//! Which diagnostics there are is not decided here; only warnings are left out when quiet was asked for.

mod github;
mod json;
mod lines;

use std::collections::BTreeSet;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::cli::console::Console;
use crate::cli::folders;
use crate::cli::format::counted;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Tree;
use crate::source::excerpt::{self, Lines, harmless};
use lines::each_with_lines;

/// Reports diagnostics on the site in a folder, sorted by file: to standard error for people, to standard
/// output as JSON or as annotations. Says nothing to people if there are none.
pub(super) fn report(
    console: Console,
    root: &Path,
    tree: &Tree,
    diagnostics: &[Diagnostic],
) -> anyhow::Result<()> {
    let shown: Vec<&Diagnostic> =
        diagnostics.iter().filter(|diagnostic| !console.quiet || diagnostic.is_error()).collect();
    if console.is_json() {
        console.print(&json::array(tree, &shown))?;
        return Ok(());
    }
    if console.annotates() {
        console.print(&github::annotations(&folders::from_here(root), tree, &shown))?;
    }
    if !shown.is_empty() {
        console.tell(&human(tree, &shown))?;
        console.remark(&closing(&shown))?;
    }
    Ok(())
}

/// Each diagnostic with the spot it is about, in colours.
fn human(tree: &Tree, diagnostics: &[&Diagnostic]) -> String {
    // What does not fit is cut by `excerpt`, which knows where the spot is in the file.
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
    // The renderer takes the column from what it is given to show, where a tab is several spaces and
    // the beginning of a long line may be missing.
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
mod tests;
