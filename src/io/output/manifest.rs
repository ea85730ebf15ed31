//! The list, inside the output, of the files that Rapporteur wrote there.
//!
//! A path that is not on it is somebody else's, and stays.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// The name of the list.
pub(super) const NAME: &str = ".rapporteur-manifest";

/// How the names begin that Rapporteur keeps for itself at the top of the output.
pub(super) const RESERVED: &str = ".rapporteur-";

const HEADER: &str = "# Written by Rapporteur, which may replace or remove these files and no others.\n";

/// The list as a text.
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

/// The files that Rapporteur wrote to `folder`, with the list itself.
///
/// Without a list, or with one that is not whole, nothing there is taken to be Rapporteur's.
pub(super) fn read(folder: &Path) -> io::Result<HashSet<String>> {
    let bytes = match fs::read(folder.join(NAME)) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::IsADirectory) => Vec::new(),
        Err(error) => return Err(error),
    };
    Ok(listed(&bytes).unwrap_or_default())
}

/// The files that a list names, with the list itself; nothing if it is no whole list.
pub(super) fn listed(bytes: &[u8]) -> Option<HashSet<String>> {
    let lines = str::from_utf8(bytes).ok()?.strip_prefix(HEADER)?;
    Some(lines.lines().chain([NAME]).map(str::to_owned).collect())
}
