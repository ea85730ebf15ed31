//! Opens and reads files, without waiting for pipes.

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
    // Without asking a second time how much there is.
    file.take(u64::MAX).read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

/// Opens what was found as a file, and may be a pipe by now: without waiting for whoever writes to it.
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

/// Something may have become something else since it was found, and opening a pipe would wait for its
/// writer.
pub(super) fn expect_file(place: &Path) -> io::Result<()> {
    if fs::metadata(place)?.is_file() { Ok(()) } else { Err(ErrorKind::NotFound.into()) }
}
