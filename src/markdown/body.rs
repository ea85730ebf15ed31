//! What Markdown becomes: HTML with placeholders, links that are not addresses yet, and what is wrong with it.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Code, Severity};
use crate::source::Size;

/// A rendered text, with a placeholder for each link into the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body<L> {
    /// The HTML around the placeholders.
    pub html: Arc<str>,
    /// The placeholders, in order.
    pub placeholders: Arc<[Placeholder]>,
    /// What its links and images point at, in the order of their placeholders.
    pub links: Vec<L>,
    /// Its headings, in order.
    pub headings: Arc<[Heading]>,
}

impl<L> Body<L> {
    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.placeholders.is_empty() && self.html.trim().is_empty()
    }

    /// The same body with its links turned into something else.
    pub fn map<M>(&self, f: impl FnMut(&L) -> M) -> Body<M> {
        Body {
            html: Arc::clone(&self.html),
            placeholders: Arc::clone(&self.placeholders),
            links: self.links.iter().map(f).collect(),
            headings: Arc::clone(&self.headings),
        }
    }
}

/// A place in HTML where something is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// The byte of the HTML before which it belongs.
    pub at: usize,
    /// What is missing.
    pub missing: Missing,
    /// Of which of the body's links.
    pub link: usize,
}

/// What is missing in a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Inside an attribute's quotes: the address of what the link points at.
    Address,
    /// Between tags: the name of what the link points at, where the author left the text empty.
    Label,
    /// Inside the tag of an image: how large it is, where that is known, and which copies there are.
    Size,
}

/// What is known of an image that a body shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownImage {
    /// How large it is.
    pub size: Size,
    /// Resized copies of it: the address of each, which has no spaces, and its width.
    pub copies: Vec<(String, usize)>,
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6; the page's title is 1.
    pub level: u8,
    /// The fragment under which it is reached.
    pub id: String,
    /// Its text, without markup.
    pub text: String,
    /// The byte of the text at which it begins.
    pub start: usize,
}

/// A link or image into the site, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenLink {
    /// `session:track-ii/12`, `../about.md`, `room.jpg#top`.
    pub destination: String,
    /// Where the whole link stands in the text that was parsed.
    pub span: Range<usize>,
    /// Whether it is an address in raw HTML, which leads to a file as in Markdown, if there is one, and else
    /// is one that browsers know.
    pub is_html: bool,
}

/// A text as it was read.
#[derive(Clone, Debug)]
pub struct ParsedMarkdown {
    /// The text, rendered.
    pub body: Body<WrittenLink>,
    /// Where comments stand in it, in order: editors' remarks, which are not in the body.
    pub comments: Vec<Range<usize>>,
    /// Where raw HTML leads and which pictures it shows, of what is no link of the body's, as written.
    pub html_links: Vec<WrittenLink>,
    /// What is wrong with it, in order.
    pub problems: Vec<Problem>,
}

/// Something wrong in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The kind of mistake.
    pub code: Code,
    /// Whether the text can be published all the same.
    pub severity: Severity,
    /// The bytes of the text.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Problem {
    /// A problem that stops the build.
    pub(super) fn error(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, severity: Severity::Error, span, message: message.into(), help: help.into() }
    }

    /// A problem that does not stop the build.
    pub(super) fn warning(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message, help) }
    }
}
