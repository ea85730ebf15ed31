//! `datapackage.json`: describes all data files of the site for research tools (Data Package, version 2.0).
//!
//! Tables have a Table Schema. JSON files have a JSON Schema in `jsonSchema`, for which the standard has no property
//! of its own.

use serde_json::{Map, Value, json};

use crate::index::Index;
use crate::model::proceedings::Proceedings;
use crate::pages::output::{DATA, Output};
use crate::pages::route::Routes;
use crate::render::formats::csv::{Cells, Column};
use crate::render::formats::{data, schemas};

/// `datapackage.json`
pub fn data_package(proceedings: &Proceedings, index: &Index, routes: &Routes) -> Vec<u8> {
    let config = &proceedings.config;
    let text = |texts| proceedings.default_text(texts).map(str::to_owned);
    let publisher = text(&config.publication.publisher).or_else(|| text(&config.title));
    let contributor = |title: String, role: &str| json!({ "title": title, "roles": [role] });
    let publisher = publisher.map(|name| contributor(name, "publisher"));
    let authors = config.publication.authors.iter().map(|name| contributor(name.clone(), "author"));
    let contributors: Vec<Value> = publisher.into_iter().chain(authors).collect();
    let resources: Vec<Value> =
        DATA.iter().filter_map(|(path, output)| resource(path, output, index)).collect();
    let package = without_nulls([
        ("$schema", "https://datapackage.org/profiles/2.0/datapackage.json".into()),
        ("name", "record".into()),
        ("title", text(&config.title).into()),
        ("description", text(&config.description).into()),
        ("homepage", routes.absolute(&routes.base).into()),
        ("contributors", contributors.into()),
        ("resources", resources.into()),
    ]);
    let mut json = serde_json::to_vec_pretty(&package).unwrap_or_default();
    json.push(b'\n');
    json
}

/// The description of a data file; `None` for the package itself.
fn resource(path: &str, output: &Output, index: &Index) -> Option<Value> {
    let file = path.rsplit('/').next().unwrap_or(path);
    let described = |kind: &str, media_type: &str, schema: (&'static str, Value)| {
        let (stem, format) = file.rsplit_once('.').unwrap_or((file, ""));
        // Names are unique: `sessions` is a table, `sessions-json` is not.
        let name = if kind == "table" { stem.to_owned() } else { format!("{stem}-{format}") };
        Some(without_nulls([
            ("name", name.into()),
            ("path", file.into()),
            ("type", if kind == "table" { kind.into() } else { Value::Null }),
            ("format", format.into()),
            ("mediatype", media_type.into()),
            ("encoding", "utf-8".into()),
            schema,
        ]))
    };
    let table = |columns: &[Column]| described("table", "text/csv", ("schema", table_schema(columns)));
    let json = |schema| described("json", "application/json", ("jsonSchema", schema));
    match output {
        Output::SessionsCsv => table(&data::SESSION_COLUMNS),
        Output::Statistics(statistics) => table(&data::statistics::columns(*statistics, index)),
        Output::RecommendationsCsv => table(&data::recommendations::COLUMNS),
        Output::RecommendationsJson => json(schemas::recommendations()),
        Output::PassagesJson => json(schemas::passages()),
        Output::SessionsJson => json(schemas::sessions()),
        Output::IndexJson => json(schemas::index()),
        Output::ThemesTurtle => described("graph", "text/turtle", ("schema", Value::Null)),
        Output::ThemesJsonLd => described("graph", "application/ld+json", ("schema", Value::Null)),
        _ => None,
    }
}

fn table_schema(columns: &[Column]) -> Value {
    let field = |column: &Column| {
        let kind = match column.cells {
            Cells::Text => "string",
            Cells::Integer => "integer",
            Cells::Year => "year",
        };
        json!({ "name": column.name, "type": kind, "description": column.about })
    };
    let keys = columns.iter().filter(|column| column.is_key);
    let keys: Vec<&str> = keys.map(|column| &*column.name).collect();
    without_nulls([
        ("fields", columns.iter().map(field).collect()),
        ("primaryKey", if keys.is_empty() { Value::Null } else { keys.into() }),
        ("missingValues", json!([""])),
    ])
}

fn without_nulls<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let stated = fields.into_iter().filter(|(_, value)| !value.is_null());
    stated.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>().into()
}
