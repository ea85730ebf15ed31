//! Lists that are cut into pages.

use crate::fixture::{Fixture, links};
use crate::html;

const THEMES: &str = "[security]\nlabel = \"Security\"\n";
const ORGANISATIONS: &str = "[chs]\nname = \"Centre\"\n";
const GROUPS: &str = "[contact]\nname = \"Contact Group\"\nmembers = [\"KZ\", \"UZ\"]\n";

/// Five sessions that are all on every list there is.
fn site(build: &str) -> Fixture {
    let mut site = Fixture::site()
        .config(&format!("languages = [\"en\", \"ar\"]\n{build}"))
        .file("content/themes.toml", THEMES)
        .file("content/organisations.toml", ORGANISATIONS)
        .file("content/groups.toml", GROUPS);
    for at in 1..=5 {
        site = site.session(
            &format!("s{at}"),
            &format!("date = 2021-09-0{at}\nparticipants = [\"QA\", \"contact\"]\norganisers = [\"chs\"]\nthemes = [\"security\"]\n[[recommendations]]\ntext = \"Step {at}.\"\nto = [\"QA\"]"),
        );
    }
    site
}

/// Every kind of long list.
const LISTS: [&str; 11] = [
    "sessions/",
    "talks/",
    "countries/qa/",
    "countries/kz/",
    "countries/qa/security/",
    "groups/contact/",
    "groups/contact/security/",
    "organisations/chs/",
    "themes/security/",
    "years/2021/",
    "recommendations/",
];

/// The sessions that a page leads to, in order, each once.
fn sessions_on(site: &Fixture, page: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for link in links(&site.main(&format!("{page}index.html"))) {
        let name = link.rsplit("/talks/").next().filter(|_| link.contains("/talks/")).unwrap_or_default();
        let name = name.split('/').next().unwrap_or_default().to_owned();
        if name.starts_with('s') && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

#[test]
fn every_kind_of_long_list_goes_on_on_further_pages_in_every_language() {
    let site = site("[build]\npaginate = 2");
    site.build();
    for language in ["", "ar/"] {
        for list in LISTS {
            let page = |number: usize| format!("{language}{list}page/{number}/");
            let exists = |number| site.has(&format!("{}index.html", page(number)));
            assert_eq!([1, 2, 3, 4].map(exists), [false, true, true, false], "{language}{list}");
            // What a first page has besides its list may name any session.
            assert_eq!(sessions_on(&site, &page(2)), ["s3", "s2"], "{}", page(2));
            assert_eq!(sessions_on(&site, &page(3)), ["s1"], "{}", page(3));
        }
    }
}

#[test]
fn the_pages_of_a_list_lead_to_one_another() {
    let site = site("[build]\npaginate = 2");
    site.build();
    for list in LISTS {
        let to = |page: &str| links(&site.main(&format!("{page}index.html")));
        let (first, second, third) =
            (format!("/ar/{list}"), format!("/ar/{list}page/2/"), format!("/ar/{list}page/3/"));
        assert!(to(&first[1..]).contains(&second), "{first}");
        assert!(to(&second[1..]).contains(&first) && to(&second[1..]).contains(&third), "{second}");
        assert!(to(&third[1..]).contains(&second), "{third}");
    }
}

#[test]
fn no_two_pages_of_a_list_have_one_title_or_address() {
    let site = site("[build]\npaginate = 2");
    site.build();
    let title = |page: &str| html::text_of(&site.built(page), "title");
    assert_ne!(title("sessions/index.html"), title("sessions/page/2/index.html"));
    let canonical = "<link rel=\"canonical\" href=\"https://example.org/sessions/page/2/\">";
    assert!(site.built("sessions/page/2/index.html").contains(canonical));
    let other = "<link rel=\"alternate\" hreflang=\"ar\" href=\"https://example.org/ar/sessions/page/2/\">";
    assert!(site.built("sessions/page/2/index.html").contains(other));
}

#[test]
fn a_country_has_first_what_it_did_itself_and_then_what_it_did_through_groups() {
    let site = site("[build]\npaginate = 2")
        .session("s6", "date = 2020-01-01\nparticipants = [\"KZ\"]")
        .session("s7", "date = 2020-01-02\nsubjects = [\"KZ\"]");
    site.build();
    let pages = ["", "page/2/", "page/3/", "page/4/"].map(|page| format!("countries/kz/{page}"));
    assert_eq!(sessions_on(&site, &pages[0])[..2], ["s7", "s6"]);
    assert_eq!(sessions_on(&site, &pages[1]), ["s5", "s4"]);
    assert_eq!(sessions_on(&site, &pages[3]), ["s1"]);
    assert!(!site.has("countries/kz/page/5/index.html"));
}

#[test]
fn zero_keeps_every_list_on_one_page() {
    let site = site("[build]\npaginate = 0");
    site.build();
    assert!(site.snapshot().iter().all(|(path, _)| !path.contains("page/")));
    assert_eq!(sessions_on(&site, "sessions/"), ["s5", "s4", "s3", "s2", "s1"]);
}

#[test]
fn a_list_that_just_fills_its_page_has_no_further_one() {
    let site = site("[build]\npaginate = 5");
    site.build();
    assert!(site.snapshot().iter().all(|(path, _)| !path.contains("page/")));
}

#[test]
fn fifty_sessions_are_a_page_unless_the_site_says_otherwise() {
    let mut site = Fixture::site();
    for at in 0..51 {
        site = site.session(&format!("s{at:02}"), "date = 2021-09-14");
    }
    site.build();
    assert_eq!(sessions_on(&site, "sessions/").len(), 50);
    assert_eq!(sessions_on(&site, "sessions/page/2/"), ["s00"]);
}
