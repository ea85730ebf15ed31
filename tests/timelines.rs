//! Timelines: each session where its date says, as precisely as it says, as the page is read.

use scraper::ElementRef;

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute, text};

/// What a page's timeline shows: a mark's shape and place, where it leads, what it says.
#[track_caller]
fn marks(page: &str) -> Vec<[String; 3]> {
    let page = html::parse(page);
    let mark = |link: ElementRef<'_>| {
        let shape = link.one("title + *");
        let value = |name| shape.attr(name).unwrap_or_default();
        let place = match value("cx") {
            "" => format!("{} {} {}", value("class"), value("x"), value("width")).trim().to_owned(),
            point => point.to_owned(),
        };
        [place, attribute(link, "href").to_owned(), text(link.one("title"))]
    };
    let links = page.one("figure.timeline").all("a:has(title)");
    links.into_iter().map(mark).collect()
}

/// What the marks of a page say of place and title.
#[track_caller]
fn places(page: &str) -> Vec<String> {
    marks(page).into_iter().map(|[place, _, said]| format!("{place} {said}")).collect()
}

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .session("01-day", "date = 2021-01-01")
        .session("02-month", "date = \"2022-07\"")
        .session("03-year", "date = \"2023\"")
        .session("04-long", "date = 2024-01-01\nend_date = 2024-07-01")
}

#[test]
fn a_day_is_a_point_and_a_month_or_a_year_is_all_of_it() {
    let site = site();
    let shown = places(&site.build().main("talks/index.html"));
    assert_eq!(
        shown,
        [
            "year 50.00% 25.00% 03-year, 2023",
            "month 37.40% 2.12% 02-month, July 2022",
            "month 75.00% 12.50% 04-long, 1 January – 1 July 2024",
            "0.03% 01-day, 1 January 2021",
        ]
    );
}

#[test]
fn sessions_of_one_year_lie_above_one_another() {
    let site = Fixture::site();
    let site = ["a", "b", "c"].iter().fold(site, |site, name| site.session(name, "date = \"2021\""));
    let page = site.build().main("talks/index.html");
    for y in [4, 12, 20] {
        assert_eq!(html::count(&page, &format!("[y='{y}'][height='8']")), 1, "{y}");
    }
}

#[test]
fn marks_are_in_the_order_of_time_and_only_those_of_one_period_share_its_height() {
    let site = Fixture::site()
        .session("a", "date = \"2001\"\nnumber = 1")
        .session("b", "date = \"2020-03\"\nnumber = 2")
        .session("c", "date = 2020-03-01\nend_date = 2020-05-31\nnumber = 3")
        .session("d", "date = \"2020-03\"\nnumber = 4")
        .session("e", "date = \"2002-01\"")
        .session("f", "date = \"2004-01\"");
    let page = site.build().main("talks/index.html");
    let titles: Vec<String> = marks(&page).into_iter().map(|[_, address, _]| address).collect();
    assert_eq!(titles, ["/talks/a/", "/talks/e/", "/talks/f/", "/talks/b/", "/talks/d/", "/talks/c/"]);
    let high = |height: u8| html::count(&page, &format!(".timeline rect[height='{height}']"));
    assert_eq!((high(12), high(10)), (2, 4));
}

#[test]
fn a_timeline_runs_as_the_page_is_read() {
    let site = site();
    let page = site.build().main("fa/talks/index.html");
    let shown = places(&page);
    assert!(shown[0].starts_with("year 25.00% 25.00%"), "{shown:?}");
    assert!(shown[3].starts_with("99.97%"), "{shown:?}");
    assert!(page.contains(">۲۰۲۱</text>"), "years stand in the digits of the language");
}

#[test]
fn every_session_of_the_bundled_site_is_on_its_timeline_once() {
    let site = Fixture::bundled();
    site.build();
    let index = site.json("data/sessions.json");
    let sessions = index["sessions"].as_array().expect("sessions");
    let mut expected: Vec<&str> =
        sessions.iter().map(|it| it["address"].as_str().expect("an address")).collect();
    let shown = marks(&site.main("index.html"));
    let mut shown: Vec<&str> = shown.iter().map(|[_, address, _]| address.as_str()).collect();
    expected.sort_unstable();
    shown.sort_unstable();
    assert!(expected.len() > 15, "{expected:?}");
    assert_eq!(shown, expected);
}

#[test]
fn sessions_too_many_to_tell_apart_are_counted_by_year() {
    let mut site = Fixture::site().session("one", "date = \"2020\"");
    for number in 0..210 {
        site = site.session(&format!("s{number:03}"), "date = \"2021-05\"");
    }
    let shown = marks(&site.build().main("index.html"));
    let [place, address, said] = &shown[1];
    assert_eq!((place.as_str(), address.as_str()), ("level-5 50.00% 50.00%", "/years/2021/"));
    assert_eq!(said, "2021, 210 sessions");
    assert_eq!(shown[0][2], "2020, 1 session");
    assert_eq!(shown.len(), 2);
}

#[test]
fn a_series_without_sessions_has_no_timeline() {
    let site = Fixture::site();
    assert!(!site.build().main("talks/index.html").contains("timeline"));
    assert!(!site.main("index.html").contains("timeline"));
}
