//! The front matter of a Markdown file of another program, in TOML or YAML: keys with their values as text.

use serde_json::Value;

use super::document::{DocumentTitle, Locator};
use super::facts::DayOrder;
use super::facts::row_cell::{CellKey, RowCell};
use super::sheet::known_heads;
use crate::source::toml_tree;

/// The front matter of a file.
#[derive(Default)]
pub(super) struct ForeignFrontMatter {
    entries: Vec<ForeignEntry>,
}

/// A key with its value.
struct ForeignEntry {
    key: String,
    /// Several values are parted by semicolons.
    value: String,
    /// Its line in the file, from 1.
    line: u32,
}

/// Divides a text into front matter, body, and the number of the body's first line.
pub(super) fn cut(text: &str) -> (ForeignFrontMatter, &str, u32) {
    let none = (ForeignFrontMatter::default(), text, 1);
    let Some(fence) =
        ["---", "+++"].into_iter().find(|fence| text.lines().next().map(str::trim_end) == Some(fence))
    else {
        return none;
    };
    let start = text.find('\n').map_or(text.len(), |end| end + 1);
    let mut at = start;
    for (length, line) in (0u32..).zip(text[start..].split_inclusive('\n')) {
        if line.trim_end() == fence {
            let inside = &text[start..at];
            let entries = if fence == "+++" { toml(inside) } else { yaml(inside) };
            let front_matter = ForeignFrontMatter { entries };
            return (front_matter, &text[at + line.len()..], length.saturating_add(3));
        }
        at += line.len();
    }
    none
}

impl ForeignFrontMatter {
    /// The value of a key.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        self.entry(key).map(|entry| entry.value.clone())
    }

    /// The title.
    pub(super) fn title(&self) -> Option<DocumentTitle> {
        let ForeignEntry { value, line, .. } = self.entry("title")?;
        Some(DocumentTitle { text: value.clone(), position: Locator::FrontMatter(*line) })
    }

    fn entry(&self, key: &str) -> Option<&ForeignEntry> {
        let found = self.entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(key));
        found.filter(|entry| !entry.value.is_empty())
    }

    /// The facts of a session in it, as cells under their keys, and the keys of everything else. The title and the
    /// language are neither.
    pub(super) fn facts(&self) -> (Vec<RowCell>, Vec<String>) {
        let keys: Vec<String> = self.entries.iter().map(|entry| entry.key.clone()).collect();
        let mut cells = Vec::new();
        let mut others = Vec::new();
        for (entry, key) in self.entries.iter().zip(known_heads(&keys)) {
            let key = key.filter(|key| *key != CellKey::Report && !entry.value.is_empty());
            match key {
                _ if is_of_document(&entry.key) => {}
                Some(key) => cells.push(RowCell {
                    head: entry.key.clone(),
                    key: Some(key),
                    text: if key == CellKey::Date { day(&entry.value) } else { entry.value.clone() },
                    position: Locator::FrontMatter(entry.line),
                    order: DayOrder::Unknown,
                }),
                None => others.push(entry.key.clone()),
            }
        }
        (cells, others)
    }
}

fn is_of_document(key: &str) -> bool {
    ["title", "lang", "language"].iter().any(|known| key.eq_ignore_ascii_case(known))
}

/// The day of a moment of ISO 8601; any other text as it is.
fn day(value: &str) -> String {
    let is_day = |text: &str| text.len() == 10 && crate::time::date::Date::parse(text).is_some();
    let day = value.split(['T', 't', ' ']).next().filter(|day| is_day(day));
    day.unwrap_or(value).to_owned()
}

fn toml(text: &str) -> Vec<ForeignEntry> {
    let table = toml_tree::read(text, 0, "", &mut Vec::new());
    let entry = |entry: &toml_tree::Entry| {
        let before = text.get(..entry.key_span.start).unwrap_or_default();
        ForeignEntry { key: entry.key.clone(), value: shown(&entry.node.json()), line: line(before) }
    };
    table.entries().iter().map(entry).collect()
}

/// The line of the file in which a part of the front matter begins that has this before it.
fn line(before: &str) -> u32 {
    u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX).saturating_add(2)
}

/// A value as text.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => fields.values().map(shown).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// The keys of the outermost level, with what stands in and below their lines. Only lists and plain values are taken
/// apart.
fn yaml(text: &str) -> Vec<ForeignEntry> {
    let mut entries: Vec<ForeignEntry> = Vec::new();
    for (number, line) in (2u32..).zip(text.lines()) {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let is_below = line.starts_with([' ', '\t']) || trimmed.starts_with("- ") || trimmed == "-";
        match (entries.last_mut().filter(|_| is_below), line.split_once(':')) {
            (Some(last), _) => {
                let (separator, part) = match trimmed.strip_prefix('-') {
                    Some(item) => ("; ", scalar(item)),
                    None => (" ", scalar(trimmed)),
                };
                if !last.value.is_empty() {
                    last.value.push_str(separator);
                }
                last.value.push_str(&part);
            }
            (None, Some((key, value))) if !is_below => entries.push(ForeignEntry {
                key: key.trim().trim_matches(['"', '\'']).to_owned(),
                value: list(value),
                line: number,
            }),
            _ => {}
        }
    }
    entries
}

/// The value in the line of a key: a list in brackets, or one value. The signs of texts over several lines are none.
fn list(value: &str) -> String {
    let value = value.trim();
    if matches!(value, "|" | ">" | "|-" | ">-" | "|+" | ">+") {
        return String::new();
    }
    match value.strip_prefix('[').and_then(|rest| rest.rsplit_once(']')) {
        Some((inside, _)) => inside.split(',').map(scalar).collect::<Vec<_>>().join("; "),
        None => scalar(value),
    }
}

/// A value without quotation marks, or without the comment behind it.
fn scalar(value: &str) -> String {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some((inside, _)) = value.strip_prefix(quote).and_then(|rest| rest.rsplit_once(quote)) {
            return inside.to_owned();
        }
    }
    value.split(" #").next().unwrap_or(value).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_from_toml_and_yaml() {
        for text in [
            "+++\nplace = \"Doha\"\nthemes = [\n  \"water\",\n  \"trade\",\n]\ndate = 2021-06-03T10:00:00Z\nauthor = \"A\"\n+++\nText",
            "---\nplace: 'Doha' # a town\nthemes:\n  - water\n  - \"trade\"\ndate: 2021-06-03 10:00\nauthor: A\n---\nText",
            "---\nplace: Doha\nthemes: [water, 'trade']\n\ndate: 2021-06-03T10:00:00+02:00\nauthor: A\n---\nText",
        ] {
            let (front_matter, body, _) = cut(text);
            let (cells, others) = front_matter.facts();
            let values: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
            assert_eq!(values, ["Doha", "water; trade", "2021-06-03"], "{text}");
            assert_eq!((others.as_slice(), body), (&["author".to_owned()][..], "Text"));
        }
    }
}
