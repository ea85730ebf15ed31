//! The numbered blocks of a report, by which it is cited, and their plain text.

use std::ops::{ControlFlow, Range};

use super::body::{Body, Missing};
use crate::source::html::{self, Piece};

/// The beginning of the link of a numbered block to itself, before the number. The skin adds a label in the
/// language of the page.
pub const PARAGRAPH_LINK: &str = "<a class=\"para\" data-n=\"";

/// A numbered block of a report. Its number is its position in [`Body::blocks`], from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The kind of block.
    pub kind: BlockKind,
    /// The id that its author has given it. The number is an anchor in any case.
    pub id: Option<Box<str>>,
    /// The byte offset in the source.
    pub start: usize,
    /// The byte range of its content in the HTML of the body.
    pub html: Range<usize>,
    /// The number of headings before it.
    pub headings: usize,
    /// The links that stand for the themes of the headings above it, by their index in [`Body::links`].
    pub themes: Box<[usize]>,
}

/// The kinds of numbered blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph or a picture.
    Paragraph,
    /// An item of a list, with all that is in it.
    Item,
    /// A table.
    Table,
    /// A quotation or an alert, with all that is in it.
    Quotation,
    /// A block of code.
    Code,
    /// A definition of a definition list.
    Definition,
    /// The line that says that a passage is withheld.
    Withheld,
}

impl BlockKind {
    /// The kind with its article, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "a paragraph",
            Self::Item => "a list item",
            Self::Table => "a table",
            Self::Quotation => "a quotation",
            Self::Code => "a block of code",
            Self::Definition => "a definition",
            Self::Withheld => "a withheld passage",
        }
    }
}

/// A block or heading of a body, in document order.
#[derive(Clone, Copy, Debug)]
pub struct Outline {
    /// The number and kind of a block; `None` for a heading.
    pub block: Option<(usize, BlockKind)>,
    /// The byte offset in the source.
    pub start: usize,
}

impl Outline {
    fn matches(self, other: Self) -> bool {
        self.block.map(|(_, kind)| kind) == other.block.map(|(_, kind)| kind)
    }
}

impl<L> Body<L> {
    /// The headings and blocks in document order.
    pub fn outline(&self) -> Vec<Outline> {
        let mut all = Vec::with_capacity(self.blocks.len() + self.headings.len());
        let mut headings = self.headings.iter().map(|heading| Outline { block: None, start: heading.start });
        let mut before = 0;
        for (number, block) in (1..).zip(self.blocks.iter()) {
            all.extend(headings.by_ref().take(block.headings.saturating_sub(before)));
            before = block.headings;
            all.push(Outline { block: Some((number, block.kind)), start: block.start });
        }
        all.extend(headings);
        all
    }

    /// The first place where the blocks of a translation differ from those of this original, in both; `None`
    /// where one of them has ended. Headings alone are no difference, since they have no numbers.
    pub fn difference<M>(&self, translation: &Body<M>) -> Option<(Option<Outline>, Option<Outline>)> {
        if kinds(self).eq(kinds(translation)) {
            return None;
        }
        let (own, theirs) = (self.outline(), translation.outline());
        let at = own.iter().zip(&theirs).take_while(|(own, theirs)| own.matches(**theirs)).count();
        Some((own.get(at).copied(), theirs.get(at).copied()))
    }

    /// How many blocks at the beginning of a translation have the numbers of this original.
    pub fn matching<M>(&self, translation: &Body<M>) -> usize {
        if kinds(self).eq(kinds(translation)) {
            return self.blocks.len();
        }
        let (own, theirs) = (self.outline(), translation.outline());
        let same = own.iter().zip(&theirs).take_while(|(own, theirs)| own.matches(**theirs));
        same.filter(|(own, _)| own.block.is_some()).count()
    }
}

fn kinds<L>(body: &Body<L>) -> impl Iterator<Item = BlockKind> {
    body.blocks.iter().map(|block| block.kind)
}

/// The plain text of a block. `label` returns the text of a link without one.
pub fn block_text<L>(body: &Body<L>, block: &Block, mut label: impl FnMut(&L) -> String) -> String {
    let Range { start, end } = block.html;
    let mut html = String::with_capacity(end.saturating_sub(start));
    let mut written = start;
    let first = body.placeholders.partition_point(|placeholder| placeholder.at < start);
    for placeholder in body.placeholders[first..].iter().take_while(|placeholder| placeholder.at <= end) {
        let Some(link) = body.links.get(placeholder.link) else { continue };
        if placeholder.missing == Missing::Label {
            html.push_str(body.html.get(written..placeholder.at).unwrap_or_default());
            html::escape(&label(link), &mut html);
            written = placeholder.at;
        }
    }
    html.push_str(body.html.get(written..end).unwrap_or_default());
    plain_text(&html)
}

/// Elements within a line, which do not separate words.
const INLINE: [&[u8]; 25] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"del", b"dfn", b"em", b"i", b"ins", b"kbd",
    b"mark", b"q", b"s", b"samp", b"small", b"span", b"strong", b"sub", b"sup", b"time", b"u", b"var",
];

/// The text of HTML without references to footnotes, with a bar between the cells of a table.
fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut is_reference = false;
    let mut left_out = 0_usize;
    html::each(html.as_bytes(), &mut |piece| {
        match piece {
            Piece::Attribute { name: b"class", value: b"footnote-ref", .. } => is_reference = true,
            Piece::Attribute { .. } | Piece::AttributeName(_) => {}
            Piece::Start { element, .. } => {
                if std::mem::take(&mut is_reference) || (left_out > 0 && element == b"sup") {
                    left_out += 1;
                }
                separate(&mut text, element);
            }
            Piece::End { element, .. } => {
                if left_out > 0 && element == b"sup" {
                    left_out -= 1;
                }
                separate(&mut text, element);
            }
            Piece::Text(_) if left_out > 0 => {}
            Piece::Text(piece) => {
                for c in String::from_utf8_lossy(piece).chars() {
                    push(&mut text, c);
                }
            }
        }
        ControlFlow::Continue(())
    });
    let end = text.trim_end_matches([' ', '|']).len();
    text.truncate(end);
    text
}

fn separate(text: &mut String, element: &[u8]) {
    if matches!(element, b"td" | b"th") {
        if !text.is_empty() && !text.ends_with("| ") {
            text.push_str(if text.ends_with(' ') { "| " } else { " | " });
        }
    } else if !INLINE.contains(&element) {
        push(text, ' ');
    }
}

fn push(text: &mut String, c: char) {
    if !c.is_whitespace() {
        text.push(c);
    } else if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_block_has_no_marks() {
        assert_eq!(plain_text("A <em>b</em>c<sup class=\"footnote-ref\"><a>1</a></sup>.\n"), "A bc.");
        assert_eq!(plain_text("<p>One.</p>\n<ul>\n<li>Two</li>\n</ul>\n"), "One. Two");
        let table = "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td></td></tr></table>";
        assert_eq!(plain_text(table), "a | b | c");
    }
}
