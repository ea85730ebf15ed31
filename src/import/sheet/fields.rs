//! The value of a cell as a key of front matter.

use std::fmt::Write as _;

use super::columns::SheetField;
use super::dates::{self, DayOrder};
use crate::source::toml_tree::basic_string;

/// What a cell says of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFact {
    /// The key of front matter.
    pub key: &'static str,
    /// Its value in TOML; several lines for a list.
    pub value: String,
    /// Whether the value is surely what the cell says.
    pub sureness: SureFact,
    /// The head and the text of the cell.
    pub evidence: String,
}

/// Whether a fact is sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SureFact {
    /// It stands in the front matter.
    Sure,
    /// It stands behind `#`.
    Likely,
}

/// The fact of a cell; `None` if the cell is no fact but text.
pub(super) fn fact(field: SheetField, head: &str, text: &str, order: DayOrder) -> Option<SheetFact> {
    let evidence = format!("{head}: {}", text.split_whitespace().collect::<Vec<_>>().join(" "));
    let fact = |key: &'static str, value: String, sureness: SureFact| {
        Some(SheetFact { key, value, sureness, evidence: evidence.clone() })
    };
    let sure = |key, value| fact(key, value, SureFact::Sure);
    match field {
        SheetField::Number => {
            let figures: String = text.chars().map(dates::european).filter(char::is_ascii_digit).collect();
            let number: u32 = figures.parse().ok().filter(|number| *number > 0)?;
            let words = text.chars().filter(|c| c.is_alphabetic()).count();
            fact("number", number.to_string(), if words < 20 { SureFact::Sure } else { SureFact::Likely })
        }
        SheetField::Date | SheetField::EndDate => {
            let key = if field == SheetField::Date { "date" } else { "end_date" };
            match dates::date(text, order) {
                Some(date) => sure(key, date),
                None => fact(key, basic_string(text), SureFact::Likely),
            }
        }
        SheetField::Format => {
            let lower = text.to_lowercase();
            let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
            let format = if has(&["hybrid", "hybride", "híbrid", "مختلط", "هجين", "ترکیبی", "гибрид", "混合"])
            {
                "hybrid"
            } else if has(&[
                "virtual",
                "online",
                "en ligne",
                "virtuel",
                "línea",
                "افتراضي",
                "آنلاین",
                "مجازی",
                "онлайн",
                "线上",
            ]) {
                "virtual"
            } else if has(&[
                "person",
                "présentiel",
                "presencial",
                "حضوري",
                "حضوری",
                "очн",
                "线下",
                "physical",
            ]) {
                "in-person"
            } else {
                return fact("format", basic_string(text), SureFact::Likely);
            };
            sure("format", basic_string(format))
        }
        SheetField::Rule => {
            let lower = text.to_lowercase();
            let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
            let rule = if has(&["chatham", "چتم", "چتهام", "تشاتام", "чатем", "查塔姆"])
            {
                "chatham-house"
            } else if has(&["non-attribution", "non attribution", "not attributable"]) {
                "non-attribution"
            } else if has(&["on the record", "on-record", "on record"]) {
                "on-record"
            } else {
                return fact("rule", basic_string(text), SureFact::Likely);
            };
            sure("rule", basic_string(rule))
        }
        SheetField::Organisers => sure("organisers", list(text)),
        SheetField::Participants => sure("participants", list(text)),
        SheetField::Subjects => sure("subjects", list(text)),
        SheetField::Themes => sure("themes", list(text)),
        SheetField::Summary => {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            sure("summary", basic_string(&line))
        }
        SheetField::Title
        | SheetField::Place
        | SheetField::Country
        | SheetField::Source
        | SheetField::Report => None,
    }
}

/// A list with an item a line, so that one can be put behind `#`.
fn list(text: &str) -> String {
    let mut out = String::from("[\n");
    for item in items(text) {
        let _ = writeln!(out, "  {},", basic_string(item));
    }
    out.push(']');
    out
}

/// The items of a cell.
pub(super) fn items(text: &str) -> Vec<&str> {
    let has_stronger = text.contains([';', '\n', '؛', '|', '；']);
    let is_end = |c: char| {
        if has_stronger {
            matches!(c, ';' | '\n' | '؛' | '|' | '；')
        } else {
            matches!(c, ',' | '،' | '、' | '，')
        }
    };
    text.split(is_end).map(str::trim).filter(|item| !item.is_empty()).collect()
}
