//! Creates files, and never overwrites one.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use anyhow::Context;

/// Creates a file with its folders.
///
/// # Errors
///
/// If the file exists ([`is_taken`]) or the system refuses.
pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("could not create the folder {}", folder.display()))?;
    }
    fs::File::create_new(path)
        .and_then(|mut file| file.write_all(content.as_ref()))
        .with_context(|| format!("could not write {}", path.display()))
}

/// Whether [`write()`] failed because the file exists.
pub(super) fn is_taken(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::AlreadyExists)
}
