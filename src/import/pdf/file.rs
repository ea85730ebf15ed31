//! What a PDF says of itself, and its text where no program has extracted it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, Object};

use crate::metadata::decode_pdf_text;

/// What a PDF says of itself.
#[derive(Default)]
pub(super) struct PdfFacts {
    pub(super) title: Option<String>,
    pub(super) language: Option<String>,
    /// Its bookmarks, which are its headings: level from 1, and title.
    pub(super) headings: Vec<(u8, String)>,
    pub(super) is_encrypted: bool,
    /// Its text with a form feed after each page.
    pub(super) text: Option<String>,
}

/// Reads a PDF, and its text if `wants_text`.
pub(super) fn facts(bytes: &[u8], wants_text: bool) -> PdfFacts {
    // The reader is not made for files that somebody broke on purpose.
    catch_unwind(AssertUnwindSafe(|| read(bytes, wants_text))).unwrap_or_default()
}

fn read(bytes: &[u8], wants_text: bool) -> PdfFacts {
    let mut facts = PdfFacts::default();
    let Ok(document) = Document::load_mem(bytes) else {
        facts.is_encrypted = memchr::memmem::find(bytes, b"/Encrypt").is_some();
        return facts;
    };
    facts.is_encrypted = document.is_encrypted();
    if facts.is_encrypted {
        return facts;
    }
    let string = |object: Option<&Object>| match object? {
        Object::String(bytes, _) => {
            Some(decode_pdf_text(bytes).trim().to_owned()).filter(|text| !text.is_empty())
        }
        _ => None,
    };
    let information = document.trailer.get(b"Info").ok().and_then(|info| match info {
        Object::Reference(id) => document.get_dictionary(*id).ok(),
        Object::Dictionary(dictionary) => Some(dictionary),
        _ => None,
    });
    facts.title = information.and_then(|info| string(info.get(b"Title").ok()));
    facts.language = document.catalog().ok().and_then(|catalog| string(catalog.get(b"Lang").ok()));
    if let Ok(contents) = document.get_toc() {
        let entries = contents
            .toc
            .into_iter()
            .map(|entry| (u8::try_from(entry.level).unwrap_or(9).clamp(1, 9), entry.title));
        facts.headings = entries.collect();
    }
    if wants_text {
        let pages = document.get_pages().into_keys();
        let texts: Vec<String> =
            pages.map(|page| document.extract_text(&[page]).unwrap_or_default()).collect();
        facts.text = Some(texts.join("\u{c}"));
    }
    facts
}
