//! Looks at the files that a site publishes, and says what of people is in them.

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

/// What is to be said of files that are published, sorted.
pub fn diagnostics<'a>(root: &Path, sources: impl Iterator<Item = &'a str>) -> Vec<Diagnostic> {
    let sources: Vec<&str> = sources.collect();
    let mut found: Vec<_> = sources.par_iter().flat_map_iter(|source| inspected(root, source)).collect();
    diagnostic::sort(&mut found);
    found
}

/// What is to be said of one file. One that cannot be read is reported by who copies it.
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

/// What the metadata of a file says of people.
fn of_people(place: &Path, head: &[u8], source: &str) -> Option<Diagnostic> {
    let format = metadata::format(head);
    let mut file = fs::File::open(place).ok()?;
    let length = file.metadata().ok()?.len();
    metadata::facts(format, &mut file, length).warning(source, format)
}
