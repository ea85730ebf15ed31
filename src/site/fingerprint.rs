//! Fingerprints of outputs: equal fingerprints mean equal files. Computing one is much cheaper than the file,
//! since no template is rendered.

use std::io::{self, BufWriter, Write};

use crate::diagnostic::Diagnostic;
use crate::pages::Output;
use crate::render::skin::Skin;
use crate::site::outputs::{self, Finish};
use crate::site::{Payload, Site};
use crate::view::View;

/// Hash of a view and its skin, or of the bytes of an output without a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 16]);

impl Site {
    /// Fingerprint of an output. Copied files are identified by path only.
    ///
    /// # Errors
    ///
    /// The error of a template whose output is part of the page, such as a list row.
    pub fn fingerprint(&self, output: &Output) -> Result<Fingerprint, Diagnostic> {
        if let Some(fingerprint) = outputs::page(self, output, &Digest)? {
            return Ok(fingerprint);
        }
        Ok(match self.make(output)? {
            Payload::Bytes(bytes) => of(|hasher| hasher.write_all(&bytes)),
            Payload::Copy(path) => of(|hasher| hasher.write_all(path.as_bytes())),
            Payload::Resized(path, width) => of(|hasher| write!(hasher, "{path} {width}")),
        })
    }
}

/// Hashes views.
struct Digest;

impl Finish for Digest {
    type Finished = Fingerprint;

    fn finish<V: View>(&self, skin: &Skin, view: &V) -> Fingerprint {
        of(|hasher| skin.describe(view, hasher))
    }
}

fn of(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Fingerprint {
    let mut writer = BufWriter::with_capacity(16 * 1024, blake3::Hasher::new());
    // A hasher does not fail, and all views can be serialised as JSON.
    let written = write(&mut writer).and_then(|()| writer.flush());
    debug_assert!(written.is_ok());
    let mut digest = [0; 16];
    let whole = writer.get_ref().finalize();
    digest.copy_from_slice(&whole.as_bytes()[..16]);
    Fingerprint(digest)
}
