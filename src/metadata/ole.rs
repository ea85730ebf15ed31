//! Word, Excel and `PowerPoint` until 2003: the property sets in the compound file.

use std::io::{Read, Result};

use cfb::CompoundFile;

use super::facts::{FactKind, Facts};
use super::numbers::little_endian;
use super::seek::ReadSeek;
use super::text::{decode_code_page, decode_utf16};

/// The number of a property, what it is about, and its name.
type Property = (u64, FactKind, &'static str);

/// The streams of property sets.
const STREAMS: [(&str, &[Property]); 2] = [
    (
        "/\u{5}SummaryInformation",
        &[
            (4, FactKind::Author, "Office Author"),
            (8, FactKind::Editor, "Office Last saved by"),
            (6, FactKind::Comment, "Office Comments"),
        ],
    ),
    (
        "/\u{5}DocumentSummaryInformation",
        &[(14, FactKind::Person, "Office Manager"), (15, FactKind::Company, "Office Company")],
    ),
];

/// The most bytes of a stream that are read.
const MAX_STREAM: u64 = 1024 * 1024;

/// The most properties of a set that are read.
const MAX_PROPERTIES: usize = 1000;

/// Reads a document.
pub(super) fn read(file: &mut dyn ReadSeek, facts: &mut Facts) -> Result<()> {
    file.rewind()?;
    let Ok(mut file) = CompoundFile::open(file) else {
        facts.closed = Some("this document is damaged");
        return Ok(());
    };
    for (name, wanted) in STREAMS {
        let mut bytes = Vec::new();
        if let Ok(stream) = file.open_stream(name)
            && stream.take(MAX_STREAM).read_to_end(&mut bytes).is_ok()
        {
            properties(&bytes, wanted, facts);
        }
    }
    if file.exists("/EncryptedPackage") {
        facts.closed = Some("this document is protected by a password");
    }
    Ok(())
}

/// Reads a property set (MS-OLEPS): a header, the offset of a section, and in it numbers and offsets.
fn properties(bytes: &[u8], wanted: &[Property], facts: &mut Facts) -> Option<()> {
    let number = |bytes: &[u8], at: usize| Some(little_endian(bytes.get(at..at.checked_add(4)?)?));
    let section = bytes.get(usize::try_from(number(bytes, 44)?).ok()?..)?;
    let count = usize::try_from(number(section, 4)?).ok()?.min(MAX_PROPERTIES);
    let property = |id: u64| {
        let at = (0..count).map(|at| 8 + 8 * at).find(|at| number(section, *at) == Some(id))?;
        section.get(usize::try_from(number(section, at + 4)?).ok()?..)
    };
    let code_page = property(1).and_then(|value| number(value, 4)).unwrap_or(1252) & 0xffff;
    for (id, kind, name) in wanted {
        let text = property(*id).and_then(|value| {
            let length = usize::try_from(number(value, 4)?).ok()?;
            match number(value, 0)? {
                0x1e if code_page == 1200 => Some(decode_utf16(value.get(8..)?.get(..length)?)),
                0x1e => {
                    let page = u16::try_from(code_page).ok()?;
                    Some(decode_code_page(value.get(8..)?.get(..length)?, page))
                }
                0x1f => Some(decode_utf16(value.get(8..)?.get(..length.checked_mul(2)?)?)),
                _ => None,
            }
        });
        facts.add(*kind, &text.unwrap_or_default(), *name);
    }
    Some(())
}
