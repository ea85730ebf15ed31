//! The option `translate --reviewed`: records that a translation matches the current original.

use std::path::Path;

use anyhow::Context;

use super::OriginalText;
use super::refusal::refuse;
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::content::parse::front_matter;
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::io::change_files::replace;
use crate::source::edit::{self, Edit};
use crate::source::revision::Revision;
use crate::source::{Content, File, Tree};

/// Writes the revision of the original to its translation.
pub(super) fn run(
    console: Console,
    root: &Path,
    tree: &Tree,
    original: &OriginalText<'_>,
    lang: &Lang,
) -> anyhow::Result<ExitStatus> {
    let Some(file) = original.translation(lang).and_then(|path| tree.get(path)) else {
        let message = format!(
            "{} has no translation into `{lang}`; create it with `rapporteur translate {} {lang}`",
            original.path(),
            original.called
        );
        return Err(Usage(message).into());
    };
    let path = &file.path;
    let mut diagnostics = Vec::new();
    let Some(edit) = digest(file, original.revision(tree), &mut diagnostics) else {
        return refuse(console, root, tree, diagnostics);
    };
    let Content::Text(bytes) = &file.content else { return Ok(ExitStatus::Fine) };
    let new = edit::apply(bytes, &[edit]);
    let said = if *new == **bytes {
        format!("{path} is already marked as up to date; nothing was changed\n")
    } else {
        let place = root.join(path);
        replace(&place, &new).with_context(|| format!("could not write {}", place.display()))?;
        format!("{path} is now marked as up to date with its original\n")
    };
    console.print(&said)?;
    Ok(ExitStatus::Fine)
}

/// The edit that sets the revision; `None` if the front matter has errors, which are reported.
fn digest(file: &File, revision: Revision, out: &mut Vec<Diagnostic>) -> Option<Edit> {
    let table = front_matter::cut(file, "this translation", out)?;
    if !out.is_empty() {
        return None;
    }
    if let Some(made_from) = table.node.get("original") {
        return Some(Edit { span: made_from.span.clone(), text: format!("\"{revision}\"") });
    }
    let Content::Text(bytes) = &file.content else { return None };
    let line_end = if bytes[..table.start].ends_with(b"\r\n") { "\r\n" } else { "\n" };
    Some(Edit::insert(table.start, format!("original = \"{revision}\"{line_end}")))
}
