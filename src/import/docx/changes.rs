//! Tracked changes in a Word document.

use crate::import::remarks::excerpt;
use crate::import::xml_tree::XmlTag;

/// The changes of text in a part, each in words. Changes of formats alone do not count.
pub(super) fn find(tree: &XmlTag) -> Vec<String> {
    let mut found = Vec::new();
    add(tree, &mut found);
    found
}

fn add(tag: &XmlTag, found: &mut Vec<String>) {
    for inner in tag.tags() {
        let what = match inner.name.as_str() {
            "w:ins" | "w:moveTo" => "an insertion",
            "w:del" | "w:moveFrom" => "a deletion",
            "w:cellIns" | "w:cellDel" | "w:cellMerge" => {
                found.push("a change of a table".into());
                continue;
            }
            _ => {
                add(inner, found);
                continue;
            }
        };
        // The mark of a paragraph or a row is a property, without text.
        match tag.name.as_str() {
            "w:rPr" => found.push(format!("{what} of the end of a paragraph")),
            "w:trPr" => found.push(format!("{what} of a row")),
            _ => found.push(format!("{what}: {}", excerpt(&inner.text()))),
        }
    }
}
