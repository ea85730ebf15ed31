//! Reads a site's files from disk into a [`Tree`].
//!
//! Not for what they mean. Whatever cannot be read is a finding about its path, so that one odd file
//! (a loop of links, a pipe, a name that is not text) neither stops nor hangs the run.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context;
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostic::{self, Diagnostic};
use crate::source::{Content, File, Tree};

/// Reads `rapporteur.toml`, `content/`, `static/` and `themes/` below a site's root.
pub fn load(root: &Path) -> anyhow::Result<(Tree, Vec<Diagnostic>)> {
    fs::read_dir(root).with_context(|| format!("could not read the folder {}", root.display()))?;
    let mut found = Vec::new();
    let mut paths = Vec::new();
    if fs::symlink_metadata(root.join("content")).is_err() {
        found.push(
            Diagnostic::error("content", None, "there is no folder `content`")
                .help("make it and put the session reports there, or start a site with `rapporteur init`"),
        );
    }
    for top in ["rapporteur.toml", "content", "static", "themes"] {
        walk(root, top, &mut paths, &mut found);
    }
    paths.sort_unstable();
    let read: Vec<Result<File, Diagnostic>> = paths.into_par_iter().map(|path| read(root, path)).collect();
    let mut tree = Tree { files: Vec::with_capacity(read.len()) };
    for file in read {
        match file {
            Ok(file) => tree.files.push(file),
            Err(diagnostic) => found.push(diagnostic),
        }
    }
    diagnostic::sort(&mut found);
    Ok((tree, found))
}

/// Collects the regular files at or below `top`.
fn walk(root: &Path, top: &str, paths: &mut Vec<String>, found: &mut Vec<Diagnostic>) {
    let start = root.join(top);
    // Asked of the link, not of what it points to, so that a dangling one is reported.
    if fs::symlink_metadata(&start).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return;
    }
    let mut loops = BTreeSet::new();
    let mut walker = WalkDir::new(&start).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = walker.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                found.extend(unreachable(root, &error, &mut loops));
                continue;
            }
        };
        let kind = entry.file_type();
        if entry.depth() > 0 && is_ignored(root, entry.path(), kind.is_dir()) {
            if kind.is_dir() {
                walker.skip_current_dir();
            }
            continue;
        }
        let path = match relative(root, entry.path()) {
            Ok(path) => path,
            Err(diagnostic) => {
                found.push(diagnostic);
                if kind.is_dir() {
                    walker.skip_current_dir();
                }
                continue;
            }
        };
        if kind.is_dir() {
            if let Some(diagnostic) = folder_in_the_place_of_a_file(&path) {
                found.push(diagnostic);
                walker.skip_current_dir();
            }
        } else if !kind.is_file() {
            found.push(
                Diagnostic::error(path, None, "this is a pipe, a socket or a device, not a file")
                    .help("move it out of the site"),
            );
        } else if entry.depth() == 0 && path != "rapporteur.toml" {
            let message = format!("`{path}` is a file, and should be a folder");
            found.push(Diagnostic::error(path, None, message).help("rename it"));
        } else {
            paths.push(path);
        }
    }
}

/// What a failed step of the walk means to whoever edits the site; nothing if it is about a file
/// that would be passed over.
fn unreachable(root: &Path, error: &walkdir::Error, loops: &mut BTreeSet<PathBuf>) -> Option<Diagnostic> {
    let at = error.path().unwrap_or(root);
    // Emacs marks files being edited by dangling links with hidden names.
    if is_ignored(root, at, false) {
        return None;
    }
    let path = relative(root, at).unwrap_or_else(|diagnostic| diagnostic.path);
    if let Some(ancestor) = error.loop_ancestor() {
        // A link that closes a loop is met again below every other link to its folder.
        let folder = at.parent().and_then(|folder| fs::canonicalize(folder).ok()).unwrap_or_default();
        let new = loops.insert(folder.join(at.file_name().unwrap_or_default()));
        let target = relative(root, ancestor).unwrap_or_else(|diagnostic| diagnostic.path);
        return new.then(|| {
            Diagnostic::error(path, None, format!("this link leads back to `{target}`, which contains it"))
                .help("remove the link")
        });
    }
    let kind = error.io_error().map_or(ErrorKind::Other, std::io::Error::kind);
    let is_link = fs::symlink_metadata(at).is_ok_and(|metadata| metadata.is_symlink());
    Some(if is_link && kind == ErrorKind::NotFound {
        Diagnostic::error(path, None, "this link leads nowhere").help("mend or remove it")
    } else {
        let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
        unreadable(path, kind, &reason)
    })
}

fn unreadable(path: String, kind: ErrorKind, reason: &str) -> Diagnostic {
    if kind == ErrorKind::PermissionDenied {
        Diagnostic::error(path, None, "no permission to read this")
            .help("let your user read it, or move it out of the site")
    } else {
        Diagnostic::error(path, None, format!("this could not be read: {reason}"))
            .help("mend or remove it, and try again")
    }
}

/// Hidden files, and what editors and systems leave behind.
fn is_ignored(root: &Path, path: &Path, is_folder: bool) -> bool {
    // The one hidden folder that belongs to a published site (RFC 8615).
    if path.strip_prefix(root).is_ok_and(|path| path.starts_with("static/.well-known")) {
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        return name != ".well-known" && name.starts_with('.');
    }
    let Some(name) = path.file_name().map(OsStr::to_string_lossy) else { return false };
    let leftover = || {
        name.ends_with('~')
            || [".swp", ".swx", ".tmp"].iter().any(|ending| name.ends_with(ending))
            || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
            // Vim makes a file of this name to learn whether it may write to a folder.
            || name == "4913"
            || name == "Thumbs.db"
    };
    name.starts_with('.') || (!is_folder && leftover())
}

/// A path relative to the root, with `/` between its parts.
fn relative(root: &Path, path: &Path) -> Result<String, Diagnostic> {
    let below = path.strip_prefix(root).unwrap_or(path);
    let shown = |separator: &str| {
        let parts: Vec<_> = below.iter().map(OsStr::to_string_lossy).collect();
        parts.join(separator)
    };
    if below.to_str().is_none() {
        return Err(Diagnostic::error(shown("/"), None, "the name of this file is not valid UTF-8")
            .help("rename it: its name becomes part of an address"));
    }
    let path = shown("/");
    if path.chars().any(char::is_control) {
        return Err(Diagnostic::error(
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
        Diagnostic::error(path, None, format!("`{path}` is a folder, and its name is that of a file"))
            .help("rename the folder")
    })
}

/// Whether Rapporteur reads a file, rather than only copying it.
fn is_read(path: &str) -> bool {
    if path == "rapporteur.toml" {
        return true;
    }
    if let Some(below) = path.strip_prefix("content/") {
        return below.ends_with(".md") || (below.ends_with(".toml") && !below.contains('/'));
    }
    let skin = path.strip_prefix("themes/").and_then(|below| below.split_once('/'));
    skin.is_some_and(|(_, file)| {
        file == "theme.toml" || file.starts_with("templates/") || file.starts_with("i18n/")
    })
}

fn read(root: &Path, path: String) -> Result<File, Diagnostic> {
    let place = root.join(&path);
    let content = if is_read(&path) {
        fs::read(&place).map(|bytes| Content::Read(bytes.into()))
    } else {
        may_be_read(&place).map(|()| Content::Copied)
    };
    match content {
        Ok(content) => Ok(File { path, content }),
        Err(error) => Err(unreadable(path, error.kind(), &error.to_string())),
    }
}

/// A file that is only copied is not opened yet, but that it cannot be should be known at once.
fn may_be_read(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    rustix::fs::access(path, rustix::fs::Access::READ_OK)?;
    #[cfg(not(unix))]
    fs::metadata(path)?;
    Ok(())
}

#[cfg(test)]
#[path = "load/tests.rs"]
mod tests;
