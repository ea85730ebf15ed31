//! The objects of a PDF (ISO 32000-1, 7.3), as far as they matter for its metadata.

use std::collections::BTreeMap;

use crate::metadata::text::{decode_code_page, decode_utf16};

/// No text is longer that is worth reading.
const LONGEST_TEXT: usize = 64 * 1024;

/// The entries of a dictionary.
pub(super) type Entries = BTreeMap<Vec<u8>, Object>;

/// Reads objects one after another.
pub(super) struct Objects<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

/// An object, as far as it matters here.
#[derive(Clone, Debug)]
pub(super) enum Object {
    Text(String),
    Name(Vec<u8>),
    /// The names in a list.
    Names(Vec<Vec<u8>>),
    Number(u32),
    /// The number of another object, `5 0 R`.
    Reference(u32),
    Other,
    /// The end of the dictionary around it.
    End,
    /// The end of all, or what stands in no dictionary.
    Stop,
}

impl Objects<'_> {
    /// The entries of a dictionary up to its end, behind its beginning, and whether it has an end. Those within
    /// it are given away, each when it has been read.
    pub(super) fn dictionary(&mut self, deepest: usize, inner: &mut dyn FnMut(Entries)) -> (Entries, bool) {
        let mut entries = Entries::new();
        let mut key = None;
        let is_whole = loop {
            match (self.object(deepest, inner), key.take()) {
                (Object::End, _) => break true,
                (Object::Stop, _) => break false,
                (Object::Name(name), None) => key = Some(name),
                (value, Some(key)) => drop(entries.insert(key, value)),
                (_, None) => {}
            }
        };
        (entries, is_whole)
    }

    pub(super) fn object(&mut self, deepest: usize, inner: &mut dyn FnMut(Entries)) -> Object {
        self.skip_space();
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        match rest {
            [b'<', b'<', ..] => {
                self.at += 2;
                if deepest == 0 {
                    return Object::Stop;
                }
                let (entries, is_whole) = self.dictionary(deepest - 1, inner);
                inner(entries);
                if is_whole { Object::Other } else { Object::Stop }
            }
            [b'>', b'>', ..] => {
                self.at += 2;
                Object::End
            }
            [b'(', ..] => {
                self.at += 1;
                Object::Text(text(&self.literal()))
            }
            [b'<', ..] => {
                self.at += 1;
                Object::Text(text(&self.hexadecimal()))
            }
            [b'/', ..] => {
                self.at += 1;
                Object::Name(name(&self.word()))
            }
            [] => Object::Stop,
            _ => match self.word().as_slice() {
                b"endobj" | b"stream" | b"xref" | b"trailer" => Object::Stop,
                // A sign that is no word: a bracket, or damage.
                b"" => {
                    self.at += 1;
                    self.object_after_sign(deepest, inner)
                }
                word => number(word).map_or(Object::Other, |number| self.reference(number)),
            },
        }
    }

    /// A number, or a reference that begins with it.
    fn reference(&mut self, first: u32) -> Object {
        let at = self.at;
        self.skip_space();
        let is_generation = number(&self.word()).is_some();
        self.skip_space();
        if is_generation && self.word() == b"R" {
            return Object::Reference(first);
        }
        self.at = at;
        Object::Number(first)
    }

    /// What follows a bracket: the elements of a list are no keys of the dictionary around it.
    fn object_after_sign(&mut self, deepest: usize, inner: &mut dyn FnMut(Entries)) -> Object {
        if self.bytes.get(self.at - 1) != Some(&b'[') || deepest == 0 {
            return Object::Other;
        }
        let mut names = Vec::new();
        loop {
            self.skip_space();
            if self.bytes.get(self.at) == Some(&b']') {
                self.at += 1;
                return Object::Names(names);
            }
            match self.object(deepest - 1, inner) {
                end @ (Object::End | Object::Stop) => return end,
                Object::Name(name) => names.push(name),
                _ => {}
            }
        }
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'%' => {
                    while self.bytes.get(self.at).is_some_and(|it| !matches!(it, b'\n' | b'\r')) {
                        self.at += 1;
                    }
                }
                0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ' => self.at += 1,
                _ => return,
            }
        }
    }

    fn word(&mut self) -> Vec<u8> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let is_of_word =
            |byte: &&u8| !byte.is_ascii_whitespace() && **byte != 0 && !b"()<>[]{}/%".contains(*byte);
        let length = rest.iter().take_while(is_of_word).count();
        self.at += length;
        rest.get(..length).unwrap_or_default().to_vec()
    }

    /// A text in round brackets, which may hold such brackets and signs for characters.
    fn literal(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        let mut open = 1;
        while let Some(byte) = self.bytes.get(self.at)
            && text.len() < LONGEST_TEXT
        {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                }
                b'\\' => {
                    self.escaped(&mut text);
                    continue;
                }
                _ => {}
            }
            text.push(*byte);
        }
        text
    }

    fn escaped(&mut self, text: &mut Vec<u8>) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let digits = rest.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
        if digits > 0 {
            let code = rest[..digits].iter().fold(0_u32, |code, digit| code * 8 + u32::from(digit - b'0'));
            text.extend(code.to_be_bytes().last());
            self.at += digits;
            return;
        }
        self.at += 1;
        match rest.first() {
            Some(b'n') => text.push(b'\n'),
            Some(b'r') => text.push(b'\r'),
            Some(b't') => text.push(b'\t'),
            // A line that goes on in the next.
            Some(b'\n' | b'\r') | None => {}
            Some(other) => text.push(*other),
        }
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        let mut digits = Vec::new();
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()) {
                Some(digit) => digits.push(digit),
                None if byte.is_ascii_whitespace() => {}
                None => break,
            }
        }
        digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
    }
}

/// A whole number, as of an object or a place.
pub(super) fn number(word: &[u8]) -> Option<u32> {
    word.iter().all(u8::is_ascii_digit).then(|| std::str::from_utf8(word).ok()?.parse().ok()).flatten()
}

/// A name without its escapes: `#41` is `A`.
fn name(word: &[u8]) -> Vec<u8> {
    let mut name = Vec::with_capacity(word.len());
    let mut rest = word;
    while let [first, after @ ..] = rest {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16).and_then(|it| u8::try_from(it).ok());
        if *first == b'#'
            && let (Some(high), Some(low)) = (digit(0), digit(1))
        {
            name.push(high << 4 | low);
            rest = &after[2..];
        } else {
            name.push(*first);
            rest = after;
        }
    }
    name
}

/// A text by the mark that it begins with.
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] => decode_utf16(bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // Nearly what PDF's own code is, and what most programs write.
        other => decode_code_page(other, 1252),
    }
}
