//! Parsing the objects of a PDF (ISO 32000-1, 7.3) that matter for its metadata.

use crate::metadata::numbers::decode_hexadecimal;
use crate::metadata::text::decode_pdf_text;

/// The most bytes of a string.
const MAX_TEXT: usize = 64 * 1024;

/// The most entries of a dictionary that are kept.
const MAX_ENTRIES: usize = 100;

/// Keys of entries that are kept.
const KEYS: [&[u8]; 17] = [
    b"Author",
    b"Company",
    b"ContactInfo",
    b"Creator",
    b"Filter",
    b"First",
    b"Keywords",
    b"Location",
    b"Manager",
    b"Name",
    b"Producer",
    b"SourceModified",
    b"Subject",
    b"Subtype",
    b"T",
    b"Title",
    b"Type",
];

/// An object, or the end of the objects.
#[derive(Clone, Debug)]
pub(super) enum Object {
    Text(String),
    Name(Vec<u8>),
    /// The names in an array.
    Names(Vec<Vec<u8>>),
    Number(u32),
    /// The number of an indirect object: `5 0 R`.
    Reference(u32),
    Other,
    /// The end of the dictionary around it.
    End,
    /// The end of the bytes, or a keyword that no dictionary contains.
    Stop,
}

/// The entries of a dictionary that may matter, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    pub(super) entries: Vec<(Vec<u8>, Object)>,
}

impl Dictionary {
    pub(super) fn get(&self, key: &str) -> Option<&Object> {
        self.entries.iter().find(|(known, _)| known == key.as_bytes()).map(|(_, value)| value)
    }

    /// Whether a value is one of some names.
    pub(super) fn is(&self, key: &str, names: &[&[u8]]) -> bool {
        matches!(self.get(key), Some(Object::Name(name)) if names.contains(&name.as_slice()))
    }
}

/// A parser, and the offset of the next byte.
pub(super) struct Parser<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Parser<'a> {
    /// Parses a dictionary after its `<<`. Returns whether it has an end. Passes those inside it to `inner`.
    pub(super) fn dictionary(
        &mut self,
        max_depth: usize,
        inner: &mut dyn FnMut(Dictionary),
    ) -> (Dictionary, bool) {
        let mut dictionary = Dictionary::default();
        let mut key = None;
        loop {
            match (self.object(max_depth, inner), key.take()) {
                (Object::End, _) => return (dictionary, true),
                (Object::Stop, _) => return (dictionary, false),
                (Object::Name(name), None) => key = Some(name),
                (value, Some(key)) => {
                    let entries = &mut dictionary.entries;
                    if entries.len() < MAX_ENTRIES && KEYS.contains(&key.as_slice()) {
                        entries.push((key, value));
                    }
                }
                (_, None) => {}
            }
        }
    }

    pub(super) fn object(&mut self, max_depth: usize, inner: &mut dyn FnMut(Dictionary)) -> Object {
        self.skip_space();
        match self.rest() {
            [b'<', b'<', ..] => {
                self.at += 2;
                if max_depth == 0 {
                    return Object::Stop;
                }
                let (dictionary, has_end) = self.dictionary(max_depth - 1, inner);
                inner(dictionary);
                if has_end { Object::Other } else { Object::Stop }
            }
            [b'>', b'>', ..] => {
                self.at += 2;
                Object::End
            }
            [b'(', ..] => {
                self.at += 1;
                Object::Text(decode_pdf_text(&self.literal()))
            }
            [b'<', ..] => {
                self.at += 1;
                Object::Text(decode_pdf_text(&self.hexadecimal()))
            }
            [b'/', ..] => {
                self.at += 1;
                Object::Name(decode_name(self.word()))
            }
            [b'[', ..] if max_depth > 0 => {
                self.at += 1;
                self.array(max_depth - 1, inner)
            }
            [] => Object::Stop,
            _ => match self.word() {
                b"endobj" | b"stream" | b"xref" | b"trailer" => Object::Stop,
                // A bracket, or damage.
                b"" => {
                    self.at += 1;
                    Object::Other
                }
                word => number(word).map_or(Object::Other, |number| self.number_or_reference(number)),
            },
        }
    }

    fn number_or_reference(&mut self, first: u32) -> Object {
        let at = self.at;
        self.skip_space();
        let is_generation = number(self.word()).is_some();
        self.skip_space();
        if is_generation && self.word() == b"R" {
            return Object::Reference(first);
        }
        self.at = at;
        Object::Number(first)
    }

    fn array(&mut self, max_depth: usize, inner: &mut dyn FnMut(Dictionary)) -> Object {
        let mut names = Vec::new();
        loop {
            self.skip_space();
            if self.rest().starts_with(b"]") {
                self.at += 1;
                return Object::Names(names);
            }
            match self.object(max_depth, inner) {
                end @ (Object::End | Object::Stop) => return end,
                Object::Name(name) => names.push(name),
                _ => {}
            }
        }
    }

    /// The bytes that are not parsed yet.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Skips bytes while they match, and returns them.
    fn take_while(&mut self, is_part: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.rest();
        let length = rest.iter().position(|byte| !is_part(*byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Skips white space and comments.
    pub(super) fn skip_space(&mut self) {
        self.take_while(is_space);
        while self.rest().starts_with(b"%") {
            self.take_while(|byte| !matches!(byte, b'\n' | b'\r'));
            self.take_while(is_space);
        }
    }

    /// The bytes up to the next space or delimiter.
    fn word(&mut self) -> &'a [u8] {
        self.take_while(|byte| !is_space(byte) && !b"()<>[]{}/%".contains(&byte))
    }

    /// Parses a string after its `(`. It may contain pairs of parentheses.
    fn literal(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        let mut depth = 1;
        while let Some(byte) = self.bytes.get(self.at)
            && text.len() < MAX_TEXT
        {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' if depth == 1 => break,
                b')' => depth -= 1,
                b'\\' => {
                    text.extend(self.escape());
                    continue;
                }
                _ => {}
            }
            text.push(*byte);
        }
        text
    }

    /// Parses an escape sequence after its backslash. `None` for an escaped end of line.
    fn escape(&mut self) -> Option<u8> {
        let rest = self.rest();
        let digits = rest.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
        self.at += digits.max(1);
        if digits > 0 {
            return Some(rest[..digits].iter().fold(0, |code, digit| code << 3 | (digit - b'0')));
        }
        match rest.first()? {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'\n' | b'\r' => None,
            other => Some(*other),
        }
    }

    /// Parses a hexadecimal string after its `<`.
    fn hexadecimal(&mut self) -> Vec<u8> {
        let digits = self.take_while(|byte| byte.is_ascii_hexdigit() || byte.is_ascii_whitespace());
        self.at += 1;
        decode_hexadecimal(digits)
    }
}

fn is_space(byte: u8) -> bool {
    byte == 0 || byte.is_ascii_whitespace()
}

/// A whole number.
pub(super) fn number(word: &[u8]) -> Option<u32> {
    word.iter().all(u8::is_ascii_digit).then(|| std::str::from_utf8(word).ok()?.parse().ok()).flatten()
}

/// Decodes the escape sequences of a name: `#41` is `A`.
fn decode_name(word: &[u8]) -> Vec<u8> {
    let mut name = Vec::with_capacity(word.len());
    let mut rest = word;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'#', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                name.append(&mut decode_hexadecimal(&[*high, *low]));
                rest = after;
            }
            _ => name.push(*first),
        }
    }
    name
}
