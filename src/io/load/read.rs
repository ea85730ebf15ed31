//! Opens and reads files without blocking on pipes.

use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;
use std::sync::Arc;

pub(super) fn text(place: &Path) -> io::Result<Arc<[u8]>> {
    let file = open(place)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(ErrorKind::NotFound.into());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    // Avoids the second `metadata` call of `fs::read`.
    file.take(u64::MAX).read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

/// Opens a file without blocking, since it may have been replaced by a pipe.
pub(super) fn open(place: &Path) -> io::Result<fs::File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let at_once = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
        fs::OpenOptions::new().read(true).custom_flags(at_once).open(place)
    }
    #[cfg(not(unix))]
    {
        expect_file(place)?;
        fs::File::open(place)
    }
}

/// An error if the path is no regular file any more: opening a pipe would block.
pub(super) fn expect_file(place: &Path) -> io::Result<()> {
    if fs::metadata(place)?.is_file() { Ok(()) } else { Err(ErrorKind::NotFound.into()) }
}
