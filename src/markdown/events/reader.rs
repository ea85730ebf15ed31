//! The state of the conversion from events to HTML.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event};

use super::comments::Comments;
use super::numbering::Numbering;
use crate::markdown::body::{Heading, Problem, WrittenLink};
use crate::markdown::definitions::Definition;
use crate::markdown::delimiter_runs::Marks;
use crate::markdown::footnotes::Footnotes;
use crate::markdown::options::Options;
use crate::markdown::passage_labels::MarkedBreak;
use crate::markdown::placeholders;
use crate::markdown::raw_html::RawHtmlReader;
use crate::source::html;

pub(super) struct EventReader<'a> {
    pub(super) options: Options,
    /// The original text.
    pub(super) source: &'a str,
    /// The ranges of bare addresses, in order.
    pub(super) addresses: Vec<Range<usize>>,
    pub(super) definitions: Vec<Definition>,
    /// The positions of unclosed start tags, which are text.
    pub(super) unclosed: Vec<usize>,
    /// The thematic breaks that stand for passages and have not been read.
    pub(super) breaks: Vec<MarkedBreak<'a>>,
    /// The labels that links have used.
    pub(super) used: BTreeSet<String>,
    pub(super) main: Vec<Event<'a>>,
    /// The open footnotes, innermost last, each with the events saved from before it.
    pub(super) open_notes: Vec<(String, Vec<Event<'a>>, Range<usize>)>,
    pub(super) notes: Footnotes<'a>,
    pub(super) links: Vec<WrittenLink>,
    pub(super) open_links: Vec<OpenLink>,
    /// The current image; its content is the alternative text.
    pub(super) image: Option<Image>,
    /// The index of the event that starts the current paragraph.
    pub(super) paragraph: Option<usize>,
    /// The picture that the paragraph begins with.
    pub(super) first_picture: Option<FirstPicture>,
    pub(super) heading: Option<(usize, Heading)>,
    pub(super) headings: Vec<Placed>,
    pub(super) numbers: Numbering,
    pub(super) alignments: Vec<Alignment>,
    pub(super) cell: usize,
    pub(super) in_head: bool,
    /// The end of the last table cell.
    pub(super) cell_end: usize,
    pub(super) code: Option<CodeBlock>,
    pub(super) marks: Marks,
    pub(super) html: RawHtmlReader,
    pub(super) comments: Comments,
    /// The text of the current HTML block, with the offsets of each part in it and in the source.
    pub(super) html_block: Option<(String, Vec<(usize, usize)>)>,
    pub(super) problems: Vec<Problem>,
}

/// A heading and the indices of the events of its tags.
pub(super) struct Placed {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) heading: Heading,
}

pub(super) enum OpenLink {
    /// An external link.
    Outside,
    /// An internal link; `from` is the number of events before its text, to detect an empty one.
    Inside { link: usize, from: usize },
    /// An invalid link, which is omitted.
    Nowhere,
}

pub(super) struct Image {
    pub(super) span: Range<usize>,
    pub(super) depth: usize,
    /// `None` if the destination is invalid.
    pub(super) source: Option<Address>,
    pub(super) title: String,
    pub(super) text: String,
}

/// A picture at the beginning of a paragraph.
pub(super) struct FirstPicture {
    /// The index of its event.
    pub(super) at: usize,
    /// The tag without the title.
    pub(super) untitled: String,
    pub(super) title: String,
}

/// A resolved destination.
pub(super) enum Address {
    /// An external URL.
    Outside(String),
    /// The index of an internal link.
    Inside(usize),
}

impl Address {
    /// Appends it to an attribute value, as a placeholder if it is internal.
    pub(super) fn push(&self, html: &mut String) {
        match self {
            Self::Outside(address) => html::escape(address, html),
            Self::Inside(link) => placeholders::push_address(html, *link),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeBlock {
    Fenced,
    Indented,
}
