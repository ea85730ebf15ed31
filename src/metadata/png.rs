//! PNG inside other files, such as icons and documents: text and Exif.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::facts::Facts;
use super::numbers::take_be;
use super::text::decode_utf8_or_latin;
use super::{exif, tags};

/// The first bytes of a picture.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The most pictures of a file that are read.
const MAX_PICTURES: usize = 200;

/// The most chunks of a picture that are read.
const MAX_CHUNKS: usize = 100_000;

/// The most bytes of a text that are read.
const MAX_TEXT: u64 = 64 * 1024;

/// Reads pictures anywhere in a byte slice.
pub(super) fn search(bytes: &[u8], facts: &mut Facts) {
    for at in memchr::memmem::find_iter(bytes, SIGNATURE).take(MAX_PICTURES) {
        let mut rest = &bytes[at + SIGNATURE.len()..];
        for _ in 0..MAX_CHUNKS {
            if chunk(&mut rest, facts).is_none() {
                break;
            }
        }
    }
}

/// Reads a chunk: a length, a type, the content and a checksum.
fn chunk(rest: &mut &[u8], facts: &mut Facts) -> Option<()> {
    let length = take_be(rest, 4)?;
    let kind = rest.split_off(..4)?;
    let content = rest.split_off(..length)?;
    match kind {
        b"IEND" => return None,
        b"eXIf" => exif::read_slice(content, facts),
        b"tEXt" | b"zTXt" | b"iTXt" => text(kind, content, facts),
        _ => {}
    }
    rest.split_off(..4).map(drop)
}

/// Reads a keyword, a zero and a text, which may be compressed.
fn text(kind: &[u8], content: &[u8], facts: &mut Facts) {
    let mut parts = content.splitn(2, |byte| *byte == 0);
    let (Some(keyword), Some(after)) = (parts.next(), parts.next()) else { return };
    let (is_compressed, text) = match (kind, after) {
        (b"tEXt", text) => (false, text),
        (b"zTXt", [_, text @ ..]) => (true, text),
        // A flag and the method of compression, the language, the translated keyword.
        (_, [flag, _, rest @ ..]) => {
            (*flag == 1, rest.splitn(3, |byte| *byte == 0).nth(2).unwrap_or_default())
        }
        _ => return,
    };
    let mut decoded = Vec::new();
    // Damaged text is decoded as far as possible.
    let _ = if is_compressed {
        ZlibDecoder::new(text).take(MAX_TEXT).read_to_end(&mut decoded)
    } else {
        text.take(MAX_TEXT).read_to_end(&mut decoded)
    };
    tags::add(&decode_utf8_or_latin(keyword), &decode_utf8_or_latin(&decoded), "PNG", facts);
}
