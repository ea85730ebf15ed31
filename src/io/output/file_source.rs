//! The content of an output file.

use std::path::PathBuf;

use crate::cleaning::FilePiece;

/// The content of an output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileSource {
    /// Bytes in memory.
    Bytes(Vec<u8>),
    /// A copy of the file at this path.
    Copy(PathBuf),
    /// Parts of the file at this path.
    Pieces(PathBuf, Vec<FilePiece>),
}
