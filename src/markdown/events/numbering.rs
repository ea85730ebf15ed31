//! The state of the numbering of blocks.

use std::borrow::Cow;
use std::ops::Range;

use crate::markdown::WrittenLink;
use crate::markdown::blocks::{Block, BlockKind};

/// The state of the numbering.
#[derive(Default)]
pub(super) struct Numbering {
    /// How many lists, quotations, tables and footnotes are open.
    pub(super) depth: usize,
    /// How many frames of passages that are not published are open, in the preview.
    pub(super) frames: usize,
    /// The open block that is in no other one.
    pub(super) open: Option<OpenBlock>,
    pub(super) blocks: Vec<Block>,
    /// The open parts of the text whose headings have themes: the level of the heading, and the indices of its
    /// themes in `themes`.
    pub(super) parts: Vec<(u8, Vec<usize>)>,
    /// The ranges of the themes of headings in the source: facts, which are no part of the text.
    pub(super) facts: Vec<Range<usize>>,
    /// The ranges of braces that look like attributes and have not been read.
    pub(super) braces: Vec<Range<usize>>,
    /// The themes of headings, as links.
    pub(super) themes: Vec<WrittenLink>,
}

impl Numbering {
    /// Forgets braces that have been read or reported. They are among the last ones.
    pub(super) fn forget_braces(&mut self, span: &Range<usize>) {
        if let Some(at) = self.braces.iter().rposition(|braces| braces == span) {
            self.braces.remove(at);
        }
    }
}

/// A block that is being read.
pub(super) struct OpenBlock {
    /// The index of the event of its start tag.
    pub(super) at: usize,
    pub(super) kind: BlockKind,
    /// The start tag without its end, and what follows it.
    pub(super) tag: (Cow<'static, str>, Cow<'static, str>),
    /// The byte offset in the source.
    pub(super) start: usize,
    /// The number of open footnotes.
    pub(super) notes: usize,
    pub(super) headings: usize,
    pub(super) id: Option<String>,
    pub(super) is_unnumbered: bool,
}

impl OpenBlock {
    /// Whether events up to this index are before its content.
    pub(super) fn begins_at(&self, events: usize) -> bool {
        events <= self.at + 1
    }
}
