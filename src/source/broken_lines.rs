//! Leaves out errors about values in lines that are not valid TOML, since they follow from the syntax error.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};

/// Removes such errors. `syntax` are the indices of the syntax errors in `out`; those after them are checked.
pub fn leave_out(text: &str, syntax: Range<usize>, out: &mut Vec<Diagnostic>) {
    let broken: Vec<Range<usize>> =
        out.get(syntax.clone()).unwrap_or_default().iter().filter_map(|found| lines(text, found)).collect();
    if broken.is_empty() {
        return;
    }
    let is_in = |found: &Diagnostic| {
        let Some(span) = found.span.as_ref().filter(|_| found.is_error()) else { return false };
        broken.iter().any(|lines| span.start < lines.end && lines.start < span.end.max(span.start + 1))
    };
    let mut at = 0..;
    out.retain(|found| at.next().is_none_or(|at| at < syntax.end) || !is_in(found));
}

/// The bytes that a syntax error makes unreadable: its line, the table below a header, or all that follows a bracket
/// that is not closed.
fn lines(text: &str, found: &Diagnostic) -> Option<Range<usize>> {
    let at = found.span.as_ref()?.start;
    let start = text.get(..at)?.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(at..)?;
    let end = if text.get(start..)?.trim_start().starts_with('[') {
        rest.find("\n[")
    } else if found.code == Code::InvalidToml && rest.starts_with(['[', '{']) {
        None
    } else {
        rest.find('\n')
    };
    Some(start..end.map_or(text.len(), |length| at + length))
}
