//! The filters of a PDF's streams (ISO 32000-1, 7.4) that are used for objects and XMP.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::objects::{Dictionary, Object};
use crate::metadata::numbers::{decode_hexadecimal, take_up_to};

/// The most bytes of a decoded stream.
const MAX_DECODED: usize = 32 * 1024 * 1024;

/// The most filters of a stream.
const MAX_FILTERS: usize = 8;

/// Decodes a stream; `None` if a filter is unknown. The stream ends at `end`, unless `endstream` is part of its
/// compressed bytes.
pub(super) fn decode(content: &[u8], end: usize, dictionary: &Dictionary) -> Option<Vec<u8>> {
    let filters: &[Vec<u8>] = match dictionary.get("Filter") {
        Some(Object::Name(name)) => std::slice::from_ref(name),
        Some(Object::Names(names)) => names,
        // A list that is an indirect object is nearly always this one.
        Some(Object::Reference(_)) => &[b"FlateDecode".to_vec()],
        _ => &[],
    };
    if filters.len() > MAX_FILTERS {
        return None;
    }
    let mut decoded: Option<Vec<u8>> = None;
    for filter in filters {
        let text = decoded.as_deref().unwrap_or(&content[..end]);
        decoded = Some(match filter.as_slice() {
            b"FlateDecode" | b"Fl" => inflate(decoded.as_deref().unwrap_or(content)),
            b"ASCIIHexDecode" | b"AHx" => {
                decode_hexadecimal(text.split(|byte| *byte == b'>').next().unwrap_or_default())
            }
            b"ASCII85Decode" | b"A85" => decode_base_85(text),
            b"RunLengthDecode" | b"RL" => decode_run_lengths(text),
            // The identity, unless the document is encrypted.
            b"Crypt" => continue,
            _ => return None,
        });
    }
    Some(decoded.unwrap_or_else(|| content[..end].to_vec()))
}

fn inflate(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::new();
    // A damaged stream is decoded as far as possible.
    let _ = ZlibDecoder::new(bytes).take(MAX_DECODED as u64).read_to_end(&mut decoded);
    decoded
}

/// Decodes groups of five digits, which are four bytes. `z` is four zeros.
fn decode_base_85(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut group = Vec::with_capacity(5);
    for byte in text.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if group.is_empty() => bytes.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            bytes.extend(base_85_group(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let count = group.len() - 1;
        group.resize(5, 84);
        bytes.extend(&base_85_group(&group)[..count]);
    }
    bytes
}

fn base_85_group(digits: &[u8]) -> [u8; 4] {
    digits.iter().fold(0_u32, |sum, digit| sum.wrapping_mul(85).wrapping_add(u32::from(*digit))).to_be_bytes()
}

/// Decodes runs: a length and as many bytes, or a length and one byte that is repeated.
fn decode_run_lengths(mut rest: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    while let Some(length) = rest.split_off_first()
        && bytes.len() < MAX_DECODED
    {
        match usize::from(*length) {
            128 => break,
            length @ 0..128 => bytes.extend_from_slice(take_up_to(&mut rest, length + 1)),
            length => {
                let repeated = rest.split_off_first().copied();
                bytes.extend(repeated.into_iter().cycle().take(257 - length));
            }
        }
    }
    bytes
}
