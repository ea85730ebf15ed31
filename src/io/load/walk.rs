//! Finds the files of a site, without reading them.
//!
//! A walk from any path finds the same files there as a walk of the whole site, except that
//! symbolic links to folders can be judged only in a walk of the whole site.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::links::{Links, Verdict};
use crate::diagnostic::{Code, Diagnostic};
use crate::io::slashed;

/// The entries of a site's root that belong to the site.
pub(in crate::io) const TOPS: [&str; 4] = ["rapporteur.toml", "content", "static", "themes"];

#[derive(Default)]
pub(in crate::io) struct Survey {
    pub(in crate::io) files: Vec<String>,
    /// Diagnostics for what cannot be read or should not be there.
    pub(in crate::io) found: Vec<Diagnostic>,
    /// Diagnostics for what disappeared during the walk.
    pub(in crate::io) vanished: Vec<Diagnostic>,
}

/// Folders and links found by a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum Met {
    /// A folder that is about to be listed. If it is a link, `FolderLink` comes first.
    Folder,
    /// A link to a folder, which may contain the link.
    FolderLink,
    /// A link to a file, or a dangling link.
    Link,
}

/// A symbolic link to a folder that contains it.
struct Loop {
    link: PathBuf,
    target: PathBuf,
}

/// Walks these paths recursively; none may be below another. Calls `meet` for folders and links,
/// for a folder before it is listed.
pub(in crate::io) fn survey<'a>(
    root: &Path,
    starts: impl IntoIterator<Item = &'a str>,
    meet: &mut dyn FnMut(&str, Met),
) -> Survey {
    let mut survey = Survey::default();
    let mut loops = BTreeMap::new();
    let mut links = Links::of(root);
    for start in starts.into_iter().filter(|start| is_reached(root, start)) {
        if links.admit(start) {
            walk(root, start, &mut survey, &mut loops, &mut links, meet);
        }
    }
    for link in links.overrun() {
        let folder = format!("{link}/");
        survey.files.retain(|file| !file.starts_with(&folder));
        survey.found.retain(|found| !found.path.starts_with(&folder));
    }
    for Loop { link, target } in loops.into_values() {
        let path = relative(root, &link).unwrap_or_else(|diagnostic| diagnostic.path);
        let target = relative(root, &target).unwrap_or_else(|diagnostic| diagnostic.path);
        let message = format!("this symbolic link points to `{target}`, which contains it");
        survey.found.push(Diagnostic::error(Code::SymlinkLoop, path, None, message).help("remove the link"));
    }
    survey.files.sort_unstable();
    survey
}

/// Whether a walk of the whole site may reach a path, judging by names only.
pub(in crate::io) fn is_reached(root: &Path, path: &str) -> bool {
    let top = path.split_once('/').map_or(path, |(top, _)| top);
    let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    TOPS.contains(&top)
        && folders.all(|folder| {
            !is_ignored(root, &root.join(folder), true) && folder_in_the_place_of_a_file(folder).is_none()
        })
        // Whether the path is a file or a folder is unknown here.
        && !is_ignored(root, &root.join(path), true)
}

fn walk(
    root: &Path,
    start: &str,
    survey: &mut Survey,
    loops: &mut BTreeMap<PathBuf, Loop>,
    links: &mut Links<'_>,
    meet: &mut dyn FnMut(&str, Met),
) {
    let place = root.join(start);
    // Does not follow the link, so that a dangling one is reported.
    if fs::symlink_metadata(&place).is_err_and(|error| is_absence(error.kind())) {
        if start == "content" {
            survey.found.push(
                Diagnostic::error(
                    Code::MissingContent,
                    "content",
                    None,
                    "the folder `content` does not exist",
                )
                .help("create it and put the session reports there, or create a site with `rapporteur init`"),
            );
        }
        return;
    }
    // Not sorted: sorting would list a folder before `meet` is called for it.
    let mut walker = WalkDir::new(&place).follow_links(true).into_iter();
    while let Some(entry) = walker.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                unreachable(root, &error, survey, loops, meet);
                continue;
            }
        };
        let kind = entry.file_type();
        if is_ignored(root, entry.path(), kind.is_dir()) {
            if kind.is_dir() {
                walker.skip_current_dir();
            }
            continue;
        }
        let path = match relative(root, entry.path()) {
            Ok(path) => path,
            Err(diagnostic) => {
                survey.found.push(diagnostic);
                if kind.is_dir() {
                    walker.skip_current_dir();
                }
                continue;
            }
        };
        let is_link = entry.path_is_symlink();
        match links.met(entry.path(), &path, is_link, kind.is_dir()) {
            Verdict::Taken(remark) => survey.found.extend(remark),
            Verdict::Refused(why) => {
                survey.found.extend(why);
                // The target may change later; the link is not followed until then.
                if is_link {
                    meet(&path, Met::Link);
                }
                if kind.is_dir() {
                    walker.skip_current_dir();
                }
                continue;
            }
        }
        if is_link {
            meet(&path, if kind.is_dir() { Met::FolderLink } else { Met::Link });
        }
        if kind.is_dir() {
            if let Some(diagnostic) = folder_in_the_place_of_a_file(&path) {
                survey.found.push(diagnostic);
                walker.skip_current_dir();
            } else {
                meet(&path, Met::Folder);
            }
        } else if !kind.is_file() {
            survey.found.push(
                Diagnostic::error(
                    Code::WrongFileType,
                    path,
                    None,
                    "this is not a regular file, but a pipe, a socket or a device",
                )
                .help("move it out of the site"),
            );
        } else if !path.contains('/') && path != "rapporteur.toml" {
            let message = format!("`{path}` is a file, but must be a folder");
            survey.found.push(Diagnostic::error(Code::WrongFileType, path, None, message).help("rename it"));
        } else {
            survey.files.push(path);
        }
    }
}

pub(in crate::io) fn is_absence(kind: ErrorKind) -> bool {
    // The path has a file as a parent.
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The diagnostic for a failed step of the walk; none if the file would be ignored.
fn unreachable(
    root: &Path,
    error: &walkdir::Error,
    survey: &mut Survey,
    loops: &mut BTreeMap<PathBuf, Loop>,
    meet: &mut dyn FnMut(&str, Met),
) {
    let at = error.path().unwrap_or(root);
    // Emacs locks files with dangling links that have hidden names.
    if is_ignored(root, at, false) {
        return;
    }
    let path = relative(root, at).unwrap_or_else(|diagnostic| diagnostic.path);
    if let Some(ancestor) = error.loop_ancestor() {
        meet(&path, Met::FolderLink);
        // A link that closes a loop is found again through every other link to its folder.
        let folder = at.parent().and_then(|folder| fs::canonicalize(folder).ok()).unwrap_or_default();
        let link = folder.join(at.file_name().unwrap_or_default());
        let new = Loop { link: at.to_owned(), target: ancestor.to_owned() };
        match loops.get(&link) {
            Some(known) if known.link <= new.link => {}
            _ => drop(loops.insert(link, new)),
        }
        return;
    }
    let kind = error.io_error().map_or(ErrorKind::Other, std::io::Error::kind);
    let metadata = fs::symlink_metadata(at);
    if metadata.is_ok_and(|metadata| metadata.is_symlink()) {
        meet(&path, Met::Link);
        if is_absence(kind) {
            let nowhere = Diagnostic::error(
                Code::BrokenSymlink,
                path,
                None,
                "this symbolic link is broken: its target does not exist",
            )
            .help("correct or remove it");
            survey.found.push(nowhere);
            return;
        }
    }
    let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    let list = if is_absence(kind) { &mut survey.vanished } else { &mut survey.found };
    list.push(unreadable(path, kind, &reason));
}

/// The diagnostic for a path that cannot be read.
pub(in crate::io) fn unreadable(path: String, kind: ErrorKind, reason: &str) -> Diagnostic {
    if kind == ErrorKind::PermissionDenied {
        Diagnostic::error(
            Code::UnreadableFile,
            path,
            None,
            "you do not have permission to read this file or folder",
        )
        .help("change its permissions, or move it out of the site")
    } else {
        Diagnostic::error(Code::UnreadableFile, path, None, format!("this could not be read: {reason}"))
            .help("correct or remove it, and try again")
    }
}

/// Hidden files, and temporary files of editors and operating systems.
fn is_ignored(root: &Path, path: &Path, is_folder: bool) -> bool {
    let Some(name) = path.file_name().map(OsStr::to_string_lossy) else { return false };
    let is_hidden = name.starts_with('.');
    let is_leftover = || {
        name.ends_with('~')
            || [".swp", ".swx", ".tmp"].iter().any(|ending| name.ends_with(ending))
            || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
            // Vim creates a file of this name to test whether a folder is writable.
            || name == "4913"
            // JetBrains editors write to the first, and move the old file to the second.
            || name.ends_with("___jb_tmp___")
            || name.ends_with("___jb_old___")
            // Office programs lock files with these.
            || name.starts_with("~$")
            || name == "Thumbs.db"
            || name == "desktop.ini"
    };
    if !is_hidden && (is_folder || !is_leftover()) {
        return false;
    }
    // The one hidden folder that is published (RFC 8615).
    let is_well_known = path.strip_prefix(root).is_ok_and(|path| path.starts_with("static/.well-known"));
    !is_well_known || (is_hidden && name != ".well-known")
}

fn relative(root: &Path, path: &Path) -> Result<String, Diagnostic> {
    let below = path.strip_prefix(root).unwrap_or(path);
    let Some(path) = below.to_str().map(slashed) else {
        let shown = slashed(&below.to_string_lossy());
        return Err(Diagnostic::error(
            Code::InvalidFileName,
            shown,
            None,
            "the name of this file is not valid UTF-8",
        )
        .help("rename it; its name becomes part of an address"));
    };
    if path.chars().any(char::is_control) {
        return Err(Diagnostic::error(
            Code::InvalidFileName,
            path,
            None,
            "the name of this file contains a line break or another control character",
        )
        .help("rename it; its name becomes part of an address"));
    }
    Ok(path)
}

/// Whether a path is that of the configuration, a Markdown file or a vocabulary.
pub(super) fn is_content_or_configuration(path: &str) -> bool {
    let is_content =
        |below: &str| below.ends_with(".md") || (below.ends_with(".toml") && !below.contains('/'));
    path == "rapporteur.toml" || path.strip_prefix("content/").is_some_and(is_content)
}

fn folder_in_the_place_of_a_file(path: &str) -> Option<Diagnostic> {
    is_content_or_configuration(path).then(|| {
        Diagnostic::error(
            Code::WrongFileType,
            path,
            None,
            format!("`{path}` is a folder, but has the name of a file"),
        )
        .help("rename the folder")
    })
}
