//! IPTC (IIM 4), by itself and in the resources of Photoshop.

use super::exif;
use super::facts::{FactKind, Facts};
use super::text::utf8_or_latin;

/// What each resource begins with.
const RESOURCE: &[u8] = b"8BIM";

/// So many resources of a file are looked at.
const MOST_RESOURCES: usize = 10_000;

/// How many bytes of a resource are read.
const LONGEST: usize = 1024 * 1024;

/// Fields with names, and what they are called.
const NAMES: [(u8, FactKind, &str); 5] = [
    (80, FactKind::Author, "IPTC By-line"),
    (110, FactKind::Person, "IPTC Credit"),
    (116, FactKind::Author, "IPTC Copyright"),
    (118, FactKind::Person, "IPTC Contact"),
    (122, FactKind::Editor, "IPTC Writer"),
];

/// What resources of Photoshop anywhere in a file say: in a PSD, and in pictures inside other files.
pub(super) fn anywhere(bytes: &[u8], facts: &mut Facts) {
    /// The numbers of IPTC and of Exif.
    const IPTC: &[u8] = b"\x04\x04";
    const EXIF: &[u8] = b"\x04\x22";
    for at in memchr::memmem::find_iter(bytes, RESOURCE).take(MOST_RESOURCES) {
        let resource = bytes.get(at + RESOURCE.len()..).unwrap_or_default();
        if resource.starts_with(IPTC) {
            read(content(resource).unwrap_or_default(), facts);
        } else if resource.starts_with(EXIF) {
            exif::directory(content(resource).unwrap_or_default().to_vec(), facts);
        }
    }
}

/// The content of a resource: behind its number, a name of an even length, and a size.
fn content(resource: &[u8]) -> Option<&[u8]> {
    let name = usize::from(*resource.get(2)?) + 1;
    let size = resource.get(2 + name.next_multiple_of(2)..)?;
    let (size, content) = size.split_first_chunk::<4>()?;
    let size = usize::try_from(u32::from_be_bytes(*size)).ok()?.min(LONGEST);
    Some(content.get(..size).unwrap_or(content.get(..LONGEST).unwrap_or(content)))
}

/// Records: a mark, two numbers, a length and a text.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    let mut rest = bytes;
    while let [0x1c, record, number, high, low, after @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let text = after.get(..length).unwrap_or(after);
        if *record == 2
            && let Some((_, kind, name)) = NAMES.iter().find(|(known, ..)| known == number)
        {
            facts.add(*kind, &utf8_or_latin(text), *name);
        }
        rest = after.get(length..).unwrap_or_default();
    }
}
