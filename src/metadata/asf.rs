//! WMA and WMV (Advanced Systems Format): the descriptions in the header.

use std::io::Result;

use super::facts::Facts;
use super::numbers::{take_le, take_up_to};
use super::seek::{self, ReadSeek};
use super::text::decode_utf16;
use super::{tags, xml};

/// The identifiers of objects in the header.
const CONTENT: &[u8] = b"\x33\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c";
const EXTENDED_CONTENT: &[u8] = b"\x40\xa4\xd0\xd2\x07\xe3\xd2\x11\x97\xf0\x00\xa0\xc9\x5e\xa8\x50";
const EXTENSION: &[u8] = b"\xb5\x03\xbf\x5f\x2e\xa9\xcf\x11\x8e\xe3\x00\xc0\x0c\x20\x53\x65";
const METADATA: &[u8] = b"\xea\xcb\xf8\xc5\xaf\x5b\x77\x48\x84\x67\xaa\x8c\x44\xfa\x4c\xca";
const METADATA_LIBRARY: &[u8] = b"\x94\x1c\x23\x44\x98\x94\xd1\x49\xa1\x41\x1d\x13\x4e\x45\x70\x54";

/// The most bytes of a header that are read.
const MAX_HEADER: u64 = 16 * 1024 * 1024;

/// Reads a WMA or WMV file.
pub(super) fn read(file: &mut dyn ReadSeek, facts: &mut Facts) -> Result<()> {
    let header = seek::bytes(file, 0, MAX_HEADER)?;
    objects(header.get(30..).unwrap_or_default(), true, facts);
    xml::packets(&header, facts);
    Ok(())
}

/// Reads objects: an identifier, the size of the object, and the content.
fn objects(mut rest: &[u8], is_header: bool, facts: &mut Facts) {
    while let Some(id) = rest.split_off(..16)
        && let Some(size) = take_le(&mut rest, 8)
    {
        let mut content = take_up_to(&mut rest, size.saturating_sub(24));
        // Damaged objects are read as far as possible.
        let _ = match id {
            CONTENT => description(&mut content, facts),
            EXTENDED_CONTENT => extended_description(&mut content, facts),
            METADATA | METADATA_LIBRARY => metadata(&mut content, facts),
            EXTENSION if is_header => {
                objects(content.get(22..).unwrap_or_default(), false, facts);
                None
            }
            _ => None,
        };
    }
}

/// Reads five lengths, then five texts.
fn description(rest: &mut &[u8], facts: &mut Facts) -> Option<()> {
    let mut lengths = rest.split_off(..10)?;
    for name in ["Title", "Author", "Copyright", "Description", "Rating"] {
        let length = take_le(&mut lengths, 2)?;
        tags::add(name, &decode_utf16(rest.split_off(..length)?), "ASF", facts);
    }
    Some(())
}

/// Reads names and values, each after its length.
fn extended_description(rest: &mut &[u8], facts: &mut Facts) -> Option<()> {
    for _ in 0..take_le(rest, 2)? {
        let length = take_le(rest, 2)?;
        let name = rest.split_off(..length)?;
        let kind = take_le(rest, 2)?;
        let length = take_le(rest, 2)?;
        value(name, kind, rest.split_off(..length)?, facts);
    }
    Some(())
}

/// Reads names and values after both lengths. They also have a language and a stream.
fn metadata(rest: &mut &[u8], facts: &mut Facts) -> Option<()> {
    for _ in 0..take_le(rest, 2)? {
        rest.split_off(..4)?;
        let name_length = take_le(rest, 2)?;
        let kind = take_le(rest, 2)?;
        let length = take_le(rest, 4)?;
        let name = rest.split_off(..name_length)?;
        value(name, kind, rest.split_off(..length)?, facts);
    }
    Some(())
}

fn value(name: &[u8], kind: usize, value: &[u8], facts: &mut Facts) {
    const TEXT: usize = 0;
    if kind == TEXT {
        tags::add(&decode_utf16(name), &decode_utf16(value), "ASF", facts);
    }
}
