//! The template files of a skin.

use std::collections::{BTreeMap, BTreeSet};

/// Templates by name. Overridden templates that are still used also have the name of their skin:
/// `standard/base.html`.
pub type Templates = BTreeMap<String, TemplateFile>;

/// A template file.
#[derive(Clone, Debug)]
pub struct TemplateFile {
    /// Path, for diagnostics.
    pub path: String,
    /// Source of the template.
    pub text: String,
}

/// Names of the templates that a template includes or extends.
pub(super) fn references(text: &str) -> BTreeSet<&str> {
    let behind = ["include", "extends"]
        .into_iter()
        .flat_map(|word| text.match_indices(word).map(move |(at, _)| text[at + word.len()..].trim_start()));
    behind
        .filter_map(|rest| {
            let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\'' | '`'))?;
            rest[1..].split_once(quote).map(|(name, _)| name)
        })
        .collect()
}
