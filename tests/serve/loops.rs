//! A template that never ends: its page is answered for, and everything else goes on.

use std::time::{Duration, Instant};

use super::client::Preview;
use crate::fixture::Fixture;

const TEMPLATE: &str = "themes/standard/templates/home.html";

/// Loops that write nothing and have no end that anybody would see.
fn endless() -> String {
    let (open, close) = ("{% for a in range(end=100000) -%}", "{%- endfor %}");
    format!("{}{}", open.repeat(4), close.repeat(4))
}

fn site() -> Fixture {
    Fixture::site().session("01", "date = 2021-01-01\nnumber = 1")
}

#[test]
fn a_page_whose_template_never_ends_keeps_no_other_page_and_no_later_version_waiting() {
    let preview = Preview::of(site().file(TEMPLATE, endless()), &[]);
    let answer = preview.get("");
    assert_eq!(answer.status, 503, "{}", answer.text());
    for part in ["This page takes too long", "its template may have an endless loop", "__rapporteur"] {
        assert!(answer.text().contains(part), "{part}: {}", answer.text());
    }
    preview.hear(|line| line.contains("the page / was not rendered within"));
    // More of the same, as often as an impatient reader asks.
    let start = Instant::now();
    for _ in 0..20 {
        assert_eq!(preview.get("").status, 503);
    }
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    for path in ["talks/01/", "talks/", "feed.xml", "assets/standard.css", "__rapporteur/"] {
        assert_eq!(preview.get(path).status, 200, "{path}");
    }
    let desk = preview.get("__rapporteur/desk.json").text();
    assert!(desk.contains("its template may have an endless loop"), "{desk}");
    preview.save(TEMPLATE, "{{ frame.site_title.text }}");
    preview.until("", |answer| answer.status == 200 && answer.text().contains("Dialogues"));
}

#[test]
fn a_template_that_begins_to_loop_leaves_the_page_as_it_last_was() {
    let preview = Preview::of(site().file(TEMPLATE, "<p>before</p>"), &[]);
    let mut tab = preview.tab("");
    assert!(preview.get("").text().contains("before"));
    preview.save(TEMPLATE, endless());
    let diagnostics = loop {
        let diagnostics = tab.next("diagnostics");
        if diagnostics["total"] == 1 {
            break diagnostics;
        }
    };
    let message = diagnostics["here"][0]["message"].as_str().expect("a message");
    assert!(message.contains("its template may have an endless loop"), "{message}");
    assert!(preview.get("").text().contains("before"));
    assert_eq!(preview.get("talks/01/").status, 200);
}

#[test]
fn a_page_without_end_ends_a_build_with_an_error() {
    let text = "x".repeat(10_000);
    let template = format!("{{% for a in range(end=100000) %}}{text}{{% endfor %}}");
    let run = site().file(TEMPLATE, template).run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("exceeds 256 MiB"), "{}", run.stderr);
}
