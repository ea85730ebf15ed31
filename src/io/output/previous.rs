//! Surveys the output before a build: files written by Rapporteur, and files of others.

use std::collections::HashSet;
use std::fs::{self, Metadata, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use rayon::prelude::*;

use super::manifest;
use super::swap::BuildFolders;
use super::write_file;
use crate::io::slashed;

/// The content of the output before a build.
#[derive(Default)]
pub(super) struct Previous {
    /// The regular files in the manifest.
    pub(super) ours: HashSet<String>,
    /// All other entries except non-empty folders, sorted.
    foreign: Vec<Foreign>,
    /// All folders; the path of the output itself is empty.
    folders: Vec<Folder>,
}

/// A folder, with its path relative to the output.
struct Folder {
    path: PathBuf,
    permissions: Permissions,
    /// The user ID of the owner; `None` except on Unix.
    owner: Option<u32>,
}

/// An entry that Rapporteur did not write, with its path relative to the output.
struct Foreign {
    path: PathBuf,
    kind: EntryKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum EntryKind {
    File,
    /// Symbolic links, pipes, sockets and so on.
    Other,
    EmptyFolder,
}

/// Surveys the output; empty if there is none.
pub(super) fn survey(output: &Path) -> anyhow::Result<Previous> {
    if super::paths::is_absent(output)? {
        return Ok(Previous::default());
    }
    let reading = || format!("could not list the files in {}", output.display());
    let listed = manifest::read(output).with_context(reading)?;
    let mut found = look(output, Path::new(""), &listed).with_context(reading)?;
    found.foreign.sort_by(|a, b| a.path.cmp(&b.path));
    found.folders.sort_by(|a, b| a.path.cmp(&b.path));
    refuse_in_place_of_manifest(output, &found.foreign)?;
    Ok(Previous { ours: found.ours.into_iter().collect(), foreign: found.foreign, folders: found.folders })
}

/// The entries of a folder and its subfolders, unsorted.
#[derive(Default)]
struct FolderListing {
    ours: Vec<String>,
    foreign: Vec<Foreign>,
    folders: Vec<Folder>,
}

fn look(output: &Path, folder: &Path, listed: &HashSet<String>) -> io::Result<FolderListing> {
    let place = output.join(folder);
    let mut found = FolderListing::default();
    let mut inner = Vec::new();
    for entry in fs::read_dir(&place)? {
        let entry = entry?;
        let (kind, path) = (entry.file_type()?, folder.join(entry.file_name()));
        if kind.is_dir() {
            inner.push(path);
            continue;
        }
        match path.to_str().map(slashed).filter(|path| kind.is_file() && listed.contains(path)) {
            Some(path) => found.ours.push(path),
            None => found.foreign.push(Foreign {
                path,
                kind: if kind.is_file() { EntryKind::File } else { EntryKind::Other },
            }),
        }
    }
    let is_top = folder.as_os_str().is_empty();
    if inner.is_empty() && found.ours.is_empty() && found.foreign.is_empty() && !is_top {
        found.foreign.push(Foreign { path: folder.to_owned(), kind: EntryKind::EmptyFolder });
    }
    let about = fs::metadata(&place)?;
    found.folders.push(Folder {
        path: folder.to_owned(),
        owner: owner(&about),
        permissions: about.permissions(),
    });
    let below = inner.into_par_iter().map(|folder| look(output, &folder, listed)).try_reduce(
        FolderListing::default,
        |mut a, mut b| {
            a.ours.append(&mut b.ours);
            a.foreign.append(&mut b.foreign);
            a.folders.append(&mut b.folders);
            Ok(a)
        },
    )?;
    found.ours.extend(below.ours);
    found.foreign.extend(below.foreign);
    found.folders.extend(below.folders);
    Ok(found)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there is none")]
fn owner(about: &Metadata) -> Option<u32> {
    use std::os::unix::fs::MetadataExt as _;
    Some(about.uid())
}

#[cfg(not(unix))]
fn owner(_: &Metadata) -> Option<u32> {
    None
}

/// An error if the manifest is a symbolic link or folder: every build rewrites it, and would follow
/// the link.
fn refuse_in_place_of_manifest(output: &Path, foreign: &[Foreign]) -> anyhow::Result<()> {
    let in_its_place = |foreign: &&Foreign| {
        foreign.path.starts_with(manifest::NAME)
            && (foreign.kind != EntryKind::File || foreign.path != Path::new(manifest::NAME))
    };
    match foreign.iter().find(in_its_place) {
        Some(_) => bail!(conflict(&output.join(manifest::NAME))),
        None => Ok(()),
    }
}

/// The error message for overwriting a file of somebody else.
pub(super) fn conflict(path: &Path) -> String {
    format!(
        "{} was not written by Rapporteur, but the site has a file with this path; nothing was replaced. \
         Move it, or choose another output folder (`output` in `[build]`)",
        path.display()
    )
}

impl Previous {
    /// Whether a regular file that Rapporteur did not write is at a path.
    pub(super) fn is_foreign_file(&self, path: &str) -> bool {
        let path = Path::new(path);
        self.foreign
            .binary_search_by(|foreign| foreign.path.as_path().cmp(path))
            .is_ok_and(|at| self.foreign[at].kind == EntryKind::File)
    }

    /// An error if a link, folder or special file is at the path of a new file. A regular file is
    /// accepted later if its content is equal.
    pub(super) fn refuse_conflicts(&self, output: &Path, files: &[String]) -> anyhow::Result<()> {
        if self.foreign.is_empty() {
            return Ok(());
        }
        let folders = super::paths::folders(files);
        let is_written = |path: &str| files.binary_search_by(|file| file.as_str().cmp(path)).is_ok();
        for foreign in &self.foreign {
            let inside_a_file = foreign
                .path
                .ancestors()
                .skip(1)
                .filter_map(Path::to_str)
                .any(|path| is_written(&slashed(path)));
            let in_the_way = foreign.path.to_str().map(slashed).is_some_and(|path| match foreign.kind {
                EntryKind::File => folders.contains(path.as_str()),
                EntryKind::Other => folders.contains(path.as_str()) || is_written(&path),
                EntryKind::EmptyFolder => is_written(&path),
            });
            if inside_a_file || in_the_way {
                bail!(conflict(&output.join(&foreign.path)));
            }
        }
        Ok(())
    }

    /// Links or copies all entries of others into the staging folder, which has the files `files`.
    pub(super) fn carry_over(&self, place: &BuildFolders, files: &[String]) -> anyhow::Result<()> {
        if self.foreign.is_empty() {
            return Ok(());
        }
        let folders = super::paths::folders(files);
        for foreign in &self.foreign {
            let (old, new) = (place.output.join(&foreign.path), place.staging.join(&foreign.path));
            let needed =
                |path: &Path| path.to_str().is_some_and(|path| folders.contains(slashed(path).as_str()));
            let is_list = foreign.path == Path::new(manifest::NAME);
            if is_list || (foreign.kind == EntryKind::EmptyFolder && needed(&foreign.path)) {
                continue;
            }
            let carrying = || format!("could not copy {}", old.display());
            if let Some(folder) = new.parent() {
                fs::create_dir_all(folder).with_context(carrying)?;
            }
            match foreign.kind {
                EntryKind::EmptyFolder => fs::create_dir(&new),
                // A file with equal content belongs to the site now.
                EntryKind::File if !super::paths::is_absent(&new)? => Ok(()),
                EntryKind::File => write_file::link(&old, &new),
                EntryKind::Other => again(&old, &new),
            }
            .with_context(carrying)?;
        }
        Ok(())
    }

    /// Copies the permissions of the old folders to the new ones.
    pub(super) fn keep_permissions(&self, place: &BuildFolders) -> anyhow::Result<()> {
        // Innermost first: a parent may become inaccessible.
        let usual = fs::metadata(&place.staging)?.permissions();
        for Folder { path, permissions, .. } in
            self.folders.iter().rev().filter(|folder| folder.permissions != usual)
        {
            let folder = place.staging.join(path);
            if folder.is_dir() {
                fs::set_permissions(&folder, permissions.clone())
                    .with_context(|| format!("could not set the permissions of {}", folder.display()))?;
            }
        }
        Ok(())
    }

    /// An error if the folders of the old site belong to another user and cannot be changed, since
    /// the old site must be deleted after the exchange.
    pub(super) fn require_changeable(&self, place: &BuildFolders) -> anyhow::Result<()> {
        let own = owner(&fs::metadata(&place.staging)?);
        for folder in self.folders.iter().filter(|folder| folder.owner != own) {
            // `join` with an empty path would append a slash.
            let is_top = folder.path.as_os_str().is_empty();
            let folder = if is_top { place.output.clone() } else { place.output.join(&folder.path) };
            if !may_be_changed(&folder) {
                bail!(
                    "{} belongs to another user, so the site there cannot be replaced; change its owner \
                     (`chown -R`), or choose another output folder (`output` in `[build]`)",
                    folder.display()
                );
            }
        }
        Ok(())
    }
}

#[cfg(unix)]
fn may_be_changed(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

#[cfg(not(unix))]
fn may_be_changed(_: &Path) -> bool {
    true
}

/// Recreates a symbolic link, or links a special file.
fn again(old: &Path, new: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if fs::symlink_metadata(old)?.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(old)?, new);
    }
    fs::hard_link(old, new)
}
