//! The visible text of the blocks of a Markdown file, in which names are not divided by markup.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// A paragraph, heading, item or cell.
pub(super) struct PlainBlock {
    /// Its first line in the file.
    pub(super) line: Range<usize>,
    /// What readers see.
    pub(super) text: String,
}

/// The blocks of a file, front matter included.
pub(super) fn blocks(text: &str) -> Vec<PlainBlock> {
    let mut all = Vec::new();
    let mut open: Option<PlainBlock> = None;
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, span) in Parser::new_ext(text, extensions).into_offset_iter() {
        let words = match &event {
            Event::Text(words) | Event::Code(words) => &**words,
            Event::SoftBreak | Event::HardBreak => " ",
            Event::Start(tag) if !is_inline(tag.to_end()) => {
                all.extend(open.take());
                continue;
            }
            Event::End(tag) if !is_inline(*tag) => {
                all.extend(open.take());
                continue;
            }
            _ => continue,
        };
        let new = || PlainBlock { line: line_of(text, span.start), text: String::new() };
        open.get_or_insert_with(new).text.push_str(words);
    }
    all.extend(open);
    all
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    start..text[at..].find('\n').map_or(text.len(), |end| at + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_read_without_its_markup() {
        let text = "# On *Omar*\n\nThen Omar\n[Kari**mi**](x) <b>spoke</b>.\n\n- a\n- `b`\n";
        let found: Vec<(&str, String)> =
            blocks(text).into_iter().map(|block| (&text[block.line], block.text)).collect();
        let expected = [
            ("# On *Omar*", "On Omar"),
            ("Then Omar", "Then Omar Karimi spoke."),
            ("- a", "a"),
            ("- `b`", "b"),
        ];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
    }
}
