//! Reports under embargo: before their moment nobody can tell that there are any, from it on nothing
//! tells that they had to wait.

use crate::fixture::{Fixture, Run, words};

const MOMENT: &str = "2026-12-01T12:00:00Z";
const BEFORE: &str = "2026-12-01T15:59:59+04:00";
/// The moment itself, as the clocks of Kabul have it.
const THEN: &str = "2026-12-01T16:30:00+04:30";
const PLAIN: &str = "[search]\nenabled = false";

/// Two sessions in the open, in four languages.
fn open() -> Fixture {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\", \"ps\", \"ar\"]\n[build]\npaginate = 2\n[search]\nenabled = false")
        .file(
            "content/themes.toml",
            "[aid]\nlabel = \"Aid\"\n[borders]\nlabel = \"Borders\"\n[water]\nlabel = \"Water\"\nbroader = \"borders\"\n",
        )
        .session("1", "date = 2021-01-01\nnumber = 1\nparticipants = [\"QA\", \"PK\"]\nthemes = [\"aid\"]")
        .session("3", "date = 2023-01-01\nnumber = 3\nparticipants = [\"QA\", \"IR\"]\nthemes = [\"aid\"]");
    site.write("content/talks/1.fa.md", "+++\ntitle = \"نشست یکم\"\n+++\nمتن.\n");
    site
}

/// The files of a session between those two, which has all that a session can have, and the only one of
/// its year, of a country and of two themes. `embargo` is a line of its front matter.
fn add_waiting(site: &Fixture, embargo: &str) {
    let facts = format!(
        "+++\ntitle = \"Secretariat\"\nsummary = \"Secretive.\"\ndate = 2022-01-01\nnumber = 2\n{embargo}\
         participants = [\"QA\", \"UZ\", \"central-asia\"]\nplace = {{ name = \"Termez\", country = \"UZ\" }}\n\
         themes = [\"water\", \"aid\"]\naliases = [\"/old/2.html\"]\nspeakers = [{{ name = \"A. Secret\" }}]\n\
         documents = [{{ title = \"Secret note\", file = \"secret.txt\" }}]\n\
         [[recommendations]]\ntext = \"Keep it secret.\"\nto = [\"UZ\"]\nthemes = [\"borders\"]\n+++\n\
         Secrets. [](session:1) ![A secret](secret.svg)\n"
    );
    site.write("content/talks/2/index.md", facts);
    site.write("content/talks/2/index.fa.md", "+++\ntitle = \"راز\"\n+++\nراز.\n");
    site.write("content/talks/2/index.ps.md", "+++\ntitle = \"راز\"\n+++\n");
    site.write("content/talks/2/index.ar.md", "+++\nsummary = \"سر\"\n+++\nسر.\n");
    site.write("content/talks/2/secret.txt", "secret");
    site.write("content/talks/2/secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
}

fn waiting() -> Fixture {
    let site = open();
    add_waiting(&site, &format!("embargo = {MOMENT}\n"));
    site
}

fn at(site: &Fixture, command: &str, moment: &str) -> Run {
    site.run(&[command, "--at", moment])
}

/// What `check` finds at a moment, a line each.
#[track_caller]
fn diagnostics(site: &Fixture, moment: &str) -> Vec<String> {
    site.run(&["check", "--format", "json", "--at", moment]).diagnostics()
}

#[track_caller]
fn built_at(site: &Fixture, moment: &str) -> Vec<(String, Vec<u8>)> {
    let run = at(site, "build", moment);
    assert_eq!(run.code, 0, "{}{}", run.stderr, run.stdout);
    site.snapshot()
}

#[track_caller]
fn assert_same(a: &[(String, Vec<u8>)], b: &[(String, Vec<u8>)]) {
    let names = |files: &[(String, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(a), names(b));
    for ((name, a), (_, b)) in a.iter().zip(b) {
        assert!(a == b, "{name} is different");
    }
}

#[test]
fn before_its_moment_a_report_leaves_no_trace_and_from_then_on_it_has_never_waited() {
    let without = open().build().snapshot();
    let whole = open();
    add_waiting(&whole, "");
    let whole = whole.build().snapshot();
    let site = waiting();
    let before = built_at(&site, BEFORE);
    assert_same(&before, &without);
    for (name, bytes) in &before {
        assert!(!String::from_utf8_lossy(bytes).to_lowercase().contains("secret"), "{name}");
    }
    assert_same(&built_at(&site, THEN), &whole);
    assert_same(&built_at(&site, "2030-01-01T00:00:00Z"), &whole);
    // And back: what was written for a later moment is taken away.
    assert_same(&built_at(&site, BEFORE), &without);
}

#[cfg(feature = "search")]
#[test]
fn the_search_does_not_find_it_before_its_moment() {
    let site = || Fixture::site().session("1", "date = 2021-01-01\nnumber = 1");
    let waiting = site().session("2", &format!("date = 2022-01-01\nembargo = {MOMENT}"));
    assert_same(&built_at(&waiting, BEFORE), &site().build().snapshot());
    let whole = site().session("2", "date = 2022-01-01");
    assert_same(&built_at(&waiting, THEN), &whole.build().snapshot());
}

#[test]
fn without_a_moment_the_clock_decides() {
    let site = Fixture::site()
        .config(PLAIN)
        .session("past", "date = 2021-01-01\nembargo = 2021-01-01T00:00:00Z")
        .session("future", "date = 2021-01-02\nembargo = 9999-01-01T00:00:00Z");
    site.build();
    assert!(site.has("talks/past/index.html") && !site.has("talks/future/index.html"));
}

#[test]
fn it_is_said_how_many_are_under_embargo_and_when_the_next_one_ends() {
    let site = waiting().session("4", "date = 2024-01-01\nnumber = 4\nembargo = 2026-12-24T00:00:30Z");
    let said = "2 under embargo, the next until 2026-12-01 12:00 UTC\n";
    assert!(at(&site, "build", BEFORE).stdout.contains(&format!("sessions  2; {said}")));
    let checked = at(&site, "check", BEFORE);
    assert!(checked.stdout.contains(said), "{}", checked.stdout);
    assert!(
        at(&site, "check", THEN).stdout.contains("1 under embargo, the next until 2026-12-24 00:00:30 UTC\n")
    );
    assert!(!at(&site, "check", "2027-01-01T00:00:00Z").stdout.contains("embargo"));
    assert!(!site.run(&["check", "--quiet", "--at", BEFORE]).stdout.contains("embargo"));
}

#[test]
fn nothing_seems_to_be_missing_while_a_report_waits() {
    // Neither its number, nor a session with its themes, nor the originals of its translations, nor a
    // use of its files.
    assert_eq!(diagnostics(&waiting(), BEFORE), diagnostics(&waiting(), THEN));
    let site = Fixture::site()
        .config(PLAIN)
        .session("1", "date = 2021-01-01\nnumber = 1")
        .session("2", "date = 2022-01-01\nnumber = 2\nembargo = 2026-12-01T12:00:00Z\ndocuments = [{ file = \"2.pdf\" }]")
        .session("3", "date = 2023-01-01\nnumber = 3")
        .file("content/talks/2.pdf", "pdf");
    assert_eq!(diagnostics(&site, BEFORE), [""; 0]);
    built_at(&site, BEFORE);
    assert!(!site.snapshot().iter().any(|(name, _)| name.ends_with(".pdf")));
}

#[test]
fn what_readers_see_sooner_cannot_lead_to_a_report_under_embargo() {
    let link = "[a](session:2) [b](session:talks/2) [c](2/index.md) [d](2/index.fa.md) [e](2/secret.txt)";
    let report = |name: &str, embargo: &str| {
        let text = format!("+++\ntitle = \"{name}\"\ndate = 2024-01-01\n{embargo}+++\n{link}\n");
        waiting().file(&format!("content/talks/{name}.md"), text)
    };
    let message = |what: &str| format!("`{what}` is under embargo until 2026-12-01 12:00 UTC");
    let all = ["session:2", "session:talks/2", "2/index.md", "2/index.fa.md", "2/secret.txt"].map(message);
    for embargo in ["", "embargo = 2026-12-01T11:59:59Z\n"] {
        let site = report("5", embargo);
        let found = diagnostics(&site, BEFORE);
        let found: Vec<&String> = found.iter().filter(|line| line.starts_with("error")).collect();
        assert_eq!(found.len(), all.len(), "{found:?}");
        for (line, message) in found.iter().zip(&all) {
            assert!(line.starts_with("error content/talks/5.md:") && line.ends_with(message), "{line}");
        }
        assert_eq!(at(&site, "build", BEFORE).code, 1);
        assert_eq!(at(&site, "build", THEN).code, 0);
    }
    for embargo in ["embargo = 2026-12-01T12:00:00Z\n", "embargo = 2027-01-01T00:00:00+03:00\n"] {
        let site = report("5", embargo);
        assert_eq!(at(&site, "check", BEFORE).code, 0);
        assert_same(&built_at(&site, BEFORE), &open().build().snapshot());
    }
}

#[test]
fn pages_series_translations_and_documents_are_no_way_around_an_embargo() {
    let places = [
        ("content/about.md", "+++\ntitle = \"About\"\n+++\n[](session:talks/2)\n", 4),
        ("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n[](session:2)\n", 4),
        ("content/talks/1.fa.md", "+++\ntitle = \"نشست یکم\"\n+++\n![a](2/secret.svg)\n", 4),
        (
            "content/talks/3.md",
            "+++\ntitle = \"3\"\nnumber = 3\ndate = 2023-01-01\ndocuments = [{ file = \"2/secret.txt\" }]\n+++\n",
            5,
        ),
    ];
    for (path, text, line) in places {
        let site = waiting().file(path, text);
        let found = diagnostics(&site, BEFORE);
        let is_said = |said: &String| {
            said.starts_with(&format!("error {path}:{line}:"))
                && said.contains("under embargo until 2026-12-01")
        };
        assert_eq!(found.iter().filter(|line| is_said(line)).count(), 1, "{found:?}");
        assert!(!diagnostics(&site, THEN).iter().any(|line| line.starts_with("error")));
    }
}

#[test]
fn an_embargo_needs_a_time_and_an_offset() {
    let wrong = [
        ("2026-12-01", "`embargo` has no time of day"),
        ("2026-12-01T12:00:00", "`embargo` has no time zone"),
        ("9999-12-31T23:59:59-10:00", "`embargo` is out of range"),
        ("12:00:00", "`embargo` must be a date with time and offset, without quotes, not a time of day"),
        (
            "\"2026-12-01T12:00:00Z\"",
            "`embargo` must be a date with time and offset, without quotes, not a text",
        ),
    ];
    for (value, message) in wrong {
        let site = Fixture::site().session("1", &format!("date = 2021-01-01\nembargo = {value}"));
        let help = "write it like this: 2026-12-01T12:00:00Z, or 2026-12-01T16:30:00+04:30 for Kabul time";
        assert_eq!(site.report(), format!("error content/talks/1.md:4:11 {message}\n  {help}\n"));
    }
    let site = waiting();
    site.write("content/talks/2/index.fa.md", format!("+++\ntitle = \"راز\"\nembargo = {MOMENT}\n+++\n"));
    let message = "error content/talks/2/index.fa.md:3:1 a translation cannot have `embargo`; facts are written in the original only";
    assert!(diagnostics(&site, BEFORE).contains(&message.to_owned()));
    for typed in ["2026-12-01", "2026-12-01T12:00:00", "tomorrow"] {
        let run = at(&site, "build", typed);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains("write a date with time and offset"), "{}", run.stderr);
    }
}

#[test]
fn a_draft_under_embargo_waits_for_both() {
    let draft = || {
        Fixture::site()
            .config(PLAIN)
            .session("1", &format!("date = 2021-01-01\ndraft = true\nembargo = {MOMENT}"))
    };
    let is_there = |arguments: &[&str]| {
        let site = draft().with(arguments);
        let run = site.run(&["build"]);
        assert_eq!(run.code, 0);
        (site.has("talks/1/index.html"), run.stdout.contains("1 under embargo"))
    };
    // It is no embargo that ends then, unless drafts are published.
    assert_eq!(is_there(&["--at", BEFORE]), (false, false));
    assert_eq!(is_there(&["--at", THEN]), (false, false));
    assert_eq!(is_there(&["--at", BEFORE, "--drafts"]), (false, true));
    assert_eq!(is_there(&["--at", THEN, "--drafts"]), (true, false));
}

#[test]
fn a_folder_whose_reports_all_wait_is_no_series_yet() {
    let site = open().file(
        "content/secret-talks/1.md",
        format!("+++\ntitle = \"1\"\ndate = 2021-01-01\nembargo = {MOMENT}\n+++\n"),
    );
    assert_same(&built_at(&site, BEFORE), &open().build().snapshot());
    built_at(&site, THEN);
    assert!(words(&site.main("index.html")).contains("secret-talks"));
}

#[test]
fn what_will_be_in_the_way_once_the_moment_comes_is_said_before() {
    let site = waiting().file("static/old/2.html", "<title>In the way</title>");
    let found = diagnostics(&site, BEFORE);
    let said = "the address /old/2.html is already used by content/talks/2/index.md";
    let warning = format!("warning static/old/2.html this becomes an error when an embargo ends: {said}");
    assert!(found.contains(&warning), "{found:?}");
    assert_eq!(at(&site, "check", BEFORE).code, 0);
    assert!(diagnostics(&site, THEN).contains(&format!("error static/old/2.html {said}")));
}

#[test]
fn the_schema_knows_embargoes() {
    let run = Fixture::empty().run(&["schema"]);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let session = &schema["$defs"]["session"]["properties"]["embargo"];
    assert!(session["pattern"].as_str().is_some_and(|pattern| pattern.contains("[+-]")), "{session}");
    assert!(schema["$defs"]["session-translation"]["properties"]["embargo"].is_null());
}
