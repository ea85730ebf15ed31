//! What programs and people write that no one would invent: nothing of it is lost, and none of it stops a build.

use rapporteur::diagnostic::{Code, Severity};
use rapporteur::markdown::{Options, RawHtml, parse};

use super::lossless::{page, quiet};
use super::{options, read};

#[test]
fn addresses_in_html_stay_as_they_are_written() {
    for (text, html) in [
        (
            "See <a href=\"https://a.example/x-y.z_1\">it</a>.",
            "<p>See <a href=\"https://a.example/x-y.z_1\">it</a>.</p>\n",
        ),
        ("<img src='https://a.example/r.jpg' alt=\"R\">", "<img src=\"https://a.example/r.jpg\" alt=\"R\">"),
        ("<a href='mailto:a-b@c.example'>x</a>", "<p><a href=\"mailto:a-b@c.example\">x</a></p>\n"),
        ("<b title=\"a {b c}\n d\">x</b>", "<p><b title=\"a {b c}\n d\">x</b></p>\n"),
        ("<b title=\"中**，**文\">x</b>", "<p><b title=\"中**，**文\">x</b></p>\n"),
    ] {
        assert_eq!(quiet(text), html, "{text}");
    }
    let script = "<script src=\"https://a.example/x-y.js\">\"https://b.example/z--w\"</script>";
    assert_eq!(read(script, RawHtml::Allow).0, script);
}

#[test]
fn a_footnote_within_another_is_a_footnote_of_its_own() {
    for text in [
        "Before.[^1]\n\n## Head\n\nMore.[^2]\n\n[^1]: - [^2]: Second.\n\nAfter.",
        "Before.[^1]\n\n## Head\n\nMore.[^2]\n\n[^1]: > [^2]: Second.\n\nAfter.",
    ] {
        let html = quiet(text);
        for word in ["Before.", "Head", "More.", "Second.", "After."] {
            assert!(html.contains(word), "{word}: {html}");
        }
    }
}

#[test]
fn an_ampersand_that_begins_a_text_is_one_character_of_it() {
    assert_eq!(
        quiet("& https://a.example/b-c.html"),
        "<p>&amp; <a href=\"https://a.example/b-c.html\">https://a.example/b-c.html</a></p>\n"
    );
    assert_eq!(quiet("& <in chat> x"), "<p>&amp; &lt;in chat&gt; x</p>\n");
    assert_eq!(quiet("&amp; &lt; &#x41;"), "<p>&amp; &lt; A</p>\n");
}

#[test]
fn no_comment_is_published_beside_other_html() {
    for text in [
        "<script></script><!-- secret -->",
        "<style>p{}</style> <!-- secret -->",
        "<textarea></textarea> <!-- secret --> shown",
    ] {
        let (html, _) = page(text);
        assert!(!html.contains("secret"), "{text}: {html}");
    }
    let (_, problems) = page("`\\<!-- secret -->`");
    assert!(problems[0].starts_with("the text contains `-->`"), "{problems:?}");
    let (_, problems) = page("| a |\n|---|\n| 1 | <!-- secret --> |");
    assert!(problems[0].starts_with("the text contains `<!--`"), "{problems:?}");
}

#[test]
fn a_name_between_brackets_is_text_wherever_it_stands() {
    for text in [
        "[Chair\nof the day]: Agreed.",
        "[Chair \\[A\\]]: Agreed.",
        "x[^1]\n\n[^1]: [Chair]: Agreed.",
        "Term\n: [Chair]: Agreed.",
        "Intro\r\r[Chair]: Agreed.\r",
        "- [Chair]: Agreed.\n- [Chair]: No.",
    ] {
        let (html, _) = page(text);
        assert!(html.contains("Chair") && html.contains(": Agreed."), "{text}: {html}");
    }
}

#[test]
fn a_start_tag_without_an_end_is_text() {
    let (html, problems) = page("<Mark> I agree. We use <td> here, `<b>` too.");
    assert_eq!(html, "<p>&lt;Mark&gt; I agree. We use &lt;td&gt; here, <code>&lt;b&gt;</code> too.</p>\n");
    assert_eq!(
        problems,
        ["`<Mark>` is not closed, so it is shown as text", "`<td>` is not closed, so it is shown as text"]
    );
    assert_eq!(page("Questions &amp;<Mark> answers").1, ["`<Mark>` is not closed, so it is shown as text"]);
    assert!(quiet("<ul>\n<li>one\n<li>two\n</ul>").contains("<li>two"));
    assert!(quiet("<table>\n<tr><td>a<td>b\n</table>").contains("<td>b"));
    assert_eq!(quiet("a<br>b <img src=\"x.png\" alt=\"y\">").matches("&lt;").count(), 0);
}

#[test]
fn brackets_of_patterns_are_no_footnotes() {
    for text in ["/[^a-z]/", "H[^+]", "[^...]"] {
        let parsed = parse(text, &options(RawHtml::Sanitise));
        let [problem] = &parsed.problems[..] else { panic!("{text}: {:?}", parsed.problems) };
        assert_eq!(problem.severity, Severity::Warning, "{text}");
    }
    let parsed = parse("x[^1]", &options(RawHtml::Sanitise));
    assert_eq!(parsed.problems[0].severity, Severity::Error);
}

#[test]
fn a_link_without_an_address_and_one_outside_the_web_stop_nothing() {
    assert_eq!(page("[slides]() ![pic]()").0, "<p>slides pic</p>\n");
    for address in
        ["ftp://a.example/x", "irc://a.example/b", "sms:123", "webcal://a.example/c", "urn:isbn:12"]
    {
        assert_eq!(quiet(&format!("[x]({address})")), format!("<p><a href=\"{address}\">x</a></p>\n"));
    }
    let severity = |text: &str| parse(text, &options(RawHtml::Sanitise)).problems[0].severity;
    assert_eq!(severity("[x](foo:bar)"), Severity::Warning);
    assert_eq!(severity("[x](sesion:3)"), Severity::Error);
}

#[test]
fn words_around_what_is_left_out_stay_two() {
    for text in [
        "<td>One</td><td>two</td>",
        "<fieldset><legend>One</legend>two</fieldset>",
        "<select><option>One</option><option>two</option></select>",
        "<svg><text>One</text><text>two</text></svg>",
    ] {
        let (html, problems) = page(text);
        assert!(!html.contains("Onetwo") && html.contains("One") && html.contains("two"), "{text}: {html}");
        assert!(!problems.is_empty(), "{text}");
    }
    assert!(page("H<font>2</font>O").0.contains("H2O"));
}

#[test]
fn an_address_is_read_without_the_escapes_of_the_program_that_wrote_it() {
    assert_eq!(
        quiet("https://a.example/Foo\\_bar x"),
        "<p><a href=\"https://a.example/Foo_bar\">https://a.example/Foo_bar</a> x</p>\n"
    );
    assert_eq!(
        quiet("https://a.example/?a=1&amp;b=2"),
        "<p><a href=\"https://a.example/?a=1&amp;b=2\">https://a.example/?a=1&amp;b=2</a></p>\n"
    );
    let smart = Options { smart_punctuation: true, ..options(RawHtml::Sanitise) };
    for address in ["url=https://a.example/18Kk--PyT88...x", "ftp://a.example/a--b", "https://[::1]/x--y"] {
        assert_eq!(&*parse(address, &smart).body.html, format!("<p>{address}</p>\n"));
    }
}

#[test]
fn a_comment_that_a_word_processor_has_corrected_is_an_error() {
    for text in ["a <!— secret —> b", "a ‹!-- secret --› b", "a <!–– secret ––> b"] {
        let parsed = parse(text, &options(RawHtml::Sanitise));
        assert_eq!(parsed.problems[0].severity, Severity::Error, "{text}");
    }
    assert!(page("So! - it is < 5 ‹yes›!").1.is_empty());
}

#[test]
fn containers_deeper_than_anyone_reads_are_an_error() {
    for sign in ["- ", ">", "1. "] {
        let parsed = parse(&format!("Text.\n\n{}x", sign.repeat(20_000)), &options(RawHtml::Sanitise));
        assert_eq!(parsed.problems[0].code, Code::NestedTooDeep, "{sign}");
    }
    assert!(quiet(&format!("{}x", "> ".repeat(20))).contains('x'));
    assert!(quiet(&"-".repeat(300)).contains("<hr"));
    assert!(quiet(&"1.".repeat(300)).contains("1.1."));
}
