//! Imports a file that was dropped on the desk of the preview.

use std::path::Path;

use anyhow::bail;

use super::{ImportSettings, UnreadableSite, WritePolicy, import, revisions, summary};
use crate::cli::console::Console;
use crate::import::ImportOptions;
use crate::import::sheet::ColumnMap;
use crate::io::import::unfold;
use crate::io::serve::DroppedFile;
use crate::site::Overrides;

/// Makes drafts of a file; returns what became of it, as `import --format json` does.
///
/// # Errors
///
/// If the site cannot be read, if it has no such series, or if a draft cannot be written.
pub(in crate::cli) fn import_dropped(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    file: DroppedFile,
) -> anyhow::Result<String> {
    let DroppedFile { name, bytes, series, accept_changes } = file;
    let settings = ImportSettings {
        series: series.as_deref(),
        lang: None,
        options: ImportOptions { revisions: revisions(accept_changes), columns: ColumnMap::default() },
        writing: WritePolicy::Write,
    };
    let (files, _) = unfold(name, bytes);
    match import(Console { quiet: true, ..console }, root, overrides, files, &settings)? {
        Ok(outcomes) => Ok(summary::json(&outcomes)),
        Err(UnreadableSite { .. }) => {
            bail!("the site has errors that stop every page; mend them first: they are listed below")
        }
    }
}
