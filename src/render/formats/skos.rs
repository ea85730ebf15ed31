//! The theme vocabulary as SKOS (W3C Recommendation, 2009), in Turtle and JSON-LD.
//!
//! A concept's IRI is the address of the theme's page in the default language, which never changes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::i18n::text::{Id, Texts};
use crate::model::proceedings::{Proceedings, Theme};
use crate::pages::route::{Page, Routes};

/// A property of a resource with its values.
type SkosProperty = (&'static str, Vec<SkosValue>);

/// The value of a property.
enum SkosValue {
    /// A resource.
    Iri(String),
    /// A text, with its language if that is known.
    Literal(String, Option<String>),
}

/// A resource with its properties.
struct SkosResource {
    iri: String,
    class: &'static str,
    properties: Vec<SkosProperty>,
}

const PREFIXES: [(&str, &str); 2] =
    [("dcterms", "http://purl.org/dc/terms/"), ("skos", "http://www.w3.org/2004/02/skos/core#")];

/// `themes.ttl`
pub fn turtle(proceedings: &Proceedings, routes: &Routes) -> Vec<u8> {
    let mut turtle = String::new();
    // Writing to memory does not fail.
    for (prefix, iri) in PREFIXES {
        let _ = writeln!(turtle, "@prefix {prefix}: <{iri}> .");
    }
    for resource in resources(proceedings, routes) {
        let _ = write!(turtle, "\n<{}> a {}", resource.iri, resource.class);
        for (name, objects) in resource.properties {
            let objects: Vec<String> = objects.iter().map(turtle_object).collect();
            let _ = write!(turtle, " ;\n  {name} {}", objects.join(", "));
        }
        turtle.push_str(" .\n");
    }
    turtle.into_bytes()
}

fn turtle_object(object: &SkosValue) -> String {
    match object {
        SkosValue::Iri(iri) => format!("<{iri}>"),
        SkosValue::Literal(text, lang) => {
            let mut literal = String::from("\"");
            for c in text.chars() {
                match c {
                    '"' | '\\' => literal.extend(['\\', c]),
                    '\n' => literal.push_str("\\n"),
                    '\r' => literal.push_str("\\r"),
                    c => literal.push(c),
                }
            }
            literal.push('"');
            if let Some(lang) = lang {
                literal.extend(["@", lang]);
            }
            literal
        }
    }
}

/// `themes.jsonld`
pub fn json_ld(proceedings: &Proceedings, routes: &Routes) -> Vec<u8> {
    let context: Map<String, Value> =
        PREFIXES.iter().map(|(prefix, iri)| ((*prefix).to_owned(), (*iri).into())).collect();
    let graph: Vec<Value> = resources(proceedings, routes).into_iter().map(json_resource).collect();
    let mut json = json!({ "@context": context, "@graph": graph }).to_string().into_bytes();
    json.push(b'\n');
    json
}

fn json_resource(resource: SkosResource) -> Value {
    let mut node = Map::new();
    node.insert("@id".to_owned(), resource.iri.into());
    node.insert("@type".to_owned(), resource.class.into());
    for (name, objects) in resource.properties {
        let values = objects.into_iter().map(|object| match object {
            SkosValue::Iri(iri) => json!({ "@id": iri }),
            SkosValue::Literal(text, Some(lang)) => json!({ "@value": text, "@language": lang }),
            SkosValue::Literal(text, None) => text.into(),
        });
        node.insert(name.to_owned(), values.collect());
    }
    node.into()
}

/// The concept scheme, then its concepts by id.
fn resources(proceedings: &Proceedings, routes: &Routes) -> Vec<SkosResource> {
    let iri = |page: &Page| routes.absolute(&routes.address(page, &routes.default));
    let concept = |id: &Id| SkosValue::Iri(iri(&Page::Theme(id.clone())));
    let scheme = || SkosValue::Iri(iri(&Page::Themes));
    let mut narrower: BTreeMap<Option<&Id>, Vec<&Id>> = BTreeMap::new();
    for theme in proceedings.themes.values() {
        narrower.entry(theme.broader.as_ref()).or_default().push(&theme.id);
    }
    let below = |id: Option<&Id>| -> Vec<SkosValue> {
        narrower.get(&id).into_iter().flatten().map(|id| concept(id)).collect()
    };
    let config = &proceedings.config;
    let publisher = &config.publication.publisher;
    let publisher = if publisher.0.is_empty() { &config.title } else { publisher };
    let mut resources = vec![SkosResource {
        iri: iri(&Page::Themes),
        class: "skos:ConceptScheme",
        properties: stated([
            ("dcterms:title", texts(&config.title)),
            ("dcterms:publisher", texts(publisher)),
            ("skos:hasTopConcept", below(None)),
        ]),
    }];
    for theme in proceedings.themes.values() {
        let top = if theme.broader.is_none() { vec![scheme()] } else { Vec::new() };
        resources.push(SkosResource {
            iri: iri(&Page::Theme(theme.id.clone())),
            class: "skos:Concept",
            properties: stated([
                ("skos:inScheme", vec![scheme()]),
                ("skos:topConceptOf", top),
                ("skos:notation", vec![SkosValue::Literal(theme.id.to_string(), None)]),
                ("skos:prefLabel", texts(&theme.label)),
                ("skos:altLabel", aliases(theme)),
                ("skos:definition", texts(&theme.about)),
                ("skos:broader", theme.broader.iter().map(concept).collect()),
                ("skos:narrower", below(Some(&theme.id))),
            ]),
        });
    }
    resources
}

/// Properties that have a value.
fn stated<const N: usize>(properties: [SkosProperty; N]) -> Vec<SkosProperty> {
    properties.into_iter().filter(|(_, objects)| !objects.is_empty()).collect()
}

fn texts(texts: &Texts) -> Vec<SkosValue> {
    let literal = |(lang, text): (&crate::i18n::lang::Lang, &String)| {
        SkosValue::Literal(text.clone(), Some(lang.as_str().to_owned()))
    };
    texts.0.iter().map(literal).collect()
}

/// Without those that are also labels (SKOS, S13). Their language is not known.
fn aliases(theme: &Theme) -> Vec<SkosValue> {
    let is_label = |alias: &String| theme.label.0.values().any(|label| label == alias);
    let aliases = theme.aliases.iter().filter(|alias| !is_label(alias));
    aliases.map(|alias| SkosValue::Literal(alias.clone(), None)).collect()
}
