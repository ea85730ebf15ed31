//! Writes the built site, all or nothing.
//!
//! What is new is written to a folder beside the old site. If it is not a single file, which can take
//! its place alone, that folder is completed with what has not changed, and takes the old site's place
//! in one step: whoever looks, at any instant, sees the old site or the new one. What Rapporteur did
//! not write is carried over; what it wrote before and no longer writes is dropped.
//!
//! On disk, for an output `public`:
//!
//! | name | while |
//! |---|---|
//! | `.public.rapporteur-new` | the new site is being written; after the exchange, the old site being cleared |
//! | `.public.rapporteur-old` | the old site steps aside, where a file system cannot exchange two folders |
//! | `.public.rapporteur-lock` | one build writes, so that others wait (see [`mod@output_lock`]) |
//! | `public/.rapporteur-manifest` | always: what of `public` is Rapporteur's |
//!
//! A killed run leaves one of the first two behind, and the next run settles it (see [`swap`]).
//! Killed means killed: after a power cut the file system's own promises hold, no more.

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

/// How it went.
#[derive(Debug)]
pub enum WriteReport {
    /// The output is now the new site.
    Replaced(BuildOutcome),
    /// Some files could not be made, for these reasons; the output is as it was.
    Failed(Vec<Diagnostic>),
}

/// What became of the files of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuildOutcome {
    /// Files that are new or have changed.
    pub written: usize,
    /// Files that were there with the same bytes, and keep their time of modification.
    pub unchanged: usize,
    /// Files that Rapporteur had written before and that are no longer part of the site.
    pub removed: usize,
    /// The size of the whole site.
    pub bytes: u64,
}

/// Files that are made together. What they share is made for the first and given up after the last.
pub struct FileBatch<'a> {
    /// The indices of the files.
    pub files: Vec<usize>,
    /// Makes the file of an index; called from several threads.
    pub render: RenderFile<'a>,
    /// Makes the files that nobody could name before, while those are written.
    pub late: MakeLate<'a>,
}

/// Makes the file of an index, or says what its template got wrong.
pub type RenderFile<'a> = Box<dyn Fn(usize) -> Result<FileSource, Diagnostic> + Sync + 'a>;

/// Makes files that nobody could name before, or says why they could not be made.
pub type MakeLate<'a> = Box<dyn FnOnce() -> anyhow::Result<Result<Vec<LateFile>, Diagnostic>> + Send + 'a>;

/// A file that is known only once it is made: its path relative to the output, and its bytes.
pub type LateFile = (String, Vec<u8>);

/// Replaces the site at `output` by `files`, paths relative to it with `/` between their parts,
/// sorted and each once. Every file is in one of the batches, which are asked for and made one after
/// another. `progress` is told the index of each file done, from several threads; no more than one
/// file a thread is held, and the late ones of a batch.
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

/// The first failure is the one to tell of; a second one only leaves a folder behind.
fn given_up(place: &BuildFolders, error: anyhow::Error) -> anyhow::Error {
    let _ = swap::discard(place);
    error
}

/// The files below `output` that Rapporteur wrote; none if it cannot be looked into, which is said when
/// it is to be replaced.
pub fn written(output: &Path) -> HashSet<String> {
    manifest::read(output).unwrap_or_default()
}

/// The name, in a built site, of the list of its files.
pub const MANIFEST: &str = manifest::NAME;

/// The files that such a list says are Rapporteur's, with the list itself; nothing if it is not whole.
pub fn listed(manifest: &[u8]) -> Option<HashSet<String>> {
    manifest::listed(manifest)
}

/// A name that left the output, or could not stand in the manifest, would be a mistake of the caller's.
fn check_names(files: &[String]) -> anyhow::Result<()> {
    for file in files {
        let sound = file.split('/').all(|part| !matches!(part, "" | "." | ".."))
            && !file.contains(char::is_control)
            && !file.starts_with(manifest::RESERVED);
        ensure!(sound, "the site has a file at {file:?}, which cannot be written");
    }
    ensure!(files.is_sorted_by(|a, b| a < b), "the site's files are not sorted, or one occurs twice");
    Ok(())
}

/// All files made, none of them in place yet.
struct Done {
    /// All files, sorted.
    files: Vec<String>,
    /// Those that are new or have changed, in the folder beside the site.
    written: Vec<String>,
    /// Those that the old site has already.
    unchanged: Vec<String>,
    bytes: u64,
}

impl Done {
    /// The files of the old site that the new one has no more.
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

/// What becomes of the files, told from several threads.
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

    /// After a failure the rest is still rendered, to report every failure, but no longer written.
    fn is_worth_writing(&self) -> bool {
        !self.has_failed.load(Ordering::Relaxed)
    }
}

/// Makes the files and puts those that are new beside the old site, or says why some could not be
/// rendered.
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

/// Puts the late files of a batch beside the old site, and gives their paths.
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

/// Puts a file beside the old site, unless that has it already.
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
                FileSource::Copy(source) => {
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

/// Puts what has been made in the place of the old site.
fn take_place(place: &BuildFolders, previous: &Previous, done: &Done) -> anyhow::Result<()> {
    let list = manifest::text(&done.files);
    let is_same_list = fs::read(place.output.join(manifest::NAME)).is_ok_and(|old| old == list.as_bytes());
    match done.written.as_slice() {
        // The very same site: whoever has the folder open may keep it.
        [] if is_same_list && done.removed(previous).next().is_none() => swap::discard(place),
        [file] if is_same_list && previous.ours.contains(file) => swap::one(place, file),
        _ => {
            complete(place, previous, done, &list).map_err(|error| given_up(place, error))?;
            swap::commit(place)
        }
    }
}

/// Adds to what is new all that stays as it was, and the list of files.
fn complete(place: &BuildFolders, previous: &Previous, done: &Done, list: &str) -> anyhow::Result<()> {
    done.unchanged.par_iter().try_for_each(|file| {
        let (old, new) = (place.output.join(file), place.staging.join(file));
        write_file::link(&old, &new).with_context(|| format!("could not keep {}", old.display()))
    })?;
    previous.carry_over(place, &done.files)?;
    let new = place.staging.join(manifest::NAME);
    File::create_new(&new)
        .and_then(|mut file| file.write_all(list.as_bytes()))
        .with_context(|| format!("could not write {}", new.display()))?;
    previous.keep_permissions(place)
}
