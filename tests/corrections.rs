//! Corrections of reports: at their foot, in feeds, and on a page of their own.

use crate::fixture::{Fixture, links};
use crate::html;

const CORRECTED: &str = "date = 2021-01-01\nnumber = 1\n\n[[corrections]]\ndate = 2021-03-04\n\
     text = { en = \"Seven countries, not <six>.\", fa = \"هفت کشور، نه شش.\" }\n\n\
     [[corrections]]\ndate = 2021-02-01\ntext = \"The date was wrong.\"";

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]\n[search]\nenabled = false")
        .file(
            "content/talks/1.md",
            format!("+++\ntitle = \"One\"\nsummary = \"It met.\"\nupdated = 2021-01-09\n{CORRECTED}\n+++\n\nText.\n"),
        )
        .session("2", "date = 2022-01-01\nnumber = 2\n[[corrections]]\ndate = 2022-05-01\ntext = \"The place.\"")
}

#[test]
fn a_report_ends_with_its_corrections_newest_first() {
    let site = site();
    site.build();
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let page = site.built("talks/1/index.html");
    assert_eq!(
        html::texts(&page, ".corrections > li"),
        ["4 March 2021 Seven countries, not <six>.", "1 February 2021 The date was wrong."]
    );
    let ids: Vec<String> = html::parse(&page)
        .select(&scraper::Selector::parse(".corrections > li").unwrap())
        .map(|item| item.attr("id").unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        ids,
        ["correction_2", "correction_1"],
        "a later correction does not change the anchor of an earlier one"
    );
    assert!(html::texts(&page, ".facts dd").contains(&"4 March 2021".to_owned()));
    assert!(site.main("fa/talks/1/index.html").contains("هفت کشور، نه شش."));
    let map = site.built("sitemap.xml");
    assert!(map.contains("<lastmod>2021-03-04</lastmod>"), "{map}");
}

#[test]
fn the_feed_entry_of_a_corrected_report_moves_to_the_correction_and_tells_it() {
    let site = site();
    site.build();
    let feed = feed_rs::parser::parse(site.built("talks/feed.xml").as_bytes()).expect("a feed");
    let entry = feed.entries.iter().find(|entry| entry.id.ends_with("/talks/1/")).expect("an entry");
    assert_eq!(entry.updated.expect("a time").to_rfc3339(), "2021-03-04T00:00:00+00:00");
    let content = entry.content.as_ref().and_then(|content| content.body.clone()).expect("content");
    assert_eq!(
        html::texts(&content, "p"),
        [
            "It met.",
            "Correction of 4 March 2021: Seven countries, not <six>.",
            "Correction of 1 February 2021: The date was wrong."
        ]
    );
}

#[test]
fn all_corrections_have_a_page_and_a_feed_in_every_language() {
    let site = site();
    site.build();
    let page = site.built("corrections/index.html");
    assert_eq!(
        html::texts(&page, ".corrections > li"),
        [
            "1 May 2022 2 The place.",
            "4 March 2021 One Seven countries, not <six>.",
            "1 February 2021 One The date was wrong."
        ]
    );
    let to = links(&page);
    assert!(
        to.contains(&"/talks/1/#correction_2".to_owned()) && to.contains(&"/corrections/feed.xml".to_owned())
    );
    assert!(links(&site.built("index.html")).contains(&"/corrections/".to_owned()), "in the footer");
    let feed = feed_rs::parser::parse(site.built("fa/corrections/feed.xml").as_bytes()).expect("a feed");
    let ids: Vec<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "https://example.org/talks/2/#correction_1",
            "https://example.org/talks/1/#correction_2",
            "https://example.org/talks/1/#correction_1"
        ]
    );
    assert_eq!(feed.entries[1].summary.as_ref().map(|text| text.content.as_str()), Some("هفت کشور، نه شش."));
    assert_eq!(feed.title.map(|title| title.content).as_deref(), Some("تصحیح‌ها – Dialogues"));
    assert_eq!(site.run(&["check"]).code, 0);
}

#[test]
fn without_corrections_there_is_no_page_of_them() {
    let site = Fixture::site().session("1", "date = 2021-01-01\nnumber = 1");
    site.build();
    assert!(!site.has("corrections/index.html") && !site.has("corrections/feed.xml"));
    assert!(!links(&site.built("index.html")).contains(&"/corrections/".to_owned()));
}

#[test]
fn a_correction_has_a_date_that_can_be_right_and_a_text() {
    let site = Fixture::site().session(
        "1",
        "date = 2021-01-01\nnumber = 1\n[[corrections]]\ndate = 1400-03-04\ntext = \"X.\"\n\
         [[corrections]]\ntext = \"Y.\"\n[[corrections]]\ndate = \"2021\"\ntext = \"Z.\"",
    );
    let report = site.report();
    assert!(report.contains("`corrections.date` looks like a date of the Solar Hijri calendar"), "{report}");
    assert!(report.contains("an item of `corrections` has no `date`"), "{report}");
    assert!(report.contains("content/talks/1.md:11:8 `date` must be a date"), "{report}");
}

#[test]
fn a_draft_can_wait_for_its_own_date_but_not_for_that_of_a_correction() {
    let site = Fixture::site().session("1", "draft = true\n[[corrections]]\ntext = \"Y.\"");
    let report = site.report();
    assert!(report.contains("warning content/talks/1.md:1:1 this session has no `date`"), "{report}");
    assert!(
        report.contains("error content/talks/1.md:4:1 an item of `corrections` has no `date`"),
        "{report}"
    );
}
