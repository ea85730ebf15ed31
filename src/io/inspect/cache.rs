//! Caches diagnostics of published files, for rebuilds of a site that is being edited.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use rayon::prelude::*;

use super::inspected;
use crate::diagnostic::{self, Diagnostic};
use crate::io::watch::stamp::Stamp;
use crate::model::config::MetadataPolicy;

/// Fewer files than this are read sequentially.
const FEW: usize = 64;

/// Diagnostics of unchanged files, by path.
#[derive(Default)]
pub struct InspectionCache(BTreeMap<String, InspectedFile>);

struct InspectedFile {
    stamp: Stamp,
    policy: MetadataPolicy,
    /// Whether an equal stamp implies equal content.
    proven: bool,
    found: Vec<Diagnostic>,
}

impl InspectionCache {
    /// The diagnostics of published files, sorted.
    pub fn diagnostics<'a>(
        &mut self,
        root: &Path,
        policy: MetadataPolicy,
        sources: impl Iterator<Item = &'a str>,
    ) -> Vec<Diagnostic> {
        let before = std::mem::take(&mut self.0);
        let taken = SystemTime::now();
        let new = |source: &&str| {
            // Taken before reading, so that a concurrent change is found next time.
            let stamp = Stamp::at(&root.join(source)).ok()?;
            let is_known =
                |known: &&InspectedFile| known.proven && known.stamp == stamp && known.policy == policy;
            let known = before.get(*source).filter(is_known);
            let found = match known {
                Some(known) => known.found.clone(),
                None => inspected(root, policy, source),
            };
            Some((
                (*source).to_owned(),
                InspectedFile { stamp, policy, proven: stamp.is_conclusive(taken), found },
            ))
        };
        let sources: Vec<&str> = sources.collect();
        // For few files starting rayon's threads is not worth it.
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
