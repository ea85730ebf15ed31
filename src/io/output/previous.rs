//! What stands in the output before a build: Rapporteur's own files, and everybody else's.

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

/// The output as the last build, and whoever came after it, left it.
#[derive(Default)]
pub(super) struct Previous {
    /// The regular files that are on the manifest.
    pub(super) ours: HashSet<String>,
    /// Everything else but folders with something in them, sorted.
    foreign: Vec<Foreign>,
    /// The folders; the output's own has an empty path.
    folders: Vec<Folder>,
}

/// A folder of the output, relative to it.
struct Folder {
    path: PathBuf,
    permissions: Permissions,
    /// The number of the user that it belongs to, where there is such a thing.
    owner: Option<u32>,
}

/// Something that Rapporteur did not write, relative to the output.
struct Foreign {
    path: PathBuf,
    kind: EntryKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum EntryKind {
    File,
    /// Links, pipes and the like.
    Other,
    EmptyFolder,
}

/// Looks through the output; nothing there is nothing found.
pub(super) fn survey(output: &Path) -> anyhow::Result<Previous> {
    if super::paths::is_absent(output)? {
        return Ok(Previous::default());
    }
    let reading = || format!("could not look through {}", output.display());
    let listed = manifest::read(output).with_context(reading)?;
    let mut found = look(output, Path::new(""), &listed).with_context(reading)?;
    found.foreign.sort_by(|a, b| a.path.cmp(&b.path));
    found.folders.sort_by(|a, b| a.path.cmp(&b.path));
    refuse_in_place_of_manifest(output, &found.foreign)?;
    Ok(Previous { ours: found.ours.into_iter().collect(), foreign: found.foreign, folders: found.folders })
}

/// What is in one folder and in those inside it, in no particular order.
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

/// The list of files is written anew by every build. A link in its place would be followed.
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

/// The refusal to overwrite what somebody else put there.
pub(super) fn conflict(path: &Path) -> String {
    format!(
        "{} was not written by Rapporteur, and the site has a file of its own there; \
         nothing was replaced. Move it away, or build to another folder (`[build] output`)",
        path.display()
    )
}

impl Previous {
    /// Whether somebody else's regular file stands at a path.
    pub(super) fn is_foreign_file(&self, path: &str) -> bool {
        let path = Path::new(path);
        self.foreign
            .binary_search_by(|foreign| foreign.path.as_path().cmp(path))
            .is_ok_and(|at| self.foreign[at].kind == EntryKind::File)
    }

    /// Refuses where a link, a folder or the like stands in the way. A file may have the right bytes
    /// already, which is known when they are.
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

    /// Brings everything that is somebody else's into the new site, which has these files.
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
            let carrying = || format!("could not keep {}", old.display());
            if let Some(folder) = new.parent() {
                fs::create_dir_all(folder).with_context(carrying)?;
            }
            match foreign.kind {
                EntryKind::EmptyFolder => fs::create_dir(&new),
                // One with the right bytes has become the site's own.
                EntryKind::File if !super::paths::is_absent(&new)? => Ok(()),
                EntryKind::File => write_file::link(&old, &new),
                EntryKind::Other => again(&old, &new),
            }
            .with_context(carrying)?;
        }
        Ok(())
    }

    /// Gives the folders of the new site the permissions that they had in the old one.
    pub(super) fn keep_permissions(&self, place: &BuildFolders) -> anyhow::Result<()> {
        // Inner folders first: an outer one may not let itself be entered any more.
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

    /// Makes sure that the old site can be cleared once the new one is in its place: that its folders
    /// are of the user that made the new one's, or may be changed by them.
    pub(super) fn require_changeable(&self, place: &BuildFolders) -> anyhow::Result<()> {
        let own = owner(&fs::metadata(&place.staging)?);
        for folder in self.folders.iter().filter(|folder| folder.owner != own) {
            // Not with an empty path: that would put a slash behind it.
            let is_top = folder.path.as_os_str().is_empty();
            let folder = if is_top { place.output.clone() } else { place.output.join(&folder.path) };
            if !may_be_changed(&folder) {
                bail!(
                    "{} belongs to another user, and yours may not change it, so the site there cannot be \
                     replaced; make it yours (`chown -R`), or build to another folder (`[build] output`)",
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

/// A link to the same target, or another name for a pipe or the like.
fn again(old: &Path, new: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if fs::symlink_metadata(old)?.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(old)?, new);
    }
    fs::hard_link(old, new)
}
