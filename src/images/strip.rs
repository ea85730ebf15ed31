//! Removes metadata from images: camera, location, time, author, comments, thumbnails, further images and
//! trailing bytes.
//!
//! Colour profile and orientation are kept. Images are not decoded, so pixels do not change. Formats are
//! detected by content, not by file name. Each format has an allowlist; everything else is removed.

mod bytes;
mod icc;
mod jpeg;
mod png;
mod webp;

/// Result of removing metadata.
#[derive(Debug, PartialEq, Eq)]
pub enum Stripped {
    /// The image without metadata.
    Picture(Vec<u8>),
    /// A damaged image.
    Broken,
    /// Not a JPEG, PNG or WebP.
    Other,
}

/// Image formats from which metadata can be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFormat {
    /// ISO 10918-1.
    Jpeg,
    /// ISO 15948, also animated.
    Png,
    /// RFC 9649.
    WebP,
}

/// Number of bytes that [`format()`] needs.
pub const HEAD: usize = MOST_BEFORE + 12;

/// Maximum number of bytes before an image, as left by scripts and transfers. Browsers do not show such
/// images. Shorter than the headers of container formats such as ICO.
const MOST_BEFORE: usize = 16;

/// Detects the format from the first bytes, or after a few other bytes; `None` if it is not supported.
pub fn format(head: &[u8]) -> Option<PhotoFormat> {
    let is_picture = |at: &usize| head.get(*at..).is_some_and(begins_with_segment);
    signature(head).or_else(|| {
        if is_container(head) {
            return None;
        }
        let at = (1..=MOST_BEFORE).find(is_picture)?;
        signature(head.get(at..)?)
    })
}

/// Whether it is a TIFF or a film, which may have a JPEG right behind its first header.
fn is_container(head: &[u8]) -> bool {
    match head {
        [b'I', b'I', b'*' | b'+', 0, ..] | [b'M', b'M', 0, b'*' | b'+', ..] => true,
        [_, _, _, _, name @ ..] => [b"ftyp", b"mdat", b"wide", b"free", b"skip", b"moov", b"pnot"]
            .iter()
            .any(|it| name.starts_with(*it)),
        _ => false,
    }
}

/// The colour data of an ICC profile, without names; `None` if it is invalid.
pub fn colour_profile(profile: &[u8]) -> Option<Vec<u8>> {
    icc::neutral(profile)
}

/// Detects the format by its signature.
fn signature(head: &[u8]) -> Option<PhotoFormat> {
    match head {
        [0xff, 0xd8, 0xff, ..] => Some(PhotoFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(PhotoFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(PhotoFormat::WebP),
        _ => None,
    }
}

/// Stricter than `signature`, to avoid chance matches.
fn begins_with_segment(bytes: &[u8]) -> bool {
    match signature(bytes) {
        Some(PhotoFormat::Jpeg) => matches!(bytes.get(3), Some(0xc0..=0xc4 | 0xdb | 0xe0..=0xef | 0xfe)),
        found => found.is_some(),
    }
}

/// Removes metadata from an image.
pub fn strip(bytes: &[u8]) -> Stripped {
    let stripped = match signature(bytes) {
        Some(PhotoFormat::Jpeg) => jpeg::strip(bytes),
        Some(PhotoFormat::Png) => png::strip(bytes),
        Some(PhotoFormat::WebP) => webp::strip(bytes),
        None if format(bytes).is_some() => return Stripped::Broken,
        None => return Stripped::Other,
    };
    stripped.map_or(Stripped::Broken, Stripped::Picture)
}
