//! The reports of the bundled site, without their front matter: what is found must agree with it.

use std::collections::BTreeMap;
use std::path::Path;

use rapporteur::i18n::lang::Lang;
use rapporteur::import::facts::extracted::{SessionFacts, Venue};
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
        Content::Copied(_) => None,
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

/// A report without its front matter.
struct Report<'a> {
    path: &'a str,
    lang: &'a str,
    body: &'a str,
    /// The front matter of the original, and the defaults of the series.
    original: toml::Table,
    defaults: toml::Table,
}

fn reports(tree: &Tree) -> Vec<Report<'_>> {
    let read = |path: &str| text(tree, path).and_then(split);
    let report = |path: &str| {
        let (series, name) = path.strip_prefix("content/")?.split_once('/')?;
        let (stem, lang) =
            name.strip_suffix(".md")?.split_once('.').unwrap_or((name.strip_suffix(".md")?, "en"));
        let file = tree.get(path)?;
        let Content::Text(bytes) = &file.content else { return None };
        let body = split(std::str::from_utf8(bytes).ok()?)?.1;
        let original = read(&format!("content/{series}/{stem}.md"))?.0;
        let defaults = read(&format!("content/{series}/_index.md"))?.0;
        let lang = tree.get(path)?.path.rsplit('.').nth(1).filter(|_| lang != "en").unwrap_or("en");
        Some(Report { path: &file.path, lang, body, original, defaults })
    };
    let files = tree.below("content").filter(|file| !file.path.contains("_index"));
    files.filter_map(|file| report(&file.path)).collect()
}

impl Report<'_> {
    /// The values that its front matter has for a key, its own or those of the series.
    fn values(&self, key: &str) -> Vec<String> {
        let value = self.original.get(key).or_else(|| self.defaults.get(key));
        match value {
            Some(toml::Value::Array(_)) if self.original.contains_key(key) => texts(&self.original, key),
            Some(toml::Value::Array(_)) => texts(&self.defaults, key),
            Some(toml::Value::Table(place)) => vec![place["country"].as_str().unwrap_or_default().to_owned()],
            Some(value) => vec![value.as_str().map_or_else(|| value.to_string(), str::to_owned)],
            None => Vec::new(),
        }
    }
}

/// Sure values by key.
fn sure_values(facts: &SessionFacts) -> [(&'static str, Vec<String>); 8] {
    let id = |party: String| party.split(':').nth(1).unwrap_or_default().to_owned();
    // The numbers are those of the sessions themselves, so they are taken.
    let number = facts
        .number
        .iter()
        .filter(|it| it.is_sure() || it.remark.as_deref().is_some_and(|it| it.contains("already")));
    let country = |venue: &Venue| venue.country.map(|country| country.code().to_owned()).unwrap_or_default();
    [
        ("number", number.map(|number| number.value.to_string()).collect()),
        ("date", sure(&facts.date, |days| days.from.to_string())),
        ("place", sure(&facts.place, country)),
        ("format", sure(&facts.format, json)),
        ("rule", sure(&facts.rule, |rule| json(&rule.rule))),
        ("organisers", sure(&facts.organisers, ToString::to_string)),
        ("participants", sure(&facts.participants, |it| id(it.party.to_string()))),
        ("themes", sure(&facts.themes, ToString::to_string)),
    ]
}

#[test]
#[expect(clippy::print_stdout, reason = "how many facts are found is worth knowing")]
fn what_is_found_in_the_reports_of_the_bundled_site_agrees_with_their_front_matter() {
    let tree = tree();
    let knowledge = site::of(&tree);
    let reports = reports(&tree);
    let mut wrong = Vec::new();
    let mut found: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for report in &reports {
        let document = reader::document(&plain(report.body, &names(&tree, report.lang)));
        let facts = find(&document, &knowledge, SessionFacts::default());
        assert_eq!(facts.language.as_ref().map(Lang::as_str), Some(report.lang), "{}", report.path);
        for (key, values) in sure_values(&facts) {
            let expected = report.values(key);
            for value in values {
                if expected.contains(&value) {
                    *found.entry((key, report.lang)).or_default() += 1;
                } else {
                    wrong.push(format!("{}: {key} {value}, not {expected:?}", report.path));
                }
            }
        }
    }
    println!("{} reports; facts found by key and language: {found:?}", reports.len());
    assert!(reports.len() >= 80, "{}", reports.len());
    assert!(found.values().sum::<usize>() >= 60, "{found:?}");
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}
