//! Writes the files of `rapporteur new`.

use std::path::Path;

use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::new_file;

/// Creates a file with its folder, and prints its path.
pub(super) fn create(console: Console, root: &Path, path: &str, text: &str) -> anyhow::Result<ExitStatus> {
    let place = root.join(path);
    match new_file::write(&place, text) {
        Ok(()) => console.print(&format!("{}\n", place.display()))?,
        Err(error) if new_file::is_taken(&error) => {
            return Err(Usage(format!("{path} already exists; choose another name")).into());
        }
        Err(error) => return Err(error),
    }
    Ok(ExitStatus::Fine)
}
