//! The bytes of a copied file as they are published.

use std::fs;
use std::path::Path;

use crate::io::pictures;

/// The published bytes of a file of the site; `None` if it cannot be read, which the build reports.
pub fn published_bytes(root: &Path, source: &str) -> Option<Vec<u8>> {
    match pictures::published(root, source) {
        Ok(Some(bytes)) => Some(bytes),
        Ok(None) => fs::read(root.join(source)).ok(),
        Err(_) => None,
    }
}
