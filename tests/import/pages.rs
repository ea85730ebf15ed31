//! Web pages: the article alone, with its date, title and address.

use std::fs;

use super::{remarks, site};
use crate::fixture::Fixture;

const PAGE: &str = r##"<!doctype html><!-- saved from url=(0041)https://example.org/news/third-session.html -->
<html lang="en"><head><title>Third session | Institute</title><meta property="og:title" content="Third session held in Doha">
<meta property="article:published_time" content="2021-09-20T08:00:00+00:00"></head><body>
<header><nav><a href="/">Home</a> <a href="/about">About us</a></nav></header>
<main><article><h1>Third session held in Doha</h1>
<p>On 14 and 15 September the <em>third</em> session was held in Doha<sup><a id="r1" href="#n1">1</a></sup>. It was opened by the
director, who welcomed the delegations and recalled the two sessions before, in Tashkent and in Geneva.</p>
<ul><li>Water<li>Trade, see <a href="/trade">the page on trade</a></ul>
<table><tr><th>Country<th>Delegates<tr><td rowspan=2>Qatar<td>2<tr><td>3</table>
<p>Photo: <img src="third_files/room.png" alt="The room"></p>
<div class="share"><a href="https://social.example/">Share</a></div>
<ol class="notes"><li id="n1">According to the organisers. <a href="#r1">back</a></ol>
</article></main><footer><p>Imprint and contact</p></footer></body></html>"##;

fn imported(page: &str) -> (Fixture, String, serde_json::Value) {
    let site = site();
    site.write("in/third.html", page);
    site.write("in/third_files/room.png", b"\x89PNG\r\n\x1a\n");
    let run = site.run(&["import", "in/third.html", "--format", "json"]);
    let outcome: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let path = outcome[0]["draft"].as_str().expect("a draft").to_owned();
    let text = fs::read_to_string(site.path(&path)).expect("the draft");
    (site, text, outcome[0].clone())
}

#[test]
fn the_article_of_a_page_becomes_a_draft_without_the_website_around_it() {
    let (site, text, outcome) = imported(PAGE);
    for expected in [
        "title = \"Third session held in Doha\"",
        "url = \"https://example.org/news/third-session.html\"",
        "published = 2021-09-20 }",
        "number = 3",
        "the *third* session was held in Doha[^1]. It was opened",
        "- Water\n- Trade, see [the page on trade](https://example.org/trade)",
        "| Country | Delegates |\n|---|---|\n| Qatar | 2 |\n|  | 3 |",
        "![The room](picture-1.png)",
        "[^1]: According to the organisers.",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    for left_out in ["About us", "Share", "Imprint", "back", "# Third"] {
        assert!(!text.contains(left_out), "{left_out}: {text}");
    }
    assert!(remarks(&outcome, "words of the page around the article were left out"));
    assert!(site.path("content/talks/03-third-session-held-in-doha/picture-1.png").is_file());
}

#[test]
fn a_picture_outside_the_folder_of_a_page_is_not_read() {
    let (site, text, _) = imported(&PAGE.replace("third_files/room.png", "../rapporteur.png"));
    site.write("rapporteur.png", b"\x89PNG\r\n\x1a\n");
    assert!(text.contains("Photo: The room"), "{text}");
}

#[test]
fn an_old_page_without_encoding_and_structure_is_read_whole() {
    let page = "<html><head><meta charset=windows-1251></head><body><b>Заседание</b><p>Участники обсудили воду.</body></html>";
    let bytes = windows_1251(page);
    let site = site();
    site.write("old.htm", bytes);
    let run = site.run(&["import", "old.htm"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = fs::read_to_string(site.path("content/talks/old.md")).expect("the draft");
    assert!(text.contains("title = \"Заседание\"") && text.contains("Участники обсудили воду."), "{text}");
}

/// A text of Cyrillic letters in Windows-1251.
fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |c: char| match u32::from(c) {
        code @ 0x410..=0x44f => u8::try_from(code - 0x410 + 0xc0).expect("a letter"),
        code => u8::try_from(code).expect("a letter of ASCII"),
    };
    text.chars().map(byte).collect()
}

#[test]
fn each_hidden_text_is_named_and_each_missing_picture_by_its_own_name() {
    let hidden = "<p hidden>hidden peach</p><p style=\"display: none\">displaynone tangerine</p>";
    let page = PAGE.replace("<p>Photo:", &format!("{hidden}<p>Photo:")).replace("room.png", "hall.jpg");
    let (_, text, outcome) = imported(&page);
    assert!(
        remarks(&outcome, "hidden text was left out: “hidden peach”, “displaynone tangerine”"),
        "{outcome:#}"
    );
    assert!(remarks(&outcome, "third_files/hall.jpg is not beside the document"), "{outcome:#}");
    assert!(!text.contains("tangerine"), "{text}");
}

#[test]
fn a_page_that_is_nested_too_deep_is_refused_at_once() {
    let site = site();
    for depth in [300, 20_000] {
        site.write(
            "deep.html",
            format!("<html><body>{}Text{}</body></html>", "<div>".repeat(depth), "</div>".repeat(depth)),
        );
        let run = site.run(&["import", "deep.html"]);
        assert!(run.stdout.contains("nested too deep"), "{depth}: {}{}", run.stdout, run.stderr);
    }
    // Many elements beside each other are not deep, closed or not.
    let page = format!(
        "<html><body><h1>Report</h1>{}</body></html>",
        "<p>Text<br><img src=a.png><svg><path d=\"M0\"/></svg>".repeat(3_000)
    );
    site.write("wide.html", page);
    let run = site.run(&["import", "wide.html"]);
    assert!(run.stdout.contains("1 draft written"), "{}{}", run.stdout, run.stderr);
}
