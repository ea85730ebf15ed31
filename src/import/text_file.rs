//! Plain text: paragraphs, lists and underlined headings as people type them.

use super::content::{DocBlock, DocContent, DocInline, DocParagraph, InlineKind};
use super::document::Locator;
use super::encoding;
use super::facts::words::digit;
use super::lists::{FlatBlock, FlatItem, nest};

/// A line longer than this is a paragraph of its own: the editor it was typed in wraps lines by itself.
const WRAPPED: usize = 100;

/// Lines that are all shorter than this break where they were broken: an address, a list of names.
const SHORT: usize = 60;

/// Reads a text.
pub(super) fn read(bytes: &[u8]) -> DocContent {
    let (text, remark) = encoding::decode(bytes, None);
    DocContent { blocks: blocks(&text), remarks: remark.into_iter().collect(), ..DocContent::default() }
}

pub(super) fn blocks(text: &str) -> Vec<DocBlock> {
    let text =
        text.replace("\r\n", "\n").replace(['\r', '\u{2028}'], "\n").replace(['\u{c}', '\u{2029}'], "\n\n");
    let lines: Vec<(u32, &str)> = (1..).zip(text.split('\n')).collect();
    let mut flat = Vec::new();
    for group in lines.split(|(_, line)| line.trim().is_empty()).filter(|group| !group.is_empty()) {
        add_group(group, &mut flat);
    }
    nest(flat)
}

/// Adds lines between two blank lines.
fn add_group(group: &[(u32, &str)], out: &mut Vec<FlatBlock>) {
    let block = |block| FlatBlock::Block(block);
    if let [(number, title), (_, line)] = group
        && let Some(level) = underline(line)
    {
        let heading = DocParagraph::plain(title.trim(), Locator::Line(*number));
        out.push(block(DocBlock::Heading(level, heading)));
        return;
    }
    if let [(_, line)] = group
        && underline(line).is_some()
    {
        out.push(block(DocBlock::Rule));
        return;
    }
    if group.first().is_some_and(|(_, line)| marker(line).is_some()) {
        add_items(group, out);
        return;
    }
    let longest = group.iter().map(|(_, line)| line.trim().chars().count()).max().unwrap_or(0);
    if longest > WRAPPED {
        for (number, line) in group {
            out.push(block(DocBlock::Paragraph(DocParagraph::plain(line.trim(), Locator::Line(*number)))));
        }
        return;
    }
    let mut inlines = Vec::new();
    for (at, (_, line)) in group.iter().enumerate() {
        if at > 0 {
            inlines.push(if longest < SHORT {
                DocInline::other(InlineKind::Break)
            } else {
                DocInline::text(" ")
            });
        }
        inlines.push(DocInline::text(line.trim()));
    }
    let position = Locator::Line(group.first().map_or(1, |(number, _)| *number));
    out.push(block(DocBlock::Paragraph(DocParagraph { inlines, position })));
}

/// Adds the items of a list, with the lines that continue them.
fn add_items(group: &[(u32, &str)], out: &mut Vec<FlatBlock>) {
    for (line_number, line) in group {
        let position = Locator::Line(*line_number);
        let Some((number, text)) = marker(line) else {
            if let Some(FlatBlock::Item(item)) = out.last_mut()
                && let Some(DocBlock::Paragraph(paragraph)) = item.blocks.last_mut()
            {
                paragraph.inlines.extend([DocInline::text(" "), DocInline::text(line.trim())]);
            }
            continue;
        };
        let indent = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 });
        let depth = indent.sum::<usize>().div_ceil(4).min(8);
        let blocks = vec![DocBlock::Paragraph(DocParagraph::plain(text, position))];
        out.push(FlatBlock::Item(FlatItem { depth, number, blocks }));
    }
}

/// The level of a heading that a line underlines.
fn underline(line: &str) -> Option<u8> {
    let line = line.trim();
    let is_all = |of: char| line.chars().count() >= 3 && line.chars().all(|c| c == of);
    match () {
        () if is_all('=') => Some(1),
        () if is_all('-') || is_all('_') || is_all('*') || is_all('~') => Some(2),
        () => None,
    }
}

/// The number of an item, or none for a bullet, and its text.
pub(super) fn marker(line: &str) -> Option<(Option<u64>, &str)> {
    let line = line.trim();
    if let Some(text) = line.strip_prefix(['-', '*', '•', '–', '‣', '◦', '·', '▪', '●', '■'])
        && text.starts_with([' ', '\t'])
    {
        return Some((None, text.trim()));
    }
    let inside = line.strip_prefix('(').unwrap_or(line);
    let mut number = 0u64;
    let mut length = 0;
    for c in inside.chars() {
        let Some(digit) = digit(c).and_then(|digit| digit.to_digit(10)) else { break };
        number = number.saturating_mul(10).saturating_add(digit.into());
        length += c.len_utf8();
    }
    let text = inside.get(length..)?.strip_prefix(['.', ')', '-'])?;
    let is_item = length > 0 && number < 1000 && text.starts_with([' ', '\t']) && !text.trim().is_empty();
    is_item.then(|| (Some(number), text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_headings_of_plain_text_are_recognised() {
        let read =
            blocks("Report\n======\n\n- one\n  goes on\n- two\n\n۱. یک\n۲. دو\n\nA line\nand another\n");
        assert!(matches!(&read[0], DocBlock::Heading(1, _)));
        assert!(matches!(&read[1], DocBlock::List(list) if list.start.is_none() && list.items.len() == 2));
        assert!(matches!(&read[2], DocBlock::List(list) if list.start == Some(1) && list.items.len() == 2));
        assert!(matches!(&read[3], DocBlock::Paragraph(it) if it.plain_text() == "A line\nand another"));
    }
}
