//! Long lists: a table of sessions where they are many, and what is folded.

use crate::fixture::{Fixture, links, words};
use crate::html::{self, Select as _, attribute, text};

const THEMES: &str = "[security]\nlabel = \"Security\"\n[borders]\nlabel = \"Borders\"\nbroader = \"security\"\n[crossings]\nlabel = \"Crossings\"\nbroader = \"borders\"\n[trade]\nlabel = \"Trade\"\n";
const GROUPS: &str = "[contact]\nname = \"Contact Group\"\nmembers = [\"KZ\", \"UZ\"]\n";

/// As many sessions as asked, with a country that hosted the first.
fn site(sessions: usize) -> Fixture {
    let mut site = Fixture::site().file("content/themes.toml", THEMES).file("content/groups.toml", GROUPS);
    for at in 1..=sessions {
        let place = if at == 1 { "\nplace = { name = \"Doha\", country = \"QA\" }" } else { "" };
        site = site.session(
            &format!("s{at}"),
            &format!(
                "date = 2021-09-0{at}\nnumber = {at}\nsummary = \"What was said.\"\nparticipants = [\"QA\", \"IR\", \"contact\"]\nthemes = [\"crossings\", \"trade\"]{place}"
            ),
        );
    }
    site
}

const LISTS: [&str; 7] = [
    "sessions/",
    "talks/",
    "countries/qa/",
    "countries/qa/borders/",
    "groups/contact/",
    "themes/borders/",
    "years/2021/",
];

#[test]
fn five_sessions_are_shown_in_full_and_six_as_a_table() {
    let (few, many) = (site(5), site(6));
    few.build();
    many.build();
    for list in LISTS {
        let path = format!("{list}index.html");
        let few = few.main(&path);
        assert_eq!(html::count(&few, "article.row"), 5, "{list}");
        assert!(html::count(&few, "table.lines") == 0 && words(&few).contains("What was said."), "{list}");
        let many = many.main(&path);
        assert_eq!(html::count(&many, "article.row"), 0, "{list}");
        assert_eq!(html::count(&many, "table.lines tbody > tr"), 6, "{list}");
        assert!(!words(&many).contains("What was said."), "{list}");
    }
}

#[test]
fn a_line_has_date_number_title_and_place_and_what_it_is_filtered_by() {
    let site = site(6).file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n");
    let page = site.build().main("sessions/index.html");
    let page = html::parse(&page);
    let heads: Vec<String> = page.all("table.lines thead th").into_iter().map(text).collect();
    assert_eq!(heads, ["Date", "No.", "Title", "Place"]);
    let lines = page.all("table.lines tbody > tr");
    let last = lines.last().expect("a line");
    let cells: Vec<String> = last.all("td, th").into_iter().map(text).collect();
    assert_eq!(cells, ["1 September 2021", "No. 1", "s1 Talks", "Doha, Qatar"]);
    assert_eq!(attribute(last.one("th[scope=row] a"), "href"), "/talks/s1/");
    let first = last.one("[data-facets]");
    let facets = attribute(first, "data-facets");
    for facet in ["country:QA", "group:contact", "theme:crossings", "theme:security", "series:talks"] {
        assert!(facets.split(' ').any(|known| known == facet), "{facet} is not in {facets}");
    }
    let names = attribute(first, "data-names");
    for name in ["country:QA=Qatar", "group:contact=Contact Group", "theme:security=Security"] {
        assert!(names.lines().any(|known| known == name), "{name} is not in {names}");
    }
}

#[test]
fn a_capacity_is_named_once_at_the_head_of_its_column() {
    let site = site(6);
    site.build();
    let qatar = site.main("countries/qa/index.html");
    assert_eq!(words(&qatar).matches("Role").count(), 1);
    let cells = html::texts(&qatar, "table.lines tbody td:last-child");
    assert_eq!(cells.first().map(String::as_str), Some("Participant"));
    assert_eq!(cells.last().map(String::as_str), Some("Host Participant"));
    // Iran was a participant all along, and Kazakhstan was there only through its group.
    for country in ["ir", "kz"] {
        assert!(!words(&site.main(&format!("countries/{country}/index.html"))).contains("Capacity"));
    }
}

#[test]
fn a_country_folds_narrower_themes_under_the_broadest() {
    let site = site(1);
    let page = site.build().main("countries/qa/index.html");
    let page = html::parse(&page);
    let themes = page.one("section[aria-labelledby=themes_]");
    let broad: Vec<String> = themes
        .all(".index > li.family > .branch, .index > li:not(.family) > span:first-child")
        .into_iter()
        .map(text)
        .collect();
    assert_eq!(broad, ["Security 1", "Borders", "Crossings", "Trade"]);
    let folded = themes.one("li.family > details:not([open])");
    assert_eq!(text(folded.one("summary")), "Sub-themes 2");
    assert_eq!(links(&folded.html()), ["/countries/qa/borders/", "/countries/qa/crossings/"], "at any depth");
}

#[test]
fn countries_that_only_groups_represented_are_folded() {
    let site = site(2).session("s3", "date = 2021-09-03\nsubjects = [\"AF\"]");
    let page = site.build().main("countries/index.html");
    assert_eq!(html::texts(&page, "table tbody th"), ["Afghanistan", "Iran", "Qatar"]);
    let page = html::parse(&page);
    let folded = page.one("details.represented:not([open])");
    assert_eq!(text(folded.one("summary")), "Represented only by groups 2");
    let lines: Vec<String> = folded.all("li").into_iter().map(text).collect();
    assert_eq!(lines, ["Kazakhstan 2", "Uzbekistan 2"]);
}

#[test]
fn recommendations_begin_with_their_status_where_any_is_known() {
    let call = |status: &str| {
        format!("\n[[recommendations]]\ntext = \"Act\"\nto = [\"QA\"]\nthemes = [\"borders\"]{status}")
    };
    let page = |statuses: [&str; 4]| {
        let calls = statuses.map(call).concat();
        let site = site(0).session("01-a", &format!("date = 2021-01-01{calls}"));
        site.build().main("recommendations/index.html")
    };
    let met = "\nstatus = \"met\"";
    let unknown = page(["", "", "", ""]);
    assert_eq!(html::count(&unknown, ".statuses"), 0);
    assert_eq!(html::text_of(&unknown, "header .figures"), "Total 4");
    let known = page([met, "", "", ""]);
    assert_eq!(html::count(&known, "header .statuses"), 1);
    assert_eq!(html::text_of(&known, "header .figures"), "Total 4 Implemented 1 Status not known 3");
    let facts = html::attribute_of(&known, "li.recommendation", "data-facets");
    assert_eq!(facts, "status:met to:country:QA theme:borders theme:security");
    let names = html::attribute_of(&known, "li.recommendation", "data-names");
    assert_eq!(names, "to:country:QA=Qatar\ntheme:borders=Borders\ntheme:security=Security");
    assert_eq!(html::texts(&known, ".sift select[name]").len(), 3);
}

#[test]
fn the_search_says_what_it_searches_and_keeps_its_filters_behind_a_button_on_a_small_record() {
    let page = site(3).build().main("search/index.html");
    assert!(html::text_of(&page, "header .lede").contains("recommendations"));
    assert_eq!(html::count(&page, ".search details:not([open])"), 1);
}

#[test]
fn a_page_that_is_not_there_offers_the_search_first() {
    let site = site(1);
    site.build();
    let page = site.main("404.html");
    let page = html::parse(&page);
    let first = page.all("form[role=search], main a, a").into_iter().next().expect("a way on");
    assert_eq!(first.value().name(), "form");
    assert_eq!(attribute(first, "action"), "/search/");
}
