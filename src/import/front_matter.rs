//! The front matter of a draft: the one place where it is written.

use std::fmt::Write as _;

use super::sheet::{SheetFact, SureFact};
use crate::source::toml_tree::basic_string;

/// What is known of a draft before the search for facts.
#[derive(Clone, Debug, Default)]
pub struct DraftFacts<'a> {
    /// The title.
    pub title: &'a str,
    /// The digest of the file, or of the row of a spreadsheet.
    pub digest: &'a str,
    /// The address of the web page.
    pub address: Option<&'a str>,
    /// The day of publication that a web page declares.
    pub published: Option<&'a str>,
    /// What the cells of a spreadsheet say.
    pub cells: &'a [SheetFact],
    /// Keys with evidence from the search for facts, as lines of TOML.
    pub found: &'a str,
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
    let has = |key: &str| facts.cells.iter().any(|fact| fact.key == key) || defines(facts.found, key);
    if !facts.found.trim().is_empty() {
        let _ = write!(out, "\n{}\n", facts.found.trim_end());
    }
    if let Some(address) = facts.address.filter(|_| !has("sources")) {
        let published = facts.published.and_then(day);
        let published = published.map_or_else(String::new, |day| format!(", published = {day}"));
        let _ = write!(
            out,
            "\n# The address that the page declares\nsources = [\n  {{ url = {}{published} }},\n]\n",
            basic_string(address)
        );
    }
    // A dotted key can stand after any other, but not after a table.
    let imported = format!("extra.imported = {}\n", basic_string(facts.digest));
    let table = out.find("\n[").map(|at| at + 1);
    match table.filter(|at| out[*at..].starts_with("[[")) {
        Some(at) => out.insert_str(at, &format!("{imported}\n")),
        None => {
            out.push('\n');
            out.push_str(&imported);
        }
    }
    out.push_str("+++\n");
    out
}

/// Whether lines of TOML have a key that is not behind `#`.
fn defines(lines: &str, key: &str) -> bool {
    lines.lines().any(|line| {
        let line = line.trim_start_matches("[[").trim_end_matches("]]");
        line.split('=').next().is_some_and(|name| name.trim() == key)
    })
}

/// The day at the beginning of a moment: `2021-09-14T10:00:00Z`.
fn day(moment: &str) -> Option<String> {
    let day = moment.trim().get(..10)?;
    day.parse::<jiff::civil::Date>().ok().map(|date| date.to_string())
}

fn one_line(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
