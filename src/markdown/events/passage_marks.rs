//! Writes what readers see of passages that are not published.

use std::ops::Range;

use pulldown_cmark::Event;

use super::reader::EventReader;
use crate::diagnostic::Code;
use crate::markdown::Problem;
use crate::markdown::passage_labels::{INTERNAL, PassageMark, WITHHELD, WITHHELD_TEXT};
use crate::source::html;

impl EventReader<'_> {
    /// Writes a thematic break, or the passage that it stands for.
    pub(super) fn read_break(&mut self, span: &Range<usize>) {
        self.settle_marks();
        let Some(at) = self.breaks.iter().position(|mark| span.contains(&mark.at)) else {
            self.push(Event::Rule);
            return;
        };
        let html = match self.breaks.remove(at).mark {
            PassageMark::Withheld(reason) => reason_line(reason),
            PassageMark::OpenInternal => format!("<div class=\"passage passage-internal\">\n{INTERNAL}\n"),
            PassageMark::OpenWithheld(reason) => {
                format!("<div class=\"passage passage-withheld\">\n{WITHHELD_TEXT}\n{}", reason_line(reason))
            }
            PassageMark::Close => "</div>\n".to_owned(),
        };
        self.push_html(html);
    }

    /// Reports passages that are within HTML, where nothing can stand for them.
    pub(super) fn report_unread_breaks(&mut self) {
        let unread = std::mem::take(&mut self.breaks);
        self.problems.extend(unread.iter().map(|mark| {
            Problem::error(
                Code::InvalidPassage,
                mark.at..mark.at + ":::".len(),
                "this line of a passage is within HTML or a table",
                "write an empty line before it",
            )
        }));
    }
}

/// The line that says that a passage is withheld, and why.
fn reason_line(reason: &str) -> String {
    let mut line = format!("<p class=\"withheld\">{WITHHELD} <span class=\"withheld-reason\">");
    html::escape(reason, &mut line);
    line.push_str("</span></p>\n");
    line
}
