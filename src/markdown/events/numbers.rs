//! Numbers the blocks of a report, and writes their ids.

use std::borrow::Cow;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag};

use super::numbering::OpenBlock;
use super::reader::EventReader;
use crate::diagnostic::Code;
use crate::i18n::slug::is_paragraph_number;
use crate::markdown::blocks::{Block, BlockKind};
use crate::markdown::{Problem, alerts, placeholders};
use crate::source::html;

impl<'a> EventReader<'a> {
    /// Notes the beginning of a block whose start tag is the next event. `depth` is the number of lists that
    /// the block is an item of.
    pub(super) fn open_block(
        &mut self,
        kind: BlockKind,
        depth: usize,
        start: usize,
        tag: (impl Into<Cow<'static, str>>, impl Into<Cow<'static, str>>),
    ) {
        if self.numbers.depth == depth && self.numbers.open.is_none() {
            self.numbers.open = Some(OpenBlock {
                at: self.main.len(),
                kind,
                tag: (tag.0.into(), tag.1.into()),
                start,
                notes: self.open_notes.len(),
                headings: self.headings.len(),
                id: None,
                is_unnumbered: false,
            });
        }
    }

    /// Writes the id and the number of a block before its end tag. `depth` is as in `open_block`.
    pub(super) fn close_block(&mut self, kind: BlockKind, depth: usize) {
        let is_open = |open: &mut OpenBlock| open.kind == kind && open.notes == self.open_notes.len();
        if self.numbers.depth != depth {
            return;
        }
        let Some(open) = self.numbers.open.take_if(is_open) else { return };
        let is_numbered = self.options.kind.is_numbered() && !open.is_unnumbered && self.numbers.frames == 0;
        if !is_numbered && open.id.is_none() {
            return;
        }
        let number = self.numbers.blocks.len();
        let mut tag = open.tag.0.into_owned();
        tag.push_str(" id=\"");
        match &open.id {
            Some(id) => html::escape(id, &mut tag),
            None => tag.extend(["p", itoa::Buffer::new().format(number + 1)]),
        }
        tag.push_str("\">");
        if is_numbered {
            placeholders::push_block_start(&mut tag, number);
        }
        tag.push_str(&open.tag.1);
        self.main[open.at] = Event::InlineHtml(tag.into());
        if is_numbered {
            let mut end = String::new();
            placeholders::push_block_end(&mut end, number);
            self.push_html(end);
            let id = open.id.map(String::into_boxed_str);
            self.add_block(kind, id, open.start, open.headings);
        }
    }

    /// Adds a block, with the themes of the headings above it. Its range in the HTML is not known yet.
    fn add_block(&mut self, kind: BlockKind, id: Option<Box<str>>, start: usize, headings: usize) {
        let themes = self.numbers.parts.iter().flat_map(|(_, themes)| themes.iter().copied()).collect();
        self.numbers.blocks.push(Block { kind, id, start, html: 0..0, headings, themes });
    }

    /// The attribute and marks of a line that is a block by itself: what is within its start tag, at its
    /// beginning and at its end. Empty if it has no number.
    pub(super) fn line_block(&mut self, kind: BlockKind, start: usize) -> [String; 3] {
        let is_apart = self.numbers.depth == 0 && self.numbers.frames == 0 && self.numbers.open.is_none();
        if !is_apart || !self.options.kind.is_numbered() {
            return Default::default();
        }
        let number = self.numbers.blocks.len();
        let (mut beginning, mut end) = (String::new(), String::new());
        placeholders::push_block_start(&mut beginning, number);
        placeholders::push_block_end(&mut end, number);
        self.add_block(kind, None, start, self.headings.len());
        [format!(" id=\"p{}\"", number + 1), beginning, end]
    }

    /// Begins a quotation or an alert.
    pub(super) fn start_quotation(&mut self, kind: Option<BlockQuoteKind>, start: usize) {
        let Some(alert) = kind else {
            self.open_block(BlockKind::Quotation, 0, start, ("<blockquote", "\n"));
            self.numbers.depth += 1;
            self.push(Event::Start(Tag::BlockQuote(None)));
            return;
        };
        let (label, class) = alerts::label(alert, self.options.alert_labels);
        let tag = format!("<blockquote class=\"alert alert-{class}\"");
        let behind = format!("\n<p class=\"alert-label\">{label}</p>\n");
        let whole = format!("{tag}>{behind}");
        self.open_block(BlockKind::Quotation, 0, start, (tag, behind));
        self.numbers.depth += 1;
        self.push_html(whole);
    }

    /// Reports ids that are the numbers of blocks.
    pub(super) fn report_reserved_ids(&mut self) {
        if !self.options.kind.is_numbered() {
            return;
        }
        let reserved = self.html.ids.iter().filter(|(id, _)| is_paragraph_number(id));
        self.problems.extend(reserved.map(|(id, span)| {
            Problem::error(
                Code::ReservedId,
                span.clone(),
                format!("`{id}` is the address of a paragraph by its number"),
                "choose an id that is not `p` and a number",
            )
        }));
    }

    /// Begins a block of code.
    pub(super) fn open_code(&mut self, kind: &CodeBlockKind<'a>, start: usize) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split(' ').next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let mut code = "<code>".to_owned();
        if !language.is_empty() {
            "<code class=\"language-".clone_into(&mut code);
            html::escape(language, &mut code);
            code.push_str("\">");
        }
        self.open_block(BlockKind::Code, 0, start, ("<pre", code));
    }

    /// Replaces the start tag of the open block, whose event is now the last one.
    pub(super) fn retag_block(&mut self, start_tag: &'static str, behind: &'static str) {
        if let Some(open) = self.numbers.open.as_mut().filter(|open| open.at == self.main.len()) {
            open.tag = (start_tag.into(), behind.into());
        }
        self.push_html(format!("{start_tag}>{behind}"));
    }
}
