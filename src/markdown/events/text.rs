//! Plain text: links bare addresses, and reports failed markup.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::reader::CodeBlock;
use super::reader::EventReader;
use super::{ParsedLine, comments, links, sentinel_events};
use crate::diagnostic;
use crate::markdown::{Problem, addresses, prepare, sentinels};
use crate::source::html;

/// Reports text after the language in the info string of a code block at `span`.
pub(super) fn lost_info(info: &str, span: &Range<usize>) -> Option<Problem> {
    let info = info.trim();
    info.contains(char::is_whitespace).then(|| {
        Problem::warning(
            diagnostic::Code::TextAfterCodeFence,
            span.start..span.start + 3,
            format!("`{info}` is not shown: three backticks or tildes begin a block of code"),
            "write the text on the next line; if this is not code, write a backslash before the line",
        )
    })
}

impl<'a> EventReader<'a> {
    /// Processes a text event, with sentinels.
    pub(super) fn read_text(&mut self, text: CowStr<'a>, span: Range<usize>) {
        self.say_in_heading(&sentinels::restore(&text));
        if self.code != Some(CodeBlock::Fenced) {
            self.problems.extend(comments::published(self.source, &span));
        }
        if self.code.is_some() {
            self.push(Event::Text(sentinel_events::text(text)));
            return;
        }
        self.report_unclosed(&span);
        self.note_braces(&span);
        self.marks.note(self.source, &span, self.main.len(), &mut self.problems);
        self.problems.extend(links::left_standing(self.source, &span));
        if self.addresses.is_empty() || !self.open_links.is_empty() || self.html.open_links > 0 {
            self.push(Event::Text(sentinel_events::text(text)));
        } else {
            self.push_with_addresses(text, span);
        }
    }

    /// Replaces reserved characters in the text of a character reference.
    pub(super) fn without_reserved(&mut self, text: CowStr<'a>, span: &Range<usize>) -> CowStr<'a> {
        let Some(c) = text.chars().find(|c| sentinels::is_reserved(*c)) else { return text };
        self.problems.push(prepare::control_character(c, span.clone()));
        sentinels::without_reserved(&text).into()
    }

    /// Adds text and converts bare addresses to links.
    fn push_with_addresses(&mut self, text: CowStr<'a>, span: Range<usize>) {
        let first = self.addresses.partition_point(|address| address.start < span.start);
        let inside: Vec<Range<usize>> =
            self.addresses[first..].iter().take_while(|address| address.end <= span.end).cloned().collect();
        // The length differs for a character reference.
        if inside.is_empty() || text.len() != span.len() {
            self.push(Event::Text(sentinel_events::text(text)));
            return;
        }
        let mut written = 0;
        for address in inside {
            let (start, end) = (address.start - span.start, address.end - span.start);
            let (Some(before), Some(address)) = (text.get(written..start), text.get(start..end)) else {
                continue;
            };
            if !before.is_empty() {
                self.push(Event::Text(sentinels::restore(before).into_owned().into()));
            }
            let address = &*sentinels::restore(address);
            let mut html = String::from("<a href=\"");
            html::escape(&addresses::target(address), &mut html);
            html.push_str("\">");
            html::escape(address, &mut html);
            html.push_str("</a>");
            self.push_html(html);
            written = end;
        }
        if let Some(rest) = text.get(written..).filter(|rest| !rest.is_empty()) {
            self.push(Event::Text(sentinels::restore(rest).into_owned().into()));
        }
    }

    /// Reports unclosed start tags, which are rendered as text.
    fn report_unclosed(&mut self, span: &Range<usize>) {
        let first = self.unclosed.partition_point(|at| *at < span.start);
        for at in self.unclosed[first..].iter().take_while(|at| **at < span.end) {
            let tag = &self.source[*at..];
            let tag = &tag[..=tag.find('>').unwrap_or(tag.len() - 1)];
            let name = tag[1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            self.problems.push(Problem::warning(
                diagnostic::Code::UnclosedHtml,
                *at..at + tag.len(),
                format!("`{tag}` is not closed, so it is shown as text"),
                format!("close it with `</{name}>`, or write `\\<` if it is text"),
            ));
        }
    }

    /// Records how the parser has read the lines in the form of a definition; definitions cause no
    /// event.
    pub(super) fn note_definitions(&mut self, event: &Event<'_>, span: &Range<usize>) {
        let seen = match event {
            _ if self.definitions.is_empty() => return,
            Event::Text(_) if self.code.is_none() => ParsedLine::Text,
            Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) => ParsedLine::Code,
            _ => return,
        };
        let first = self.definitions.partition_point(|definition| definition.span.start < span.start);
        for definition in &mut self.definitions[first..] {
            if definition.span.start >= span.end {
                break;
            }
            definition.seen = seen;
        }
    }
}
