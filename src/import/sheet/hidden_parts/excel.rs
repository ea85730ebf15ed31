//! Hidden rows and columns, and comments, of a workbook of Excel (Office Open XML, ECMA-376).

use std::collections::BTreeMap;

use super::sheet_parts::{CellComment, HiddenParts};
use crate::import::docx::parts::DocxParts;
use crate::import::problem::ImportError;
use crate::import::xml_tree::XmlTag;

pub(super) fn read(bytes: &[u8]) -> Result<BTreeMap<String, HiddenParts>, ImportError> {
    let unreadable = |what: &str| ImportError::Damaged(format!("{what} cannot be read"));
    let mut parts = DocxParts::open(bytes)?;
    let main = parts.related("", "officeDocument").unwrap_or_else(|| "xl/workbook.xml".to_owned());
    let workbook = parts.xml(&main)?.ok_or_else(|| unreadable("its list of sheets"))?;
    let mut all = BTreeMap::new();
    for sheet in workbook.all().into_iter().filter(|tag| tag.name == "x:sheet") {
        let (Some(name), Some(id)) = (sheet.attribute("name"), sheet.attribute("r:id")) else { continue };
        let path = parts.target(&main, id);
        let missing = || unreadable(&format!("its sheet “{name}”"));
        let path = path.ok_or_else(missing)?;
        let tree = parts.xml(&path)?.ok_or_else(missing)?;
        let mut found = HiddenParts::default();
        add_rows_and_columns(&tree, &mut found);
        found.comments = comments(&mut parts, &path)?;
        all.insert(name.to_owned(), found);
    }
    Ok(all)
}

fn add_rows_and_columns(tree: &XmlTag, found: &mut HiddenParts) {
    for column in tree.tags().filter(|tag| tag.name == "x:cols").flat_map(XmlTag::tags) {
        let end = |name: &str| column.attribute(name).and_then(|value| value.parse::<u32>().ok());
        if let (Some(first), Some(last)) = (end("min"), end("max"))
            && (is_set(column, "hidden") || is_zero(column, "width"))
        {
            found.columns.push(first..=last);
        }
    }
    let mut number = 0u32;
    for row in tree.tags().filter(|tag| tag.name == "x:sheetData").flat_map(XmlTag::tags) {
        let written = row.attribute("r").and_then(|value| value.parse().ok());
        number = written.unwrap_or_else(|| number.saturating_add(1));
        if is_set(row, "hidden") || is_zero(row, "ht") {
            found.rows.push(number..=number);
        }
    }
}

fn is_set(tag: &XmlTag, name: &str) -> bool {
    tag.attribute(name).is_some_and(|value| matches!(value, "1" | "true" | "on"))
}

/// Whether a length is zero, which hides a row or column, too.
fn is_zero(tag: &XmlTag, name: &str) -> bool {
    tag.attribute(name).and_then(|value| value.parse::<f64>().ok()).is_some_and(|length| length <= 0.0)
}

/// The comments on the cells of a sheet. Old ones repeat the text of a thread for programs that do not know threads.
fn comments(parts: &mut DocxParts<'_>, sheet: &str) -> Result<Vec<CellComment>, ImportError> {
    let mut found: Vec<CellComment> = Vec::new();
    for (kind, element) in [("threadedComment", "tc:threadedComment"), ("comments", "x:comment")] {
        let Some(tree) = parts.related_xml(sheet, kind)? else { continue };
        let mut read = Vec::new();
        for comment in tree.all().into_iter().filter(|tag| tag.name == element) {
            let Some((row, column)) = comment.attribute("ref").and_then(cell) else { continue };
            if found.iter().any(|known| (known.row, known.column) == (row, column)) {
                continue;
            }
            let text: String = comment.tags().filter(|tag| tag.name.ends_with(":text")).map(text).collect();
            read.push(CellComment { row, column, text });
        }
        found.extend(read);
    }
    Ok(found)
}

/// The text of a comment without the readings of Japanese words.
fn text(tag: &XmlTag) -> String {
    let inner = tag.tags().filter(|tag| tag.name != "x:rPh").map(text).collect::<String>();
    if inner.is_empty() { tag.text() } else { inner }
}

/// Row and column of a cell such as `B12`.
fn cell(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let mut column = 0u32;
    for letter in letters.chars() {
        let value = letter.to_digit(36)?.checked_sub(9)?;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    Some((row.parse().ok()?, column))
}
