//! A file made of parts of another one, which is not read into memory.

use std::io::{Read, Result, Seek, SeekFrom};
use std::ops::Range;

/// A part of the new file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePiece {
    /// Bytes of the original.
    Copy(Range<u64>),
    /// New bytes.
    Bytes(Vec<u8>),
    /// This many zeros.
    Zeros(u64),
}

impl FilePiece {
    /// Its length in bytes.
    pub fn len(&self) -> u64 {
        match self {
            Self::Copy(range) => range.end.saturating_sub(range.start),
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Zeros(length) => *length,
        }
    }

    /// Whether it has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Reads the new file.
pub struct PiecesReader<'a, F> {
    pieces: &'a [FilePiece],
    file: F,
    at: u64,
}

impl<'a, F: Read + Seek> PiecesReader<'a, F> {
    /// `file` is the original.
    pub fn new(pieces: &'a [FilePiece], file: F) -> Self {
        Self { pieces, file, at: 0 }
    }

    /// The length of the new file in bytes.
    pub fn len(&self) -> u64 {
        self.pieces.iter().map(FilePiece::len).sum()
    }

    /// Whether the new file has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<F: Read + Seek> Read for PiecesReader<'_, F> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let mut start = 0;
        for piece in self.pieces {
            let length = piece.len();
            if self.at >= start + length {
                start += length;
                continue;
            }
            let within = self.at - start;
            let wanted = usize::try_from(length - within).unwrap_or(out.len()).min(out.len());
            let Some(out) = out.get_mut(..wanted) else { return Ok(0) };
            let read = match piece {
                FilePiece::Copy(range) => {
                    self.file.seek(SeekFrom::Start(range.start + within))?;
                    self.file.read(out)?
                }
                FilePiece::Bytes(bytes) => {
                    let from = usize::try_from(within).unwrap_or(usize::MAX);
                    bytes.get(from..).unwrap_or_default().read(out)?
                }
                FilePiece::Zeros(_) => {
                    out.fill(0);
                    wanted
                }
            };
            self.at += read as u64;
            return Ok(read);
        }
        Ok(0)
    }
}

impl<F: Read + Seek> Seek for PiecesReader<'_, F> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let from = |base: u64, by: i64| base.checked_add_signed(by).ok_or(std::io::ErrorKind::InvalidInput);
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(by) => from(self.len(), by)?,
            SeekFrom::Current(by) => from(self.at, by)?,
        };
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn a_file_of_pieces_is_read_from_anywhere() {
        let pieces = [
            FilePiece::Copy(2..4),
            FilePiece::Bytes(b"xy".to_vec()),
            FilePiece::Zeros(1),
            FilePiece::Copy(0..1),
        ];
        let mut reader = PiecesReader::new(&pieces, Cursor::new(b"abcdef"));
        let mut all = Vec::new();
        reader.read_to_end(&mut all).unwrap();
        assert_eq!(all, b"cdxy\0a");
        reader.seek(SeekFrom::End(-3)).unwrap();
        let mut end = Vec::new();
        reader.read_to_end(&mut end).unwrap();
        assert_eq!(end, b"y\0a");
    }
}
