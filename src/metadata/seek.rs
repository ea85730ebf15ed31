//! Reading parts of a file by seeking.

use std::io::{Read, Result, Seek, SeekFrom};

/// The most bytes that [`ends`] reads from the start and from the end of a file.
pub(super) const MAX_END: u64 = 16 * 1024 * 1024;

/// A file, or bytes in memory.
pub trait ReadSeek: Read + Seek {}

impl<F: Read + Seek> ReadSeek for F {}

/// Reads up to `most` bytes at an offset; fewer if the file ends before.
pub fn bytes(file: &mut dyn ReadSeek, at: u64, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(at))?;
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a whole file, or the start and the end of a large one.
pub(super) fn ends(file: &mut dyn ReadSeek, length: u64) -> Result<Vec<u8>> {
    let mut ends = bytes(file, 0, MAX_END)?;
    if length > MAX_END {
        ends.append(&mut bytes(file, length.saturating_sub(MAX_END).max(MAX_END), MAX_END)?);
    }
    Ok(ends)
}
