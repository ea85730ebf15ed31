//! Where a name is found, and where it is not.

use super::{Guarded, with_body};
use crate::fixture::Fixture;

const NAMED: &str = "this names a person on the sealed roster";

#[test]
fn a_name_is_found_at_its_place_in_every_kind_of_source() {
    let site = with_body("Then **Ahmad** Karimi spoke.\n\n![A. Karimi at the table](room.svg)\n")
        .config("languages = [\"en\", \"fa\"]\n[publication]\nauthors = [\"Karimi, Ahmad\"]")
        .file("content/talks/1.fa.md", "+++\ntitle = \"نخست\"\n+++\nآقای احمد كريمي گفت.\n")
        .file("content/talks/room.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file(
            "content/themes.toml",
            "[peace]\nlabel = \"Peace\"\nabout = \"As Ahmed Kareemi put it\"\n[other]\nlabel = \"Other\"\n",
        )
        .session("2", "date = 2021-02-02\nthemes = [\"peace\"]\nsummary = \"Write to A.K@example.net\"");
    let guarded = Guarded::new(site);
    let found: Vec<String> = guarded.found();
    let has = |line: &str| assert!(found.iter().any(|found| found == line), "{line}\n{found:#?}");
    has(&format!("error content/talks/1.md:5:8 {NAMED}"));
    has(&format!("error content/talks/1.md:7:3 {NAMED}"));
    has(&format!("error content/talks/1.fa.md:4:6 {NAMED}"));
    has(&format!("error content/themes.toml:3:13 {NAMED}"));
    has(&format!("error rapporteur.toml:7:13 {NAMED}"));
    has("error content/talks/2.md:5:21 this is the e-mail address of a person on the sealed roster");
}

#[test]
fn a_surname_alone_is_a_warning_unless_it_is_distinctive_and_a_given_name_is_nothing() {
    let guarded = Guarded::new(with_body(
        "Ahmad and Sara spoke.\n\nMr Karimi and Mr Karimi agreed; Ms Tolzay did not.",
    ));
    assert_eq!(
        guarded.found(),
        [
            "warning content/talks/1.md:7:4 this is the surname of a person on the sealed roster; it is in this file 2 times",
            "error content/talks/1.md:7:36 this is the distinctive surname of a person on the sealed roster",
        ]
    );
}

#[test]
fn public_names_and_speakers_whom_an_organiser_named_may_appear() {
    let guarded = Guarded::new(
        with_body("Ahmad Karimi, or Mr Karimi, spoke, and so did Sara Tolzai.")
            .config("[guard]\npublic = [\"Ahmad Karimi\"]")
            .session(
                "2",
                "date = 2021-02-02\nrule = \"on-record\"\nspeakers = [{ name = \"Sara Tolzai\", named_by = \"The institute\" }]",
            ),
    );
    assert_eq!(guarded.found(), [""; 0]);
}

#[test]
fn comments_and_drafts_are_no_publication_but_are_sources() {
    let guarded = Guarded::new(
        with_body("<!-- Ahmad Karimi -->\nNobody.")
            .file("content/talks/3.md", "+++\ntitle = \"T\" # Ahmad Karimi\ndate = 2021-01-03\n+++\n")
            .session("4", "date = 2021-01-04\ndraft = true\nsummary = \"Ahmad Karimi\""),
    );
    assert_eq!(guarded.found(), [""; 0]);
    assert_eq!(guarded.run(&["build"]).code, 0);
    let run = guarded.run(&["guard", "check", "--sources", "--format", "json"]);
    let expected = ["1.md:5:6", "3.md:2:15", "4.md:5:12"];
    assert_eq!(run.diagnostics(), expected.map(|at| format!("error content/talks/{at} {NAMED}")));
    assert_eq!(run.code, 1);
}

#[test]
fn a_name_in_a_path_is_found() {
    let guarded = Guarded::new(
        Fixture::site()
            .session("ahmad-karimi", "date = 2021-01-02")
            .file("static/files/a_karimi.pdf", "%PDF-1.4\n"),
    );
    let found = guarded.found();
    for path in ["content/talks/ahmad-karimi.md", "static/files/a_karimi.pdf"] {
        let line = format!("error {path} the path of this file names a person on the sealed roster");
        assert!(found.contains(&line), "{found:#?}");
    }
}

#[test]
fn a_name_that_a_template_puts_together_is_found_in_the_page() {
    let template = "<!doctype html><p>{{ \"Ahmad\" }} {{ \"Karimi\" }}</p>";
    let guarded = Guarded::new(
        with_body("Nobody.").config("skin = \"own\"").file("themes/own/templates/404.html", template),
    );
    let found = guarded.found();
    assert!(found[0].starts_with("error 404.html this file of the built site names a person"), "{found:#?}");
    assert_eq!(found.len(), 1);
}

#[test]
fn a_name_that_markup_divides_is_located_at_the_beginning_of_its_paragraph() {
    for body in ["Ahmad\n[Karimi](https://x.example/)", "Ahmad <b>Karimi</b>", "Ahmad\n*Kari*mi"] {
        let found = Guarded::new(with_body(&format!("Nobody.\n\nThen {body} spoke."))).found();
        assert_eq!(found, [format!("error content/talks/1.md:7:1 {NAMED}")], "{body}");
    }
}

#[test]
fn a_name_in_the_first_paragraph_is_located_there_and_each_one_is_reported() {
    let lines = |body: &str| -> Vec<String> {
        let found = Guarded::new(with_body(body)).found();
        let line = |line: &String| {
            line.strip_suffix(NAMED)?.strip_prefix("error content/talks/1.md:").map(|at| at.trim().to_owned())
        };
        found.iter().filter_map(line).collect()
    };
    assert_eq!(lines("Ah**mad** Karimi spoke."), ["5:1"]);
    assert_eq!(lines("Ahmad Karimi.\n\nAh**mad** Karimi spoke."), ["5:1", "7:1"]);
    assert_eq!(lines("Ah**mad** Karimi.\n\nTwo.\n\nAh**mad** Karimi spoke."), ["5:1", "9:1"]);
    assert_eq!(lines("Ahmad Karimi and Ah**mad** Karimi."), ["5:1", "5:1"]);
    assert_eq!(lines("Ahmad[^note] Karimi.\n\n[^note]: Note."), ["5:1"]);
    assert_eq!(lines("Ahmad ![](https://e.example/a.png) Karimi."), ["5:1"]);
    assert_eq!(lines("Ahmad<sup>a</sup> Karimi."), ["5:1"]);
    assert_eq!(lines("Ahmad Kari&#8203;mi."), ["5:1"]);
    assert_eq!(lines("One.\n\n<p>Ah<b>mad</b> Karimi</p>"), ["7:1"]);
}

#[test]
fn what_readers_do_not_see_of_a_page_is_searched_too() {
    let body = "```ahmad-karimi\nx\n```\n\n<i lang=\"Ahmad-Karimi\">x</i> Write to a.k (at) example.net.";
    let found = Guarded::new(with_body(body)).found();
    let has = |start: &str| found.iter().any(|line| line.starts_with(start));
    assert!(has("error content/talks/1.md:5:4 "), "{found:#?}");
    assert!(has("error content/talks/1.md:9:10 "), "{found:#?}");
    assert!(has("error content/talks/1.md:9:39 this is the e-mail address"), "{found:#?}");
}

#[test]
fn a_name_in_escapes_of_the_front_matter_is_located_there() {
    let page = "+++\ntitle = \"First\"\ndate = 2021-01-02\nsummary = \"\\u0041hmad Karimi\"\n+++\nNobody.\n";
    let site = Fixture::site().file("content/talks/1.md", page);
    assert_eq!(Guarded::new(site).found(), [format!("error content/talks/1.md:4:1 {NAMED}")]);
}

#[test]
fn a_divided_name_is_found_among_the_sources_too() {
    let guarded = Guarded::new(with_body("One.\n\nAh**mad** Karimi spoke."));
    let run = guarded.run(&["guard", "check", "--sources", "--format", "json"]);
    assert_eq!(run.diagnostics(), [format!("error content/talks/1.md:7:1 {NAMED}")]);
}

#[test]
fn a_build_with_a_name_keeps_the_old_site() {
    let guarded = Guarded::new(with_body("Nobody."));
    assert_eq!(guarded.run(&["build"]).code, 0);
    let before = guarded.site.snapshot();
    guarded
        .site
        .write("content/talks/2.md", "+++\ntitle = \"B\"\ndate = 2021-01-03\n+++\nAhmad Karimi spoke.\n");
    let run = guarded.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("content/talks/2.md:5:1"), "{}", run.stderr);
    assert!(run.stderr.contains("add `public = [\"Ahmad Karimi\"]` below `[guard]`"), "{}", run.stderr);
    assert_eq!(guarded.site.snapshot(), before);
    assert_eq!(guarded.run(&["check"]).code, 1);
}

#[test]
fn public_logs_show_the_file_and_the_kind_and_nothing_that_identifies() {
    let guarded = Guarded::new(
        with_body("Ahmad Karimi spoke [of Ahmad Karimi](gone.md).")
            .session("ahmad-karimi", "date = 2021-01-02\nsummary = \"Ms Tolzai\"")
            .file("content/talks/minutes.txt", "by Ahmad Karimi"),
    );
    for command in [&["guard", "check", "--sources"][..], &["check"], &["build"], &["guard", "check"]] {
        let run = guarded.run(&[command, &["--format", "github"]].concat());
        let said = format!("{}{}", run.stdout, run.stderr).to_lowercase();
        for secret in ["ahmad", "karimi", "tolzai", "line=", ":5:"] {
            assert!(!said.contains(secret), "{command:?} {secret}: {said}");
        }
        assert_eq!(run.code, 1);
        // The same in a workflow that does not say so.
        let run = guarded.run_with(command, &[("GITHUB_ACTIONS", "true")]);
        let said = format!("{}{}", run.stdout, run.stderr).to_lowercase();
        assert!(!said.contains("karimi") && said.contains("::error"), "{command:?}: {said}");
        let asked = [command, &["--format", "human"]].concat();
        let run = guarded.run_with(&asked, &[("GITHUB_ACTIONS", "true")]);
        assert!(run.stderr.contains("Karimi"), "{}", run.stderr);
    }
    let run = guarded.run(&["guard", "check", "--sources", "--format", "github"]);
    assert!(run.stdout.contains("::error file=content/talks/1.md,title=guarded-name::"), "{}", run.stdout);
}
