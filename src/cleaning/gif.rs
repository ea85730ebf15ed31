//! GIF: keeps the images, their timing and the number of repetitions.

use super::uncleanable::{Result, Uncleanable};

/// Removes comments, texts, XMP and bytes after the end.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>> {
    kept(bytes).ok_or(Uncleanable::Damaged)
}

fn kept(bytes: &[u8]) -> Option<Vec<u8>> {
    const IMAGE: u8 = 0x2c;
    const EXTENSION: u8 = 0x21;
    const CONTROL: u8 = 0xf9;
    const APPLICATION: u8 = 0xff;
    const END: u8 = 0x3b;

    let mut at = 13 + colours(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    let mut has_image = false;
    loop {
        let start = at;
        match *bytes.get(at)? {
            IMAGE => {
                at += 10 + colours(*bytes.get(at + 9)?) + 1;
                at = end_of_blocks(bytes, at)?;
                out.extend_from_slice(bytes.get(start..at)?);
                has_image = true;
            }
            EXTENSION => {
                let label = *bytes.get(at + 1)?;
                at = end_of_blocks(bytes, at + 2)?;
                let content = bytes.get(start..at)?;
                let name = content.get(3..14).unwrap_or_default();
                let repeats = content.len() == 19 && (name == b"NETSCAPE2.0" || name == b"ANIMEXTS1.0");
                if (label == CONTROL && content.len() == 8) || (label == APPLICATION && repeats) {
                    out.extend_from_slice(content);
                }
            }
            END if has_image => {
                out.push(END);
                return Some(out);
            }
            _ => return None,
        }
    }
}

/// The length of a table of colours by the flags before it.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// The end of blocks that each begin with their length, up to an empty one.
fn end_of_blocks(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
