//! Words of a document as they may stand in front matter: without names of people, short, on one line.

use crate::guard::attribution::Lexicon;

/// Longest quotation, in characters.
const LONGEST: usize = 160;

/// A text without the names of people that the guard finds in it.
pub(super) fn without_names(text: &str, guard: Option<&Lexicon>) -> String {
    let Some(guard) = guard else { return text.to_owned() };
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for name in guard.find(text).names {
        if let Some(before) = text.get(end..name.span.start) {
            out.push_str(before);
            out.push('…');
            end = name.span.end;
        }
    }
    out.push_str(text.get(end..).unwrap_or_default());
    out
}

/// Whether the guard finds the name of a person in a text.
pub(super) fn names_somebody(text: &str, guard: Option<&Lexicon>) -> bool {
    guard.is_some_and(|guard| !guard.find(text).names.is_empty())
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
pub(super) fn one_line(text: &str) -> String {
    let is_separator = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let parts = text.split(is_separator).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
