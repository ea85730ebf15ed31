//! The codes of diagnostics: how they are written, that each is used, and that they are documented.
//! `UPDATE_REFERENCE=1 cargo test diagnostic_codes` writes `docs/diagnostics.md` anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::diagnostic::{Code, Severity};

use crate::fixture::Fixture;

const HEAD: &str = "# Diagnostics

`rapporteur check`, `build`, `publish` and the preview report mistakes as diagnostics. Each says what is wrong, where, and what to do. An error stops the build; a warning does not.

Each diagnostic also has a code, which says what kind of mistake it is. Messages may be reworded in any version; codes are not. If a program reads diagnostics, use the code:

```sh
rapporteur check --format json | jq '.[] | select(.code == \"unknown-party\")'
```

You find the code in the last line of a diagnostic on the terminal, at the key `code` in JSON (`--format json`), in the title of an annotation on GitHub (`--format github`), and beside the diagnostic in the preview.

Some kinds of mistakes are errors in one place and warnings in another. `check` also reports as a warning what will become an error when an embargo ends.

This file is made from `src/diagnostic/code.rs` by `tests/diagnostic_codes.rs`; do not edit it by hand.

";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn variant(code: Code) -> String {
    format!("{code:?}")
}

fn reference() -> String {
    let mut text = format!("{HEAD}| code | severity | meaning |\n|---|---|---|\n");
    let mut all = Code::ALL.to_vec();
    all.sort_unstable_by_key(|code| code.as_str());
    for code in all {
        let severities = code.severities().iter().map(|severity| match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        });
        let severities = severities.collect::<Vec<_>>().join(" or ");
        let _ = writeln!(
            text,
            "| `{}` | {severities} | {} |",
            code.as_str(),
            code.sentence().replace('|', "\\|")
        );
    }
    text
}

#[test]
fn the_reference_of_diagnostics_has_every_code() {
    let path = root().join("docs/diagnostics.md");
    let now = reference();
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        fs::create_dir_all(root().join("docs")).expect("a folder");
        fs::write(&path, &now).expect("a file");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == now,
        "{} is out of date: UPDATE_REFERENCE=1 cargo test diagnostic_codes",
        path.display()
    );
    let maintainers = fs::read_to_string(root().join("docs/maintainers.md")).expect("a text");
    assert!(maintainers.contains("(diagnostics.md)"), "the page for maintainers leads to it");
}

#[test]
fn codes_are_unique_and_written_in_kebab_case_like_their_variants() {
    let mut known = BTreeSet::new();
    for code in Code::ALL {
        let mut expected = String::new();
        for c in variant(*code).chars() {
            if c.is_ascii_uppercase() && !expected.is_empty() {
                expected.push('-');
            }
            expected.push(c.to_ascii_lowercase());
        }
        assert_eq!(code.as_str(), expected);
        assert!(known.insert(code.as_str()), "{expected} is there twice");
        let sentence = code.sentence();
        assert!(sentence.ends_with('.') && !sentence.trim_end_matches('.').contains(". "), "{sentence}");
        assert!(!code.severities().is_empty(), "{expected}");
    }
}

/// The code of the program that makes diagnostics, without its tests.
fn sources() -> String {
    let mut text = String::new();
    let entries = walkdir::WalkDir::new(root().join("src"));
    for entry in entries.into_iter().map(|entry| entry.expect("a readable tree")) {
        let path = entry.path();
        let is_test = path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "tests");
        let is_table = path.ends_with(Path::new("diagnostic/code.rs"));
        if path.extension().is_some_and(|extension| extension == "rs") && !is_test && !is_table {
            let file = fs::read_to_string(path).expect("a text");
            text.push_str(file.split("#[cfg(test)]\nmod tests").next().unwrap_or_default());
        }
    }
    text
}

#[test]
fn every_code_is_used() {
    let sources = sources();
    let used: BTreeSet<&str> = sources
        .split("Code::")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default())
        .collect();
    let unused: Vec<String> =
        Code::ALL.iter().map(|code| variant(*code)).filter(|name| !used.contains(name.as_str())).collect();
    assert!(unused.is_empty(), "no diagnostic has {unused:?}");
}

#[test]
fn a_diagnostic_has_its_code_in_every_format() {
    let site = Fixture::site().session("01", "date = 2021-01-01\nparticipants = [\"Quatar\"]");
    let check = |format: &str| site.run(&["check", "--format", format]);
    let shown = check("human").stderr;
    assert!(shown.starts_with("error: unknown party `Quatar`\n"), "{shown}");
    assert!(shown.contains("\n  = help: did you mean `Qatar`?\n  = code: unknown-party\n"), "{shown}");
    let array: serde_json::Value = serde_json::from_str(&check("json").stdout).expect("JSON");
    assert_eq!((&array[0]["severity"], &array[0]["code"]), (&"error".into(), &"unknown-party".into()));
    let annotations = check("github").stdout;
    assert!(annotations.contains(",title=unknown-party::unknown party `Quatar`"), "{annotations}");
}
