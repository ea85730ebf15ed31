//! Asterisks that the parser has left as text: rendered as bold if the intention is clear,
//! otherwise reported.

use std::ops::Range;

use memchr::memchr;
use pulldown_cmark::Event;

use super::body::Problem;
use super::scripts;
use crate::diagnostic::Code;

/// The unmatched asterisks of the current block.
#[derive(Default)]
pub(super) struct Marks {
    left: Vec<DelimiterRun>,
    /// The numbers of the open inline elements.
    open: Vec<usize>,
    opened: usize,
}

struct DelimiterRun {
    /// The index of its first event, and the number of events.
    at: usize,
    events: usize,
    span: Range<usize>,
    before: Option<char>,
    after: Option<char>,
    /// The number of the element that contains it.
    element: usize,
}

impl Marks {
    /// The start of an inline element.
    pub(super) fn enter(&mut self) {
        self.opened += 1;
        self.open.push(self.opened);
    }

    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    /// Records the text event with the index `at`.
    pub(super) fn note(&mut self, source: &str, span: &Range<usize>, at: usize, problems: &mut Vec<Problem>) {
        let text = source.get(span.clone()).unwrap_or_default();
        let Some(first) = memchr(b'*', text.as_bytes()) else { return };
        if source[..span.start + first].ends_with('\\') {
            return;
        }
        if text.bytes().any(|byte| byte != b'*') {
            // The parser does not treat asterisks between spaces as delimiters.
            let mut start = span.start;
            for run in text.split_inclusive(|c| c != '*') {
                let length = run.bytes().filter(|byte| *byte == b'*').count();
                if length > 1 {
                    problems.push(shown(start..start + length));
                }
                start += run.len();
            }
            return;
        }
        let after = source[span.end..].chars().next();
        let element = self.open.last().copied().unwrap_or_default();
        match self.left.last_mut() {
            Some(last) if last.span.end == span.start && last.at + last.events == at => {
                last.events += 1;
                last.span.end = span.end;
                last.after = after;
            }
            _ => {
                let before = source[..span.start].chars().next_back();
                self.left.push(DelimiterRun { at, events: 1, span: span.clone(), before, after, element });
            }
        }
    }

    /// Processes the asterisks at the end of the block.
    pub(super) fn settle(&mut self, events: &mut [Event<'_>], problems: &mut Vec<Problem>) {
        self.open.clear();
        if self.left.is_empty() {
            return;
        }
        let mut left = std::mem::take(&mut self.left);
        left.sort_by_key(|mark| (mark.element, mark.at));
        let mut marks = left.into_iter().peekable();
        let mut alone = Vec::new();
        while let Some(mark) = marks.next() {
            match marks.next_if(|next| mark.pairs_with(next)) {
                Some(next) => {
                    let (start, end) = match mark.span.len() {
                        1 => ("<em>", "</em>"),
                        2 => ("<strong>", "</strong>"),
                        _ => ("<em><strong>", "</strong></em>"),
                    };
                    mark.replace(start, events);
                    next.replace(end, events);
                }
                None => alone.push(mark),
            }
        }
        // A single asterisk may be a footnote sign or a multiplication sign.
        let single = || alone.iter().filter(|mark| mark.span.len() == 1);
        let is_pair =
            single().filter(|mark| mark.touches()).count() > 1 && single().any(DelimiterRun::may_open);
        for mark in alone.iter().filter(|mark| mark.span.len() > 1 || (is_pair && mark.touches())) {
            problems.push(shown(mark.span.clone()));
        }
    }
}

fn shown(span: Range<usize>) -> Problem {
    Problem::warning(
        Code::AsterisksAsText,
        span,
        "these asterisks are shown as text, because they do not make anything bold",
        "to make text bold, remove spaces inside the asterisks, and write a space or punctuation outside: \
         `**Chair:** thanks`; to show an asterisk, write `\\*`",
    )
}

impl DelimiterRun {
    /// Whether two runs enclose an emphasis that `CommonMark` does not recognise, only because a
    /// letter follows or precedes.
    fn pairs_with(&self, next: &Self) -> bool {
        let is_letter = |c: Option<char>| c.is_some_and(scripts::is_eastern);
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        self.element == next.element
            && self.span.len() == next.span.len()
            && self.span.len() <= 3
            && !is_space(self.after)
            && !is_space(next.before)
            && (is_letter(self.before) || is_letter(next.after))
    }

    /// Whether a word is adjacent.
    fn touches(&self) -> bool {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        is_word(self.before) != is_word(self.after)
    }

    /// Whether a word follows.
    fn may_open(&self) -> bool {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_word(self.before) && is_word(self.after)
    }

    fn replace(&self, html: &'static str, events: &mut [Event<'_>]) {
        for (number, event) in events.iter_mut().skip(self.at).take(self.events).enumerate() {
            *event = Event::InlineHtml(if number == 0 { html } else { "" }.into());
        }
    }
}
