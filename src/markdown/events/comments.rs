//! Removes HTML comments, which are editors' remarks, in every mode of raw HTML.

use std::ops::Range;

use memchr::memchr_iter;

use crate::diagnostic::Code;
use crate::markdown::Problem;

/// The state of comments across the lines of an HTML block.
#[derive(Default)]
pub(super) struct Comments {
    /// The start of an unclosed comment.
    open: Option<Range<usize>>,
    /// The end tag of the current raw text element, such as `script`, which contains no comments.
    raw_end: Option<&'static str>,
    /// The ranges of all comments, in order.
    pub(super) all: Vec<Range<usize>>,
}

fn starts(html: &str, with: &str) -> bool {
    html.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

const OPENING: &str = "<!--";
const CLOSING: &str = "-->";

impl Comments {
    /// The start of an HTML block with this first line.
    pub(super) fn begin(&mut self, line: &str) {
        if self.open.is_some() {
            return;
        }
        let line = line.trim_start();
        let raw = [("<script", "</script"), ("<style", "</style"), ("<textarea", "</textarea")];
        let of_line = raw.into_iter().find(|(tag, _)| starts(line, tag));
        self.raw_end = of_line.map(|(_, end)| end);
    }

    /// Removes comments from a piece of HTML that begins at byte `start` of the source. Returns the
    /// remaining ranges; `None` if there is no comment.
    pub(super) fn strip(&mut self, html: &str, start: usize) -> Option<Vec<Range<usize>>> {
        let (mut kept, mut at) = (Vec::new(), 0);
        if let Some(end_tag) = self.raw_end {
            let mut tags = html.match_indices("</").map(|(at, _)| at);
            at = tags.find(|at| starts(&html[*at..], end_tag))? + end_tag.len();
            self.raw_end = None;
            kept.push(0..at);
        }
        if self.open.is_none() && !html[at..].contains(OPENING) {
            return None;
        }
        loop {
            let rest = html.get(at..).unwrap_or_default();
            if let Some(mut comment) = self.open.take() {
                let Some(end) = rest.find(CLOSING) else {
                    comment.end = start + html.len();
                    self.open = Some(comment);
                    return Some(kept);
                };
                at += end + CLOSING.len();
                comment.end = start + at;
                self.all.push(comment);
            } else if let Some(begin) = rest.find(OPENING) {
                kept.push(at..at + begin);
                self.open = Some(start + at + begin..start + html.len());
                // `<!-->` and `<!--->` are complete comments.
                at += begin + "<!".len();
                if !rest[begin..].starts_with("<!-->") && !rest[begin..].starts_with("<!--->") {
                    at += "--".len();
                }
            } else {
                kept.push(at..html.len());
                return Some(kept);
            }
        }
    }

    /// The end of an HTML block. Reports an unclosed comment.
    pub(super) fn end(&mut self) -> Option<Problem> {
        self.raw_end = None;
        let open = self.open.take()?;
        let span = open.start..open.start + OPENING.len();
        self.all.push(open);
        Some(Problem::error(
            Code::UnclosedComment,
            span,
            "this comment is not closed",
            "close it with `-->`; inside other HTML, a comment cannot have an empty line",
        ))
    }
}

/// Reports comment markers that readers would see as text.
pub(super) fn published(source: &str, span: &Range<usize>) -> Option<Problem> {
    let text = source.get(span.clone())?;
    let ends = memchr_iter(b'>', text.as_bytes()).map(|at| span.start + at + 1);
    let ends = ends.filter(|end| source[..*end].ends_with(CLOSING)).map(|end| end - CLOSING.len()..end);
    // The parser splits the marker into several events; the text is the first.
    let mut signs = beginnings(source, span.clone()).chain(ends);
    let sign = signs.find(|sign| !source[..sign.start].ends_with('\\'))?;
    let written = &source[sign.clone()];
    Some(Problem::error(
        Code::PublishedComment,
        sign.clone(),
        format!("the text contains `{written}`, so it looks like a comment, but it would be published"),
        "begin a comment with `<!--` at the start of a line, and end it with `-->` before the next empty \
         line; for an arrow, write `→`",
    ))
}

/// The starts of comments in a part of a text, including typographic variants: `<!—`, `‹!--`.
pub(in crate::markdown) fn beginnings(text: &str, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let start = part.start;
    // The bracket precedes the exclamation mark.
    let end = text.len().min(part.end + '‹'.len_utf8());
    let marks = memchr_iter(b'!', &text.as_bytes()[start..end]).map(move |at| start + at);
    marks.filter_map(move |at| {
        let bracket = text[..at].chars().next_back().filter(|c| matches!(c, '<' | '‹'))?;
        let behind = &text[at + 1..];
        let length = ["--", "–", "—"].into_iter().find(|dash| behind.starts_with(dash))?.len();
        let start = at - bracket.len_utf8();
        part.contains(&start).then_some(start..at + 1 + length)
    })
}
