//! What diagnostics look like.

use std::sync::Arc;

use std::ops::Range;

use super::*;
use crate::diagnostic::Code;
use crate::source::{Content, File};

fn tree(path: &str, text: impl AsRef<[u8]>) -> Tree {
    Tree { files: vec![File { path: path.into(), content: Content::Text(Arc::from(text.as_ref())) }] }
}

/// As a terminal without colours has it.
fn shown(tree: &Tree, diagnostics: &[Diagnostic]) -> String {
    anstream::adapter::strip_str(&human(tree, &diagnostics.iter().collect::<Vec<_>>())).to_string()
}

fn diagnostic(text: &str, spot: &str) -> Diagnostic {
    let start = text.find(spot).expect("a spot");
    Diagnostic::error(
        Code::UnknownCountry,
        "content/a.md",
        start..start + spot.len(),
        "unknown country `Quatar`",
    )
    .help("did you mean `Qatar`?")
}

#[test]
fn a_diagnostic_shows_its_line_with_the_spot_marked() {
    let text = "+++\ntitle = \"x\"\nparticipants = [\"Quatar\"]\n+++\n";
    insta::assert_snapshot!(shown(&tree("content/a.md", text), &[diagnostic(text, "Quatar")]), @r#"
    error: unknown country `Quatar`
     --> content/a.md:3:18
      |
    3 | participants = ["Quatar"]
      |                  ^^^^^^
      |
      = help: did you mean `Qatar`?
      = code: unknown-country
    "#);
}

#[test]
fn a_diagnostic_without_a_place_shows_its_file() {
    let found =
        Diagnostic::warning(Code::SeriesWithoutIndex, "content/s", None, "this series has no _index.md");
    insta::assert_snapshot!(shown(&Tree::default(), &[found.clone(), found.help("create it")]), @r#"
    warning: this series has no _index.md
    --> content/s
     = code: series-without-index

    warning: this series has no _index.md
    --> content/s
     = help: create it
     = code: series-without-index
    "#);
}

#[test]
fn a_long_line_is_cut_around_the_spot_and_keeps_its_column() {
    let text = format!("a\n{}Quatar{}\n", "ب ".repeat(5_000), " z".repeat(5_000));
    insta::assert_snapshot!(shown(&tree("content/a.md", &text), &[diagnostic(&text, "Quatar")]), @r#"
    error: unknown country `Quatar`
     --> content/a.md:2:10001
      |
    2 | …ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب Quatar z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z…
      |                                                              ^^^^^^
      |
      = help: did you mean `Qatar`?
      = code: unknown-country
    "#);
}

#[test]
fn an_empty_or_a_long_span_and_the_end_of_a_file_are_marked() {
    let text = "one\r\ntwo\nthree";
    let at = |span: Range<usize>| Diagnostic::error(Code::InvalidToml, "a.md", span, "here");
    insta::assert_snapshot!(shown(&tree("a.md", text), &[at(1..1), at(1..12), at(3..4), at(14..14), at(99..120)]), @r#"
    error: here
     --> a.md:1:2
      |
    1 | one
      |  ^
      |
      = code: invalid-toml

    error: here
     --> a.md:1:2
      |
    1 | one
      |  ^^
      |
      = code: invalid-toml

    error: here
     --> a.md:1:4
      |
    1 | one
      |    ^
      |
      = code: invalid-toml

    error: here
     --> a.md:3:6
      |
    3 | three
      |      ^
      |
      = code: invalid-toml

    error: here
     --> a.md:3:6
      |
    3 | three
      |      ^
      |
      = code: invalid-toml
    "#);
}

#[test]
fn control_characters_and_broken_bytes_are_shown_harmlessly() {
    let text = b"a\x1b[31m\xffQuatar\xc2\x9bb\n";
    let found = Diagnostic::error(Code::InvalidToml, "a.md", 6..13, "what\x1b[0m\u{9b}").help("that\x07");
    insta::assert_snapshot!(shown(&tree("a.md", text), &[found]), @r#"
    error: what␛[0m�
     --> a.md:1:7
      |
    1 | a␛[31m�Quatar�b
      |       ^^^^^^^
      |
      = help: that␇
      = code: invalid-toml
    "#);
}

#[test]
fn json_is_an_array_with_an_object_a_line_and_columns_in_characters() {
    let text = "+++\nسال = \"Quatar\nx\"";
    let found = [
        Diagnostic::warning(Code::SeriesWithoutIndex, "content", None, "no place"),
        diagnostic(text, "Quatar\nx"),
    ];
    let array = json::array(&tree("content/a.md", text), &found.iter().collect::<Vec<_>>());
    insta::assert_snapshot!(array, @r#"
    [
    {"severity":"warning","code":"series-without-index","path":"content","line":null,"column":null,"end_line":null,"end_column":null,"message":"no place","help":null},
    {"severity":"error","code":"unknown-country","path":"content/a.md","line":2,"column":8,"end_line":3,"end_column":2,"message":"unknown country `Quatar`","help":"did you mean `Qatar`?"}
    ]
    "#);
    assert!(serde_json::from_str::<serde_json::Value>(&array).is_ok());
    assert_eq!(json::array(&Tree::default(), &[]), "[]\n");
}

#[test]
fn the_closing_line_counts_what_there_is() {
    let (error, warning) = (
        Diagnostic::error(Code::UnknownParty, "a", None, ""),
        Diagnostic::warning(Code::UnusedTheme, "b", None, ""),
    );
    assert_eq!(closing(&[&error, &error, &error, &warning]), "3 errors, 1 warning in 2 files");
    assert_eq!(closing(&[&warning]), "1 warning in 1 file");
}

#[test]
fn ten_thousand_diagnostics_in_one_large_file_are_all_shown() {
    let text = "participants = [\"Quatar\"]\n".repeat(10_000);
    let tree = tree("a.md", &text);
    let diagnostics: Vec<_> = (0..10_000)
        .map(|line| Diagnostic::error(Code::UnknownParty, "a.md", line * 26 + 17..line * 26 + 23, "no"))
        .collect();
    assert_eq!(shown(&tree, &diagnostics).matches("^^^^^^").count(), 10_000);
}

#[test]
fn thousands_of_diagnostics_in_one_line_take_no_time_by_the_square() {
    const SPOT: &str = "[x](gone.md) ـ ";
    let text = SPOT.repeat(60_000);
    let found: Vec<Diagnostic> = (0..60_000)
        .map(|n| {
            Diagnostic::error(
                Code::LinkToNothing,
                "content/a.md",
                n * SPOT.len()..n * SPOT.len() + 12,
                "this link leads nowhere",
            )
        })
        .collect();
    let start = std::time::Instant::now();
    let array = json::array(&tree("content/a.md", &text), &found.iter().collect::<Vec<_>>());
    // Counted anew for each, the characters before it would take minutes.
    assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
    let array: Vec<serde_json::Value> = serde_json::from_str(&array).expect("JSON");
    for (n, diagnostic) in array.iter().enumerate() {
        assert_eq!(
            (&diagnostic["column"], &diagnostic["end_column"]),
            (&(n * 15 + 1).into(), &(n * 15 + 13).into())
        );
    }
}
