//! The facts in the front matter of a draft, sure and likely, with the comments above them.

use serde_json::{Map, Value};

use crate::source::toml_tree::{self, Node};

/// A fact in the front matter of a draft. A list has one for each of its items.
#[derive(Debug)]
pub(super) struct DraftFact {
    pub(super) key: String,
    pub(super) value: Value,
    /// Whether it stands; likely facts are behind `#`.
    pub(super) is_sure: bool,
    /// The words from which it was read, with where they stand.
    pub(super) evidence: Vec<String>,
    /// Whatever else the comments above it say.
    pub(super) notes: Vec<String>,
}

/// Keys that share the comments of the key before them.
const SHARING: [&str; 2] = ["end_date", "rule_basis"];

/// The facts in front matter.
pub(super) fn read(front_matter: &str) -> Vec<DraftFact> {
    let mut reader = FactReader::default();
    for line in front_matter.lines() {
        if line.trim() == "[extra]" {
            break;
        }
        reader.line(line);
    }
    // Such as the place where a date is to be written.
    reader.facts.retain(|fact| fact.is_sure || fact.value != "");
    reader.facts
}

#[derive(Default)]
struct FactReader {
    facts: Vec<DraftFact>,
    /// The comments since the last fact.
    comments: Vec<String>,
    /// The key of the list that is being read, and whether the list is sure.
    list: Option<(String, bool)>,
    is_in_recommendation: bool,
}

impl FactReader {
    fn line(&mut self, line: &str) {
        let content = line.trim_start_matches(['#', ' ']).trim_end();
        let is_sure = !line.trim_start().starts_with('#');
        match content {
            "" | "+++" => {
                self.comments.clear();
                self.is_in_recommendation = false;
            }
            "]" if self.list.is_some() => self.list = None,
            "[[recommendations]]" => {
                self.add("recommendations", Value::Object(Map::new()), is_sure);
                self.is_in_recommendation = true;
            }
            _ => {
                if !self.is_value(content, is_sure) && !is_sure {
                    self.comments.push(content.to_owned());
                }
            }
        }
    }

    /// Adds what a line states; `false` if it is a comment.
    fn is_value(&mut self, content: &str, is_sure: bool) -> bool {
        if let Some((key, is_list_sure)) = self.list.clone() {
            let items = parsed(&format!("item = [{content}]"));
            let items = items.as_ref().and_then(|node| node.get("item")).map(Node::items);
            let Some([item]) = items else { return false };
            self.add(&key, item.json(), is_list_sure && is_sure);
            return true;
        }
        let Some((key, value)) = content.split_once(" = ") else { return false };
        if key.is_empty() || !key.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            return false;
        }
        if value == "[" {
            self.list = Some((key.to_owned(), is_sure));
            self.comments.clear();
            return true;
        }
        let Some(value) = parsed(content).and_then(|node| Some(node.get(key)?.json())) else { return false };
        match self.facts.last_mut().filter(|_| self.is_in_recommendation) {
            Some(DraftFact { value: Value::Object(fields), .. }) => {
                fields.insert(key.to_owned(), value);
            }
            _ if key == "draft" => self.comments.clear(),
            _ => self.add(key, value, is_sure),
        }
        true
    }

    fn add(&mut self, key: &str, value: Value, is_sure: bool) {
        let (mut evidence, mut notes) = (Vec::new(), Vec::new());
        for comment in self.comments.drain(..) {
            let bare = comment.strip_prefix("Likely: ").or(comment.strip_prefix("Not understood: "));
            let bare = bare.unwrap_or(&comment);
            if comment.starts_with("Not understood: ") {
                notes.push("not understood".to_owned());
            }
            // That of a recommendation is only its place.
            let is_place = key == "recommendations" && !comment.starts_with("Not accepted");
            if bare.starts_with('“') || is_place {
                evidence.push(bare.to_owned());
            } else {
                notes.push(bare.to_owned());
            }
        }
        if let Some(before) = self.facts.last().filter(|_| SHARING.contains(&key) && evidence.is_empty()) {
            evidence.clone_from(&before.evidence);
        }
        self.facts.push(DraftFact { key: key.to_owned(), value, is_sure, evidence, notes });
    }
}

/// TOML without errors.
fn parsed(text: &str) -> Option<Node> {
    let mut errors = Vec::new();
    let node = toml_tree::read(text, 0, "", &mut errors);
    errors.is_empty().then_some(node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read_with_their_comments_whether_they_stand_or_not() {
        let facts = read(
            "+++\n# “Third” (line 1)\ntitle = \"Third\"\n# “3 to 4 May 2021” (line 2)\ndate = 2021-05-03\nend_date = 2021-05-04\n\
             # a.md has the number 3 already\n# Likely: “Third” (line 1)\n# number = 3\n\
             participants = [\n  # “Iran” (line 4)\n  \"IR\",\n  # Likely: “Qatari” (line 5)\n  # \"QA\",\n]\n\
             # themes = [\n#   # Likely: “water” (line 6)\n#   \"water\",\n# ]\ndraft = true\n\n\
             # Likely: line 9\n# [[recommendations]]\n# text = \"Meet again.\"\n# to = [\"IR\"]\n\n[extra]\nimported = \"x\"\n+++\n",
        );
        let shown = |fact: &DraftFact| {
            format!("{} {} {} {:?} {:?}", fact.is_sure, fact.key, fact.value, fact.evidence, fact.notes)
        };
        assert_eq!(
            facts.iter().map(shown).collect::<Vec<_>>(),
            [
                "true title \"Third\" [\"“Third” (line 1)\"] []",
                "true date \"2021-05-03\" [\"“3 to 4 May 2021” (line 2)\"] []",
                "true end_date \"2021-05-04\" [\"“3 to 4 May 2021” (line 2)\"] []",
                "false number 3 [\"“Third” (line 1)\"] [\"a.md has the number 3 already\"]",
                "true participants \"IR\" [\"“Iran” (line 4)\"] []",
                "false participants \"QA\" [\"“Qatari” (line 5)\"] []",
                "false themes \"water\" [\"“water” (line 6)\"] []",
                "false recommendations {\"text\":\"Meet again.\",\"to\":[\"IR\"]} [\"line 9\"] []",
            ]
        );
    }
}
