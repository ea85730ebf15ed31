//! The manifest: a file in the output that lists the files Rapporteur wrote.
//!
//! Files not listed belong to others and are kept.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

pub(super) const NAME: &str = ".rapporteur-manifest";

/// Prefix of the names at the top of the output that are reserved for Rapporteur.
pub(super) const RESERVED: &str = ".rapporteur-";

const HEADER: &str = "# Written by Rapporteur, which may replace or remove these files and no others.\n";

/// The content of the manifest.
pub(super) fn text(files: &[String]) -> String {
    let mut text =
        String::with_capacity(HEADER.len() + files.iter().map(|file| file.len() + 1).sum::<usize>());
    text.push_str(HEADER);
    for file in files {
        text.push_str(file);
        text.push('\n');
    }
    text
}

/// The files that Rapporteur wrote to `folder`, including the manifest; none if the manifest is
/// missing or invalid.
pub(super) fn read(folder: &Path) -> io::Result<HashSet<String>> {
    Ok(whole(folder)?.unwrap_or_default())
}

/// Like `read`, but `None` if the manifest is missing or invalid. A symbolic link is not
/// followed.
pub(super) fn whole(folder: &Path) -> io::Result<Option<HashSet<String>>> {
    let place = folder.join(NAME);
    match fs::symlink_metadata(&place) {
        Ok(about) if about.is_file() => Ok(listed(&fs::read(place)?)),
        Ok(_) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes an empty manifest if there is no valid one, so that the folder is recognised as an output
/// after it is renamed.
pub(super) fn ensure(folder: &Path) -> io::Result<()> {
    if whole(folder)?.is_some() {
        return Ok(());
    }
    let place = folder.join(NAME);
    match fs::remove_file(&place) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    File::create_new(place)?.write_all(HEADER.as_bytes())
}

/// Parses a manifest; `None` if it is truncated or invalid.
pub(super) fn listed(bytes: &[u8]) -> Option<HashSet<String>> {
    let lines = str::from_utf8(bytes).ok()?.strip_prefix(HEADER)?;
    Some(lines.lines().chain([NAME]).map(str::to_owned).collect())
}
