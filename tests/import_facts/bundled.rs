//! The reports of the bundled site, without their front matter: what is found must agree with it.

use std::collections::BTreeMap;
use std::path::Path;

use rapporteur::i18n::lang::Lang;
use rapporteur::import::document::ImportedDocument;
use rapporteur::import::facts::find;
use rapporteur::io::load;
use rapporteur::source::{Content, Tree};

use super::expected::{json, sure};
use super::{reader, site};

fn tree() -> Tree {
    load::load(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("a site").0
}

fn text<'a>(tree: &'a Tree, path: &str) -> Option<&'a str> {
    match &tree.get(path)?.content {
        Content::Text(bytes) => std::str::from_utf8(bytes).ok(),
        _ => None,
    }
}

/// Front matter and body.
fn split(text: &str) -> Option<(toml::Table, &str)> {
    let (front, body) = text.strip_prefix("+++\n")?.split_once("\n+++\n")?;
    Some((front.parse().ok()?, body))
}

/// The body with the texts of its links.
fn plain(body: &str, names: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = body;
    while let Some(at) = rest.find('[') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let link = rest.split_once("](").and_then(|(text, after)| Some((&text[1..], after.split_once(')')?)));
        match link.filter(|(text, _)| !text.contains([']', '[', '\n'])) {
            Some((text, (target, after))) => {
                out.push_str(if text.is_empty() {
                    names.get(target).map_or(target, String::as_str)
                } else {
                    text
                });
                rest = after;
            }
            None if rest.starts_with("[^")
                && !rest.split_once(']').is_some_and(|(_, after)| after.starts_with(':')) =>
            {
                rest = rest.split_once(']').map_or("", |(_, after)| after);
            }
            None => {
                out.push('[');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    let without_ids = out.lines().map(|line| line.split(" {#").next().unwrap_or(line));
    without_ids.collect::<Vec<_>>().join("\n")
}

/// Names by link target, in a language.
fn names(tree: &Tree, lang: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (file, kind, key) in [("organisations", "organisation", "name"), ("themes", "theme", "label")] {
        let table: toml::Table =
            text(tree, &format!("content/{file}.toml")).expect("a file").parse().expect("TOML");
        for (id, entry) in table {
            let name = entry[key].get(lang).and_then(toml::Value::as_str).unwrap_or_default();
            names.insert(format!("{kind}:{id}"), name.to_owned());
        }
    }
    let atlas = rapporteur::atlas::atlas();
    let lang = Lang::parse(lang).expect("a language");
    for (country, record) in &atlas.countries {
        if let Some((_, name)) = record.name.get(&lang, &lang) {
            names.insert(format!("country:{}", country.code()), name.to_owned());
        }
    }
    for (id, group) in &atlas.groups {
        if let Some((_, name)) = group.name.get(&lang, &lang) {
            names.insert(format!("group:{id}"), name.to_owned());
        }
    }
    names
}

fn texts(table: &toml::Table, key: &str) -> Vec<String> {
    let items = table.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let text = |item: &toml::Value| {
        item.as_str().or_else(|| item.get("party")?.as_str()).unwrap_or_default().to_owned()
    };
    items.iter().map(text).collect()
}

#[test]
fn what_is_found_in_the_reports_of_the_bundled_site_agrees_with_their_front_matter() {
    let tree = tree();
    let knowledge = site::of(&tree);
    let mut wrong = Vec::new();
    let mut found: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut documents = 0;
    for file in
        tree.below("content").filter(|file| file.path.ends_with(".md") && !file.path.contains("_index"))
    {
        let Some((series, name)) = file.path.trim_start_matches("content/").split_once('/') else { continue };
        let mut parts = name.trim_end_matches(".md").splitn(2, '.');
        let stem = parts.next().unwrap_or_default();
        let lang = parts.next().unwrap_or("en");
        let original =
            text(&tree, &format!("content/{series}/{stem}.md")).and_then(split).expect("front matter").0;
        let defaults =
            text(&tree, &format!("content/{series}/_index.md")).and_then(split).expect("front matter").0;
        let body = text(&tree, &file.path).and_then(split).expect("front matter").1;
        let document: ImportedDocument = reader::document(&plain(body, &names(&tree, lang)));
        let mut facts = find(&document, &knowledge, Default::default());
        // The numbers are those of the sessions themselves.
        for number in facts
            .number
            .iter_mut()
            .filter(|number| number.remark.as_deref().is_some_and(|it| it.contains("already")))
        {
            number.certainty = rapporteur::import::facts::finding::Certainty::Sure;
        }
        documents += 1;
        let own = |key: &str| original.get(key).or_else(|| defaults.get(key)).cloned();
        let one = |key: &str| {
            own(key)
                .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                .into_iter()
                .collect::<Vec<_>>()
        };
        let list = |key: &str| {
            if original.contains_key(key) { texts(&original, key) } else { texts(&defaults, key) }
        };
        let place = own("place").map(|place| place["country"].as_str().unwrap_or_default().to_owned());
        let unmarked = |name: String| name.split_once(':').map_or(name.clone(), |(_, id)| id.to_owned());
        let checks: Vec<(&str, Vec<String>, Vec<String>)> = vec![
            ("language", vec![lang.to_owned()], facts.language.iter().map(ToString::to_string).collect()),
            ("number", one("number"), sure(&facts.number, ToString::to_string)),
            ("date", one("date"), sure(&facts.date, |days| days.from.to_string())),
            (
                "place",
                place.into_iter().collect(),
                sure(&facts.place, |venue| venue.country.map(|it| it.code().to_owned()).unwrap_or_default()),
            ),
            ("format", one("format"), sure(&facts.format, json)),
            ("rule", one("rule"), sure(&facts.rule, |rule| json(&rule.rule))),
            ("organisers", list("organisers"), sure(&facts.organisers, ToString::to_string)),
            (
                "participants",
                list("participants"),
                sure(&facts.participants, |it| unmarked(it.party.to_string())),
            ),
            ("themes", list("themes"), sure(&facts.themes, ToString::to_string)),
        ];
        for (key, expected, values) in checks {
            for value in &values {
                if expected.contains(value) {
                    *found.entry((key, lang.to_owned())).or_default() += 1;
                } else {
                    wrong.push(format!("{}: {key} {value}, not {expected:?}", file.path));
                }
            }
        }
    }
    println!("{documents} documents; facts found by key and language: {found:#?}");
    assert!(documents >= 80, "{documents}");
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}
