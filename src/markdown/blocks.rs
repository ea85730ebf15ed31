//! The numbered blocks of a report, by which it is cited.

use std::ops::Range;

/// The beginning of the link of a numbered block to itself, before the number. The skin adds a label in the
/// language of the page.
pub const PARAGRAPH_LINK: &str = "<a class=\"para\" data-n=\"";

/// A numbered block of a report. Its number is its position in the body's list, from 1.
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
    /// The links that stand for the themes of the headings above it, by their index in the body's list.
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
