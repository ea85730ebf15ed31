//! Finds which files a site consists of. Not for what is in them.
//!
//! A walk may begin at any path of a site and then finds just what a walk of the whole site finds
//! there. One exception: what links to folders amount to is only known of the whole.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::links::{Links, Verdict};
use crate::diagnostic::{Code, Diagnostic};
use crate::io::slashed;

/// All that is ever looked at below a site's root.
pub(in crate::io) const TOPS: [&str; 4] = ["rapporteur.toml", "content", "static", "themes"];

/// The files at or below some paths.
#[derive(Default)]
pub(in crate::io) struct Survey {
    /// Their paths, sorted.
    pub(in crate::io) files: Vec<String>,
    /// What cannot be reached or should not be there.
    pub(in crate::io) found: Vec<Diagnostic>,
    /// What cannot be reached because it went away during the walk.
    pub(in crate::io) vanished: Vec<Diagnostic>,
}

/// What a walk comes by other than files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum Met {
    /// A folder that is about to be listed. If it is a link, that was told before.
    Folder,
    /// A link to a folder, which may be one that contains it.
    FolderLink,
    /// A link to a file or to nowhere.
    Link,
}

/// A link that closes a loop, and the folder around it that it leads to.
struct Loop {
    link: PathBuf,
    target: PathBuf,
}

/// Walks through all that is at or below some paths of a site, none of which is below another, and
/// tells what it meets, a folder before it is listed.
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
        let message = format!("this link leads back to `{target}`, which contains it");
        survey.found.push(Diagnostic::error(Code::SymlinkLoop, path, None, message).help("remove the link"));
    }
    survey.files.sort_unstable();
    survey
}

/// Whether a walk of the whole site may come to a path, as far as names tell.
pub(in crate::io) fn is_reached(root: &Path, path: &str) -> bool {
    let top = path.split_once('/').map_or(path, |(top, _)| top);
    let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    TOPS.contains(&top)
        && folders.all(|folder| {
            !is_ignored(root, &root.join(folder), true) && folder_in_the_place_of_a_file(folder).is_none()
        })
        // Whether a file or a folder.
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
    // Asked of the link, not of what it points to, so that a dangling one is reported.
    if fs::symlink_metadata(&place).is_err_and(|error| is_absence(error.kind())) {
        if start == "content" {
            survey.found.push(
                Diagnostic::error(Code::MissingContent, "content", None, "there is no folder `content`")
                    .help(
                        "make it and put the session reports there, or start a site with `rapporteur init`",
                    ),
            );
        }
        return;
    }
    // Not sorted: that would list a folder before it is met.
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
                // It may lead elsewhere one day, and is not entered until then.
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
                    "this is a pipe, a socket or a device, not a file",
                )
                .help("move it out of the site"),
            );
        } else if !path.contains('/') && path != "rapporteur.toml" {
            let message = format!("`{path}` is a file, and should be a folder");
            survey.found.push(Diagnostic::error(Code::WrongFileType, path, None, message).help("rename it"));
        } else {
            survey.files.push(path);
        }
    }
}

/// Whether there is nothing at a path.
pub(in crate::io) fn is_absence(kind: ErrorKind) -> bool {
    // A path that leads through a file.
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// What a failed step of the walk means to whoever edits the site; nothing if it is about a file
/// that would be passed over.
fn unreachable(
    root: &Path,
    error: &walkdir::Error,
    survey: &mut Survey,
    loops: &mut BTreeMap<PathBuf, Loop>,
    meet: &mut dyn FnMut(&str, Met),
) {
    let at = error.path().unwrap_or(root);
    // Emacs marks files being edited by dangling links with hidden names.
    if is_ignored(root, at, false) {
        return;
    }
    let path = relative(root, at).unwrap_or_else(|diagnostic| diagnostic.path);
    if let Some(ancestor) = error.loop_ancestor() {
        meet(&path, Met::FolderLink);
        // A link that closes a loop is met again below every other link to its folder.
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
            let nowhere = Diagnostic::error(Code::BrokenSymlink, path, None, "this link leads nowhere")
                .help("mend or remove it");
            survey.found.push(nowhere);
            return;
        }
    }
    let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    let list = if is_absence(kind) { &mut survey.vanished } else { &mut survey.found };
    list.push(unreadable(path, kind, &reason));
}

/// What it means to whoever edits the site that something cannot be read.
pub(in crate::io) fn unreadable(path: String, kind: ErrorKind, reason: &str) -> Diagnostic {
    if kind == ErrorKind::PermissionDenied {
        Diagnostic::error(Code::UnreadableFile, path, None, "no permission to read this")
            .help("let your user read it, or move it out of the site")
    } else {
        Diagnostic::error(Code::UnreadableFile, path, None, format!("this could not be read: {reason}"))
            .help("mend or remove it, and try again")
    }
}

/// Hidden files, and what editors and systems leave behind.
fn is_ignored(root: &Path, path: &Path, is_folder: bool) -> bool {
    let Some(name) = path.file_name().map(OsStr::to_string_lossy) else { return false };
    let is_hidden = name.starts_with('.');
    let is_leftover = || {
        name.ends_with('~')
            || [".swp", ".swx", ".tmp"].iter().any(|ending| name.ends_with(ending))
            || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
            // Vim makes a file of this name to learn whether it may write to a folder.
            || name == "4913"
            // JetBrains editors write to the one, and move what was there to the other.
            || name.ends_with("___jb_tmp___")
            || name.ends_with("___jb_old___")
            // Office programs mark files being edited.
            || name.starts_with("~$")
            || name == "Thumbs.db"
            || name == "desktop.ini"
    };
    if !is_hidden && (is_folder || !is_leftover()) {
        return false;
    }
    // The one hidden folder that belongs to a published site (RFC 8615).
    let is_well_known = path.strip_prefix(root).is_ok_and(|path| path.starts_with("static/.well-known"));
    !is_well_known || (is_hidden && name != ".well-known")
}

/// A path relative to the root, with `/` between its parts.
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
        .help("rename it: its name becomes part of an address"));
    };
    if path.chars().any(char::is_control) {
        return Err(Diagnostic::error(
            Code::InvalidFileName,
            path,
            None,
            "the name of this file has a line break or another control character",
        )
        .help("rename it: its name becomes part of an address"));
    }
    Ok(path)
}

fn folder_in_the_place_of_a_file(path: &str) -> Option<Diagnostic> {
    let in_content = path.strip_prefix("content/");
    let report = in_content.is_some_and(|path| path.ends_with(".md"));
    let vocabulary = in_content.is_some_and(|path| path.ends_with(".toml") && !path.contains('/'));
    (report || vocabulary || path == "rapporteur.toml").then(|| {
        Diagnostic::error(
            Code::WrongFileType,
            path,
            None,
            format!("`{path}` is a folder, and its name is that of a file"),
        )
        .help("rename the folder")
    })
}
