//! Reads tab-separated tables with a header.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};

pub(super) struct TableRow<'a> {
    /// One for each column of the header.
    pub(super) cells: Vec<&'a str>,
    /// Byte range in the file.
    pub(super) span: Range<usize>,
}

/// Header and rows of a table. Rows with a different number of cells are reported and skipped.
pub(super) fn read<'a>(
    text: &'a str,
    path: &str,
    out: &mut Vec<Diagnostic>,
) -> (Vec<&'a str>, Vec<TableRow<'a>>) {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let header: Vec<&str> = first.trim_end_matches('\n').split('\t').collect();
    let mut start = first.len();
    let mut rows = Vec::new();
    for line in lines {
        let row = line.trim_end_matches('\n');
        let span = start..start + row.len();
        start += line.len();
        let cells: Vec<&str> = row.split('\t').collect();
        if cells.len() == header.len() {
            rows.push(TableRow { cells, span });
        } else {
            let problem = format!("this row has {} cells instead of {}", cells.len(), header.len());
            report(out, path, span, problem);
        }
    }
    (header, rows)
}

/// Reports an error in a table.
pub(super) fn report(
    out: &mut Vec<Diagnostic>,
    path: &str,
    span: impl Into<Option<Range<usize>>>,
    problem: impl Into<String>,
) {
    out.push(Diagnostic::error(Code::InvalidBuiltInTable, path, span, problem));
}
