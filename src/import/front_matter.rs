//! The front matter of a draft of a row of a spreadsheet.

use std::fmt::Write as _;

use super::sheet::{SheetFact, SureFact};
use crate::source::toml_tree::basic_string;

/// What is known of a row.
#[derive(Clone, Debug, Default)]
pub struct DraftFacts<'a> {
    /// The title.
    pub title: &'a str,
    /// The digest of the file, or of the row of a spreadsheet.
    pub digest: &'a str,
    /// What the cells of a spreadsheet say.
    pub cells: &'a [SheetFact],
}

/// The front matter between its lines `+++`.
pub fn front_matter(facts: &DraftFacts<'_>) -> String {
    let mut out = format!("+++\ntitle = {}\ndraft = true\n", basic_string(facts.title));
    for fact in facts.cells {
        let _ = write!(out, "\n# {}\n", one_line(&fact.evidence));
        match fact.sureness {
            SureFact::Sure => {
                let _ = writeln!(out, "{} = {}", fact.key, fact.value);
            }
            SureFact::Likely => {
                let _ = writeln!(out, "# {} = {}", fact.key, fact.value.replace('\n', "\n# "));
            }
        }
    }
    let _ = write!(out, "\nextra.imported = {}\n+++\n", basic_string(facts.digest));
    out
}

fn one_line(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
