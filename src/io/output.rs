//! Writes the built site, all or nothing.
//!
//! The new site is completed in a folder beside the old one and then takes its place in one step, so
//! whoever looks, at any instant, sees the old site or the new one. What Rapporteur did not write is
//! carried over; what it wrote before and no longer writes is dropped.
//!
//! On disk, for an output `public`:
//!
//! | name | while |
//! |---|---|
//! | `.public.rapporteur-new` | the new site is being written; after the exchange, the old site being cleared |
//! | `.public.rapporteur-old` | the old site steps aside, where a file system cannot exchange two folders |
//! | `public/.rapporteur-manifest` | always: what of `public` is Rapporteur's |
//!
//! A killed run leaves one of the first two behind, and the next run settles it (see [`swap`]).
//! Killed means killed: after a power cut the file system's own promises hold, no more.

mod manifest;
mod previous;
mod put;
mod swap;

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use anyhow::{Context, bail, ensure};
use rayon::prelude::*;

use crate::diagnostic::{self, Diagnostic};
use previous::Previous;
use put::Put;
use swap::Place;

/// What a file of the site consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file.
    Copy(PathBuf),
}

/// How it went.
#[derive(Debug)]
pub enum Written {
    /// The output is now the new site.
    Replaced(Outcome),
    /// Some files could not be made, for these reasons; the output is as it was.
    Failed(Vec<Diagnostic>),
}

/// What became of the files of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
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
pub struct Batch<'a> {
    /// The indices of the files.
    pub files: Vec<usize>,
    /// Makes the file of an index; called from several threads.
    pub render: Render<'a>,
    /// Makes the files that nobody could name before, while those are written.
    pub late: MakeLate<'a>,
}

/// Makes the file of an index, or says what its template got wrong.
pub type Render<'a> = Box<dyn Fn(usize) -> Result<Payload, Diagnostic> + Sync + 'a>;

/// Makes files that nobody could name before, or says why they could not be made.
pub type MakeLate<'a> = Box<dyn FnOnce() -> anyhow::Result<Result<Vec<Late>, Diagnostic>> + Send + 'a>;

/// A file that is known only once it is made: its path relative to the output, and its bytes.
pub type Late = (String, Vec<u8>);

/// Replaces the site at `output` by `files`, paths relative to it with `/` between their parts,
/// sorted and each once. Every file is in one of the batches, which are asked for and made one after
/// another. `progress` is told the index of each file done, from several threads; no more than one
/// file a thread is held, and the late ones of a batch.
pub fn replace<'a>(
    output: &Path,
    files: &[String],
    batches: impl Iterator<Item = Batch<'a>>,
    progress: &(dyn Fn(usize) + Sync),
) -> anyhow::Result<Written> {
    check_names(files)?;
    let place = swap::locate(output)?;
    swap::recover(&place)?;
    let previous = previous::survey(&place.output)?;
    let folders = folders(files);
    previous.refuse_conflicts(output, files, &folders)?;

    swap::begin(&place)?;
    let filled = fill(&place, &previous, files, &folders, batches, progress);
    let done = match filled {
        Ok(Ok(done)) => done,
        Ok(Err(failures)) => {
            swap::discard(&place)?;
            return Ok(Written::Failed(failures));
        }
        Err(error) => {
            // The first failure is the one to tell of; a second one only leaves a folder behind.
            let _ = swap::discard(&place);
            return Err(error);
        }
    };
    if done.outcome.written == 0 && done.outcome.removed == 0 && done.same_manifest {
        // The very same site: whoever has the folder open may keep it.
        swap::discard(&place)?;
    } else {
        swap::commit(&place)?;
    }
    Ok(Written::Replaced(done.outcome))
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

fn make_folders(place: &Place, folders: &BTreeSet<&str>) -> anyhow::Result<()> {
    for folder in folders {
        let folder = place.staging.join(folder);
        fs::create_dir_all(&folder)
            .with_context(|| format!("could not make the folder {}", folder.display()))?;
    }
    Ok(())
}

/// Every folder that the files need, outer ones before inner ones.
fn folders(files: &[String]) -> BTreeSet<&str> {
    let mut folders = BTreeSet::new();
    for file in files {
        let mut rest = file.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            rest = folder;
        }
    }
    folders
}

/// A completed new site that has not taken the old one's place yet.
struct Done {
    outcome: Outcome,
    same_manifest: bool,
}

/// Completes the new site beside the old one, or says why files could not be rendered.
fn fill<'a>(
    place: &Place,
    previous: &Previous,
    files: &[String],
    folders: &BTreeSet<&str>,
    batches: impl Iterator<Item = Batch<'a>>,
    progress: &(dyn Fn(usize) + Sync),
) -> anyhow::Result<Result<Done, Vec<Diagnostic>>> {
    make_folders(place, folders)?;
    let (written, unchanged, bytes) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicU64::new(0));
    let count = |put: Put| {
        let count = if put.written { &written } else { &unchanged };
        count.fetch_add(1, Ordering::Relaxed);
        bytes.fetch_add(put.bytes, Ordering::Relaxed);
    };
    let failed = AtomicBool::new(false);
    let failures = Mutex::new(Vec::new());
    let fail = |failure| {
        failed.store(true, Ordering::Relaxed);
        failures.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(failure);
    };
    let make = |render: &Render<'_>, at: usize| {
        let Some(file) = files.get(at) else { return Ok(()) };
        let payload = match render(at) {
            Ok(payload) => payload,
            Err(failure) => {
                fail(failure);
                return Ok(());
            }
        };
        // After a failure the rest is still rendered, to report every failure, but no longer written.
        if !failed.load(Ordering::Relaxed) {
            count(put_one(place, previous, file, &payload)?);
        }
        progress(at);
        anyhow::Ok(())
    };
    let mut late = Vec::new();
    for Batch { files, render, late: more } in batches {
        let make_all = || files.par_iter().try_for_each(|at| make(&render, *at));
        let (outcome, more) = rayon::join(make_all, more);
        outcome?;
        match more? {
            Ok(more) if !failed.load(Ordering::Relaxed) => {
                late.extend(put_late(place, previous, more, &count)?);
            }
            Ok(_) => {}
            Err(failure) => fail(failure),
        }
    }
    let mut failures = failures.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !failures.is_empty() {
        diagnostic::sort(&mut failures);
        return Ok(Err(failures));
    }
    let mut files: Vec<String> = files.iter().cloned().chain(late).collect();
    files.sort_unstable();
    check_names(&files)?;
    previous.carry_over(place, &self::folders(&files))?;
    let list = Payload::Bytes(manifest::text(&files).into_bytes());
    let same_manifest = !put_one(place, previous, manifest::NAME, &list)?.written;
    previous.keep_permissions(place)?;
    let stays = |path: &String| files.binary_search(path).is_ok() || path == manifest::NAME;
    let outcome = Outcome {
        written: written.into_inner(),
        unchanged: unchanged.into_inner(),
        removed: previous.ours.iter().filter(|path| !stays(path)).count(),
        bytes: bytes.into_inner(),
    };
    Ok(Ok(Done { outcome, same_manifest }))
}

/// Writes the late files of a batch, and gives their paths.
fn put_late(
    place: &Place,
    previous: &Previous,
    files: Vec<Late>,
    count: &(impl Fn(Put) + Sync),
) -> anyhow::Result<Vec<String>> {
    let (names, contents): (Vec<String>, Vec<Payload>) =
        files.into_iter().map(|(name, bytes)| (name, Payload::Bytes(bytes))).unzip();
    check_names(&names)?;
    let folders = folders(&names);
    previous.refuse_conflicts(&place.output, &names, &folders)?;
    make_folders(place, &folders)?;
    names.par_iter().zip(&contents).try_for_each(|(file, content)| {
        count(put_one(place, previous, file, content)?);
        anyhow::Ok(())
    })?;
    Ok(names)
}

fn put_one(place: &Place, previous: &Previous, file: &str, payload: &Payload) -> anyhow::Result<Put> {
    let foreign = previous.is_foreign_file(file);
    let old = (foreign || previous.ours.contains(file)).then(|| place.output.join(file));
    let new = place.staging.join(file);
    let put = put::put(old.as_deref(), &new, payload).with_context(|| match payload {
        Payload::Bytes(_) => format!("could not write {file} to {}", place.staging.display()),
        Payload::Copy(source) => {
            format!("could not copy {} to {}", source.display(), place.staging.display())
        }
    })?;
    if put.written && foreign {
        bail!(previous::conflict(&place.output.join(file)));
    }
    Ok(put)
}

/// Whether there is nothing at a path, not even a link that leads nowhere.
fn is_absent(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests;
