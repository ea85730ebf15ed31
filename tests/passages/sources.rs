//! Commands that read and change the sources know of the passages; what is stored of a text does not.

use std::fs;

use crate::fixture::Fixture;

const TEXT: &str = "First.\n\n::: internal\nZanzibar [x](02-two.md)\n\n<!-- remark -->\n:::\n\nLast.\n";

fn site() -> Fixture {
    let site = super::site(TEXT, "", "", "");
    fs::remove_file(site.path("content/talks/01-one.fa-AF.md")).expect("a file");
    site
}

fn translated(site: &Fixture) -> String {
    let run = site.run(&["translate", "talks/1", "fa-AF"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    fs::read_to_string(site.path("content/talks/01-one.fa-AF.md")).expect("the translation")
}

fn digest(text: &str) -> &str {
    text.lines().find(|line| line.starts_with("original = ")).expect("a digest")
}

#[test]
fn a_new_translation_has_the_passages_of_its_original_and_does_not_publish_them() {
    let site = site();
    let text = translated(&site);
    assert!(
        text.contains("First.\n\n::: internal\nZanzibar [x](02-two.md)\n\n\n:::\n\nLast.\n\n-->"),
        "{text}"
    );
    site.build();
    for (path, bytes) in site.snapshot() {
        assert!(!String::from_utf8_lossy(&bytes).contains("Zanzibar"), "{path}");
    }
}

#[test]
fn the_digest_of_an_original_says_nothing_of_its_internal_passages() {
    let with = site();
    let without = site();
    without.write("content/talks/01-one.md", format!("+++\n{}\n+++\nFirst.\n\nLast.\n", super::FACTS));
    let (text, expected) = (translated(&with), translated(&without));
    assert_eq!(digest(&text), digest(&expected));
}

#[test]
fn a_change_in_a_passage_makes_no_translation_stale_but_another_reason_does() {
    let site = site();
    let original = |passage: &str| format!("+++\n{}\n+++\nFirst.\n\n{passage}\n\nLast.\n", super::FACTS);
    site.write("content/talks/01-one.md", original("::: withheld Names\nZanzibar\n:::"));
    translated(&site);
    let is_stale = || site.report().contains("the original has changed since it was translated");
    assert!(!is_stale());
    site.write("content/talks/01-one.md", original("::: withheld Names\nKashgar\n\n- and more\n:::"));
    assert!(!is_stale());
    site.write("content/talks/01-one.md", original("::: withheld Places\nKashgar\n:::"));
    assert!(is_stale());
}

#[test]
fn renaming_changes_links_in_passages_too() {
    let site = site();
    let run = site.run(&["rename", "talks/2", "02-later"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let text = fs::read_to_string(site.path("content/talks/01-one.md")).expect("a file");
    assert!(text.contains("Zanzibar [x](02-later.md)"), "{text}");
}

#[test]
fn a_relative_date_in_a_passage_is_nobodys_business() {
    let report = |text: &str| super::site(text, "", "", "").report();
    assert!(report("They met yesterday.\n").contains("is a relative date"));
    assert!(!report("::: internal\nThey met yesterday.\n:::\n").contains("is a relative date"));
}
