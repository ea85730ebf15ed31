//! Images: removes metadata and makes resized copies.
//!
//! Supports JPEG (ISO 10918-1, Exif 2.32), PNG and WebP.

mod resize;
mod decode;
mod probe;
mod strip;

pub use probe::{is_too_large, probe};
pub use resize::{copies, copy_name, original_of, widths};
pub use strip::{HEAD, PhotoFormat, Stripped, colour_profile, format, strip};

/// Whether the file extension is that of an image. The format is detected from the content.
pub fn is_picture(path: &str) -> bool {
    const ENDINGS: [&str; 15] = [
        "jpg", "jpeg", "jpe", "jfif", "pjpeg", "pjp", "png", "apng", "webp", "gif", "avif", "heic", "heif",
        "tif", "tiff",
    ];

    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    ENDINGS.contains(&ending.as_str())
}

/// Exif orientation (tag 0x0112 of the first IFD), 1 to 8.
fn orientation(exif: &[u8]) -> Option<u16> {
    let big = match exif.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = exif.get(at..at + 2)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let first: [u8; 4] = exif.get(4..8)?.try_into().ok()?;
    let first = if big { u32::from_be_bytes(first) } else { u32::from_le_bytes(first) };
    let directory = usize::try_from(first).ok()?;
    let entries = usize::from(short(directory)?);
    let entry = (0..entries).map(|entry| directory + 2 + 12 * entry).find(|at| short(*at) == Some(0x0112))?;
    short(entry + 8).filter(|side| (1..=8).contains(side))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_its_name_in_any_case() {
        for name in ["a/Room.JPG", "b.jpeg", "c.png", "d.webp", "e.jfif", "f.HEIC", "g.tiff"] {
            assert!(is_picture(name), "{name}");
        }
        for name in ["a.pdf", "jpg", "a.svg", "a.jpg_original", "a.txt"] {
            assert!(!is_picture(name), "{name}");
        }
    }
}
