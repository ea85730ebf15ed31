//! Published paragraphs that change: they are listed, and a report that has been public for more than a day asks for a
//! correction.

use std::process::Command;

use super::{Bench, in_isolation};
use crate::fixture::{Fixture, Run};

/// Writes a report with numbered paragraphs, and commits it.
fn report(bench: &Bench, facts: &str, paragraphs: &[&str]) {
    let body = paragraphs.join("\n\n");
    let text = format!("+++\ntitle = \"Third\"\ndate = 2021-11-14\n{facts}\n+++\n\n{body}\n");
    bench.site.write("content/talks/03-third.md", text);
    bench.commit("the third");
}

/// Publishes as if on a day.
fn published_on(bench: &Bench, day: &str) {
    let date = format!("{day}T00:00:00Z");
    let mut command: Command = bench.command(&["publish", "--yes"]);
    in_isolation(&mut command);
    command.env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
    let run = Run::of(&command.output().expect("the program"));
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

#[test]
fn changed_and_renumbered_paragraphs_are_listed_and_a_correction_is_asked_for() {
    let bench = Bench::new();
    report(&bench, "", &["One.", "Two.", "Three.", "Four."]);
    published_on(&bench, "2024-05-01");
    report(&bench, "", &["One.", "Two and a half.", "New.", "Three.", "Four."]);
    let run = bench.run(&["--dry-run"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let line = "    talks/03-third: 2 changed; 3–4 now 4–5\n";
    assert!(run.stdout.contains(&format!("  Published paragraphs\n{line}")), "{}", run.stdout);
    let warning = "warning: the report has been public for more than a day, and its numbered paragraphs change: \
                   2 changed; 3–4 now 4–5";
    assert!(run.stderr.contains(warning), "{}", run.stderr);
    assert!(run.stderr.contains("add `[[corrections]]` to the front matter"), "{}", run.stderr);
    assert!(run.stderr.contains("content/talks/03-third.md"), "{}", run.stderr);
    // Without a terminal it is a warning only.
    bench.publish();
}

#[test]
fn with_a_correction_nothing_is_asked() {
    let bench = Bench::new();
    let first = "[[corrections]]\ndate = 2024-04-01\ntext = \"The first error.\"";
    report(&bench, first, &["One.", "Two."]);
    published_on(&bench, "2024-05-01");
    report(&bench, first, &["One.", "Three."]);
    assert!(
        bench.run(&["--dry-run"]).stderr.contains("has been public"),
        "an old correction is not for this change"
    );
    let second = format!("{first}\n[[corrections]]\ndate = 2024-06-01\ntext = \"The second error.\"");
    report(&bench, &second, &["One.", "Three."]);
    let run = bench.run(&["--dry-run"]);
    assert!(run.stdout.contains("talks/03-third: 2 changed\n"), "{}", run.stdout);
    assert!(!run.stderr.contains("has been public"), "{}", run.stderr);
}

#[test]
fn a_report_of_today_and_one_that_only_grows_may_change() {
    let bench = Bench::new();
    report(&bench, "", &["One.", "Two."]);
    bench.publish();
    report(&bench, "", &["One.", "Three."]);
    let run = bench.run(&["--dry-run"]);
    assert!(run.stdout.contains("talks/03-third: 2 changed\n"), "{}", run.stdout);
    assert!(!run.stderr.contains("has been public"), "{}", run.stderr);

    let bench = Bench::new();
    report(&bench, "", &["One.", "Two."]);
    published_on(&bench, "2024-05-01");
    report(&bench, "", &["One.", "Two.", "Three."]);
    let run = bench.run(&["--dry-run"]);
    assert!(
        !run.stdout.contains("Published paragraphs") && !run.stderr.contains("has been public"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_paragraph_with_an_id_of_its_own_is_compared_in_every_language() {
    let site =
        Fixture::site().config("languages = [\"en\", \"fr\"]").session("01-first", "date = 2021-01-01");
    let bench = Bench::of(site);
    report(&bench, "", &["Fixed. {#first}", "Two."]);
    bench.publish();
    report(&bench, "", &["New.", "Fixed. {#first}", "Two."]);
    let run = bench.run(&["--dry-run"]);
    for lang in ["", " (fr)"] {
        let line = format!("    talks/03-third{lang}: 1–2 now 2–3\n");
        assert!(run.stdout.contains(&line), "{}", run.stdout);
    }
    report(&bench, "", &["Another. {#first}", "Two."]);
    let run = bench.run(&["--dry-run"]);
    assert!(run.stdout.contains("    talks/03-third (fr): 1 changed\n"), "{}", run.stdout);
}

#[test]
fn a_long_list_is_cut_and_can_be_seen_in_full() {
    let bench = Bench::new();
    let write = |text: &str| {
        for number in 10..34 {
            let name = format!("content/talks/{number}-long.md");
            bench.site.write(&name, format!("+++\ntitle = \"Long\"\ndate = 2021-01-01\n+++\n\n{text}\n"));
        }
        bench.commit(text);
    };
    write("One.");
    bench.publish();
    write("Two.");
    let listed = |run: &Run, what: &str| run.stdout.lines().filter(|line| line.contains(what)).count();
    let run = bench.run(&["--dry-run"]);
    assert_eq!((listed(&run, "-long: 1 changed"), listed(&run, "(talks/")), (20, 20), "{}", run.stdout);
    assert!(run.stdout.contains("    and 4 more (use `--verbose` to see all)\n"), "{}", run.stdout);
    let run = bench.run(&["--dry-run", "--verbose"]);
    assert_eq!((listed(&run, "-long: 1 changed"), listed(&run, "(talks/")), (24, 24), "{}", run.stdout);
    assert!(!run.stdout.contains(" more"), "{}", run.stdout);
}
