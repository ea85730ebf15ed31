//! Variables of an `OpenDocument` that no field shows.

use std::collections::BTreeSet;

use super::super::uncleanable::Result;
use super::super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use super::parts::ArchiveFile;

/// Whether an element declares a variable.
pub(super) fn is_declaration(name: &str) -> bool {
    matches!(name, "text:variable-decl" | "text:user-field-decl")
}

/// The names of declared variables that nothing uses.
pub(super) fn unused(parts: &[ArchiveFile]) -> Result<BTreeSet<String>> {
    let mut variables = VariableUses::default();
    for part in parts.iter().filter(|part| part.extension() == "xml") {
        filter(&part.bytes, &mut variables)?;
    }
    let VariableUses { mut declared, used } = variables;
    declared.retain(|name| !used.iter().any(|used| used.contains(name)));
    Ok(declared)
}

#[derive(Default)]
struct VariableUses {
    declared: BTreeSet<String>,
    /// Names in fields, and formulas.
    used: BTreeSet<String>,
}

impl Rules for VariableUses {
    fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        let local = element.local();
        if is_declaration(element.name()) {
            self.declared.extend(element.attribute("name"));
        } else if local.starts_with("variable-") || local.starts_with("user-field-") {
            self.used.extend(element.attribute("name"));
        }
        self.used.extend(element.attribute("formula"));
        self.used.extend(element.attribute("condition"));
        FilterVerdict::Keep
    }
}
