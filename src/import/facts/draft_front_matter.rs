//! The front matter of a draft as text: sure facts stand, all others are behind `#`, each under its evidence.

use std::fmt::Write as _;
use std::ops::Range;

use super::draft_fact::{DraftFact, FactForm, FactState};
use super::redaction::one_line;
use crate::source::toml_tree::basic_string;

/// The front matter of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFrontMatter {
    /// In the order of the text, those that are tables last.
    pub(super) facts: Vec<DraftFact>,
    /// The digest of the file from which the draft is made.
    pub(super) imported: String,
}

impl DraftFrontMatter {
    /// Its facts.
    pub fn facts(&self) -> &[DraftFact] {
        &self.facts
    }

    /// Its text with its `+++` lines.
    pub fn text(&self) -> String {
        self.written().text
    }

    /// The indices of the facts that stand at a byte of the text: one, or those of a list at its first and last line.
    pub fn facts_at(&self, at: usize) -> Range<usize> {
        let lines = self.written().lines;
        lines.into_iter().find(|(bytes, _)| bytes.contains(&at)).map_or(0..0, |(_, facts)| facts)
    }

    /// Puts facts behind `#`, for a reason. Returns how the first of them is written, if any was sure. The title stays.
    pub fn reject(&mut self, facts: Range<usize>, reason: &str) -> Option<String> {
        let is_list = facts.len() > 1;
        let facts = self.facts.get_mut(facts)?.iter_mut();
        let mut rejected = facts.filter(|fact| fact.is_sure() && fact.key != "title");
        let first = rejected.next()?;
        let shown = match first.form {
            _ if is_list => first.key.to_owned(),
            FactForm::Value => format!("{} = {}", first.key, first.value),
            FactForm::Item => first.value.clone(),
            FactForm::Table => format!("[[{}]]", first.key),
        };
        for fact in std::iter::once(first).chain(rejected) {
            fact.state = FactState::Rejected(one_line(reason));
        }
        Some(shown)
    }

    fn written(&self) -> FrontMatterWriter {
        let mut writer = FrontMatterWriter::default();
        writer.text.push_str("+++\n");
        let is_table = |fact: &DraftFact| fact.form == FactForm::Table;
        let tables = self.facts.iter().position(is_table).unwrap_or(self.facts.len());
        let mut index = 0;
        for group in
            self.facts[..tables].chunk_by(|one, next| one.form == FactForm::Item && one.key == next.key)
        {
            let facts = index..index + group.len();
            index = facts.end;
            match group {
                [fact] if fact.form == FactForm::Value => {
                    writer.fact(fact, &format!("{} = {}", fact.key, fact.value), &facts);
                }
                items => writer.list(items, &facts),
            }
        }
        writer.text.push_str("draft = true\n");
        for (index, fact) in (tables..).zip(&self.facts[tables..]) {
            writer.text.push('\n');
            writer.fact(fact, &format!("[[{}]]\n{}", fact.key, fact.value), &(index..index + 1));
        }
        let _ = write!(writer.text, "\n[extra]\nimported = {}\n+++\n", basic_string(&self.imported));
        writer
    }
}

/// The text so far, and which facts stand in which of its lines.
#[derive(Default)]
struct FrontMatterWriter {
    text: String,
    /// Bytes of lines, and indices of facts.
    lines: Vec<(Range<usize>, Range<usize>)>,
}

impl FrontMatterWriter {
    fn fact(&mut self, fact: &DraftFact, text: &str, index: &Range<usize>) {
        for comment in fact.comments() {
            self.line(&format!("# {comment}"), index);
        }
        let prefix = if fact.is_sure() { "" } else { "# " };
        for line in text.lines() {
            self.line(&format!("{prefix}{line}"), index);
        }
    }

    /// One line an item, under its evidence.
    fn list(&mut self, items: &[DraftFact], indices: &Range<usize>) {
        let is_any_sure = items.iter().any(DraftFact::is_sure);
        let prefix = if is_any_sure { "" } else { "# " };
        let key = items.first().map_or("", |item| item.key);
        self.line(&format!("{prefix}{key} = ["), indices);
        for (index, item) in indices.clone().zip(items) {
            let index = index..index + 1;
            for comment in item.comments() {
                self.line(&format!("{prefix}  # {comment}"), &index);
            }
            let mark = if is_any_sure && !item.is_sure() { "# " } else { "" };
            self.line(&format!("{prefix}  {mark}{},", item.value), &index);
        }
        self.line(&format!("{prefix}]"), indices);
    }

    fn line(&mut self, line: &str, facts: &Range<usize>) {
        let start = self.text.len();
        self.text.push_str(line);
        self.text.push('\n');
        self.lines.push((start..self.text.len(), facts.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(key: &'static str, form: FactForm, value: &str, state: FactState) -> DraftFact {
        let evidence = vec![format!("“{key}” (line 1)")];
        DraftFact { evidence, ..DraftFact::new(key, form, value.to_owned(), state) }
    }

    #[test]
    fn a_fact_that_is_rejected_is_behind_a_number_sign_with_all_its_lines() {
        let end = DraftFact {
            shares_comments: true,
            ..fact("end_date", FactForm::Value, "2021-05-04", FactState::Sure)
        };
        let facts = vec![
            fact("title", FactForm::Value, "\"Water\"", FactState::Sure),
            fact("date", FactForm::Value, "2021-05-03", FactState::Sure),
            end,
            fact("participants", FactForm::Item, "\"IR\"", FactState::Sure),
            fact("participants", FactForm::Item, "\"QA\"", FactState::Likely),
            fact("themes", FactForm::Item, "\"water\"", FactState::Sure),
            fact(
                "recommendations",
                FactForm::Table,
                "text = \"Meet again.\"\nto = [\"IR\"]",
                FactState::Sure,
            ),
        ];
        let mut draft = DraftFrontMatter { facts, imported: "x".to_owned() };
        let text = draft.text();
        let facts_at = |words: &str| draft.facts_at(text.find(words).unwrap());
        let (title, end, participants) =
            (facts_at("title"), facts_at("end_date"), facts_at("participants = ["));
        let (theme, recommendation) = (facts_at("\"water\""), facts_at("to = "));
        assert_eq!((participants.clone(), facts_at("imported")), (3..5, 0..0));
        assert_eq!(draft.reject(title, "no title"), None);
        assert_eq!(draft.reject(end, "too\nlate").as_deref(), Some("end_date = 2021-05-04"));
        assert_eq!(draft.reject(participants, "no list").as_deref(), Some("participants"));
        assert_eq!(draft.reject(theme, "unknown").as_deref(), Some("\"water\""));
        assert_eq!(draft.reject(recommendation.clone(), "too short").as_deref(), Some("[[recommendations]]"));
        assert_eq!(draft.reject(recommendation, "again"), None);
        let expected = "\
+++
# “title” (line 1)
title = \"Water\"
# “date” (line 1)
date = 2021-05-03
# Not accepted: too late
# end_date = 2021-05-04
# participants = [
#   # “participants” (line 1)
#   # Not accepted: no list
#   \"IR\",
#   # Likely: “participants” (line 1)
#   \"QA\",
# ]
# themes = [
#   # “themes” (line 1)
#   # Not accepted: unknown
#   \"water\",
# ]
draft = true

# “recommendations” (line 1)
# Not accepted: too short
# [[recommendations]]
# text = \"Meet again.\"
# to = [\"IR\"]

[extra]
imported = \"x\"
+++
";
        assert_eq!(draft.text(), expected);
    }
}
