//! PNG inside other files, as icons and documents: its texts and its Exif.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::facts::Facts;
use super::text::utf8_or_latin;
use super::{exif, tags};

/// What a picture begins with.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// So many pictures of a file are looked at.
const MOST_PICTURES: usize = 200;

/// A picture has no more chunks that are worth reading.
const MOST_CHUNKS: usize = 100_000;

/// No text is longer that is worth reading.
const LONGEST: u64 = 64 * 1024;

/// What pictures inside a file say.
pub(super) fn anywhere(bytes: &[u8], facts: &mut Facts) {
    for at in memchr::memmem::find_iter(bytes, SIGNATURE).take(MOST_PICTURES) {
        let mut rest = bytes.get(at + SIGNATURE.len()..).unwrap_or_default();
        for _ in 0..MOST_CHUNKS {
            let Some(after) = chunk(rest, facts) else { break };
            rest = after;
        }
    }
}

/// Reads a chunk - a length, a kind, the content and a checksum - and returns what is behind it.
fn chunk<'a>(bytes: &'a [u8], facts: &mut Facts) -> Option<&'a [u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let content = rest.get(..length)?;
    match kind {
        b"IEND" => return None,
        b"eXIf" => exif::directory(content.to_vec(), facts),
        b"tEXt" | b"zTXt" | b"iTXt" => text(*kind, content, facts),
        _ => {}
    }
    rest.get(length.checked_add(4)?..)
}

/// A name, a zero and a text, which may be packed.
fn text(kind: [u8; 4], content: &[u8], facts: &mut Facts) {
    let mut parts = content.splitn(2, |byte| *byte == 0);
    let (Some(name), Some(after)) = (parts.next(), parts.next()) else { return };
    let (is_packed, text) = match (&kind, after) {
        (b"tEXt", text) => (false, text),
        (b"zTXt", [_, text @ ..]) => (true, text),
        // Whether it is packed, and how; then its language, and its name in that language.
        (_, [flag, _, rest @ ..]) => {
            (*flag == 1, rest.splitn(3, |byte| *byte == 0).nth(2).unwrap_or_default())
        }
        _ => return,
    };
    let mut unpacked = Vec::new();
    // What is cut off says as much as could be unpacked.
    let _ = if is_packed {
        ZlibDecoder::new(text).take(LONGEST).read_to_end(&mut unpacked)
    } else {
        text.take(LONGEST).read_to_end(&mut unpacked)
    };
    tags::add(&utf8_or_latin(name), &utf8_or_latin(&unpacked), "PNG", facts);
}
