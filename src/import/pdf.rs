//! PDF: the text of its pages, put together again from lines.

mod file;
mod hyphens;
mod margins;
mod paragraphs;
mod tables;

use unicode_normalization::UnicodeNormalization as _;

use super::content::DocContent;
use super::problem::{ImportError, ImportRemark, RemarkKind};
use super::{remarks, write};

/// The text of a PDF that a program has extracted, with a form feed after each page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PdfText {
    /// In the order and with the distances of the page: lines of a table stay lines.
    pub layout: String,
    /// In the order of reading: one column after the other.
    pub reading: String,
}

/// Reads a PDF, from its text if a program has extracted it.
pub(super) fn read(bytes: &[u8], extracted: Option<&PdfText>) -> Result<DocContent, ImportError> {
    let facts = file::facts(bytes, extracted.is_none());
    let text = match (extracted, facts.text) {
        (Some(text), _) if tables::has_columns_of_text(&text.layout) => text.reading.clone(),
        (Some(text), _) => text.layout.clone(),
        (None, Some(text)) => text,
        (None, None) if facts.is_encrypted => return Err(ImportError::Password),
        (None, None) => return Err(ImportError::Damaged("its pages cannot be read".into())),
    };
    if !text.chars().any(char::is_alphanumeric) {
        return Err(if facts.is_encrypted { ImportError::Password } else { ImportError::Scan });
    }
    let text = letters(&text);
    let mut pages = paragraphs::pages(&text);
    let margins = margins::take(&mut pages);
    let blocks = paragraphs::blocks(&pages, &facts.headings);
    let mut content = DocContent {
        declared_title: facts.title,
        declared_language: facts.language,
        blocks,
        margins,
        ..DocContent::default()
    };
    content.remarks.extend(remarks::margins(&content.margins));
    let is_rtl = write::is_rtl(&write::texts(&content.blocks)).unwrap_or(false);
    content.remarks.push(ImportRemark::new(
        RemarkKind::Unverified,
        if is_rtl {
            "UNVERIFIED: the text was read from a PDF, which often mixes up the order of Arabic letters and words; \
             compare it with the PDF, or import the document that the PDF was made from"
        } else {
            "the text was read from a PDF, which has no headings, notes and tables of its own; compare it with the \
             PDF"
        },
    ));
    Ok(content)
}

/// Letters instead of the shapes that a font has for them.
fn letters(text: &str) -> String {
    let is_shape =
        |c: char| matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Marks of direction that the extraction adds to each line.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            // Bullets of fonts of symbols.
            '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f076}' | '\u{f0fc}' => out.push('•'),
            c if is_shape(c) => out.extend(std::iter::once(c).nfkc()),
            c => out.push(c),
        }
    }
    // The ligature of lam and alef comes out in the wrong order; after an alef, that is certain.
    for alef in ['ا', 'أ', 'إ', 'آ'] {
        out = out.replace(&format!("ا{alef}ل"), &format!("ال{alef}"));
    }
    out
}
