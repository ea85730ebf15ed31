//! Photoshop image resources, in PSD and in pictures inside other files.

use super::facts::Facts;
use super::numbers::{take_be, take_up_to};
use super::{exif, iptc};

/// The signature of a resource.
const SIGNATURE: &[u8] = b"8BIM";

/// The most resources of a file that are read.
const MAX_RESOURCES: usize = 10_000;

/// The most bytes of a resource that are read.
const MAX_LENGTH: usize = 1024 * 1024;

/// Reads the IPTC and Exif resources anywhere in a byte slice.
pub(super) fn search(bytes: &[u8], facts: &mut Facts) {
    for at in memchr::memmem::find_iter(bytes, SIGNATURE).take(MAX_RESOURCES) {
        match &bytes[at + SIGNATURE.len()..] {
            [0x04, 0x04, rest @ ..] => iptc::read(content(rest).unwrap_or_default(), facts),
            [0x04, 0x22, rest @ ..] => exif::read_slice(content(rest).unwrap_or_default(), facts),
            _ => {}
        }
    }
}

/// The content of a resource, after a name padded to an even length and the size of the content.
fn content(mut resource: &[u8]) -> Option<&[u8]> {
    let name_length = take_be(&mut resource, 1)? | 1;
    resource.split_off(..name_length)?;
    let size = take_be(&mut resource, 4)?;
    Some(take_up_to(&mut resource, size.min(MAX_LENGTH)))
}
