//! Comments in HTML: editors' remarks, which are not for readers, whatever else becomes of HTML.

use std::ops::Range;

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

    /// What is left of a piece of HTML that begins at a byte of the text; nothing if it is the same.
    pub(super) fn strip(&mut self, html: &str, start: usize) -> Option<String> {
        if self.is_raw || (self.open.is_none() && !html.contains(OPENING)) {
            return None;
        }
        let (mut kept, mut at) = (String::new(), 0);
        loop {
            let rest = html.get(at..).unwrap_or_default();
            if let Some(mut comment) = self.open.take() {
                let Some(end) = rest.find("-->") else {
                    comment.end = start + html.len();
                    self.open = Some(comment);
                    return Some(kept);
                };
                at += end + "-->".len();
                comment.end = start + at;
                self.all.push(comment);
            } else if let Some(begin) = rest.find(OPENING) {
                kept.push_str(&rest[..begin]);
                self.open = Some(start + at + begin..start + html.len());
                // In `<!-->` and `<!--->` it is the hyphens of the beginning that end it.
                at += begin + "<!".len();
                if !rest[begin..].starts_with("<!-->") && !rest[begin..].starts_with("<!--->") {
                    at += "--".len();
                }
            } else {
                kept.push_str(rest);
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
        Some(Problem {
            span,
            message: "this comment has no end".into(),
            help: "close it with `-->`; inside other HTML, it can have no empty line".into(),
        })
    }
}
