//! Puts one file beside the old site, if it is not the same there.
//!
//! A file is never opened for writing unless it was made a moment ago: those of the new site may be
//! the same files on disk as those of the old one.

use std::fs::{self, File, FileTimes};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;

use super::file_source::FileSource;

/// What became of one file.
pub(super) struct Put {
    /// Whether it is new or has changed.
    pub(super) written: bool,
    /// Its size.
    pub(super) bytes: u64,
}

/// Puts a payload at `new`, where nothing is yet, unless `old` has it: the regular file at its place in
/// the old site, if there is one.
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
            // Opening a pipe would wait for whoever writes to it.
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
    }
}

/// The same file at a second place; a copy with the same time and permissions where the file system
/// has no second places to give.
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

/// Makes something at a path, and before it the folders that it needs, if they are not there. Most
/// files are the first in theirs, and so the folder is not looked for but made.
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

/// Whether a file holds the `length` bytes of `content`.
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
