//! Lists of sessions in spreadsheets: a session a row.

mod cells;
mod columns;
mod hidden_parts;
mod quotes;
mod rows;
mod sessions;

use std::io::Cursor;

use calamine::{Reader as _, Sheet, SheetType, SheetVisible, open_workbook_auto_from_rs};

use super::encoding;
use super::facts::row_cell::CellKey;
use super::problem::{ImportError, ImportRemark, RemarkKind};

pub use columns::{ColumnMap, ColumnMapError};
pub use sessions::{SheetSession, SheetSessions};

/// What each of these heads of columns, or keys, means.
pub(super) fn known_heads(heads: &[String]) -> Vec<Option<CellKey>> {
    columns::fields(heads, &ColumnMap::default())
}

/// Reads a table as text.
pub(super) fn csv(bytes: &[u8], map: &ColumnMap) -> Result<SheetSessions, ImportError> {
    let (text, remark) = encoding::decode(bytes, None);
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = [b',', b';', b'\t', b'|']
        .into_iter()
        .max_by_key(|delimiter| head.bytes().filter(|byte| byte == delimiter).count());
    let delimiter = delimiter.unwrap_or(b',');
    if let Some(line) = quotes::unclosed(&text, delimiter) {
        return Err(ImportError::OpenQuote(line));
    }
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut grid: Vec<Vec<String>> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| ImportError::Damaged(error.to_string()))?;
        grid.push(record.iter().map(cells::typed).collect());
    }
    let mut sessions = rows::sessions(&grid, (1, 1), map).ok_or(ImportError::Empty)??;
    if sessions.sessions.is_empty() {
        return Err(ImportError::NoRows);
    }
    sessions.remarks.extend(remark);
    Ok(sessions)
}

/// Reads the sheets of a workbook without what they hide. Those without known columns are named and left out, if another
/// has some.
pub(super) fn workbook(bytes: &[u8], map: &ColumnMap) -> Result<SheetSessions, ImportError> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| {
        let text = error.to_string();
        if text.to_lowercase().contains("password") {
            ImportError::Password
        } else {
            ImportError::Damaged(text)
        }
    })?;
    let hidden = hidden_parts::of_workbook(bytes)?;
    let mut all = SheetSessions::default();
    let mut refused = None;
    let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<Sheet> = sheets.cloned().collect();
    let has_several = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).count() > 1;
    for Sheet { name, visible, .. } in &sheets {
        let range =
            workbook.worksheet_range(name).map_err(|error| ImportError::Damaged(error.to_string()))?;
        let start = range.start().map_or((1, 1), |(row, column)| (row + 1, column + 1));
        let mut grid: Vec<Vec<String>> =
            range.rows().map(|row| row.iter().map(cells::shown).collect()).collect();
        if *visible != SheetVisible::Visible {
            all.remarks.extend(hidden_parts::hidden_sheet(name, &grid));
            continue;
        }
        if let Some(parts) = hidden.get(name) {
            all.remarks.extend(parts.leave_out(name, &mut grid, start));
        }
        let of_sheet = |remark: ImportRemark| {
            let text = if has_several { format!("sheet “{name}”: {}", remark.text) } else { remark.text };
            ImportRemark { text, ..remark }
        };
        match rows::sessions(&grid, start, map) {
            None => {}
            Some(Ok(sessions)) if sessions.sessions.is_empty() => {
                let text = format!("the sheet “{name}” was left out: {}", ImportError::NoRows);
                all.remarks.push(ImportRemark::new(RemarkKind::LeftOut, text));
                refused.get_or_insert(ImportError::NoRows);
            }
            Some(Ok(sessions)) => {
                let sheet = has_several.then(|| name.clone());
                let named = sessions.sessions.into_iter();
                all.sessions.extend(named.map(|session| SheetSession { sheet: sheet.clone(), ..session }));
                all.remarks.extend(sessions.remarks.into_iter().map(of_sheet));
            }
            Some(Err(error)) => {
                let text = format!("the sheet “{name}” was left out: {error}");
                all.remarks.push(ImportRemark::new(RemarkKind::LeftOut, text));
                refused.get_or_insert(error);
            }
        }
    }
    match refused {
        _ if !all.sessions.is_empty() => Ok(all),
        Some(error) => Err(error),
        None => Err(ImportError::Empty),
    }
}
