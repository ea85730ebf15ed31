//! The kinds of values in the words of messages.

use super::Kind;

/// A kind with its article.
pub(super) fn words(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Choice(_) => "a text".into(),
        Kind::Texts => "a text, or a table of texts by language".into(),
        Kind::Integer(_) => "a whole number".into(),
        Kind::Bool => "true or false".into(),
        Kind::Date => "a date, or a text of a year or month".into(),
        Kind::Day => "a date".into(),
        Kind::Moment => "a date with time and offset, without quotes".into(),
        Kind::Lang => "a language tag".into(),
        Kind::Digest => "a digest of 16 digits".into(),
        Kind::Url => "a web address".into(),
        Kind::List(_) => "a list".into(),
        Kind::Table(_) | Kind::Map(_) => "a table".into(),
        Kind::Either(kinds) => kinds.iter().map(words).collect::<Vec<_>>().join(" or "),
        Kind::Any => "anything".into(),
    }
}

/// An example of a value within a table: of several forms, the first.
fn short(kind: &Kind) -> String {
    example(if matches!(kind, Kind::Texts) { &Kind::Text } else { kind })
}

/// An example of a value.
pub(super) fn example(kind: &Kind) -> String {
    match kind {
        Kind::Text => "\"…\"".into(),
        Kind::Texts => "\"…\" or { en = \"…\", fa = \"…\" }".into(),
        Kind::Integer(least) => (*least).max(1).to_string(),
        Kind::Bool => "true or false".into(),
        Kind::Date => "2021-09-14, \"2021-09\" or \"2021\"".into(),
        Kind::Day => "2021-09-14".into(),
        Kind::Moment => "2026-12-01T12:00:00Z, or 2026-12-01T16:30:00+04:30 in the time of Kabul".into(),
        Kind::Choice(words) => {
            words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" or ")
        }
        Kind::Lang => "\"en\" or \"fa-AF\"".into(),
        Kind::Digest => "\"0123456789abcdef\"".into(),
        Kind::Url => "\"https://example.org/\"".into(),
        Kind::List(item) => format!("[{}]", example(item)),
        Kind::Table(fields) => {
            let none_required = fields.iter().all(|field| !field.required);
            let inner: Vec<_> = fields
                .iter()
                .filter(|field| field.required || none_required)
                .map(|field| format!("{} = {}", field.key, short(&field.kind)))
                .collect();
            format!("{{ {} }}", inner.join(", "))
        }
        Kind::Map(_) => "{ … }".into(),
        Kind::Either(kinds) => kinds.iter().map(example).collect::<Vec<_>>().join(" or "),
        Kind::Any => "…".into(),
    }
}
