//! Names and examples of value types, for messages.

use super::field::ValueKind;

/// Name of a type with its article.
pub(super) fn words(kind: &ValueKind) -> String {
    match kind {
        ValueKind::Text | ValueKind::Choice(_) => "a text".into(),
        ValueKind::Texts => "a text or a table of texts by language".into(),
        ValueKind::Integer(_) => "a whole number".into(),
        ValueKind::Bool => "true or false".into(),
        ValueKind::Date | ValueKind::Edtf => "a date, or a year or month in quotes".into(),
        ValueKind::Day => "a date".into(),
        ValueKind::Moment => "a date with time and offset, without quotes".into(),
        ValueKind::Lang => "a language tag".into(),
        ValueKind::Digest => "a digest of 16 hexadecimal digits".into(),
        ValueKind::Url => "a web address".into(),
        ValueKind::List(_) => "a list".into(),
        ValueKind::Table(_) | ValueKind::Map(_) => "a table".into(),
        ValueKind::Either(kinds) => kinds.iter().map(words).collect::<Vec<_>>().join(" or "),
        ValueKind::Any => "anything".into(),
    }
}

/// Examples of a line with a key and its value, in each form that the value can have.
pub(super) fn assignment(key: &str, kind: &ValueKind) -> String {
    match kind {
        ValueKind::Texts => {
            format!("`{key} = \"…\"`, or `{key} = {{ en = \"…\", fa = \"…\" }}` for several languages")
        }
        ValueKind::Date | ValueKind::Edtf => {
            format!(
                "`{key} = 2021-09-14`, or `{key} = \"2021-09\"` or `{key} = \"2021\"` if only that is known"
            )
        }
        _ => format!("`{key} = {}`", example(kind)),
    }
}

/// Example of a value in a table; of several forms, the shortest.
fn short(kind: &ValueKind) -> String {
    example(if matches!(kind, ValueKind::Texts) { &ValueKind::Text } else { kind })
}

/// Example of a value.
pub(super) fn example(kind: &ValueKind) -> String {
    match kind {
        ValueKind::Text => "\"…\"".into(),
        ValueKind::Texts => "\"…\" or { en = \"…\", fa = \"…\" }".into(),
        ValueKind::Integer(least) => (*least).max(1).to_string(),
        ValueKind::Bool => "true or false".into(),
        ValueKind::Date | ValueKind::Edtf => "2021-09-14, \"2021-09\" or \"2021\"".into(),
        ValueKind::Day => "2021-09-14".into(),
        ValueKind::Moment => "2026-12-01T12:00:00Z, or 2026-12-01T16:30:00+04:30 for Kabul time".into(),
        ValueKind::Choice(words) => {
            words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" or ")
        }
        ValueKind::Lang => "\"en\" or \"fa-AF\"".into(),
        ValueKind::Digest => "\"0123456789abcdef\"".into(),
        ValueKind::Url => "\"https://example.org/\"".into(),
        ValueKind::List(item) => format!("[{}]", example(item)),
        ValueKind::Table(fields) => {
            let none_required = fields.iter().all(|field| !field.required);
            let inner: Vec<_> = fields
                .iter()
                .filter(|field| field.required || none_required)
                .map(|field| format!("{} = {}", field.key, short(&field.kind)))
                .collect();
            format!("{{ {} }}", inner.join(", "))
        }
        ValueKind::Map(_) => "{ … }".into(),
        ValueKind::Either(kinds) => kinds.iter().map(example).collect::<Vec<_>>().join(" or "),
        ValueKind::Any => "…".into(),
    }
}
