//! Schemas of TOML tables: keys and types of values. Used for validation and for the published JSON Schema.
//!
//! Schemas describe structure only. Names are resolved later.

mod field;
mod synonyms;
mod words;

pub use field::{Field, ValueKind};

use std::fmt::Display;

use toml::value::Datetime;
use url::Url;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::source::foreign_syntax;
use crate::source::revision::Revision;
use crate::source::toml_tree::{Entry, Node, Value};
use crate::time::date::Date;
use crate::time::edtf::{self, EdtfError};

use words::{assignment, example, words};

/// A missing required key.
#[derive(Clone, Copy, Debug)]
pub struct MissingKey {
    /// The key.
    pub key: &'static str,
    /// Index of its diagnostic in the list passed to [`check`].
    pub reported_at: usize,
}

/// An optional key.
pub const fn optional(key: &'static str, kind: ValueKind, about: &'static str) -> Field {
    Field { key, kind, required: false, about }
}

/// A required key.
pub const fn required(key: &'static str, kind: ValueKind, about: &'static str) -> Field {
    Field { key, kind, required: true, about }
}

/// Reports unknown keys, values of the wrong type and missing keys of a table.
///
/// `whole` is whether the document has no syntax errors; otherwise missing keys are not reported, since they
/// may be in the unreadable part.
///
/// Returns the missing keys of the table itself, not of nested tables.
pub fn check(
    table: &Node,
    fields: &[Field],
    what: &dyn Display,
    whole: bool,
    path: &str,
    out: &mut Vec<Diagnostic>,
) -> Vec<MissingKey> {
    let mut misspelt = Vec::new();
    for entry in table.entries() {
        match fields.iter().find(|field| field.key == entry.key) {
            Some(field) => {
                check_value(&entry.node, &field.kind, &format_args!("`{}`", field.key), whole, path, out);
            }
            None => {
                let (help, meant) = key_help(&entry.key, fields);
                misspelt.extend(meant);
                let message = format!("{what} has no key `{}`", entry.key);
                let span = entry.key_span.clone();
                out.push(Diagnostic::error(Code::UnknownKey, path, span, message).help(help));
            }
        }
    }
    let mut missing = Vec::new();
    // A key that is misspelt is not missing, too.
    let is_missing = |field: &&Field| field.required && whole && !misspelt.contains(&field.key);
    for field in fields.iter().filter(is_missing) {
        if table.get(field.key).is_none() {
            missing.push(MissingKey { key: field.key, reported_at: out.len() });
            let span = table.span.start..table.span.start.max(table.span.end.min(table.span.start + 1));
            out.push(
                Diagnostic::error(Code::MissingKey, path, span, format!("{what} has no `{}`", field.key))
                    .help(format!("add {}: {}", assignment(field.key, &field.kind), field.about)),
            );
        }
    }
    missing
}

/// Help text for an unknown key, and the key that is meant, if one is.
fn key_help(key: &str, fields: &[Field]) -> (String, Option<&'static str>) {
    let keys = || fields.iter().map(|field| field.key);
    if let Some((meant, help)) = synonyms::meant(key, &keys().collect::<Vec<_>>()) {
        return (help, meant);
    }
    match crate::i18n::suggest::nearest(key, keys()) {
        Some(nearest) => (format!("did you mean `{nearest}`?"), Some(nearest)),
        None => {
            let all: Vec<_> = fields.iter().map(|field| format!("`{}`", field.key)).collect();
            (format!("use one of these keys: {}", all.join(", ")), None)
        }
    }
}

/// Reports values of the wrong type. `what` describes the value; `whole` is as in [`check`].
pub fn check_value(
    node: &Node,
    kind: &ValueKind,
    what: &dyn Display,
    whole: bool,
    path: &str,
    out: &mut Vec<Diagnostic>,
) {
    let wrong = |code: Code, problem: String| {
        Diagnostic::error(code, path, node.span.clone(), problem)
            .help(format!("write it like this: {}", example(kind)))
    };
    let wrong_type =
        || wrong(Code::WrongType, format!("{what} must be {}, not {}", words(kind), node.kind()));
    match (kind, &node.value) {
        (ValueKind::Any, _) | (ValueKind::Bool, Value::Bool(_)) => {}
        (ValueKind::Text | ValueKind::Texts, Value::Text(text)) => {
            check_text(text, node, what, path, out);
        }
        (ValueKind::Texts, Value::Table(entries)) if entries.is_empty() => {
            out.push(wrong(Code::EmptyText, format!("{what} is empty")));
        }
        (ValueKind::Texts, Value::Table(entries)) => {
            check_languages(entries, path, out);
            for entry in entries {
                check_value(&entry.node, &ValueKind::Text, what, whole, path, out);
            }
        }
        (ValueKind::Integer(least), Value::Integer(integer)) => {
            let most = i64::from(u32::MAX);
            let limit = if integer < least {
                format!("{least} or more")
            } else if *integer > most {
                format!("{most} or less")
            } else {
                return;
            };
            let problem = format!("{what} must be {limit}, not {integer}");
            out.push(wrong(Code::NumberOutOfRange, problem));
        }
        (ValueKind::Date | ValueKind::Edtf | ValueKind::Day, Value::Date(date)) if date.date.is_some() => {
            if !matches!(kind, ValueKind::Day) && date.time.is_some() {
                out.push(
                    Diagnostic::error(
                        Code::InvalidDate,
                        path,
                        node.span.clone(),
                        format!("{what} has a time of day"),
                    )
                    .help("write the date only, such as 2021-09-14"),
                );
            }
        }
        (ValueKind::Moment, Value::Date(date)) if date.date.is_some() => {
            let problem = moment_problem(date, node);
            out.extend(problem.map(|problem| wrong(Code::InvalidDate, format!("{what} {problem}"))));
        }
        (
            ValueKind::Edtf
            | ValueKind::Date
            | ValueKind::Day
            | ValueKind::Choice(_)
            | ValueKind::Lang
            | ValueKind::Digest
            | ValueKind::Url,
            Value::Text(text),
        ) => {
            let problem = match kind {
                ValueKind::Edtf => edtf_problem(text, kind, what),
                ValueKind::Date | ValueKind::Day => date_problem(text, kind, what),
                _ => word_problem(text, kind, what),
            };
            out.extend(problem.map(|(code, message, help)| {
                Diagnostic::error(code, path, node.span.clone(), message).help(help)
            }));
        }
        (ValueKind::List(item), Value::List(items)) => {
            for node in items {
                check_value(node, item, &format_args!("an item of {what}"), whole, path, out);
            }
        }
        (ValueKind::Table(fields), Value::Table(_)) => {
            check(node, fields, what, whole, path, out);
        }
        (ValueKind::Map(item), Value::Table(entries)) => {
            for entry in entries {
                check_value(&entry.node, item, &format_args!("`{}`", entry.key), whole, path, out);
            }
        }
        (ValueKind::Either(kinds), _) => match kinds.iter().find(|kind| takes(kind, &node.value)) {
            Some(kind) => check_value(node, kind, what, whole, path, out),
            None => out.push(wrong_type()),
        },
        _ => out.push(wrong_type()),
    }
}

/// Reports keys of texts that are not language tags, and languages with two texts.
fn check_languages(entries: &[Entry], path: &str, out: &mut Vec<Diagnostic>) {
    let mut langs = Vec::with_capacity(entries.len());
    for Entry { key, key_span, .. } in entries {
        let (message, help) = match Lang::parse(key) {
            Some(lang) if langs.contains(&lang) => (
                format!("`{key}` is the language of another text here, so one of them would be lost"),
                "remove one of them; tags are compared without case",
            ),
            Some(lang) => {
                langs.push(lang);
                continue;
            }
            None => (
                format!("`{key}` is not a language tag"),
                "use a BCP 47 language tag as the key of each text, such as `en`, `ar` or `fa-AF`",
            ),
        };
        out.push(Diagnostic::error(Code::InvalidLanguageTag, path, key_span.clone(), message).help(help));
    }
}

/// An error in a string: its code, message and remedy.
type TextProblem = (Code, String, String);

/// The error if a string is not one of the choices or has the wrong format.
fn word_problem(text: &str, kind: &ValueKind, what: &dyn Display) -> Option<TextProblem> {
    let like = || format!("write it like this: {}", example(kind));
    Some(match kind {
        ValueKind::Choice(words) if !words.contains(&text) => {
            let all: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
            let help = match crate::i18n::suggest::nearest(text, words.iter().copied()) {
                Some(nearest) => format!("did you mean \"{nearest}\"? The values are {}", all.join(", ")),
                None => format!("use one of these values: {}", all.join(", ")),
            };
            (Code::UnknownValue, format!("{what} cannot be \"{text}\""), help)
        }
        ValueKind::Lang if Lang::parse(text).is_none() => {
            (Code::InvalidLanguageTag, format!("{what} is not a language tag: \"{text}\""), like())
        }
        ValueKind::Digest if Revision::parse(text).is_none() => (
            Code::InvalidDigest,
            format!("{what} is not a digest of 16 hexadecimal digits: \"{text}\""),
            "run `rapporteur translate SESSION LANG --reviewed` to write it, or remove it".into(),
        ),
        ValueKind::Url if web_address(text).is_none() => {
            (Code::InvalidUrl, format!("{what} is not a web address: \"{text}\""), like())
        }
        _ => return None,
    })
}

/// The error for an expression of the Extended Date/Time Format.
fn edtf_problem(text: &str, kind: &ValueKind, what: &dyn Display) -> Option<TextProblem> {
    Some(match edtf::parse(text).err()? {
        EdtfError::Unsupported(name, help) => {
            (Code::InvalidDate, format!("{what} has {name}, which is not supported: {text:?}"), help)
        }
        EdtfError::Invalid(wrong, help) => (Code::InvalidDate, format!("{what} {wrong}: {text:?}"), help),
        EdtfError::Backwards => (
            Code::EndBeforeStart,
            format!("{what} ends before it begins: {text:?}"),
            "write the earlier date first".into(),
        ),
        EdtfError::NoSuchDate(date) => return date_problem(&date, kind, what),
        EdtfError::Other => return date_problem(text, kind, what),
    })
}

/// The error for a quoted date.
fn date_problem(text: &str, kind: &ValueKind, what: &dyn Display) -> Option<TextProblem> {
    let is_day = matches!(kind, ValueKind::Day);
    let date = Date::parse(text);
    let (message, help) = match date {
        Some(_) if !is_day => return None,
        Some(date @ Date::Day(_)) => {
            (format!("{what} must not be in quotes"), Some(format!("remove the quotes: {date}")))
        }
        _ if is_day => (format!("{what} must be {}, not a text", words(kind)), foreign_syntax::date(text)),
        _ if edtf::parse(text).is_ok() => (
            format!("{what} must be a day, a month or a year, not {text:?}"),
            Some(format!("write it like this: {}", example(kind))),
        ),
        _ => {
            let missing = foreign_syntax::no_such_date(text).map(|(_, help)| help);
            (format!("{what} is not a date: {text:?}"), missing.or_else(|| foreign_syntax::date(text)))
        }
    };
    let solar_hijri = foreign_syntax::solar_hijri(text).filter(|_| date.is_none());
    Some(match solar_hijri {
        Some((looks, help)) => (Code::SolarHijriDate, format!("{what} {looks}"), help),
        None => (
            Code::InvalidDate,
            message,
            help.unwrap_or_else(|| format!("write it like this: {}", example(kind))),
        ),
    })
}

/// Why a date is not an offset date-time.
fn moment_problem(date: &Datetime, node: &Node) -> Option<&'static str> {
    match (date.time, date.offset) {
        (None, _) => Some("has no time of day"),
        (_, None) => Some("has no time zone"),
        _ => node.moment().is_none().then_some("is out of range"),
    }
}

/// Reports empty strings and characters that are invalid in output formats.
fn check_text(text: &str, node: &Node, what: &dyn Display, path: &str, out: &mut Vec<Diagnostic>) {
    if text.trim().is_empty() {
        out.push(
            Diagnostic::error(Code::EmptyText, path, node.span.clone(), format!("{what} is empty"))
                .help("write a text, or remove the key"),
        );
    }
    // XML 1.0, and thus Atom, cannot represent them.
    let is_odd =
        |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if let Some(odd) = text.chars().find(is_odd) {
        out.push(
            Diagnostic::error(
                Code::ControlCharacter,
                path,
                node.span.clone(),
                format!("{what} contains a control character, U+{:04X}", u32::from(odd)),
            )
            .help("remove it; the only control characters allowed are line breaks and tabs"),
        );
    }
}

/// Parses an `http` or `https` URL with a host.
pub fn web_address(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// Whether a type accepts this TOML type.
fn takes(kind: &ValueKind, value: &Value) -> bool {
    match kind {
        ValueKind::Text | ValueKind::Choice(_) | ValueKind::Lang | ValueKind::Digest | ValueKind::Url => {
            matches!(value, Value::Text(_))
        }
        ValueKind::Texts => matches!(value, Value::Text(_) | Value::Table(_)),
        ValueKind::Integer(_) => matches!(value, Value::Integer(_)),
        ValueKind::Bool => matches!(value, Value::Bool(_)),
        ValueKind::Date | ValueKind::Edtf => matches!(value, Value::Text(_) | Value::Date(_)),
        ValueKind::Day | ValueKind::Moment => matches!(value, Value::Date(_)),
        ValueKind::List(_) => matches!(value, Value::List(_)),
        ValueKind::Table(_) | ValueKind::Map(_) => matches!(value, Value::Table(_)),
        ValueKind::Either(kinds) => kinds.iter().any(|kind| takes(kind, value)),
        ValueKind::Any => true,
    }
}
