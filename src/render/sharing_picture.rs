//! The picture for sharing in the colours of an accent.
//!
//! `tests/sharing_picture.rs` draws the picture, an indexed PNG (ISO 15948), in the colours of the skin
//! `standard`. Another accent needs only another palette, which takes no time.

use flate2::Crc;

use crate::model::accent::{Colour, picture_palette};

const SIGNATURE: usize = 8;

/// The picture with the palette of an accent; `None` if it has no palette of this size.
pub(super) fn coloured(png: &[u8], accent: Colour) -> Option<Vec<u8>> {
    let palette = picture_palette(accent);
    let mut at = SIGNATURE;
    loop {
        // A chunk is its length, kind, data and checksum.
        let length = u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?);
        let data = at + 8..(at + 8).checked_add(usize::try_from(length).ok()?)?;
        if png.get(at + 4..at + 8)? == b"PLTE" {
            let mut coloured = png.to_vec();
            let colours = coloured.get_mut(data.clone())?;
            if colours.len() != palette.as_flattened().len() {
                return None;
            }
            colours.copy_from_slice(palette.as_flattened());
            let mut checksum = Crc::new();
            checksum.update(coloured.get(at + 4..data.end)?);
            coloured.get_mut(data.end..data.end + 4)?.copy_from_slice(&checksum.sum().to_be_bytes());
            return Some(coloured);
        }
        at = data.end.checked_add(4)?;
    }
}
