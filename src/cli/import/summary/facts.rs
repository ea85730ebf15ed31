//! Which facts a draft has, which wait for a decision, and which are missing.

use serde_json::Value;

use super::draft_facts::{self, DraftFact};
use crate::cli::import::new_draft::NewDraft;
use crate::source::toml_tree::{self, Entry};

/// Keys that most sessions have.
pub(super) const EXPECTED: [&str; 6] = ["number", "date", "place", "organisers", "participants", "themes"];

/// The facts of a draft.
pub(super) struct DraftOverview {
    /// `number 12`
    pub(super) found: Vec<String>,
    /// Keys behind `#`.
    pub(super) likely: Vec<String>,
    pub(super) missing: Vec<String>,
    /// The values of the keys.
    pub(super) values: Vec<(String, Value)>,
    /// All facts with their evidence.
    pub(super) facts: Vec<DraftFact>,
}

impl DraftOverview {
    pub(super) fn of(draft: &NewDraft) -> Self {
        let lines: Vec<&str> = draft.front_matter.lines().filter(|line| *line != "+++").collect();
        let table = toml_tree::read(&lines.join("\n"), 0, "", &mut Vec::new());
        let is_fact = |entry: &&Entry| !matches!(entry.key.as_str(), "title" | "draft" | "extra");
        let values: Vec<(String, Value)> = table
            .entries()
            .iter()
            .filter(is_fact)
            .map(|entry| (entry.key.clone(), entry.node.json()))
            .collect();
        let found = values.iter().map(|(key, value)| format!("{key} {}", shown(value))).collect();
        let facts = draft_facts::read(&draft.front_matter);
        let mut likely: Vec<String> = Vec::new();
        for fact in facts.iter().filter(|fact| table.get(&fact.key).is_none()) {
            if !likely.contains(&fact.key) {
                likely.push(fact.key.clone());
            }
        }
        let is_missing = |key: &&str| table.get(key).is_none() && !likely.iter().any(|known| known == key);
        let missing = EXPECTED.iter().copied().filter(is_missing).map(str::to_owned).collect();
        Self { found, likely, missing, values, facts }
    }
}

/// A value for people.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) if text.chars().count() > 40 => {
            format!("{}…", text.chars().take(40).collect::<String>())
        }
        Value::String(text) => text.clone(),
        Value::Array(items) if items.len() > 4 => format!("({})", items.len()),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(" + "),
        Value::Object(fields) => fields.values().map(shown).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}
