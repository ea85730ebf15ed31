//! Helpers for paths of folders and files.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// Every folder of the files, parents first.
pub(super) fn folders(files: &[String]) -> BTreeSet<&str> {
    let mut folders = BTreeSet::new();
    for file in files {
        let mut rest = file.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            rest = folder;
        }
    }
    folders
}

/// Whether nothing exists at a path, not even a dangling link.
pub(super) fn is_absent(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}
