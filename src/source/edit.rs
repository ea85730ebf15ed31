//! Replacements in the text of a file.

use std::ops::Range;

/// A replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Byte range of the replaced text; empty to insert.
    pub span: Range<usize>,
    /// The new text.
    pub text: String,
}

impl Edit {
    /// An insertion.
    pub fn insert(at: usize, text: String) -> Self {
        Self { span: at..at, text }
    }
}

/// The text with the edits, which must not overlap. Edits outside the text are ignored.
pub fn apply(text: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut new = Vec::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in edits {
        let Some(before) = text.get(at..edit.span.start) else { continue };
        new.extend_from_slice(before);
        new.extend_from_slice(edit.text.as_bytes());
        at = edit.span.end;
    }
    new.extend_from_slice(text.get(at..).unwrap_or_default());
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_applied_in_the_order_of_the_text() {
        let edits = [Edit { span: 4..7, text: "two".into() }, Edit::insert(0, "> ".into())];
        assert_eq!(apply(b"one 2 3 end", &edits), b"> one two end");
        assert_eq!(apply(b"x", &[Edit { span: 5..6, text: "y".into() }]), b"x");
    }
}
