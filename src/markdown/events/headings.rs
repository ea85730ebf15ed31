//! Headings: which level they have on the page, and the anchors under which they are reached.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, HeadingLevel};

use super::Reader;
use crate::markdown::Heading;
use crate::slug::slug;

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
        let end = Heading { id: String::new(), text: String::new(), ..heading };
        let text = heading.text.trim().to_owned();
        self.headings.push((at, Heading { id: slug(&heading.text), text, ..heading }));
        // The closing tag is written when the levels of all headings are known.
        self.push_html("");
        self.headings.push((self.main.len() - 1, end));
    }

    /// Writes the headings' tags: the page's title is the one heading of level 1, and no two have
    /// the same anchor.
    pub(super) fn close_headings(&mut self) -> Vec<Heading> {
        let shift = u8::from(self.headings.iter().any(|(_, heading)| heading.level == 1));
        let mut taken: BTreeMap<String, usize> = BTreeMap::new();
        let mut headings = Vec::new();
        for (at, mut heading) in std::mem::take(&mut self.headings) {
            heading.level = (heading.level + shift).clamp(2, 6);
            if heading.id.is_empty() {
                self.main[at] = Event::InlineHtml(match heading.level {
                    2 => "</h2>\n".into(),
                    3 => "</h3>\n".into(),
                    4 => "</h4>\n".into(),
                    5 => "</h5>\n".into(),
                    _ => "</h6>\n".into(),
                });
                continue;
            }
            let base = heading.id.clone();
            while taken.contains_key(&heading.id) {
                let next = taken.entry(base.clone()).or_insert(1);
                *next += 1;
                heading.id = format!("{base}-{next}");
            }
            taken.insert(heading.id.clone(), 1);
            let mut tag = String::with_capacity(heading.id.len() + 16);
            tag.push_str(match heading.level {
                2 => "<h2 id=\"",
                3 => "<h3 id=\"",
                4 => "<h4 id=\"",
                5 => "<h5 id=\"",
                _ => "<h6 id=\"",
            });
            tag.push_str(&heading.id);
            tag.push_str("\">");
            self.main[at] = Event::InlineHtml(tag.into());
            headings.push(heading);
        }
        headings
    }
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
