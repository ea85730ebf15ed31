//! Levels and anchors of headings.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel};
use rustc_hash::FxHashMap;

use super::reader::{EventReader, Placed};
use crate::diagnostic::Code;
use crate::i18n::slug::{is_paragraph_number, slug};
use crate::markdown::{Heading, Problem};
use crate::source::html;

impl EventReader<'_> {
    pub(super) fn start_heading(&mut self, level: HeadingLevel, id: Option<CowStr<'_>>, span: Range<usize>) {
        let level = level as u8;
        let id = id.map(CowStr::into_string).filter(|id| self.html.is_free(id, &span)).unwrap_or_default();
        let heading = Heading { level, id, text: String::new(), start: span.start };
        self.heading = Some((self.main.len(), heading));
        self.push_html("");
    }

    pub(super) fn end_heading(&mut self, span: Range<usize>) {
        let Some((at, heading)) = self.heading.take() else { return };
        if heading.text.trim().is_empty() && self.main.len() == at + 1 {
            self.main.truncate(at);
            self.problems.push(Problem::warning(
                Code::EmptyHeading,
                span,
                "this heading is empty, so it is not shown",
                "write its text after the `#`, or delete it",
            ));
            return;
        }
        // A heading in a footnote is not part of the table of contents.
        if self.numbers.frames == 0 {
            self.begin_part(heading.level, self.numbers.depth > 0, &span);
        }
        if !self.open_notes.is_empty() {
            self.main[at] = Event::InlineHtml("<p><strong>".into());
            self.push_html("</strong></p>\n");
            return;
        }
        let id = if heading.id.is_empty() { slug(&heading.text) } else { heading.id };
        let text = heading.text;
        let text = if text.trim().len() < text.len() { text.trim().to_owned() } else { text };
        let (level, start) = (heading.level, heading.start);
        self.headings.push(Placed { at, end: self.main.len(), heading: Heading { level, id, text, start } });
        // The tags are written when the levels of all headings are known.
        self.push_html("");
    }

    /// Writes the tags of headings. Level 1 is reserved for the page's title, and anchors are
    /// unique.
    pub(super) fn close_headings(&mut self) -> Vec<Heading> {
        let placed = std::mem::take(&mut self.headings);
        let is_numbered = self.options.kind.is_numbered();
        let shift = u8::from(placed.iter().any(|placed| placed.heading.level == 1));
        // Explicit ids are kept; generated ones are made unique.
        let mut taken: FxHashMap<String, usize> = self.html.ids.keys().map(|id| (id.clone(), 1)).collect();
        let written = placed.into_iter().map(|Placed { at, end, mut heading }| {
            heading.level = (heading.level + shift).clamp(2, 6);
            if self.html.ids.get(&heading.id).is_none_or(|place| place.start != heading.start) {
                if is_numbered && is_paragraph_number(&heading.id) {
                    // The address of a paragraph.
                    taken.entry(heading.id.clone()).or_insert(1);
                }
                heading.id = free(heading.id, &mut taken);
            }
            let level = heading.level;
            let opening = format!("<h{level} id=\"{}\">", html::escaped(&heading.id));
            self.main[at] = Event::InlineHtml(opening.into());
            self.main[end] = Event::InlineHtml(format!("</h{level}>\n").into());
            heading
        });
        written.collect()
    }
}

/// A unique anchor derived from `wanted`. `taken` counts requests for each anchor.
fn free(wanted: String, taken: &mut FxHashMap<String, usize>) -> String {
    let mut id = wanted;
    if taken.contains_key(&id) {
        let wanted = id.clone();
        while taken.contains_key(&id) {
            let times = taken.entry(wanted.clone()).or_insert(1);
            *times += 1;
            id = format!("{wanted}-{times}");
        }
    }
    taken.insert(id.clone(), 1);
    id
}
