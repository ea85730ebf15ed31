//! Drafts from documents of other programs: nothing of a text is lost, nothing is overwritten, nothing is published.

mod conservation;
mod documents;
mod embedded;
mod pages;
mod safety;
mod sheets;
mod summaries;
mod texts;

use std::path::PathBuf;

use serde_json::Value;

use crate::fixture::Fixture;

/// A file of `tests/import/files`, which `tests/import/files/README.md` describes.
fn sample(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/import/files").join(name)
}

/// A site in four languages with the series `talks`.
fn site() -> Fixture {
    Fixture::site().config("language = \"en\"\nlanguages = [\"en\", \"fa\", \"ar\", \"fr\"]")
}

/// Imports a file with further arguments; what the program says of it.
#[track_caller]
fn import(site: &Fixture, name: &str, arguments: &[&str]) -> Value {
    let path = sample(name);
    let mut all = vec!["import", path.to_str().expect("a path"), "--format", "json"];
    all.extend(arguments);
    let run = site.run(&all);
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr))
}

/// The text of the only draft of a file.
#[track_caller]
fn draft(site: &Fixture, name: &str, arguments: &[&str]) -> String {
    let outcome = import(site, name, arguments);
    let path = outcome[0]["draft"].as_str().unwrap_or_else(|| panic!("no draft: {outcome}"));
    std::fs::read_to_string(site.path(path)).expect("the draft")
}

/// Whether a remark of an outcome holds a text.
fn remarks(outcome: &Value, text: &str) -> bool {
    let all = outcome["remarks"].as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().any(|remark| remark["message"].as_str().is_some_and(|message| message.contains(text)))
}
