//! Finds the code spans of a paragraph (`CommonMark` 6.1).

use std::collections::BTreeMap;
use std::ops::Range;

use crate::source::paragraphs;

/// The code spans of one paragraph.
pub(super) struct CodeSpans {
    paragraph: Range<usize>,
    spans: Vec<Range<usize>>,
}

impl CodeSpans {
    /// Those of the paragraph at byte `at`.
    pub(super) fn around(text: &str, at: usize) -> Self {
        let start = paragraphs::start_of_last(&text[..at]).unwrap_or_default();
        let end = at + paragraphs::end_of_first(&text[at..]);
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (tick, _) in text[start..end].match_indices('`') {
            let tick = start + tick;
            match runs.last_mut().filter(|run| run.end == tick) {
                Some(run) => run.end += 1,
                None => runs.push(tick..tick + 1),
            }
        }
        // For each run of backticks, the next of the same length.
        let mut next = vec![None; runs.len()];
        let mut last = BTreeMap::new();
        for (number, run) in runs.iter().enumerate().rev() {
            next[number] = last.insert(run.len(), number);
        }
        let mut spans = Vec::new();
        let mut number = 0;
        while let Some(open) = runs.get(number) {
            number = match next[number].and_then(|close| Some((close, runs.get(close)?))) {
                Some((close, run)) => {
                    spans.push(open.start..run.end);
                    close + 1
                }
                None => number + 1,
            };
        }
        Self { paragraph: start..end, spans }
    }

    /// Whether a byte is in the same paragraph.
    pub(super) fn is_around(&self, at: usize) -> bool {
        self.paragraph.contains(&at)
    }

    /// Whether a byte of the paragraph is in a code span.
    pub(super) fn cover(&self, at: usize) -> bool {
        let after = self.spans.partition_point(|span| span.end <= at);
        self.spans.get(after).is_some_and(|span| span.contains(&at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_ends_at_as_many_backticks_as_it_began_with() {
        let text = "x\n\n`a ``b` c `` d `e";
        let spans = CodeSpans::around(text, 5);
        let inside: String = text.char_indices().filter(|(at, _)| spans.cover(*at)).map(|(_, c)| c).collect();
        assert_eq!(inside, "`a ``b`");
        assert!(spans.is_around(4) && !spans.is_around(0));
    }
}
