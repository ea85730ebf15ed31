//! Reports personal metadata in the files that a site publishes.

#[cfg(feature = "serve")]
mod cache;

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::pictures;
use crate::diagnostic::{self, Diagnostic};
use crate::images;
use crate::metadata;

#[cfg(feature = "serve")]
pub use cache::InspectionCache;

/// The diagnostics of published files, sorted.
pub fn diagnostics<'a>(root: &Path, sources: impl Iterator<Item = &'a str>) -> Vec<Diagnostic> {
    let sources: Vec<&str> = sources.collect();
    let mut found: Vec<_> = sources.par_iter().flat_map_iter(|source| inspected(root, source)).collect();
    diagnostic::sort(&mut found);
    found
}

/// The diagnostics of one file; none if it cannot be read, which the build reports.
fn inspected(root: &Path, source: &str) -> Vec<Diagnostic> {
    let place = root.join(source);
    let Ok(head) = pictures::head(&place, metadata::HEAD) else { return Vec::new() };
    let mut found = Vec::from_iter(pictures::too_large(root, source));
    if images::format(&head).is_some() {
        found.extend(pictures::published(root, source).err());
    } else {
        found.extend(of_people(&place, &head, source));
    }
    found
}

/// The diagnostic about personal metadata of a file.
fn of_people(place: &Path, head: &[u8], source: &str) -> Option<Diagnostic> {
    let format = metadata::format(head);
    let mut file = fs::File::open(place).ok()?;
    let length = file.metadata().ok()?.len();
    metadata::facts(format, &mut file, length).warning(source, format)
}
