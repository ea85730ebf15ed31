//! What one sheet hides, and how it is left out.

use std::ops::RangeInclusive;

use crate::import::document::{Locator, column_letters};
use crate::import::problem::{ImportRemark, RemarkKind};
use crate::import::remarks::excerpt;

/// The most rows or columns that a remark lists.
const LISTED: usize = 10;

/// What a sheet hides, and the comments on its cells. Rows and columns count from 1.
#[derive(Debug, Default)]
pub(in crate::import::sheet) struct HiddenParts {
    pub(super) rows: Vec<RangeInclusive<u32>>,
    pub(super) columns: Vec<RangeInclusive<u32>>,
    pub(super) comments: Vec<CellComment>,
}

/// A comment on a cell.
#[derive(Debug)]
pub(super) struct CellComment {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) text: String,
}

/// The remark on a hidden sheet with these cells; `None` if they are blank.
pub(in crate::import::sheet) fn hidden_sheet(name: &str, grid: &[Vec<String>]) -> Option<ImportRemark> {
    let rows: Vec<String> = grid.iter().map(|row| joined(row)).filter(|row| !row.is_empty()).collect();
    let text = format!("the hidden sheet “{name}” was left out: {}", excerpt(&rows.join("; ")));
    (!rows.is_empty()).then(|| ImportRemark::new(RemarkKind::Hidden, text))
}

impl HiddenParts {
    /// Blanks the hidden cells of a sheet, whose first cell has this row and column, and says so.
    pub(in crate::import::sheet) fn leave_out(
        &self,
        name: &str,
        grid: &mut [Vec<String>],
        (first_row, first_column): (u32, u32),
    ) -> Vec<ImportRemark> {
        let mut remarks = Vec::new();
        let mut left = BlankedCells::default();
        for (number, row) in (first_row..).zip(grid.iter_mut()) {
            if is_in(&self.rows, number) {
                left.add(&number.to_string(), &joined(row));
                row.iter_mut().for_each(String::clear);
            }
        }
        remarks.extend(left.remark("row", name));
        let mut left = BlankedCells::default();
        let width = grid.iter().map(Vec::len).max().unwrap_or(0);
        for (number, at) in (first_column..).zip(0..width).filter(|(number, _)| is_in(&self.columns, *number))
        {
            let cells = grid.iter_mut().filter_map(|row| row.get_mut(at));
            let texts: Vec<String> = cells.map(std::mem::take).collect();
            left.add(&column_letters(number), &joined(&texts));
        }
        remarks.extend(left.remark("column", name));
        for comment in &self.comments {
            let at = Locator::Cell { row: comment.row, column: comment.column };
            remarks.push(ImportRemark::new(
                RemarkKind::Comment,
                format!("a comment was left out (sheet “{name}”, {at}): {}", excerpt(&comment.text)),
            ));
        }
        remarks
    }
}

/// The rows or columns with text that were left out.
#[derive(Default)]
struct BlankedCells {
    names: Vec<String>,
    first: String,
}

impl BlankedCells {
    fn add(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.names.is_empty() {
            text.clone_into(&mut self.first);
        }
        self.names.push(name.to_owned());
    }

    fn remark(&self, what: &str, sheet: &str) -> Option<ImportRemark> {
        let text = match self.names.as_slice() {
            [] => return None,
            [only] => format!("the hidden {what} {only} of the sheet “{sheet}” was left out"),
            several => {
                let more = several.len().saturating_sub(LISTED);
                let more = if more == 0 { String::new() } else { format!(" and {more} more") };
                let listed = several.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>().join(", ");
                let count = several.len();
                format!(
                    "{count} hidden {what}s of the sheet “{sheet}” were left out ({listed}{more}), the first"
                )
            }
        };
        Some(ImportRemark::new(RemarkKind::Hidden, format!("{text}: {}", excerpt(&self.first))))
    }
}

fn is_in(ranges: &[RangeInclusive<u32>], number: u32) -> bool {
    ranges.iter().any(|range| range.contains(&number))
}

/// The text of cells in one line.
fn joined(cells: &[String]) -> String {
    let full = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    full.collect::<Vec<_>>().join(", ")
}
