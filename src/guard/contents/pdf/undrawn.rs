//! Texts in the content streams of a PDF that are not drawn, but read aloud and copied.

use lopdf::{Dictionary, Document, Object};

use crate::guard::contents::file_text::FileText;
use crate::metadata;

/// Adds the texts that stand for drawn ones, and comments. `limit` is the most bytes of all decoded streams.
pub(super) fn add(document: &Document, limit: usize, contents: &mut FileText<'_>) {
    let mut decoded_length = 0;
    for object in document.objects.values() {
        let Object::Stream(stream) = object else { continue };
        if decoded_length >= limit || !may_draw(&stream.dict) {
            continue;
        }
        let decoded = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        decoded_length += decoded.len();
        let undrawn = metadata::undrawn(&decoded);
        for text in undrawn.texts {
            contents.add(&text);
        }
        for comment in undrawn.comments {
            contents.add(&String::from_utf8_lossy(&decoded[comment]));
        }
    }
}

/// Whether a stream can be a content stream: of a page, a form, a pattern or a glyph.
fn may_draw(dictionary: &Dictionary) -> bool {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).unwrap_or_default();
    let is_font = [b"Length1".as_slice(), b"Length2", b"Length3"].iter().any(|key| dictionary.has(key));
    let is_profile = dictionary.has(b"N");
    let is_other = matches!(name(b"Type"), b"XRef" | b"ObjStm" | b"Metadata" | b"EmbeddedFile");
    !is_font
        && !is_profile
        && !is_other
        && matches!(name(b"Subtype"), b"" | b"Form")
        && !dictionary.has(b"FunctionType")
        && !dictionary.has(b"ShadingType")
}
