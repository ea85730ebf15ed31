//! Writes what readers see of passages that are not published.

use std::ops::Range;

use pulldown_cmark::Event;

use super::reader::EventReader;
use crate::diagnostic::Code;
use crate::markdown::blocks::BlockKind;
use crate::markdown::passage_labels::{INTERNAL, PassageMark, WITHHELD, WITHHELD_TEXT};
use crate::markdown::{Problem, plain_text};
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
            PassageMark::Withheld(reason) => self.reason_line(reason, span.start),
            PassageMark::OpenInternal => {
                self.numbers.frames += 1;
                format!("<div class=\"passage passage-internal\">\n{INTERNAL}\n")
            }
            PassageMark::OpenWithheld(reason) => {
                let line = self.reason_line(reason, span.start);
                self.numbers.frames += 1;
                format!("<div class=\"passage passage-withheld\">\n{WITHHELD_TEXT}\n{line}")
            }
            PassageMark::Close => {
                self.numbers.frames = self.numbers.frames.saturating_sub(1);
                "</div>\n".to_owned()
            }
        };
        self.push_html(html);
    }

    /// The line that says that a passage is withheld, and why. The passage has one number.
    fn reason_line(&mut self, reason: &str, start: usize) -> String {
        if let Some((code, markup)) = plain_text::shown_markup(reason) {
            self.problems.push(Problem::warning(
                code,
                start..start + ":::".len(),
                format!("the reason is not Markdown, so `{}` is shown as text", &reason[markup]),
                "write the reason in plain words",
            ));
        }
        let [id, beginning, end] = self.line_block(BlockKind::Withheld, start);
        let mut line =
            format!("<p class=\"withheld\"{id}>{beginning}{WITHHELD} <span class=\"withheld-reason\">");
        html::escape(reason, &mut line);
        line.extend(["</span>", &end, "</p>\n"]);
        line
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
