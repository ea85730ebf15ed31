//! PDF: the properties of the document, in whichever of its revisions, and who commented on it.
//!
//! Objects are looked for in all bytes, and not by the table at the end: a PDF that was changed and saved
//! keeps its earlier objects, and a damaged one has no table. Packed objects are unpacked.

mod entries;
mod filters;
mod objects;

use std::collections::BTreeMap;

use super::facts::Facts;
use super::xml;
use entries::tell;
use objects::{Entries, Object, Objects};

/// All unpacked streams together.
const MOST: usize = 256 * 1024 * 1024;

/// Dictionaries are nested no deeper.
const DEEPEST: usize = 64;

/// The most texts that are objects of their own, and the most dictionaries that refer to one.
const MOST_INDIRECT: usize = 10_000;

/// Characters of such a text that are kept.
const LONGEST_INDIRECT: usize = 1000;

/// What was read of a PDF so far.
struct PdfScan<'a> {
    facts: &'a mut Facts,
    /// Texts that are objects of their own, by number; each revision may have another.
    texts: BTreeMap<u32, Vec<String>>,
    /// Dictionaries with values that are such objects.
    referring: Vec<Entries>,
    /// How many texts there are.
    count: usize,
}

/// What a PDF says.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    let mut encrypt = memchr::memmem::find_iter(bytes, b"/Encrypt");
    let is_encrypted = encrypt.any(|at| !bytes.get(at + 8).is_some_and(u8::is_ascii_alphanumeric));
    let mut found = PdfScan { facts, texts: BTreeMap::new(), referring: Vec::new(), count: 0 };
    if is_encrypted {
        // Texts are encrypted, XMP need not be; it is read with all other packets.
        found.facts.closed = Some("this PDF is encrypted");
    } else {
        found.objects(bytes);
        found.texts_of_file(bytes);
    }
    let mut total = 0;
    let mut searched = 0;
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        let is_end = at >= 3 && bytes.get(at - 3..at) == Some(b"end");
        let Some(dictionary) = (!is_end).then(|| dictionary_before(bytes, at)).flatten() else { continue };
        // Dictionaries and streams of an undamaged file do not overlap.
        if searched > 4 * bytes.len() || total > MOST {
            break;
        }
        searched += dictionary.len();
        let Some(stream) = stream(dictionary) else { continue };
        let start = at + b"stream".len();
        let content = bytes.get(start..).unwrap_or_default();
        let content = content.strip_prefix(b"\r\n").or(content.strip_prefix(b"\n")).unwrap_or(content);
        let end = memchr::memmem::find(content, b"endstream").unwrap_or(content.len());
        searched += end;
        let Some(unpacked) = filters::decoded(content, end, &stream) else {
            found.facts.closed = Some("a part of this PDF is packed in a way that cannot be read");
            continue;
        };
        total += unpacked.len();
        xml::packets(&unpacked, found.facts);
        if !is_encrypted {
            found.objects(&unpacked);
            found.texts_of_stream(&unpacked, &stream);
        }
    }
    found.resolve();
}

/// The dictionary that ends right before a place.
fn dictionary_before(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let before = bytes.get(at.saturating_sub(2000)..at)?;
    let end = before.trim_ascii_end();
    end.ends_with(b">>").then_some(())?;
    let start = memchr::memmem::rfind(end, b" obj").or(memchr::memmem::rfind(end, b"\nobj")).unwrap_or(0);
    end.get(start..)
}

/// The dictionary of a stream of objects or of XMP that is packed; `None` for any other stream.
fn stream(dictionary: &[u8]) -> Option<Entries> {
    let contains = |text: &[u8]| memchr::memmem::find(dictionary, text).is_some();
    // Most streams are pages and pictures. A name with an escape may be any.
    if !(contains(b"ObjStm") || contains(b"XML") || contains(b"Metadata") || contains(b"#")) {
        return None;
    }
    let start = memchr::memmem::find(dictionary, b"<<")? + 2;
    let mut reader = Objects { bytes: dictionary, at: start };
    let (entries, _) = reader.dictionary(DEEPEST, &mut |_| {});
    let is =
        |key: &str, name: &[u8]| matches!(entries.get(key.as_bytes()), Some(Object::Name(it)) if it == name);
    let is_wanted = is("Type", b"ObjStm") || is("Type", b"Metadata") || is("Subtype", b"XML");
    (is_wanted && entries.contains_key(b"Filter".as_slice())).then_some(entries)
}

impl PdfScan<'_> {
    /// What all dictionaries in a stretch of bytes say.
    fn objects(&mut self, bytes: &[u8]) {
        let mut at = 0;
        let mut in_vain = 0;
        let mut has_end = true;
        while let Some(start) = memchr::memmem::find(bytes.get(at..).unwrap_or_default(), b"<<") {
            let start = at + start + 2;
            let mut reader = Objects { bytes, at: start };
            let (entries, is_whole) = reader.dictionary(DEEPEST, &mut |inner| self.add(inner));
            self.add(entries);
            reader.skip_space();
            let after = bytes.get(reader.at..).unwrap_or_default();
            let is_stream = has_end && after.starts_with(b"stream");
            let end = is_stream.then(|| memchr::memmem::find(after, b"endstream")).flatten();
            has_end &= !is_stream || end.is_some();
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

    fn add(&mut self, entries: Entries) {
        tell(&entries, self.facts);
        if self.referring.len() < MOST_INDIRECT && entries::refers(&entries) {
            self.referring.push(entries::quoted(entries));
        }
    }

    /// Texts that are objects of their own: `5 0 obj (text)`.
    fn texts_of_file(&mut self, bytes: &[u8]) {
        let mut end = 0;
        for at in memchr::memmem::find_iter(bytes, b"obj") {
            // Longer numbers than these are none of objects.
            let before = bytes.get(at.saturating_sub(20)..at).unwrap_or_default();
            let mut words = before.rsplit(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
            let number = words.nth(1).and_then(objects::number);
            if let Some(number) = number.filter(|_| at >= end) {
                end = self.text(number, Objects { bytes, at: at + 3 });
            }
        }
    }

    /// Texts in a stream of objects, which begins with pairs of a number and a place.
    fn texts_of_stream(&mut self, unpacked: &[u8], stream: &Entries) {
        let Some(Object::Number(first)) = stream.get(b"First".as_slice()) else { return };
        let Some(first) = usize::try_from(*first).ok().filter(|first| *first <= unpacked.len()) else {
            return;
        };
        let words = unpacked[..first]
            .split(u8::is_ascii_whitespace)
            .filter(|word| !word.is_empty())
            .take(2 * MOST_INDIRECT);
        let numbers: Vec<Option<u32>> = words.map(objects::number).collect();
        for pair in numbers.chunks(2) {
            if let [Some(number), Some(place)] = *pair
                && let Ok(place) = usize::try_from(place)
            {
                self.text(number, Objects { bytes: unpacked, at: first.saturating_add(place) });
            }
        }
    }

    /// Keeps an object if it is a text; returns where it ends.
    fn text(&mut self, number: u32, mut reader: Objects<'_>) -> usize {
        reader.skip_space();
        let rest = reader.bytes.get(reader.at..).unwrap_or_default();
        let is_text = matches!(rest, [b'(' | b'<', ..]) && !rest.starts_with(b"<<");
        if is_text
            && self.count < MOST_INDIRECT
            && let Object::Text(text) = reader.object(0, &mut |_| {})
        {
            self.count += 1;
            self.texts.entry(number).or_default().push(text.chars().take(LONGEST_INDIRECT).collect());
        }
        reader.at
    }

    /// What dictionaries say whose values are objects of their own.
    fn resolve(self) {
        for entries in &self.referring {
            for revision in 0..entries::MOST_REVISIONS {
                let mut is_last = true;
                let resolved = entries.iter().map(|(key, value)| {
                    let value = match value {
                        Object::Reference(number) => {
                            let texts = self.texts.get(number).map_or(&[][..], Vec::as_slice);
                            is_last &= revision + 1 >= texts.len();
                            texts.get(revision).or(texts.last()).cloned().map_or(Object::Other, Object::Text)
                        }
                        other => other.clone(),
                    };
                    (key.clone(), value)
                });
                tell(&resolved.collect(), self.facts);
                if is_last {
                    break;
                }
            }
        }
    }
}
