//! A text with replacements, and the byte offsets of the original for those of the new text.

use std::borrow::Cow;
use std::ops::Range;

/// A replacement in the original.
pub(super) struct Replacement {
    pub(super) span: Range<usize>,
    pub(super) text: String,
}

/// A text after replacements.
pub(super) struct EditedText<'a> {
    original: &'a str,
    pub(super) text: Cow<'a, str>,
    /// For each unchanged piece, its offsets in the new text and in the original, and its length. In order.
    pieces: Vec<(usize, usize, usize)>,
}

impl<'a> EditedText<'a> {
    /// Applies replacements, which are sorted. What is already replaced is skipped.
    pub(super) fn new(original: &'a str, replacements: Vec<Replacement>) -> Self {
        if replacements.is_empty() {
            return Self { original, text: Cow::Borrowed(original), pieces: vec![(0, 0, original.len())] };
        }
        let mut text = String::with_capacity(original.len());
        let mut pieces = Vec::with_capacity(replacements.len() + 1);
        let mut at = 0;
        for Replacement { span, text: new } in replacements {
            let (start, end) = (span.start.max(at), span.end.max(at));
            pieces.push((text.len(), at, start - at));
            text.push_str(&original[at..start]);
            text.push_str(&new);
            at = end;
        }
        pieces.push((text.len(), at, original.len() - at));
        text.push_str(&original[at..]);
        Self { original, text: Cow::Owned(text), pieces }
    }

    /// The offset in the original. In a replacement, the start of the replaced text.
    pub(super) fn source(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(edited, ..)| *edited <= at).saturating_sub(1);
        let (edited, source, length) = self.pieces.get(piece).copied().unwrap_or_default();
        source + at.saturating_sub(edited).min(length)
    }

    pub(super) fn source_range(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.source(span.start);
        if span.is_empty() {
            return start..start;
        }
        let mut end = (self.source(span.end - 1) + 1).max(start);
        while end < self.original.len() && !self.original.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }

    /// The offset in the new text. In a replaced text, the start of the replacement.
    pub(super) fn edited(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(_, source, _)| *source <= at).saturating_sub(1);
        let (edited, source, length) = self.pieces.get(piece).copied().unwrap_or_default();
        edited + (at - source).min(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_from_the_new_text_to_the_original_and_back() {
        let edits = vec![
            Replacement { span: 0..0, text: "++".into() },
            Replacement { span: 2..4, text: "x".into() },
            Replacement { span: 3..5, text: String::new() },
        ];
        let edited = EditedText::new("abcdefg", edits);
        assert_eq!(edited.text, "++abxfg");
        assert_eq!([2, 3, 4, 5, 6].map(|at| edited.source(at)), [0, 1, 2, 5, 6]);
        assert_eq!([0, 1, 2, 5, 6].map(|at| edited.edited(at)), [2, 3, 4, 5, 6]);
        assert_eq!(edited.source_range(&(3..6)), 1..6);
    }
}
