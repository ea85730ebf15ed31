//! Tables on a page, by the blank columns between their cells.

use std::fmt::Write as _;

use crate::import::content::{DocBlock, DocParagraph, DocTable};
use crate::import::document::Locator;
use crate::import::facts::redaction::one_line;
use crate::import::write::is_rtl;

/// How many spaces part two cells.
const GAP: usize = 2;

/// Whether the pages are set in columns of running text, of which each must be read on its own.
pub(super) fn has_columns_of_text(layout: &str) -> bool {
    let lines = || layout.lines().filter(|line| !line.trim().is_empty());
    let is_divided = |line: &&str| {
        let parts: Vec<&str> = line.trim().split("   ").filter(|part| !part.trim().is_empty()).collect();
        parts.len() == 2 && parts.iter().all(|part| part.split_whitespace().count() >= 4)
    };
    lines().filter(is_divided).count() * 10 > lines().count() * 3
}

/// The table that begins with the first of these lines, and how many lines it has.
pub(super) fn table(lines: &[String], page: u32) -> Option<(DocBlock, usize)> {
    let is_row = |line: &&String| {
        let line = line.trim();
        line.contains("  ") && is_rtl(line) != Some(true)
    };
    let length = lines.iter().take_while(is_row).count();
    let rows: Vec<Vec<char>> = lines[..length].iter().map(|line| line.chars().collect()).collect();
    let columns = columns(&rows);
    if !((length >= 3 && columns.len() >= 2) || (length >= 2 && columns.len() >= 3)) {
        return None;
    }
    let mut table: Vec<Vec<String>> = Vec::new();
    for row in &rows {
        let cell = |(start, end): &(usize, usize)| {
            let inside = row.get(*start..(*end).min(row.len())).unwrap_or_default();
            one_line(&inside.iter().collect::<String>())
        };
        let cells: Vec<String> = columns.iter().map(cell).collect();
        // A line without a first cell goes on with the cells above it.
        match table.last_mut().filter(|_| cells[0].is_empty()) {
            Some(last) => {
                for (above, cell) in last.iter_mut().zip(&cells).filter(|(_, cell)| !cell.is_empty()) {
                    let space = if above.is_empty() { "" } else { " " };
                    let _ = write!(above, "{space}{cell}");
                }
            }
            None => table.push(cells),
        }
    }
    let block = |cell: &String| {
        let paragraph = DocBlock::Paragraph(DocParagraph::plain(cell, Locator::Page(page)));
        if cell.is_empty() { Vec::new() } else { vec![paragraph] }
    };
    let rows = table.iter().map(|row| row.iter().map(block).collect()).collect();
    Some((DocBlock::Table(DocTable { rows }), length))
}

/// The first and the last position of each column.
fn columns(rows: &[Vec<char>]) -> Vec<(usize, usize)> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let is_blank = |at: usize| rows.iter().all(|row| row.get(at).is_none_or(|c| *c == ' '));
    let mut columns = Vec::new();
    let mut start = None;
    let mut blank = 0;
    for at in 0..=width {
        if at < width && !is_blank(at) {
            start.get_or_insert(at);
            blank = 0;
            continue;
        }
        blank += 1;
        if let Some(first) = start.filter(|_| blank >= GAP || at == width) {
            columns.push((first, at));
            start = None;
        }
    }
    columns
}
