//! The bytes of a copied file as they are published.

use std::fs::{self, File};
use std::io::{Read as _, Result, Seek as _, SeekFrom};
use std::path::Path;

use crate::io::pictures;

/// Of larger files, which are recordings, only the beginning and the end are read.
const LARGE: u64 = 128 * 1024 * 1024;

/// How much of them is read at each end.
const END: u64 = 16 * 1024 * 1024;

/// The published bytes of a file of the site; `None` if it cannot be read, which the build reports.
pub fn published_bytes(root: &Path, source: &str) -> Option<Vec<u8>> {
    match pictures::published(root, source) {
        Ok(Some(bytes)) => Some(bytes),
        Ok(None) => searchable_bytes(&root.join(source)).ok(),
        Err(_) => None,
    }
}

/// The bytes of a file that are searched.
pub fn searchable_bytes(place: &Path) -> Result<Vec<u8>> {
    let length = fs::metadata(place)?.len();
    if length <= LARGE {
        return fs::read(place);
    }
    let mut file = File::open(place)?;
    let mut bytes = Vec::new();
    file.by_ref().take(END).read_to_end(&mut bytes)?;
    file.seek(SeekFrom::Start(length - END))?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
