//! The result of parsing Markdown: HTML with placeholders, unresolved links, and problems.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::blocks::Block;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::Size;
use crate::source::edit::Edit;

/// Rendered HTML with a placeholder for each link into the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body<L> {
    /// The HTML without the placeholders.
    pub html: Arc<str>,
    /// Sorted by position.
    pub placeholders: Arc<[Placeholder]>,
    /// The destinations of links and images, indexed by placeholders, and the themes of headings, indexed by
    /// blocks.
    pub links: Vec<L>,
    /// In document order.
    pub headings: Arc<[Heading]>,
    /// The numbered blocks of a report, in order; empty in other texts.
    pub blocks: Arc<[Block]>,
    /// The ids that the author has given, in order.
    pub ids: Arc<[FixedId]>,
}

/// An id that the author has given to a heading, a block or an HTML element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedId {
    /// The id.
    pub id: Box<str>,
    /// The byte offset in the source of where it is given.
    pub start: usize,
}

impl<L> Body<L> {
    /// Whether the body is empty.
    pub fn is_blank(&self) -> bool {
        self.placeholders.is_empty() && self.html.trim().is_empty()
    }

    /// Converts the links.
    pub fn map<M>(&self, f: impl FnMut(&L) -> M) -> Body<M> {
        Body {
            html: Arc::clone(&self.html),
            placeholders: Arc::clone(&self.placeholders),
            links: self.links.iter().map(f).collect(),
            headings: Arc::clone(&self.headings),
            blocks: Arc::clone(&self.blocks),
            ids: Arc::clone(&self.ids),
        }
    }
}

impl FixedId {
    /// The ids in the order of the source.
    pub(super) fn in_order(ids: &BTreeMap<String, Range<usize>>) -> Arc<[Self]> {
        let fixed =
            |(id, place): (&String, &Range<usize>)| Self { id: id.as_str().into(), start: place.start };
        let mut all: Vec<Self> = ids.iter().map(fixed).collect();
        all.sort_by_key(|fixed| fixed.start);
        all.into()
    }
}

/// A position in the HTML where text is inserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// The byte offset in the HTML.
    pub at: usize,
    /// What to insert.
    pub missing: Missing,
    /// The index of the link, or of the block.
    pub link: usize,
}

/// What to insert at a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// In an attribute value: the URL of the link.
    Address,
    /// As text: the name of the target, since the link text is empty.
    Label,
    /// In an `img` tag: its size, if known, and resized copies.
    Size,
    /// At the beginning of a numbered block: the link to itself.
    Number,
}

/// The size and resized copies of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownImage {
    /// The size of the original, in pixels.
    pub size: Size,
    /// The URL of each resized copy, without spaces, and its width.
    pub copies: Vec<(String, usize)>,
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6; level 1 is the title of the page.
    pub level: u8,
    /// The `id` attribute.
    pub id: String,
    /// The text without markup.
    pub text: String,
    /// The byte offset in the source.
    pub start: usize,
}

/// A link or image with an unresolved destination.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenLink {
    /// `session:track-ii/12`, `../about.md`, `room.jpg#top`.
    pub destination: String,
    /// The byte range of the whole link in the source.
    pub span: Range<usize>,
    /// Whether it is from raw HTML, where an unresolved destination is kept as a URL.
    pub is_html: bool,
}

/// The result of parsing a Markdown text.
#[derive(Clone, Debug, Default)]
pub struct ParsedMarkdown {
    /// The rendered text.
    pub body: Body<WrittenLink>,
    /// The byte ranges of comments in order, and of the themes of headings; they are not in the text.
    pub comments: Vec<Range<usize>>,
    /// Links and images in raw HTML that are not in `body.links`.
    pub html_links: Vec<WrittenLink>,
    /// The edits that remove passages which are not published, in order. A withheld passage is replaced by its
    /// first line.
    pub left_out: Vec<Edit>,
    /// Errors and warnings, in order.
    pub problems: Vec<Problem>,
}

/// An error or warning about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The diagnostic code.
    pub code: Code,
    /// Errors stop the build; warnings do not.
    pub severity: Severity,
    /// The byte range in the source.
    pub span: Range<usize>,
    /// The problem.
    pub message: String,
    /// The remedy.
    pub help: String,
}

impl Problem {
    pub(super) fn error(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, severity: Severity::Error, span, message: message.into(), help: help.into() }
    }

    pub(super) fn warning(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message, help) }
    }

    /// The diagnostic at a byte range of the file `path`.
    pub fn in_file(self, path: &str, span: Range<usize>) -> Diagnostic {
        Diagnostic::new(self.severity, self.code, path, span, self.message).help(self.help)
    }
}
