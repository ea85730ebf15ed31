//! Parses `[guard]` of the configuration.

use crate::model::config::{Guard, GuardLevel, MetadataPolicy};
use crate::source::toml_tree::Node;

/// The settings. Values that are not allowed are reported elsewhere, and count as not set.
pub(super) fn guard(config: &Node) -> Guard {
    let Some(table) = config.get("guard") else { return Guard::default() };
    let level = |key: &str| match table.text_at(key) {
        Some("off") => GuardLevel::Off,
        Some("error") => GuardLevel::Error,
        _ => GuardLevel::Warning,
    };
    Guard {
        attribution: level("attribution"),
        names: level("names"),
        contacts: level("contacts"),
        small_cells: level("small_cells"),
        public: table.texts_at("public").into_iter().map(|text| text.value).collect(),
        metadata: match table.text_at("metadata") {
            Some("refuse") => MetadataPolicy::Refuse,
            Some("keep") => MetadataPolicy::Keep,
            _ => MetadataPolicy::Strip,
        },
    }
}
