//! The content of a document of any format: blocks of text with their formats, notes and pictures.
//!
//! Readers of formats fill it, and one writer turns it into Markdown.

use super::document::Locator;
use super::problem::ImportRemark;

/// What a reader found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocContent {
    /// The title that the file declares.
    pub declared_title: Option<String>,
    /// The language that the file declares.
    pub declared_language: Option<String>,
    /// The day of publication that the file declares.
    pub declared_date: Option<String>,
    /// The address of the web page.
    pub address: Option<String>,
    /// The text in reading order.
    pub blocks: Vec<DocBlock>,
    /// Footnotes and endnotes, which [`InlineKind::Note`] refers to by index.
    pub notes: Vec<Vec<DocBlock>>,
    /// Headers and footers of pages.
    pub margins: Vec<DocParagraph>,
    /// Pictures, which [`InlineKind::Picture`] refers to by index.
    pub pictures: Vec<EmbeddedPicture>,
    /// What a person should know.
    pub remarks: Vec<ImportRemark>,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocBlock {
    /// A heading with its level from 1.
    Heading(u8, DocParagraph),
    /// A paragraph.
    Paragraph(DocParagraph),
    /// A list.
    List(DocList),
    /// A table.
    Table(DocTable),
    /// A quotation.
    Quote(Vec<DocBlock>),
    /// Text whose spaces and line breaks count.
    Preformatted(String, Locator),
    /// A line between two parts.
    Rule,
}

/// A paragraph or a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocParagraph {
    /// Its text with formats.
    pub inlines: Vec<DocInline>,
    /// Where it stands.
    pub position: Locator,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocList {
    /// The number of the first item; `None` for a list with bullets.
    pub start: Option<u64>,
    /// The blocks of each item.
    pub items: Vec<Vec<DocBlock>>,
}

/// A table. Cells that are merged with one before or above them are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocTable {
    /// The blocks of each cell of each row.
    pub rows: Vec<Vec<Vec<DocBlock>>>,
}

/// A stretch of text of one format, or what stands in a line beside text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocInline {
    /// What it is.
    pub kind: InlineKind,
    /// Its format.
    pub style: InlineStyle,
    /// The destination of its link.
    pub link: Option<String>,
}

/// What stands in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind {
    /// Text.
    Text(String),
    /// A line break.
    Break,
    /// A picture, by index.
    Picture(usize),
    /// The sign of a note, by index.
    Note(usize),
}

/// The format of a stretch of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // Each is a format of its own, and they go together freely.
pub struct InlineStyle {
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Struck through.
    pub strike: bool,
    /// Above the line.
    pub superscript: bool,
    /// Below the line.
    pub subscript: bool,
}

/// A picture in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddedPicture {
    /// Its alternative text.
    pub alt: String,
    /// Where its bytes are.
    pub source: PictureSource,
}

/// Where the bytes of a picture are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureSource {
    /// In the document.
    Bytes(Vec<u8>),
    /// In a file beside the document, with this relative path.
    Beside(String),
    /// At this address.
    Web(String),
    /// Nowhere: the document does not have it, or no browser can show it.
    Missing,
}

impl DocInline {
    /// Text without format.
    pub fn text(text: impl Into<String>) -> Self {
        Self::styled(text, InlineStyle::default())
    }

    /// Text with a format.
    pub fn styled(text: impl Into<String>, style: InlineStyle) -> Self {
        Self { kind: InlineKind::Text(text.into()), style, link: None }
    }

    /// Something other than text.
    pub fn other(kind: InlineKind) -> Self {
        Self { kind, style: InlineStyle::default(), link: None }
    }
}

impl DocParagraph {
    /// A paragraph without formats.
    pub fn plain(text: &str, position: Locator) -> Self {
        let mut inlines = Vec::new();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                inlines.push(DocInline::other(InlineKind::Break));
            }
            inlines.push(DocInline::text(line));
        }
        Self { inlines, position }
    }

    /// Its text without formats; line breaks are `\n`.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for inline in &self.inlines {
            match &inline.kind {
                InlineKind::Text(part) => text.push_str(part),
                InlineKind::Break => text.push('\n'),
                InlineKind::Picture(_) | InlineKind::Note(_) => {}
            }
        }
        text
    }

    /// Whether it shows nothing.
    pub fn is_blank(&self) -> bool {
        self.inlines.iter().all(|inline| match &inline.kind {
            InlineKind::Text(text) => text.trim().is_empty(),
            InlineKind::Break => true,
            InlineKind::Picture(_) | InlineKind::Note(_) => false,
        })
    }
}

/// Shows a function all paragraphs, headings and preformatted texts of blocks, in reading order.
pub(super) fn each_paragraph(blocks: &[DocBlock], show: &mut impl FnMut(&DocParagraph)) {
    for block in blocks {
        match block {
            DocBlock::Heading(_, paragraph) | DocBlock::Paragraph(paragraph) => show(paragraph),
            DocBlock::List(list) => list.items.iter().for_each(|item| each_paragraph(item, show)),
            DocBlock::Table(table) => {
                table.rows.iter().flatten().for_each(|cell| each_paragraph(cell, show));
            }
            DocBlock::Quote(blocks) => each_paragraph(blocks, show),
            DocBlock::Preformatted(text, position) => show(&DocParagraph::plain(text, *position)),
            DocBlock::Rule => {}
        }
    }
}
