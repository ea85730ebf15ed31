//! Resized copies of pictures for a build: reused from the output if the original is unchanged,
//! else all sizes of a picture are made at once.
//!
//! No cache index is needed: the output has each original beside its copies, and is only replaced
//! as a whole.

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

/// The source of resized copies for one build.
pub struct Resized<'a> {
    site: &'a Site,
    root: &'a Path,
    output: &'a Path,
    /// The files of the output that Rapporteur wrote.
    written: HashSet<String>,
    /// Copies made but not yet taken, by the output path of the original. Files are rendered in the
    /// order of their names, so those of a picture follow each other.
    pending: Mutex<BTreeMap<String, Arc<OnceLock<ResizedCopies>>>>,
}

/// The state of the copies of one picture.
enum ResizedCopies {
    /// Those in the output are current.
    Kept,
    /// New copies by width, until each is taken.
    New(Mutex<BTreeMap<usize, Vec<u8>>>),
    /// The picture cannot be decoded.
    Broken,
}

impl<'a> Resized<'a> {
    /// `output` may have copies from an earlier build, and `written` are its files by Rapporteur.
    pub fn new(site: &'a Site, root: &'a Path, output: &'a Path, written: HashSet<String>) -> Self {
        Self { site, root, output, written, pending: Mutex::default() }
    }

    /// The copy of a picture with the output path `name`.
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

    /// Whether the output has this original and all its copies.
    fn has_copies_of(&self, bytes: &[u8], original: &str, widths: &[usize]) -> bool {
        let is_written = |path: &str| self.written.contains(path);
        let was = || fs::read(self.output.join(original)).ok();
        is_written(original)
            && widths.iter().all(|width| is_written(&images::copy_name(original, *width)))
            && was().is_some_and(|was| was == bytes)
    }

    /// Errors for pictures that cannot be resized, without writing copies. Pictures with copies in
    /// the output are not decoded again.
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
