//! Comments in HTML: editors' remarks, which are not for readers, whatever else becomes of HTML.

use std::ops::Range;

use memchr::memchr2_iter;

use crate::markdown::Problem;

/// What is known of comments while a block of HTML goes by, line by line.
#[derive(Default)]
pub(super) struct Comments {
    /// Where the comment begins that has not ended yet.
    open: Option<Range<usize>>,
    /// Whether the block holds text of another kind, such as a script, in which nothing is a comment.
    is_raw: bool,
    /// Where all of them stand, in order.
    pub(super) all: Vec<Range<usize>>,
}

const OPENING: &str = "<!--";
const CLOSING: &str = "-->";

impl Comments {
    /// A block of HTML that begins with this line.
    pub(super) fn begin(&mut self, line: &str) {
        if self.open.is_some() {
            return;
        }
        let starts = |tag: &str| {
            let line = line.trim_start();
            line.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
        };
        self.is_raw = ["<script", "<style", "<textarea"].into_iter().any(starts);
    }

    /// What is left of a piece of HTML that begins at a byte of the text, in parts; `None` if it is the
    /// same.
    pub(super) fn strip(&mut self, html: &str, start: usize) -> Option<Vec<Range<usize>>> {
        if self.is_raw || (self.open.is_none() && !html.contains(OPENING)) {
            return None;
        }
        let (mut kept, mut at) = (Vec::new(), 0);
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
        self.is_raw = false;
        let open = self.open.take()?;
        let span = open.start..open.start + OPENING.len();
        self.all.push(open);
        Some(Problem::error(
            span,
            "this comment has no end",
            "close it with `-->`; inside other HTML, it can have no empty line",
        ))
    }
}

/// What looks like the beginning or the end of a comment and stands in a text that readers see.
pub(super) fn published(source: &str, span: &Range<usize>) -> Option<Problem> {
    let text = source.get(span.clone())?;
    let sign = memchr2_iter(b'<', b'>', text.as_bytes()).find_map(|at| {
        let at = span.start + at;
        let (start, sign) = if source[at..].starts_with(OPENING) {
            (at, OPENING)
        } else if source[..=at].ends_with(CLOSING) {
            (at + 1 - CLOSING.len(), CLOSING)
        } else {
            return None;
        };
        (!source[..start].ends_with('\\')).then_some((start, sign))
    })?;
    let (start, sign) = sign;
    Some(Problem::error(
        start..start + sign.len(),
        format!("`{sign}` stands in the text, so this may be a comment that would be published"),
        "begin a comment on a line of its own, with `<!--` at the start of the line, and end it with `-->` before the next empty line; for an arrow, write `→`",
    ))
}
