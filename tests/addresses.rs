//! Where everything stands in the built site.

use std::collections::BTreeSet;

use crate::fixture::{Fixture, heading, links};
use crate::html;

/// A site in two languages with something of every kind, under a base path.
fn site() -> Fixture {
    Fixture::site()
        .file(
            "rapporteur.toml",
            r#"
title = { en = "Dialogues", fa-AF = "گفت‌وگوها" }
description = { en = "A record.", fa-AF = "یک سند." }
base_url = "https://example.org/dialogues/"
languages = ["en", "fa-AF"]
"#,
        )
        .file(
            "content/themes.toml",
            "[security]\nlabel = { en = \"Security\", fa-AF = \"امنیت\" }\n[borders]\nlabel = { en = \"Borders\", fa-AF = \"مرزها\" }\nbroader = \"security\"\n",
        )
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre\", fa-AF = \"مرکز\" }\n")
        .file(
            "content/groups.toml",
            "[contact]\nname = { en = \"Contact Group\", fa-AF = \"گروه تماس\" }\nmembers = [\"KZ\"]\n",
        )
        .file("content/about.md", "+++\ntitle = \"About\"\naliases = [\"/info/about.html\"]\n+++\nText.\n")
        .file("content/talks/12-doha/index.md", DOHA)
        .file("content/talks/12-doha/index.fa-AF.md", "+++\ntitle = \"دوحه\"\n+++\nمتن.\n")
        .file("content/talks/12-doha/communique.pdf", "pdf")
        .file("content/talks/12-doha/photos/room.jpg", "jpg")
        .file("content/talks/13-online.md", ONLINE)
        .file("content/talks/minutes.txt", "minutes")
        .file("static/img/logo.svg", "<svg/>")
}

const DOHA: &str = r#"+++
title = "Doha"
date = 2020-06-01
number = 12
participants = ["QA", "contact"]
organisers = ["chs"]
themes = ["borders"]
aliases = ["/old/12/", "12.php", "reports/12.html"]
documents = [{ file = "communique.pdf" }, { file = "photos/room.jpg" }]
[[recommendations]]
text = "Meet again."
[[corrections]]
date = 2020-07-01
text = "The place."
+++
Text on the [borders](theme:borders) of [](country:QA).
"#;

const ONLINE: &str = r#"+++
title = "Online"
date = "2021"
number = 13
slug = "last"
documents = [{ title = "Minutes", file = "minutes.txt" }]
+++
Text.
"#;

/// The pages of that site, below the root of each language.
const PAGES: [&str; 36] = [
    "",
    "about/",
    "corrections/",
    "countries/",
    "countries/kz/",
    "countries/qa/",
    "countries/qa/borders/",
    "countries/qa/borders/passages/",
    "countries/qa/passages/",
    "countries/qa/security/",
    "countries/qa/security/passages/",
    "data/",
    "groups/",
    "groups/contact/",
    "groups/contact/borders/",
    "groups/contact/borders/passages/",
    "groups/contact/security/",
    "groups/contact/security/passages/",
    "matrix/",
    "organisations/",
    "organisations/chs/",
    "recommendations/",
    "recommendations/talks/12-doha/1/",
    "search/",
    "sessions/",
    "talks/",
    "talks/12-doha/",
    "talks/last/",
    "themes/",
    "themes/borders/",
    "themes/borders/passages/",
    "themes/security/",
    "themes/security/passages/",
    "years/",
    "years/2020/",
    "years/2021/",
];

/// Those of them that a feed follows.
const FOLLOWED: [&str; 9] = [
    "",
    "corrections/",
    "countries/kz/",
    "countries/qa/",
    "groups/contact/",
    "organisations/chs/",
    "talks/",
    "themes/borders/",
    "themes/security/",
];

/// What stands once.
const FILES: [&str; 33] = [
    ".nojekyll",
    "404.html",
    "data/co-attendance.csv",
    "data/datapackage.json",
    "data/index.json",
    "data/party-trends.csv",
    "data/passages.json",
    "data/recommendations.csv",
    "data/recommendations.json",
    "data/sessions-by-party.csv",
    "data/sessions-by-theme.csv",
    "data/sessions-by-year.csv",
    "data/sessions.csv",
    "data/sessions.json",
    "data/theme-trends.csv",
    "data/themes.jsonld",
    "data/themes.ttl",
    "fa-AF/info/about.html",
    "fa-AF/old/12/index.html",
    "fa-AF/recommendations/old/12/1/index.html",
    "fa-AF/talks/12.php/index.html",
    "fa-AF/talks/reports/12.html",
    "img/logo.svg",
    "info/about.html",
    "old/12/index.html",
    "recommendations/old/12/1/index.html",
    "robots.txt",
    "sitemap.xml",
    "talks/12-doha/communique.pdf",
    "talks/12-doha/photos/room.jpg",
    "talks/12.php/index.html",
    "talks/last/minutes.txt",
    "talks/reports/12.html",
];

#[test]
fn every_address_of_a_site_exists_and_no_other() {
    let mut expected: BTreeSet<String> = FILES.iter().map(|path| (*path).to_owned()).collect();
    for language in ["", "fa-AF/"] {
        expected.extend(PAGES.iter().map(|page| format!("{language}{page}index.html")));
        expected.extend(FOLLOWED.iter().map(|page| format!("{language}{page}feed.xml")));
        expected.extend(["", "talks/"].map(|page| format!("{language}{page}calendar.ics")));
    }
    let site = site();
    // The skin's own files, the index of the search, and what the program keeps for itself, are their
    // own affair.
    let is_ours = |path: &String| {
        !path.starts_with("assets/") && !path.contains("search/pagefind/") && path != ".rapporteur-manifest"
    };
    let found: BTreeSet<String> =
        site.build().snapshot().into_iter().map(|(path, _)| path).filter(is_ours).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_domain_of_its_own_is_written_down_only_if_there_is_one() {
    let site = Fixture::site();
    assert!(!site.build().has("CNAME"));
    let site = site.config("[publish]\ncname = \"dialogues.example.org\"");
    assert_eq!(site.build().built("CNAME"), "dialogues.example.org\n");
}

#[test]
fn every_link_of_every_page_stays_below_the_base_path() {
    for (path, bytes) in site().build().snapshot() {
        let page = String::from_utf8_lossy(&bytes);
        for link in links(&page).iter().filter(|_| path.ends_with(".html")) {
            let inside = ["/dialogues/", "#", "https://example.org/dialogues/"];
            assert!(inside.iter().any(|start| link.starts_with(start)), "{path} links to {link}");
        }
    }
}

#[test]
fn the_base_path_changes_addresses_and_not_files() {
    let paths = |site: &Fixture| -> Vec<String> {
        site.build().snapshot().into_iter().map(|(path, _)| path).collect()
    };
    let site = site();
    let below_a_path = paths(&site);
    let site = site.with(&["--base-url", "https://example.org"]);
    assert_eq!(paths(&site), below_a_path);
    assert!(links(&site.built("index.html")).contains(&"/talks/12-doha/".to_owned()));
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let site = site();
    site.build();
    for old in ["old/12/index.html", "talks/12.php/index.html", "talks/reports/12.html"] {
        let page = site.built(old);
        assert!(page.contains("content=\"0; url=/dialogues/talks/12-doha/\""), "{page}");
        assert!(
            page.contains("<link rel=\"canonical\" href=\"https://example.org/dialogues/talks/12-doha/\">")
        );
        assert!(links(&page).contains(&"/dialogues/talks/12-doha/".to_owned()));
    }
    assert!(site.built("info/about.html").contains("url=/dialogues/about/"));
}

#[test]
fn robots_are_told_where_the_sitemap_is() {
    let robots = site().build().built("robots.txt");
    assert!(robots.contains("Sitemap: https://example.org/dialogues/sitemap.xml"), "{robots}");
}

#[test]
fn the_sitemap_has_each_page_once_in_each_language() {
    let sitemap = site().build().built("sitemap.xml");
    let mut expected: Vec<String> = ["", "fa-AF/"]
        .iter()
        .flat_map(|language| {
            PAGES.iter().map(move |page| format!("https://example.org/dialogues/{language}{page}"))
        })
        .collect();
    expected.sort();
    let mut found = html::texts(&sitemap, "loc");
    found.sort();
    assert_eq!(found, expected);
    let dari = "<xhtml:link rel=\"alternate\" hreflang=\"fa-AF\" href=\"https://example.org/dialogues/fa-AF/talks/12-doha/\"/>";
    assert_eq!(sitemap.matches(dari).count(), 2);
}

#[test]
fn the_page_for_addresses_that_do_not_exist_has_links_from_the_root() {
    let page = site().build().built("404.html");
    assert!(links(&page).iter().all(|link| !link.starts_with('.')));
    assert!(links(&page).contains(&"/dialogues/".to_owned()));
    assert!(page.contains("noindex"));
}

#[test]
fn the_page_for_addresses_that_do_not_exist_is_not_the_home_page() {
    let menu = "[[menu]]\nlabel = \"Start\"\nurl = \"/\"";
    let site = Fixture::site().config(menu).session("12", "date = 2021-01-01");
    let marked = |page: &str| html::count(page, ".ways [aria-current]");
    site.build();
    assert_eq!((marked(&site.built("index.html")), marked(&site.built("404.html"))), (1, 0));
}

#[test]
fn a_name_in_another_script_makes_a_readable_path_and_a_valid_address() {
    let site = Fixture::site()
        .file("content/صلح/_index.md", "+++\ntitle = \"صلح\"\n+++\n")
        .file("content/صلح/۱-دوحه.md", "+++\ntitle = \"دوحه\"\ndate = 2021-09-14\n+++\n");
    let page = site.build().main("صلح/۱-دوحه/index.html");
    assert_eq!(heading(&page), "دوحه");
    let address = site.json("data/sessions.json")["sessions"][0]["address"].clone();
    assert_eq!(address, "/%D8%B5%D9%84%D8%AD/%DB%B1-%D8%AF%D9%88%D8%AD%D9%87/");
    assert!(links(&site.built("sessions/index.html")).iter().any(|link| address == link.as_str()));
}

#[test]
fn an_address_never_moves_when_a_title_does() {
    // What the search finds by words is kept in files that are called by what is in them.
    let paths = |site: &Fixture| -> Vec<String> {
        let paths = site.build().snapshot().into_iter().map(|(path, _)| path);
        paths.filter(|path| !path.contains("search/pagefind/")).collect()
    };
    let site = site();
    let before = paths(&site);
    site.write("content/talks/12-doha/index.md", DOHA.replace("title = \"Doha\"", "title = \"Qatar\""));
    site.write("content/organisations.toml", "[chs]\nname = { en = \"Institute\", fa-AF = \"نهاد\" }\n");
    assert_eq!(paths(&site), before);
}
