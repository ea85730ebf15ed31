//! Prints a line for each change, and new diagnostics.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use crate::cli::console::Console;
use crate::cli::format::{count, counted, time};
use crate::cli::report::report;
use crate::diagnostic::{Diagnostic, Severity};
use crate::site::workspace::{Change, Snapshot};
use crate::source::excerpt::harmless;

/// The state of the terminal output.
pub(super) struct TerminalLines {
    console: Console,
    root: PathBuf,
    /// The diagnostics of the previous snapshot.
    known: Vec<Diagnostic>,
    first: bool,
}

/// The cause of a new snapshot.
pub(super) enum Cause {
    Files {
        /// The removed files.
        gone: BTreeSet<String>,
    },
    /// An embargo has begun or ended.
    Embargo,
    /// The published files were inspected.
    Inspected,
}

/// The paths of removed files.
pub(super) fn gone(changes: &[Change]) -> BTreeSet<String> {
    let path = |change: &Change| match change {
        Change::Gone(path) => Some(path.clone()),
        Change::Put(_) => None,
    };
    changes.iter().filter_map(path).collect()
}

impl TerminalLines {
    pub(super) fn new(console: Console, root: &Path) -> Self {
        Self { console, root: root.to_owned(), known: Vec::new(), first: true }
    }

    /// Prints the cause of a snapshot, the duration, and new diagnostics.
    pub(super) fn say(&mut self, snapshot: &Snapshot, cause: &Cause, took: Duration) -> anyhow::Result<()> {
        let diagnostics = &snapshot.diagnostics;
        // Not by position, which changes while a file is edited.
        let known: BTreeSet<_> = self.known.iter().map(identity).collect();
        let new: Vec<Diagnostic> =
            diagnostics.iter().filter(|diagnostic| !known.contains(&identity(diagnostic))).cloned().collect();
        let counts = [Figures::of(&self.known), Figures::of(diagnostics)];
        if self.console.is_json() {
            self.console.print(&object(snapshot, cause, took))?;
        } else {
            self.say_to_people(snapshot, cause, took, counts)?;
            if !new.is_empty() {
                report(self.console, &self.root, &snapshot.sources, &new)?;
            }
        }
        self.first = false;
        self.known.clone_from(diagnostics);
        Ok(())
    }

    fn say_to_people(
        &self,
        snapshot: &Snapshot,
        cause: &Cause,
        took: Duration,
        [before, now]: [Figures; 2],
    ) -> io::Result<()> {
        let mut parts = Vec::new();
        if self.first {
            let sessions = snapshot.site.as_ref().map(|site| site.proceedings.sessions.len());
            parts.extend(sessions.map(|sessions| counted(sessions, "session")));
        } else {
            parts.push(match cause {
                Cause::Files { gone } => harmless(&changed(&snapshot.step.files, gone)),
                Cause::Embargo => "an embargo ended, or the clock was changed".into(),
                Cause::Inspected => "attached files checked".into(),
            });
        }
        parts.push(time(took));
        if before != now || (self.first && now != Figures::default()) {
            parts.push(now.words());
        }
        self.console.remark(&parts.join("  "))
    }
}

/// The key by which diagnostics of two snapshots are compared.
fn identity(diagnostic: &Diagnostic) -> (Severity, &str, &str) {
    (diagnostic.severity, &diagnostic.path, &diagnostic.message)
}

/// Counts of diagnostics.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Figures {
    errors: usize,
    warnings: usize,
}

impl Figures {
    fn of(diagnostics: &[Diagnostic]) -> Self {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
        Self { errors, warnings: diagnostics.len() - errors }
    }

    fn words(self) -> String {
        match (self.errors, self.warnings) {
            (0, 0) => "all fixed".into(),
            (0, warnings) => counted(warnings, "warning"),
            (errors, 0) => counted(errors, "error"),
            (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
        }
    }
}

/// A short description of the change.
fn changed(files: &[String], gone: &BTreeSet<String>) -> String {
    let put: Vec<&str> = files.iter().map(String::as_str).filter(|path| !gone.contains(*path)).collect();
    let names: BTreeSet<&str> = put.iter().map(|path| name(path)).collect();
    let all_moved = put.len() == gone.len() && gone.iter().all(|path| names.contains(name(path)));
    match (put.as_slice(), gone.len()) {
        ([], 0) => "unreadable files".into(),
        ([one], 0) => name(one).into(),
        ([one], 1) => format!("{} (moved)", name(one)),
        (many, _) if all_moved => format!("{} (moved)", folder(many)),
        ([], 1) => format!("{} (removed)", gone.first().map_or("", |path| name(path))),
        ([], many) => format!("{} files (removed)", count(many)),
        _ => counted(files.len(), "file"),
    }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The innermost common folder.
fn folder<'a>(paths: &[&'a str]) -> &'a str {
    let Some(first) = paths.first() else { return "" };
    let holds_all = |folder: &&str| {
        paths.iter().all(|path| path.strip_prefix(*folder).is_some_and(|rest| rest.starts_with('/')))
    };
    let mut folders = first.match_indices('/').rev().map(|(at, _)| &first[..at]);
    folders.find(holds_all).unwrap_or("files")
}

/// The same as one line of JSON.
fn object(snapshot: &Snapshot, cause: &Cause, took: Duration) -> String {
    let none = BTreeSet::new();
    let gone = match cause {
        Cause::Files { gone } => gone,
        Cause::Embargo | Cause::Inspected => &none,
    };
    let figures = Figures::of(&snapshot.diagnostics);
    let object = json!({
        "number": snapshot.number,
        "changed": snapshot.step.files.iter().filter(|path| !gone.contains(*path)).collect::<Vec<_>>(),
        "gone": gone,
        "milliseconds": u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        "errors": figures.errors,
        "warnings": figures.warnings,
    });
    format!("{object}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(files: &[&str], gone: &[&str]) -> String {
        let files: Vec<String> = files.iter().map(|path| (*path).to_owned()).collect();
        changed(&files, &gone.iter().map(|path| (*path).to_owned()).collect())
    }

    #[test]
    fn what_changed_is_said_in_a_few_words() {
        assert_eq!(words(&["content/talks/12-after.md"], &[]), "12-after.md");
        assert_eq!(
            words(&["content/talks/12-after.md"], &["content/talks/12-after.md"]),
            "12-after.md (removed)"
        );
        assert_eq!(words(&["content/a.md", "content/b.md", "rapporteur.toml"], &[]), "3 files");
        assert_eq!(
            words(&["content/a.md", "content/b.md"], &["content/a.md", "content/b.md"]),
            "2 files (removed)"
        );
        assert_eq!(words(&["content/a/1.md", "content/b/1.md"], &["content/a/1.md"]), "1.md (moved)");
        let moved = ["content/a/1.md", "content/a/2.md", "content/b/1.md", "content/b/2.md"];
        assert_eq!(words(&moved, &moved[..2]), "content/b (moved)");
        assert_eq!(words(&["content/a/1.md", "content/a/2.md"], &["content/a/1.md"]), "2.md (moved)");
        assert_eq!(words(&["content/1.md", "content/2.md", "content/3.md"], &["content/1.md"]), "3 files");
    }
}
