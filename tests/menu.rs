//! The menu and the partners of the configuration.

use scraper::ElementRef;

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute, attribute_of};
use crate::pictures::POINT;

const MENU: &str = "languages = [\"en\", \"fa\"]\n\
    [[menu]]\nlabel = { en = \"Reports\", fa = \"گزارش‌ها\" }\nurl = \"/sessions/\"\n\
    [[menu]]\nlabel = \"About us\"\nurl = \"/about\"\n\
    [[menu]]\nlabel = \"In Qatar\"\nurl = \"/sessions/?country=QA#sessions_\"\n\
    [[menu]]\nlabel = \"Terms\"\nurl = \"/our%20terms.pdf#page=2\"\n\
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

/// The items of the menu: address, label, and how the item is marked.
fn menu(page: &str) -> Vec<[String; 3]> {
    let page = html::parse(page);
    let item = |link| {
        let marked = if link_is_marked(link) { attribute(link, "aria-current") } else { "" };
        [attribute(link, "href").to_owned(), html::text(link), marked.to_owned()]
    };
    page.all(".ways a").into_iter().map(item).collect()
}

fn link_is_marked(link: ElementRef<'_>) -> bool {
    link.value().attr("aria-current").is_some()
}

fn marked(menu: &[[String; 3]]) -> Vec<[&str; 2]> {
    let marked = menu.iter().filter(|[.., marked]| !marked.is_empty());
    marked.map(|[_, label, marked]| [label.as_str(), marked.as_str()]).collect()
}

#[test]
fn a_site_has_a_menu_of_its_own() {
    let site = site(MENU).with(&["--base-url", "https://example.org/dialogues/"]);
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    site.build();
    let items = menu(&site.built("about/index.html"));
    let expected = [
        ("/dialogues/sessions/", "Reports"),
        ("/dialogues/about/", "About us"),
        ("/dialogues/sessions/?country=QA#sessions_", "In Qatar"),
        ("/dialogues/our%20terms.pdf#page=2", "Terms"),
        ("/dialogues/feed.xml", "Feed"),
        ("/dialogues/fa/about/", "Persian"),
        ("/dialogues/about/", "Moved"),
        ("https://institute.example/", "Institute"),
        ("mailto:office@institute.example", "Write"),
    ];
    let found: Vec<(&str, &str)> = items.iter().map(|[address, label, _]| (&**address, &**label)).collect();
    assert_eq!(found, expected);
    assert_eq!(marked(&items)[0], ["About us", "page"]);
    let items = menu(&site.built("fa/talks/01/index.html"));
    assert_eq!(items[0][..2], ["/dialogues/fa/sessions/", "گزارش‌ها"]);
    assert_eq!([&items[1][0], &items[4][0]], ["/dialogues/fa/about/", "/dialogues/fa/feed.xml"]);
    assert_eq!(marked(&items), [["گزارش‌ها", "true"]]);
    // Labels in another language say so.
    assert_eq!(attribute_of(&site.built("fa/index.html"), ".ways li:nth-child(2) span", "lang"), "en");
}

#[test]
fn a_place_that_a_page_does_not_have_is_reported_once() {
    let item = |url: &str| format!("languages = [\"en\", \"fa\"]\n[[menu]]\nlabel = \"x\"\nurl = \"{url}\"");
    let site = site(&item("/about/?a#nmaes")).with(&["--base-url", "https://example.org/dialogues/"]);
    site.write("content/about.md", "+++\ntitle = \"About\"\n+++\n## Names\n");
    let expected = "error rapporteur.toml:8:7 the page of this item of the menu has no place `nmaes`";
    assert_eq!(site.diagnostics(), [expected]);
    let site = site.config(&item("/about/#names"));
    assert_eq!(site.diagnostics(), Vec::<String>::new());
}

#[test]
fn without_one_the_menu_has_all_sections() {
    let site = site("");
    let items = menu(&site.build().built("countries/qa/index.html"));
    let labels: Vec<&str> = items.iter().map(|[_, label, _]| label.as_str()).collect();
    assert_eq!(labels[..3], ["Sessions", "Countries", "Groups"]);
    assert_eq!((labels.len(), marked(&items)), (9, vec![["Countries", "true"]]));
    // What other parts of pages know of the sections does not depend on the menu.
    let site = site.config("[[menu]]\nlabel = \"About\"\nurl = \"/about/\"");
    let page = site.build().built("404.html");
    assert_eq!(menu(&page).len(), 1);
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
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:7:7 this item of the menu leads nowhere: `/abuot/`
      did you mean "/about/"?
    error rapporteur.toml:10:7 `url` is not an address that a menu can have: "about"
      begin it at the site's root: "/about/"
    error rapporteur.toml:13:7 `url` is not an address that a menu can have: "./talks/"
      begin it at the site's root: "/talks/"
    error rapporteur.toml:16:7 this item of the menu leads nowhere: `/dialogues/about/`
      addresses of the menu begin at the site's root: write "/about/"
    error rapporteur.toml:19:7 `url` is not an address that a menu can have: "javascript:alert(1)"
      write an address from the site's root, such as "/about/", or a whole one, such as "https://example.org/"
    error rapporteur.toml:22:7 `url` is not an address that a menu can have: "//institute.example/"
      write an address from the site's root, such as "/about/", or a whole one, such as "https://example.org/"
    error rapporteur.toml:25:7 this item of the menu leads nowhere: `/nothing/of/the/kind/`
      write the address of a page, such as "/about/", or of a file in static/; drafts have no address
    error rapporteur.toml:28:7 `url` is not an address that a menu can have: "https://"
      write an address from the site's root, such as "/about/", or a whole one, such as "https://example.org/"
    "#);
    let site = Fixture::site().config("[[menu]]\nlable = \"x\"\n[[menu]]\nlabel = \"\"\nurl = \"\"\n[[menu]]\nlabel = \"x\"\nurl = \"/talks/#no\"");
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:5:1 an item of `menu` has no `url`
      add `url = "…"`: the address of a page of the site, such as /about/, or of another site
    error rapporteur.toml:6:1 an item of `menu` has no key `lable`
      did you mean `label`?
    error rapporteur.toml:8:9 `label` is empty
      write a text, or remove the key
    error rapporteur.toml:9:7 `url` is empty
      write a text, or remove the key
    "#);
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
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:8:8 there is no file `centre.svg` in static/
      did you mean "center.svg"?
    error rapporteur.toml:12:8 there is no file `logos/institute.jpg` in static/
      put the file at static/logos/institute.jpg, or correct the name
    "#);
    let site = Fixture::site().config(
        "[[partners]]\nnaem = \"Centre\"\nurl = \"centre.example\"\nlogo = 1\n[partner]\nname = \"x\"",
    );
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:6:1 an item of `partners` has no key `naem`
      did you mean `name`?
    error rapporteur.toml:7:7 `url` is not a web address: "centre.example"
      write it like this: "https://example.org/"
    error rapporteur.toml:8:8 `logo` must be a text, not a whole number
      write it like this: "…"
    error rapporteur.toml:9:2 the configuration has no key `partner`
      did you mean `partners`?
    "#);
}

#[test]
fn an_item_without_a_name_is_told_both_forms() {
    let site = Fixture::site()
        .config("[[partners]]\nurl = \"https://centre.example/\"\n[[menu]]\nurl = \"/talks/\"");
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:5:1 an item of `partners` has no `name`
      add `name = "…"`, or `name = { en = "…", fa = "…" }` for several languages: the name of the partner
    error rapporteur.toml:7:1 an item of `menu` has no `label`
      add `label = "…"`, or `label = { en = "…", fa = "…" }` for several languages: the text of the entry
    "#);
}

#[test]
fn names_that_a_menu_lacks_in_a_language_are_counted_as_texts_of_the_site() {
    let run = site(MENU).run(&["translate", "--status", "fa"]);
    assert!(run.stdout.contains("no name in fa for title, description, menu"), "{}", run.stdout);
}

#[test]
fn an_item_for_what_is_not_published_says_why() {
    let config = "[[menu]]\nlabel = \"a\"\nurl = \"/later/\"\n[[menu]]\nlabel = \"b\"\nurl = \"/drafts/\"\n\
        [[menu]]\nlabel = \"c\"\nurl = \"/plan/\"\n[[menu]]\nlabel = \"d\"\nurl = \"/later/1/#x\"\n";
    let site = site(config)
        .file("content/later/_index.md", "+++\ntitle = \"Later\"\n+++\n")
        .file(
            "content/later/1.md",
            "+++\ntitle = \"1\"\ndate = 2021-01-01\nembargo = 2099-01-01T12:00:00Z\n+++\n",
        )
        .file("content/drafts/_index.md", "+++\ntitle = \"Drafts\"\n+++\n")
        .file("content/drafts/1.md", "+++\ntitle = \"1\"\ndate = 2021-01-01\ndraft = true\n+++\n")
        .file("content/plan.md", "+++\ntitle = \"Plan\"\ndraft = true\n+++\n");
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:7:7 the page of this item of the menu is under embargo until 2099-01-01 12:00 UTC: `/later/`
      remove the item until then
    error rapporteur.toml:10:7 the page of this item of the menu is a draft, or a series of drafts: `/drafts/`
      remove the item until the page is published, or remove `draft = true` from it
    error rapporteur.toml:13:7 the page of this item of the menu is a draft, or a series of drafts: `/plan/`
      remove the item until the page is published, or remove `draft = true` from it
    error rapporteur.toml:16:7 the page of this item of the menu is under embargo until 2099-01-01 12:00 UTC: `/later/1/#x`
      remove the item until then
    "#);
}

#[test]
fn the_filters_of_an_item_name_what_there_is() {
    let item = |url: &&str| format!("[[menu]]\nlabel = \"x\"\nurl = \"{url}\"\n");
    let site = |urls: &[&str]| {
        site(&urls.iter().map(item).collect::<String>())
            .file("content/themes.toml", "[trade]\nlabel = \"Trade across borders\"\n")
            .file("content/organisations.toml", "[chs]\nname = \"Centre\"\n")
            .session(
                "02",
                "date = 2022-01-01\nthemes = [\"trade\"]\norganisers = [\"chs\"]\n\
                 [[recommendations]]\ntext = \"Meet.\"\nto = [\"OM\"]",
            )
    };
    let good = [
        "/sessions/?theme=trade&country=QA",
        "/sessions/?group=eu&sort=title#sessions_",
        "/talks/?organiser=chs&series=talks&year=2021&language=en&format=virtual",
        "/search/?q=peace&theme=trade",
        "/recommendations/?status=open&theme=",
        "/recommendations/?status=unknown&to=country:OM",
        "/about/?theme=anything",
    ];
    assert_eq!(site(&good).diagnostics(), [""; 0]);
    let bad = [
        "/sessions/?theme=trad",
        "/sessions/?theme=Trade%20across%20borders",
        "/sessions/?country=qa",
        "/sessions/?country=Qatar",
        "/sessions/?country=ZZ",
        "/sessions/?theme=trade&group=uno",
        "/sessions/?organisation=chs",
        "/sessions/?organiser=none",
        "/sessions/?series=talk",
        "/sessions/?year=1999",
        "/search/?country=ZZ",
        "/recommendations/?to=Oman",
    ];
    insta::assert_snapshot!(site(&bad).report(), @r#"
    error rapporteur.toml:7:7 this item of the menu has the filter `theme=trad`, but there is no theme `trad`
      did you mean `theme=trade`?
    error rapporteur.toml:10:7 this item of the menu has the filter `theme=Trade across borders`, but there is no theme `Trade across borders`
      did you mean `theme=trade`?
    error rapporteur.toml:13:7 this item of the menu has the filter `country=qa`, but there is no country `qa`
      did you mean `country=QA`?
    error rapporteur.toml:16:7 this item of the menu has the filter `country=Qatar`, but there is no country `Qatar`
      did you mean `country=QA`?
    error rapporteur.toml:19:7 this item of the menu has the filter `country=ZZ`, but there is no country `ZZ`
      use the code of a country in capitals, such as QA
    error rapporteur.toml:22:7 this item of the menu has the filter `group=uno`, but there is no group `uno`
      use the id of a group
    error rapporteur.toml:25:7 this item of the menu has a filter that lists do not have: `organisation=chs`
      did you mean `organiser=chs`?
    error rapporteur.toml:28:7 this item of the menu has the filter `organiser=none`, but there is no organisation `none`
      use the id of an organisation in content/organisations.toml
    error rapporteur.toml:31:7 this item of the menu has the filter `series=talk`, but there is no series `talk`
      did you mean `series=talks`?
    error rapporteur.toml:34:7 this item of the menu has the filter `year=1999`, but there is no year `1999`
      use a year with sessions
    error rapporteur.toml:37:7 this item of the menu has the filter `country=ZZ`, but there is no country `ZZ`
      use the code of a country in capitals, such as QA
    error rapporteur.toml:40:7 this item of the menu has the filter `to=Oman`, but there is no addressee `Oman`
      did you mean `to=country:OM`?
    "#);
}
