//! The facts in a dictionary of a PDF.

use super::objects::{Dictionary, Object};
use crate::metadata::facts::{FactKind, Facts};

/// The types of annotations that are comments.
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

/// Adds the properties of a document, the author of a comment, or the person who signed.
pub(super) fn add(dictionary: &Dictionary, facts: &mut Facts) {
    let is_comment = dictionary.is("Subtype", &COMMENTS);
    let is_signature = dictionary.is("Type", &[b"Sig"]);
    for (key, value) in &dictionary.entries {
        let Object::Text(text) = value else { continue };
        match key.as_slice() {
            b"Author" => facts.add(FactKind::Author, text, "PDF Author"),
            b"Company" => facts.add(FactKind::Company, text, "PDF Company"),
            b"Manager" => facts.add(FactKind::Person, text, "PDF Manager"),
            b"Creator" | b"Producer" | b"Title" | b"Subject" | b"Keywords" | b"SourceModified" => {
                facts.add_signs(text, &format!("PDF {}", String::from_utf8_lossy(key)));
            }
            b"T" if is_comment => facts.add(FactKind::Reviewer, text, "PDF comment"),
            b"Name" | b"ContactInfo" if is_signature => facts.add(FactKind::Person, text, "PDF signature"),
            b"Location" if is_signature => facts.add(FactKind::Position, text, "PDF signature"),
            _ => {}
        }
    }
}
