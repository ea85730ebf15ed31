//! Reports errors that prevent a translation.

use std::path::Path;

use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::report::report;
use crate::diagnostic::{self, Diagnostic};
use crate::source::Tree;

/// Prints the diagnostics, and that nothing was written.
pub(super) fn refuse(
    console: Console,
    root: &Path,
    tree: &Tree,
    mut diagnostics: Vec<Diagnostic>,
) -> anyhow::Result<ExitStatus> {
    // Warnings are no reason to refuse.
    diagnostics.retain(Diagnostic::is_error);
    diagnostic::sort(&mut diagnostics);
    report(console, root, tree, &diagnostics)?;
    console.remark("nothing was written")?;
    Ok(ExitStatus::Faulty)
}
