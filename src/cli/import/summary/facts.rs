//! Which facts a draft has, which wait for a decision, and which are missing.

use serde_json::Value;

use crate::cli::import::new_draft::NewDraft;
use crate::import::facts::draft_fact::{DraftFact, FactForm};

/// Keys that most sessions have.
pub(super) const EXPECTED: [&str; 6] = ["number", "date", "place", "organisers", "participants", "themes"];

/// The facts of a draft.
pub(super) struct DraftOverview<'a> {
    /// `number 12`
    pub(super) found: Vec<String>,
    /// Keys behind `#`.
    pub(super) likely: Vec<&'static str>,
    pub(super) missing: Vec<&'static str>,
    /// The values of the keys.
    pub(super) values: Vec<(&'static str, Value)>,
    /// All facts, sure or not.
    pub(super) facts: Vec<&'a DraftFact>,
}

impl<'a> DraftOverview<'a> {
    pub(super) fn of(draft: &'a NewDraft) -> Self {
        // Where a date is to be written, there is none.
        let is_written = |fact: &&DraftFact| fact.is_sure() || fact.json() != "";
        let facts: Vec<&DraftFact> = draft.front_matter.facts().iter().filter(is_written).collect();
        let mut values: Vec<(&str, Value)> = Vec::new();
        for fact in facts.iter().filter(|fact| fact.is_sure() && fact.key != "title") {
            match (fact.form, values.last_mut()) {
                (FactForm::Value, _) => values.push((fact.key, fact.json())),
                (_, Some((key, Value::Array(items)))) if *key == fact.key => items.push(fact.json()),
                _ => values.push((fact.key, Value::Array(vec![fact.json()]))),
            }
        }
        let found = values.iter().map(|(key, value)| format!("{key} {}", shown(value))).collect();
        let mut likely = Vec::new();
        for fact in facts.iter().filter(|fact| !fact.is_sure()) {
            if !likely.contains(&fact.key) && values.iter().all(|(key, _)| *key != fact.key) {
                likely.push(fact.key);
            }
        }
        let missing = EXPECTED.into_iter().filter(|key| facts.iter().all(|fact| fact.key != *key)).collect();
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
