//! Dates that are probably not what was meant.

use crate::fixture::Fixture;

fn site() -> Fixture {
    Fixture::site().with(&["--at", "2026-11-29T12:00:00Z"])
}

fn with_date(facts: &str) -> Fixture {
    site().session("01", facts)
}

#[test]
fn a_date_in_the_future_is_warned_of() {
    let site = with_date("date = 2099-05-06\nupdated = 2099-05-07").session("02", "date = \"2027\"");
    insta::assert_snapshot!(site.report(), @r"
    warning content/talks/01.md:3:8 `date` is in the future: 2099-05-06
      check the date: a report describes a session that has been held; if the session is planned, add `planned = true`
    warning content/talks/01.md:4:11 `updated` is in the future: 2099-05-07
      check the date
    warning content/talks/02.md:3:8 `date` is in the future: 2027
      check the date: a report describes a session that has been held; if the session is planned, add `planned = true`
    ");
    // A clock that is further on says nothing of it.
    assert_eq!(site.with(&[]).run(&["check", "--format", "json"]).diagnostics().len(), 3);
}

#[test]
fn today_is_not_the_future_nor_is_what_has_begun_or_is_tomorrow_somewhere() {
    for date in ["2026-11-29", "2026-11-30", "\"2026-11\"", "\"2026\""] {
        assert_eq!(with_date(&format!("date = {date}")).diagnostics(), [""; 0], "{date}");
    }
    let expected = ["warning content/talks/01.md:3:8 `date` is in the future: 2026-12-01"];
    assert_eq!(with_date("date = 2026-12-01").diagnostics(), expected);
}

#[test]
fn what_is_read_later_may_be_dated_up_to_then() {
    let embargo = "date = 2026-12-20\nembargo = 2026-12-20T18:00:00Z";
    assert_eq!(with_date(embargo).diagnostics(), [""; 0]);
    assert_eq!(with_date("date = 2026-12-20\ndraft = true").diagnostics(), [""; 0]);
}

#[test]
fn a_solar_hijri_date_is_warned_of_with_the_gregorian_one() {
    let site = with_date("date = 1403-02-16\nend_date = \"1403-02\"")
        .session(
            "02",
            "date = \"1403\"\nsources = [{ url = \"https://example.com/\", published = 1402-12-29 }]",
        )
        .session("03", "date = 1403-12-31");
    insta::assert_snapshot!(site.report(), @r#"
    warning content/talks/01.md:3:8 `date` looks like a date of the Solar Hijri calendar: 1403-02-16
      write the date in the Gregorian calendar: 2024-05-05
    warning content/talks/01.md:4:12 `end_date` looks like a date of the Solar Hijri calendar: 1403-02
      write the date in the Gregorian calendar: "2024-04" or "2024-05"; 1403-02 is from 2024-04-20 to 2024-05-20
    warning content/talks/02.md:3:8 `date` looks like a date of the Solar Hijri calendar: 1403
      write the date in the Gregorian calendar: "2024" or "2025"; 1403 is from 2024-03-20 to 2025-03-20
    warning content/talks/02.md:4:56 `published` looks like a date of the Solar Hijri calendar: 1402-12-29
      write the date in the Gregorian calendar: 2024-03-19
    warning content/talks/03.md:3:8 `date` looks like a date of the Solar Hijri calendar: 1403-12-31
      write the date in the Gregorian calendar
    "#);
}

#[test]
fn an_embargo_of_that_calendar_is_an_error_since_it_would_have_ended() {
    let site = with_date("date = 2024-05-05\nembargo = 1405-12-01T10:00:00Z");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.md:4:11 `embargo` looks like a date of the Solar Hijri calendar: 1405-12-01
      write the date in the Gregorian calendar: 2027-02-20
    ");
}

#[test]
fn a_year_before_1900_is_warned_of() {
    let site = with_date("date = \"1899-12\"").session("02", "date = 1900-01-01");
    insta::assert_snapshot!(site.report(), @r"
    warning content/talks/01.md:3:8 `date` is before 1900: 1899-12
      check the year
    ");
}

#[test]
fn a_page_is_not_changed_in_the_future_either() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\nupdated = 2027-01-01\n+++\nText.\n");
    assert_eq!(site.diagnostics(), ["warning content/about.md:3:11 `updated` is in the future: 2027-01-01"]);
}

#[test]
fn no_feed_is_dated_in_the_future() {
    let site = with_date("date = 2099-05-06").session("02", "date = 2021-05-06\nupdated = 2099-01-01");
    let feed = site.build().built("feed.xml");
    assert!(feed.contains("<updated>2026-11-29T00:00:00Z</updated>"), "{feed}");
    assert!(!feed.contains("2099-"), "{feed}");
}

#[test]
fn a_change_of_a_report_before_the_session_is_warned_of() {
    let facts = "date = 2026-05-02\nupdated = 2026-05-01\n[[corrections]]\ndate = 2025-05-10\ntext = \"Seven, not six.\"";
    assert_eq!(
        with_date(facts).diagnostics(),
        [
            "warning content/talks/01.md:4:11 `updated` is before the session was held: 2026-05-01",
            "warning content/talks/01.md:6:8 `corrections.date` is before the session was held: 2025-05-10",
        ]
    );
    assert_eq!(with_date("date = \"2026-05\"\nupdated = 2026-05-01").diagnostics(), [""; 0]);
}
