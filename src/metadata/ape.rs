//! APE tags (version 2) in MP3, Monkey's Audio, `WavPack` and Musepack.

use super::facts::Facts;
use super::numbers::take_le;
use super::tags;

/// The first bytes of a tag's header and footer.
const PREAMBLE: &[u8] = b"APETAGEX";

/// The length of a header or a footer.
const HEADER_LENGTH: usize = 32;

/// The most headers and footers that are read.
const MAX_HEADERS: usize = 16;

/// The most items of a tag that are read.
const MAX_ITEMS: usize = 1000;

/// Reads all tags in a byte slice.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    for at in memchr::memmem::find_iter(bytes, PREAMBLE).take(MAX_HEADERS) {
        // Items follow a header and precede a footer. The size counts the items and the footer.
        items(bytes.get(at + HEADER_LENGTH..).unwrap_or_default(), facts);
        let size = bytes.get(at + 12..).and_then(|mut rest| take_le(&mut rest, 4)).unwrap_or_default();
        let start = (at + HEADER_LENGTH).checked_sub(size);
        items(start.and_then(|start| bytes.get(start..at)).unwrap_or_default(), facts);
    }
}

fn items(mut rest: &[u8], facts: &mut Facts) {
    for _ in 0..MAX_ITEMS {
        if item(&mut rest, facts).is_none() {
            return;
        }
    }
}

/// Reads an item: the length of the value, flags, the name with a zero after it, and the value.
fn item(rest: &mut &[u8], facts: &mut Facts) -> Option<()> {
    /// The bits of the type of a value, which are 0 for text.
    const TYPE: u8 = 0b110;
    let length = take_le(rest, 4)?;
    let flags = rest.split_off(..4)?;
    let name_length = rest.iter().take(256).position(|byte| !matches!(byte, 0x20..=0x7e))?;
    let name = rest.split_off(..name_length)?;
    // Names have at least two characters.
    (name_length >= 2 && *rest.split_off_first()? == 0).then_some(())?;
    let value = rest.split_off(..length)?;
    if flags[0] & TYPE == 0 {
        // The values of a list have zeros between them.
        let value = String::from_utf8_lossy(value).replace('\0', ", ");
        tags::add(&String::from_utf8_lossy(name), &value, "APE", facts);
    }
    Some(())
}
