//! Texts in the content streams of a PDF that are not drawn, but read aloud and copied.

use lopdf::{Dictionary, Object};

use crate::guard::contents::file_text::FileText;
use crate::metadata;

/// Adds the texts of a content stream that stand for drawn ones, and comments.
pub(super) fn add(content: &[u8], contents: &mut FileText<'_>) {
    let undrawn = metadata::undrawn(content);
    for text in undrawn.texts {
        contents.add(&text);
    }
    for comment in undrawn.comments {
        contents.add(&String::from_utf8_lossy(&content[comment]));
    }
}

/// Whether a stream can be a content stream: of a page, a form, a pattern or a glyph.
pub(super) fn may_draw(dictionary: &Dictionary) -> bool {
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
