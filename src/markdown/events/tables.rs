//! Surplus table cells, which the parser drops: rendered as plain text, and reported.

use std::ops::Range;

use pulldown_cmark::Event;

use super::comments;
use super::reader::EventReader;
use crate::diagnostic::Code;
use crate::markdown::{Problem, sentinels};

impl EventReader<'_> {
    /// Adds the cells of a row beyond those of the header.
    pub(super) fn add_surplus_cells(&mut self, row: &Range<usize>) {
        if self.cell < self.alignments.len() {
            return;
        }
        let start = self.cell_end.clamp(row.start, row.end);
        let rest = self.source.get(start..row.end).unwrap_or_default();
        // The rest begins with the delimiter of the last cell.
        let Some(rest) = rest.trim_start().strip_prefix('|') else { return };
        let rest = rest.trim();
        let rest = rest.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(rest);
        if rest.trim().is_empty() {
            return;
        }
        self.problems.extend(comments::published(self.source, &(start..row.end)));
        for cell in cells(rest) {
            self.push_html("<td>");
            self.push(Event::Text(sentinels::restore(cell.trim()).into_owned().into()));
            self.push_html("</td>");
        }
        let end = start + self.source[start..row.end].trim_end().len();
        let start = end - self.source[start..end].trim_start_matches(['|', ' ', '\t']).len();
        self.problems.push(Problem::warning(
            Code::TooManyCells,
            start..end,
            "this row has more cells than the header of the table; the extra cells are shown as text",
            "add cells to the header, or write `\\|` where the character is part of the text",
        ));
    }
}

/// Splits the rest of a row at its delimiters.
fn cells(rest: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in rest.match_indices('|') {
        if !rest[..at].ends_with('\\') {
            cells.push(&rest[start..at]);
            start = at + 1;
        }
    }
    cells.push(&rest[start..]);
    cells
}
