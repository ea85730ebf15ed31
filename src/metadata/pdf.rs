//! PDF: the properties of the document in all its revisions, comments, signatures, and compressed XMP.
//!
//! All bytes are searched for objects, not only those in the cross-reference table: a PDF that was edited keeps
//! its earlier objects, and a damaged one may have no table.

mod content_stream;
mod dictionary_facts;
mod filters;
mod indirect_texts;
mod objects;

use super::facts::Facts;
use super::xml;
pub use content_stream::{UndrawnText, undrawn};
use indirect_texts::IndirectTexts;
use objects::{Dictionary, Parser};

/// The most bytes of all decoded streams.
const MAX_DECODED: usize = 256 * 1024 * 1024;

/// The most bytes of the dictionary of a stream.
const MAX_DICTIONARY: usize = 2000;

/// Dictionaries and arrays that are nested deeper are skipped.
const MAX_DEPTH: usize = 64;

/// Reads a PDF.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    let mut encrypt = memchr::memmem::find_iter(bytes, b"/Encrypt");
    let is_encrypted = encrypt.any(|at| !bytes.get(at + 8).is_some_and(u8::is_ascii_alphanumeric));
    let mut texts = IndirectTexts::default();
    if is_encrypted {
        // Strings are encrypted, but XMP may not be.
        facts.closed = Some("this PDF is encrypted");
    } else {
        dictionaries(bytes, &mut texts, facts);
        texts.read_file(bytes);
    }
    let mut decoded_length = 0;
    let mut searched = 0;
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        let (before, content) = (&bytes[..at], &bytes[at + b"stream".len()..]);
        // `endstream` is not preceded by a dictionary.
        let Some(dictionary) = dictionary_before(before) else { continue };
        // In an undamaged file, dictionaries and streams do not overlap.
        if searched > 4 * bytes.len() || decoded_length > MAX_DECODED {
            break;
        }
        searched += dictionary.len();
        let Some(dictionary) = metadata_stream(dictionary) else { continue };
        let content = content.strip_prefix(b"\r\n").or(content.strip_prefix(b"\n")).unwrap_or(content);
        let end = memchr::memmem::find(content, b"endstream").unwrap_or(content.len());
        searched += end;
        let Some(decoded) = filters::decode(content, end, &dictionary) else {
            facts.closed = Some("part of this PDF is compressed in a way that cannot be read");
            continue;
        };
        decoded_length += decoded.len();
        xml::packets(&decoded, facts);
        if !is_encrypted {
            dictionaries(&decoded, &mut texts, facts);
            texts.read_stream(&decoded, &dictionary);
        }
    }
    texts.add_facts(facts);
}

/// The dictionary at the end of a byte slice.
fn dictionary_before(bytes: &[u8]) -> Option<&[u8]> {
    let bytes = bytes[bytes.len().saturating_sub(MAX_DICTIONARY)..].trim_ascii_end();
    if !bytes.ends_with(b">>") {
        return None;
    }
    let start = memchr::memmem::rfind(bytes, b" obj").or(memchr::memmem::rfind(bytes, b"\nobj"));
    Some(&bytes[start.unwrap_or(0)..])
}

/// Parses the dictionary of a stream if it is compressed objects or compressed XMP.
fn metadata_stream(bytes: &[u8]) -> Option<Dictionary> {
    // Most streams are pages and pictures. A name with an escape sequence may be any.
    let contains = |text: &[u8]| memchr::memmem::find(bytes, text).is_some();
    if ![b"ObjStm".as_slice(), b"XML", b"Metadata", b"#"].into_iter().any(contains) {
        return None;
    }
    let at = memchr::memmem::find(bytes, b"<<")? + 2;
    let (dictionary, _) = Parser { bytes, at }.dictionary(MAX_DEPTH, &mut |_| {});
    let is_metadata = dictionary.is("Type", &[b"ObjStm", b"Metadata"]) || dictionary.is("Subtype", &[b"XML"]);
    (is_metadata && dictionary.get("Filter").is_some()).then_some(dictionary)
}

/// Reads all dictionaries in a byte slice.
fn dictionaries(bytes: &[u8], texts: &mut IndirectTexts, facts: &mut Facts) {
    let mut add = |dictionary: Dictionary| {
        dictionary_facts::add(&dictionary, facts);
        texts.add_dictionary(dictionary);
    };
    let mut at = 0;
    let mut wasted = 0;
    let mut has_end_of_stream = true;
    while let Some(start) = memchr::memmem::find(bytes.get(at..).unwrap_or_default(), b"<<") {
        let start = at + start + 2;
        let mut parser = Parser { bytes, at: start };
        let (dictionary, has_end) = parser.dictionary(MAX_DEPTH, &mut add);
        add(dictionary);
        parser.skip_space();
        let mut after = parser.at;
        if has_end_of_stream && parser.rest().starts_with(b"stream") {
            let length = memchr::memmem::find(parser.rest(), b"endstream");
            has_end_of_stream = length.is_some();
            after += length.unwrap_or(0);
        }
        at = if has_end {
            after
        } else if wasted > 4 * bytes.len() {
            parser.at
        } else {
            // This may be binary data instead of a dictionary: it may hide the start of one.
            wasted += parser.at - start;
            start
        };
    }
}
