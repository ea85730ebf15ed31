//! What a file of the site shows, in sixteen bytes: equal if the file is.

use crate::diagnostic::Diagnostic;
use crate::plan::Output;
use crate::site::{Payload, Site};

/// The digest of what a file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 16]);

impl Site {
    /// The digest of what a file shows. Of a file that is copied, that of where it is copied from.
    ///
    /// # Errors
    ///
    /// What a template got wrong.
    pub fn fingerprint(&self, output: &Output) -> Result<Fingerprint, Diagnostic> {
        let bytes = match self.make(output)? {
            Payload::Bytes(bytes) => bytes,
            Payload::Copy(path) => path.into_bytes(),
        };
        let mut digest = [0; 16];
        blake3::Hasher::new().update(&bytes).finalize_xof().fill(&mut digest);
        Ok(Fingerprint(digest))
    }
}
