//! Hidden rows and columns, and comments, of an `OpenDocument` spreadsheet (ISO/IEC 26300).

use std::collections::BTreeMap;

use super::sheet_parts::{CellComment, HiddenParts};
use crate::import::odt::inline::comment_text;
use crate::import::package::Package;
use crate::import::problem::ImportError;
use crate::import::xml_tree::{self, XmlTag};

pub(super) fn read(bytes: &[u8]) -> Result<BTreeMap<String, HiddenParts>, ImportError> {
    let content = Package::open(bytes)?.part("content.xml")?.unwrap_or_default();
    let tree = xml_tree::read(&content)?;
    let tables = tree.descend(&["office:body", "office:spreadsheet"]);
    let mut all = BTreeMap::new();
    for table in tables.into_iter().flat_map(XmlTag::tags).filter(|tag| tag.name == "table:table") {
        let mut reader = TableReader { next_row: 1, next_column: 1, found: HiddenParts::default() };
        reader.read(table, false);
        all.insert(table.attribute("table:name").unwrap_or_default().to_owned(), reader.found);
    }
    Ok(all)
}

struct TableReader {
    next_row: u32,
    next_column: u32,
    found: HiddenParts,
}

impl TableReader {
    /// Reads the rows and columns of a table, or of a group of them, which can be hidden as a whole.
    fn read(&mut self, tag: &XmlTag, is_hidden: bool) {
        for inner in tag.tags() {
            let is_closed = inner.attribute("table:display") == Some("false");
            let is_hidden =
                is_hidden || matches!(inner.attribute("table:visibility"), Some("collapse" | "filter"));
            match inner.name.as_str() {
                "table:table-row-group"
                | "table:table-column-group"
                | "table:table-header-rows"
                | "table:table-header-columns"
                | "table:table-rows"
                | "table:table-columns" => self.read(inner, is_hidden || is_closed),
                "table:table-column" => {
                    let last = repeated(inner, "table:number-columns-repeated", self.next_column);
                    if is_hidden {
                        self.found.columns.push(self.next_column..=last);
                    }
                    self.next_column = last.saturating_add(1);
                }
                "table:table-row" => {
                    let last = repeated(inner, "table:number-rows-repeated", self.next_row);
                    if is_hidden {
                        self.found.rows.push(self.next_row..=last);
                    }
                    self.comments(inner);
                    self.next_row = last.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    fn comments(&mut self, row: &XmlTag) {
        let mut column = 1u32;
        for cell in row.tags() {
            for comment in cell.tags().filter(|tag| tag.name == "office:annotation") {
                let text = comment_text(comment);
                self.found.comments.push(CellComment { row: self.next_row, column, text });
            }
            column = repeated(cell, "table:number-columns-repeated", column).saturating_add(1);
        }
    }
}

/// The last of the rows or columns that an element stands for.
fn repeated(tag: &XmlTag, name: &str, first: u32) -> u32 {
    let count = tag.attribute(name).and_then(|count| count.parse::<u32>().ok()).unwrap_or(1).max(1);
    first.saturating_add(count - 1)
}
