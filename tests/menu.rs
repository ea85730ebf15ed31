//! The menu and the partners of the configuration.

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute, attribute_of};
use crate::pictures::POINT;

const MENU: &str = "languages = [\"en\", \"fa\"]\n\
    [[menu]]\nlabel = { en = \"Reports\", fa = \"گزارش‌ها\" }\nurl = \"/sessions/\"\n\
    [[menu]]\nlabel = \"About us\"\nurl = \"/about\"\n\
    [[menu]]\nlabel = \"In Qatar\"\nurl = \"/sessions/?country=QA#sessions_\"\n\
    [[menu]]\nlabel = \"Terms\"\nurl = \"/our%20terms.pdf\"\n\
    [[menu]]\nlabel = \"Feed\"\nurl = \"/feed.xml\"\n\
    [[menu]]\nlabel = \"Persian\"\nurl = \"/fa/about/\"\n\
    [[menu]]\nlabel = \"Moved\"\nurl = \"/old/\"\n\
    [[menu]]\nlabel = \"Institute\"\nurl = \"https://institute.example/\"\n\
    [[menu]]\nlabel = \"Write\"\nurl = \"mailto:office@institute.example\"";

fn site(config: &str) -> Fixture {
    Fixture::site()
        .config(config)
        .session("01", "date = 2021-01-01\nparticipants = [\"QA\"]")
        .file("content/about.md", "+++\ntitle = \"About\"\naliases = [\"/old/\"]\n+++\n")
        .file("static/our terms.pdf", "%PDF")
}

/// The addresses and labels of the menu, and which item is marked.
fn menu(page: &str) -> (Vec<(String, String)>, Vec<(String, String)>) {
    let page = html::parse(page);
    let links = page.all(".ways a");
    let item = |link: &_| (attribute(*link, "href").to_owned(), html::text(*link));
    let marked = page.all(".ways a[aria-current]").into_iter();
    let marked = marked.map(|link| (html::text(link), attribute(link, "aria-current").to_owned()));
    (links.iter().map(item).collect(), marked.collect())
}

fn addresses(page: &str) -> Vec<String> {
    menu(page).0.into_iter().map(|(address, _)| address).collect()
}

#[test]
fn a_site_has_a_menu_of_its_own() {
    let site = site(MENU).with(&["--base-url", "https://example.org/dialogues/"]);
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    site.build();
    let (items, marked) = menu(&site.built("about/index.html"));
    let expected = [
        ("/dialogues/sessions/", "Reports"),
        ("/dialogues/about/", "About us"),
        ("/dialogues/sessions/?country=QA#sessions_", "In Qatar"),
        ("/dialogues/our%20terms.pdf", "Terms"),
        ("/dialogues/feed.xml", "Feed"),
        ("/dialogues/fa/about/", "Persian"),
        ("/dialogues/about/", "Moved"),
        ("https://institute.example/", "Institute"),
        ("mailto:office@institute.example", "Write"),
    ];
    assert_eq!(items, expected.map(|(address, label)| (address.to_owned(), label.to_owned())));
    assert_eq!(marked[0], ("About us".to_owned(), "page".to_owned()));
    let (items, marked) = menu(&site.built("fa/talks/01/index.html"));
    assert_eq!(items[0], ("/dialogues/fa/sessions/".to_owned(), "گزارش‌ها".to_owned()));
    assert_eq!(items[1].0, "/dialogues/fa/about/");
    assert_eq!(items[4].0, "/dialogues/fa/feed.xml");
    assert_eq!(marked, [("گزارش‌ها".to_owned(), "true".to_owned())]);
    // Labels in another language say so.
    assert_eq!(attribute_of(&site.built("fa/index.html"), ".ways li:nth-child(2) span", "lang"), "en");
}

#[test]
fn without_one_the_menu_has_all_sections() {
    let site = site("");
    let (items, marked) = menu(&site.build().built("countries/qa/index.html"));
    let labels: Vec<&str> = items.iter().map(|(_, label)| label.as_str()).collect();
    assert_eq!(labels[..3], ["Sessions", "Countries", "Groups"]);
    assert_eq!((labels.len(), marked), (9, vec![("Countries".to_owned(), "true".to_owned())]));
    // What other parts of pages know of the sections does not depend on the menu.
    let site = site.config("[[menu]]\nlabel = \"About\"\nurl = \"/about/\"");
    let page = site.build().built("404.html");
    assert_eq!(addresses(&page), ["/about/"]);
    assert!(html::part(&page, "main").contains("/sessions/"));
}

#[test]
fn an_item_that_leads_nowhere_is_reported_at_its_line() {
    let item = |url: &str| format!("[[menu]]\nlabel = \"x\"\nurl = \"{url}\"\n");
    let urls = [
        "/abuot/",
        "about",
        "./talks/",
        "/dialogues/about/",
        "javascript:alert(1)",
        "//institute.example/",
        "/nothing/of/the/kind/",
        "https://",
        "/our terms.pdf",
    ];
    let site = site(&urls.map(item).concat()).with(&["--base-url", "https://example.org/dialogues/"]);
    insta::assert_snapshot!(site.report(), @r#""#);
    let site = Fixture::site().config("[[menu]]\nlable = \"x\"\n[[menu]]\nlabel = \"\"\nurl = \"\"\n[[menu]]\nlabel = \"x\"\nurl = \"/talks/#no\"");
    insta::assert_snapshot!(site.report(), @r#""#);
}

const PARTNERS: &str = "languages = [\"en\", \"fa\"]\n\
    [[partners]]\nname = { en = \"Centre\", fa = \"مرکز\" }\nlogo = \"centre.svg\"\nurl = \"https://centre.example/\"\n\
    [[partners]]\nname = \"Institute\"\nlogo = \"logos/institute.jpg\"\n\
    [[partners]]\nname = \"Ministry\"\nurl = \"https://ministry.example/\"";

#[test]
fn partners_are_shown_with_their_logos_or_else_their_names() {
    let site = site(PARTNERS)
        .file("static/centre.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("static/logos/institute.jpg", POINT);
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    site.build();
    let page = site.main("fa/index.html");
    let page = html::parse(&page);
    let logos = page.all(".partners img");
    let shown: Vec<(&str, &str)> = logos
        .iter()
        .map(|logo| (attribute(*logo, "alt"), attribute(*logo, "src").split('?').next().unwrap()))
        .collect();
    assert_eq!(shown, [("مرکز", "/centre.svg"), ("Institute", "/logos/institute.jpg")]);
    assert!(attribute(logos[0], "src").contains("?v="));
    assert_eq!((attribute(logos[1], "width"), attribute(logos[1], "lang")), ("1", "en"));
    let links: Vec<&str> = page.all(".partners a").into_iter().map(|link| attribute(link, "href")).collect();
    assert_eq!(links, ["https://centre.example/", "https://ministry.example/"]);
    assert_eq!(html::text(page.one(".partners li:last-child")), "Ministry");
    assert_eq!(html::count(&site.built("sessions/index.html"), ".partners"), 0);
}

#[test]
fn a_logo_that_is_missing_and_other_mistakes_are_reported_at_their_line() {
    let site = site(PARTNERS).file("static/center.svg", "<svg/>");
    insta::assert_snapshot!(site.report(), @r#""#);
    let site = Fixture::site().config(
        "[[partners]]\nnaem = \"Centre\"\nurl = \"centre.example\"\nlogo = 1\n[partner]\nname = \"x\"",
    );
    insta::assert_snapshot!(site.report(), @r#""#);
}

#[test]
fn names_that_a_menu_lacks_in_a_language_are_counted_as_texts_of_the_site() {
    let run = site(MENU).run(&["translate", "--status", "fa"]);
    assert!(
        run.stdout.contains("rapporteur.toml has no name in fa: title, description, menu"),
        "{}",
        run.stdout
    );
}
