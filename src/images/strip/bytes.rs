//! Numbers in bytes, and the one entry of a camera that is kept.

use crate::images::orientation;

/// Exif that holds the orientation of `exif` and nothing else; `None` if the picture stands upright.
pub(super) fn kept_exif(exif: &[u8]) -> Option<Vec<u8>> {
    orientation(exif).filter(|side| *side != 1).map(only_orientation)
}

/// Exif that holds an orientation and nothing else.
fn only_orientation(side: u16) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    exif.extend(side.to_be_bytes());
    exif.extend([0; 6]);
    exif
}

/// Four bytes at a place, the most significant first.
pub(super) fn be_u32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Four bytes at a place as a length, the least significant first.
pub(super) fn le_length(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)).ok()
}
