//! Reads a site's files from disk into a [`Tree`], without parsing them.
//!
//! Whatever cannot be read is a diagnostic for its path, so that one bad file (a symbolic link
//! loop, a pipe, a name that is not UTF-8) neither aborts nor blocks the run.

mod links;
mod read;
pub(in crate::io) mod walk;

use std::fs;
use std::io;
use std::path::Path;

use anyhow::Context;
use rayon::prelude::*;

use crate::diagnostic::{self, Diagnostic};
use crate::images;
use crate::source::{Content, Copied, File, PORTION, Tree, Version};
pub(in crate::io) use read::head;
use read::{expect_file, text};

/// How many bytes at the beginning of a picture contain its size and orientation.
pub(in crate::io) const PICTURE_HEAD: usize = 256 * 1024;

/// Reads `rapporteur.toml`, `content/`, `static/` and `themes/` below a site's root.
pub fn load(root: &Path) -> anyhow::Result<(Tree, Vec<Diagnostic>)> {
    find_root(root)?;
    let survey = walk::survey(root, walk::TOPS, &mut |_, _| {});
    let mut found = survey.found;
    // If files disappeared while they were read, the site may be incomplete.
    found.extend(survey.vanished);
    let contents: Vec<_> =
        survey.files.par_iter().with_max_len(PORTION).map(|path| read(root, path)).collect();
    let mut tree = Tree { files: Vec::with_capacity(contents.len()) };
    for (path, content) in survey.files.into_iter().zip(contents) {
        match content {
            Ok(content) => tree.files.push(File { path, content }),
            Err(error) => found.push(unreadable(path, &error)),
        }
    }
    diagnostic::sort(&mut found);
    Ok((tree, found))
}

fn unreadable(path: String, error: &io::Error) -> Diagnostic {
    walk::unreadable(path, error.kind(), &error.to_string())
}

/// An error if a site's root cannot be read.
pub(in crate::io) fn find_root(root: &Path) -> anyhow::Result<()> {
    fs::read_dir(root).with_context(|| format!("could not read the folder {}", root.display()))?;
    Ok(())
}

/// Reads a file. Of one that is only copied, reads no more than its size and version need.
pub(in crate::io) fn read(root: &Path, path: &str) -> io::Result<Content> {
    let place = root.join(path);
    if is_read(path) {
        return text(&place).map(Content::Text);
    }
    expect_file(&place)?;
    may_be_read(&place)?;
    let head = if images::is_picture(path) { head(&place, PICTURE_HEAD)? } else { Vec::new() };
    let version = if is_part_of_pages(path) { Some(version(&place)?) } else { None };
    Ok(Content::Copied(Copied { picture: images::probe(path, &head), version }))
}

/// Whether pages refer to a file by its content hash: all files of skins, and those of such types
/// in `static/`. Documents and photographs, which may be many and large, are not read.
fn is_part_of_pages(path: &str) -> bool {
    const KINDS: [&str; 13] =
        ["css", "js", "mjs", "wasm", "svg", "png", "webp", "gif", "ico", "woff2", "woff", "ttf", "otf"];

    let ending = || path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    path.starts_with("themes/")
        || (path.starts_with("static/") && ending().is_some_and(|it| KINDS.contains(&it.as_str())))
}

fn version(place: &Path) -> io::Result<Version> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(fs::File::open(place)?)?;
    Ok(Version::from_digest(&hasher.finalize()))
}

fn is_read(path: &str) -> bool {
    let skin = path.strip_prefix("themes/").and_then(|below| below.split_once('/'));
    let is_of_skin = skin.is_some_and(|(_, file)| {
        let is_style = file.starts_with("styles/") && file.ends_with(".css");
        file == "theme.toml" || file.starts_with("templates/") || file.starts_with("i18n/") || is_style
    });
    is_of_skin || walk::is_content_or_configuration(path)
}

/// Checks early that a file which is copied later can be opened.
fn may_be_read(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    rustix::fs::access(path, rustix::fs::Access::READ_OK)?;
    #[cfg(not(unix))]
    fs::File::open(path)?;
    Ok(())
}
