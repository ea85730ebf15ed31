//! Finds the files to import in what a person has named: files, folders, archives.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;
use walkdir::WalkDir;

use crate::import::file_format::{ImportFormat, format};
use crate::import::package::{PackedError, unpack};
use crate::import::problem::ImportError;

/// The most bytes of a file that is imported.
const MAX_FILE: u64 = 512 * 1024 * 1024;

/// The most files of all folders.
const MAX_FILES: usize = 20_000;

/// Endings of files that are beside documents: pictures, styles, scripts, sound.
const BESIDE: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "ico", "avif", "css", "js", "json",
    "xml", "map", "woff", "woff2", "ttf", "mp3", "mp4", "m4a", "wav", "mov", "avi", "lnk", "url", "tmp",
    "bak", "log", "ini", "db",
];

/// A file to import.
#[derive(Clone, Debug)]
pub struct FoundFile {
    /// Its name for people: the path as it was typed, with its path within a folder or archive.
    pub shown: String,
    /// The folder that it is in; `None` in an archive.
    pub folder: Option<PathBuf>,
    /// Its bytes, or why they cannot be read.
    pub bytes: Result<Vec<u8>, ImportError>,
}

/// A file in a folder or archive that is not a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedFile {
    /// Its name for people.
    pub shown: String,
}

/// The files to import, and those that are left alone.
pub type CollectedFiles = (Vec<FoundFile>, Vec<SkippedFile>);

/// A path that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound(pub PathBuf);

/// The files that paths name, in order.
pub fn collect(paths: &[PathBuf]) -> anyhow::Result<Result<CollectedFiles, NotFound>> {
    let mut found = Vec::new();
    let mut skipped = Vec::new();
    for path in paths {
        if fs::metadata(path).is_err() {
            return Ok(Err(NotFound(path.clone())));
        }
        if path.is_dir() {
            for file in in_folder(path)? {
                if is_beside(&file) {
                    skipped.push(SkippedFile { shown: file.display().to_string() });
                } else {
                    add(&file, &mut found, &mut skipped);
                }
            }
        } else {
            add(path, &mut found, &mut skipped);
        }
    }
    Ok(Ok((found, skipped)))
}

/// The files in a folder, in the order of their paths. Links are not followed.
fn in_folder(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let is_shown = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        // Hidden files, locks of Word and LibreOffice, and what macOS and Windows leave behind.
        entry.depth() == 0
            || !(name.starts_with(['.', '~']) || name == "__MACOSX" || is_of_saved_page(entry.path()))
    };
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(is_shown) {
        let entry = entry.with_context(|| format!("could not read {}", folder.display()))?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
        if files.len() > MAX_FILES {
            anyhow::bail!("{} has more than 20,000 files; import a smaller folder", folder.display());
        }
    }
    Ok(files)
}

/// Whether a folder holds the pictures and styles of a page that a browser has saved beside it.
fn is_of_saved_page(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let page = name.strip_suffix("_files").or(name.strip_suffix(".files")).or(name.strip_suffix("-Dateien"));
    let exists =
        |page: &str| ["html", "htm"].iter().any(|end| path.with_file_name(format!("{page}.{end}")).is_file());
    path.is_dir() && page.is_some_and(exists)
}

fn is_beside(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    BESIDE.contains(&extension.as_str())
}

/// Adds a file, or the files in an archive.
fn add(path: &Path, found: &mut Vec<FoundFile>, skipped: &mut Vec<SkippedFile>) {
    let shown = path.display().to_string();
    let folder = path.parent().map(Path::to_owned);
    match read(path) {
        Ok(bytes) => add_bytes(shown, folder, bytes, found, skipped),
        Err(error) => found.push(FoundFile { shown, folder, bytes: Err(error) }),
    }
}

/// The files in an archive, or the file itself, if it is none. Without its folder, since it may have none.
pub fn unfold(name: String, bytes: Vec<u8>) -> CollectedFiles {
    let (mut found, mut skipped) = (Vec::new(), Vec::new());
    add_bytes(name, None, bytes, &mut found, &mut skipped);
    (found, skipped)
}

fn add_bytes(
    shown: String,
    folder: Option<PathBuf>,
    bytes: Vec<u8>,
    found: &mut Vec<FoundFile>,
    skipped: &mut Vec<SkippedFile>,
) {
    if format(&shown, &bytes) != Ok(ImportFormat::Archive) {
        return found.push(FoundFile { shown, folder, bytes: Ok(bytes) });
    }
    let files = match unpack(&bytes) {
        Ok(files) => files,
        Err(error) => return found.push(FoundFile { shown, folder, bytes: Err(error) }),
    };
    for file in files {
        let shown = format!("{shown}: {}", file.path);
        let inside = Path::new(&file.path);
        let is_hidden = file.path.split('/').any(|part| part.starts_with(['.', '~']) && part != "..")
            || file.path.starts_with("__MACOSX");
        let bytes = match file.bytes {
            Ok(_) if is_hidden => continue,
            Ok(_) if is_beside(inside) => {
                skipped.push(SkippedFile { shown });
                continue;
            }
            Ok(bytes) => Ok(bytes),
            Err(PackedError::Path) => {
                Err(ImportError::Format("its path leads out of the archive, so it was not read".into()))
            }
            Err(PackedError::Link) => Err(ImportError::Format("it is a link, so it was not read".into())),
            Err(PackedError::Repeated) => Err(ImportError::Format(
                "the archive has another file of this name after it, so it was not read; give each a name of its own"
                    .into(),
            )),
            Err(PackedError::Unreadable(error)) => Err(error),
        };
        found.push(FoundFile { shown, folder: None, bytes });
    }
}

fn read(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |error: io::Error| ImportError::Format(format!("it could not be read: {error}"));
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MAX_FILE {
        return Err(ImportError::TooLarge("it has more than 512 MB"));
    }
    fs::read(path).map_err(unreadable)
}

/// The bytes of a picture beside a document; `None` if there is none, or if its path leads out of the folder.
pub fn beside(folder: &Path, path: &str) -> Option<Vec<u8>> {
    let path = Path::new(path);
    let is_inside = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let place = is_inside.then(|| folder.join(path))?;
    // A link could lead anywhere.
    let real = place.canonicalize().ok()?;
    real.starts_with(folder.canonicalize().ok()?).then(|| fs::read(real).ok()).flatten()
}
