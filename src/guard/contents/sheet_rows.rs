//! The rows of Excel sheets, whose texts are stored apart from their cells.

use super::markup::{attribute, element, text_of};
use crate::guard::names::tokens::CELL_END;

/// The most bytes of all rows.
const MAX_ROWS: usize = 32 * 1024 * 1024;

/// The texts of rows with more than one text, a row a paragraph.
pub(super) fn rows(shared_strings: &str, sheets: &[String]) -> String {
    let shared = shared(shared_strings);
    let mut all = String::new();
    for sheet in sheets {
        let mut row: Vec<String> = Vec::new();
        let mut is_shared = false;
        let finish = |row: &mut Vec<String>, all: &mut String| {
            if row.iter().filter(|text| !text.is_empty()).count() > 1 && all.len() < MAX_ROWS {
                all.push_str("\n\n");
                all.push_str(&row.join(CELL_END.encode_utf8(&mut [0; 4])));
            }
            row.clear();
        };
        for (tag, text) in tags(sheet) {
            match element(tag) {
                "row" => finish(&mut row, &mut all),
                "c" if !tag.starts_with('/') => {
                    is_shared = attribute(tag, "t") == Some("s");
                    row.push(String::new());
                }
                "v" if is_shared && !tag.starts_with('/') => {
                    let text = text.trim().parse().ok().and_then(|at: usize| shared.get(at));
                    if let (Some(cell), Some(text)) = (row.last_mut(), text) {
                        cell.push_str(text);
                    }
                }
                "v" | "t" if !tag.starts_with('/') => {
                    if let Some(cell) = row.last_mut().filter(|_| text.contains(char::is_alphabetic)) {
                        cell.push_str(&text_of(text));
                    }
                }
                _ => {}
            }
        }
        finish(&mut row, &mut all);
    }
    all
}

/// The texts that cells refer to by their number.
fn shared(xml: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (tag, text) in tags(xml) {
        match element(tag) {
            "si" if !tag.starts_with('/') => all.push(String::new()),
            "t" if !tag.starts_with('/') => {
                if let Some(last) = all.last_mut() {
                    last.push_str(&text_of(text));
                }
            }
            _ => {}
        }
    }
    all
}

/// Each tag with the text after it.
fn tags(xml: &str) -> impl Iterator<Item = (&str, &str)> {
    xml.split('<').skip(1).map(|part| part.split_once('>').unwrap_or((part, "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_the_texts_of_its_cells_in_order() {
        let shared = "<sst><si><t>Karimi</t></si><si><r><t>Ah</t></r><r><t>mad</t></r></si></sst>";
        let sheet = "<sheetData><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c><v>7</v></c></row>\
                     <row><c t=\"inlineStr\"><is><t>a &amp; b</t></is></c><c t=\"str\"><v>c</v></c></row>\
                     <row><c t=\"s\"><v>0</v></c></row></sheetData>";
        assert_eq!(rows(shared, &[sheet.to_owned()]), "\n\nAhmad\u{1f}Karimi\u{1f}\n\na & b\u{1f}c");
    }
}
