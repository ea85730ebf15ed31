//! The reference of the skin's templates, made from the views in the code: what each template is
//! handed, field by field. `UPDATE_REFERENCE=1 cargo test skin_reference` writes it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// The templates that are handed a view, and the name of the view.
const VIEWS: [(&str, &str); 29] = [
    ("404.html", "NotFoundView"),
    ("corrections.html", "CorrectionsView"),
    ("countries.html", "CountriesView"),
    ("country.html", "CountryView"),
    ("crossing.html", "CrossingView"),
    ("data.html", "DataView"),
    ("entry.html", "EntryView"),
    ("group.html", "GroupView"),
    ("groups.html", "GroupsView"),
    ("home.html", "HomeView"),
    ("line.html", "SessionLine"),
    ("matrix.html", "MatrixView"),
    ("organisation.html", "OrganisationView"),
    ("organisations.html", "OrganisationsView"),
    ("page.html", "PageView"),
    ("passage.html", "PassageView"),
    ("passages.html", "PassagesView"),
    ("recommendation.html", "RecommendationPageView"),
    ("recommendations.html", "RecommendationsView"),
    ("redirect.html", "RedirectView"),
    ("row.html", "Row"),
    ("search.html", "SearchView"),
    ("series.html", "SeriesView"),
    ("session.html", "SessionView"),
    ("sessions.html", "SessionsView"),
    ("theme.html", "ThemeView"),
    ("themes.html", "ThemesView"),
    ("year.html", "YearView"),
    ("years.html", "YearsView"),
];

const HEAD: &str = "# What templates are handed

Made from the code by `tests/skin_reference.rs`; do not edit it by hand.

Each template sees the fields of its view and nothing else. A field that says *or nothing* is tested
with `{% if field %}`. How templates are written, and which filters there are, is in
[For skin authors](../../docs/skins.md).
";

/// A struct of the code: what it is, and its fields.
struct Shape {
    about: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    about: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The structs and enumerations with public names of some files.
fn shapes(paths: &[PathBuf]) -> BTreeMap<String, Shape> {
    let mut shapes = BTreeMap::new();
    for path in paths {
        let text = fs::read_to_string(path).expect("a text");
        let mut docs = String::new();
        let mut open: Option<(String, Shape)> = None;
        for line in text.lines() {
            let trimmed = line.trim();
            if let Some(doc) = trimmed.strip_prefix("/// ") {
                docs.push_str(if docs.is_empty() { "" } else { " " });
                docs.push_str(doc);
                continue;
            }
            if trimmed.starts_with("#[") {
                continue;
            }
            if let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
                open = Some((name, Shape { about: docs.clone(), fields: Vec::new() }));
                if !line.ends_with('{') {
                    shapes.extend(open.take());
                }
            } else if line == "}" {
                shapes.extend(open.take());
            } else if let Some((_, shape)) = &mut open {
                let field = trimmed.strip_prefix("pub ").unwrap_or(trimmed).trim_end_matches(',');
                let (name, kind) = field.split_once(": ").unwrap_or((field, ""));
                shape.fields.push(Field { name: name.into(), kind: kind.into(), about: docs.clone() });
            }
            docs.clear();
        }
    }
    shapes
}

/// A type as the author of a template knows it, and the struct that it is made of.
fn told<'a>(kind: &'a str, shapes: &BTreeMap<String, Shape>) -> (String, Option<&'a str>) {
    let inner = |wrapper: &str| kind.strip_prefix(wrapper).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Shared<") {
        return told(inner, shapes);
    }
    if let Some(inner) = inner("Option<") {
        let (text, of) = told(inner, shapes);
        return (format!("{text}, or nothing"), of);
    }
    if let Some(inner) = inner("Vec<") {
        let (text, of) = told(inner, shapes);
        return (format!("list of {text}"), of);
    }
    if let Some((_, inner)) = inner("BTreeMap<").and_then(|inner| inner.split_once(", ")) {
        let (text, of) = told(inner, shapes);
        return (format!("table of {text}"), of);
    }
    match kind {
        "String" | "&'static str" => ("text".into(), None),
        "usize" | "u8" | "u32" | "i16" => ("number".into(), None),
        "bool" => ("yes or no".into(), None),
        "Html" => ("HTML".into(), None),
        "Lang" | "crate::i18n::lang::Lang" => ("language tag".into(), None),
        "Direction" => ("`ltr` or `rtl`".into(), None),
        "Id" => ("id".into(), None),
        "serde_json::Value" => ("anything".into(), None),
        "Rule" | "Format" | "Status" | "Completeness" | "Progress" | "Capacity" => ("a word".into(), None),
        other => {
            let name = other.rsplit("::").next().unwrap_or(other);
            let shape =
                shapes.get(name).unwrap_or_else(|| panic!("a template cannot be told what `{kind}` is"));
            if shape.fields.iter().all(|field| field.kind.is_empty()) {
                let words = shape.fields.iter().map(|word| format!("`{}`", word.name.to_lowercase()));
                return (words.collect::<Vec<_>>().join(", "), None);
            }
            (format!("[{name}](#{})", name.to_lowercase()), Some(name))
        }
    }
}

fn table(shape: &Shape, shapes: &BTreeMap<String, Shape>, wanted: &mut BTreeSet<String>) -> String {
    let mut text = "| field | is | |\n|---|---|---|\n".to_owned();
    for field in &shape.fields {
        let (kind, of) = told(&field.kind, shapes);
        wanted.extend(of.map(str::to_owned));
        let _ = writeln!(text, "| `{}` | {kind} | {} |", field.name, field.about.replace('|', "\\|"));
    }
    text
}

fn reference() -> String {
    let folder = |path: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(root().join(path)).expect("a folder");
        entries
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some())
            .collect()
    };
    let shapes = shapes(&[folder("src/view"), folder("src/view/charts")].concat());
    let mut text = HEAD.to_owned();
    let (mut wanted, mut done) = (BTreeSet::new(), BTreeSet::new());
    for (template, view) in VIEWS {
        let shape = shapes.get(view).unwrap_or_else(|| panic!("there is no view {view}"));
        done.insert(view.to_owned());
        let about =
            shape.about.trim_start_matches(&format!("`{template}`")).trim_start_matches([':', '.', ' ']);
        let about = if about.is_empty() { String::new() } else { format!("{}\n\n", capital(about)) };
        let _ = write!(text, "\n## {template}\n\n{about}{}", table(shape, &shapes, &mut wanted));
    }
    text.push_str("\n# What they are made of\n");
    while let Some(name) = wanted.pop_first() {
        if !done.insert(name.clone()) {
            continue;
        }
        let shape = &shapes[&name];
        let _ = write!(text, "\n## {name}\n\n{}\n\n{}", shape.about, table(shape, &shapes, &mut wanted));
    }
    text
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[test]
fn the_reference_of_templates_says_what_the_code_says() {
    let path = root().join("themes/standard/REFERENCE.md");
    let now = reference();
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        fs::write(&path, &now).expect("a file");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == now,
        "{} is out of date: UPDATE_REFERENCE=1 cargo test skin_reference",
        path.display()
    );
}

#[test]
fn every_template_is_in_the_reference_and_every_field_is_explained() {
    let text = reference();
    for entry in fs::read_dir(root().join("themes/standard/templates")).expect("templates") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        // These see the view of the page that uses them.
        let is_part = matches!(
            name.as_str(),
            "base.html"
                | "components.html"
                | "list.html"
                | "party.html"
                | "pictures.html"
                | "two-columns.html"
        );
        assert!(is_part || text.contains(&format!("\n## {name}\n")), "{name} is not in the reference");
    }
    let unexplained: Vec<&str> = text.lines().filter(|line| line.ends_with("|  |")).collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}
