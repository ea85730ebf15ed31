//! What becomes of Markdown, by example.

mod conservation;
mod lossless;
mod odd_input;

use proptest::prelude::*;
use rapporteur::i18n::lang::Lang;
use rapporteur::markdown::{Options, RawHtml, ShownImage, alert_labels, html as fill, parse};
use rapporteur::source::Size;

fn options(raw_html: RawHtml) -> Options {
    let english = Lang::parse("en").expect("a language");
    Options { raw_html, smart_punctuation: false, zero: '0', alert_labels: alert_labels(&english) }
}

fn read(text: &str, raw_html: RawHtml) -> (String, Vec<String>) {
    let parsed = parse(text, &options(raw_html));
    let html = fill(
        &parsed.body,
        |link| format!("[{}]", link.destination),
        |link| (format!("({})", link.destination), None),
        |_| Some(ShownImage { size: Size { width: 4, height: 3 }, copies: Vec::new() }),
    );
    (html, parsed.problems.into_iter().map(|problem| problem.message).collect())
}

#[test]
fn a_heading_of_level_one_makes_room_for_the_page_s_title() {
    let (html, _) = read("# A\n\n## B\n\n## B\n", RawHtml::Sanitise);
    assert_eq!(html, "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h3 id=\"b-2\">B</h3>\n");
}

#[test]
fn a_link_into_the_site_is_a_hole_and_an_empty_text_another() {
    let (html, problems) =
        read("[x](session:a/1) [](country:QA) ![Room](room.jpg) [o](https://o.org)", RawHtml::Sanitise);
    assert_eq!(
        html,
        "<p><a href=\"[session:a/1]\">x</a> <a href=\"[country:QA]\">(country:QA)</a> \
         <img src=\"[room.jpg]\" alt=\"Room\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"> <a href=\"https://o.org\">o</a></p>\n"
    );
    assert!(problems.is_empty());
}

#[test]
fn holes_survive_the_cleaning_of_raw_html() {
    let text = "<b onclick=\"x()\">bold</b> [](theme:t) ![i](i.png) <script>alert(1)</script>";
    let (html, _) = read(text, RawHtml::Sanitise);
    assert_eq!(
        html.trim(),
        "<p><b>bold</b> <a href=\"[theme:t]\">(theme:t)</a> <img src=\"[i.png]\" alt=\"i\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"> alert(1)</p>"
    );
}

#[test]
fn raw_html_is_shown_as_text_where_the_site_wants_that() {
    let (html, _) = read("<b>x</b>\n\n<div>\ny\n</div>\n", RawHtml::Escape);
    assert!(!html.contains("<b>") && !html.contains("<div>") && html.contains("&lt;b&gt;"), "{html}");
}

#[test]
fn a_footnote_is_numbered_by_its_first_mention_and_leads_back() {
    let (html, problems) =
        read("One[^b] two[^a] three[^b].\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n", RawHtml::Sanitise);
    assert!(html.contains("<li id=\"footnote_1\"><p>B. <a href=\"#footnote-ref_1\""), "{html}");
    assert!(html.contains("href=\"#footnote-ref_1-2\""), "{html}");
    assert_eq!(problems, ["the footnote `c` is not referenced, so it would not be shown"]);
}

#[test]
fn what_leads_nowhere_is_reported() {
    let (html, problems) = read("[x](javascript:alert(1)) [y][nope] z[^z] [just text]", RawHtml::Allow);
    assert!(!html.contains("javascript"), "{html}");
    assert_eq!(
        problems,
        [
            "a link cannot begin with `javascript:`",
            "the link name `nope` is not defined, so the brackets are shown as text",
            "the footnote `z` does not exist"
        ]
    );
}

#[test]
fn a_mention_of_a_footnote_that_is_not_there_is_told_from_code_and_escaped_brackets() {
    let text = "a[^z] ![^y] **[^x]**\n\n> [^w]\n\n`[^no]` \\[^no] [^] [^ok]\n\n[^OK]: Yes.\n\nx\n\n    [^no]\n\n```\n[^no]";
    let parsed = parse(text, &options(RawHtml::Escape));
    let found: Vec<&str> = parsed.problems.into_iter().map(|problem| &text[problem.span]).collect();
    assert_eq!(found, ["[^z]", "[^y]", "[^x]", "[^w]"]);
}

#[test]
fn a_table_scrolls_in_a_frame_of_its_own() {
    let (html, _) = read("| a | b |\n|---|--:|\n| 1 | 2 |\n", RawHtml::Sanitise);
    assert_eq!(
        html,
        "<div class=\"table\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-end\">b</th>\
         </tr></thead><tbody>\n<tr><td>1</td><td class=\"align-end\">2</td></tr>\n</tbody></table></div>\n"
    );
}

#[test]
fn no_text_can_forge_a_hole() {
    let (html, _) = read("&#xFDD0;0&#xFDD1; \u{fdd0}9\u{fdd1} [a](b.md)", RawHtml::Sanitise);
    assert_eq!(html.matches("[b.md]").count(), 1, "{html}");
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_fail(text in "[\\[\\]()#*_`<>!|^: \\n\\-a-c1&;\u{fdd0}ت]{0,80}") {
        for raw_html in [RawHtml::Sanitise, RawHtml::Escape, RawHtml::Allow] {
            let parsed = parse(&text, &Options { smart_punctuation: true, zero: '۰', ..options(raw_html) });
            for problem in &parsed.problems {
                prop_assert!(text.get(problem.span.clone()).is_some());
            }
            fill(&parsed.body, |_| "a".into(), |_| ("l".into(), None), |_| None);
        }
    }
}
