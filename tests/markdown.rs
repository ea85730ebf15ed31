//! What becomes of Markdown, by example.

mod conservation;
mod lossless;
mod odd_input;

use proptest::prelude::*;
use rapporteur::i18n::lang::Lang;
use rapporteur::markdown::{
    BodyKind, Options, PassagePolicy, RawHtml, ShownImage, alert_labels, html as fill, parse,
};
use rapporteur::source::Size;

fn options(raw_html: RawHtml) -> Options {
    let english = Lang::parse("en").expect("a language");
    Options {
        raw_html,
        smart_punctuation: false,
        zero: '0',
        alert_labels: alert_labels(&english),
        passages: PassagePolicy::LeaveOut,
        kind: BodyKind::Line,
    }
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

/// The picture of the figures below, without a title.
const ROOM: &str =
    "<img src=\"[room.jpg]\" alt=\"Room\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">";

#[test]
fn a_picture_with_a_title_that_is_alone_in_its_paragraph_is_a_figure() {
    for raw_html in [RawHtml::Sanitise, RawHtml::Escape, RawHtml::Allow] {
        let (html, problems) = read("A.\n\n![Room](room.jpg \"The room & hall\")\n\nB.\n", raw_html);
        assert_eq!(
            html,
            format!(
                "<p>A.</p>\n<figure>\n{ROOM}\n<figcaption>The room &amp; hall</figcaption>\n</figure>\n<p>B.</p>\n"
            )
        );
        assert!(problems.is_empty());
    }
    let smart = Options { smart_punctuation: true, ..options(RawHtml::Sanitise) };
    let html = parse("![Room](https://a.example/b.jpg \"Asia's 'heart'\")", &smart).body.html;
    assert!(html.contains("<figcaption>Asia’s ‘heart’</figcaption>"), "{html}");
}

#[test]
fn a_line_in_emphasis_under_a_picture_is_its_credit() {
    let credit = "*Photo: [Centre](organisation:chs), **CC BY***";
    let credited = "<span class=\"credit\">Photo: <a href=\"[organisation:chs]\">Centre</a>, <strong>CC BY</strong></span>";
    for (picture, caption) in [("![Room](room.jpg \"The room\")", "The room "), ("![Room](room.jpg)", "")] {
        for end in ["\n", "  \n", "\\\n"] {
            let (html, _) = read(&format!("{picture}{end}{credit}"), RawHtml::Sanitise);
            let expected =
                format!("<figure>\n{ROOM}\n<figcaption>{caption}{credited}</figcaption>\n</figure>\n");
            assert_eq!(html, expected);
        }
    }
    // Raw HTML elsewhere in the text, in a quotation, and in a footnote.
    let (html, _) = read(&format!("> ![Room](room.jpg)\n> {credit}\n\n<b>x</b>"), RawHtml::Sanitise);
    assert!(html.contains(&format!("<figcaption>{credited}</figcaption>")), "{html}");
    let (html, _) = read("a[^1]\n\n[^1]: B.\n\n    ![Room](room.jpg \"C\")\n", RawHtml::Sanitise);
    assert!(html.contains("<figcaption>C</figcaption>\n</figure> <a href=\"#footnote-ref_1\""), "{html}");
}

#[test]
fn a_picture_among_words_is_no_figure_and_keeps_its_title() {
    let titled = ROOM.replace("alt=\"Room\"", "alt=\"Room\" title=\"T\"");
    for (text, rest) in [
        ("![Room](room.jpg \"T\") and words", " and words"),
        ("![Room](room.jpg \"T\")\n*One* and words", "\n<em>One</em> and words"),
        ("![Room](room.jpg \"T\")\n*One* *two*", "\n<em>One</em> <em>two</em>"),
        ("![Room](room.jpg \"T\") *beside*", " <em>beside</em>"),
    ] {
        assert_eq!(read(text, RawHtml::Sanitise).0, format!("<p>{titled}{rest}</p>\n"));
    }
    assert_eq!(read("![Room](room.jpg)", RawHtml::Sanitise).0, format!("<p>{ROOM}</p>\n"));
    let (html, _) = read("Words ![Room](room.jpg \"T\")", RawHtml::Sanitise);
    assert_eq!(html, format!("<p>Words {titled}</p>\n"));
    let (html, _) = read("[![Room](room.jpg \"T\")](https://a.example)", RawHtml::Sanitise);
    assert_eq!(html, format!("<p><a href=\"https://a.example\">{titled}</a></p>\n"));
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
