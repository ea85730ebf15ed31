//! The readable text in a binary file, in UTF-8 and in UTF-16.

/// The least letters of a run of text.
const LEAST: usize = 6;

/// The bytes at the beginning and at the end of a recording or picture that are read: its tags are there, and
/// what is between looks like text by chance.
const END: usize = 1024 * 1024;

/// The runs of text at the beginning and at the end of a file.
pub(super) fn read_ends(bytes: &[u8]) -> String {
    match (bytes.get(..END), bytes.get(bytes.len().saturating_sub(END)..)) {
        (Some(start), Some(end)) if bytes.len() > 2 * END => read(start) + &read(end),
        _ => read(bytes),
    }
}

/// The runs of text, each on a line of its own.
pub(super) fn read(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        runs(chunk.valid().chars(), &mut text);
        text.push('\n');
    }
    for start in [0, 1] {
        let (pairs, _) = bytes.get(start..).unwrap_or_default().as_chunks::<2>();
        for unit in [u16::from_le_bytes, u16::from_be_bytes] {
            let chars = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
            runs(chars.map(|c| c.ok().filter(|c| is_common(*c)).unwrap_or('\0')), &mut text);
        }
    }
    text
}

/// Whether a character is of a script that names are written in, rather than two bytes of something else.
fn is_common(c: char) -> bool {
    matches!(u32::from(c), 0x20..=0x7e | 0xa0..=0x52f | 0x600..=0x6ff | 0x200c..=0x201f)
}

/// Adds the runs of text between control characters.
fn runs(chars: impl Iterator<Item = char>, text: &mut String) {
    let mut from = text.len();
    let mut length = 0;
    for c in chars.chain(['\0']) {
        if c.is_control() {
            if length < LEAST {
                text.truncate(from);
            } else {
                text.push_str("\n\n");
            }
            from = text.len();
            length = 0;
        } else {
            text.push(c);
            length += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_found_between_other_bytes() {
        let mut bytes = b"\0\x01Ahmad Karimi\0ab\0\xff".to_vec();
        bytes.extend("Sara Karimi".encode_utf16().flat_map(u16::to_le_bytes));
        bytes.extend([0, 1, 7]);
        bytes.extend("احمد کریمی".encode_utf16().flat_map(u16::to_be_bytes));
        let text = read(&bytes);
        for name in ["Ahmad Karimi", "Sara Karimi", "احمد کریمی"] {
            assert!(text.contains(name), "{name}: {text:?}");
        }
    }
}
