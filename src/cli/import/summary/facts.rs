//! Which facts a draft has, which wait for a decision, and which are missing.

use serde_json::Value;

use crate::cli::import::new_draft::NewDraft;
use crate::source::toml_tree::{self, Entry};

/// Keys that most sessions have.
const EXPECTED: [&str; 6] = ["number", "date", "place", "organisers", "participants", "themes"];

/// The facts of a draft.
pub(super) struct DraftOverview {
    /// `number 12`
    pub(super) found: Vec<String>,
    /// Keys behind `#`.
    pub(super) likely: Vec<String>,
    pub(super) missing: Vec<String>,
    /// The values of the keys.
    pub(super) values: Vec<(String, Value)>,
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
        let mut likely: Vec<String> = Vec::new();
        // The keys of a recommendation are none of the session.
        let mut list: Option<&str> = None;
        for line in lines {
            let commented = line.strip_prefix("# ");
            if let Some(name) = commented.unwrap_or(line).strip_prefix("[") {
                list = commented.map(|_| name.trim_matches(['[', ']']));
            }
            let named =
                commented.and_then(|line| line.split_once(" = ")).filter(|(_, value)| *value != "\"\"");
            let Some(key) = list.or(named.filter(|_| list.is_none()).map(|(key, _)| key)) else { continue };
            let is_key = key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            if is_key && table.get(key).is_none() && !likely.iter().any(|known| known == key) {
                likely.push(key.to_owned());
            }
        }
        let is_missing = |key: &&str| table.get(key).is_none() && !likely.iter().any(|known| known == key);
        let missing = EXPECTED.iter().copied().filter(is_missing).map(str::to_owned).collect();
        Self { found, likely, missing, values }
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
