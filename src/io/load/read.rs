//! Opens and reads files without blocking on pipes.

use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;
use std::sync::Arc;

pub(super) fn text(place: &Path) -> io::Result<Arc<[u8]>> {
    let (file, length) = open(place)?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // Avoids the second `metadata` call of `fs::read`.
    file.take(u64::MAX).read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

/// At most `length` bytes of the beginning of a regular file.
pub(in crate::io) fn head(place: &Path, length: usize) -> io::Result<Vec<u8>> {
    let (file, _) = open(place)?;
    let mut head = Vec::with_capacity(length);
    file.take(length as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// Opens a regular file, and returns its length. Does not block if it has been replaced by a pipe.
fn open(place: &Path) -> io::Result<(fs::File, u64)> {
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    #[cfg(not(unix))]
    expect_file(place)?;
    let file = options.read(true).open(place)?;
    let about = file.metadata()?;
    if about.is_file() { Ok((file, about.len())) } else { Err(ErrorKind::NotFound.into()) }
}

/// An error if the path is no regular file any more: opening a pipe would block.
pub(super) fn expect_file(place: &Path) -> io::Result<()> {
    if fs::metadata(place)?.is_file() { Ok(()) } else { Err(ErrorKind::NotFound.into()) }
}
