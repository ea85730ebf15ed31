//! The same for a site that is edited: a file that has not changed is not looked at again.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use rayon::prelude::*;

use super::inspected;
use crate::diagnostic::{self, Diagnostic};
use crate::io::watch::stamp::Stamp;

/// Fewer files than this are looked at one after the other.
const FEW: usize = 64;

/// What is known of files by their paths.
#[derive(Default)]
pub struct InspectionCache(BTreeMap<String, InspectedFile>);

/// What was found in a file, and which file it was.
struct InspectedFile {
    stamp: Stamp,
    /// Whether the same stamp means that the file is still the same.
    proven: bool,
    found: Vec<Diagnostic>,
}

impl InspectionCache {
    /// What is to be said of files that are published, sorted.
    pub fn diagnostics<'a>(
        &mut self,
        root: &Path,
        sources: impl Iterator<Item = &'a str>,
    ) -> Vec<Diagnostic> {
        let before = std::mem::take(&mut self.0);
        let taken = SystemTime::now();
        let new = |source: &&str| {
            // Before the file is read, so that a change in between shows in the next look.
            let stamp = Stamp::at(&root.join(source)).ok()?;
            let known = before.get(*source).filter(|known| known.proven && known.stamp == stamp);
            let found = match known {
                Some(known) => known.found.clone(),
                None => inspected(root, source),
            };
            Some(((*source).to_owned(), InspectedFile { stamp, proven: stamp.is_conclusive(taken), found }))
        };
        let sources: Vec<&str> = sources.collect();
        // Shared out from a thread of no pool, even one file would start threads that stay.
        self.0 = if sources.len() < FEW {
            sources.iter().filter_map(new).collect()
        } else {
            sources.par_iter().filter_map(new).collect()
        };
        let mut found: Vec<Diagnostic> = self.0.values().flat_map(|known| known.found.clone()).collect();
        diagnostic::sort(&mut found);
        found
    }
}
