//! A document that was read for import: its Markdown, and its plain text segment by segment with where each stood.

use std::fmt;

/// A document as read, in any of the formats that can be imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedDocument {
    /// Its title: a heading, what the file declares (metadata, `<title>`), or its first line.
    pub title: Option<DocumentTitle>,
    /// The language that the file declares, as a BCP 47 tag.
    pub declared_language: Option<String>,
    /// The day of publication that the file declares, as written there.
    pub declared_date: Option<String>,
    /// The address of the web page that the file was saved from.
    pub address: Option<String>,
    /// Its text in reading order, for the search for facts.
    pub segments: Vec<Segment>,
    /// Its text as Markdown, for the body of the session.
    pub markdown: String,
    /// Whether its letters and words may stand in the wrong order, as those in Arabic script in a PDF can.
    pub is_unverified: bool,
}

impl ImportedDocument {
    /// All its text, without what repeats on each page.
    pub fn text(&self) -> String {
        let body = self.segments.iter().filter(|segment| segment.kind != SegmentKind::Margin);
        body.map(|segment| segment.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}

/// The title of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentTitle {
    /// On one line.
    pub text: String,
    /// Where it stands.
    pub position: Locator,
}

/// A stretch of text without breaks: a paragraph, a heading, an item, a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Plain text without markup; a line break within it is `\n`.
    pub text: String,
    /// What it is.
    pub kind: SegmentKind,
    /// Where it stood in the file.
    pub position: Locator,
}

/// What a segment of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A heading, with its level from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list, with its depth from 1.
    Item(u8),
    /// A cell of a table; row and column count from 1.
    Cell {
        /// Row within its table.
        row: u32,
        /// Column within its table.
        column: u32,
    },
    /// A footnote or endnote.
    Note,
    /// A header or footer of a page, which is not part of the body.
    Margin,
}

/// Where a segment stands in its file, as a person would look it up. All count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locator {
    /// A line of a text file.
    Line(u32),
    /// A line of a file, within its front matter.
    FrontMatter(u32),
    /// A page of a PDF.
    Page(u32),
    /// A paragraph of a word processor's document.
    Paragraph(u32),
    /// A cell of a spreadsheet.
    Cell {
        /// Its row.
        row: u32,
        /// Its column.
        column: u32,
    },
}

impl Locator {
    /// The first place of a document, for what its metadata say.
    pub(super) const BEGINNING: Self = Self::Line(1);
}

/// In words.
impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Line(number) => write!(f, "line {number}"),
            Self::FrontMatter(number) => write!(f, "front matter, line {number}"),
            Self::Page(number) => write!(f, "page {number}"),
            Self::Paragraph(number) => write!(f, "paragraph {number}"),
            Self::Cell { row, column } => write!(f, "row {row}, column {}", column_letters(column)),
        }
    }
}

/// A column, from 1, as spreadsheets name it: A to Z, then AA.
pub(super) fn column_letters(column: u32) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while let Some(before) = rest.checked_sub(1) {
        letters.push(char::from_u32(u32::from('A') + before % 26).unwrap_or('?'));
        rest = before / 26;
    }
    letters.into_iter().rev().collect()
}
