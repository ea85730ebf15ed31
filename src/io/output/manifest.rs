//! The list, inside the output, of the files that Rapporteur wrote there.
//!
//! A path that is not on it is somebody else's, and stays.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
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
    Ok(whole(folder)?.unwrap_or_default())
}

/// The same; `None` if there is no whole list. A link in its place is not followed.
pub(super) fn whole(folder: &Path) -> io::Result<Option<HashSet<String>>> {
    let place = folder.join(NAME);
    match fs::symlink_metadata(&place) {
        Ok(about) if about.is_file() => Ok(listed(&fs::read(place)?)),
        Ok(_) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes sure that a folder has a whole list, if need be one that names no file: it is then known as an
/// output, wherever it is moved.
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

/// The files that a list names, with the list itself; nothing if it is no whole list.
pub(super) fn listed(bytes: &[u8]) -> Option<HashSet<String>> {
    let lines = str::from_utf8(bytes).ok()?.strip_prefix(HEADER)?;
    Some(lines.lines().chain([NAME]).map(str::to_owned).collect())
}
