//! A fact as it stands in the front matter of a draft: a value under the words from which it was read.

use serde_json::Value;

use crate::source::toml_tree;

/// A fact of a draft. A list has one for each of its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFact {
    /// Its key.
    pub key: &'static str,
    /// How it is written.
    pub form: FactForm,
    /// Its value in TOML; of a table, the lines below its head.
    pub value: String,
    /// Whether it is sure, and if not, why.
    pub state: FactState,
    /// The words from which it was read, with where they stand.
    pub evidence: Vec<String>,
    /// What speaks against it, or has to be decided.
    pub remark: Option<String>,
    /// Whether it stands under the comments of the fact before it, as the last day stands under those of the first.
    pub shares_comments: bool,
}

/// How a fact is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactForm {
    /// `key = value`.
    Value,
    /// An item of the list of its key.
    Item,
    /// A table of its own: `[[key]]`.
    Table,
}

/// Whether a fact is sure. All others are behind `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactState {
    /// The words say so.
    Sure,
    /// The words can be read so.
    Likely,
    /// A part of a cell that could not be read.
    Unread,
    /// The site does not accept it, for this reason.
    Rejected(String),
}

impl DraftFact {
    /// A fact without comments.
    pub(super) fn new(key: &'static str, form: FactForm, value: String, state: FactState) -> Self {
        Self { key, form, value, state, evidence: Vec::new(), remark: None, shares_comments: false }
    }

    /// Whether it is sure.
    pub fn is_sure(&self) -> bool {
        self.state == FactState::Sure
    }

    /// Its value as JSON.
    pub fn json(&self) -> Value {
        let read = |text: &str| toml_tree::read(text, 0, "", &mut Vec::new());
        match self.form {
            FactForm::Table => read(&self.value).json(),
            FactForm::Value | FactForm::Item => {
                let table = read(&format!("value = {}", self.value));
                table.get("value").map(toml_tree::Node::json).unwrap_or_default()
            }
        }
    }

    /// What is said of it beside its evidence.
    pub fn notes(&self) -> Vec<String> {
        let state = match &self.state {
            FactState::Sure | FactState::Likely => None,
            FactState::Unread => Some("not understood".to_owned()),
            FactState::Rejected(reason) => Some(not_accepted(reason)),
        };
        self.remark.iter().cloned().chain(state).collect()
    }

    /// The comments above it, each of one line.
    pub(super) fn comments(&self) -> Vec<String> {
        let label = match self.state {
            FactState::Likely => "Likely: ",
            FactState::Unread => "Not understood: ",
            FactState::Sure | FactState::Rejected(_) => "",
        };
        let mut comments: Vec<String> = match self.form {
            FactForm::Item => {
                let said: Vec<&str> = self.evidence.iter().chain(&self.remark).map(String::as_str).collect();
                vec![format!("{label}{}", said.join("; "))]
            }
            FactForm::Value | FactForm::Table => {
                let evidence = self.evidence.iter().map(|words| format!("{label}{words}"));
                self.remark.iter().cloned().chain(evidence).collect()
            }
        };
        if self.shares_comments {
            comments.clear();
        }
        if let FactState::Rejected(reason) = &self.state {
            comments.push(not_accepted(reason));
        }
        comments
    }
}

fn not_accepted(reason: &str) -> String {
    format!("Not accepted: {reason}")
}
