//! Diagnostics as people read them: the line itself, the spot marked, the remedy, colours if wanted.

use crate::fixture::Fixture;

fn site() -> Fixture {
    Fixture::site()
        .session("01", "date = 2021-01-01\nnumber = 1\nparticipants = [\"Quatar\"]")
        .file("content/talks/03.md", "+++\ntitle = \"Three\"\ndate = 2021-03-01\nnumber = 3\n+++\n\nدر این نشست [قطر](country:Quatar) میزبان بود.\n")
}

#[test]
fn every_diagnostic_shows_its_line_with_the_spot_marked_and_the_remedy() {
    insta::assert_snapshot!(site().run(&["check"]).stderr, @r#"
    error: unknown party `Quatar`
     --> content/talks/01.md:5:17
      |
    5 | participants = ["Quatar"]
      |                 ^^^^^^^^
      |
      = help: did you mean `Qatar`?
      = code: unknown-party

    warning: session 2 is missing from this series
     --> content/talks/03.md:4:10
      |
    4 | number = 3
      |          ^
      |
      = help: add the report or, if there is none, add to the _index.md of the series: unrecorded = [{ number = 2, note = "…" }]
      = code: gap-in-numbers

    error: unknown country `Quatar`
     --> content/talks/03.md:7:13
      |
    7 | در این نشست [قطر](country:Quatar) میزبان بود.
      |             ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `Qatar`?
      = code: unknown-country

    2 errors, 1 warning in 2 files
    "#);
}

#[test]
fn quiet_leaves_out_warnings_and_the_closing_line() {
    let run = site().run(&["check", "-q"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    assert_eq!(run.stderr.matches("error: ").count(), 2, "{}", run.stderr);
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
}

#[test]
fn json_is_one_array_on_standard_output_and_nothing_else() {
    let run = site().run(&["check", "--format", "json"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(run.stdout, @r#"
    [
    {"severity":"error","code":"unknown-party","path":"content/talks/01.md","line":5,"column":17,"end_line":5,"end_column":25,"message":"unknown party `Quatar`","help":"did you mean `Qatar`?"},
    {"severity":"warning","code":"gap-in-numbers","path":"content/talks/03.md","line":4,"column":10,"end_line":4,"end_column":11,"message":"session 2 is missing from this series","help":"add the report or, if there is none, add to the _index.md of the series: unrecorded = [{ number = 2, note = \"…\" }]"},
    {"severity":"error","code":"unknown-country","path":"content/talks/03.md","line":7,"column":13,"end_line":7,"end_column":34,"message":"unknown country `Quatar`","help":"did you mean `Qatar`?"}
    ]
    "#);
    let run = site().run(&["build", "--format", "json", "-q"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.diagnostics().len(), 2);
    let run = Fixture::site().session("01", "date = 2021-01-01").run(&["build", "--format", "json"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "[]\n", ""));
}

#[test]
fn colours_come_when_asked_for_and_never_into_a_file_by_themselves() {
    let site = site();
    let stderr = |arguments: &[&str]| {
        let mut command = site.command(arguments);
        let output = command.env_remove("NO_COLOR").output().expect("the program");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    assert!(!stderr(&["check"]).contains('\u{1b}'));
    assert!(!stderr(&["check", "--color", "never"]).contains('\u{1b}'));
    assert!(stderr(&["check", "--color", "always"]).contains("\u{1b}["));
}

#[test]
fn a_diagnostic_without_a_place_shows_its_file() {
    let site = Fixture::site().file("content/other/01.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n");
    insta::assert_snapshot!(site.run(&["check"]).stderr, @r#"
    warning: the series has no _index.md
    --> content/other
     = help: create content/other/_index.md with the title of the series and what its sessions have in common
     = code: series-without-index

    1 warning in 1 file
    "#);
}

#[test]
fn a_long_line_is_cut_around_the_spot_and_keeps_its_column() {
    let text = format!(
        "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n\n{}[x](country:Quatar){}\n",
        "ب ".repeat(5_000),
        " z".repeat(5_000)
    );
    let site = Fixture::site().file("content/talks/01.md", text);
    insta::assert_snapshot!(site.run(&["check"]).stderr, @r#"
    error: unknown country `Quatar`
     --> content/talks/01.md:6:10001
      |
    6 | …ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب ب [x](country:Quatar) z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z …
      |                                                              ^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `Qatar`?
      = code: unknown-country

    1 error in 1 file
    "#);
}

#[test]
fn json_has_columns_in_characters_and_no_place_where_there_is_none() {
    let text = "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n\nسال [a\nb](country:Quatar)\n";
    let site = Fixture::site()
        .file("content/other/01.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n")
        .file("content/talks/01.md", text);
    insta::assert_snapshot!(site.run(&["check", "--format", "json"]).stdout, @r#"
    [
    {"severity":"warning","code":"series-without-index","path":"content/other","line":null,"column":null,"end_line":null,"end_column":null,"message":"the series has no _index.md","help":"create content/other/_index.md with the title of the series and what its sessions have in common"},
    {"severity":"error","code":"unknown-country","path":"content/talks/01.md","line":6,"column":5,"end_line":7,"end_column":19,"message":"unknown country `Quatar`","help":"did you mean `Qatar`?"}
    ]
    "#);
}
