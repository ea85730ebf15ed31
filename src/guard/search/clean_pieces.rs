//! The pieces of files in which nobody is named: most pieces of a page are on other pages, too.

use std::hash::Hasher as _;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxHashSet, FxHasher};

/// The digests of pieces of files in which nobody is named. For one matcher; threads can share it.
#[derive(Default)]
pub struct CleanPieces(Mutex<FxHashSet<u64>>);

impl CleanPieces {
    /// The pieces that are not known to be clean, with their digests.
    pub fn unknown<'a>(&self, pieces: &[&'a [u8]]) -> Vec<(u64, &'a [u8])> {
        let mut pieces: Vec<(u64, &[u8])> =
            pieces.iter().map(|piece| (digest(b'm', piece), *piece)).collect();
        let clean = self.digests();
        pieces.retain(|(digest, _)| !clean.contains(digest));
        pieces
    }

    /// Adds pieces by their digests.
    pub fn extend(&self, digests: Vec<u64>) {
        self.digests().extend(digests);
    }

    fn digests(&self) -> MutexGuard<'_, FxHashSet<u64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The digest of bytes of a kind.
///
/// The hash of rustc uses all bits of the bytes: two of a million pieces are the same by chance once in many million
/// sites.
pub(super) fn digest(kind: u8, bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u8(kind);
    hasher.write(bytes);
    hasher.finish()
}
