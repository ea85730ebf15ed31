//! What the program does for GitHub: the workflow of a site, and findings as annotations.

use std::fs;

use crate::fixture::Fixture;

const WORKFLOW: &str = ".github/workflows/pages.yml";

#[test]
fn a_new_site_can_have_its_workflow_from_the_beginning() {
    let site = Fixture::empty();
    let run = site.run(&["init", "--github"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("Source: GitHub Actions"), "{}", run.stdout);
    assert_eq!(site.run(&["check"]).code, 0);
    let workflow = fs::read_to_string(site.path(WORKFLOW)).expect("the workflow");
    assert!(workflow.contains(&format!("RAPPORTEUR: {}\n", env!("CARGO_PKG_VERSION"))), "{workflow}");
    assert!(workflow.contains("rapporteur check --format github"), "{workflow}");
}

#[test]
fn a_site_that_is_there_gets_the_workflow_and_nothing_else_changes() {
    let site = Fixture::site().session("01", "date = 2021-01-01");
    let before = fs::read_to_string(site.path("rapporteur.toml")).expect("a text");
    assert_eq!(site.run(&["init", "--github"]).code, 0);
    assert!(site.path(WORKFLOW).is_file());
    assert!(!site.path("content/about.md").exists());
    assert_eq!(fs::read_to_string(site.path("rapporteur.toml")).expect("a text"), before);
    site.write(WORKFLOW, "name: mine\n");
    let again = site.run(&["init", "--github"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("pages.yml is there already"), "{}", again.stderr);
    assert_eq!(fs::read_to_string(site.path(WORKFLOW)).expect("a text"), "name: mine\n");
}

/// In a workflow everything runs with few permissions, and what others wrote is named by its content.
#[test]
fn workflows_name_what_they_run_by_its_content_and_ask_for_no_more_than_they_need() {
    for text in [
        include_str!("../src/cli/init/pages.yml"),
        include_str!("../.github/workflows/pages.yml"),
        include_str!("../action.yml"),
    ] {
        for line in text.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, used)| used) {
            let is_own = line == "./";
            let commit = line.split_once('@').and_then(|(_, rest)| rest.split_once(" # v"));
            let is_pinned = commit.is_some_and(|(commit, _)| {
                commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit())
            });
            assert!(is_own || is_pinned, "{line}");
        }
        if text.contains("jobs:") {
            assert!(text.contains("\npermissions:\n  contents: read\n"));
            assert_eq!(text.matches(": write").count(), 2, "pages and id-token, in one job");
        }
        // What strangers can choose, such as the name of a branch, is not put into scripts.
        let scripts =
            text.split("run: ").skip(1).map(|rest| rest.split("\n    - ").next().unwrap_or_default());
        assert!(
            scripts.filter(|script| script.lines().next().is_some_and(|line| line.contains("${{"))).count()
                == 0
        );
    }
}

#[test]
fn findings_are_annotations_of_the_lines_that_they_are_about() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\nparticipants = [\"Katar\"]")
        .session("02", "date = 2021-01-02");
    let run = site.run(&["check", "--format", "github"]);
    assert_eq!(run.code, 1);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(
        lines.iter().any(|line| line
            .starts_with("::error file=content/talks/01.md,line=4,col=17,endLine=4,endColumn=24::")
            && line.contains("Katar")
            && line.contains("%0Adid you mean")),
        "{}",
        run.stdout
    );
    assert!(run.stderr.contains("--> content/talks/01.md:4:17"), "people read along: {}", run.stderr);
}

#[test]
fn an_annotation_names_the_file_from_the_top_of_the_repository() {
    let site = Fixture::empty()
        .file("site/rapporteur.toml", crate::fixture::CONFIG)
        .file("site/content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n")
        .file("site/content/talks/a,b.md", "+++\ntitle = \"50 %\"\ndate = 2021-01-01\nthem = 1\n+++\n");
    for root in ["site", "./site/", site.path("site").to_str().expect("a path")] {
        let run = site.run(&["check", "--format", "github", "--root", root]);
        assert!(
            run.stdout.starts_with("::error file=site/content/talks/a%2Cb.md,line=4,col=1,"),
            "{root}: {}",
            run.stdout
        );
    }
}
