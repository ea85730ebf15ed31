//! The files in a ZIP archive, within limits: documents of Word and `OpenDocument`, and archives of documents.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::problem::ImportError;

/// The most bytes of one file in an archive.
const MAX_FILE: u64 = 128 * 1024 * 1024;

/// The most bytes of all files in an archive.
const MAX_TOTAL: u64 = 512 * 1024 * 1024;

/// The most files in an archive.
const MAX_FILES: usize = 20_000;

/// A file this many times as large as its compressed form is no document, if it is large.
const MAX_RATIO: u64 = 1_000;

/// The size from which the ratio counts.
const LARGE: u64 = 16 * 1024 * 1024;

/// An open archive.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    read: u64,
}

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedFile {
    /// Its path in the archive.
    pub path: String,
    /// Its bytes, or why it is refused.
    pub bytes: Result<Vec<u8>, PackedError>,
}

/// Why a file in an archive is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackedError {
    /// Its path leads out of the archive.
    Path,
    /// It is a link.
    Link,
    /// Another file in the archive has its name.
    Repeated,
    /// It cannot be read.
    Unreadable(ImportError),
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| ImportError::Damaged(format!("as a ZIP archive: {error}")))?;
        if archive.len() > MAX_FILES {
            return Err(ImportError::TooLarge("it has more than 20,000 files"));
        }
        Ok(Self { archive, read: 0 })
    }

    /// Whether it has a file.
    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A file; `None` if there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        match self.archive.index_for_name(name) {
            Some(at) => self.at(at).map(Some),
            None => Ok(None),
        }
    }

    fn at(&mut self, at: usize) -> Result<Vec<u8>, ImportError> {
        let file = self.archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ImportError::Password,
            ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
                ImportError::Format(format!(
                    "it is packed in a way that cannot be read ({error}); unpack it with another program, and \
                     import what was in it"
                ))
            }
            error => ImportError::Damaged(error.to_string()),
        })?;
        let packed = file.compressed_size().max(1);
        let mut bytes = Vec::new();
        file.take(MAX_FILE + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| ImportError::Damaged(error.to_string()))?;
        let size = bytes.len() as u64;
        self.read += size;
        if size > MAX_FILE {
            return Err(ImportError::TooLarge("a part of it has more than 128 MB"));
        }
        if self.read > MAX_TOTAL {
            return Err(ImportError::TooLarge("it has more than 512 MB"));
        }
        if size > LARGE && size / packed > MAX_RATIO {
            return Err(ImportError::TooLarge("a part of it is 1,000 times as large as its compressed form"));
        }
        Ok(bytes)
    }
}

/// All files in an archive, in the order of their paths. Hostile ones are refused, not read.
pub fn unpack(bytes: &[u8]) -> Result<Vec<PackedFile>, ImportError> {
    let mut package = Package::open(bytes)?;
    let mut files = Vec::new();
    for at in 0..package.archive.len() {
        let file = match package.archive.by_index_raw(at) {
            Ok(file) => file,
            Err(error) => {
                let bytes = Err(PackedError::Unreadable(ImportError::Damaged(error.to_string())));
                files.push(PackedFile { path: format!("file {}", at + 1), bytes });
                continue;
            }
        };
        let path = file.name().map_or_else(
            |_| String::from_utf8_lossy(file.name_raw()).into_owned(),
            std::borrow::Cow::into_owned,
        );
        let (is_folder, is_link) = (file.is_dir(), file.is_symlink());
        drop(file);
        if is_folder {
            continue;
        }
        let bytes = if is_hostile(&path) {
            Err(PackedError::Path)
        } else if is_link {
            Err(PackedError::Link)
        } else {
            match package.at(at) {
                Err(ImportError::TooLarge(what)) if package.read > MAX_TOTAL => {
                    return Err(ImportError::TooLarge(what));
                }
                read => read.map_err(PackedError::Unreadable),
            }
        };
        files.push(PackedFile { path, bytes });
    }
    for path in repeated_names(bytes, package.archive.central_directory_start()) {
        files.push(PackedFile { path, bytes: Err(PackedError::Repeated) });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The names that several files of an archive have, once for each file but the last, which is the one that is read.
fn repeated_names(bytes: &[u8], directory: u64) -> Vec<String> {
    const SIGNATURE: &[u8] = b"PK\x01\x02";
    const FIXED: usize = 46;

    let mut known = BTreeSet::new();
    let mut repeated = Vec::new();
    let mut rest = usize::try_from(directory).ok().and_then(|start| bytes.get(start..)).unwrap_or_default();
    while rest.starts_with(SIGNATURE) {
        let length = |at: usize| match rest.get(at..at + 2) {
            Some([low, high]) => usize::from(u16::from_le_bytes([*low, *high])),
            _ => 0,
        };
        let (name, others) = (length(28), length(30) + length(32));
        let Some(name) = rest.get(FIXED..FIXED + name) else { break };
        if !known.insert(name) {
            repeated.push(String::from_utf8_lossy(name).into_owned());
        }
        rest = rest.get(FIXED + name.len() + others..).unwrap_or_default();
    }
    repeated.retain(|name| !name.ends_with('/'));
    repeated
}

/// Whether a path leads out of the archive, or to a place of the computer.
fn is_hostile(path: &str) -> bool {
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    path.starts_with(['/', '\\'])
        || has_drive
        || path.contains('\0')
        || path.split(['/', '\\']).any(|part| part == "..")
}
