//! Takes the metadata out of a picture: camera, place, time, author, comments, embedded thumbnails, further
//! images and bytes after the end.
//!
//! What a picture needs to look right stays: its colours and its orientation. Nothing is decoded, so no
//! pixel changes. Formats are told by their first bytes, never by a file's name. Each format keeps a list
//! of what is allowed; whatever is not on it goes.

mod bytes;
mod icc;
mod jpeg;
mod png;
mod webp;

/// What is left of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Stripped {
    /// The picture, without its metadata.
    Picture(Vec<u8>),
    /// Nothing: it begins like a picture and is damaged.
    Broken,
    /// Nothing: it is not a JPEG, PNG or WebP.
    Other,
}

/// A format whose metadata can be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFormat {
    /// ISO 10918-1.
    Jpeg,
    /// ISO 15948, also animated.
    Png,
    /// RFC 9649.
    WebP,
}

/// How many bytes of a file [`format()`] needs.
pub const HEAD: usize = MOST_BEFORE + 12;

/// Other bytes that may stand before a picture, as scripts and transfers leave them. No browser shows it then.
/// Fewer than a format has that holds pictures, as icons do.
const MOST_BEFORE: usize = 16;

/// The format of a picture by its first bytes, or by those behind a few others; `None` if its metadata cannot
/// be removed here.
pub fn format(head: &[u8]) -> Option<PhotoFormat> {
    let is_picture = |at: &usize| head.get(*at..).is_some_and(begins_with_segment);
    signature(head).or_else(|| {
        let at = (1..=MOST_BEFORE).find(is_picture)?;
        signature(head.get(at..)?)
    })
}

/// The format of which these are the first bytes.
fn signature(head: &[u8]) -> Option<PhotoFormat> {
    match head {
        [0xff, 0xd8, 0xff, ..] => Some(PhotoFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(PhotoFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(PhotoFormat::WebP),
        _ => None,
    }
}

/// Whether these bytes are the beginning of a picture beyond chance.
fn begins_with_segment(bytes: &[u8]) -> bool {
    match signature(bytes) {
        Some(PhotoFormat::Jpeg) => matches!(bytes.get(3), Some(0xc0..=0xc4 | 0xdb | 0xe0..=0xef | 0xfe)),
        found => found.is_some(),
    }
}

/// Takes the metadata out of a picture.
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
