//! The command `rapporteur rename`: moves the files of a session, page, series or theme, changes every
//! link to it, and keeps the old address.

mod digests;
mod subject;

use std::fmt::Write as _;
use std::path::Path;

use crate::atlas;
use crate::cli::args::Rename;
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::format::counted;
use crate::cli::report::report;
use crate::content::rename::{self, Renaming};
use crate::diagnostic::Diagnostic;
use crate::io::change_files::{self, NewContent};
use crate::io::load;
use crate::site::{self, Inputs, Overrides, Prepared};
use crate::source::excerpt::Lines;
use crate::source::{Content, Tree};

/// Renames, or with `--dry-run` shows what would change.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    asked: &Rename,
) -> anyhow::Result<ExitStatus> {
    let (tree, diagnostics) = load::load(root)?;
    let inputs = Inputs { tree, overrides: overrides.clone() };
    let prepared = prepare(&inputs, diagnostics);
    let Some(parsed) = prepared.parsed.as_ref().filter(|_| !has_errors(&prepared)) else {
        report(console, root, &inputs.tree, &errors(&prepared))?;
        console.remark("nothing was renamed; fix the errors first")?;
        return Ok(ExitStatus::Faulty);
    };
    let (subject, new) = subject::find(parsed, root, &asked.old, &asked.new).map_err(Usage)?;
    let mut renaming = rename::plan(parsed, &inputs.tree, &subject, &new);
    let renamed = |renaming: &Renaming| Inputs { tree: renaming.apply(&inputs.tree), ..inputs.clone() };
    let after = renamed(&renaming);
    let checked = prepare(&after, Vec::new());
    if has_errors(&checked) {
        report(console, root, &after.tree, &errors(&checked))?;
        console.remark("nothing was renamed; these errors would be in the renamed site")?;
        return Ok(ExitStatus::Faulty);
    }
    if let Some(new_parsed) = &checked.parsed {
        digests::update(&inputs.tree, parsed, &after.tree, new_parsed, &mut renaming);
    }
    if !asked.dry_run {
        write(root, &inputs.tree, &renamed(&renaming).tree, &renaming)?;
    }
    if !console.quiet {
        console.print(&summary(&inputs.tree, &renaming, asked.dry_run))?;
    }
    Ok(ExitStatus::Fine)
}

fn prepare(inputs: &Inputs, unreadable: Vec<Diagnostic>) -> Prepared {
    let mut prepared = site::prepare(inputs, &atlas::atlas());
    site::add_unreadable(&mut prepared.diagnostics, unreadable);
    prepared
}

fn errors(prepared: &Prepared) -> Vec<Diagnostic> {
    prepared.diagnostics.iter().filter(|found| found.is_error()).cloned().collect()
}

fn has_errors(prepared: &Prepared) -> bool {
    prepared.diagnostics.iter().any(Diagnostic::is_error)
}

fn write(root: &Path, old: &Tree, new: &Tree, renaming: &Renaming) -> anyhow::Result<()> {
    let text = |tree: &Tree, path: &str| match &tree.get(path)?.content {
        Content::Text(bytes) => Some(std::sync::Arc::clone(bytes)),
        Content::Copied(_) => None,
    };
    let texts: Vec<_> = renaming
        .edits
        .keys()
        .filter_map(|path| Some((path, text(old, path)?, text(new, &renaming.moved(path))?)))
        .collect();
    let contents: Vec<NewContent<'_>> =
        texts.iter().map(|(path, old, new)| NewContent { path, old, new }).collect();
    let moves: Vec<(&str, &str)> =
        renaming.moves.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    change_files::change(root, &contents, &moves)
}

/// Every move and every edit, with its line.
fn summary(tree: &Tree, renaming: &Renaming, is_dry_run: bool) -> String {
    let mut text = String::new();
    for (old, new) in &renaming.moves {
        let _ = writeln!(text, "{old} → {new}");
    }
    for (path, edits) in &renaming.edits {
        let Some(Content::Text(bytes)) = tree.get(path).map(|file| &file.content) else { continue };
        let written = String::from_utf8_lossy(bytes);
        let lines = Lines::new(bytes);
        let mut edits: Vec<_> = edits.iter().collect();
        edits.sort_by_key(|edit| edit.span.start);
        for edit in edits {
            let line = lines.position(edit.span.start).line;
            let old = written.get(edit.span.clone()).unwrap_or_default();
            let (old, new) = (old.trim(), edit.text.trim().trim_start_matches(", "));
            let change = if old.is_empty() { format!("+ {new}") } else { format!("{old} → {new}") };
            let _ = writeln!(text, "{path}:{line}: {change}");
        }
    }
    let edits = counted(renaming.edits.values().map(Vec::len).sum(), "change");
    let files = counted(renaming.edits.len(), "file");
    let moved = match renaming.moves.len() {
        0 => String::new(),
        count => format!("{} and ", counted(count, "move")),
    };
    let what = match (is_dry_run, renaming.keeps_address) {
        (true, _) => "nothing was written",
        (false, true) => "the address stays the same, since `slug` gives it",
        (false, false) => "the old address redirects to the new one",
    };
    let _ = writeln!(text, "{moved}{edits} in {files}; {what}");
    text
}
