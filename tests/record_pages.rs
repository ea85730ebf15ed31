//! What the pages of the index show: countries, groups, organisations, themes, series, years, the
//! matrix, recommendations, the home page.

use crate::fixture::{Fixture, heading, links, words};
use crate::html;

const THEMES: &str = "[security]\nlabel = \"Security\"\nabout = \"War and peace.\"\n[borders]\nlabel = \"Borders\"\nbroader = \"security\"\n[trade]\nlabel = \"Trade\"\n";
const ORGANISATIONS: &str =
    "[chs]\nname = \"Centre\"\nshort = \"CHS\"\nurl = \"https://example.com/chs\"\ncountry = \"QA\"\n";
const GROUPS: &str = "[contact]\nname = \"Contact Group\"\nsource = \"https://example.com/members\"\nmembers = [\"KZ\", \"UZ\"]\n";

const SERIES: &str = r#"+++
title = "Talks"
summary = "A series of talks."
organisers = ["chs"]
unrecorded = [{ number = 3, note = "no public page found" }, { number = 2 }]
+++
How it began.
"#;

fn site() -> Fixture {
    Fixture::site()
        .file("content/themes.toml", THEMES)
        .file("content/organisations.toml", ORGANISATIONS)
        .file("content/groups.toml", GROUPS)
        .file("content/talks/_index.md", SERIES)
        .session("01", "date = 2019-05-01\nnumber = 1\nparticipants = [\"KZ\", \"IR\", \"QA\"]\nthemes = [\"borders\"]")
        .session("04", "date = 2021-05-01\nnumber = 4\nparticipants = [\"KZ\", \"IR\", \"contact\"]\nthemes = [\"trade\", \"borders\"]\nplace = { country = \"KZ\" }\n[[recommendations]]\ntext = \"Open the border.\"\nto = [\"KZ\", \"contact\"]\nthemes = [\"borders\"]\nstatus = \"met\"")
        .session("05", "date = 2021-06-01\nnumber = 5\nparticipants = [\"contact\", \"chs\"]\nsubjects = [\"IR\"]\nthemes = [\"security\"]\n[[recommendations]]\ntext = \"Meet in autumn.\"\nto = [\"chs\"]")
}

/// The section of a page that a heading has the name of.
#[track_caller]
fn section(page: &str, id: &str) -> String {
    html::part(page, &format!("section:has(h2#{id}_)"))
}

#[test]
fn a_country_has_its_counts_by_capacity() {
    let page = site().build().main("countries/kz/index.html");
    assert_eq!(heading(&page), "Kazakhstan");
    // Two sessions at the table, one as host, one through its group; none as subject, and no word of it.
    let words = words(&page);
    for count in ["Sessions attended 2", "Sessions hosted 1", "Sessions through a group 1"] {
        assert!(words.contains(count), "{count} is missing from {words}");
    }
    assert!(!words.contains("Sessions about it"), "{words}");
}

#[test]
fn a_country_has_its_own_sessions_and_those_through_groups_apart() {
    let page = site().build().main("countries/kz/index.html");
    assert_eq!(
        reports(&html::part(&page, "#sessions_ > section:not(.through)")),
        ["/talks/04/", "/talks/01/"]
    );
    let through = html::part(&page, "section.through");
    assert_eq!(reports(&through), ["/talks/05/"]);
    assert!(links(&through).contains(&"/groups/contact/".to_owned()));
}

/// The reports that a stretch of a page leads to.
fn reports(html: &str) -> Vec<String> {
    let is_report = |link: &String| link.starts_with("/talks/0") && !link.contains('#');
    links(html).into_iter().filter(is_report).collect()
}

#[test]
fn a_country_leads_to_its_crossings_companions_and_years() {
    let page = site().build().main("countries/kz/index.html");
    let themes = section(&page, "themes");
    assert_eq!(links(&themes), ["/countries/kz/security/", "/countries/kz/borders/", "/countries/kz/trade/"]);
    assert!(words(&themes).contains("Borders 2") && words(&themes).contains("Trade 1"));
    let companions = section(&page, "companions");
    let years = ["/years/2019/", "/years/2021/"];
    assert_eq!(links(&companions), ["/countries/ir/", years[0], years[1], "/countries/qa/", years[0]]);
    assert!(words(&companions).ends_with("Iran 2019, 1 session 2021, 1 session 2 Qatar 2019, 1 session 1"));
    // Years without a session are counted, too, and have no page.
    let years = section(&page, "years");
    assert_eq!(links(&years), ["/years/2019/", "/years/2019/", "/years/2021/", "/years/2021/"]);
    assert!(words(&years).contains("2019 1 2020 0 2021 1"), "{}", words(&years));
    assert!(words(&page).contains("Open the border."));
}

#[test]
fn a_country_that_is_only_a_subject_or_an_address_has_a_page() {
    let site = site();
    site.build();
    assert_eq!(reports(&site.main("countries/ir/index.html"))[0], "/talks/05/");
    assert!(!site.has("countries/fr/index.html"));
}

#[test]
fn a_group_has_its_members_sessions_and_crossings() {
    let page = site().build().main("groups/contact/index.html");
    assert_eq!(heading(&page), "Contact Group");
    assert_eq!(
        links(&section(&page, "sessions")).iter().filter(|link| link.starts_with("/talks/0")).count(),
        2
    );
    for address in
        ["/countries/kz/", "/countries/uz/", "/groups/contact/security/", "https://example.com/members"]
    {
        assert!(links(&page).contains(&address.to_owned()), "{address}");
    }
    assert!(words(&page).contains("Open the border."));
}

#[test]
fn an_organisation_has_what_it_convened_and_where_it_took_part() {
    let page = site().build().main("organisations/chs/index.html");
    assert_eq!(heading(&page), "Centre");
    assert_eq!(reports(&section(&page, "sessions")), ["/talks/05/", "/talks/04/", "/talks/01/"]);
    for address in ["/countries/qa/", "https://example.com/chs"] {
        assert!(links(&page).contains(&address.to_owned()), "{address}");
    }
    assert!(words(&page).contains("CHS") && words(&page).contains("Meet in autumn."));
}

#[test]
fn a_theme_has_its_parts_their_sessions_and_who_discussed_it() {
    let site = site();
    let page = site.build().main("themes/security/index.html");
    assert_eq!(heading(&page), "Security");
    assert!(words(&page).contains("War and peace."));
    assert_eq!(reports(&section(&page, "sessions")), ["/talks/05/", "/talks/04/", "/talks/01/"]);
    assert_eq!(links(&section(&page, "narrower")), ["/themes/borders/"]);
    let countries = section(&page, "countries");
    assert_eq!(
        links(&countries),
        ["/countries/ir/security/", "/countries/kz/security/", "/countries/qa/security/"]
    );
    assert_eq!(links(&section(&page, "groups")), ["/groups/contact/security/"]);
    assert_eq!(links(&section(&page, "companions")), ["/themes/trade/"]);
    assert!(words(&page).contains("Open the border."));
    assert!(links(&site.main("themes/borders/index.html")).contains(&"/themes/security/".to_owned()));
}

#[test]
fn the_themes_stand_as_a_tree_each_with_all_its_sessions() {
    let page = site().build().main("themes/index.html");
    let words = words(&page);
    let at = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} is missing from {words}"));
    assert!(at("Security 3") < at("Borders 2") && at("Borders 2") < at("Trade 1"));
}

#[test]
fn a_series_shows_what_is_not_on_record() {
    let page = site().build().main("talks/index.html");
    assert_eq!(heading(&page), "Talks");
    let unrecorded = words(&section(&page, "unrecorded"));
    let (second, third) = (unrecorded.find("Session 2"), unrecorded.find("Session 3 no public page found"));
    assert!(second.is_some() && second < third, "{unrecorded}");
    let all = words(&page);
    assert!(all.contains("A series of talks.") && all.contains("How it began."));
    assert_eq!(reports(&section(&page, "sessions")), ["/talks/05/", "/talks/04/", "/talks/01/"]);
}

#[test]
fn a_year_has_its_sessions_and_leads_to_the_years_around() {
    let site = site().session("06", "date = 2023-01-01\nnumber = 6");
    let page = site.build().main("years/2021/index.html");
    assert_eq!(reports(&section(&page, "sessions")), ["/talks/05/", "/talks/04/"]);
    assert!(
        page.contains("href=\"/years/2019/\" rel=\"prev\"")
            && page.contains("href=\"/years/2023/\" rel=\"next\"")
    );
}

#[test]
fn the_matrix_is_a_table_that_leads_to_every_crossing() {
    let site = site();
    let page = site.build().main("matrix/index.html");
    assert!(page.contains("<table") && page.contains("scope=\"col\"") && page.contains("scope=\"row\""));
    let links = links(&page);
    let crossings = site.json("data/index.json")["crossings"].clone();
    let mut expected = 0;
    for (party, themes) in crossings.as_object().expect("crossings") {
        let folder = party.replace("country:", "countries/").replace("group:", "groups/").to_lowercase();
        for theme in themes.as_object().expect("themes").keys() {
            expected += 1;
            assert!(links.contains(&format!("/{folder}/{theme}/")), "{party} and {theme}");
        }
    }
    assert_eq!(expected, 3 + 3 + 2 + 3);
}

#[test]
fn a_crossing_has_the_sessions_where_both_were_and_its_neighbours() {
    let page = site().build().main("countries/kz/security/index.html");
    assert_eq!(reports(&section(&page, "sessions")), ["/talks/04/", "/talks/01/"]);
    for address in ["/countries/kz/", "/themes/security/", "/countries/kz/trade/", "/countries/ir/security/"]
    {
        assert!(links(&page).contains(&address.to_owned()), "{address}");
    }
    assert!(words(&page).contains("Open the border."));
}

#[test]
fn every_recommendation_is_told_by_session_theme_addressee_and_status() {
    let page = site().build().main("recommendations/index.html");
    let words = words(&page);
    assert!(words.find("Meet in autumn.") < words.find("Open the border."), "newest first");
    for address in ["/talks/04/#recommendation_1", "/talks/05/#recommendation_1"] {
        assert!(links(&page).contains(&address.to_owned()), "{address}");
    }
    assert_eq!(links(&section(&page, "themes")), ["/themes/borders/", "/themes/security/"]);
    assert_eq!(
        links(&section(&page, "addressees")),
        ["/countries/kz/", "/groups/contact/", "/organisations/chs/"]
    );
    assert!(words.contains("Implemented 1"), "{words}");
}

#[test]
fn the_home_page_has_the_newest_sessions_the_series_and_the_leading_themes() {
    let page = site().build().main("index.html");
    assert_eq!(reports(&section(&page, "newest")), ["/talks/05/", "/talks/04/", "/talks/01/"]);
    assert!(links(&section(&page, "series")).contains(&"/talks/".to_owned()));
    assert_eq!(links(&section(&page, "themes"))[0], "/themes/security/");
}

#[test]
fn without_crossings_there_are_no_such_pages_and_no_links_to_them() {
    let site = site().config("[build]\ncrossings = false");
    let files = site.build().snapshot();
    let is_crossing = |path: &str| {
        let parts: Vec<&str> = path.split('/').collect();
        parts.len() == 4 && matches!(parts[0], "countries" | "groups")
    };
    assert!(files.iter().all(|(path, _)| !is_crossing(path)));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        for link in links(&String::from_utf8_lossy(bytes)) {
            assert!(!is_crossing(&format!("{}index.html", &link[1..])), "{path} links to {link}");
        }
    }
    // The index itself is the same, and what led to a crossing leads to the theme.
    assert!(site.json("data/index.json")["crossings"]["country:KZ"]["borders"].is_array());
    let themes = links(&section(&site.main("countries/kz/index.html"), "themes"));
    assert_eq!(themes, ["/themes/security/", "/themes/borders/", "/themes/trade/"]);
    assert_eq!(site.run(&["check"]).code, 0);
}

#[test]
fn a_record_is_not_published_as_data_where_that_is_turned_off() {
    let site = site().config("[build]\ndata = false");
    let files = site.build().snapshot();
    assert!(files.iter().all(|(path, _)| !path.starts_with("data/")));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(links(&text).iter().all(|link| !link.starts_with("/data/")), "{path} leads to the data");
    }
    assert_eq!(site.run(&["check"]).code, 0);
}
