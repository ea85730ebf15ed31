//! RTF: the properties of the document, and the names of reviewers.

use super::facts::{FactKind, Facts};
use super::numbers::decode_hexadecimal;
use super::text::decode_code_page;

/// The most bytes of a group that are read.
const MAX_GROUP: usize = 500;

/// The first bytes of groups with names.
const GROUPS: [(&[u8], FactKind, &str); 7] = [
    (b"{\\author ", FactKind::Author, "RTF author"),
    (b"{\\operator ", FactKind::Editor, "RTF operator"),
    (b"{\\*\\company ", FactKind::Company, "RTF company"),
    (b"{\\company ", FactKind::Company, "RTF company"),
    (b"{\\*\\manager ", FactKind::Person, "RTF manager"),
    (b"{\\manager ", FactKind::Person, "RTF manager"),
    (b"{\\*\\atnauthor ", FactKind::Reviewer, "RTF atnauthor"),
];

/// Reads an RTF file.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    for (start, kind, name) in GROUPS {
        for at in memchr::memmem::find_iter(bytes, start) {
            let group = &bytes[at + start.len()..];
            facts.add(kind, &decode(&group[..group.len().min(MAX_GROUP)]), name);
        }
    }
}

/// Decodes the text of a group up to its end.
fn decode(mut rest: &[u8]) -> String {
    let mut text = String::new();
    while let Some(byte) = rest.split_off_first() {
        match byte {
            b'}' => break,
            b'{' => {}
            b'\\' => text.extend(control(&mut rest)),
            other => text.push(char::from(*other)),
        }
    }
    text
}

/// Reads a control word or symbol after its backslash. Returns the character that it stands for.
fn control(rest: &mut &[u8]) -> Option<char> {
    if let [b'\'', high, low, after @ ..] = *rest {
        *rest = after;
        return decode_code_page(&decode_hexadecimal(&[*high, *low]), 1252).chars().next();
    }
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let word = rest.split_off(..letters)?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count();
    let number = std::str::from_utf8(rest.split_off(..digits)?).ok()?;
    let is_unicode = word == b"u" && digits > 0;
    *rest = match *rest {
        // The replacement for readers without Unicode.
        [b' ', b'?', after @ ..] | [b'?', after @ ..] | [b'\\', b'\'', _, _, after @ ..] if is_unicode => {
            after
        }
        [b' ', after @ ..] if !is_unicode => after,
        other => other,
    };
    let number: i32 = number.parse().ok().filter(|_| is_unicode)?;
    let unit = if number < 0 { number + 65_536 } else { number };
    char::from_u32(u32::try_from(unit).ok()?)
}
