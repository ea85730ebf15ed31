//! PDF: the properties of the document, in whichever of its revisions, and who commented on it.
//!
//! Objects are looked for in all bytes, and not by the table at the end: a PDF that was changed and saved
//! keeps its earlier objects, and a damaged one has no table. Packed objects are unpacked.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::facts::{Facts, Kind};
use super::text::{of_code_page, utf16};
use super::xml;

/// No unpacked stream is longer that is worth reading.
const LONGEST: u64 = 32 * 1024 * 1024;

/// All unpacked streams together.
const MOST: usize = 256 * 1024 * 1024;

/// No text is longer that is worth reading.
const LONGEST_TEXT: usize = 64 * 1024;

/// Dictionaries are nested no deeper.
const DEEPEST: usize = 64;

/// What a PDF says.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    let mut encrypt = memchr::memmem::find_iter(bytes, b"/Encrypt");
    let is_encrypted = encrypt.any(|at| !bytes.get(at + 8).is_some_and(u8::is_ascii_alphanumeric));
    if is_encrypted {
        // Texts are encrypted, XMP need not be; it is read with all other packets.
        facts.closed = Some("this PDF is encrypted");
    } else {
        objects(bytes, facts);
    }
    let mut total = 0;
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        let is_end = at >= 3 && bytes.get(at - 3..at) == Some(b"end");
        let Some(dictionary) = (!is_end).then(|| dictionary_before(bytes, at)).flatten() else { continue };
        let is_of = |kind: &[u8]| memchr::memmem::find(dictionary, kind).is_some();
        if !(is_of(b"/ObjStm") || is_of(b"/Metadata")) || !is_of(b"Flate") || total > MOST {
            continue;
        }
        let start = at + b"stream".len();
        let content = bytes.get(start..).unwrap_or_default();
        let content = content.strip_prefix(b"\r\n").or(content.strip_prefix(b"\n")).unwrap_or(content);
        let mut unpacked = Vec::new();
        // One that is cut off says as much as could be unpacked.
        let _ = ZlibDecoder::new(content).take(LONGEST).read_to_end(&mut unpacked);
        total += unpacked.len();
        xml::packets(&unpacked, facts);
        if !is_encrypted {
            objects(&unpacked, facts);
        }
    }
}

/// The dictionary that ends right before a place.
fn dictionary_before(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let before = bytes.get(at.saturating_sub(2000)..at)?;
    let end = before.trim_ascii_end().strip_suffix(b">>")?;
    let start = memchr::memmem::rfind(end, b" obj").or(memchr::memmem::rfind(end, b"\nobj")).unwrap_or(0);
    end.get(start..)
}

/// What all dictionaries in a stretch of bytes say.
fn objects(bytes: &[u8], facts: &mut Facts) {
    let mut at = 0;
    let mut in_vain = 0;
    while let Some(start) = memchr::memmem::find(bytes.get(at..).unwrap_or_default(), b"<<") {
        let start = at + start + 2;
        let mut reader = Objects { bytes, at: start };
        let is_whole = reader.dictionary(DEEPEST, facts);
        reader.skip_space();
        let after = bytes.get(reader.at..).unwrap_or_default();
        let end = after.starts_with(b"stream").then(|| memchr::memmem::find(after, b"endstream")).flatten();
        at = if is_whole {
            reader.at + end.unwrap_or(0)
        } else if in_vain > 4 * bytes.len() {
            reader.at
        } else {
            // Two signs in a picture may look like the beginning of a dictionary.
            in_vain += reader.at - start;
            start
        };
    }
}

/// Reads objects one after another.
struct Objects<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// An object, as far as it matters here.
enum Object {
    Text(String),
    Name(Vec<u8>),
    Other,
    /// The end of the dictionary around it.
    End,
    /// The end of all, or what stands in no dictionary.
    Stop,
}

impl Objects<'_> {
    /// A dictionary up to its end, behind its beginning; tells whether it has an end.
    fn dictionary(&mut self, deepest: usize, facts: &mut Facts) -> bool {
        let mut entries: BTreeMap<Vec<u8>, Object> = BTreeMap::new();
        let mut key = None;
        let is_whole = loop {
            match (self.object(deepest, facts), key.take()) {
                (Object::End, _) => break true,
                (Object::Stop, _) => break false,
                (Object::Name(name), None) => key = Some(name),
                (value, Some(key)) => drop(entries.insert(key, value)),
                (_, None) => {}
            }
        };
        tell(&entries, facts);
        is_whole
    }

    fn object(&mut self, deepest: usize, facts: &mut Facts) -> Object {
        self.skip_space();
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        match rest {
            [b'<', b'<', ..] => {
                self.at += 2;
                let is_read = deepest > 0 && self.dictionary(deepest - 1, facts);
                if is_read { Object::Other } else { Object::Stop }
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
                Object::Name(self.word())
            }
            [] => Object::Stop,
            _ => match self.word().as_slice() {
                b"endobj" | b"stream" | b"xref" | b"trailer" => Object::Stop,
                // A sign that is no word: a bracket, or damage.
                b"" => {
                    self.at += 1;
                    self.object_after_sign(deepest, facts)
                }
                // A reference is three words, `5 0 R`, of which each is passed over.
                _ => Object::Other,
            },
        }
    }

    /// What follows a bracket: the elements of a list count as nothing, so that none is taken for a key.
    fn object_after_sign(&mut self, deepest: usize, facts: &mut Facts) -> Object {
        if self.bytes.get(self.at - 1) != Some(&b'[') || deepest == 0 {
            return Object::Other;
        }
        loop {
            self.skip_space();
            if self.bytes.get(self.at) == Some(&b']') {
                self.at += 1;
                return Object::Other;
            }
            let object = self.object(deepest - 1, facts);
            if matches!(object, Object::End | Object::Stop) {
                return object;
            }
        }
    }

    fn skip_space(&mut self) {
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

/// A text by the mark that it begins with.
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] => utf16(bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // Nearly what PDF's own code is, and what most programs write.
        other => of_code_page(other, 1252),
    }
}

/// What the entries of a dictionary say.
fn tell(entries: &BTreeMap<Vec<u8>, Object>, facts: &mut Facts) {
    /// The kinds of comments.
    const COMMENTS: [&[u8]; 15] = [
        b"Text",
        b"FreeText",
        b"Line",
        b"Square",
        b"Circle",
        b"Polygon",
        b"PolyLine",
        b"Highlight",
        b"Underline",
        b"Squiggly",
        b"StrikeOut",
        b"Stamp",
        b"Caret",
        b"Ink",
        b"FileAttachment",
    ];

    let text = |key: &str| match entries.get(key.as_bytes()) {
        Some(Object::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let is = |key: &str, names: &[&[u8]]| match entries.get(key.as_bytes()) {
        Some(Object::Name(name)) => names.contains(&name.as_slice()),
        _ => false,
    };
    if let Some(author) = text("Author") {
        facts.add(Kind::Author, author, "PDF Author");
    }
    for key in ["Creator", "Producer", "Title", "Subject", "Keywords", "Company", "SourceModified", "Manager"]
    {
        match (key, text(key)) {
            (_, None) => {}
            ("Company", Some(text)) => facts.add(Kind::Company, text, "PDF Company"),
            ("Manager", Some(text)) => facts.add(Kind::Person, text, "PDF Manager"),
            (key, Some(text)) => facts.add_signs(text, &format!("PDF {key}")),
        }
    }
    if is("Subtype", &COMMENTS)
        && let Some(name) = text("T")
    {
        facts.add(Kind::Reviewer, name, "PDF comment");
    }
    if is("Type", &[b"Sig"]) {
        if let Some(name) = text("Name") {
            facts.add(Kind::Person, name, "PDF signature");
        }
        if let Some(place) = text("Location") {
            facts.add(Kind::Position, place, "PDF signature");
        }
        if let Some(contact) = text("ContactInfo") {
            facts.add(Kind::Person, contact, "PDF signature");
        }
    }
}
