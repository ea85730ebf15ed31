//! References to recommendations that cannot be right, and what must not be told before its time.

use super::site;
use crate::fixture::Fixture;

/// A site of two sessions with a recommendation each; `first` and `second` are lines of their front matter, of which
/// those with `repeats` belong to the recommendation.
fn two(first: &str, second: &str) -> Fixture {
    let facts = |number: usize, more: &str| {
        format!("date = 202{number}-01-01\nnumber = {number}\n[[recommendations]]\ntext = \"Go.\"\n{more}")
    };
    Fixture::site().session("one", &facts(1, first)).session("two", &facts(2, second))
}

#[track_caller]
fn reports(site: &Fixture, message: &str, help: &str) {
    let report = site.report();
    assert!(report.contains(message) && report.contains(help), "{report}");
}

fn followed(of: &str) -> String {
    format!("[[followed]]\nof = \"{of}\"\nstatus = \"met\"")
}

#[test]
fn an_unknown_target_is_named_with_what_there_is() {
    reports(
        &two("", &followed("talks/1#3")),
        "error content/talks/two.md:8:6 there is no recommendation 3 in content/talks/one.md",
        "that session has 1 recommendation",
    );
    reports(
        &two("", &followed("talks/on#1")),
        "error content/talks/two.md:8:6 there is no session `talks/on`",
        "did you mean `talks/one#1`?",
    );
    reports(
        &two("", &followed("talks/9#1")),
        "there is no session `talks/9`",
        "sessions of the series `talks` have the numbers 1 and 2",
    );
    for written in ["talks/1", "talks/1#", "talks/1#0", "#1", "talks/1#x"] {
        reports(
            &two("", &followed(written)),
            &format!("`{written}` is not the number of a recommendation"),
            "such as \"track-ii/9#2\"",
        );
    }
    reports(
        &two("", "repeats = [\"one#4\"]"),
        "error content/talks/two.md:7:12 there is no recommendation 4",
        "1",
    );
}

#[test]
fn a_target_must_be_earlier() {
    reports(
        &two(&followed("talks/2#1"), ""),
        "error content/talks/one.md:8:6 `talks/two#1` was made later than this session",
        "record the status in a later session",
    );
    reports(
        &two("", &followed("two#1")),
        "`talks/two#1` is a recommendation of this session",
        "write its status into the recommendation itself",
    );
    reports(
        &two("repeats = [\"talks/2#1\"]", ""),
        "error content/talks/one.md:7:12 `talks/two#1` was made later than this session",
        "write `repeats` into the later recommendation",
    );
}

#[test]
fn recommendations_do_not_repeat_one_another_in_a_circle() {
    reports(
        &two("repeats = [\"talks/2#1\"]", "repeats = [\"talks/1#1\"]"),
        "error content/talks/one.md:7:12 `talks/two#1` already repeats this recommendation",
        "remove `repeats` here",
    );
    reports(&two("repeats = [\"1#1\"]", ""), "this recommendation repeats itself", "remove `repeats` here");
}

#[test]
fn a_status_older_than_a_known_one_is_a_warning() {
    let site = site().session(
        "04-four",
        "date = 2022-01-01\nnumber = 4\n[[followed]]\nof = \"talks/1#1\"\nstatus = \"under-way\"\ndate = \"2020\"",
    );
    reports(
        &site,
        "warning content/talks/04-four.md:6:6 the status is dated 2020, before one that an earlier session recorded: \
         2021-08-20",
        "correct `date`",
    );
    site.build();
    assert_eq!(site.json("data/recommendations.json")["recommendations"][0]["status"], "met");
    reports(
        &two("", &(followed("one#1") + "\ndate = 2020-12-31")),
        "the status is dated 2020-12-31, before the recommendation was made: 2021-01-01",
        "correct `date`",
    );
}

#[test]
fn an_unknown_status_or_key_has_its_words() {
    let wrong = "[[followed]]\nof = \"one#1\"\nstatus = \"done\"\nwhen = 2021-01-01";
    let report = two("", wrong).report();
    assert!(report.contains("content/talks/two.md:9:10") && report.contains("\"under-way\""), "{report}");
    assert!(report.contains("`when`"), "{report}");
}

#[test]
fn a_target_that_is_not_public_is_an_error_and_is_not_told() {
    for hidden in ["draft = true", "embargo = 2030-01-01T00:00:00Z"] {
        let site = Fixture::site()
            .session(
                "1",
                &format!("date = 2020-01-01\nnumber = 1\n{hidden}\n[[recommendations]]\ntext = \"Secret.\""),
            )
            .session("2", &format!("date = 2021-01-01\nnumber = 2\n{}", followed("talks/1#1")));
        let run = site.run(&["build", "--at", "2026-12-01T00:00:00Z"]);
        assert_eq!(run.code, 1, "{}", run.stdout);
        assert!(run.stderr.contains("remove this entry until that session is published"), "{}", run.stderr);
        assert!(!site.has("index.html"));
    }
}

#[test]
fn what_a_session_under_embargo_says_of_a_recommendation_leaves_no_trace() {
    let site = |embargo: &str| {
        Fixture::site()
            .config("languages = [\"en\", \"fa\"]\n[search]\nenabled = false")
            .session("1", "date = 2020-01-01\nnumber = 1\n[[recommendations]]\ntext = \"Meet.\"")
            .session(
                "2",
                &format!(
                    "date = 2021-01-01\nnumber = 2\n{embargo}\n{}\ntext = \"Secret.\"\n\n[[recommendations]]\n\
                     text = \"Secret again.\"\nrepeats = [\"talks/1#1\"]\n\n[[corrections]]\ndate = 2021-02-01\n\
                     text = \"Secret error.\"",
                    followed("talks/1#1")
                ),
            )
    };
    let waiting = site("embargo = 2026-12-01T12:00:00Z");
    let built = waiting.run(&["build", "--at", "2026-12-01T11:59:59Z"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let before = waiting.snapshot();
    for (path, bytes) in &before {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Secret"), "{path}");
        assert!(!path.contains("talks/2") && !path.contains("corrections"), "{path}");
    }
    let without = site("");
    std::fs::remove_file(without.path("content/talks/2.md")).expect("a file to remove");
    assert_eq!(without.run(&["build", "--at", "2026-12-01T11:59:59Z"]).code, 0);
    assert_eq!(before, without.snapshot());
    assert_eq!(waiting.run(&["build", "--at", "2026-12-01T12:00:00Z"]).code, 0);
    assert!(waiting.main("recommendations/talks/1/1/index.html").contains("Secret."));
    assert!(waiting.has("corrections/index.html") && waiting.has("fa/corrections/feed.xml"));
}

#[test]
fn the_guard_reads_what_became_of_a_recommendation_and_what_was_corrected() {
    let text = "The Iranian participant said that the border was open.";
    let site = two(
        "",
        &format!(
            "{}\ntext = \"{text}\"\n[[corrections]]\ndate = 2022-02-01\ntext = \"{text}\"\n",
            followed("one#1")
        ),
    )
    .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\nrule = \"chatham-house\"\n+++\n");
    let found = site.diagnostics();
    let told = found.iter().filter(|line| line.contains("tells who made a statement")).count();
    assert_eq!(told, 2, "{found:?}");
}

#[test]
fn a_name_that_is_nearly_right_is_proposed() {
    let help = |of: &str| two("", &format!("repeats = [\"{of}\"]")).report();
    for (written, meant) in [
        ("tlaks/1#1", "there is no series `tlaks`; did you mean `talks/1#1`?"),
        ("tlaks/one#1", "there is no series `tlaks`; did you mean `talks/one#1`?"),
        ("talks/onee#1", "did you mean `talks/one#1`?"),
        ("other/first#1", "name the series and the session, such as \"track-ii/9#2\""),
        ("talks/zzzzzz#1", "sessions of the series `talks` have the numbers 1 and 2"),
    ] {
        let report = help(written);
        assert!(report.contains(meant), "{report}");
    }
    let facts = "date = 2020-01-01\nnumber = 1\n[[recommendations]]\ntext = \"Go.\"";
    let numbered = Fixture::site().session("01-the-first-meeting", facts).session(
        "02-b",
        "date = 2021-01-01\nnumber = 2\n[[followed]]\nof = \"the-frist-meeting#1\"\nstatus = \"met\"",
    );
    assert!(
        numbered.report().contains("did you mean `talks/01-the-first-meeting#1`?"),
        "{}",
        numbered.report()
    );
}

#[test]
fn a_reference_that_stands_twice_is_a_warning() {
    let site = two("", "repeats = [\"talks/1#1\", \"one#1\"]");
    assert_eq!(
        site.diagnostics(),
        ["warning content/talks/two.md:7:25 `repeats` already names `talks/one#1`"]
    );
    site.build();
    assert_eq!(
        site.json("data/recommendations.json")["recommendations"][1]["repeats"].as_array().map(Vec::len),
        Some(1)
    );
}
