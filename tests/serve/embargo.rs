//! What the preview makes of reports under embargo: shown, marked, and listed on the desk.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::client::{PATIENCE, Preview};
use crate::fixture::{Fixture, words};

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\", \"ar\"]")
        .session("01", "date = 2021-01-01\nnumber = 1")
        .session("02", "date = 2021-01-02\nnumber = 2\nembargo = 2026-12-24T00:00:00Z")
        .session("03", "date = 2021-01-03\nnumber = 3\nembargo = 2026-12-01T16:35:00+04:30")
}

fn list(preview: &Preview, kind: &str) -> Option<Value> {
    let desk: Value = serde_json::from_slice(&preview.get("__rapporteur/desk.json").body).expect("JSON");
    desk["lists"].as_array()?.iter().find(|list| list["kind"] == kind).cloned()
}

#[test]
fn a_report_under_embargo_is_shown_with_its_moment() {
    let preview = Preview::of(site(), &["--at", "2026-11-01T00:00:00Z"]);
    let said = |path: &str| words(&preview.get(path).text()).replace(['\u{2068}', '\u{2069}'], "");
    let until = "Under embargo until 1 December 2026, 12:05 UTC";
    let page = said("talks/03/");
    assert!(
        page.contains(until)
            && page.contains("No part of this report appears on the published site before then"),
        "{page}"
    );
    assert!(said("sessions/").contains(until));
    assert!(said("fa/talks/03/").contains("۱۲:۰۵"), "in the digits of the language");
    assert!(!said("talks/01/").contains("embargo"));

    let list = list(&preview, "embargoes").expect("a list");
    let items: Vec<[&str; 3]> = list["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| ["path", "help", "address"].map(|key| item[key].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(
        items,
        [
            ["content/talks/03.md", "until 2026-12-01 12:05 UTC", "/talks/03/"],
            ["content/talks/02.md", "until 2026-12-24 00:00 UTC", "/talks/02/"],
        ]
    );
}

#[test]
fn a_link_that_a_build_would_refuse_is_an_error_in_the_preview_too() {
    let preview = Preview::of(site(), &["--at", "2026-11-01T00:00:00Z"]);
    preview.save(
        "content/talks/01.md",
        "+++\ntitle = \"01\"\ndate = 2021-01-01\nnumber = 1\n+++\n[](session:2)\n",
    );
    preview.hear(|line| line.contains("`session:2` is under embargo until 2026-12-24 00:00 UTC"));
}

#[test]
fn once_its_moment_has_come_nothing_marks_a_report() {
    let preview = Preview::of(site(), &["--at", "2026-12-24T00:00:00Z"]);
    assert!(!preview.get("talks/02/").text().contains("embargo"));
    assert_eq!(list(&preview, "embargoes"), None);
}

#[test]
fn the_mark_goes_by_itself_when_the_moment_comes() {
    let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(8);
    let preview =
        Preview::of(Fixture::site().session("01", &format!("date = 2021-01-01\nembargo = {soon:.0}")), &[]);
    let start = Instant::now();
    while preview.get("talks/01/").text().contains("embargo") {
        assert!(start.elapsed() < PATIENCE, "it is still marked");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(list(&preview, "embargoes"), None);
}
