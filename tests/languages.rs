//! Facts once, texts per language: what a reader of each language is shown.

use serde_json::json;

use crate::fixture::{Fixture, heading, links, words};
use crate::html::{self, Select as _, attribute};

const CONFIG: &str = r#"
title = { en = "Dialogues", fa = "گفت‌وگوها" }
description = "A record."
base_url = "https://example.org/"
languages = ["en", "fa-AF", "ar"]
"#;

const SESSION: &str = r#"+++
title = "Talks in Doha"
summary = "What they said."
date = 2021-09-14
number = 1
place = { name = "Doha", country = "QA" }
participants = ["KZ", "chs"]
themes = ["borders"]

[[recommendations]]
text = "Open the border."

[[recommendations]]
text = "Meet again."
note = "Soon."
+++
## Context

The talks.
"#;

const TRANSLATION: &str = r#"+++
title = "گفت‌وگو در دوحه"
translator = "مترجم"

[[recommendations]]
number = 2
text = "باز هم دیدار کنید."
+++
## زمینه

متن دری.
"#;

fn site() -> Fixture {
    Fixture::site()
        .file("rapporteur.toml", CONFIG)
        .file(
            "content/themes.toml",
            "[borders]\nlabel = { en = \"Borders\", fa = \"مرزها\", ar = \"الحدود\" }\n",
        )
        .file(
            "content/organisations.toml",
            "[chs]\nname = { en = \"Centre\", fa-AF = \"مرکز\", ar = \"المركز\" }\n",
        )
        .file("content/talks/_index.ar.md", "+++\ntitle = \"المحادثات\"\nsummary = \"ملخص\"\n+++\nنص عربي.\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\nAn English text.\n")
        .file("content/about.fa-AF.md", "+++\ntitle = \"درباره\"\n+++\nیک متن دری.\n")
        .file("content/talks/doha.md", SESSION)
        .file("content/talks/doha.FA-af.md", TRANSLATION)
}

/// The language and direction of the element that a text stands in.
#[track_caller]
fn marked(page: &str, text: &str) -> (Option<String>, Option<String>) {
    let page = html::parse(page);
    let (lang, dir) = html::language(html::around(&page, text));
    (lang.map(str::to_owned), dir.map(str::to_owned))
}

fn english() -> (Option<String>, Option<String>) {
    (Some("en".into()), Some("ltr".into()))
}

#[test]
fn a_page_says_its_language_and_direction() {
    let site = site();
    site.build();
    assert!(site.built("talks/doha/index.html").contains("<html lang=\"en\" dir=\"ltr\""));
    assert!(site.built("fa-AF/talks/doha/index.html").contains("<html lang=\"fa-AF\" dir=\"rtl\""));
    assert!(site.built("ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\""));
}

#[test]
fn a_translated_report_is_shown_in_its_language_without_marks() {
    let page = site().build().main("fa-AF/talks/doha/index.html");
    assert_eq!(heading(&page), "گفت‌وگو در دوحه");
    assert_eq!(marked(&page, "گفت‌وگو در دوحه").0, None);
    assert!(page.contains("متن دری.") && page.contains(">زمینه</h2>") && page.contains("مترجم"));
    assert!(!page.contains("The talks."));
}

#[test]
fn facts_stand_in_every_language_and_names_in_the_readers_own() {
    let site = site();
    site.build();
    let dari = words(&site.main("fa-AF/talks/doha/index.html"));
    for name in ["قطر", "قزاقستان", "مرکز", "مرزها"] {
        assert!(dari.contains(name), "{name} is missing from {dari}");
    }
    let arabic = words(&site.main("ar/talks/doha/index.html"));
    for name in ["قطر", "كازاخستان", "المركز", "الحدود"] {
        assert!(arabic.contains(name), "{name} is missing from {arabic}");
    }
}

#[test]
fn what_is_not_translated_is_shown_in_the_default_language_and_marked() {
    let site = site();
    site.build();
    let arabic = site.main("ar/talks/doha/index.html");
    for text in ["Talks in Doha", "What they said.", "Open the border."] {
        assert_eq!(marked(&arabic, text), english(), "{text}");
    }
    assert!(html::text_of(&arabic, "div[lang=en][dir=ltr]").contains("The talks."));
    // The place is a fact, written once.
    assert_eq!(marked(&arabic, "Doha"), english());
    // A translation that lacks a text falls back in that text alone.
    let dari = site.main("fa-AF/talks/doha/index.html");
    assert_eq!(marked(&dari, "What they said."), english());
}

#[test]
fn recommendations_are_translated_by_number() {
    let site = site();
    let dari = site.build().main("fa-AF/talks/doha/index.html");
    assert!(!dari.contains("Meet again."));
    assert_eq!(marked(&dari, "باز هم دیدار کنید.").0, None);
    assert_eq!(marked(&dari, "Open the border."), english());
    assert_eq!(marked(&dari, "Soon."), english());
    let session = &site.json("data/sessions.json")["sessions"][0];
    let text = json!({ "en": "Meet again.", "fa-AF": "باز هم دیدار کنید." });
    assert_eq!(session["recommendations"][1]["text"], text);
    assert_eq!(session["languages"], json!(["en", "fa-AF"]));
}

#[test]
fn a_report_that_is_not_translated_is_on_every_list_of_the_language() {
    let site = site();
    site.build();
    for list in
        ["", "sessions/", "talks/", "countries/kz/", "organisations/chs/", "themes/borders/", "years/2021/"]
    {
        let page = site.main(&format!("ar/{list}index.html"));
        assert!(links(&page).contains(&"/ar/talks/doha/".to_owned()), "ar/{list}");
        assert_eq!(marked(&page, "Talks in Doha"), english(), "ar/{list}");
    }
}

#[test]
fn links_stay_in_the_language() {
    let site = site();
    let files = site.build().snapshot();
    for (path, bytes) in
        files.iter().filter(|(path, _)| path.starts_with("fa-AF/") && path.ends_with(".html"))
    {
        let page = html::parse(&String::from_utf8_lossy(bytes));
        for link in page.all("a[href]") {
            let address = attribute(link, "href");
            // A way into another language says so; the data are the same for all.
            let leaves = link.attr("hreflang").is_some() || address.starts_with("/data/");
            let stays = address.starts_with("/fa-AF/") || address.starts_with('#');
            assert!(leaves || stays, "{path}: {address}");
        }
    }
}

#[test]
fn a_page_names_itself_in_every_language() {
    let page = site().build().built("ar/talks/doha/index.html");
    let other = |language: &str, address: &str| {
        let link =
            format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"https://example.org{address}\">");
        assert!(page.contains(&link), "{link}");
    };
    other("en", "/talks/doha/");
    other("fa-AF", "/fa-AF/talks/doha/");
    other("ar", "/ar/talks/doha/");
    other("x-default", "/talks/doha/");
    for (language, name) in [("en", "English"), ("fa-AF", "دری"), ("ar", "العربية")] {
        assert!(
            page.contains(&format!("hreflang=\"{language}\">{name}</a>"))
                || page.contains(&format!(">{name}</a>"))
        );
    }
}

#[test]
fn a_site_of_one_language_offers_no_other() {
    let page = Fixture::site().session("s", "date = 2021-09-14").build().built("talks/s/index.html");
    assert!(!page.contains("hreflang"), "{page}");
}

#[test]
fn series_and_pages_are_translated_too() {
    let site = site();
    site.build();
    let series = site.main("ar/talks/index.html");
    assert_eq!(heading(&series), "المحادثات");
    assert!(series.contains("نص عربي.") && series.contains("ملخص"));
    assert_eq!(heading(&site.main("fa-AF/talks/index.html")), "Talks");
    let about = site.main("fa-AF/about/index.html");
    assert_eq!(heading(&about), "درباره");
    assert!(about.contains("یک متن دری."));
    let arabic = site.main("ar/about/index.html");
    assert!(html::text_of(&arabic, "div[lang=en][dir=ltr]").contains("An English text."));
}

#[test]
fn a_text_in_the_language_at_large_serves_its_regions_unmarked() {
    let page = site().build().built("fa-AF/index.html");
    assert!(words(&page).contains("گفت‌وگوها"));
    assert_eq!(marked(&page, "مرزها").0, None);
}

#[test]
fn another_default_language_sits_at_the_root() {
    let site = Fixture::site()
        .config("language = \"ar\"\nlanguages = [\"en\", \"ar\"]")
        .session("s", "date = 2021-09-14")
        .file("content/talks/s.en.md", "+++\ntitle = \"In English\"\n+++\n");
    site.build();
    assert!(site.built("talks/s/index.html").contains("<html lang=\"ar\" dir=\"rtl\""));
    assert_eq!(heading(&site.main("en/talks/s/index.html")), "In English");
    let session = &site.json("data/sessions.json")["sessions"][0];
    assert_eq!(session["title"], json!({ "ar": "s", "en": "In English" }));
    assert_eq!(session["languages"], json!(["ar", "en"]));
}
