//! Lists of sessions in spreadsheets: a session a row.

mod cells;
mod columns;
mod rows;
mod sessions;

use std::io::Cursor;

use calamine::{Reader as _, open_workbook_auto_from_rs};

use super::encoding;
use super::problem::{ImportError, ImportRemark, RemarkKind};

pub use columns::{ColumnMap, ColumnMapError};
pub use sessions::{SheetSession, SheetSessions};

/// Reads a table as text.
pub(super) fn csv(bytes: &[u8], map: &ColumnMap) -> Result<SheetSessions, ImportError> {
    let (text, remark) = encoding::decode(bytes, None);
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = [b',', b';', b'\t', b'|']
        .into_iter()
        .max_by_key(|delimiter| head.bytes().filter(|byte| byte == delimiter).count());
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut grid: Vec<Vec<String>> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| ImportError::Damaged(error.to_string()))?;
        grid.push(record.iter().map(cells::typed).collect());
    }
    let mut sessions = rows::sessions(&grid, (1, 1), map).ok_or(ImportError::Empty)??;
    sessions.remarks.extend(remark);
    Ok(sessions)
}

/// Reads the sheets of a workbook. Those without known columns are named and left out, if another has some.
pub(super) fn workbook(bytes: &[u8], map: &ColumnMap) -> Result<SheetSessions, ImportError> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| {
        let text = error.to_string();
        if text.to_lowercase().contains("password") {
            ImportError::Password
        } else {
            ImportError::Damaged(text)
        }
    })?;
    let mut all = SheetSessions::default();
    let mut refused = None;
    let names = workbook.sheet_names();
    let mut found = false;
    for name in &names {
        let range =
            workbook.worksheet_range(name).map_err(|error| ImportError::Damaged(error.to_string()))?;
        let start = range.start().map_or((1, 1), |(row, column)| (row + 1, column + 1));
        let grid: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(cells::shown).collect()).collect();
        match rows::sessions(&grid, start, map) {
            None => {}
            Some(Ok(sessions)) => {
                found = true;
                all.sessions.extend(sessions.sessions);
                all.remarks.extend(sessions.remarks);
            }
            Some(Err(error)) => {
                let text = format!("the sheet “{name}” was left out: {error}");
                all.remarks.push(ImportRemark::new(RemarkKind::LeftOut, text));
                refused = Some(error);
            }
        }
    }
    match refused {
        Some(error) if !found => Err(error),
        None if !found => Err(ImportError::Empty),
        _ => Ok(all),
    }
}
