//! What the rows of a list carry for filters, and where filters are offered.

use std::collections::BTreeMap;

use crate::fixture::Fixture;
use crate::html::{self, Select as _};

const THEMES: &str = "[security]\nlabel = \"Security\"\n[borders]\nlabel = { en = \"Borders\", fa = \"مرزها\" }\nbroader = \"security\"\n";

fn site() -> Fixture {
    let everyone: Vec<String> =
        ["FR", "DE", "IT", "ES", "KZ", "UZ", "TJ", "TM", "KG", "IR", "PK", "QA", "contact"]
            .iter()
            .map(|party| format!("\"{party}\""))
            .collect();
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/themes.toml", THEMES)
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre \\\"A & B\\\"\", fa = \"مرکز\" }\n")
        .file("content/groups.toml", "[contact]\nname = \"Contact Group\"\nmembers = [\"CN\"]\n")
        .session(
            "s1",
            "date = 2021-09-14\nnumber = 7\nformat = \"in-person\"\norganisers = [\"chs\"]\nthemes = [\"borders\"]\nparticipants = [\"QA\", \"chs\"]",
        )
        .file("content/talks/s1.fa.md", "+++\ntitle = \"یکم\"\n+++\n")
        .session("s2", &format!("date = 2021-09-15\nparticipants = [{}]", everyone.join(", ")))
}

/// The attributes of the row of a session.
#[track_caller]
fn row(page: &str, session: &str) -> BTreeMap<String, String> {
    let page = html::parse(page);
    let row = page.one(&format!("article.row:has([href$='/talks/{session}/'])"));
    row.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[test]
fn a_row_says_by_id_what_it_can_be_found_by() {
    let site = site();
    let row = row(&site.build().main("sessions/index.html"), "s1");
    // An organisation at the table is none of the facets; a broader theme is one.
    assert_eq!(
        row["data-facets"],
        "series:talks country:QA theme:borders theme:security organiser:chs language:en language:fa format:in-person"
    );
    assert_eq!(row["data-number"], "7");
}

#[test]
fn a_row_gives_the_names_of_facets_that_it_does_not_show() {
    let site = site();
    site.build();
    let english = row(&site.main("sessions/index.html"), "s1");
    assert_eq!(english["data-names"], "theme:security=Security\norganiser:chs=Centre “A & B”");
    assert!(row(&site.main("fa/sessions/index.html"), "s1")["data-names"].contains("organiser:chs=مرکز"));
    // Ten of thirteen are named in the row itself.
    let long = row(&site.main("sessions/index.html"), "s2");
    assert_eq!(long["data-names"], "country:PK=Pakistan\ncountry:QA=Qatar\ngroup:contact=Contact Group");
    assert!(site.main("sessions/index.html").contains("and 3 more"));
}

#[test]
fn filters_are_offered_where_there_is_something_to_choose_from() {
    let mut site = site();
    for at in 3..=6 {
        let facts = format!("date = 2022-01-0{at}\nthemes = [\"security\"]\nparticipants = [\"CN\"]");
        site = site.session(&format!("s{at}"), &facts);
    }
    site.build();
    let offered = |page: &str| html::count(&site.main(page), ".sift") > 0;
    assert!(offered("sessions/index.html"));
    assert!(offered("themes/security/index.html"));
    assert!(offered("talks/index.html"));
    assert!(offered("countries/cn/security/index.html"));
    // Four in its own name and one through its group.
    assert!(offered("countries/cn/index.html"));
    assert!(!offered("countries/qa/index.html"));
    assert!(!offered("themes/borders/index.html"));
    assert!(!offered("countries/qa/borders/index.html"));
    for page in ["talks/index.html", "countries/cn/security/index.html", "countries/qa/borders/index.html"] {
        assert_eq!(site.built(page).contains("/assets/lists.js?v="), offered(page), "{page}");
    }
}

#[test]
fn only_a_page_with_filters_may_ask_the_site_for_more() {
    let site = site();
    site.build();
    let policy = |page: &str| {
        html::attribute_of(&site.built(page), "meta[http-equiv='Content-Security-Policy']", "content")
    };
    for page in ["sessions/index.html", "talks/index.html", "countries/qa/borders/index.html"] {
        assert!(policy(page).contains("script-src 'self'; connect-src 'self';"), "{page}");
    }
    let other = policy("index.html");
    assert!(other.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"), "{other}");
    assert!(!other.contains("connect-src"), "{other}");
}
