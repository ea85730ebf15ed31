//! Searches the files of a site while they are made.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use crate::checks::guard::{self, PublishedMatch, search_published};
use crate::diagnostic::{Code, Diagnostic};
use crate::guard::search::{CleanPieces, Matcher, SearchMemory};
use crate::io::guard::{published_bytes, searchable_bytes, searchable_pieces};
use crate::io::output::FileSource;
use crate::pages::Output;
use crate::site::Site;
use crate::source::Tree;

/// The matches in all files of a site.
pub(in crate::cli) struct OutputGuard {
    matcher: Matcher,
    /// Taken and given back by threads, so that each word is looked up about once.
    memories: Mutex<Vec<SearchMemory>>,
    clean: Arc<CleanPieces>,
    found: Mutex<Vec<PublishedMatch>>,
}

impl OutputGuard {
    pub(in crate::cli) fn new(matcher: Matcher) -> Self {
        Self { matcher, memories: Mutex::default(), clean: Arc::default(), found: Mutex::default() }
    }

    /// Searches a file. `source` is the file of the site that it is a copy of. The error stands for all that is
    /// wrong with the file: [`Self::diagnostics`] has them.
    pub(in crate::cli) fn search(
        &self,
        path: &str,
        source: Option<&str>,
        bytes: &[u8],
    ) -> Result<(), Diagnostic> {
        let memory = lock(&self.memories).pop();
        let mut memory = memory.unwrap_or_else(|| SearchMemory::beside(&self.clean));
        let found = search_published(&self.matcher, path, source, bytes, &mut memory);
        lock(&self.memories).push(memory);
        let is_wrong = found.iter().any(PublishedMatch::is_error);
        lock(&self.found).extend(found);
        if is_wrong { Err(Diagnostic::error(Code::GuardedName, path, None, "")) } else { Ok(()) }
    }

    /// Searches a file that is about to be written.
    pub(in crate::cli) fn search_file(
        &self,
        path: &str,
        source: Option<&str>,
        file: &FileSource,
    ) -> Result<(), Diagnostic> {
        match file {
            FileSource::Bytes(bytes) => self.search(path, source, bytes),
            // A file that cannot be read is reported when it is copied.
            FileSource::Copy(place) => {
                self.search(path, source, &searchable_bytes(place).unwrap_or_default())
            }
            FileSource::Pieces(place, pieces) => {
                self.search(path, source, &searchable_pieces(place, pieces).unwrap_or_default())
            }
        }
    }

    /// Searches the files that are copied from the site's folder.
    pub(in crate::cli) fn search_copies(&self, root: &Path, site: &Site) {
        let policy = site.proceedings.config.guard.metadata;
        let files = site.files();
        let copies = files.par_iter().filter_map(|(path, output)| Some((path, copied(site, output)?)));
        copies.for_each(|(path, source)| {
            let bytes = published_bytes(root, source, policy).unwrap_or_default();
            // The guard keeps what it finds.
            let _ = self.search(path, Some(source), &bytes);
        });
    }

    /// Everything that was found, located in the sources where it can be.
    pub(in crate::cli) fn diagnostics(&self, site: &Site, tree: &Tree) -> Vec<Diagnostic> {
        let mut found = std::mem::take(&mut *lock(&self.found));
        found.sort();
        found.dedup();
        guard::diagnostics(&self.matcher, &site.proceedings, tree, &found)
    }

    /// Whether a diagnostic only stands for others.
    pub(in crate::cli) fn stands_for_others(diagnostic: &Diagnostic) -> bool {
        diagnostic.code == Code::GuardedName && diagnostic.message.is_empty()
    }
}

/// What another thread left is whole, even if that thread panicked.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn copied<'a>(site: &'a Site, output: &'a Output) -> Option<&'a str> {
    match output {
        Output::Copy(path) => Some(path),
        Output::Skin(name) => site.own_static(name),
        _ => None,
    }
}
