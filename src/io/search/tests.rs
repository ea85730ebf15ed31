//! That the parts cannot be seen in what they become.

use std::fmt::Write as _;

use super::*;
use crate::atlas;
use crate::site::{Inputs, Overrides, prepare};
use crate::source::{Content, File, Tree};

const CONFIG: &str = "title = \"Talks\"\nbase_url = \"https://example.org/\"\nlanguages = [\"en\", \"fa\"]\n";

/// Sessions with words that all have, that some have and that one has, in and beside the text.
fn record(sessions: usize) -> Arc<Site> {
    let mut files = vec![
        ("rapporteur.toml".to_owned(), CONFIG.to_owned()),
        ("content/talks/_index.md".to_owned(), "+++\ntitle = \"Talks\"\n+++\n".to_owned()),
    ];
    for number in 1..=sessions {
        let words: String = (0..400).fold(String::new(), |mut words, at| {
            let _ = write!(words, "w{} ", (number * 7919 + at * at * 31) % 3000);
            words
        });
        let (year, country) = (1990 + number % 30, ["QA", "PK", "IR"][number % 3]);
        files.push((
            format!("content/talks/{number}.md"),
            format!(
                "+++\ntitle = \"Number {number}\"\ndate = {year}-01-01\nparticipants = [\"{country}\"]\n+++\n\n\
                 ## A café\n\nThe cafe of {number} is a {}. {words}\n",
                if number % 2 == 0 { "Café" } else { "cafè" }
            ),
        ));
        // A title in another language is a field that other reports lack.
        if number % 4 == 0 {
            let text = format!("+++\ntitle = \"نشست {number}\"\n+++\n\nآبیاری در سال ۲۰۲۱ و {number}.\n");
            files.push((format!("content/talks/{number}.fa.md"), text));
        }
    }
    files.sort();
    let file =
        |(path, text): (String, String)| File { path, content: Content::Read(text.into_bytes().into()) };
    let tree = Tree { files: files.into_iter().map(file).collect() };
    let prepared = prepare(&Inputs { tree, overrides: Overrides::default() }, &atlas::atlas());
    prepared.site.unwrap()
}

fn index(site: &Site, lang: &Lang, length: usize) -> Files {
    in_parts(site, lang, length).unwrap().unwrap()
}

#[test]
fn an_index_made_in_parts_is_the_one_that_pagefind_makes_of_the_whole() {
    let site = record(28);
    for lang in &site.proceedings.config.languages {
        let whole = index(&site, lang, 28);
        let words = whole.keys().filter(|name| name.ends_with(".pf_index")).count();
        let reports = whole.keys().filter(|name| name.ends_with(".pf_fragment")).count();
        assert!(reports == 28 && words > usize::from(lang.as_str() == "en"), "{lang}: {reports}, {words}");
        for length in [5, 27] {
            let parts = index(&site, lang, length);
            assert_eq!(
                parts.keys().collect::<Vec<_>>(),
                whole.keys().collect::<Vec<_>>(),
                "{lang}, {length}"
            );
            for (name, bytes) in &whole {
                assert!(parts[name] == *bytes, "{name} of {lang}, in parts of {length}");
            }
        }
    }
}

#[test]
fn a_new_session_leaves_all_parts_but_the_newest_as_they_are() {
    let sessions = |count: usize| -> Vec<Vec<String>> {
        let record = record(count);
        let parts = parts(&record, 4);
        parts.iter().map(|part| part.iter().map(|session| session.id.to_string()).collect()).collect()
    };
    let (before, after) = (sessions(10), sessions(11));
    assert_eq!(before.len(), 3);
    assert_eq!(before[1..], after[1..]);
    assert_ne!(before[0], after[0]);
}
