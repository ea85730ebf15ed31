//! Writes the built site atomically.
//!
//! Changed files are written to a staging folder beside the output. A single changed file is
//! renamed into the output; otherwise unchanged files are linked into the staging folder, and the
//! two folders are exchanged in one step, so readers see either the old or the new site. Files that
//! Rapporteur did not write are carried over; its own that are no longer part of the site are
//! removed.
//!
//! On disk, for an output `public`:
//!
//! | name | while |
//! |---|---|
//! | `.public.rapporteur-new` | the new site is being written; after the exchange, while the old one is deleted |
//! | `.public.rapporteur-old` | the old site is replaced, if the file system cannot exchange two folders |
//! | `.public.rapporteur-lock` | a build is running: the lock file (see [`mod@output_lock`]) |
//! | `public/.rapporteur-manifest` | always: the list of files that Rapporteur wrote |
//!
//! A killed run leaves one of the first two behind, and the next run cleans it up (see [`swap`]).
//! After a power failure only the guarantees of the file system apply.

pub mod file_source;
mod output_lock;
mod manifest;
mod paths;
mod previous;
mod write_file;
mod swap;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, bail, ensure};
use rayon::prelude::*;

use crate::diagnostic::{self, Diagnostic};
use crate::source::PORTION;
pub use file_source::FileSource;
pub use output_lock::{Held, hold};
use previous::Previous;
use swap::BuildFolders;

/// The result of writing a site.
#[derive(Debug)]
pub enum WriteReport {
    /// The output is the new site.
    Replaced(BuildOutcome),
    /// Some files failed to render; the output is unchanged.
    Failed(Vec<Diagnostic>),
}

/// Counts of the files written, kept and removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuildOutcome {
    /// New and changed files.
    pub written: usize,
    /// Files with the same content, which keep their modification time.
    pub unchanged: usize,
    /// Files from the last build that are no longer part of the site.
    pub removed: usize,
    /// The total size of the site in bytes.
    pub bytes: u64,
}

/// Files that are rendered together, sharing a cache that is dropped after the batch.
pub struct FileBatch<'a> {
    /// The indices of the files.
    pub files: Vec<usize>,
    /// Called from several threads.
    pub render: RenderFile<'a>,
    /// Called while the other files of the batch are written.
    pub late: MakeLate<'a>,
}

/// Renders a file by its index. The error is a template error.
pub type RenderFile<'a> = Box<dyn Fn(usize) -> Result<FileSource, Diagnostic> + Sync + 'a>;

/// Creates files whose names depend on rendering, or returns a template error.
pub type MakeLate<'a> = Box<dyn FnOnce() -> anyhow::Result<Result<Vec<LateFile>, Diagnostic>> + Send + 'a>;

/// A file created by `MakeLate`: its path relative to the output, and its content.
pub type LateFile = (String, Vec<u8>);

/// Replaces the site at `output` by `files`: paths relative to it, with `/`, sorted and without
/// duplicates. Every file is in one of the batches, which are taken one after another. `progress`
/// is called with the index of each finished file, from several threads. Memory holds one file a
/// thread and the late files of a batch.
pub fn replace<'a>(
    output: &Path,
    files: &[String],
    batches: impl Iterator<Item = FileBatch<'a>>,
    progress: &(dyn Fn(usize) + Sync),
) -> anyhow::Result<WriteReport> {
    check_names(files)?;
    let place = swap::locate(output)?;
    swap::recover(&place)?;
    let previous = previous::survey(&place.output)?;
    previous.refuse_conflicts(output, files)?;

    swap::begin(&place)?;
    previous.require_changeable(&place).map_err(|error| given_up(&place, error))?;
    let made = fill(&place, &previous, files, batches, progress);
    let done = match made {
        Ok(Ok(done)) => done,
        Ok(Err(failures)) => {
            swap::discard(&place)?;
            return Ok(WriteReport::Failed(failures));
        }
        Err(error) => return Err(given_up(&place, error)),
    };
    take_place(&place, &previous, &done)?;
    Ok(WriteReport::Replaced(done.outcome(&previous)))
}

/// Cleans up after an error. A second error would only leave the staging folder, so it is ignored.
fn given_up(place: &BuildFolders, error: anyhow::Error) -> anyhow::Error {
    let _ = swap::discard(place);
    error
}

/// The files below `output` that Rapporteur wrote; empty if the output cannot be read, which
/// `replace` reports.
pub fn written(output: &Path) -> HashSet<String> {
    manifest::read(output).unwrap_or_default()
}

/// The name of the manifest in a built site.
pub const MANIFEST: &str = manifest::NAME;

/// The files in a manifest, including the manifest itself; `None` if it is truncated or invalid.
pub fn listed(manifest: &[u8]) -> Option<HashSet<String>> {
    manifest::listed(manifest)
}

/// An error for a path that leaves the output or cannot be in the manifest, which would be a bug.
fn check_names(files: &[String]) -> anyhow::Result<()> {
    for file in files {
        let sound = file.split('/').all(|part| !matches!(part, "" | "." | ".."))
            && !file.contains(char::is_control)
            && !file.starts_with(manifest::RESERVED);
        ensure!(sound, "the site has a file with an invalid path: {file:?}");
    }
    ensure!(files.is_sorted_by(|a, b| a < b), "the files of the site are not sorted, or one is listed twice");
    Ok(())
}

/// All files in the staging folder, before the exchange.
struct Done {
    files: Vec<String>,
    /// New and changed files, in the staging folder.
    written: Vec<String>,
    /// Files to keep from the old site.
    unchanged: Vec<String>,
    bytes: u64,
}

impl Done {
    /// Files of the old site that the new one lacks.
    fn removed<'a>(&'a self, previous: &'a Previous) -> impl Iterator<Item = &'a String> {
        let stays = |path: &str| {
            path == manifest::NAME || self.files.binary_search_by(|file| file.as_str().cmp(path)).is_ok()
        };
        previous.ours.iter().filter(move |path| !stays(path))
    }

    fn outcome(&self, previous: &Previous) -> BuildOutcome {
        BuildOutcome {
            written: self.written.len(),
            unchanged: self.unchanged.len(),
            removed: self.removed(previous).count(),
            bytes: self.bytes,
        }
    }
}

/// Results of the files, collected from several threads.
#[derive(Default)]
struct WriteCounts {
    written: Mutex<Vec<String>>,
    unchanged: Mutex<Vec<String>>,
    bytes: AtomicU64,
    has_failed: AtomicBool,
    failures: Mutex<Vec<Diagnostic>>,
}

impl WriteCounts {
    fn fail(&self, failure: Diagnostic) {
        self.has_failed.store(true, Ordering::Relaxed);
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).push(failure);
    }

    /// After an error the other files are still rendered, to report all errors, but not written.
    fn is_worth_writing(&self) -> bool {
        !self.has_failed.load(Ordering::Relaxed)
    }
}

/// Renders all files and writes changed ones to the staging folder. The inner error has the
/// template errors.
fn fill<'a>(
    place: &BuildFolders,
    previous: &Previous,
    files: &[String],
    batches: impl Iterator<Item = FileBatch<'a>>,
    progress: &(dyn Fn(usize) + Sync),
) -> anyhow::Result<Result<Done, Vec<Diagnostic>>> {
    let tally = WriteCounts::default();
    let make = |render: &RenderFile<'_>, at: usize| {
        let Some(file) = files.get(at) else { return Ok(()) };
        match render(at) {
            Err(failure) => {
                tally.fail(failure);
                return Ok(());
            }
            Ok(payload) if tally.is_worth_writing() => put(place, previous, file, &payload, &tally)?,
            Ok(_) => {}
        }
        progress(at);
        anyhow::Ok(())
    };
    let mut late = Vec::new();
    for FileBatch { files, render, late: more } in batches {
        let make_all = || files.par_iter().with_max_len(PORTION).try_for_each(|at| make(&render, *at));
        let (outcome, more) = rayon::join(make_all, more);
        outcome?;
        match more? {
            Ok(more) if tally.is_worth_writing() => late.extend(put_late(place, previous, more, &tally)?),
            Ok(_) => {}
            Err(failure) => tally.fail(failure),
        }
    }
    let mut failures = tally.failures.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !failures.is_empty() {
        diagnostic::sort(&mut failures);
        return Ok(Err(failures));
    }
    let mut files: Vec<String> = files.iter().cloned().chain(late).collect();
    files.sort_unstable();
    check_names(&files)?;
    Ok(Ok(Done {
        files,
        written: tally.written.into_inner().unwrap_or_else(PoisonError::into_inner),
        unchanged: tally.unchanged.into_inner().unwrap_or_else(PoisonError::into_inner),
        bytes: tally.bytes.into_inner(),
    }))
}

/// Writes the late files of a batch to the staging folder, and returns their paths.
fn put_late(
    place: &BuildFolders,
    previous: &Previous,
    files: Vec<LateFile>,
    tally: &WriteCounts,
) -> anyhow::Result<Vec<String>> {
    let (names, contents): (Vec<String>, Vec<FileSource>) =
        files.into_iter().map(|(name, bytes)| (name, FileSource::Bytes(bytes))).unzip();
    check_names(&names)?;
    previous.refuse_conflicts(&place.output, &names)?;
    names
        .par_iter()
        .zip(&contents)
        .try_for_each(|(file, content)| put(place, previous, file, content, tally))?;
    Ok(names)
}

/// Writes a file to the staging folder, unless the old site has the same.
fn put(
    place: &BuildFolders,
    previous: &Previous,
    file: &str,
    payload: &FileSource,
    tally: &WriteCounts,
) -> anyhow::Result<()> {
    let is_foreign = previous.is_foreign_file(file);
    let old = (is_foreign || previous.ours.contains(file)).then(|| place.output.join(file));
    let put =
        write_file::put(old.as_deref(), &place.staging.join(file), payload).with_context(
            || match payload {
                FileSource::Bytes(_) => format!("could not write {file} to {}", place.staging.display()),
                FileSource::Copy(source) | FileSource::Pieces(source, _) => {
                    format!("could not copy {} to {}", source.display(), place.staging.display())
                }
            },
        )?;
    if put.written && is_foreign {
        bail!(previous::conflict(&place.output.join(file)));
    }
    tally.bytes.fetch_add(put.bytes, Ordering::Relaxed);
    let list = if put.written { &tally.written } else { &tally.unchanged };
    list.lock().unwrap_or_else(PoisonError::into_inner).push(file.to_owned());
    Ok(())
}

/// Replaces the old site by the staging folder.
fn take_place(place: &BuildFolders, previous: &Previous, done: &Done) -> anyhow::Result<()> {
    let list = manifest::text(&done.files);
    let is_same_list = fs::read(place.output.join(manifest::NAME)).is_ok_and(|old| old == list.as_bytes());
    match done.written.as_slice() {
        // Nothing has changed: the output folder keeps its inode.
        [] if is_same_list && done.removed(previous).next().is_none() => swap::discard(place),
        [file] if is_same_list && previous.ours.contains(file) => swap::one(place, file),
        _ => {
            complete(place, previous, done, &list).map_err(|error| given_up(place, error))?;
            swap::commit(place)
        }
    }
}

/// Adds unchanged files, files to carry over and the manifest to the staging folder.
fn complete(place: &BuildFolders, previous: &Previous, done: &Done, list: &str) -> anyhow::Result<()> {
    done.unchanged.par_iter().try_for_each(|file| {
        let (old, new) = (place.output.join(file), place.staging.join(file));
        write_file::link(&old, &new).with_context(|| format!("could not save {}", old.display()))
    })?;
    previous.carry_over(place, &done.files)?;
    let new = place.staging.join(manifest::NAME);
    File::create_new(&new)
        .and_then(|mut file| file.write_all(list.as_bytes()))
        .with_context(|| format!("could not write {}", new.display()))?;
    previous.keep_permissions(place)
}
