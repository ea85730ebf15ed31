//! PDF: the text of its pages, and every string and readable stream in it, so also metadata, bookmarks, form
//! fields and comments.

mod undrawn;

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, Object};

use super::file_text::FileText;
use super::strings;
use super::typefaces::without_font_names;
use crate::metadata::decode_pdf_text;

/// The most bytes of all decoded streams.
const MAX_DECODED: usize = 256 * 1024 * 1024;

/// The deepest object within others that is read.
const MAX_DEPTH: usize = 32;

/// Reads a file within a PDF.
type ReadInner<'a> = &'a dyn Fn(&[u8]) -> FileText<'static>;

/// The contents of a PDF.
pub(super) fn read(bytes: &[u8], read_inner: ReadInner<'_>) -> FileText<'static> {
    // The reader is not made for files that somebody broke on purpose.
    catch_unwind(AssertUnwindSafe(|| read_document(bytes, read_inner))).unwrap_or_else(|_| FileText {
        prose: Cow::Owned(without_font_names(&strings::read(bytes))),
        closed: Some("this PDF is damaged"),
        ..FileText::default()
    })
}

fn read_document(bytes: &[u8], read_inner: ReadInner<'_>) -> FileText<'static> {
    let raw = without_font_names(&strings::read(bytes));
    let mut contents = FileText { prose: Cow::Owned(raw), ..FileText::default() };
    let Ok(document) = Document::load_mem(bytes) else {
        contents.closed = Some("this PDF is damaged or encrypted");
        return contents;
    };
    if document.is_encrypted() {
        contents.closed = Some("this PDF is encrypted");
        return contents;
    }
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    for page in pages {
        if let Ok(text) = document.extract_text(&[page]) {
            contents.add(&text);
        }
    }
    for object in document.objects.values() {
        add_strings(object, MAX_DEPTH, &mut contents);
    }
    for (_, object) in &document.trailer {
        add_strings(object, MAX_DEPTH, &mut contents);
    }
    add_streams(&document, MAX_DECODED, read_inner, &mut contents);
    contents
}

/// Adds what the streams have besides the text that pages draw, until `most` bytes are decoded.
fn add_streams(document: &Document, most: usize, read_inner: ReadInner<'_>, contents: &mut FileText<'_>) {
    let mut decoded_length = 0;
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        let is_text = is_text(&stream.dict);
        if !is_text && !undrawn::may_draw(&stream.dict) {
            continue;
        }
        if decoded_length >= most {
            contents.closed = Some("this PDF is too large");
            return;
        }
        let decoded = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        decoded_length += decoded.len();
        if is_text {
            contents.add_inner(&read_inner(&decoded));
        } else {
            undrawn::add(&decoded, contents);
        }
    }
}

/// Whether a stream can have readable text besides that of pages: XMP, scripts, attached files.
fn is_text(dictionary: &Dictionary) -> bool {
    let is_xml = dictionary.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"XML");
    dictionary.has_type(b"Metadata") || dictionary.has_type(b"EmbeddedFile") || is_xml
}

fn add_strings(object: &Object, depth: usize, contents: &mut FileText<'_>) {
    if depth == 0 {
        return;
    }
    match object {
        Object::String(bytes, _) => contents.add(&decode_pdf_text(bytes)),
        Object::Array(items) => items.iter().for_each(|item| add_strings(item, depth - 1, contents)),
        Object::Dictionary(dictionary) => {
            let values = dictionary.iter().filter(|(key, _)| key.as_slice() != b"FontFamily");
            values.for_each(|(_, value)| add_strings(value, depth - 1, contents));
        }
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| add_strings(value, depth - 1, contents));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::*;

    #[test]
    fn a_document_with_more_streams_than_are_read_says_so() {
        let mut document = Document::new();
        for text in ["Ahmad Karimi", "Sara Tolzai"] {
            document.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, text.into()));
        }
        let inner = |bytes: &[u8]| FileText {
            prose: String::from_utf8_lossy(bytes).into_owned().into(),
            ..FileText::default()
        };
        for (most, closed, has_second) in [(100, None, true), (5, Some("this PDF is too large"), false)] {
            let mut contents = FileText::default();
            add_streams(&document, most, &inner, &mut contents);
            assert_eq!(contents.closed, closed);
            assert!(contents.prose.contains("Karimi"));
            assert_eq!(contents.prose.contains("Tolzai"), has_second);
        }
    }
}
