//! ASF, which WMA and WMV are: the descriptions in the header.

use std::io::{Read, Seek, SeekFrom};

use super::facts::Facts;
use super::text::utf16;
use super::{tags, xml};

/// What a file begins with: the identifier of its header.
pub(super) const HEADER: &[u8] = b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c";

/// The identifiers of objects in the header.
const CONTENT: &[u8] = b"\x33\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c";
const EXTENDED_CONTENT: &[u8] = b"\x40\xa4\xd0\xd2\x07\xe3\xd2\x11\x97\xf0\x00\xa0\xc9\x5e\xa8\x50";
const EXTENSION: &[u8] = b"\xb5\x03\xbf\x5f\x2e\xa9\xcf\x11\x8e\xe3\x00\xc0\x0c\x20\x53\x65";
const METADATA: &[u8] = b"\xea\xcb\xf8\xc5\xaf\x5b\x77\x48\x84\x67\xaa\x8c\x44\xfa\x4c\xca";
const METADATA_LIBRARY: &[u8] = b"\x94\x1c\x23\x44\x98\x94\xd1\x49\xa1\x41\x1d\x13\x4e\x45\x70\x54";

/// No header is longer that is worth reading.
const LONGEST: u64 = 16 * 1024 * 1024;

/// What a file says.
pub(super) fn read(file: &mut (impl Read + Seek), facts: &mut Facts) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(LONGEST).read_to_end(&mut bytes)?;
    // Behind the identifier: the size of the header, and how many objects there are.
    objects(bytes.get(30..).unwrap_or_default(), true, facts);
    xml::packets(&bytes, facts);
    Ok(())
}

/// Objects: an identifier, a size that counts both, and the content.
fn objects(bytes: &[u8], is_header: bool, facts: &mut Facts) {
    let mut rest = bytes;
    while let (Some(id), Some(size)) = (rest.get(..16), rest.get(16..24)) {
        let size = size.try_into().map(u64::from_le_bytes).unwrap_or_default();
        let size = usize::try_from(size).unwrap_or(usize::MAX).max(24);
        let content = rest.get(24..size).or(rest.get(24..)).unwrap_or_default();
        let mut content = AsfContent { rest: content };
        // One that is cut off says as much as could be read.
        let _ = match id {
            CONTENT => described(&mut content, facts),
            EXTENDED_CONTENT => extended(&mut content, facts),
            METADATA | METADATA_LIBRARY => library(&mut content, facts),
            EXTENSION if is_header => {
                objects(content.rest.get(22..).unwrap_or_default(), false, facts);
                None
            }
            _ => None,
        };
        rest = rest.get(size..).unwrap_or_default();
    }
}

struct AsfContent<'a> {
    rest: &'a [u8],
}

impl<'a> AsfContent<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(bytes)
    }

    fn short(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.bytes(2)?.try_into().ok()?))
    }

    fn long(&mut self) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.bytes(4)?.try_into().ok()?)).ok()
    }
}

/// Title, author, copyright, description and rating: five lengths, then the texts.
fn described(content: &mut AsfContent<'_>, facts: &mut Facts) -> Option<()> {
    let mut lengths = [0; 5];
    for length in &mut lengths {
        *length = usize::from(content.short()?);
    }
    for (length, name) in lengths.into_iter().zip(["Title", "Author", "Copyright", "Description", "Rating"]) {
        tags::add(name, &utf16(content.bytes(length)?), "ASF", facts);
    }
    Some(())
}

/// Names and values, each behind its length.
fn extended(content: &mut AsfContent<'_>, facts: &mut Facts) -> Option<()> {
    for _ in 0..content.short()? {
        let length = content.short()?;
        let name = utf16(content.bytes(usize::from(length))?);
        let kind = content.short()?;
        let length = content.short()?;
        value(&name, kind, content.bytes(usize::from(length))?, facts);
    }
    Some(())
}

/// Names and values of a language and a stream, behind all their lengths.
fn library(content: &mut AsfContent<'_>, facts: &mut Facts) -> Option<()> {
    for _ in 0..content.short()? {
        content.bytes(4)?;
        let name_length = content.short()?;
        let kind = content.short()?;
        let length = content.long()?;
        let name = utf16(content.bytes(usize::from(name_length))?);
        value(&name, kind, content.bytes(length)?, facts);
    }
    Some(())
}

fn value(name: &str, kind: u16, bytes: &[u8], facts: &mut Facts) {
    if kind == 0 {
        tags::add(name, &utf16(bytes), "ASF", facts);
    }
}
