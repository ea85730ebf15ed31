//! What the entries of a dictionary in a PDF say of people.

use super::objects::{Entries, Object};
use crate::metadata::facts::{FactKind, Facts};

/// The most revisions of one text that are looked at.
pub(super) const MOST_REVISIONS: usize = 20;

/// Keys whose values [`tell`] quotes.
const KEYS: [&str; 13] = [
    "Author",
    "Company",
    "ContactInfo",
    "Creator",
    "Keywords",
    "Location",
    "Manager",
    "Name",
    "Producer",
    "SourceModified",
    "Subject",
    "T",
    "Title",
];

/// Whether a value that is quoted is an object of its own.
pub(super) fn refers(entries: &Entries) -> bool {
    KEYS.iter().any(|key| matches!(entries.get(key.as_bytes()), Some(Object::Reference(_))))
}

/// The entries that [`tell`] needs.
pub(super) fn quoted(mut entries: Entries) -> Entries {
    entries.retain(|key, _| {
        key == b"Type" || key == b"Subtype" || KEYS.iter().any(|known| known.as_bytes() == key)
    });
    entries
}

/// What the entries of a dictionary say.
pub(super) fn tell(entries: &Entries, facts: &mut Facts) {
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
        facts.add(FactKind::Author, author, "PDF Author");
    }
    for key in ["Creator", "Producer", "Title", "Subject", "Keywords", "Company", "SourceModified", "Manager"]
    {
        match (key, text(key)) {
            (_, None) => {}
            ("Company", Some(text)) => facts.add(FactKind::Company, text, "PDF Company"),
            ("Manager", Some(text)) => facts.add(FactKind::Person, text, "PDF Manager"),
            (key, Some(text)) => facts.add_signs(text, &format!("PDF {key}")),
        }
    }
    if is("Subtype", &COMMENTS)
        && let Some(name) = text("T")
    {
        facts.add(FactKind::Reviewer, name, "PDF comment");
    }
    if is("Type", &[b"Sig"]) {
        if let Some(name) = text("Name") {
            facts.add(FactKind::Person, name, "PDF signature");
        }
        if let Some(place) = text("Location") {
            facts.add(FactKind::Position, place, "PDF signature");
        }
        if let Some(contact) = text("ContactInfo") {
            facts.add(FactKind::Person, contact, "PDF signature");
        }
    }
}
