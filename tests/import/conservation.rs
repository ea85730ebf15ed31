//! Whatever characters a text has and however it is formatted, the page of its draft shows precisely that text.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rapporteur::diagnostic::Severity;
use rapporteur::i18n::lang::Lang;
use rapporteur::import::{ImportOptions, ImportedFile, read};
use rapporteur::markdown::{Options, PassagePolicy, RawHtml, alert_labels, html as fill, parse};
use rapporteur::source::html::{self, Piece};

/// What a browser shows of HTML, without spaces.
fn shown(html: &str) -> String {
    let mut text = String::new();
    html::each(html.as_bytes(), &mut |piece| {
        if let Piece::Text(bytes) = piece {
            text.push_str(&String::from_utf8_lossy(bytes));
        }
        std::ops::ControlFlow::Continue(())
    });
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The page of the draft of a web page.
fn page_of(source: &str) -> String {
    let imported = read("page.html", source.as_bytes(), None, &ImportOptions::default());
    let Ok(ImportedFile::Report(report)) = imported else { panic!("{imported:?}") };
    let options = Options {
        kind: rapporteur::markdown::BodyKind::Report,
        raw_html: RawHtml::Sanitise,
        smart_punctuation: false,
        zero: '0',
        alert_labels: alert_labels(&Lang::parse("en").expect("a language")),
        passages: PassagePolicy::default(),
    };
    let parsed = parse(&report.document.markdown, &options);
    let errors = || parsed.problems.iter().filter(|problem| problem.severity == Severity::Error);
    assert!(errors().next().is_none(), "{:?} of {:?}", parsed.problems, report.document.markdown);
    fill(&parsed.body, |link| link.destination.clone(), |_| ("label".into(), None), |_| None)
}

/// Characters that are markup in Markdown, and words.
const TEXTS: &[&str] = &[
    "word",
    "two words",
    " ",
    " ",
    "*",
    "**",
    "_",
    "__",
    "`",
    "```",
    "~",
    "~~",
    "[",
    "]",
    "[x] ",
    "[^1]",
    "[a](b)",
    "[a]: b",
    "](",
    "!",
    "<b>",
    "<in chat>",
    "</p>",
    "<!-- a -->",
    "&amp;",
    "&",
    "&nbsp;",
    "\\",
    "|",
    "| a | b |",
    "|---|---|",
    "# ",
    "## x",
    "#",
    ">",
    "> ",
    "- ",
    "+ ",
    "-",
    "--",
    "---",
    "===",
    "1. ",
    "1) ",
    "12. x",
    "{",
    "}",
    "{#id}",
    "{.x}",
    ":",
    ": x",
    "::: internal",
    ":::",
    "+++",
    "$",
    "x_y",
    "_x_",
    "*x*",
    "(",
    ")",
    "'",
    "\"",
    "...",
    "سلام",
    "«سلام»",
    "注意：",
    "é",
    "\u{200c}",
    "=",
    "%",
    "@",
    " www.example.org/a_b*c ",
    " https://example.org/a_b_(c) ",
    "https://example.org/a_b*c",
    " a@example.org ",
    "|a",
    "\u{ad}",
    "…",
    "“q”",
];

/// A line of text in formats.
fn line() -> impl Strategy<Value = Vec<(usize, Vec<&'static str>)>> {
    let run = (0..8usize, proptest::collection::vec(proptest::sample::select(TEXTS), 1..4));
    proptest::collection::vec(run, 1..5)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, rng_seed: RngSeed::Fixed(27), ..ProptestConfig::default() })]

    #[test]
    fn a_page_shows_precisely_the_text_of_the_document(
        lines in proptest::collection::vec((0..7usize, line()), 1..5),
    ) {
        let mut source = String::from("<p>First.<p>Second.<p>Third.<p>Fourth.<p>Fifth.");
        let mut expected = String::from("First.Second.Third.Fourth.Fifth.");
        for (block, runs) in &lines {
            let mut inner = String::new();
            for (format, texts) in runs {
                let text = texts.concat();
                expected.push_str(&text);
                let text = escaped(&text);
                let run = match format {
                    0 => format!("<b>{text}</b>"),
                    1 => format!("<i>{text}</i>"),
                    2 => format!("<b><i>{text}</i></b>"),
                    3 => format!("<a href=\"https://example.com/a b(c)\">{text}</a>"),
                    4 => format!("{text}<br>"),
                    _ => text,
                };
                inner.push_str(&run);
            }
            let block = match block {
                0 => format!("<h2>{inner}</h2>"),
                1 => format!("<ul><li>{inner}</li></ul>"),
                2 => format!("<ol start=3><li>{inner}</li></ol>"),
                3 => format!("<table><tr><td>{inner}<td></table>"),
                4 => format!("<blockquote>{inner}</blockquote>"),
                _ => format!("<p>{inner}</p>"),
            };
            source.push_str(&block);
        }
        // Between two signs, Markdown cannot tell every asterisk of a format from one of the text.
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace() && !"*_".contains(*c)).collect::<String>();
        let page = page_of(&source);
        prop_assert_eq!(letters(&shown(&page)), letters(&expected), "{}\n{}", source, page);
    }
}
