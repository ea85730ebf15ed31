//! Planned sessions: shown as such and apart from the others, and counted nowhere.

use crate::fixture::{Fixture, links, words};
use crate::html;

const NOW: [&str; 2] = ["--at", "2026-11-29T12:00:00Z"];

const PLANNED: &str = "number = 2\ndate = 2027-03-01\nplanned = true\nplace = { name = \"Doha\", country = \"QA\" }\n\
    participants = [\"OM\", \"QA\"]\nthemes = [\"aid\"]\nspeakers = [{ name = \"A. Speaker\", named_by = \"A page\" }]";

fn site() -> Fixture {
    without_time().with(&NOW)
}

fn without_time() -> Fixture {
    Fixture::site()
        .file("content/themes.toml", "[aid]\nlabel = \"Aid\"\n")
        .session("held", "number = 1\ndate = 2021-09-14\nparticipants = [\"QA\"]\nthemes = [\"aid\"]")
        .session("next", PLANNED)
}

#[test]
fn a_planned_session_needs_no_report_and_is_no_mistake() {
    assert_eq!(site().diagnostics(), [""; 0]);
}

#[test]
fn its_page_says_so_and_has_its_facts_and_nothing_to_cite() {
    let page = site().build().main("talks/next/index.html");
    assert!(html::text_of(&page, ".notice").starts_with("Planned"), "{page}");
    for fact in ["1 March 2027", "Doha", "Oman", "Aid", "A. Speaker"] {
        assert!(words(&page).contains(fact), "{fact}");
    }
    assert_eq!(html::count(&page, ".cite") + html::count(&page, ".absent"), 0);
    let data: serde_json::Value = serde_json::from_str(&html::text_of(
        &site().build().built("talks/next/index.html"),
        "script[type='application/ld+json']",
    ))
    .expect("JSON");
    assert_eq!(data["@type"], "Event");
    assert_eq!(data["startDate"], "2027-03-01");
}

#[test]
fn a_planned_session_may_have_a_body_whose_links_lead_somewhere() {
    let site = site().file(
        "content/talks/next.md",
        "+++\ntitle = \"Next\"\ndate = 2027-03-01\nplanned = true\n+++\n\nOn [](theme:aid), with [](country:OM), after [](session:talks/1).\n",
    );
    let held = "+++\ntitle = \"Held\"\nnumber = 1\ndate = 2021-09-14\nthemes = [\"aid\"]\n+++\n\nSee [](session:talks/next).\n";
    let site = site.file("content/talks/held.md", held);
    assert_eq!(site.diagnostics(), [""; 0]);
    site.build();
    let links_of = |page: &str| -> Vec<String> {
        let all = links(&html::part(&site.main(page), ".prose"));
        all.into_iter().filter(|link| !link.starts_with('#')).collect()
    };
    assert_eq!(links_of("talks/next/index.html"), ["/themes/aid/", "/countries/om/", "/talks/held/"]);
    assert!(site.has("countries/om/index.html"));
    assert_eq!(links_of("talks/held/index.html"), ["/talks/next/"]);
    assert!(words(&site.main("talks/held/index.html")).contains("See Next"));
}

#[test]
fn lists_have_it_apart() {
    let site = site();
    site.build();
    for (page, id) in
        [("index.html", "next_"), ("talks/index.html", "planned_"), ("sessions/index.html", "planned_")]
    {
        let page = site.main(page);
        let section = html::part(&page, &format!("section[aria-labelledby='{id}']"));
        assert_eq!(links(&section)[0], "/talks/next/");
        assert!(words(&section).contains("1 March 2027"), "{section}");
        assert_eq!(links(&page).iter().filter(|link| *link == "/talks/next/").count(), 1);
    }
    assert!(html::text_of(&site.main("talks/index.html"), "header .meta").starts_with("1 session "));
}

#[test]
fn it_is_in_no_index_statistic_or_data_file() {
    let with = site();
    with.build();
    let without = Fixture::site()
        .with(&NOW)
        .file("content/themes.toml", "[aid]\nlabel = \"Aid\"\n")
        .session("held", "number = 1\ndate = 2021-09-14\nparticipants = [\"QA\"]\nthemes = [\"aid\"]");
    without.build();
    for file in [
        "data/sessions.json",
        "data/sessions.csv",
        "data/index.json",
        "feed.xml",
        "talks/feed.xml",
        "countries/qa/index.html",
        "themes/aid/index.html",
        "matrix/index.html",
        "years/index.html",
        "countries/qa/aid/index.html",
        "talks/held/index.html",
    ] {
        assert_eq!(with.built(file), without.built(file), "{file}");
    }
    assert!(!with.has("countries/om/index.html"));
    assert!(with.built("sitemap.xml").contains("https://example.org/talks/next/"));
    let updated = format!("updated = 2026-11-01\n{PLANNED}");
    let updated =
        Fixture::site().file("content/themes.toml", "[aid]\nlabel = \"Aid\"\n").session("next", &updated);
    assert!(updated.with(&NOW).build().built("sitemap.xml").contains("<lastmod>2026-11-01</lastmod>"));
}

#[test]
fn the_next_session_is_the_first_whose_date_has_not_passed() {
    let next = |at: &str| {
        let site = without_time().session("later", "date = \"2027-06\"\nplanned = true").with(&["--at", at]);
        let page = site.build().main("index.html");
        links(&page).into_iter().find(|link| link == "/talks/next/" || link == "/talks/later/")
    };
    assert_eq!(next("2027-03-01T23:00:00Z").as_deref(), Some("/talks/next/"));
    assert_eq!(next("2027-03-02T01:00:00Z").as_deref(), Some("/talks/later/"));
    assert_eq!(next("2027-06-30T01:00:00Z").as_deref(), Some("/talks/later/"));
    assert_eq!(next("2027-07-01T01:00:00Z"), None);
}

#[test]
fn a_planned_session_whose_date_has_passed_is_warned_of() {
    let report = |date: &str, at: &str| {
        let facts = format!("date = {date}\nplanned = true");
        Fixture::site().session("s", &facts).with(&["--at", at]).report()
    };
    insta::assert_snapshot!(report("2027-03-01", "2027-03-02T00:00:00Z"), @r"
    warning content/talks/s.md:4:11 this session is planned, but its date has passed: 2027-03-01
      write the report and remove `planned`, or correct the date
    ");
    for (date, at) in [("2027-03-01", "2027-03-01T23:59:59Z"), ("\"2027-03\"", "2027-03-31T00:00:00Z")] {
        assert_eq!(report(date, at), "", "{date}");
    }
}

#[test]
fn a_planned_session_has_no_recommendations_yet() {
    let site = site().session("next", &format!("{PLANNED}\n[[recommendations]]\ntext = \"Meet.\""));
    let report = site.report();
    assert!(report.contains("a planned session cannot have recommendations yet"), "{report}");
    assert!(!words(&site.build().main("talks/next/index.html")).contains("Meet."));
}

/// A site with a held session, which has a recommendation, and a planned one with the given tables.
fn with_tables(tables: &str) -> Fixture {
    let held = "number = 1\ndate = 2021-09-14\n[[recommendations]]\ntext = \"Meet.\"";
    Fixture::site()
        .session("held", held)
        .session("next", &format!("date = 2027-03-01\nplanned = true\n{tables}"))
        .with(&NOW)
}

#[test]
fn what_belongs_to_a_report_is_shown_nowhere_and_named_by_a_warning() {
    let followed = "[[followed]]\nof = \"held#1\"\nstatus = \"met\"\ndate = 2026-02-02\ntext = \"Secret.\"";
    let corrections = "[[corrections]]\ndate = 2026-02-02\ntext = \"Secret.\"";
    let recommendations = "[[recommendations]]\ntext = \"Secret.\"\nrepeats = [\"held#1\"]";
    let without = with_tables("");
    without.build();
    for (key, tables) in
        [("followed", followed), ("corrections", corrections), ("recommendations", recommendations)]
    {
        let site = with_tables(tables);
        let found = site.diagnostics();
        assert!(
            found.len() == 1 && found[0].starts_with("warning content/talks/next.md:5:3 a planned session"),
            "{found:?}"
        );
        assert!(found[0].contains(key), "{found:?}");
        site.build();
        assert_eq!(site.snapshot(), without.snapshot(), "{key}");
    }
}

#[test]
fn a_recommendation_of_a_planned_session_is_no_target() {
    let planned = "number = 1\ndate = 2020-01-01\nplanned = true\n[[recommendations]]\ntext = \"Meet.\"";
    for tables in [
        "[[followed]]\nof = \"talks/1#1\"\nstatus = \"met\"\ntext = \"Done.\"",
        "[[recommendations]]\ntext = \"Meet again.\"\nrepeats = [\"talks/1#1\"]",
    ] {
        let site = Fixture::site()
            .session("1-planned", planned)
            .session("2-held", &format!("number = 2\ndate = 2021-01-01\n{tables}"));
        let report = site.report();
        assert!(
            report.contains("content/talks/1-planned.md is planned, so it has no recommendations yet"),
            "{report}"
        );
        assert!(report.contains("error content/talks/2-held.md:"), "{report}");
        assert_eq!(site.run(&["build"]).code, 1);
    }
}

#[test]
fn the_page_of_a_planned_session_does_not_speak_of_a_report() {
    let site = with_tables("updated = 2026-05-01");
    assert_eq!(site.diagnostics(), [""; 0]);
    let page = words(&site.build().main("talks/next/index.html"));
    assert!(page.contains("Last updated 1 May 2026") && !page.contains("Report last revised"), "{page}");
}

#[test]
fn a_date_in_the_future_without_it_is_still_warned_of() {
    let report = Fixture::site().session("s", "date = 2027-03-01").with(&NOW).report();
    assert!(report.contains("if the session is planned, add `planned = true`"), "{report}");
}

#[test]
fn a_series_may_have_planned_sessions_only() {
    let site = Fixture::site().session("s", "date = 2027-03-01\nplanned = true").with(&NOW);
    assert_eq!(site.diagnostics(), [""; 0]);
    let page = site.build().main("talks/index.html");
    assert!(links(&page).contains(&"/talks/s/".to_owned()), "{page}");
}

#[test]
fn a_planned_session_under_embargo_leaves_no_trace() {
    let hidden = site().session("next", &format!("{PLANNED}\nembargo = 2027-01-01T00:00:00Z"));
    hidden.build();
    for (path, bytes) in hidden.snapshot() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("talks/next") && !text.contains("Speaker"), "{path}");
    }
}
