//! The option `translate --reviewed`: records that a translation matches the current original.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::Context;

use super::OriginalText;
use super::refusal::refuse;
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::content::parse::front_matter;
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
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
    let Some(edit) = edit(file, original.revision(tree), &mut diagnostics) else {
        return refuse(console, root, tree, diagnostics);
    };
    let Content::Text(bytes) = &file.content else { return Ok(ExitStatus::Fine) };
    let mut new = bytes[..edit.span.start].to_vec();
    new.extend_from_slice(edit.text.as_bytes());
    new.extend_from_slice(&bytes[edit.span.end..]);
    let said = if *new == **bytes {
        format!("{path} is already marked as up to date; nothing was changed\n")
    } else {
        replace(&root.join(path), &new)?;
        format!("{path} is now marked as up to date with its original\n")
    };
    console.print(&said)?;
    Ok(ExitStatus::Fine)
}

/// A replacement in a file.
#[derive(Debug, PartialEq, Eq)]
struct Edit {
    span: Range<usize>,
    text: String,
}

/// The edit that sets the revision; `None` if the front matter has errors, which are reported.
fn edit(file: &File, revision: Revision, out: &mut Vec<Diagnostic>) -> Option<Edit> {
    let table = front_matter::cut(file, "this translation", out)?;
    if !out.is_empty() {
        return None;
    }
    if let Some(made_from) = table.node.get("original") {
        return Some(Edit { span: made_from.span.clone(), text: format!("\"{revision}\"") });
    }
    let Content::Text(bytes) = &file.content else { return None };
    let line_end = if bytes[..table.start].ends_with(b"\r\n") { "\r\n" } else { "\n" };
    Some(Edit { span: table.start..table.start, text: format!("original = \"{revision}\"{line_end}") })
}

/// Replaces the content of a file atomically.
fn replace(place: &Path, content: &[u8]) -> anyhow::Result<()> {
    let failed = || format!("could not write {}", place.display());
    // Replaces the target of a symbolic link, not the link.
    let real = fs::canonicalize(place).with_context(failed)?;
    let name = real.file_name().unwrap_or_default().to_string_lossy();
    let beside = real.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::write(&beside, content)
        .and_then(|()| fs::set_permissions(&beside, fs::metadata(&real)?.permissions()))
        .and_then(|()| fs::rename(&beside, &real));
    if written.is_err() {
        // The first error is reported.
        let _ = fs::remove_file(&beside);
    }
    written.with_context(failed)
}
