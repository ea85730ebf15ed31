//! Comments in HTML: editors' remarks, which are not for readers, whatever else becomes of HTML.

use std::ops::Range;

use memchr::memchr_iter;

use crate::diagnostic::Code;
use crate::markdown::Problem;

/// What is known of comments while a block of HTML goes by, line by line.
#[derive(Default)]
pub(super) struct Comments {
    /// Where the comment begins that has not ended yet.
    open: Option<Range<usize>>,
    /// The end tag of the element, such as a script, in whose text nothing is a comment.
    raw_end: Option<&'static str>,
    /// Where all of them stand, in order.
    pub(super) all: Vec<Range<usize>>,
}

/// Whether a piece of HTML begins with this, in letters of either case.
fn starts(html: &str, with: &str) -> bool {
    html.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

const OPENING: &str = "<!--";
const CLOSING: &str = "-->";

impl Comments {
    /// A block of HTML that begins with this line.
    pub(super) fn begin(&mut self, line: &str) {
        if self.open.is_some() {
            return;
        }
        let line = line.trim_start();
        let raw = [("<script", "</script"), ("<style", "</style"), ("<textarea", "</textarea")];
        let of_line = raw.into_iter().find(|(tag, _)| starts(line, tag));
        self.raw_end = of_line.map(|(_, end)| end);
    }

    /// What is left of a piece of HTML that begins at a byte of the text, in parts; `None` if it is the
    /// same.
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
                // In `<!-->` and `<!--->` it is the hyphens of the beginning that end it.
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

    /// The end of a block of HTML: what is still open was never closed.
    pub(super) fn end(&mut self) -> Option<Problem> {
        self.raw_end = None;
        let open = self.open.take()?;
        let span = open.start..open.start + OPENING.len();
        self.all.push(open);
        Some(Problem::error(
            Code::UnclosedComment,
            span,
            "this comment has no end",
            "close it with `-->`; inside other HTML, it can have no empty line",
        ))
    }
}

/// What looks like the beginning or the end of a comment and stands in a text that readers see.
pub(super) fn published(source: &str, span: &Range<usize>) -> Option<Problem> {
    let text = source.get(span.clone())?;
    let ends = memchr_iter(b'>', text.as_bytes()).map(|at| span.start + at + 1);
    let ends = ends.filter(|end| source[..*end].ends_with(CLOSING)).map(|end| end - CLOSING.len()..end);
    // A beginning is several events to the parser, of which the text is the first.
    let mut signs = beginnings(source, span.clone()).chain(ends);
    let sign = signs.find(|sign| !source[..sign.start].ends_with('\\'))?;
    let written = &source[sign.clone()];
    Some(Problem::error(
        Code::PublishedComment,
        sign.clone(),
        format!("`{written}` stands in the text, so this may be a comment that would be published"),
        "begin a comment on a line of its own, with `<!--` at the start of the line, and end it with `-->` before the next empty line; for an arrow, write `→`",
    ))
}

/// The beginnings of comments in a part of a text, also as word processors correct them: `<!—`, `‹!--`.
pub(in crate::markdown) fn beginnings(text: &str, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let start = part.start;
    // The bracket stands before the mark.
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
