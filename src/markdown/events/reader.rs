//! What is known of a text while its events go by.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event};

use super::comments::Comments;
use crate::markdown::body::{Heading, Problem, WrittenLink};
use crate::markdown::definitions::Definition;
use crate::markdown::delimiter_runs::Marks;
use crate::markdown::footnotes::Footnotes;
use crate::markdown::options::Options;
use crate::markdown::placeholders;
use crate::markdown::raw_html::RawHtmlReader;
use crate::source::html;

/// What is known while the events go by.
pub(super) struct EventReader<'a> {
    pub(super) options: Options,
    /// The text as it was written.
    pub(super) source: &'a str,
    /// Where bare addresses stand in it, in order.
    pub(super) addresses: Vec<Range<usize>>,
    pub(super) definitions: Vec<Definition>,
    /// Where start tags without an end stand, which are text.
    pub(super) unclosed: Vec<usize>,
    /// The names of definitions that links use.
    pub(super) used: BTreeSet<String>,
    pub(super) main: Vec<Event<'a>>,
    /// The footnotes that are being read, the innermost last, each with the events before it set aside.
    pub(super) open_notes: Vec<(String, Vec<Event<'a>>, Range<usize>)>,
    pub(super) notes: Footnotes<'a>,
    pub(super) links: Vec<WrittenLink>,
    pub(super) open_links: Vec<OpenLink>,
    /// An image that is being read: what is inside it is its alternative text.
    pub(super) image: Option<Image>,
    pub(super) heading: Option<(usize, Heading)>,
    pub(super) headings: Vec<Placed>,
    pub(super) alignments: Vec<Alignment>,
    pub(super) cell: usize,
    pub(super) in_head: bool,
    /// Where the last cell ends.
    pub(super) cell_end: usize,
    /// The block of code that is being read: whether it stands between fences.
    pub(super) code: Option<CodeBlock>,
    pub(super) marks: Marks,
    pub(super) html: RawHtmlReader,
    pub(super) comments: Comments,
    /// The block of HTML that is being read: its text, and for each part of it the byte at which it begins
    /// there and in the source.
    pub(super) html_block: Option<(String, Vec<(usize, usize)>)>,
    pub(super) problems: Vec<Problem>,
}

/// A heading, and the places among the events that its tags are to have.
pub(super) struct Placed {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) heading: Heading,
}

/// A link whose text is being read.
pub(super) enum OpenLink {
    /// It stays as it is.
    Outside,
    /// A link into the site; the number of events before its text tells whether there is one.
    Inside { link: usize, from: usize },
    /// It leads nowhere, and is left out.
    Nowhere,
}

/// An image whose alternative text is being read.
pub(super) struct Image {
    pub(super) span: Range<usize>,
    pub(super) depth: usize,
    /// Nothing if there is none that it could have.
    pub(super) source: Option<Address>,
    pub(super) title: String,
    pub(super) text: String,
}

/// Where a link or an image leads.
pub(super) enum Address {
    /// To an address, as it is written.
    Outside(String),
    /// Into the site: its place among the links.
    Inside(usize),
}

impl Address {
    /// Adds it to an attribute, as a placeholder if it is one of ours.
    pub(super) fn push(&self, html: &mut String) {
        match self {
            Self::Outside(address) => html::escape(address, html),
            Self::Inside(link) => placeholders::push_address(html, *link),
        }
    }
}

/// A block of code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeBlock {
    Fenced,
    Indented,
}
