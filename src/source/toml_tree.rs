//! Parses TOML documents into a tree with source positions.
//!
//! Recovers from syntax errors. Keys are validated by [`crate::source::schema`].

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::foreign_syntax::{self, ForeignSyntax};
use crate::source::toml_help;
use crate::time::moment::Moment;

/// A value with its byte range.
#[derive(Clone, Debug)]
pub struct Node {
    /// Byte range in the file.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A TOML value.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string.
    Text(String),
    /// A 64-bit integer.
    Integer(i64),
    /// A float.
    Float(f64),
    /// A boolean.
    Bool(bool),
    /// A date, a time or both.
    Date(Datetime),
    /// An array.
    List(Vec<Node>),
    /// In document order.
    Table(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Byte range of the key in the file.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node,
}

/// A value with its byte range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Byte range in the file.
    pub span: Range<usize>,
}

/// Parses a document that starts at byte `offset` of the file `path`.
///
/// Reports syntax errors, only the first of each line, since later ones are consequences. Values with errors
/// are omitted from the tree.
pub fn read(text: &str, offset: usize, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Node {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut breaks: Vec<Break> = errors
        .iter()
        .map(|error| Break {
            span: error.span().unwrap_or(0..text.chars().next().map_or(0, char::len_utf8)),
            message: error.message().replace('\n', ", "),
        })
        .collect();
    breaks.sort_by_key(|found| found.span.start);
    let ends = breaks.iter().filter(|found| found.message.starts_with("unclosed"));
    let unclosed = unclosed(table.get_ref(), &ends.map(|found| found.span.start).collect());
    let mut reader = TreeBuilder { starts: Vec::new(), reach: Vec::new(), offset, too_large: Vec::new() };
    for found in &breaks {
        reader.starts.push(found.span.start);
        reader.reach.push(found.span.end.max(reader.reach.last().copied().unwrap_or(0)));
    }
    let span = table.span();
    let node = Node { span: reader.moved(&span), value: reader.table(table.get_ref()) };
    let too_large = reader.too_large;
    let mut report = |code: Code, span: Range<usize>, message: String, help: &str| {
        diagnostics.push(
            Diagnostic::error(code, path, span.start + offset..span.end.max(span.start) + offset, message)
                .help(help),
        );
    };
    let mut noise = 0;
    for found in &breaks {
        let start = found.span.start;
        if start < noise {
            continue;
        }
        // An unclosed array contains the rest of the document.
        let (span, message, end) = match unclosed.iter().find(|outer| outer.contains(&start)) {
            Some(outer) => {
                (outer.start..outer.start + 1, "this bracket is not closed".to_owned(), outer.end + 1)
            }
            None => {
                let rest = text.get(start..).unwrap_or_default();
                (found.span.clone(), found.message.clone(), start + rest.find('\n').unwrap_or(rest.len()) + 1)
            }
        };
        noise = end;
        // A line inside an unclosed array may have an explanation.
        let line = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        if let Some((syntax, end)) = foreign_syntax::detect(text, line, start - line) {
            let ForeignSyntax { code, span, message, help } = syntax;
            report(code, line + span.start..line + span.end, message, &help);
            noise = noise.max(end);
            continue;
        }
        let help = toml_help::help(&message);
        report(Code::InvalidToml, span, format!("this is not valid TOML: {message}"), help);
    }
    for span in too_large {
        report(
            Code::NumberOutOfRange,
            span,
            "this number is too large".into(),
            "use a whole number of at most 64 bits",
        );
    }
    node
}

/// A syntax error.
struct Break {
    span: Range<usize>,
    message: String,
}

/// Outermost arrays and inline tables that end only with the document.
fn unclosed(table: &DeTable<'_>, ends: &BTreeSet<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for value in table.iter().map(|(_, value)| value) {
        let span = value.span();
        match value.get_ref() {
            DeValue::Array(_) | DeValue::Table(_) if ends.contains(&span.end) => found.push(span),
            DeValue::Table(inner) => found.extend(unclosed(inner, ends)),
            DeValue::Array(items) => {
                for inner in items.iter().filter_map(|item| item.get_ref().as_table()) {
                    found.extend(unclosed(inner, ends));
                }
            }
            _ => {}
        }
    }
    found
}

/// Converts the parser's tree, without values with errors.
struct TreeBuilder {
    /// Start offsets of the errors, sorted, and the running maximum of their ends.
    starts: Vec<usize>,
    reach: Vec<usize>,
    offset: usize,
    too_large: Vec<Range<usize>>,
}

impl TreeBuilder {
    fn moved(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    fn is_broken(&self, span: &Range<usize>) -> bool {
        let begun = self.starts.partition_point(|start| *start <= span.end);
        begun.checked_sub(1).and_then(|last| self.reach.get(last)).is_some_and(|end| *end >= span.start)
    }

    fn table(&mut self, table: &DeTable<'_>) -> Value {
        let mut entries = Vec::new();
        for (key, value) in table {
            if self.is_broken(&key.span()) && !matches!(value.get_ref(), DeValue::Table(_)) {
                continue;
            }
            if let Some(node) = self.node(value) {
                let key_span = self.moved(&key.span());
                entries.push(Entry { key: key.get_ref().to_string(), key_span, node });
            }
        }
        Value::Table(entries)
    }

    fn node(&mut self, value: &toml::Spanned<DeValue<'_>>) -> Option<Node> {
        let span = value.span();
        let node = |value| Some(Node { span: self.moved(&span), value });
        match value.get_ref() {
            DeValue::Array(array) => {
                let items = array.iter().filter_map(|item| self.node(item)).collect();
                Some(Node { span: self.moved(&span), value: Value::List(items) })
            }
            DeValue::Table(table) => {
                let value = self.table(table);
                Some(Node { span: self.moved(&span), value })
            }
            // The parser inserts empty values for missing ones.
            _ if span.is_empty() || self.is_broken(&span) => None,
            DeValue::String(text) => node(Value::Text(text.replace("\r\n", "\n"))),
            DeValue::Integer(integer) => match i64::from_str_radix(integer.as_str(), integer.radix()) {
                Ok(integer) => node(Value::Integer(integer)),
                Err(_) => {
                    self.too_large.push(span);
                    None
                }
            },
            DeValue::Float(float) => node(Value::Float(float.as_str().parse().unwrap_or(f64::NAN))),
            DeValue::Boolean(value) => node(Value::Bool(*value)),
            DeValue::Datetime(date) => node(Value::Date(*date)),
        }
    }
}

/// A basic string of TOML.
pub fn basic_string(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// A name as a key: bare if possible.
pub fn key(name: &str) -> String {
    let is_bare =
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if is_bare { name.to_owned() } else { basic_string(name) }
}

impl Node {
    /// Name of the type with its article, for messages.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Text(_) => "a text",
            Value::Integer(_) => "a whole number",
            Value::Float(_) => "a decimal number",
            Value::Bool(_) => "true or false",
            Value::Date(Datetime { date: None, .. }) => "a time of day",
            Value::Date(_) => "a date",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
        }
    }

    /// Empty if it is not a table.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// Empty if it is not an array.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The value of a key; `None` if it is missing or this is not a table.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// `None` if it is not a string.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Like `text`, with the byte range.
    pub fn spanned(&self) -> Option<Spanned<String>> {
        self.text().map(|text| Spanned { value: text.to_owned(), span: self.span.clone() })
    }

    /// The date, without its time of day; `None` if it is not a date.
    pub fn day(&self) -> Option<civil::Date> {
        let Value::Date(Datetime { date: Some(date), .. }) = &self.value else { return None };
        let part = |part: u8| i8::try_from(part).ok();
        civil::Date::new(i16::try_from(date.year).ok()?, part(date.month)?, part(date.day)?).ok()
    }

    /// `None` if it is not an offset date-time.
    pub fn moment(&self) -> Option<Moment> {
        match &self.value {
            Value::Date(date) if date.offset.is_some() => Moment::parse(&date.to_string()),
            _ => None,
        }
    }

    /// The string at a key.
    pub fn text_at(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// Like `text_at`, with the byte range.
    pub fn spanned_at(&self, key: &str) -> Option<Spanned<String>> {
        self.get(key)?.spanned()
    }

    /// The strings in the array at a key; empty if there is no array.
    pub fn texts_at(&self, key: &str) -> Vec<Spanned<String>> {
        self.get(key).map(|list| list.items().iter().filter_map(Self::spanned).collect()).unwrap_or_default()
    }

    /// The integer at a key, if it fits in `u32`.
    pub fn count_at(&self, key: &str) -> Option<u32> {
        match self.get(key)?.value {
            Value::Integer(integer) => u32::try_from(integer).ok(),
            _ => None,
        }
    }

    /// The boolean at a key.
    pub fn bool_at(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Converts to JSON; dates become strings.
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

    /// The parsed keys, and the texts marked by errors.
    fn broken(text: &str) -> (Vec<String>, Vec<&str>) {
        let mut found = Vec::new();
        let node = read(text, 0, "x.md", &mut found);
        let keys = node.entries().iter().map(|entry| entry.key.clone()).collect();
        let mut spans: Vec<_> = found.into_iter().map(|diagnostic| diagnostic.span.unwrap()).collect();
        spans.sort_by_key(|span| span.start);
        (keys, spans.into_iter().map(|span| &text[span]).collect())
    }

    #[test]
    fn each_broken_line_is_reported_once_and_the_others_are_read() {
        let (keys, wrong) = broken("a = Unquoted\nb = 2021-13-40\nc = = 1\nd = 1\ne = \"x\nf = 2\n");
        assert_eq!(keys, ["d", "f"]);
        assert_eq!(wrong, ["Unquoted", "2021-13-40", "=", ""]);
    }

    #[test]
    fn a_list_that_is_not_closed_is_reported_where_it_opens_and_nothing_it_swallows() {
        let (keys, wrong) = broken("title = \"T\"\nthemes = [\"a\",\ndate = 2021-01-01\nplace = { x = [1\n");
        assert_eq!(keys, ["title", "themes"]);
        assert_eq!(wrong, ["["]);
    }

    #[test]
    fn items_of_a_closed_list_are_each_reported() {
        let (keys, wrong) = broken("themes = [\n  \"a\",\n  b,\n  c,\n]\n");
        assert_eq!((keys, wrong), (vec!["themes".to_owned()], vec!["b", "c"]));
    }

    #[test]
    fn a_number_beyond_64_bits_is_reported_and_places_are_those_of_the_file() {
        let mut found = Vec::new();
        let node = read("a = 99999999999999999999", 10, "x.md", &mut found);
        assert!(node.entries().is_empty());
        assert_eq!(found[0].span, Some(14..34));
    }
}
