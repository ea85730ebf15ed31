//! Sentinels: control characters that replace characters which the Markdown parser would misread.
//!
//! A sentinel has the same length in bytes as the original, so spans stay valid. Control characters
//! and noncharacters in the input are replaced first, so no input contains one.

use std::borrow::Cow;

/// A filler for removed characters.
pub(super) const NOTHING: char = '\u{1c}';

/// Sentinels for ASCII characters.
const ONE_BYTE: &[(char, char)] = &[
    ('<', '\u{1}'),
    (':', '\u{2}'),
    ('-', '\u{3}'),
    ('.', '\u{4}'),
    ('\'', '\u{5}'),
    ('"', '\u{6}'),
    ('*', '\u{7}'),
    ('_', '\u{8}'),
    ('~', '\u{e}'),
    ('&', '\u{f}'),
    ('(', '\u{10}'),
    (')', '\u{11}'),
    (',', '\u{12}'),
    ('!', '\u{13}'),
    ('?', '\u{14}'),
    (';', '\u{15}'),
    ('%', '\u{16}'),
    ('[', '\u{17}'),
    (']', '\u{18}'),
    ('\\', '\u{19}'),
    ('}', '\u{1a}'),
    ('/', '\u{1b}'),
];

/// Sentinels for characters of two bytes in UTF-8.
const TWO_BYTES: &[(char, char)] = &[
    ('«', '\u{80}'),
    ('»', '\u{81}'),
    ('،', '\u{82}'),
    ('؛', '\u{83}'),
    ('؟', '\u{84}'),
    ('۔', '\u{86}'),
    ('·', '\u{87}'),
];

/// Sentinels for characters of three bytes in UTF-8: Unicode noncharacters.
const THREE_BYTES: &[(char, char)] = &[
    ('。', '\u{fdd6}'),
    ('，', '\u{fdd7}'),
    ('、', '\u{fdd8}'),
    ('；', '\u{fdd9}'),
    ('：', '\u{fdda}'),
    ('？', '\u{fddb}'),
    ('！', '\u{fddc}'),
    ('「', '\u{fddd}'),
    ('」', '\u{fdde}'),
    ('『', '\u{fddf}'),
    ('』', '\u{fde0}'),
    ('《', '\u{fde1}'),
    ('》', '\u{fde2}'),
    ('【', '\u{fde3}'),
    ('】', '\u{fde4}'),
    ('〈', '\u{fde5}'),
    ('〉', '\u{fde6}'),
    ('“', '\u{fde7}'),
    ('”', '\u{fde8}'),
    ('‘', '\u{fde9}'),
    ('’', '\u{fdea}'),
    ('…', '\u{fdeb}'),
    ('—', '\u{fdec}'),
    ('（', '\u{fded}'),
    ('）', '\u{fdee}'),
];

fn table(length: usize) -> &'static [(char, char)] {
    match length {
        1 => ONE_BYTE,
        2 => TWO_BYTES,
        _ => THREE_BYTES,
    }
}

/// The sentinel for a character, with the same number of bytes; `None` if it has none.
pub(super) fn of(c: char) -> Option<char> {
    table(c.len_utf8()).iter().find(|(original, _)| *original == c).map(|(_, stand_in)| *stand_in)
}

/// Whether a character of the input must be replaced before parsing: a noncharacter, or a control
/// character other than tabs and line ends.
pub(super) fn is_reserved(c: char) -> bool {
    matches!(c, '\u{1}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text has a reserved character. Most texts have none of the bytes that one begins with,
/// which is seen for many bytes at once.
pub(super) fn has_reserved(text: &str) -> bool {
    let begins_one = |byte: u8| {
        (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) | matches!(byte, 0x7f | 0xc2 | 0xef)
    };
    let begins = |bytes: &[u8]| bytes.iter().fold(false, |found, byte| found | begins_one(*byte));
    text.as_bytes().chunks(64).any(begins) && text.contains(is_reserved)
}

/// The replacement of a reserved character, with the same number of bytes.
fn instead(c: char) -> &'static str {
    match c.len_utf8() {
        1 => " ",
        2 => "\u{a0}",
        _ => "\u{fffd}",
    }
}

/// Replaces all reserved characters.
pub(super) fn without_reserved(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        if is_reserved(c) {
            clean.push_str(instead(c));
        } else {
            clean.push(c);
        }
    }
    clean
}

/// Replaces sentinels by the original characters. Fillers are removed, so the result may be
/// shorter.
pub(super) fn restore(text: &str) -> Cow<'_, str> {
    if !has_reserved(text) {
        return Cow::Borrowed(text);
    }
    let original = |c: char| {
        let known = table(c.len_utf8()).iter().find(|(_, stand_in)| *stand_in == c);
        known.map_or(c, |(original, _)| *original)
    };
    Cow::Owned(text.chars().filter(|c| *c != NOTHING).map(original).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stand_in_has_the_length_of_its_character_and_leads_back_to_it() {
        for (original, stand_in) in [ONE_BYTE, TWO_BYTES, THREE_BYTES].concat() {
            assert_eq!(original.len_utf8(), stand_in.len_utf8(), "{original}");
            assert!(is_reserved(stand_in), "{original}");
            assert!(has_reserved(&format!("a{stand_in}b")), "{original}");
            assert!(!has_reserved(&format!("a{original}b\t\r\n")), "{original}");
            assert_eq!(of(original), Some(stand_in));
            assert_eq!(restore(&stand_in.to_string()), original.to_string());
        }
    }
}
