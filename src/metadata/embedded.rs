//! XMP, and pictures inside other files.

use super::facts::Facts;
use super::{exif, photoshop, png, xml};

/// Reads XMP, Photoshop resources, PNG and Exif anywhere in a byte slice.
pub(super) fn search(bytes: &[u8], facts: &mut Facts) {
    xml::packets(bytes, facts);
    photoshop::search(bytes, facts);
    png::search(bytes, facts);
    exif::search(bytes, facts);
}
