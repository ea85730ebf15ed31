//! Headings: which level they have on the page, and the anchors under which they are reached.

use pulldown_cmark::{Event, HeadingLevel};
use rustc_hash::FxHashMap;

use super::Reader;
use crate::markdown::Heading;
use crate::slug::slug;

/// A heading, and the places among the events that its tags are to have.
pub(super) struct Placed {
    at: usize,
    end: usize,
    heading: Heading,
}

impl Reader<'_> {
    pub(super) fn start_heading(&mut self, level: HeadingLevel, start: usize) {
        let level = level_number(level);
        let heading = Heading { level, id: String::new(), text: String::new(), start };
        self.heading = Some((self.main.len(), heading));
        self.push_html("");
    }

    pub(super) fn end_heading(&mut self) {
        let Some((at, heading)) = self.heading.take() else { return };
        // Inside a footnote there is no place for it in the contents.
        if self.note.is_some() {
            self.main[at] = Event::InlineHtml("<p><strong>".into());
            self.push_html("</strong></p>\n");
            return;
        }
        let id = slug(&heading.text);
        let Heading { text, .. } = heading;
        let text = if text.trim().len() < text.len() { text.trim().to_owned() } else { text };
        self.headings.push(Placed { at, end: self.main.len(), heading: Heading { id, text, ..heading } });
        // Both tags are written when the levels of all headings are known.
        self.push_html("");
    }

    /// Writes the headings' tags: the page's title is the one heading of level 1, and no two have
    /// the same anchor.
    pub(super) fn close_headings(&mut self) -> Vec<Heading> {
        let placed = std::mem::take(&mut self.headings);
        let shift = u8::from(placed.iter().any(|placed| placed.heading.level == 1));
        let mut taken = FxHashMap::default();
        let written = placed.into_iter().map(|Placed { at, end, mut heading }| {
            heading.level = (heading.level + shift).clamp(2, 6);
            heading.id = free(heading.id, &mut taken);
            let (opening, closing) = match heading.level {
                2 => ("<h2 id=\"", "</h2>\n"),
                3 => ("<h3 id=\"", "</h3>\n"),
                4 => ("<h4 id=\"", "</h4>\n"),
                5 => ("<h5 id=\"", "</h5>\n"),
                _ => ("<h6 id=\"", "</h6>\n"),
            };
            let opening = [opening, &heading.id, "\">"].concat();
            self.main[at] = Event::InlineHtml(opening.into());
            self.main[end] = Event::InlineHtml(closing.into());
            heading
        });
        written.collect()
    }
}

/// An anchor that no heading before has, from the one that a heading would like to have. How often each
/// was asked for is `taken`.
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

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
