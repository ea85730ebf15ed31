//! The filters of a stream in a PDF (ISO 32000-1, 7.4) that pack properties and XMP.

use std::borrow::Cow;
use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::objects::{Entries, Object};

/// No unpacked stream is longer that is worth reading.
const LONGEST: usize = 32 * 1024 * 1024;

/// A stream has no more filters.
const MOST_FILTERS: usize = 8;

/// A stream without its filters; `None` if one of them is not known here. `content` goes on behind the stream,
/// whose end is at `end`, unless Deflate has the word by chance.
pub(super) fn decoded(content: &[u8], end: usize, stream: &Entries) -> Option<Vec<u8>> {
    let filters: &[Vec<u8>] = match stream.get(b"Filter".as_slice()) {
        Some(Object::Name(name)) => std::slice::from_ref(name),
        Some(Object::Names(names)) => names,
        // A list of filters that is an object of its own is nearly always this one.
        Some(Object::Reference(_)) => &[b"FlateDecode".to_vec()],
        _ => &[],
    };
    if filters.len() > MOST_FILTERS {
        return None;
    }
    let mut bytes = Cow::Borrowed(content);
    for (at, filter) in filters.iter().enumerate() {
        let text = if at == 0 { &content[..end] } else { &bytes };
        bytes = Cow::Owned(match filter.as_slice() {
            b"FlateDecode" | b"Fl" => {
                let mut unpacked = Vec::new();
                // One that is cut off says as much as could be unpacked.
                let _ = ZlibDecoder::new(&*bytes).take(LONGEST as u64).read_to_end(&mut unpacked);
                unpacked
            }
            b"ASCIIHexDecode" | b"AHx" => hexadecimal(text),
            b"ASCII85Decode" | b"A85" => base_85(text),
            b"RunLengthDecode" | b"RL" => runs(text),
            // The identity, unless the document is encrypted.
            b"Crypt" => continue,
            _ => return None,
        });
    }
    Some(match bytes {
        Cow::Borrowed(_) => content[..end].to_vec(),
        Cow::Owned(bytes) => bytes,
    })
}

fn hexadecimal(text: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = text
        .iter()
        .take_while(|byte| **byte != b'>')
        .filter_map(|byte| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

/// Five digits of base 85 for four bytes; `z` for four zeros.
fn base_85(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut group = Vec::with_capacity(5);
    for byte in text.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if group.is_empty() => bytes.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            bytes.extend(four(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let count = group.len() - 1;
        group.resize(5, 84);
        bytes.extend(&four(&group)[..count]);
    }
    bytes
}

fn four(group: &[u8]) -> [u8; 4] {
    group.iter().fold(0_u32, |sum, digit| sum.wrapping_mul(85).wrapping_add(u32::from(*digit))).to_be_bytes()
}

/// A length and so many bytes, or a length and one byte that is repeated.
fn runs(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let [length, after @ ..] = rest
        && *length != 128
        && bytes.len() < LONGEST
    {
        let count = usize::from(*length) + 1;
        if *length < 128 {
            bytes.extend_from_slice(after.get(..count).unwrap_or(after));
            rest = after.get(count..).unwrap_or_default();
        } else {
            let Some(byte) = after.first() else { break };
            bytes.extend(std::iter::repeat_n(*byte, 257 - usize::from(*length)));
            rest = &after[1..];
        }
    }
    bytes
}
