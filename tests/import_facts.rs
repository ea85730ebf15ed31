//! The facts of sessions found in documents: in reports written for these tests, and in the reports of the bundled site.

mod bundled;
mod cells;
mod expected;
mod front_matter;
mod harbour;
mod other_meetings;
mod reader;
mod site;
mod traps;

use std::fs;
use std::path::{Path, PathBuf};

use expected::{Comparison, Expected};
use rapporteur::import::facts::extracted::SessionFacts;
use rapporteur::import::facts::knowledge::Knowledge;

/// Least share of the facts that a person reads in the documents.
const RECALL: f64 = 0.8;

/// The same for reports of free form, which state many facts in words that only a person understands.
const RECALL_OF_FREE_FORM: f64 = 0.6;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import_facts")
}

/// Compares what is found in the documents of a folder with what a person reads in them.
#[expect(clippy::print_stdout, reason = "how many facts are found is worth knowing")]
fn compared(folder: &Path, knowledge: &Knowledge) -> Comparison {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".txt")?.to_owned()))
        .collect();
    names.sort();
    let mut all = Comparison::default();
    for name in &names {
        let read = |end: &str| fs::read_to_string(folder.join(format!("{name}.{end}"))).expect("a file");
        let expected: Expected =
            toml::from_str(&read("toml")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let document = reader::document(&read("txt"));
        let facts = rapporteur::import::facts::find(&document, knowledge, SessionFacts::default());
        let comparison = expected::compare(name, &expected, &facts);
        println!("{name}: {} of {} found", comparison.found, comparison.all);
        all.add(comparison);
    }
    println!("all: {} of {} found, {} wrong", all.found, all.all, all.wrong.len());
    for missing in &all.missing {
        println!("missing {missing}");
    }
    all
}

#[test]
fn the_facts_of_reports_in_ten_languages_are_found_and_none_is_invented() {
    let all = compared(&folder().join("documents"), &site::KNOWLEDGE);
    assert!(all.wrong.is_empty(), "{:#?}", all.wrong);
    assert!(all.recall() >= RECALL, "{}", all.recall());
}

#[test]
fn so_are_those_of_reports_that_were_written_afterwards() {
    let all = compared(&folder().join("held-out"), &site::KNOWLEDGE);
    assert!(all.wrong.is_empty(), "{:#?}", all.wrong);
    assert!(all.recall() >= RECALL, "{}", all.recall());
}

#[test]
fn so_are_those_of_reports_of_other_kinds() {
    let all = compared(&folder().join("held-out-second"), &site::KNOWLEDGE);
    assert!(all.wrong.is_empty(), "{:#?}", all.wrong);
    assert!(all.recall() >= RECALL, "{}", all.recall());
}

#[test]
fn so_are_those_of_reports_of_free_form_by_others() {
    let all = compared(&folder().join("held-out-third"), &harbour::KNOWLEDGE);
    assert!(all.wrong.is_empty(), "{:#?}", all.wrong);
    assert!(all.recall() >= RECALL_OF_FREE_FORM, "{}", all.recall());
}
