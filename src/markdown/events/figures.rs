//! Figures: a paragraph of one picture with a title, which is the caption, and perhaps a line in emphasis
//! behind it, which is the credit.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::reader::{EventReader, FirstPicture};
use crate::markdown::blocks::BlockKind;
use crate::markdown::smart_punctuation;
use crate::source::html;

impl EventReader<'_> {
    pub(super) fn start_paragraph(&mut self, start: usize) {
        self.open_block(BlockKind::Paragraph, 0, start, ("<p", ""));
        self.paragraph = Some(self.main.len());
        self.first_picture = None;
        self.push(Event::Start(Tag::Paragraph));
    }

    /// Notes a picture before its event is added.
    pub(super) fn note_picture(&mut self, untitled: String, title: &str) {
        let is_first = self.open_links.is_empty()
            && self.paragraph.is_some_and(|paragraph| paragraph + 1 == self.main.len());
        if is_first {
            self.first_picture =
                Some(FirstPicture { at: self.main.len(), untitled, title: title.to_owned() });
        }
    }

    /// `end` is the byte offset of its end.
    pub(super) fn end_paragraph(&mut self, end: usize) {
        self.read_attributes(end);
        let picture = self.first_picture.take();
        let start = self.paragraph.take();
        if let (Some(picture), Some(start)) = (picture, start)
            && self.end_figure(start, picture)
        {
            return;
        }
        self.close_block(BlockKind::Paragraph, 0);
        self.push(Event::End(TagEnd::Paragraph));
    }

    /// Turns the paragraph whose events begin at `start` into a figure. False if it is none.
    fn end_figure(&mut self, start: usize, picture: FirstPicture) -> bool {
        let FirstPicture { at, untitled, title } = picture;
        let Some(behind) = self.main.get(at + 1..) else { return false };
        let title = title.trim();
        let has_credit = is_line_in_emphasis(behind);
        if !has_credit && (title.is_empty() || !behind.is_empty()) {
            return false;
        }
        let behind = self.main.split_off(at + 1);
        self.main.truncate(start);
        self.retag_block("<figure", "\n");
        let mut html = format!("{untitled}\n<figcaption>");
        if self.options.smart_punctuation {
            html::escape(&smart_punctuation(title), &mut html);
        } else {
            html::escape(title, &mut html);
        }
        if has_credit {
            if !title.is_empty() {
                html.push(' ');
            }
            html.push_str("<span class=\"credit\">");
            self.push_html(html);
            // Without the line end and the tags of the emphasis.
            let inner = behind.len().saturating_sub(3);
            self.main.extend(behind.into_iter().skip(2).take(inner));
            self.push_html("</span>");
        } else {
            self.push_html(html);
        }
        self.push_html("</figcaption>\n");
        self.close_block(BlockKind::Paragraph, 0);
        self.push_html("</figure>\n");
        true
    }
}

/// Whether events are a line end and one emphasis.
fn is_line_in_emphasis(events: &[Event<'_>]) -> bool {
    let [Event::SoftBreak | Event::HardBreak, Event::Start(Tag::Emphasis), inner @ .., last] = events else {
        return false;
    };
    if !matches!(last, Event::End(TagEnd::Emphasis)) {
        return false;
    }
    // The last tag may end another emphasis than the first one begins.
    let mut depth = 0_usize;
    inner.iter().all(|event| match event {
        Event::Start(Tag::Emphasis) => {
            depth += 1;
            true
        }
        Event::End(TagEnd::Emphasis) if depth == 0 => false,
        Event::End(TagEnd::Emphasis) => {
            depth -= 1;
            true
        }
        _ => true,
    })
}
