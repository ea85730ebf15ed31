//! Settings of an `OpenDocument`: those that decide how it looks, without printers, folders and revision ids.

use super::super::xml_filter::{FilterVerdict, Rules, XmlElement};

/// The set with the settings of the document. Others say what its last editor looked at.
const DOCUMENT: &str = "ooo:configuration-settings";

/// Settings that are texts: how lines are measured, and which characters do not begin or end one.
const TEXTS: [&str; 2] = ["PrinterIndependentLayout", "ForbiddenCharacters"];

pub(super) struct SettingsRules;

impl Rules for SettingsRules {
    fn element(&mut self, path: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        let name = element.attribute("name").unwrap_or_default();
        // Tables within the settings are removed but for this one.
        let is_in_table = path.iter().any(|parent| parent.starts_with("config-item-map"));
        let is_kept = match element.local() {
            "config-item-set" => name == DOCUMENT,
            "config-item-map-named" => false,
            "config-item-map-indexed" => TEXTS.contains(&name.as_str()),
            "config-item" => match element.attribute("type").as_deref() {
                Some("boolean" | "short" | "int" | "long") => !name.to_ascii_lowercase().contains("rsid"),
                Some("string") => is_in_table || TEXTS.contains(&name.as_str()),
                _ => false,
            },
            _ => true,
        };
        if is_kept { FilterVerdict::Keep } else { FilterVerdict::Remove }
    }
}
