//! Writes the files of `rapporteur new`.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Context;

use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};

/// Creates a file with its folder, and prints its path.
pub(super) fn create(console: Console, root: &Path, path: &str, text: &str) -> anyhow::Result<ExitStatus> {
    let place = root.join(path);
    let failed = || format!("could not write {}", place.display());
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).with_context(failed)?;
    }
    match fs::File::create_new(&place).and_then(|mut file| file.write_all(text.as_bytes())) {
        Ok(()) => console.print(&format!("{}\n", place.display()))?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(Usage(format!("{path} already exists; choose another name")).into());
        }
        Err(error) => return Err(error).with_context(failed),
    }
    Ok(ExitStatus::Fine)
}

/// A basic string of TOML.
pub(super) fn basic_string(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}
