//! The visible texts of a Markdown or TOML file, in which names are not divided by markup or escaped.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::content::parse::front_matter;
use crate::guard::contents::contents;
use crate::source::toml_tree::{self, Node, Value};

/// A paragraph, heading, item or cell, or a text of TOML.
pub(super) struct PlainBlock {
    /// Byte range in the file.
    pub(super) range: Range<usize>,
    /// Its first line in the file.
    pub(super) line: Range<usize>,
    /// What readers see.
    pub(super) text: String,
}

/// The blocks of a file, those of its front matter first; empty for files of other kinds.
pub(super) fn blocks(path: &str, text: &str) -> Vec<PlainBlock> {
    if path.ends_with(".toml") {
        return values(text, 0..text.len());
    }
    if !path.ends_with(".md") {
        return Vec::new();
    }
    let Some((toml, body)) = front_matter::parts(text) else { return in_body(text, 0) };
    let mut all = values(text, toml);
    all.extend(in_body(text, body));
    all
}

/// The blocks of a Markdown text from a position.
fn in_body(text: &str, from: usize) -> Vec<PlainBlock> {
    let mut all = Vec::new();
    let mut open: Option<PlainBlock> = None;
    let mut html = String::new();
    let mut picture: Option<PlainBlock> = None;
    let mut raised = None;
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, span) in Parser::new_ext(&text[from..], extensions).into_offset_iter() {
        let span = span.start + from..span.end + from;
        let words = match &event {
            // The alternative text is a text of its own.
            Event::Start(Tag::Image { .. }) => {
                picture = Some(block(text, span, String::new()));
                continue;
            }
            Event::End(TagEnd::Image) => {
                all.extend(picture.take());
                continue;
            }
            Event::Text(words) | Event::Code(words) => &**words,
            Event::SoftBreak | Event::HardBreak => " ",
            Event::InlineHtml(tag) if tag.starts_with("<sup") => {
                raised = open.as_ref().map(|open| open.text.len());
                continue;
            }
            Event::InlineHtml(tag) if tag.starts_with("</sup") => {
                if let Some((open, start)) = open.as_mut().zip(raised.take()) {
                    without_mark(&mut open.text, start);
                }
                continue;
            }
            Event::Html(line) => {
                html.push_str(line);
                continue;
            }
            Event::End(TagEnd::HtmlBlock) => {
                let shown = contents(html.as_bytes()).prose.into_owned();
                all.push(block(text, span, shown));
                html.clear();
                continue;
            }
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
        if let Some(picture) = &mut picture {
            picture.text.push_str(words);
            continue;
        }
        let open = open.get_or_insert_with(|| block(text, span.clone(), String::new()));
        open.range.end = open.range.end.max(span.end);
        open.text.push_str(words);
    }
    all.extend(open);
    all
}

/// Removes a raised text at the end, if it can be the mark of a footnote.
fn without_mark(text: &mut String, start: usize) {
    const MAX_MARK: usize = 3;

    if text.get(start..).is_some_and(|mark| mark.chars().count() <= MAX_MARK) {
        text.truncate(start);
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
}

/// The texts of a part in TOML, as they are without escapes and Markdown.
fn values(text: &str, range: Range<usize>) -> Vec<PlainBlock> {
    let node = toml_tree::read(&text[range.clone()], range.start, "", &mut Vec::new());
    let mut all = Vec::new();
    add_values(&node, text, &mut all);
    all
}

fn add_values(node: &Node, text: &str, into: &mut Vec<PlainBlock>) {
    match &node.value {
        Value::Table(entries) => entries.iter().for_each(|entry| add_values(&entry.node, text, into)),
        Value::List(items) => items.iter().for_each(|item| add_values(item, text, into)),
        Value::Text(value) => {
            let shown =
                in_body(value, 0).into_iter().map(|inner| inner.text).collect::<Vec<_>>().join("\n\n");
            into.push(block(text, node.span.clone(), shown));
        }
        _ => {}
    }
}

fn block(file: &str, range: Range<usize>, text: String) -> PlainBlock {
    PlainBlock { line: line_of(file, range.start), range, text }
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
        let text = "# On *Omar*\n\nThen Omar\n[Kari**mi**](x) <b>spoke</b>.\n\n- a\n- `b` ![c](d) e\n";
        let found: Vec<(&str, String)> =
            blocks("a.md", text).into_iter().map(|block| (&text[block.line], block.text)).collect();
        let expected = [
            ("# On *Omar*", "On Omar"),
            ("Then Omar", "Then Omar Karimi spoke."),
            ("- a", "a"),
            ("- `b` ![c](d) e", "c"),
            ("- `b` ![c](d) e", "b  e"),
        ];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
    }

    #[test]
    fn front_matter_is_read_without_escapes_and_is_no_part_of_the_first_paragraph() {
        let text = "+++\ntitle = \"\\u004fmar\"\nlist = [\n  \"*a*\",\n]\n+++\nOmar <b>Kari</b>mi\n";
        let found: Vec<(&str, String)> =
            blocks("a.md", text).into_iter().map(|block| (&text[block.line], block.text)).collect();
        let expected =
            [("title = \"\\u004fmar\"", "Omar"), ("  \"*a*\",", "a"), ("Omar <b>Kari</b>mi", "Omar Karimi")];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
    }
}
