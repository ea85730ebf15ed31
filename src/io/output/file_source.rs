//! What a file of the site consists of.

use std::path::PathBuf;

/// What a file of the site consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileSource {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file.
    Copy(PathBuf),
}
