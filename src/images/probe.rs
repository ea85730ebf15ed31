//! Detects size and kind of an image from its first bytes.

use super::decode::MOST_PIXELS;
use super::{is_picture, orientation};
use crate::source::{Picture, Size};

/// Header of Exif data in JPEG.
const EXIF: &[u8] = b"Exif\0\0";

/// Properties of an image by file name and first bytes. Without an image's file extension, it is not resized.
pub fn probe(path: &str, head: &[u8]) -> Option<Picture> {
    Some(Picture { size: size(head)?, is_still: is_picture(path) && is_still(head) })
}

/// Whether an image has too many pixels to be resized.
pub fn is_too_large(size: Size) -> bool {
    let [width, height] = [size.width, size.height].map(|side| u64::try_from(side).unwrap_or(u64::MAX));
    width.saturating_mul(height) > MOST_PIXELS
}

/// Displayed size: width and height are exchanged if the image is rotated.
fn size(head: &[u8]) -> Option<Size> {
    let imagesize::ImageSize { width, height } = imagesize::blob_size(head).ok()?;
    // Exif, if any, is in one of the first segments.
    let exif = head.windows(EXIF.len()).take(64).position(|window| window == EXIF);
    let side = exif.and_then(|at| orientation(head.get(at + EXIF.len()..)?));
    let lies = side.is_some_and(|side| side > 4);
    Some(if lies { Size { width: height, height: width } } else { Size { width, height } })
}

fn is_still(head: &[u8]) -> bool {
    match head {
        [0xff, 0xd8, 0xff, ..] => is_usual_jpeg(head).unwrap_or(false),
        [0x89, b'P', b'N', b'G', ..] => is_still_png(head).unwrap_or(false),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', kind @ ..] => {
            /// Animation flag of the VP8X header.
            const ANIMATION: u8 = 0b10;
            match kind {
                [b'V', b'P', b'8', b'X', _, _, _, _, flags, ..] => flags & ANIMATION == 0,
                _ => kind.starts_with(b"VP8 ") || kind.starts_with(b"VP8L"),
            }
        }
        _ => false,
    }
}

/// Whether a JPEG is baseline, extended or progressive and with one or three components. CMYK is not supported.
fn is_usual_jpeg(head: &[u8]) -> Option<bool> {
    let mut at = 2;
    loop {
        match head.get(at..at + 2)? {
            [0xff, 0xff] => at += 1,
            // SOF0 to SOF2, then length, precision and size.
            [0xff, 0xc0..=0xc2] => {
                return Some(head.get(at + 4)? == &8 && matches!(head.get(at + 9)?, 1 | 3));
            }
            [0xff, 0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf] => return Some(false),
            [0xff, _] => at += 2 + usize::from(u16::from_be_bytes([*head.get(at + 2)?, *head.get(at + 3)?])),
            _ => return Some(false),
        }
    }
}

/// Whether a PNG has no `acTL` chunk before its image data.
fn is_still_png(head: &[u8]) -> Option<bool> {
    let mut at = 8;
    loop {
        let chunk = head.get(at..at + 8)?;
        match &chunk[4..] {
            b"acTL" => return Some(false),
            b"IDAT" => return Some(true),
            _ => {
                let length = u32::from_be_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
                at = at.checked_add(12)?.checked_add(usize::try_from(length).ok()?)?;
            }
        }
    }
}
