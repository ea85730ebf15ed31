//! APE tags (version 2) at the end of an MP3, and of the formats that have no other.

use super::facts::Facts;
use super::tags;

/// What every header and footer of a tag begins with.
const MARK: &[u8] = b"APETAGEX";

/// How long a header or a footer is.
const MARK_LENGTH: usize = 32;

/// No file has more that are worth reading.
const MOST_MARKS: usize = 16;

/// No tag has more items.
const MOST_ITEMS: usize = 1000;

/// What the tags in a stretch of bytes say.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    for at in memchr::memmem::find_iter(bytes, MARK).take(MOST_MARKS) {
        // Behind a header, or before a footer, whose size is that of the items and the footer.
        items(bytes.get(at + MARK_LENGTH..).unwrap_or_default(), facts);
        let size = bytes.get(at + 12..).and_then(length).unwrap_or_default();
        let start = (at + MARK_LENGTH).checked_sub(size);
        items(start.and_then(|start| bytes.get(start..at)).unwrap_or_default(), facts);
    }
}

fn items(bytes: &[u8], facts: &mut Facts) {
    let mut rest = bytes;
    for _ in 0..MOST_ITEMS {
        let Some(after) = item(rest, facts) else { return };
        rest = after;
    }
}

/// Adds an item - a length, flags, a name and a value - and returns what is behind it.
fn item<'a>(bytes: &'a [u8], facts: &mut Facts) -> Option<&'a [u8]> {
    /// The bits of the kind of a value: text is 0.
    const KIND: u8 = 0b110;
    let size = length(bytes)?;
    let flags = *bytes.get(4)?;
    let named = bytes.get(8..)?;
    let end = named.iter().take(256).position(|byte| !matches!(byte, 0x20..=0x7e))?;
    // Names have at least two characters, and end in a zero.
    (end >= 2 && named[end] == 0).then_some(())?;
    let value = named.get(end + 1..end.checked_add(1)?.checked_add(size)?)?;
    if flags & KIND == 0 {
        let name = String::from_utf8_lossy(&named[..end]);
        // Values of a list stand between zeros.
        tags::add(&name, &String::from_utf8_lossy(value).replace('\0', ", "), "APE", facts);
    }
    named.get(end + 1 + size..)
}

fn length(bytes: &[u8]) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(..4)?.try_into().ok()?)).ok()
}
