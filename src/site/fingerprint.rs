//! What a page shows, as a digest: two states of a site give the same page if its fingerprint is the
//! same. Much sooner had than the page, since no template is rendered.

use std::io::{self, BufWriter, Write};

use crate::diagnostic::Diagnostic;
use crate::pages::Output;
use crate::render::skin::Skin;
use crate::site::outputs::{self, Finish};
use crate::site::{Payload, Site};
use crate::view::View;

/// The digest of a view and of the skin that renders it, or of the bytes of what no template makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 16]);

/// The fingerprint of one file of a site. Of a file that is copied, only which file that is.
///
/// # Errors
///
/// What a template got wrong, where something that the page shows could not be rendered.
pub(super) fn fingerprint(site: &Site, output: &Output) -> Result<Fingerprint, Diagnostic> {
    if let Some(fingerprint) = outputs::page(site, output, &Digest)? {
        return Ok(fingerprint);
    }
    Ok(match outputs::payload(site, output)? {
        Payload::Bytes(bytes) => of(|hasher| hasher.write_all(&bytes)),
        Payload::Copy(path) => of(|hasher| hasher.write_all(path.as_bytes())),
        Payload::Resized(path, width) => of(|hasher| write!(hasher, "{path} {width}")),
    })
}

/// Digests views.
struct Digest;

impl Finish for Digest {
    type Finished = Fingerprint;

    fn finish<V: View>(&self, skin: &Skin, view: &V) -> Fingerprint {
        of(|hasher| skin.describe(view, hasher))
    }
}

fn of(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Fingerprint {
    let mut writer = BufWriter::with_capacity(16 * 1024, blake3::Hasher::new());
    // Writing to a digest does not fail, and whatever a template can show has a JSON form.
    let written = write(&mut writer).and_then(|()| writer.flush());
    debug_assert!(written.is_ok());
    let mut digest = [0; 16];
    let whole = writer.get_ref().finalize();
    digest.copy_from_slice(&whole.as_bytes()[..16]);
    Fingerprint(digest)
}

impl Site {
    /// A digest of what a file shows.
    ///
    /// # Errors
    ///
    /// What a template got wrong.
    pub fn fingerprint(&self, output: &Output) -> Result<Fingerprint, Diagnostic> {
        fingerprint(self, output)
    }
}
