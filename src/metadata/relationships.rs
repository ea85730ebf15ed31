//! Relationships of Office documents (ECMA-376, part 2): links between files and to other documents.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::facts::{FactKind, Facts};
use super::text::decode_xml;
use super::xml::xml_attribute;

/// Reads the folders of templates and linked documents.
pub(super) fn read(bytes: &[u8], name: &str, facts: &mut Facts) {
    for (kind, target) in all(bytes) {
        let field = format!("{name} {}", kind.rsplit('/').next().unwrap_or(&kind));
        let is_file = target.starts_with("file:");
        if is_file || (target.contains('\\') && !target.contains("://")) {
            facts.add(FactKind::Folder, &target, field);
        } else if !target.starts_with("mailto:") {
            facts.search_text(&target, &field);
        }
    }
}

/// The types and targets of relationships.
pub(super) fn all(bytes: &[u8]) -> Vec<(String, String)> {
    let text = decode_xml(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut all = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                all.extend(xml_attribute(&element, "Type").zip(xml_attribute(&element, "Target")));
            }
            Ok(Event::Eof) | Err(_) => return all,
            Ok(_) => {}
        }
    }
}
