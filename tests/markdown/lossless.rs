//! What an editor wrote is on the page, or a problem names it.

use rapporteur::diagnostic::Severity;
use rapporteur::markdown::{Options, RawHtml, parse};

use super::{options, read};

/// The page's HTML, and what is said of the text.
pub(super) fn page(text: &str) -> (String, Vec<String>) {
    read(text, RawHtml::Sanitise)
}

/// The page's HTML, of a text about which nothing is said.
pub(super) fn quiet(text: &str) -> String {
    let (html, problems) = page(text);
    assert!(problems.is_empty(), "{text}: {problems:?}");
    html
}

#[test]
fn a_tag_that_html_does_not_have_is_text() {
    for (text, html) in [
        ("A <stop> b", "<p>A &lt;stop&gt; b</p>\n"),
        ("<in chat>\n*B*: yes\n\nC", "<p>&lt;in chat&gt;\n<em>B</em>: yes</p>\n<p>C</p>\n"),
        ("<No objections>", "<p>&lt;No objections&gt;</p>\n"),
        ("<anna> x </anna>", "<p>&lt;anna&gt; x &lt;/anna&gt;</p>\n"),
        ("a List<String>", "<p>a List&lt;String&gt;</p>\n"),
        ("<a few words missing> x", "<p>&lt;a few words missing&gt; x</p>\n"),
        ("<time 14:00> x", "<p>&lt;time 14:00&gt; x</p>\n"),
        ("<summary of the day\n\nx", "<p>&lt;summary of the day</p>\n<p>x</p>\n"),
        ("<?php x ?> y", "<p>&lt;?php x ?&gt; y</p>\n"),
        ("<!DOCTYPE html> y", "<p>&lt;!DOCTYPE html&gt; y</p>\n"),
        ("`<in chat>` \"q\"", "<p><code>&lt;in chat&gt;</code> \"q\"</p>\n"),
        ("<div>\na <stop> b\n</div>", "<div>\na &lt;stop&gt; b\n</div>"),
        (
            "| a |\n|---|\n| <none> |",
            "<div class=\"table\"><table>\n<thead><tr><th scope=\"col\">a</th></tr></thead><tbody>\n<tr><td>&lt;none&gt;</td></tr>\n</tbody></table></div>\n",
        ),
    ] {
        assert_eq!(quiet(text), html, "{text}");
    }
}

#[test]
fn what_the_page_leaves_out_of_html_is_named_at_its_place() {
    for (text, html, problem) in [
        (
            "<b style=\"x\" onclick='y'>c</b>",
            "<p><b>c</b></p>\n",
            "the attributes `style`, `onclick` of `<b style=\"x\" onclick='y'>` will be removed",
        ),
        ("a <button>b</button>", "<p>a b</p>\n", "the tag `<button>` will be removed; its text is kept"),
        (
            "<svg width=\"1\"><text x=\"1\">hi</text></svg>",
            "<p> hi </p>\n",
            "the tag `<svg width=\"1\">` will be removed; its text is kept",
        ),
        ("<script>\nx\n</script>", "", "this script will be removed: `x`"),
        (
            "<iframe src=\"https://a.example\">see it</iframe>",
            "see it",
            "the tag `<iframe src=\"https://a.example\">` will be removed; its text is kept",
        ),
    ] {
        let (page, problems) = page(text);
        assert_eq!(page, html, "{text}");
        assert_eq!(problems, [problem], "{text}");
    }
}

#[test]
fn old_idioms_of_html_are_kept_and_its_links_are_resolved() {
    assert_eq!(quiet("<a name=\"x\">y</a>"), "<p><a id=\"x\">y</a></p>\n");
    assert_eq!(
        quiet("<details open><summary>a</summary>b</details>"),
        "<details open=\"\"><summary>a</summary>b</details>"
    );
    assert_eq!(quiet("<a href=\"session:s/1\">y</a>"), "<p><a href=\"[session:s/1]\">y</a></p>\n");
    assert_eq!(
        quiet("<a href='../about.md' class=\"b\">y</a>"),
        "<p><a href=\"[../about.md]\" class=\"b\">y</a></p>\n"
    );
    assert_eq!(quiet("<a href=\"../02/\">y</a>"), "<p><a href=\"../02/\">y</a></p>\n");
    assert_eq!(page("<a href=\"javascript:x\">y</a>").1, ["a link cannot begin with `javascript:`"]);
    assert_eq!(
        read("<a href=\"session:s/1\">y</a>", RawHtml::Allow).0,
        "<p><a href=\"[session:s/1]\">y</a></p>\n"
    );
}

#[test]
fn an_element_that_would_swallow_the_rest_of_the_page_is_an_error() {
    for name in ["script", "style", "template", "title", "textarea", "iframe", "noscript", "xmp", "plaintext"]
    {
        for text in [format!("whether a <{name}> may\n\nstand"), format!("<{name}>\nx\n\ny\n")] {
            for mode in [RawHtml::Sanitise, RawHtml::Allow] {
                let parsed = parse(&text, &options(mode));
                let errors: Vec<_> =
                    parsed.problems.iter().filter(|it| it.severity == Severity::Error).collect();
                let [error] = &*errors else { panic!("{text}: {errors:?}") };
                assert_eq!(&text[error.span.clone()], format!("<{name}>"));
            }
        }
    }
    assert_eq!(page("a <title>b</title> c").0, "<p>a b c</p>\n");
}

#[test]
fn a_line_that_only_looks_like_a_link_definition_is_text() {
    let (html, problems) = page("[Chair]: Agreed.\n[Delegate A]: Yes.\n\n[Chair]: No.\n");
    assert_eq!(html, "<p>[Chair]: Agreed.\n[Delegate A]: Yes.</p>\n<p>[Chair]: No.</p>\n");
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert_eq!(page("They met.\n\n[Chair]: Agreed.\n").1.len(), 1);
    assert_eq!(quiet("\\[Chair]: Agreed."), "<p>[Chair]: Agreed.</p>\n");
    assert_eq!(quiet("    [Chair]: Agreed.\n"), "<pre><code>[Chair]: Agreed.\n</code></pre>\n");
}

#[test]
fn a_definition_that_nothing_uses_is_named() {
    assert_eq!(
        quiet("[x][a] [b]\n\n[a]: https://a.example\n[b]: <the b.md> \"B\"\n").matches("<a ").count(),
        2
    );
    let (_, problems) = page("[a]\n\n[a]: https://a.example\n[A]: https://b.example\n[c]: c.md\n");
    assert_eq!(
        problems,
        [
            "`[A]: https://b.example` is not shown: the name is already defined, and the first definition is used",
            "`[c]: c.md` is not shown: it defines a link that is not used"
        ]
    );
}

#[test]
fn brackets_beside_one_another_are_text_with_a_warning() {
    let (html, problems) = page("[laughter][applause]");
    assert_eq!(html, "<p>[laughter][applause]</p>\n");
    assert_eq!(problems, ["the link name `applause` is not defined, so the brackets are shown as text"]);
}

#[test]
fn a_remark_is_not_published_and_one_gone_wrong_is_an_error() {
    let parsed =
        parse("[//]: # (a remark)\n\nText\n\n[comment]: <> (another)\n", &options(RawHtml::Sanitise));
    assert_eq!(&*parsed.body.html, "<p>Text</p>\n");
    assert_eq!((parsed.comments.len(), parsed.problems.len()), (2, 0));
    for text in [
        "[//]: # (a (nested) remark)",
        "Text\n[//]: # (a remark)",
        "x <!-- a\n\nb -->",
        "<!-- a <!-- b --> c -->",
        "| a |\n|---|\n| <!-- b | c --> |",
        "\u{a0}<!-- a\n\nb -->",
        "    <!-- a -->",
        "`<!-- a -->`",
        "<div>\n<!-- a --> b -->\n</div>",
        "a --> b",
        "<!-- a",
    ] {
        let parsed = parse(text, &options(RawHtml::Sanitise));
        let errors = parsed.problems.iter().filter(|it| it.severity == Severity::Error);
        assert!(errors.count() > 0, "{text}: {:?}", parsed.problems);
    }
    for text in ["```\n<!-- a -->\n```", "a \\<!-- b", "a <!-- b --> c", "<!-- a\n\nb -->\n\nc", "x \\--> y"]
    {
        quiet(text);
    }
}

#[test]
fn an_alert_keeps_its_label() {
    let html = quiet("> [!NOTE]\n> Text\n");
    assert_eq!(
        html,
        "<blockquote class=\"alert alert-note\">\n<p class=\"alert-label\">Note</p>\n<p>Text</p>\n</blockquote>\n"
    );
}

#[test]
fn only_two_tildes_strike_out() {
    assert_eq!(quiet("~20 and -10%~-16% ~~no~~"), "<p>~20 and -10%~-16% <del>no</del></p>\n");
    assert_eq!(quiet("(~/x) and (~/y) ~z~"), "<p>(~/x) and (~/y) ~z~</p>\n");
}

#[test]
fn a_definition_list_needs_a_colon_and_a_space_outside_code() {
    // It also looks like the beginning of a passage, and that is said.
    assert!(!page("Text\n:::note\nx\n:::").0.contains("<dl>"));
    for text in [":)", ":-)", "See `key\n: value` there.", "a\n:b"] {
        assert!(!quiet(text).contains("<dl>"), "{text}");
    }
    assert_eq!(quiet(":)"), "<p>:)</p>\n");
    assert!(quiet("Term\n: Meaning").contains("<dd>Meaning</dd>"));
    assert!(quiet("a | b\n:--|--:\n1 | 2").contains("<table>"));
}

#[test]
fn emphasis_opens_beside_chinese_korean_and_arabic() {
    for (text, html) in [
        ("**注意：**正文", "<strong>注意：</strong>正文"),
        (
            "**重要提示（Important Notice）：**请注意。",
            "<strong>重要提示（Important Notice）：</strong>请注意。",
        ),
        ("会议讨论了**「和平进程」**的前景。", "会议讨论了<strong>「和平进程」</strong>的前景。"),
        ("**真，**她", "<strong>真，</strong>她"),
        ("**主席：**发言。**代表：**回应", "<strong>主席：</strong>发言。<strong>代表：</strong>回应"),
        ("**注意：**正文**重点**。", "<strong>注意：</strong>正文<strong>重点</strong>。"),
        ("**[链接](https://a.example)**中文", "<strong><a href=\"https://a.example\">链接</a></strong>中文"),
        ("**\"인용\"**은", "<strong>\"인용\"</strong>은"),
        ("و**«الأمم المتحدة»** إن", "و<strong>«الأمم المتحدة»</strong> إن"),
        ("وفقاً ل**(الاتفاق)** نفسه.", "وفقاً ل<strong>(الاتفاق)</strong> نفسه."),
        ("这是*「强调」*的", "这是<em>「强调」</em>的"),
    ] {
        assert_eq!(quiet(text), format!("<p>{html}</p>\n"), "{text}");
    }
}

#[test]
fn asterisks_and_brackets_that_are_left_are_named() {
    for (text, left) in [
        ("**Anna:**Once we have", vec!["**", "**"]),
        ("** Ben ** said", vec!["**", "**"]),
        ("**Chair: **thanks", vec!["**", "**"]),
        ("*Anna:*Once", vec!["*", "*"]),
        ("![T](the table.png)", vec!["](the table.png)"]),
        ("[T](the text.pdf) x", vec!["](the text.pdf)"]),
    ] {
        let parsed = parse(text, &options(RawHtml::Sanitise));
        let found: Vec<&str> = parsed.problems.iter().map(|problem| &text[problem.span.clone()]).collect();
        assert_eq!(found, left, "{text}: {:?}", parsed.problems);
    }
    for text in [
        "5 * 3 * 2",
        "C*-algebra",
        "a \\*\\* b",
        "`** a`",
        "a* b",
        "`x` await* and \"yield*\"",
        "array[0] (x)",
        "[x] (y)",
    ] {
        quiet(text);
    }
}

#[test]
fn a_bare_address_is_a_link_as_it_was_written() {
    let english = |text: &str| {
        let parsed = parse(text, &Options { smart_punctuation: true, ..options(RawHtml::Sanitise) });
        assert!(parsed.problems.is_empty(), "{text}: {:?}", parsed.problems);
        parsed.body.html.to_string()
    };
    assert_eq!(
        english("x--y https://d.example/18Kk--PyT88_a_b... \"q\""),
        "<p>x–y <a href=\"https://d.example/18Kk--PyT88_a_b\">https://d.example/18Kk--PyT88_a_b</a>… “q”</p>\n"
    );
    assert_eq!(
        english("[https://a.example/x--y](https://a.example/x--y)"),
        "<p><a href=\"https://a.example/x--y\">https://a.example/x--y</a></p>\n"
    );
    assert_eq!(
        english("<secretariat@example.org> or desk@example.org"),
        "<p><a href=\"mailto:secretariat@example.org\">secretariat@example.org</a> or \
         <a href=\"mailto:desk@example.org\">desk@example.org</a></p>\n"
    );
    assert_eq!(english("`https://a.example`"), "<p><code>https://a.example</code></p>\n");
    assert_eq!(
        english("<https://a.example/--x>"),
        "<p><a href=\"https://a.example/--x\">https://a.example/--x</a></p>\n"
    );
    assert!(
        !english("<a href=\"https://a.example/x--y\">https://b.example</a>").contains("https://b.example\"")
    );
    assert!(english("Text.[^1]\n\n[^1]: https://a.example/x--y").contains("href=\"https://a.example/x--y\""));
}

#[test]
fn attributes_of_a_heading_are_read_and_not_printed() {
    assert_eq!(quiet("## Decision {#end .x themes=\"a b\"}"), "<h2 id=\"end\">Decision</h2>\n");
    assert_eq!(quiet("## Options {draft}"), "<h2 id=\"options-draft\">Options {draft}</h2>\n");
    assert_eq!(quiet("## The set {1, 2}"), "<h2 id=\"the-set-1-2\">The set {1, 2}</h2>\n");
}

#[test]
fn no_id_stands_twice() {
    let html = quiet("<div id=\"decision\">Box</div>\n\n## Decision\n");
    assert_eq!(html.matches("id=\"decision\"").count(), 1);
    assert!(html.contains("<h2 id=\"decision-2\">"));
    let (html, problems) = page("## A {#x}\n\n## B {#x}\n\n<i id=\"x\">c</i>");
    assert_eq!(html.matches("id=\"x\"").count(), 1, "{html}");
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn what_a_heading_or_a_table_loses_is_named() {
    let (html, problems) = page("##\n\nx");
    assert_eq!((html.as_str(), problems.len()), ("<p>x</p>\n", 1));
    let (html, problems) = page("| a | b |\n|---|---|\n| 1 | 2 | 3 <x> | 4 |\n| 5 | 6 |\n| 7 | 8 | |\n");
    assert!(
        html.contains("<td>2</td><td>3 &lt;x&gt;</td><td>4</td></tr>\n<tr><td>5</td><td>6</td></tr>"),
        "{html}"
    );
    assert_eq!(problems.len(), 1, "{problems:?}");
}

#[test]
fn characters_that_no_page_can_show_are_named() {
    let (html, problems) = page("a\u{1}b\u{92}c &#xFDD0; &#1; [x](https://a.example/\u{200b}y)");
    assert!(!html.contains(['\u{1}', '\u{92}', '\u{fdd0}']), "{html}");
    assert_eq!(problems.len(), 4, "{problems:?}");
}

#[test]
fn a_second_footnote_of_one_name_is_an_error() {
    let (_, problems) = page("x[^a]\n\n[^a]: One.\n\n[^a]: Two.\n");
    assert_eq!(problems, ["there is already a footnote `a`, so this one would not be shown"]);
}

#[test]
fn no_html_can_forge_a_hole() {
    for bound in ["&#xFDD0;", "&#64976;", "&#x000fdd0", "\u{fdd0}"] {
        let text = format!(
            "[a](b.md) <i title=\"{bound}0&#xFDD1;\">x</i> <a href=\"https://a.example/{bound}0&#xFDD1;\">y</a>"
        );
        let (html, _) = page(&text);
        assert_eq!(html.matches("[b.md]").count(), 1, "{html}");
    }
}
