//! Vorbis comments in FLAC and in Ogg: Vorbis, Opus, Theora and VP8.

use super::facts::Facts;
use super::numbers::{take_be, take_le, take_up_to};
use super::tags;

/// Reads the start of an Ogg file.
pub(super) fn ogg(bytes: &[u8], facts: &mut Facts) {
    for mark in [b"\x03vorbis".as_slice(), b"OpusTags", b"\x81theora", b"OVP80\x02\x20"] {
        if let Some(at) = memchr::memmem::find(bytes, mark) {
            comments(&bytes[at + mark.len()..], facts);
        }
    }
}

/// Reads the metadata blocks of a FLAC file: a type, a length and the content.
pub(super) fn flac(mut rest: &[u8], facts: &mut Facts) {
    while let Some(kind) = take_be(&mut rest, 1)
        && let Some(length) = take_be(&mut rest, 3)
    {
        let content = take_up_to(&mut rest, length);
        if kind & 0x7f == 4 {
            comments(content, facts);
        }
        if kind & 0x80 != 0 {
            return;
        }
    }
}

/// Reads the name of the encoder, the number of comments, and comments with their lengths.
fn comments(mut rest: &[u8], facts: &mut Facts) -> Option<()> {
    let encoder = take_le(&mut rest, 4)?;
    rest.split_off(..encoder)?;
    // The number may be wrong. The lengths then exceed the bytes.
    rest.split_off(..4)?;
    loop {
        let length = take_le(&mut rest, 4)?;
        let comment = String::from_utf8_lossy(rest.split_off(..length)?);
        if let Some((name, value)) = comment.split_once('=') {
            tags::add(&name.to_ascii_uppercase(), value, "Vorbis comment", facts);
        }
    }
}
