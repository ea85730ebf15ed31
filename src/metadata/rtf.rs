//! RTF: the group of properties, and who changed or commented on the text.

use super::facts::{FactKind, Facts};

/// Groups whose text is a name, and what it is.
const GROUPS: [(&[u8], FactKind, &str); 7] = [
    (b"{\\author ", FactKind::Author, "RTF author"),
    (b"{\\operator ", FactKind::Editor, "RTF operator"),
    (b"{\\*\\company ", FactKind::Company, "RTF company"),
    (b"{\\company ", FactKind::Company, "RTF company"),
    (b"{\\*\\manager ", FactKind::Person, "RTF manager"),
    (b"{\\manager ", FactKind::Person, "RTF manager"),
    (b"{\\*\\atnauthor ", FactKind::Reviewer, "RTF atnauthor"),
];

/// What an RTF says.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    for (start, kind, name) in GROUPS {
        for at in memchr::memmem::find_iter(bytes, start) {
            let text = group(bytes.get(at + start.len()..).unwrap_or_default());
            facts.add(kind, &text, name);
        }
    }
}

/// The text of a group up to its end, with its characters in place of their codes.
fn group(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = bytes.get(..bytes.len().min(500)).unwrap_or_default();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'}' => break,
            b'{' => {}
            b'\\' => rest = command(after, &mut text),
            other => text.push(char::from(*other)),
        }
    }
    text
}

/// Reads a command, which may be the code of a character; gives what is behind it.
fn command<'a>(rest: &'a [u8], text: &mut String) -> &'a [u8] {
    if let [b'\'', high, low, after @ ..] = rest {
        let code =
            std::str::from_utf8(&[*high, *low]).ok().and_then(|code| u8::from_str_radix(code, 16).ok());
        text.push_str(&encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[code.unwrap_or(b'?')]).0);
        return after;
    }
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (word, after) = rest.split_at(letters);
    let digits = after.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count();
    let (number, mut after) = after.split_at(digits);
    if word == b"u"
        && let Ok(number) = String::from_utf8_lossy(number).parse::<i32>()
    {
        let unit = if number < 0 { number + 65_536 } else { number };
        text.extend(u32::try_from(unit).ok().and_then(char::from_u32));
        // What older readers show instead.
        after = match after {
            [b' ', b'?', rest @ ..] | [b'?', rest @ ..] | [b'\\', b'\'', _, _, rest @ ..] => rest,
            other => other,
        };
        return after;
    }
    after.strip_prefix(b" ").unwrap_or(after)
}
