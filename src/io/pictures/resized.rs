//! Resized copies of pictures for a build: kept from the output where their originals have not changed,
//! else made, all of one picture together.
//!
//! No list says what was made of what. The output itself does: the original stands in it beside its
//! copies, and a site is only ever replaced as a whole.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rayon::prelude::*;

use super::{broken, published};
use crate::diagnostic::Diagnostic;
use crate::images;
use crate::io::output::FileSource;
use crate::site::Site;

/// Where copies come from, for one build.
pub struct Resized<'a> {
    site: &'a Site,
    root: &'a Path,
    output: &'a Path,
    /// The files of the output that are Rapporteur's.
    written: HashSet<String>,
    /// The copies that have been made and not been asked for yet, by the path of the original below the
    /// output. Files are asked for by their names, so those of a picture follow each other.
    pending: Mutex<BTreeMap<String, Arc<OnceLock<ResizedCopies>>>>,
}

/// What became of the copies of one picture.
enum ResizedCopies {
    /// Those in the output are the right ones.
    Kept,
    /// The copies by their widths, each until it is asked for.
    New(Mutex<BTreeMap<usize, Vec<u8>>>),
    /// The picture is broken.
    Broken,
}

impl<'a> Resized<'a> {
    /// Copies of the pictures of a site below `root`, of which `output` may have some. `written` are the
    /// files of the output that are not somebody else's.
    pub fn new(site: &'a Site, root: &'a Path, output: &'a Path, written: HashSet<String>) -> Self {
        Self { site, root, output, written, pending: Mutex::default() }
    }

    /// The copy of a picture that is published under a name.
    pub fn copy(&self, name: &str, source: &str, width: usize) -> Result<FileSource, Diagnostic> {
        let original = images::original_of(name, width).unwrap_or(name);
        let made = Arc::clone(held(&self.pending).entry(original.to_owned()).or_default());
        match made.get_or_init(|| self.make(original, source)) {
            ResizedCopies::Kept => Ok(FileSource::Copy(self.output.join(name))),
            ResizedCopies::Broken => Err(broken(source)),
            ResizedCopies::New(copies) => {
                let mut copies = held(copies);
                let copy = copies.remove(&width);
                if copies.is_empty() {
                    held(&self.pending).remove(original);
                }
                copy.map(FileSource::Bytes).ok_or_else(|| broken(source))
            }
        }
    }

    fn make(&self, original: &str, source: &str) -> ResizedCopies {
        let widths = self.site.widths(source);
        let Ok(Some(bytes)) = published(self.root, source) else { return ResizedCopies::Broken };
        if self.has_copies_of(&bytes, original, &widths) {
            return ResizedCopies::Kept;
        }
        match images::copies(bytes, &widths) {
            Some(copies) => ResizedCopies::New(Mutex::new(widths.into_iter().zip(copies).collect())),
            None => ResizedCopies::Broken,
        }
    }

    /// Whether the output has a picture with just these bytes, and all copies of it.
    fn has_copies_of(&self, bytes: &[u8], original: &str, widths: &[usize]) -> bool {
        let is_written = |path: &str| self.written.contains(path);
        let was = || fs::read(self.output.join(original)).ok();
        is_written(original)
            && widths.iter().all(|width| is_written(&images::copy_name(original, *width)))
            && was().is_some_and(|was| was == bytes)
    }

    /// The pictures of which no copies can be made, for whoever only checks. What a build has once made
    /// copies of is not decoded again.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let pictures: Vec<_> = self.site.copied_smaller().into_iter().collect();
        let diagnostic = |(original, source): &(&str, &str)| {
            let bytes = published(self.root, source).ok()??;
            let widths = self.site.widths(source);
            let is_sound = self.has_copies_of(&bytes, original, &widths)
                || images::copies(bytes, widths.get(..1).unwrap_or_default()).is_some();
            (!is_sound).then(|| broken(source))
        };
        pictures.par_iter().filter_map(diagnostic).collect()
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
