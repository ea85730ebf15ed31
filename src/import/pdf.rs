//! PDF: the text of its pages, put together again from lines.

mod file;
mod hyphens;
mod margins;
mod paragraphs;

use unicode_normalization::UnicodeNormalization as _;

use super::content::DocContent;
use super::problem::{ImportError, ImportRemark, RemarkKind};
use super::{remarks, write};

/// Reads a PDF. `extracted` is its text with a form feed after each page, if a program has extracted it.
pub(super) fn read(bytes: &[u8], extracted: Option<&str>) -> Result<DocContent, ImportError> {
    let facts = file::facts(bytes, extracted.is_none());
    let text = match (extracted, facts.text) {
        (Some(text), _) => text.to_owned(),
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
        // Marks of direction that the extraction adds to each line.
        if matches!(c, '\u{202a}'..='\u{202e}') {
            continue;
        }
        // Bullets of fonts of symbols.
        let c = if matches!(c, '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f076}' | '\u{f0fc}') {
            '•'
        } else {
            c
        };
        if is_shape(c) { out.extend(std::iter::once(c).nfkc()) } else { out.push(c) }
    }
    out
}
