//! Quotes, dashes and ellipses of texts in front matter: pages show them as they show those of bodies.

use crate::fixture::{Fixture, heading, words};

const SESSION: &str = r#"+++
title = "Asia's \"heart\" -- talks"
date = 2021-09-14
summary = "They met 'again'..."
recommendations = [{ text = "Keep the parties' word.", status = "met", note = "It's kept." }]
speakers = [{ name = "Conor O'Example", named_by = "Talks" }]
+++
The centre's view.
"#;

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/talks/01.md", SESSION)
        .file("content/talks/01.fa.md", "+++\ntitle = \"گفت‌وگوی \\\"قلب\\\" آسیا\"\n+++\n\"متن\"\n")
}

#[test]
fn pages_and_feeds_show_texts_of_front_matter_like_bodies() {
    let site = site();
    let page = site.build().main("talks/01/index.html");
    assert_eq!(heading(&page), "Asia’s “heart” – talks");
    let words = words(&page);
    for shown in [
        "They met ‘again’…",
        "Keep the parties’ word.",
        "It’s kept.",
        "Conor O’Example",
        "The centre’s view.",
    ] {
        assert!(words.contains(shown), "{shown}: {words}");
    }
    assert!(site.built("talks/01/index.html").contains("<title>Asia’s “heart” – talks"));
    let feed = site.built("feed.xml");
    assert!(feed.contains("Asia’s “heart” – talks") && feed.contains("They met ‘again’…"), "{feed}");
}

#[test]
fn each_language_has_its_own_quotes() {
    let site = site();
    let page = site.build().main("fa/talks/01/index.html");
    assert_eq!(heading(&page), "گفت‌وگوی \"قلب\" آسیا");
    assert!(words(&page).contains("\"متن\""), "{page}");
    // A text in another language than the page's.
    assert!(words(&page).contains("They met ‘again’…"), "{page}");
}

#[test]
fn data_give_what_was_written() {
    let site = site();
    site.build();
    let json: serde_json::Value = serde_json::from_str(&site.built("data/sessions.json")).expect("JSON");
    assert!(json.to_string().contains("Asia's \\\"heart\\\" -- talks"), "{json}");
    assert!(site.built("data/sessions.csv").contains("Asia's \"\"heart\"\" -- talks"));
}
