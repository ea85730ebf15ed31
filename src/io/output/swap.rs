//! Exchanges the staging folder with the output, deletes the old site, and cleans up after a killed
//! run.
//!
//! A folder with the marker is an unfinished staging folder: all its files are new, or hard links
//! to files of the output. A folder with a manifest was the output, and may hold files of others
//! that appeared after the survey. So marker and manifest are created first and deleted last.
//! Anything else at these paths, such as a symbolic link, is not Rapporteur's and is left alone.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use rayon::prelude::*;

use super::manifest;
use super::paths::is_absent;
use crate::io::slashed;

const MARKER: &str = ".rapporteur-unfinished";

/// The paths of one build.
pub(super) struct BuildFolders {
    pub(super) output: PathBuf,
    /// The staging folder.
    pub(super) staging: PathBuf,
    /// The old site between two renames, if folders cannot be exchanged.
    aside: PathBuf,
    /// The lock file.
    pub(super) lock: PathBuf,
}

/// The paths for an output. If the output is a link to a folder, uses its target.
pub(super) fn locate(output: &Path) -> anyhow::Result<BuildFolders> {
    let absent = is_absent(output).with_context(|| format!("could not read {}", output.display()))?;
    let output = if absent {
        let name =
            output.file_name().with_context(|| format!("{} is not a valid folder name", output.display()))?;
        let parent =
            output.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent)
            .with_context(|| format!("could not create the folder {}", parent.display()))?;
        fs::canonicalize(parent)?.join(name)
    } else {
        let target = fs::canonicalize(output)
            .with_context(|| format!("{} is a broken symbolic link", output.display()))?;
        if !target.is_dir() {
            bail!("{} is a file, but the output must be a folder; move it", output.display());
        }
        if fs::symlink_metadata(output)?.is_symlink() && is_foreign(&target)? {
            bail!(
                "{} is a symbolic link to {}, which has files that Rapporteur did not write; nothing was \
                 replaced. Remove the link, or choose another output folder (`output` in `[build]`)",
                output.display(),
                target.display()
            );
        }
        target
    };
    let name = output.file_name().with_context(|| format!("cannot build to {} itself", output.display()))?;
    let beside = |ending: &str| {
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(ending);
        output.with_file_name(hidden)
    };
    let [staging, aside, lock] = [".rapporteur-new", ".rapporteur-old", ".rapporteur-lock"].map(beside);
    Ok(BuildFolders { output, staging, aside, lock })
}

/// Whether a folder has files but none that Rapporteur wrote.
fn is_foreign(folder: &Path) -> anyhow::Result<bool> {
    let looking = || format!("could not list the files in {}", folder.display());
    let is_ours = manifest::whole(folder).with_context(looking)?.is_some();
    Ok(!is_ours && fs::read_dir(folder).with_context(looking)?.next().is_some())
}

/// What is at a temporary path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    Nothing,
    /// An empty folder.
    Empty,
    /// An unfinished staging folder.
    Unfinished,
    /// A complete site.
    Site,
}

/// What a killed run left at a path. An error if anything else is there.
fn left(place: &Path) -> anyhow::Result<Left> {
    let looking = || format!("could not read {}", place.display());
    let about = match fs::symlink_metadata(place) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Left::Nothing),
        Err(error) => return Err(error).with_context(looking),
    };
    if about.is_dir() {
        let marker = fs::symlink_metadata(place.join(MARKER));
        if marker.is_ok_and(|marker| marker.is_file()) {
            return Ok(Left::Unfinished);
        }
        if manifest::whole(place).with_context(looking)?.is_some() {
            return Ok(Left::Site);
        }
        if fs::read_dir(place).with_context(looking)?.next().is_none() {
            return Ok(Left::Empty);
        }
    }
    bail!(
        "{} was not written by Rapporteur, but a build needs this path; nothing was changed. Move it, and \
         build again",
        place.display()
    )
}

/// Cleans up after a killed run.
pub(super) fn recover(place: &BuildFolders) -> anyhow::Result<()> {
    let clearing = |left: &Path| format!("could not remove {}, left by an interrupted build", left.display());
    // Inspects both before changing either.
    let (aside, staging) = (left(&place.aside)?, left(&place.staging)?);
    match aside {
        Left::Nothing => {}
        Left::Empty => fs::remove_dir(&place.aside).with_context(|| clearing(&place.aside))?,
        Left::Unfinished | Left::Site => {
            if is_absent(&place.output)? {
                // Killed between the two renames: the old site is restored.
                fs::rename(&place.aside, &place.output).with_context(|| clearing(&place.aside))?;
            } else {
                settle(&place.aside, &place.output).with_context(|| clearing(&place.aside))?;
            }
        }
    }
    match staging {
        Left::Nothing => Ok(()),
        Left::Empty | Left::Unfinished => discard(place).with_context(|| clearing(&place.staging)),
        Left::Site => settle(&place.staging, &place.output).with_context(|| clearing(&place.staging)),
    }
}

pub(super) fn begin(place: &BuildFolders) -> anyhow::Result<()> {
    fs::create_dir(&place.staging)
        .and_then(|()| fs::write(place.staging.join(MARKER), ""))
        .with_context(|| format!("could not create the folder {}", place.staging.display()))
}

pub(super) fn discard(place: &BuildFolders) -> anyhow::Result<()> {
    clear(&place.staging, &|_| Ok(()), MARKER)
        .and_then(|()| fs::remove_dir(&place.staging))
        .with_context(|| format!("could not remove {}", place.staging.display()))
}

/// Renames the only changed file into the output.
pub(super) fn one(place: &BuildFolders, file: &str) -> anyhow::Result<()> {
    let (new, old) = (place.staging.join(file), place.output.join(file));
    let replaced = fs::rename(&new, &old).with_context(|| format!("could not replace {}", old.display()));
    // Reports the first error.
    replaced.and(discard(place))
}

/// Exchanges the staging folder with the output, and deletes the old site. If that fails, the old
/// site stays and the staging folder is deleted.
pub(super) fn commit(place: &BuildFolders) -> anyhow::Result<()> {
    let old = match put_in_place(place) {
        Ok(Some(old)) => old,
        Ok(None) => return Ok(()),
        Err(error) => {
            let failure = not_in_place(place, &error);
            let _ = discard(place);
            return Err(error).context(failure);
        }
    };
    settle(old, &place.output).with_context(|| {
        format!("the site was replaced, but the old one could not be removed from {}", old.display())
    })
}

/// The error message if the output could not be replaced.
fn not_in_place(place: &BuildFolders, error: &io::Error) -> String {
    let output = place.output.display();
    let what = if error.kind() == io::ErrorKind::PermissionDenied {
        "change the owner of this folder and its parent, or choose another output folder (`output` in \
         `[build]`)"
    } else {
        "if it is a mount point, choose a folder inside it (`output` in `[build]`)"
    };
    format!("could not replace {output}; {what}")
}

/// Puts the staging folder in place. Returns the path of the old site; `None` if there was none.
fn put_in_place(place: &BuildFolders) -> io::Result<Option<&Path>> {
    if is_absent(&place.output)? {
        fs::remove_file(place.staging.join(MARKER))?;
        fs::rename(&place.staging, &place.output)?;
        return Ok(None);
    }
    // If the run is killed after this, the next one recognises the old site by its manifest.
    manifest::ensure(&place.output)?;
    fs::remove_file(place.staging.join(MARKER))?;
    if exchange(&place.staging, &place.output).is_ok() {
        return Ok(Some(&place.staging));
    }
    // Fallback for network, overlay and older file systems without an atomic exchange. Between the
    // renames there is no output; the next run recovers from a kill there.
    fs::rename(&place.output, &place.aside)?;
    if let Err(error) = fs::rename(&place.staging, &place.output) {
        fs::rename(&place.aside, &place.output)?;
        return Err(error);
    }
    Ok(Some(&place.aside))
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Deletes an old output, and moves files that others added or changed after the survey to
/// `output`.
fn settle(old: &Path, output: &Path) -> io::Result<()> {
    let (was_ours, is_ours) = (manifest::read(old)?, manifest::read(output)?);
    let on =
        |list: &HashSet<String>, path: &Path| path.to_str().is_some_and(|path| list.contains(&slashed(path)));
    let rescue = |path: &Path| -> io::Result<()> {
        let below = path.strip_prefix(old).unwrap_or(path);
        if on(&was_ours, below) || on(&is_ours, below) {
            return Ok(());
        }
        let target = output.join(below);
        require_real_folders(output, below)?;
        if is_absent(&target)? {
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            return fs::rename(path, target);
        }
        let (late, carried) = (fs::symlink_metadata(path)?, fs::symlink_metadata(&target)?);
        if late.is_file()
            && carried.is_file()
            && (late.len(), late.modified()?) != (carried.len(), carried.modified()?)
        {
            return fs::rename(path, target);
        }
        Ok(())
    };
    clear(old, &rescue, manifest::NAME)?;
    fs::remove_dir(old)
}

/// An error if a path below a folder contains a symbolic link.
fn require_real_folders(folder: &Path, below: &Path) -> io::Result<()> {
    for inner in below.ancestors().skip(1).filter(|inner| !inner.as_os_str().is_empty()) {
        let place = folder.join(inner);
        if fs::symlink_metadata(&place).is_ok_and(|about| !about.is_dir()) {
            let message = format!("{} is not a folder; move it", place.display());
            return Err(io::Error::new(io::ErrorKind::NotADirectory, message));
        }
    }
    Ok(())
}

/// Deletes a folder recursively, `last` after all other files, and calls `rescue` for each file
/// first.
fn clear(folder: &Path, rescue: &(dyn Fn(&Path) -> io::Result<()> + Sync), last: &str) -> io::Result<()> {
    let mut folders = Vec::new();
    let mut last_path = None;
    for entry in insisting(folder, || fs::read_dir(folder))? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            folders.push(path);
        } else if entry.file_name() == OsStr::new(last) {
            last_path = Some(path);
        } else {
            remove(folder, &path, rescue)?;
        }
    }
    folders.into_par_iter().try_for_each(|inner| {
        clear(&inner, rescue, last)?;
        insisting(folder, || fs::remove_dir(&inner))
    })?;
    last_path.map_or(Ok(()), |path| remove(folder, &path, rescue))
}

fn remove(folder: &Path, path: &Path, rescue: &(dyn Fn(&Path) -> io::Result<()> + Sync)) -> io::Result<()> {
    insisting(folder, || rescue(path))?;
    match insisting(folder, || fs::remove_file(path)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Retries an action in a folder after giving its owner write permission.
fn insisting<T>(folder: &Path, action: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match action() {
        #[cfg(unix)]
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::symlink_metadata(folder)?.permissions().mode();
            fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))?;
            action()
        }
        done => done,
    }
}
