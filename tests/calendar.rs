//! Calendars (RFC 5545): where they are and what they hold. `tests/browser/calendar.test.mjs` reads them with a
//! library that is not ours.

use crate::fixture::{Fixture, links};
use crate::html;

fn site() -> Fixture {
    Fixture::site()
        .with(&["--at", "2026-11-29T12:00:00Z"])
        .file(
            "rapporteur.toml",
            "title = { en = \"Talks; all, of them\", fa = \"گفتگوها\" }\nbase_url = \"https://example.org/dialogues/\"\nlanguages = [\"en\", \"fa\"]\n",
        )
        .session("1", "number = 1\ndate = 2021-09-14\nsummary = \"A, b; c\\\\d.\"\nplace = { name = \"Doha\", country = \"QA\" }\nupdated = 2022-01-02")
        .session("2", "number = 2\ndate = 2021-12-30\nend_date = 2022-01-01\nformat = \"virtual\"")
        .session("3", "number = 3\ndate = \"2022-03\"")
        .session("4", "number = 4\ndate = \"2022-04-01~\"")
        .session("5", "number = 5\ndate = \"[2022-05-01..2022-05-03]\"")
        .session("6", "number = 6\ndate = 2027-03-01\nplanned = true")
        .file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n")
        .file("content/other/x.md", "+++\ntitle = \"X\"\ndate = \"2021\"\n+++\n")
}

/// The lines of a calendar, unfolded.
fn lines(site: &Fixture, path: &str) -> Vec<String> {
    let text = site.built(path);
    assert!(text.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The values of a property.
fn values(site: &Fixture, path: &str, name: &str) -> Vec<String> {
    let start = format!("{name}:");
    lines(site, path).iter().filter_map(|line| line.strip_prefix(&start).map(str::to_owned)).collect()
}

#[test]
fn a_calendar_has_the_sessions_whose_days_are_known() {
    let site = site();
    site.build();
    let of = |name: &str| values(&site, "calendar.ics", name);
    assert_eq!(
        of("UID"),
        ["dialogues/talks/1@example.org", "dialogues/talks/2@example.org", "dialogues/talks/6@example.org"]
    );
    assert_eq!(of("DTSTART;VALUE=DATE"), ["20210914", "20211230", "20270301"]);
    assert_eq!(of("DTEND;VALUE=DATE"), ["20210915", "20220102", "20270302"]);
    assert_eq!(of("DTSTAMP"), ["20220102T000000Z", "20211230T000000Z", "19700101T000000Z"]);
    assert_eq!(of("STATUS"), ["CONFIRMED", "CONFIRMED", "TENTATIVE"]);
    assert_eq!(of("SUMMARY"), ["1", "2", "Planned: 6"]);
    assert_eq!(of("LOCATION"), ["Doha\\, Qatar", "Online"]);
    assert_eq!(of("X-WR-CALNAME"), ["Talks\\; all\\, of them"]);
    assert_eq!(of("DESCRIPTION")[0], "A\\, b\\; c\\\\d.\\n\\nhttps://example.org/dialogues/talks/1/");
    assert_eq!(of("URL")[1], "https://example.org/dialogues/talks/1/");
}

#[test]
fn each_language_and_each_series_with_such_sessions_has_one() {
    let site = site();
    site.build();
    assert_eq!(values(&site, "fa/talks/calendar.ics", "X-WR-CALNAME"), ["Talks – گفتگوها"]);
    assert_eq!(values(&site, "fa/calendar.ics", "UID"), values(&site, "calendar.ics", "UID"));
    assert_eq!(values(&site, "fa/calendar.ics", "URL")[1], "https://example.org/dialogues/fa/talks/1/");
    assert!(!site.has("other/calendar.ics"));
    assert!(!site.has("countries/qa/calendar.ics"));
}

#[test]
fn pages_lead_to_the_calendar() {
    let site = site();
    site.build();
    for (page, calendar) in [
        ("index.html", "/dialogues/calendar.ics"),
        ("talks/index.html", "/dialogues/talks/calendar.ics"),
        ("other/index.html", "/dialogues/calendar.ics"),
        ("fa/talks/1/index.html", "/dialogues/fa/calendar.ics"),
    ] {
        let page = site.built(page);
        assert_eq!(html::attribute_of(&page, "link[type='text/calendar']", "href"), calendar);
        assert!(links(&page).contains(&calendar.to_owned()));
    }
    assert!(links(&html::part(&site.built("talks/index.html"), "header.title")).len() >= 2);
}

#[test]
fn a_site_without_such_sessions_has_no_calendar_and_no_link_to_one() {
    let site = Fixture::site().session("s", "date = \"2021\"");
    site.build();
    assert!(!site.has("calendar.ics"));
    assert!(!site.built("talks/index.html").contains("calendar.ics"));
}

#[test]
fn a_file_of_the_site_cannot_take_its_place() {
    let site = Fixture::site().session("s", "date = 2021-09-14").file("static/calendar.ics", "x");
    assert!(site.report().contains("the address /calendar.ics is already used"), "{}", site.report());
}
