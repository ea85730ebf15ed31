//! The remarks that readers of several formats make.

use super::content::{DocBlock, DocParagraph, each_paragraph};
use super::facts::redaction::one_line;
use super::problem::{ImportRemark, RemarkKind};

/// The most characters of a text that a remark quotes.
const QUOTED: usize = 80;

/// The most hidden texts that a remark quotes.
const NAMED: usize = 50;

/// The beginning of a text, in one line.
pub(super) fn excerpt(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("“{}…”", line[..end].trim_end()),
        None => format!("“{line}”"),
    }
}

/// The remark on a comment of a reviewer.
pub(super) fn comment(text: &str) -> ImportRemark {
    ImportRemark::new(RemarkKind::Comment, format!("a comment was left out: {}", excerpt(text)))
}

/// The remark on accepted changes.
pub(super) fn accepted(count: usize) -> ImportRemark {
    let changes = if count == 1 { "1 tracked change was" } else { &format!("{count} tracked changes were") };
    ImportRemark::new(RemarkKind::Changes, format!("{changes} accepted: read the text once more"))
}

/// The remark on a table of contents.
pub(super) fn contents() -> ImportRemark {
    ImportRemark::new(RemarkKind::LeftOut, "the table of contents was left out: the site makes its own")
}

/// The remark on hidden texts, each of which it names.
pub(super) fn hidden(texts: &[String]) -> Option<ImportRemark> {
    let mut all: Vec<String> =
        texts.iter().filter(|text| !text.trim().is_empty()).map(|text| excerpt(text)).collect();
    all.dedup();
    (!all.is_empty()).then(|| {
        let more = all.len().saturating_sub(NAMED);
        let more = if more == 0 { String::new() } else { format!(", and {more} more") };
        all.truncate(NAMED);
        ImportRemark::new(RemarkKind::Hidden, format!("hidden text was left out: {}{more}", all.join(", ")))
    })
}

/// The remark on headers and footers.
pub(super) fn margins(margins: &[DocParagraph]) -> Option<ImportRemark> {
    let mut texts: Vec<String> = margins
        .iter()
        .map(DocParagraph::plain_text)
        .filter(|text| text.chars().any(char::is_alphabetic))
        .map(|text| excerpt(&text))
        .collect();
    texts.dedup();
    (!texts.is_empty()).then(|| {
        let text = format!("headers and footers of pages were left out: {}", texts.join(", "));
        ImportRemark::new(RemarkKind::LeftOut, text)
    })
}

/// The paragraphs of blocks that have text.
pub(super) fn paragraphs(blocks: &[DocBlock]) -> Vec<DocParagraph> {
    let mut found = Vec::new();
    each_paragraph(blocks, &mut |paragraph| {
        if !paragraph.plain_text().trim().is_empty() {
            found.push(paragraph.clone());
        }
    });
    found
}
