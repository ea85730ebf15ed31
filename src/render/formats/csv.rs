//! CSV (RFC 4180) for spreadsheets: with a byte order mark, and without formulas.

use std::borrow::Cow;

/// Without it, Excel assumes the system's code page.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A column of a table, as the data package describes it.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its head.
    pub name: Cow<'static, str>,
    /// What its cells hold.
    pub cells: Cells,
    /// Whether no two rows have the same cell.
    pub is_key: bool,
    /// What it means, in English.
    pub about: Cow<'static, str>,
}

/// What the cells of a column hold; any cell may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// Text.
    Text,
    /// Whole numbers.
    Integer,
    /// Years.
    Year,
}

/// A column.
pub const fn column(name: &'static str, cells: Cells, about: &'static str) -> Column {
    Column { name: Cow::Borrowed(name), cells, is_key: false, about: Cow::Borrowed(about) }
}

/// The column that tells rows apart.
pub const fn key(name: &'static str, cells: Cells, about: &'static str) -> Column {
    Column { name: Cow::Borrowed(name), cells, is_key: true, about: Cow::Borrowed(about) }
}

/// Writes the header of a table and its rows.
pub fn table<R: IntoIterator<Item = String>>(
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8> {
    let mut csv = csv::Writer::from_writer(BYTE_ORDER_MARK.to_vec());
    // Writing to memory does not fail.
    let _ = csv.write_record(columns.iter().map(|column| harmless(&column.name).into_owned()));
    for row in rows {
        let _ = csv.write_record(row.into_iter().map(|cell| harmless(&cell).into_owned()));
    }
    csv.into_inner().unwrap_or_default()
}

/// Prefixes cells that spreadsheets would evaluate as formulas with an apostrophe (OWASP, "CSV Injection").
/// Excel also evaluates the full-width forms. Numbers are not changed.
fn harmless(cell: &str) -> Cow<'_, str> {
    let begins_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if begins_formula && !is_number(cell) { format!("'{cell}").into() } else { cell.into() }
}

/// Whether a cell is a number with optional sign and fraction.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(whole) && are_digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_begins_like_a_formula_is_a_text() {
        for cell in
            ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-", "-1-1"]
        {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
    }

    #[test]
    fn numbers_dates_and_other_texts_stay_as_they_are() {
        for cell in ["", "-3", "+12", "-0.5", "2021-09-14", "Doha", "a=b", "'=1", "12 -3", "country:QA"] {
            assert_eq!(harmless(cell), cell);
        }
    }

    #[test]
    fn a_table_begins_with_a_byte_order_mark() {
        let columns = ["name", "note"].map(|name| column(name, Cells::Text, ""));
        let rows = [["a,b", "=1"].map(str::to_owned)];
        assert_eq!(String::from_utf8(table(&columns, rows)).unwrap(), "\u{feff}name,note\n\"a,b\",'=1\n");
    }
}
