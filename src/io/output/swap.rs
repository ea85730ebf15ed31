//! Puts the completed new site in the old one's place, clears the old one, and mends what a killed
//! run left behind.
//!
//! A folder with the marker in it is an unfinished new site: everything in it was made by the run
//! that was killed, or has a second name in the output. One without was the output once, and may
//! hold something of somebody else's that came too late to be carried over. The marker and the
//! manifest are therefore the first to come and the last to go.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use rayon::prelude::*;

use super::{is_absent, manifest};

const MARKER: &str = ".rapporteur-unfinished";

/// The folders of one build.
pub(super) struct Place {
    /// The built site.
    pub(super) output: PathBuf,
    /// Where the new one is made.
    pub(super) staging: PathBuf,
    /// Where the old one steps aside if the two cannot be exchanged.
    aside: PathBuf,
}

/// Where to write. An output that is a link to a folder stays one.
pub(super) fn locate(output: &Path) -> anyhow::Result<Place> {
    let absent = is_absent(output).with_context(|| format!("could not look at {}", output.display()))?;
    let output = if absent {
        let name =
            output.file_name().with_context(|| format!("{} is no name for a folder", output.display()))?;
        let parent =
            output.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent)
            .with_context(|| format!("could not make the folder {}", parent.display()))?;
        fs::canonicalize(parent)?.join(name)
    } else {
        let target = fs::canonicalize(output)
            .with_context(|| format!("{} is a link that leads nowhere", output.display()))?;
        if !target.is_dir() {
            bail!("{} is a file, and the site is to be a folder there; move it away", output.display());
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
    Ok(Place { staging: beside(".rapporteur-new"), aside: beside(".rapporteur-old"), output })
}

/// Settles what a killed run left behind.
pub(super) fn recover(place: &Place) -> anyhow::Result<()> {
    let mending =
        |left: &Path| format!("could not clear up {}, which a killed run left behind", left.display());
    if !is_absent(&place.aside)? {
        if is_absent(&place.output)? {
            // Killed between the two steps of an exchange: the old site goes back.
            fs::rename(&place.aside, &place.output).with_context(|| mending(&place.aside))?;
        } else {
            settle(&place.aside, &place.output).with_context(|| mending(&place.aside))?;
        }
    }
    if !is_absent(&place.staging)? {
        if is_absent(&place.staging.join(MARKER))? {
            settle(&place.staging, &place.output).with_context(|| mending(&place.staging))?;
        } else {
            discard(place).with_context(|| mending(&place.staging))?;
        }
    }
    Ok(())
}

/// Starts a new site.
pub(super) fn begin(place: &Place) -> anyhow::Result<()> {
    fs::create_dir(&place.staging)
        .and_then(|()| fs::write(place.staging.join(MARKER), ""))
        .with_context(|| format!("could not make the folder {}", place.staging.display()))
}

/// Gives a new site up.
pub(super) fn discard(place: &Place) -> anyhow::Result<()> {
    clear(&place.staging, &|_| Ok(()), MARKER)
        .and_then(|()| fs::remove_dir(&place.staging))
        .with_context(|| format!("could not remove {}", place.staging.display()))
}

/// Puts the only file of the new site that is different in the place of the old one's.
pub(super) fn one(place: &Place, file: &str) -> anyhow::Result<()> {
    let (new, old) = (place.staging.join(file), place.output.join(file));
    fs::rename(&new, &old).with_context(|| format!("could not replace {}", old.display()))?;
    discard(place)
}

/// Puts the new site in the old one's place and clears the old one.
pub(super) fn commit(place: &Place) -> anyhow::Result<()> {
    let failed = || {
        format!(
            "could not put the new site in the place of {}; if that is a mount point, \
             build to a folder inside it (`[build] output`)",
            place.output.display()
        )
    };
    fs::remove_file(place.staging.join(MARKER)).with_context(failed)?;
    if is_absent(&place.output)? {
        return fs::rename(&place.staging, &place.output).with_context(failed);
    }
    let old = if exchange(&place.staging, &place.output).is_ok() {
        &place.staging
    } else {
        // Some network, overlay and older file systems cannot exchange. Between these two steps there
        // is no output; a run killed there is mended by the next one.
        fs::rename(&place.output, &place.aside).with_context(failed)?;
        if let Err(error) = fs::rename(&place.staging, &place.output) {
            fs::rename(&place.aside, &place.output).with_context(failed)?;
            return Err(error).with_context(failed);
        }
        &place.aside
    };
    settle(old, &place.output).with_context(|| {
        format!("the new site is in place, but the old one could not be cleared from {}", old.display())
    })
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

/// Clears a folder that was the output, and moves to `output` what somebody put or changed there
/// after the new site had been completed.
fn settle(old: &Path, output: &Path) -> io::Result<()> {
    let (was_ours, is_ours) = (manifest::read(old)?, manifest::read(output)?);
    let on = |list: &HashSet<String>, path: &Path| path.to_str().is_some_and(|path| list.contains(path));
    let rescue = |path: &Path| -> io::Result<()> {
        let below = path.strip_prefix(old).unwrap_or(path);
        if on(&was_ours, below) || on(&is_ours, below) {
            return Ok(());
        }
        let target = output.join(below);
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

/// Removes a folder, having offered each thing in it but folders to `rescue`, and `last` after all others.
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

/// Does something in a folder, if need be after making it one that its owner may read and change.
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
