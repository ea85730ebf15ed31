//! JSON Schemas (draft 2020-12) of the JSON data files.

use serde_json::{Map, Value, json};

/// A string of some form.
fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn integer() -> Value {
    json!({ "type": "integer", "minimum": 1 })
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

/// An object with any keys, all values of which are alike.
fn map(values: &Value) -> Value {
    json!({ "type": "object", "additionalProperties": values })
}

/// An object with these fields and no others.
fn object<const N: usize>(required: &[&str], fields: [(&str, Value); N]) -> Value {
    let fields: Map<String, Value> =
        fields.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    json!({ "type": "object", "required": required, "properties": fields, "additionalProperties": false })
}

/// A schema for a whole file.
fn file(mut schema: Value) -> Value {
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema
}

/// The id of a party.
fn party() -> Value {
    pattern("^(country:[A-Z]{2}|(group|organisation):.+)$")
}

/// Texts by language.
fn texts() -> Value {
    map(&string())
}

/// The id of a session.
fn session_id() -> Value {
    pattern("^.+/.+$")
}

/// The status of a recommendation.
fn status() -> Value {
    json!({ "enum": ["open", "under-way", "met", "overtaken"] })
}

/// `sessions.json`
pub(super) fn sessions() -> Value {
    let recommendation = object(
        &["number", "text"],
        [
            ("number", integer()),
            ("text", texts()),
            ("to", list(&party())),
            ("themes", list(&string())),
            ("status", status()),
            ("note", texts()),
        ],
    );
    let participant = object(
        &["party"],
        [("party", party()), ("capacity", string()), ("capacity_by_language", texts()), ("count", integer())],
    );
    let speaker = object(
        &["name"],
        [
            ("name", string()),
            ("role", string()),
            ("role_by_language", texts()),
            ("party", party()),
            ("named_by", string()),
        ],
    );
    let source = object(
        &["url"],
        [
            ("title", string()),
            ("title_by_language", texts()),
            ("url", string()),
            ("language", string()),
            ("published", string()),
        ],
    );
    let document = object(
        &["title", "file"],
        [("title", string()), ("title_by_language", texts()), ("file", string()), ("language", string())],
    );
    let place =
        object(&[], [("name", string()), ("name_by_language", texts()), ("country", pattern("^[A-Z]{2}$"))]);
    let session = object(
        &["id", "series", "address", "title", "date", "languages"],
        [
            ("id", session_id()),
            ("series", string()),
            ("number", integer()),
            ("address", pattern("^/")),
            ("title", texts()),
            ("summary", texts()),
            ("date", string()),
            ("end_date", string()),
            ("place", place),
            ("format", json!({ "enum": ["in-person", "virtual", "hybrid"] })),
            ("rule", json!({ "enum": ["chatham-house", "non-attribution", "on-record"] })),
            ("organisers", list(&string())),
            ("participants", list(&participant)),
            ("subjects", list(&party())),
            ("themes", list(&string())),
            ("languages", list(&string())),
            ("recommendations", list(&recommendation)),
            ("speakers", list(&speaker)),
            ("sources", list(&source)),
            ("documents", list(&document)),
        ],
    );
    file(object(&["sessions"], [("sessions", list(&session))]))
}

/// `recommendations.json`
pub(super) fn recommendations() -> Value {
    let id = pattern("^.+/.+#[0-9]+$");
    let source = object(
        &["url"],
        [("title", texts()), ("url", string()), ("language", string()), ("published", string())],
    );
    let followed = object(
        &["session", "of", "status", "date"],
        [
            ("session", session_id()),
            ("of", id.clone()),
            ("status", status()),
            ("date", string()),
            ("text", texts()),
            ("sources", list(&source)),
        ],
    );
    let recommendation = object(
        &["id", "session", "number", "address", "date", "text"],
        [
            ("id", id.clone()),
            ("session", session_id()),
            ("number", integer()),
            ("address", pattern("^/")),
            ("date", string()),
            ("text", texts()),
            ("to", list(&party())),
            ("themes", list(&string())),
            ("status", status()),
            ("status_date", string()),
            ("repeats", list(&id)),
            ("repeated", list(&id)),
            ("followed", list(&followed)),
        ],
    );
    file(object(&["recommendations"], [("recommendations", list(&recommendation))]))
}

/// `passages.json`
pub(super) fn passages() -> Value {
    let passage = object(
        &["session", "paragraph", "lang", "text"],
        [("session", session_id()), ("paragraph", integer()), ("lang", string()), ("text", string())],
    );
    file(map(&list(&passage)))
}

/// `index.json`
pub(super) fn index() -> Value {
    let ids = list(&session_id());
    let capacities = |names: &[&str]| -> Map<String, Value> {
        names.iter().map(|name| ((*name).to_owned(), ids.clone())).collect()
    };
    let party = |names: &[&str]| {
        map(&json!({ "type": "object", "properties": capacities(names), "additionalProperties": false }))
    };
    let mut country = capacities(&["host", "participant", "subject"]);
    country.insert("through".to_owned(), map(&ids));
    let countries = map(&json!({ "type": "object", "properties": country, "additionalProperties": false }));
    file(object(
        &["countries", "groups", "organisations", "themes", "years", "crossings"],
        [
            ("countries", countries),
            ("groups", party(&["participant", "subject"])),
            ("organisations", party(&["organiser", "participant"])),
            ("themes", map(&ids)),
            ("years", map(&ids)),
            ("crossings", map(&map(&ids))),
        ],
    ))
}
