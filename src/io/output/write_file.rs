//! Writes one file to the staging folder, unless the old site has the same.
//!
//! Only newly created files are opened for writing: others in the staging folder may be hard links
//! to files of the old site.

use std::fs::{self, File, FileTimes};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, Write};
use std::path::Path;

use super::file_source::FileSource;
use crate::cleaning::PiecesReader;

pub(super) struct Put {
    /// Whether the file is new or has changed.
    pub(super) written: bool,
    /// The size in bytes.
    pub(super) bytes: u64,
}

/// Writes `payload` to the new path `new`, unless the regular file `old` has the same content.
pub(super) fn put(old: Option<&Path>, new: &Path, payload: &FileSource) -> io::Result<Put> {
    match payload {
        FileSource::Bytes(content) => {
            let bytes = content.len() as u64;
            if let Some(old) = old
                && same(&mut File::open(old)?, bytes, &mut content.as_slice())?
            {
                return Ok(Put { written: false, bytes });
            }
            in_folder(new, || File::create_new(new))?.write_all(content)?;
            Ok(Put { written: true, bytes })
        }
        FileSource::Copy(source) => {
            // Opening a pipe would block.
            if !fs::metadata(source)?.is_file() {
                return Err(io::Error::new(ErrorKind::InvalidInput, "it is not a regular file"));
            }
            let mut content = File::open(source)?;
            let bytes = content.metadata()?.len();
            if let Some(old) = old {
                if same(&mut File::open(old)?, bytes, &mut BufReader::new(content))? {
                    return Ok(Put { written: false, bytes });
                }
                content = File::open(source)?;
            }
            let bytes = io::copy(&mut content, &mut in_folder(new, || File::create_new(new))?)?;
            Ok(Put { written: true, bytes })
        }
        FileSource::Pieces(source, pieces) => {
            let mut content = PiecesReader::new(pieces, File::open(source)?);
            let bytes = content.len();
            if let Some(old) = old {
                if same(&mut File::open(old)?, bytes, &mut BufReader::new(&mut content))? {
                    return Ok(Put { written: false, bytes });
                }
                content.rewind()?;
            }
            io::copy(&mut content, &mut in_folder(new, || File::create_new(new))?)?;
            Ok(Put { written: true, bytes })
        }
    }
}

/// A hard link; where the file system has none, a copy with the same modification time and
/// permissions.
pub(super) fn link(old: &Path, new: &Path) -> io::Result<()> {
    match in_folder(new, || fs::hard_link(old, new)) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            fs::copy(old, new)?;
            let times = FileTimes::new().set_modified(fs::metadata(old)?.modified()?);
            File::open(new)?.set_times(times)
        }
        done => done,
    }
}

/// Creates the parent folder of a path, then the file. Most files are the first in their folder, so
/// it is not checked for existence before.
fn in_folder<T>(path: &Path, make: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    if let Some(folder) = path.parent() {
        match fs::create_dir(folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) if error.kind() == ErrorKind::NotFound => fs::create_dir_all(folder)?,
            done => done?,
        }
    }
    make()
}

/// Whether a file has the `length` bytes of `content`.
fn same(file: &mut File, length: u64, content: &mut impl BufRead) -> io::Result<bool> {
    if file.metadata()?.len() != length {
        return Ok(false);
    }
    let mut ours = [0; 16 * 1024];
    loop {
        let read = file.read(&mut ours)?;
        if read == 0 {
            return Ok(content.fill_buf()?.is_empty());
        }
        let mut rest = &ours[..read];
        while !rest.is_empty() {
            let theirs = content.fill_buf()?;
            let both = theirs.len().min(rest.len());
            if both == 0 || theirs[..both] != rest[..both] {
                return Ok(false);
            }
            content.consume(both);
            rest = &rest[both..];
        }
    }
}
