//! Reports personal metadata in the files that a site publishes.

#[cfg(feature = "serve")]
mod cache;

use std::path::Path;

use rayon::prelude::*;

use super::{attachments, pictures};
use crate::diagnostic::{self, Diagnostic};
use crate::model::config::MetadataPolicy;

#[cfg(feature = "serve")]
pub use cache::InspectionCache;

/// The diagnostics of published files, sorted.
pub fn diagnostics<'a>(
    root: &Path,
    policy: MetadataPolicy,
    sources: impl Iterator<Item = &'a str>,
) -> Vec<Diagnostic> {
    let sources: Vec<&str> = sources.collect();
    let mut found: Vec<_> =
        sources.par_iter().flat_map_iter(|source| inspected(root, policy, source)).collect();
    diagnostic::sort(&mut found);
    found
}

/// The diagnostics of one file; none if it cannot be read, which the build reports.
fn inspected(root: &Path, policy: MetadataPolicy, source: &str) -> Vec<Diagnostic> {
    let mut found = Vec::from_iter(pictures::too_large(root, source));
    found.extend(match attachments::published(root, source, policy) {
        Ok((_, warning)) => warning,
        Err(error) => Some(error),
    });
    found
}
