//! JSON Schema (draft 2020-12) of the content files, for validation and completion in editors.
//!
//! Generated from [`super::fields`].

use serde_json::{Map, Value, json};

use crate::content::parse::fields;
use crate::source::schema::{Field, ValueKind};

/// One definition for each kind of file.
pub fn schema() -> Value {
    let vocabulary = |entry: &[Field], about: &str| json!({ "type": "object", "description": about, "additionalProperties": table(entry) });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rapporteur",
        "description": "The files of a Rapporteur site. Each definition describes one kind of file.",
        "$defs": {
            "configuration": described(table(fields::CONFIG), "rapporteur.toml"),
            "session": described(table(fields::SESSION), "front matter of a session"),
            "session-translation":
                described(table(fields::SESSION_TRANSLATION), "front matter of a session's translation"),
            "series": described(table(fields::SERIES), "front matter of a series' _index.md"),
            "page": described(table(fields::PAGE), "front matter of a standalone page"),
            "home": described(table(fields::HOME), "front matter of content/_index.md, the text of the home page"),
            "translation":
                described(table(fields::TRANSLATION), "front matter of a translated _index.md or page"),
            "themes": vocabulary(fields::THEME, "content/themes.toml: one entry per theme, by id"),
            "organisations":
                vocabulary(fields::ORGANISATION, "content/organisations.toml: one entry per organisation, \
                    by id"),
            "skin": described(table(fields::SKIN), "theme.toml of a skin"),
            "groups": vocabulary(fields::GROUP, "content/groups.toml: one entry per group, by id"),
        },
    })
}

fn described(mut schema: Value, about: &str) -> Value {
    schema["description"] = about.into();
    schema
}

fn table(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| (field.key.to_owned(), described(kind(&field.kind), field.about)))
        .collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    let mut schema = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    schema
}

/// The supported part of the Extended Date/Time Format.
const EDTF: &str = concat!(
    r"^(\d{4}(-\d{2}(-\d{2})?)?[~?%]?(/\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?",
    r"|\[\d{4}(-\d{2}(-\d{2})?)?\.\.\d{4}(-\d{2}(-\d{2})?)?\])$",
);

fn kind(of: &ValueKind) -> Value {
    let text = || json!({ "type": "string", "minLength": 1 });
    match of {
        ValueKind::Text => text(),
        ValueKind::Texts => json!({ "anyOf": [
            text(),
            { "type": "object", "propertyNames": { "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
              "additionalProperties": text() },
        ] }),
        ValueKind::Integer(least) => json!({ "type": "integer", "minimum": least }),
        ValueKind::Bool => json!({ "type": "boolean" }),
        // Schema validators see TOML dates as strings.
        ValueKind::Date => json!({ "type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$" }),
        ValueKind::Edtf => json!({ "type": "string", "pattern": EDTF }),
        ValueKind::Day => json!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}" }),
        ValueKind::Moment => json!({
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$",
        }),
        ValueKind::Choice(words) => json!({ "enum": words }),
        ValueKind::Lang => json!({ "type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" }),
        ValueKind::Digest => json!({ "type": "string", "pattern": "^[0-9A-Fa-f]{16}$" }),
        ValueKind::Url => json!({ "type": "string", "format": "uri" }),
        ValueKind::List(item) => json!({ "type": "array", "items": kind(item) }),
        ValueKind::Table(fields) => table(fields),
        ValueKind::Map(item) => json!({ "type": "object", "additionalProperties": kind(item) }),
        ValueKind::Either(kinds) => json!({ "anyOf": kinds.iter().map(kind).collect::<Vec<_>>() }),
        ValueKind::Any => json!({}),
    }
}
