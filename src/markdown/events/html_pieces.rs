//! Processes raw HTML by lines and tags, without comments.

use std::ops::{ControlFlow, Range};

use pulldown_cmark::Event;

use super::reader::{Address, EventReader};
use super::{comments, links};
use crate::markdown::blocks::BlockKind;
use crate::markdown::options::RawHtml;
use crate::markdown::raw_html::{HtmlDestination, HtmlFragment, RawHtmlReader};
use crate::markdown::schemes;
use crate::markdown::{WrittenLink, sentinels};
use crate::source::html::{self, Piece};

/// The kind of numbered block that a block of HTML is; `None` for a heading, for HTML that shows nothing, and for HTML
/// that opens or closes elements around other blocks.
fn block_kind(block: &str) -> Option<BlockKind> {
    let (mut open, mut kind, mut shows, mut is_whole) = (Vec::new(), None, false, true);
    html::each(block.as_bytes(), &mut |piece| {
        match piece {
            Piece::Start { element, .. } => {
                kind.get_or_insert(match element {
                    b"table" => Some(BlockKind::Table),
                    b"blockquote" => Some(BlockKind::Quotation),
                    b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"script" | b"style" => None,
                    _ => Some(BlockKind::Paragraph),
                });
                shows |= matches!(element, b"img" | b"svg" | b"video" | b"audio");
                if !html::is_void(element) {
                    open.push(element.to_vec());
                }
            }
            Piece::End { element, .. } => is_whole &= open.pop().is_some_and(|opened| opened == element),
            Piece::Text(text) => shows |= !text.trim_ascii().is_empty(),
            Piece::Attribute { .. } | Piece::AttributeName(_) => {}
        }
        ControlFlow::Continue(())
    });
    kind.flatten().filter(|_| shows && is_whole && open.is_empty())
}

impl<'a> EventReader<'a> {
    /// Processes a line of an HTML block, or an inline tag.
    pub(super) fn read_html(&mut self, html: &str, span: Range<usize>) {
        let is_block = self.html_block.is_some();
        if self.html_block.as_ref().is_some_and(|(block, _)| block.is_empty()) {
            self.comments.begin(html);
        }
        let stripped = self.comments.strip(html, span.start);
        let is_stripped = stripped.is_some();
        let (mut block, mut parts) = self.html_block.take().unwrap_or_default();
        for part in stripped.unwrap_or_else(|| std::iter::once(0..html.len()).collect()) {
            let kept = html.get(part.clone()).unwrap_or_default();
            if is_stripped && (kept.contains("-->") || kept.contains("<!--")) {
                let place = span.start + part.start..span.start + part.end;
                self.problems.extend(comments::published(self.source, &place));
            }
            parts.push((block.len(), span.start + part.start));
            block.push_str(kept);
        }
        if is_block {
            self.html_block = Some((block, parts));
            return;
        }
        self.problems.extend(self.comments.end());
        if !block.is_empty() {
            let html = self.fragment(&block, &parts, false);
            self.push(html);
        }
    }

    pub(super) fn end_html_block(&mut self) {
        self.problems.extend(self.comments.end());
        let Some((block, parts)) = self.html_block.take() else { return };
        if block.trim().is_empty() {
            // It contained only comments.
            return;
        }
        let event = self.fragment(&block, &parts, true);
        let start = parts.first().map_or(0, |(_, source)| *source);
        if let Event::InlineHtml(html) = &event {
            let whole = block_kind(html).map(|kind| (kind, self.line_block(kind, start)));
            match whole.filter(|(_, [id, ..])| !id.is_empty()) {
                Some((kind, [id, beginning, end])) => {
                    let class = if kind == BlockKind::Table { "table" } else { "html" };
                    self.push_html(format!("<div class=\"{class}\"{id}>{beginning}{html}{end}</div>\n"));
                }
                None => self.push(event),
            }
            return;
        }
        self.open_block(BlockKind::Paragraph, 0, start, ("<p", ""));
        self.push_html("<p>");
        self.push(event);
        self.close_block(BlockKind::Paragraph, 0);
        self.push_html("</p>\n");
    }

    /// Converts a piece of HTML to an event.
    fn fragment(&mut self, html: &str, parts: &[(usize, usize)], is_block: bool) -> Event<'a> {
        if self.options.raw_html == RawHtml::Escape {
            return Event::Text(sentinels::restore(html).into_owned().into());
        }
        let mut reader = std::mem::replace(&mut self.html, RawHtmlReader::new(self.options.raw_html));
        let fragment = HtmlFragment { html, parts, is_block, source: self.source };
        let html = reader.read(&fragment, &mut |address, span, is_image| {
            if !links::is_resolved_in_html(address) {
                if !schemes::may_be_path(address) {
                    return HtmlDestination::Kept;
                }
                // The range of the address itself, if it is not escaped.
                let at = self.source[span.clone()].find(address).map(|at| span.start + at);
                let span = at.map_or(span, |at| at..at + address.len());
                self.links.push(WrittenLink { destination: address.to_owned(), span, is_html: true });
                return HtmlDestination::Link(self.links.len() - 1);
            }
            match self.address(address, span, is_image) {
                Some(Address::Inside(link)) => HtmlDestination::Link(link),
                Some(Address::Outside(_)) => HtmlDestination::Kept,
                None => HtmlDestination::Nowhere,
            }
        });
        self.html = reader;
        Event::InlineHtml(html.into())
    }
}
