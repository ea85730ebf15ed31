//! Reads integers, and writes Exif with only the orientation.

use crate::images::orientation;

/// Exif with only the orientation of `exif`; `None` if it is upright.
pub(super) fn kept_exif(exif: &[u8]) -> Option<Vec<u8>> {
    orientation(exif).filter(|side| *side != 1).map(only_orientation)
}

/// Exif with only an orientation.
fn only_orientation(side: u16) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    exif.extend(side.to_be_bytes());
    exif.extend([0; 6]);
    exif
}

/// Reads a big-endian integer.
pub(super) fn be_u32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Reads a little-endian integer as a length.
pub(super) fn le_length(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)).ok()
}
