//! Rows of a table as sessions.

use super::columns::{self, ColumnMap};
use super::sessions::{SheetSession, SheetSessions};
use crate::import::document::Locator;
use crate::import::facts::DayOrder;
use crate::import::facts::row_cell::{CellKey, RowCell};
use crate::import::problem::{ImportError, ImportRemark, RemarkKind};

/// How many rows can stand above the heads: a title, a date of export.
const ABOVE_HEADS: usize = 10;

/// The columns of a table.
struct Columns {
    heads: Vec<String>,
    fields: Vec<Option<CellKey>>,
    order: DayOrder,
    /// The number of the first one.
    first: u32,
}

/// The sessions of a table, whose first cell has this row and column; `None` if the table is empty.
pub(super) fn sessions(
    grid: &[Vec<String>],
    (first_row, first_column): (u32, u32),
    map: &ColumnMap,
) -> Option<Result<SheetSessions, ImportError>> {
    let full = |row: &[String]| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let first = grid.iter().position(|row| full(row) > 0)?;
    let known = |row: &[String]| columns::fields(row, map).iter().flatten().count();
    let best =
        (first..grid.len().min(first + ABOVE_HEADS)).max_by_key(|at| (known(&grid[*at]), usize::MAX - at))?;
    let heads = grid[best].clone();
    let fields = columns::fields(&heads, map);
    let is_known = |wanted: CellKey| fields.contains(&Some(wanted));
    if !(is_known(CellKey::Title) || is_known(CellKey::Number) || is_known(CellKey::Date)) {
        return Some(Err(ImportError::Heads(
            grid[first].iter().filter(|it| !it.is_empty()).cloned().collect(),
        )));
    }
    let mut remarks = Vec::new();
    for missing in map.missing(&heads) {
        remarks.push(ImportRemark::new(RemarkKind::Column, format!("there is no column “{missing}”")));
    }
    let unknown: Vec<String> = heads
        .iter()
        .zip(&fields)
        .filter(|(head, field)| field.is_none() && !head.trim().is_empty())
        .map(|(head, _)| format!("“{}”", head.trim()))
        .collect();
    if !unknown.is_empty() {
        let text = format!(
            "these columns are not known, and stand in the text of each draft: {}",
            unknown.join(", ")
        );
        remarks.push(ImportRemark::new(RemarkKind::Column, text));
    }
    let is_date = |at: usize| matches!(fields.get(at), Some(Some(CellKey::Date | CellKey::EndDate)));
    let cells = grid[best + 1..].iter().flat_map(|row| row.iter().enumerate());
    let dates = cells.filter(|(at, _)| is_date(*at)).map(|(_, cell)| cell.as_str());
    let order = DayOrder::shown_by(dates);
    let columns = Columns { heads, fields, order, first: first_column };
    let numbered = (first_row..).zip(grid).skip(best + 1).filter(|(_, row)| full(row) > 0);
    let sessions = numbered.map(|(number, row)| session(number, row, &columns)).collect();
    Some(Ok(SheetSessions { sessions, remarks }))
}

fn session(row: u32, cells: &[String], columns: &Columns) -> SheetSession {
    let mut hasher = blake3::Hasher::new();
    let mut read = Vec::new();
    let numbered = (columns.first..).zip(cells).enumerate();
    for (at, (column, cell)) in numbered.filter(|(_, (_, cell))| !cell.trim().is_empty()) {
        let head = columns.heads.get(at).map_or("", String::as_str);
        for part in [head, cell.as_str()] {
            hasher.update(part.as_bytes());
            hasher.update(&[0x1f]);
        }
        read.push(RowCell {
            head: head.trim().to_owned(),
            key: columns.fields.get(at).copied().flatten(),
            text: cell.clone(),
            position: Locator::Cell { row, column },
            order: columns.order,
        });
    }
    SheetSession { sheet: None, row, digest: hasher.finalize().to_hex().to_string(), cells: read }
}
