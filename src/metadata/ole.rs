//! Word, Excel and `PowerPoint` until 2003: the two streams of properties in the compound file.

use std::io::{Read, Seek, SeekFrom};

use cfb::CompoundFile;

use super::facts::{FactKind, Facts};
use super::text::{of_code_page, utf16};

/// A property: its number, what it is, and its name.
type Property = (u32, FactKind, &'static str);

/// The streams of properties by their names.
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

/// No stream of properties is longer that is worth reading.
const LONGEST: u64 = 1024 * 1024;

/// What a document says.
pub(super) fn read(file: &mut (impl Read + Seek), facts: &mut Facts) {
    if file.seek(SeekFrom::Start(0)).is_err() {
        return;
    }
    let Ok(mut file) = CompoundFile::open(file) else {
        facts.closed = Some("this document is damaged");
        return;
    };
    for (name, wanted) in STREAMS {
        let mut bytes = Vec::new();
        if let Ok(stream) = file.open_stream(name)
            && stream.take(LONGEST).read_to_end(&mut bytes).is_ok()
        {
            properties(&bytes, wanted, facts);
        }
    }
    if file.exists("/EncryptedPackage") {
        facts.closed = Some("this document is protected by a password");
    }
}

/// A set of properties (MS-OLEPS): a header, the place of the section, and in it numbers with places.
fn properties(bytes: &[u8], wanted: &[Property], facts: &mut Facts) -> Option<()> {
    let word = |at: usize| -> Option<u32> {
        Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
    };
    let section = usize::try_from(word(44)?).ok()?;
    let count = word(section.checked_add(4)?)?.min(1000);
    let place = |property: u32| -> Option<usize> {
        (0..usize::try_from(count).ok()?)
            .map(|at| section + 8 + 8 * at)
            .find(|at| word(*at) == Some(property))
            .and_then(|at| section.checked_add(usize::try_from(word(at + 4)?).ok()?))
    };
    // Property 1 is the code page.
    let page = place(1).and_then(|at| word(at + 4)).and_then(|page| u16::try_from(page & 0xffff).ok());
    for (number, kind, name) in wanted {
        let text = place(*number).and_then(|at| {
            let length = usize::try_from(word(at + 4)?).ok()?;
            let after = bytes.get(at + 8..)?;
            match word(at)? {
                0x1e if page == Some(1200) => Some(utf16(after.get(..length)?)),
                0x1e => Some(of_code_page(after.get(..length)?, page.unwrap_or(1252))),
                0x1f => Some(utf16(after.get(..length.checked_mul(2)?)?)),
                _ => None,
            }
        });
        if let Some(text) = text {
            facts.add(*kind, &text, *name);
        }
    }
    Some(())
}
