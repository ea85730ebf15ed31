//! The plain text of content, segment by segment.

use super::content::{DocBlock, DocContent};
use super::document::{Segment, SegmentKind};

/// The segments of content in reading order: the text, its notes, headers and footers.
pub(super) fn segments(content: &DocContent) -> Vec<Segment> {
    let mut out = Vec::new();
    add(&content.blocks, SegmentKind::Paragraph, &mut out);
    for note in &content.notes {
        add(note, SegmentKind::Note, &mut out);
    }
    for margin in &content.margins {
        push(&margin.plain_text(), SegmentKind::Margin, margin.position, &mut out);
    }
    out
}

/// Adds blocks. Their paragraphs are of this kind.
fn add(blocks: &[DocBlock], kind: SegmentKind, out: &mut Vec<Segment>) {
    for block in blocks {
        match block {
            DocBlock::Heading(level, paragraph) => {
                let kind = if kind == SegmentKind::Paragraph { SegmentKind::Heading(*level) } else { kind };
                push(&paragraph.plain_text(), kind, paragraph.position, out);
            }
            DocBlock::Paragraph(paragraph) => push(&paragraph.plain_text(), kind, paragraph.position, out),
            DocBlock::List(list) => {
                let deeper = match kind {
                    SegmentKind::Paragraph => SegmentKind::Item(1),
                    SegmentKind::Item(depth) => SegmentKind::Item(depth.saturating_add(1)),
                    kind => kind,
                };
                list.items.iter().for_each(|item| add(item, deeper, out));
            }
            DocBlock::Table(table) => {
                for (row, cells) in (1..).zip(&table.rows) {
                    for (column, cell) in (1..).zip(cells) {
                        let kind = match kind {
                            SegmentKind::Note => kind,
                            _ => SegmentKind::Cell { row, column },
                        };
                        add(cell, kind, out);
                    }
                }
            }
            DocBlock::Quote(blocks) => add(blocks, kind, out),
            DocBlock::Preformatted(text, position) => push(text, kind, *position, out),
            DocBlock::Rule => {}
        }
    }
}

fn push(text: &str, kind: SegmentKind, position: super::document::Locator, out: &mut Vec<Segment>) {
    let text = text.trim();
    if !text.is_empty() {
        out.push(Segment { text: text.to_owned(), kind, position });
    }
}
