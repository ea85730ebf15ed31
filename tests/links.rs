//! Links in bodies: by kind, by number and by name, from file to file.

use scraper::ElementRef;

use crate::fixture::{Fixture, links};
use crate::html::{self, Select as _, attribute, text};

const ORGANISATIONS: &str = "[chs]\nname = { en = \"Centre\", ar = \"المركز\" }\nshort = \"CHS\"\n";
const THEMES: &str =
    "[recognition]\nlabel = { en = \"Recognition\", ar = \"الاعتراف\" }\naliases = [\"acceptance\"]\n";

/// A site whose session `talks/from` has this body.
fn site(body: &str) -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"ar\"]")
        .file("content/organisations.toml", ORGANISATIONS)
        .file("content/themes.toml", THEMES)
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n## Method\n")
        .file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n")
        .file(
            "content/other/03-third.md",
            "+++\ntitle = \"Third\"\ndate = 2021-01-03\nnumber = 3\nthemes = [\"recognition\"]\n+++\n## Points\n",
        )
        .file(
            "content/talks/12-fall/index.md",
            "+++\ntitle = \"Fall\"\ndate = 2021-01-12\nnumber = 12\n+++\n[Room](room.jpg)\n",
        )
        .file("content/talks/12-fall/index.ar.md", "+++\ntitle = \"السقوط\"\n+++\n")
        .file("content/talks/12-fall/room.jpg", "jpg")
        .file("content/talks/map.png", "png")
        .file("content/talks/plans/a.pdf", "pdf")
        .file("static/logo.svg", "<svg/>")
        .file("content/talks/from.md", format!("+++\ntitle = \"From\"\ndate = 2021-01-01\n+++\n{body}\n"))
}

/// Each link of the body, `text → address`, on the page of a language. A text that is marked with a
/// language begins with that language and its direction.
#[track_caller]
fn written(site: &Fixture, language: &str) -> Vec<String> {
    let page = html::parse(&site.built(&format!("{language}talks/from/index.html")));
    let link = |link: ElementRef<'_>| {
        let mark = link.all("span").first().map(|span| html::language(*span));
        let mark = mark.map_or_else(String::new, |(lang, dir)| {
            format!("{} {} ", lang.unwrap_or("?"), dir.unwrap_or("?"))
        });
        format!("{mark}{} → {}", text(link), attribute(link, "href"))
    };
    // Without the numbers of paragraphs.
    page.one("div.prose").all("a[href]:not(.para)").into_iter().map(link).collect()
}

#[test]
fn every_kind_of_link_leads_to_its_page_in_the_language_of_the_reader() {
    let kinds = [
        ("session:talks/12", "/talks/12-fall/"),
        ("session:talks/12-fall", "/talks/12-fall/"),
        ("session:12", "/talks/12-fall/"),
        ("session:other/3", "/other/03-third/"),
        ("country:QA", "/countries/qa/"),
        ("country:kaz", "/countries/kz/"),
        ("group:eu", "/groups/eu/"),
        ("group:central-asia", "/groups/central-asia/"),
        ("organisation:chs", "/organisations/chs/"),
        ("organisation:CHS", "/organisations/chs/"),
        ("theme:recognition", "/themes/recognition/"),
        ("theme:acceptance", "/themes/recognition/"),
        ("12-fall/index.md", "/talks/12-fall/"),
        ("12-fall/index.ar.md", "/talks/12-fall/"),
        ("../other/03-third.md", "/other/03-third/"),
        ("./../about.md", "/about/"),
        ("_index.md", "/talks/"),
        ("../other/_index.md", "/other/"),
    ];
    let body: Vec<String> = kinds.iter().map(|(link, _)| format!("[x]({link})\n")).collect();
    let body = body.concat();
    let site = site(&body);
    site.build();
    for language in ["", "ar/"] {
        let expected: Vec<String> =
            kinds.iter().map(|(_, address)| format!("x → /{language}{}", &address[1..])).collect();
        assert_eq!(written(&site, language), expected);
    }
    // Whatever a body names has a page.
    assert_eq!(site.run(&["check"]).code, 0);
}

#[test]
fn an_empty_text_is_filled_in_in_the_language_of_the_page() {
    let site = site(
        "[](session:talks/12) [](country:QA) [](organisation:chs) [](theme:recognition) [](../about.md)",
    );
    site.build();
    assert_eq!(
        written(&site, ""),
        [
            "Fall → /talks/12-fall/",
            "Qatar → /countries/qa/",
            "Centre → /organisations/chs/",
            "Recognition → /themes/recognition/",
            "About → /about/",
        ]
    );
    // The body is in English, and what is not says so.
    let arabic = |name: &str, address: &str| format!("ar rtl {name} → {address}");
    assert_eq!(
        written(&site, "ar/"),
        [
            arabic("السقوط", "/ar/talks/12-fall/"),
            arabic("قطر", "/ar/countries/qa/"),
            arabic("المركز", "/ar/organisations/chs/"),
            arabic("الاعتراف", "/ar/themes/recognition/"),
            "About → /ar/about/".into(),
        ]
    );
}

#[test]
fn a_fragment_stays_on_the_link() {
    let site = site("[a](session:other/3#points) [b](../about.md#method) [c](#end)\n\n## End\n");
    site.build();
    let expected = ["a → /other/03-third/#points", "b → /about/#method", "c → #end"];
    assert_eq!(written(&site, ""), expected);
    assert_eq!(site.run(&["check"]).code, 0);
}

#[test]
fn a_link_outside_stays_as_it_is() {
    let body = "[a](https://example.com/x?y=1&z=2) <https://example.com/> [c](mailto:a@example.org)";
    let site = site(body);
    site.build();
    let expected = [
        "a → https://example.com/x?y=1&z=2",
        "https://example.com/ → https://example.com/",
        "c → mailto:a@example.org",
    ];
    assert_eq!(written(&site, ""), expected);
}

#[test]
fn a_file_that_a_body_links_to_or_shows_is_published_with_the_session() {
    let site = site("![Map](map.png) [plan](plans/a.pdf) [room](12-fall/room.jpg) [logo](/logo.svg)");
    site.build();
    let expected = ["plan → /talks/from/plans/a.pdf", "room → /talks/12-fall/room.jpg", "logo → /logo.svg"];
    assert_eq!(written(&site, ""), expected);
    // Files have no language.
    assert_eq!(written(&site, "ar/"), expected);
    assert!(site.main("talks/from/index.html").contains("src=\"/talks/from/map.png\" alt=\"Map\""));
    for file in ["talks/from/map.png", "talks/from/plans/a.pdf", "talks/12-fall/room.jpg", "logo.svg"] {
        assert!(site.has(file), "{file}");
    }
    assert!(!site.has("talks/map.png"));
    assert_eq!(site.diagnostics(), [""; 0]);
}

#[test]
fn series_and_pages_publish_the_files_that_they_show() {
    let site = site("")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n![x](map.png) [a](plans/a.pdf)\n")
        .file("content/chart.png", "png")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n![x](chart.png)\n");
    site.build();
    for file in ["talks/map.png", "talks/plans/a.pdf", "about/chart.png"] {
        assert!(site.has(file), "{file}");
    }
    assert_eq!(site.diagnostics(), [""; 0]);
}

#[test]
fn a_file_that_nothing_uses_is_reported_and_not_published() {
    let site = site("").file("content/talks/left.png", "png");
    let unused = |path: &str| format!("warning {path} this file is not used, so it is not published");
    let expected =
        ["content/talks/left.png", "content/talks/map.png", "content/talks/plans/a.pdf"].map(unused);
    assert_eq!(site.diagnostics(), expected);
    assert!(!site.build().has("talks/left.png"));
}

#[test]
fn addresses_in_bodies_have_the_base_path() {
    let site = site("[s](session:talks/12) ![x](map.png) [f](/logo.svg)")
        .with(&["--base-url", "https://example.org/dialogues/"]);
    site.build();
    assert_eq!(written(&site, "ar/"), ["s → /dialogues/ar/talks/12-fall/", "f → /dialogues/logo.svg"]);
    let page = site.main("talks/from/index.html");
    assert!(page.contains("src=\"/dialogues/talks/from/map.png\""));
    assert!(!links(&page).contains(&"/logo.svg".to_owned()));
}

#[test]
fn a_link_in_a_footnote_a_table_or_a_heading_is_a_link() {
    let body = "## To [](country:QA)\n\nText.[^1]\n\n| a |\n|---|\n| [t](theme:recognition) |\n\n[^1]: See [n](session:talks/12).\n";
    let site = site(body);
    site.build();
    let page = site.main("talks/from/index.html");
    for address in ["/countries/qa/", "/themes/recognition/", "/talks/12-fall/"] {
        assert!(links(&page).contains(&address.to_owned()), "{address}");
    }
}

#[test]
fn a_link_of_a_translation_is_resolved_where_the_translation_lies() {
    let site = site("[a](session:talks/12)").file(
        "content/talks/from.ar.md",
        "+++\ntitle = \"من\"\n+++\n[](session:12) [خ](../other/03-third.md)\n",
    );
    site.build();
    assert_eq!(written(&site, "ar/"), ["السقوط → /ar/talks/12-fall/", "خ → /ar/other/03-third/"]);
    assert_eq!(written(&site, ""), ["a → /talks/12-fall/"]);
}

/// The errors that `check` finds.
fn errors(site: &Fixture) -> Vec<String> {
    site.diagnostics().into_iter().filter(|line| line.starts_with("error")).collect()
}

#[test]
fn a_dead_link_is_reported_at_each_of_its_places() {
    let body = "[x](12-fall/index.md#zz)\n\n[y](../other/03-third.md#zz)\n\n[z](12-fall/index.md#zz)\n\n\
                <a href=\"/gone/\">a</a>\n\n<a href=\"/gone/\">b</a>";
    let place = |line: String| line.split(' ').nth(1).unwrap_or_default().to_owned();
    let places: Vec<String> = errors(&site(body)).into_iter().map(place).collect();
    let at = |place: &str| format!("content/talks/from.md:{place}");
    assert_eq!(places, [at("5:21"), at("7:25"), at("9:21"), at("11:10"), at("13:10")]);
}

#[test]
fn a_dead_link_is_not_told_at_a_live_link_with_the_same_anchor() {
    let site = site("[x](../other/03-third.md#points)\n\n[y](12-fall/index.md#points)");
    assert_eq!(
        errors(&site),
        ["error content/talks/from.md:7:21 the linked page has no heading or anchor `#points`"]
    );
}
