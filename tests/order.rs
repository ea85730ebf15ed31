//! The order of sessions: one and the same in lists, data, feeds, and from one report to the next.

use feed_rs::model::Entry;

use crate::fixture::{Fixture, links};

/// Sessions of the series `talks` by number, name and date.
fn site(sessions: &[(Option<u32>, &str, &str)]) -> Fixture {
    sessions.iter().fold(Fixture::site(), |site, (number, name, date)| {
        let number = number.map(|number| format!("number = {number}\n")).unwrap_or_default();
        site.session(name, &format!("{number}date = {date}"))
    })
}

/// The names in `sessions.json`.
fn order(site: &Fixture) -> Vec<String> {
    let data = site.build().json("data/sessions.json");
    let sessions = data["sessions"].as_array().expect("sessions").iter();
    sessions.map(|session| session["id"].as_str().expect("an id").to_owned()).collect()
}

#[track_caller]
fn is_everywhere(site: &Fixture, expected: &[&str]) {
    assert_eq!(order(site), expected, "sessions.json");
    let table = site.built("data/sessions.csv");
    let rows = table.lines().skip(1).map(|row| row.split(',').next().unwrap_or_default());
    assert_eq!(rows.collect::<Vec<_>>(), expected, "sessions.csv");
    let newest_first: Vec<&str> = expected.iter().rev().copied().collect();
    for page in ["sessions/index.html", "talks/index.html"] {
        // The list is the last part of the page, below a timeline.
        let mut found: Vec<String> = Vec::new();
        for link in links(&site.main(page)).iter().rev() {
            let id = link.trim_matches('/').to_owned();
            if expected.contains(&id.as_str()) && !found.contains(&id) {
                found.push(id);
            }
        }
        assert_eq!(found, expected, "{page}");
    }
    let feed = feed_rs::parser::parse(site.built("talks/feed.xml").as_bytes()).expect("a feed");
    let id =
        |entry: &Entry| entry.id.trim_start_matches("https://example.org/").trim_end_matches('/').to_owned();
    let entries: Vec<String> = feed.entries.iter().map(id).collect();
    assert_eq!(entries, newest_first, "feed.xml");
    for pair in expected.windows(2) {
        let next = format!("href=\"/{}/\" rel=\"next\"", pair[1]);
        let previous = format!("href=\"/{}/\" rel=\"prev\"", pair[0]);
        assert!(site.built(&format!("{}/index.html", pair[0])).contains(&next), "{next}");
        assert!(site.built(&format!("{}/index.html", pair[1])).contains(&previous), "{previous}");
    }
}

#[test]
fn a_session_of_which_the_year_is_known_stands_where_its_number_puts_it() {
    let site = site(&[
        (Some(1), "a", "2021-03-01"),
        (Some(2), "b", "\"2021\""),
        (Some(3), "c", "\"2021\""),
        (Some(4), "d", "2021-06-01"),
        (Some(5), "e", "\"2021-06\""),
        (Some(6), "f", "2021-06-20"),
    ]);
    is_everywhere(&site, &["talks/a", "talks/b", "talks/c", "talks/d", "talks/e", "talks/f"]);
}

#[test]
fn one_without_a_number_stands_at_the_earliest_day_of_its_date_after_those_with_one() {
    let site = site(&[
        (None, "a", "\"2021\""),
        (Some(1), "b", "2021-01-01"),
        (Some(2), "c", "2021-03-01"),
        (None, "d", "2021-02-01"),
        (None, "e", "\"2021-03\""),
    ]);
    is_everywhere(&site, &["talks/b", "talks/a", "talks/d", "talks/c", "talks/e"]);
}

#[test]
fn days_that_are_known_go_before_numbers_and_a_number_that_no_date_allows_counts_for_nothing() {
    let site = site(&[
        (Some(1), "a", "2021-05-01"),
        (Some(2), "b", "2021-02-01"),
        (Some(3), "c", "\"2021\""),
        (Some(4), "d", "\"2020\""),
    ]);
    is_everywhere(&site, &["talks/d", "talks/b", "talks/a", "talks/c"]);
}

#[test]
fn series_are_ordered_by_the_day_from_which_each_session_counts() {
    let site = site(&[(Some(7), "a", "2021-05-01"), (Some(8), "b", "\"2021\"")])
        .file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n")
        .file("content/other/x.md", "+++\ntitle = \"X\"\ndate = 2021-04-30\nnumber = 9\n+++\n")
        .file("content/other/y.md", "+++\ntitle = \"Y\"\ndate = 2021-05-02\nnumber = 10\n+++\n")
        .file("content/other/z.md", "+++\ntitle = \"Z\"\ndate = \"2021\"\nnumber = 1\n+++\n");
    assert_eq!(order(&site), ["other/z", "other/x", "talks/a", "talks/b", "other/y"]);
}

#[test]
fn a_session_that_is_not_published_moves_no_other() {
    let with = site(&[(Some(1), "a", "2021-05-01"), (Some(2), "b", "\"2021\""), (None, "c", "2021-03-01")]);
    assert_eq!(order(&with), ["talks/c", "talks/a", "talks/b"]);
    for hidden in ["draft = true", "embargo = 2999-01-01T00:00:00Z"] {
        with.write(
            "content/talks/a.md",
            format!("+++\ntitle = \"a\"\nnumber = 1\ndate = 2021-05-01\n{hidden}\n+++\n"),
        );
        assert_eq!(order(&with), ["talks/b", "talks/c"], "{hidden}");
    }
}
