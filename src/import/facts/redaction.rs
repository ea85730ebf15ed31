//! Words of a document as they may stand in front matter: without names of people, short, on one line.

use std::ops::Range;

use crate::guard::attribution::Lexicon;

/// Longest quotation, in characters.
const LONGEST: usize = 160;

/// Where the guard finds names of people in a text.
pub(super) fn names(text: &str, guard: Option<&Lexicon>) -> Vec<Range<usize>> {
    guard.map(|guard| guard.find(text).names.into_iter().map(|name| name.span).collect()).unwrap_or_default()
}

/// A part of a text without the names, or parts of names, in it.
pub(super) fn without_names(text: &str, part: &Range<usize>, names: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut end = part.start;
    for name in names.iter().filter(|name| name.start < part.end && part.start < name.end) {
        out.push_str(text.get(end..name.start.max(end)).unwrap_or_default());
        out.push('…');
        end = name.end.clamp(end, part.end);
    }
    out.push_str(text.get(end..part.end).unwrap_or_default());
    out
}

/// On one line, without control characters, and cut at a word if it is long.
pub(super) fn shortened(text: &str) -> String {
    let line = one_line(text);
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

/// On one line, without control characters.
pub(in crate::import) fn one_line(text: &str) -> String {
    let is_separator = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let parts = text.split(is_separator).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
