//! A TOML document as a tree in which everything knows the bytes that it stands at.
//!
//! Reads as much of a broken document as it can. Knows nothing of which keys are allowed; that is
//! [`crate::shape`]'s to say.

use std::ops::Range;

use jiff::civil;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use crate::diagnostic::Diagnostic;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// The bytes of the file.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A TOML value.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string.
    Text(String),
    /// An integer that fits in 64 bits.
    Integer(i64),
    /// A float, or an integer that does not fit.
    Float(f64),
    /// A boolean.
    Bool(bool),
    /// A date, a time or both.
    Date(Datetime),
    /// An array.
    List(Vec<Node>),
    /// A table, in the order of the document.
    Table(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node,
}

/// A value of the document with the bytes that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// The bytes of the file.
    pub span: Range<usize>,
}

/// Reads a document that begins at `offset` of the file `path`.
///
/// Syntax errors are reported, the first of each stretch: the parser's later complaints about the
/// same broken value only repeat it.
pub fn read(text: &str, offset: usize, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Node {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut found: Vec<(Range<usize>, String)> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..text.len().min(1)), error.message().replace('\n', ", ")))
        .collect();
    found.sort_by_key(|(span, _)| span.start);
    let mut last_line_end = None;
    for (span, message) in found {
        if last_line_end.is_some_and(|end| span.start <= end) {
            continue;
        }
        // One broken value upsets the rest of its paragraph: what follows up to the next empty line
        // would be noise.
        let rest = &text[floor(text, span.start)..];
        last_line_end = Some(span.start + rest.find("\n\n").unwrap_or(rest.len()));
        let span = span.start + offset..span.end.max(span.start) + offset;
        diagnostics.push(
            Diagnostic::error(path, span, format!("this is not valid TOML: {message}"))
                .help("see https://toml.io for how keys and values are written; texts stand between quotes"),
        );
    }
    let span = table.span();
    Node { span: span.start + offset..span.end + offset, value: table_value(table.get_ref(), offset) }
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn table_value(table: &DeTable<'_>, offset: usize) -> Value {
    Value::Table(
        table
            .iter()
            .map(|(key, value)| Entry {
                key: key.get_ref().to_string(),
                key_span: key.span().start + offset..key.span().end + offset,
                node: node(value, offset),
            })
            .collect(),
    )
}

fn node(value: &toml::Spanned<DeValue<'_>>, offset: usize) -> Node {
    let span = value.span().start + offset..value.span().end + offset;
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(integer) => match i64::from_str_radix(integer.as_str(), integer.radix()) {
            Ok(integer) => Value::Integer(integer),
            Err(_) => Value::Float(f64::INFINITY),
        },
        DeValue::Float(float) => Value::Float(float.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(date) => Value::Date(*date),
        DeValue::Array(array) => Value::List(array.iter().map(|item| node(item, offset)).collect()),
        DeValue::Table(table) => table_value(table, offset),
    };
    Node { span, value }
}

impl Node {
    /// What the value is, in words.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Text(_) => "a text",
            Value::Integer(_) => "a whole number",
            Value::Float(_) => "a number",
            Value::Bool(_) => "true or false",
            Value::Date(_) => "a date",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
        }
    }

    /// The entries, if it is a table.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// The items, if it is a list.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The value at a key, if it is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text with its place, if it is one.
    pub fn spanned(&self) -> Option<Spanned<String>> {
        self.text().map(|text| Spanned { value: text.to_owned(), span: self.span.clone() })
    }

    /// The text at a key.
    pub fn text_at(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// The text at a key, with its place.
    pub fn spanned_at(&self, key: &str) -> Option<Spanned<String>> {
        self.get(key)?.spanned()
    }

    /// The texts of the list at a key, each with its place; nothing if there is no such list.
    pub fn texts_at(&self, key: &str) -> Vec<Spanned<String>> {
        self.get(key).map(|list| list.items().iter().filter_map(Self::spanned).collect()).unwrap_or_default()
    }

    /// The whole number at a key, if it is positive and not beyond all reason.
    pub fn count_at(&self, key: &str) -> Option<u32> {
        match self.get(key)?.value {
            Value::Integer(integer) => u32::try_from(integer).ok(),
            _ => None,
        }
    }

    /// The day, if it is a date; a time of day is let pass.
    pub fn day(&self) -> Option<civil::Date> {
        let Value::Date(datetime) = &self.value else { return None };
        let date = datetime.date?;
        let part = |part: u8| i8::try_from(part).ok();
        civil::Date::new(i16::try_from(date.year).ok()?, part(date.month)?, part(date.day)?).ok()
    }

    /// The boolean at a key.
    pub fn bool_at(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The same value as JSON; dates become texts.
    pub fn json(&self) -> serde_json::Value {
        match &self.value {
            Value::Text(text) => text.as_str().into(),
            Value::Integer(integer) => (*integer).into(),
            Value::Float(float) => (*float).into(),
            Value::Bool(value) => (*value).into(),
            Value::Date(date) => date.to_string().into(),
            Value::List(items) => items.iter().map(Self::json).collect(),
            Value::Table(entries) => serde_json::Value::Object(
                entries.iter().map(|entry| (entry.key.clone(), entry.node.json())).collect(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_document_still_gives_its_whole_parts_and_one_error_a_break() {
        let mut diagnostics = Vec::new();
        let node = read("title = \"T\"\nthemes = [\"a\",\n", 10, "x.md", &mut diagnostics);
        assert_eq!(node.text_at("title"), Some("T"));
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        assert!(diagnostics[0].span.as_ref().unwrap().start >= 10);
    }
}
