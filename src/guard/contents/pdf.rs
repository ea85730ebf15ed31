//! PDF: the text of its pages, and every string and readable stream in it, so also metadata, bookmarks, form
//! fields and comments.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, Object};

use super::file_text::FileText;
use super::strings;
use crate::metadata::decode_pdf_text;

/// The most bytes of all decoded streams.
const MAX_DECODED: usize = 128 * 1024 * 1024;

/// The deepest object within others that is read.
const MAX_DEPTH: usize = 32;

/// Reads a file within a PDF.
type ReadInner<'a> = &'a dyn Fn(&[u8]) -> FileText<'static>;

/// The contents of a PDF.
pub(super) fn read(bytes: &[u8], read_inner: ReadInner<'_>) -> FileText<'static> {
    // The reader is not made for files that somebody broke on purpose.
    catch_unwind(AssertUnwindSafe(|| read_document(bytes, read_inner))).unwrap_or_else(|_| FileText {
        prose: Cow::Owned(strings::read(bytes)),
        closed: Some("the PDF is damaged"),
        ..FileText::default()
    })
}

fn read_document(bytes: &[u8], read_inner: ReadInner<'_>) -> FileText<'static> {
    let mut contents = FileText { prose: Cow::Owned(strings::read(bytes)), ..FileText::default() };
    let Ok(document) = Document::load_mem(bytes) else {
        contents.closed = Some("the PDF is damaged or encrypted");
        return contents;
    };
    if document.is_encrypted() {
        contents.closed = Some("the PDF is encrypted");
        return contents;
    }
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    for page in pages {
        if let Ok(text) = document.extract_text(&[page]) {
            contents.add(&text);
        }
    }
    let mut decoded_length = 0;
    for object in document.objects.values() {
        add_strings(object, MAX_DEPTH, &mut contents);
        if let Object::Stream(stream) = object
            && is_text(&stream.dict)
            && decoded_length < MAX_DECODED
        {
            let decoded = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            decoded_length += decoded.len();
            contents.add_inner(&read_inner(&decoded));
        }
    }
    for (_, object) in &document.trailer {
        add_strings(object, MAX_DEPTH, &mut contents);
    }
    contents
}

/// Whether a stream can have readable text besides that of pages: XMP, scripts, attached files.
fn is_text(dictionary: &Dictionary) -> bool {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).unwrap_or_default();
    matches!(name(b"Type"), b"Metadata" | b"EmbeddedFile") || matches!(name(b"Subtype"), b"XML")
}

fn add_strings(object: &Object, depth: usize, contents: &mut FileText<'_>) {
    if depth == 0 {
        return;
    }
    match object {
        Object::String(bytes, _) => contents.add(&decode_pdf_text(bytes)),
        Object::Array(items) => items.iter().for_each(|item| add_strings(item, depth - 1, contents)),
        Object::Dictionary(dictionary) => {
            dictionary.iter().for_each(|(_, value)| add_strings(value, depth - 1, contents));
        }
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| add_strings(value, depth - 1, contents));
        }
        _ => {}
    }
}
