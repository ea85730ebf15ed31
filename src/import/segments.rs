//! The plain text of content, segment by segment.

use super::content::{DocBlock, DocContent};
use super::document::{Locator, Segment, SegmentKind};

/// The most bytes of a segment.
const LONGEST: usize = 3_000;

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

/// Adds a text. A very long paragraph is divided at the ends of sentences: a search for facts compares the words of a
/// segment with each other.
pub(super) fn push(text: &str, kind: SegmentKind, position: Locator, out: &mut Vec<Segment>) {
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (part, after) = rest.split_at(end_of_part(rest));
        out.push(Segment { text: part.trim_end().to_owned(), kind, position });
        rest = after.trim_start();
    }
}

/// Where the first part of a text ends: at its end, or within [`LONGEST`] behind a sentence, a word or a letter.
fn end_of_part(text: &str) -> usize {
    if text.len() <= LONGEST {
        return text.len();
    }
    let most = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let within = &text[..most];
    let marks = ['.', '!', '?', '؟', '۔', '。', '\n'];
    let ends = within.match_indices(marks).map(|(at, mark)| at + mark.len());
    let is_end = |at: &usize| {
        let next = text[*at..].chars().next();
        next.is_none_or(char::is_whitespace) || text[..*at].ends_with(['。', '\n'])
    };
    let sentence = ends.rev().find(is_end);
    let word = || within.rfind(char::is_whitespace).filter(|at| *at > 0);
    sentence.or_else(word).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_paragraph_is_divided_between_sentences() {
        let sentence = "Participants met in Doha on 3 May. ";
        let mut out = Vec::new();
        push(&sentence.repeat(500), SegmentKind::Paragraph, Locator::Line(1), &mut out);
        assert!(out.len() > 1 && out.iter().all(|part| part.text.ends_with("3 May.")));
        assert_eq!(out.iter().map(|part| part.text.matches("Doha").count()).sum::<usize>(), 500);
        let mut out = Vec::new();
        push(&"水".repeat(5000), SegmentKind::Paragraph, Locator::Line(1), &mut out);
        assert_eq!(out.iter().map(|part| part.text.chars().count()).sum::<usize>(), 5000);
    }
}
