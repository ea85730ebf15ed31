//! The site that comes with the repository: it is what a real record looks like.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;

use crate::fixture::{Fixture, heading, words};
use crate::html;

/// Its files as two threads build them. It is large: all tests share one build.
pub(crate) static BUILT: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let site = Fixture::bundled();
    let run = site.run(&["build", "--threads", "2"]);
    assert_eq!(run.code, 0, "{}{}", run.stderr, run.stdout);
    site.snapshot().into_iter().collect()
});

/// The languages that it is translated into.
const TRANSLATIONS: [&str; 3] = ["fa-AF", "ps", "ar"];

/// A file of the built site.
#[track_caller]
pub(crate) fn text(path: &str) -> String {
    let bytes = BUILT.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8(bytes.clone()).expect("a text")
}

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).expect("JSON")
}

#[test]
fn there_is_nothing_to_say_against_it() {
    let run = Fixture::bundled().run(&["check"]);
    assert_eq!((run.code, run.stderr.contains("warning")), (0, false), "{}{}", run.stderr, run.stdout);
}

#[test]
fn no_line_of_its_pages_ends_in_a_space() {
    let pages = BUILT.keys().filter(|path| path.ends_with(".html"));
    let found: Vec<String> = pages
        .filter_map(|path| {
            let text = text(path);
            let line = text.lines().position(|line| line.ends_with([' ', '\t']))?;
            Some(format!("{path}:{}", line + 1))
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn it_holds_two_series_with_the_sessions_that_are_known() {
    let sessions = json("data/sessions.json");
    let ids = sessions["sessions"].as_array().expect("sessions").iter();
    let ids: BTreeSet<&str> = ids.map(|session| session["id"].as_str().expect("an id")).collect();
    let expected = [
        "istanbul-process/01-istanbul",
        "istanbul-process/02-kabul",
        "istanbul-process/03-almaty",
        "istanbul-process/04-beijing",
        "istanbul-process/05-islamabad",
        "istanbul-process/06-amritsar",
        "istanbul-process/07-baku",
        "istanbul-process/08-istanbul",
        "istanbul-process/09-dushanbe",
        "track-ii/01-regional-dimensions",
        "track-ii/02-political-agreement-in-kabul",
        "track-ii/03-doha-prepares",
        "track-ii/04-rallying-regional-support",
        "track-ii/05-calls-for-regional-consensus",
        "track-ii/06-talks-amid-violence",
        "track-ii/08-peace-process-hiatus",
        "track-ii/09-before-the-istanbul-conference",
        "track-ii/11-gailani-and-koofi",
        "track-ii/12-after-the-fall",
        "track-ii/2022-beyond-the-right-to-education",
    ];
    assert_eq!(ids, expected.into_iter().collect());
}

#[test]
fn every_session_says_where_its_facts_come_from() {
    for session in json("data/sessions.json")["sessions"].as_array().expect("sessions") {
        assert!(!session["sources"].as_array().expect("sources").is_empty(), "{}", session["id"]);
        assert!(session["summary"]["en"].is_string(), "{}", session["id"]);
        assert!(!session["themes"].as_array().expect("themes").is_empty(), "{}", session["id"]);
    }
}

#[test]
fn the_date_of_the_twelfth_session_is_what_its_sources_allow() {
    let sessions = json("data/sessions.json");
    let all = sessions["sessions"].as_array().expect("sessions");
    let twelfth = all
        .iter()
        .find(|session| session["id"] == "track-ii/12-after-the-fall")
        .expect("the twelfth session");
    assert_eq!(twelfth["number"], 12);
    // The page that it is known from has no date, but says between which two events the session was held.
    assert_eq!(twelfth["date"], "[2021-08-15..2021-09-07]");
    assert!(
        words(&text("track-ii/12-after-the-fall/index.html"))
            .contains("between 15 August and 7 September 2021")
    );
}

#[test]
fn every_report_can_be_read_in_every_language_and_says_whose_translation_it_is() {
    let sessions = json("data/sessions.json");
    for session in sessions["sessions"].as_array().expect("sessions") {
        let id = session["id"].as_str().expect("an id");
        assert_eq!(session["languages"], serde_json::json!(["en", "fa-AF", "ps", "ar"]), "{id}");
        for language in TRANSLATIONS {
            let page = text(&format!("{language}/{id}/index.html"));
            // Whose translation it is stands in it and beside it.
            let source = format!("{}/content/{id}.{language}.md", env!("CARGO_MANIFEST_DIR"));
            let source = std::fs::read_to_string(source).expect("a translation");
            let translator = source.split("translator = \"").nth(1).and_then(|rest| rest.split('"').next());
            assert!(words(&page).contains(translator.expect("a translator")), "{language}: {id}");
            assert_eq!(heading(&page), session["title"][language].as_str().expect("a title"));
            for recommendation in session["recommendations"].as_array().into_iter().flatten() {
                let text = recommendation["text"][language].as_str().expect("a translated recommendation");
                assert!(words(&page).contains(text), "{text}");
            }
        }
    }
}

#[test]
fn numbers_of_which_nothing_is_found_are_shown_as_such() {
    let page = text("track-ii/index.html");
    for number in [7, 10] {
        assert!(words(&page).contains(&format!("Session {number}")), "{number}");
    }
}

#[test]
fn it_says_plainly_whose_it_is() {
    let page = words(&text("about/index.html"));
    assert!(page.contains("independent") && page.contains("public pages"), "{page}");
    for language in TRANSLATIONS {
        let page = text(&format!("{language}/about/index.html"));
        assert_eq!(html::count(&page, "main [lang=en]"), 0, "{language}: the page is not translated");
    }
}

#[test]
fn every_theme_and_organisation_has_a_name_in_every_language() {
    let index = json("data/index.json");
    for language in TRANSLATIONS {
        for list in ["themes", "organisations"] {
            for id in index[list].as_object().expect("a part of the index").keys() {
                let page = text(&format!("{language}/{list}/{id}/index.html"));
                assert_eq!(html::count(&page, "h1"), 1, "{language}: {id}");
                assert_eq!(html::count(&page, "h1[lang], h1 [lang]"), 0, "{language}: {id}");
            }
        }
    }
}

#[test]
fn countries_of_a_group_that_took_part_are_there_through_it() {
    let index = json("data/index.json");
    let through = &index["countries"]["UZ"]["through"]["central-asia"];
    assert!(through.as_array().expect("sessions").contains(&Value::from("track-ii/12-after-the-fall")));
}
