//! Footnotes and endnotes of any format.

use super::content::{DocBlock, DocParagraph, InlineKind};

/// Removes the space that stands between the sign of a note and its text.
pub(super) fn trim(blocks: &mut [DocBlock]) {
    if let Some(DocBlock::Paragraph(paragraph)) = blocks.first_mut() {
        trim_paragraph(paragraph);
    }
}

/// Removes the space at the beginning of a paragraph.
pub(super) fn trim_paragraph(paragraph: &mut DocParagraph) {
    while let Some(InlineKind::Text(text)) = paragraph.inlines.first_mut().map(|inline| &mut inline.kind) {
        let rest = text.trim_start().to_owned();
        *text = rest;
        if !text.is_empty() {
            return;
        }
        paragraph.inlines.remove(0);
    }
}
