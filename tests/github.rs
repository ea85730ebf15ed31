//! What the program does for GitHub: the workflow of a site, and diagnostics as annotations.

use std::fs;

use crate::fixture::Fixture;

const WORKFLOW: &str = ".github/workflows/pages.yml";

#[test]
fn a_new_site_can_have_its_workflow_from_the_beginning() {
    let site = Fixture::empty();
    let run = site.run(&["init", "--github"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("Source: GitHub Actions"), "{}", run.stdout);
    let check = site.run(&["check", "--format", "json"]);
    assert_eq!(check.code, 0, "{}", check.stdout);
    // The others are about texts that are there to be replaced.
    let warning = &check.diagnostics()[0];
    assert!(
        warning.starts_with("warning .github/workflows/pages.yml line 40 still has a placeholder"),
        "{warning}"
    );
    let workflow = fs::read_to_string(site.path(WORKFLOW)).expect("the workflow");
    assert!(workflow.contains("branches: [main]\n"), "{workflow}");
    assert!(workflow.contains("uses: OWNER/rapporteur@COMMIT # <- fill in\n"), "{workflow}");
    assert!(workflow.contains("root: .\n"), "{workflow}");
    assert!(workflow.contains("# version: ") && workflow.contains("# digest: "), "{workflow}");
    assert!(!workflow.contains("cargo install"), "there is no such package: {workflow}");
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
    assert!(again.stderr.contains("pages.yml exists already"), "{}", again.stderr);
    assert_eq!(fs::read_to_string(site.path(WORKFLOW)).expect("a text"), "name: mine\n");
}

/// What the scripts of a workflow or an action say.
fn scripts(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut scripts = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let Some((before, script)) = line.split_once("run:") else { continue };
        if !matches!(before.trim(), "" | "-") || script.is_empty() {
            continue;
        }
        let below = lines[number + 1..].iter().take_while(|it| it.is_empty() || depth(it) > before.len());
        scripts.push([script].into_iter().chain(below.copied()).collect::<Vec<_>>().join("\n"));
    }
    scripts
}

/// In a workflow everything runs with few permissions, and what others wrote is named by its content.
#[test]
fn workflows_name_what_they_run_by_its_content_and_ask_for_no_more_than_they_need() {
    for (text, permissions) in [
        (include_str!("../src/cli/init/pages.yml"), &["pages", "id-token"][..]),
        (include_str!("../.github/workflows/pages.yml"), &["pages", "id-token"]),
        (include_str!("../.github/workflows/release.yml"), &["contents", "id-token", "attestations"]),
        (include_str!("../.github/workflows/tests.yml"), &[]),
        (include_str!("../action.yml"), &[]),
    ] {
        for line in text.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, used)| used) {
            // Where Rapporteur is from is not known to the program, so that is left to be filled in.
            let is_own = line.starts_with("./") || line == "OWNER/rapporteur@COMMIT # <- fill in";
            let commit = line.split_once('@').and_then(|(_, rest)| rest.split_once(" # v"));
            let is_pinned = commit.is_some_and(|(commit, _)| {
                commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit())
            });
            assert!(is_own || is_pinned, "{line}");
        }
        if text.contains("jobs:") {
            assert!(text.contains("\npermissions:\n  contents: read\n"));
        }
        let written: Vec<&str> =
            text.lines().filter_map(|line| line.trim().strip_suffix(": write")).collect();
        assert_eq!(written, permissions, "each in one job");
        // What strangers can choose, such as the name of a branch, is not put into scripts.
        let scripts = scripts(text);
        assert!(!text.contains("run: ") || !scripts.is_empty());
        for script in scripts {
            assert!(!script.contains("${{"), "{script}");
        }
    }
}

#[test]
fn diagnostics_are_annotations_of_the_lines_that_they_are_about() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\nparticipants = [\"Katar\"]")
        .session("02", "date = 2021-01-02");
    let run = site.run(&["check", "--format", "github"]);
    assert_eq!(run.code, 1);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(
        lines.iter().any(|line| line.starts_with(
            "::error file=content/talks/01.md,line=4,col=17,endLine=4,endColumn=24,title=unknown-party::"
        ) && line.contains("Katar")
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

fn git(site: &Fixture, arguments: &[&str]) {
    let mut git = std::process::Command::new("git");
    let set = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=trunk"];
    let output = git.args(set).args(arguments).current_dir(site.root()).output().expect("git");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_workflow_publishes_the_default_branch_of_the_repository() {
    let site = Fixture::site();
    git(&site, &["init", "-q"]);
    assert_eq!(site.run(&["init", "--github"]).code, 0);
    let branches = |site: &Fixture| {
        let workflow = fs::read_to_string(site.path(WORKFLOW)).expect("the workflow");
        workflow.lines().find_map(|line| Some(line.split_once("branches: ")?.1.to_owned())).expect("branches")
    };
    assert_eq!(branches(&site), "[trunk]", "the current branch, if no other is known");
    git(&site, &["update-ref", "refs/remotes/origin/release/1+", &commit(&site)]);
    git(&site, &["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/release/1+"]);
    fs::remove_file(site.path(WORKFLOW)).expect("the workflow");
    assert_eq!(site.run(&["init", "--github"]).code, 0);
    assert_eq!(branches(&site), r#"["release/1\\+"]"#, "that of the remote");
}

#[test]
fn a_scheduled_run_is_deployed_whatever_its_event_says() {
    let site = Fixture::site();
    assert_eq!(site.run(&["init", "--github"]).code, 0);
    let written = fs::read_to_string(site.path(WORKFLOW)).expect("the workflow");
    for workflow in [written.as_str(), include_str!("../.github/workflows/pages.yml")] {
        let deploy = workflow.split_once("\n  deploy:\n").expect("the job").1;
        let condition =
            deploy.lines().find_map(|line| line.trim().strip_prefix("if: ")).expect("a condition");
        assert!(condition.starts_with("github.event_name == 'schedule' || ("), "{condition}");
    }
}

fn commit(site: &Fixture) -> String {
    git(site, &["commit", "-q", "--allow-empty", "-m", "x"]);
    let mut git = std::process::Command::new("git");
    let output = git.args(["rev-parse", "HEAD"]).current_dir(site.root()).output().expect("git");
    String::from_utf8(output.stdout).expect("a text").trim().to_owned()
}

#[test]
fn the_workflow_of_a_site_in_a_folder_stands_at_the_top_of_the_repository() {
    let site = Fixture::empty()
        .file("docs/site/rapporteur.toml", crate::fixture::CONFIG)
        .file("docs/site/content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n");
    git(&site, &["init", "-q"]);
    assert_eq!(site.run(&["init", "--github", "docs/site"]).code, 0);
    let workflow = fs::read_to_string(site.path(WORKFLOW)).expect("the workflow");
    assert!(workflow.contains("root: docs/site\n"), "{workflow}");
    assert!(!site.path("docs/site").join(WORKFLOW).exists());
    let found = site.run(&["check", "--root", "docs/site", "--format", "json"]).diagnostics();
    assert!(found[0].starts_with("warning ../../.github/workflows/pages.yml line 40"), "{found:?}");
}

#[test]
fn an_embargo_that_ends_after_the_schedule_may_have_been_turned_off_is_warned_of() {
    const AT: [&str; 4] = ["--at", "2026-01-01T00:00:00Z", "--format", "json"];
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\nembargo = 2026-03-17T00:00:00Z")
        .session("02", "date = 2021-01-02\nembargo = 2026-03-02T00:00:00Z");
    let check = |site: &Fixture| site.run(&[&["check"][..], &AT].concat()).diagnostics();
    assert_eq!(check(&site), [""; 0], "without a workflow nothing is published by itself");
    assert_eq!(site.run(&["init", "--github"]).code, 0);
    let workflow = fs::read_to_string(site.path(WORKFLOW)).expect("the workflow");
    let workflow =
        workflow.replace("OWNER/rapporteur@COMMIT", &format!("example/rapporteur@{}", "a1".repeat(20)));
    site.write(WORKFLOW, &workflow);
    let expected = "warning content/talks/01.md:4:11 this embargo ends in 75 days; GitHub disables \
        scheduled workflows of a public repository after 60 days without activity";
    assert_eq!(check(&site), [expected]);
    let later = site.run(&["check", "--at", "2026-01-17T00:00:00Z", "--format", "json"]).diagnostics();
    assert_eq!(later, [""; 0], "whoever pushes then has pushed in time");
    site.write(
        WORKFLOW,
        workflow.replace("  schedule:", "  #schedule:").replace("    - cron", "    #- cron"),
    );
    assert_eq!(check(&site), [""; 0], "without a schedule nothing is turned off");
}

#[test]
fn the_60_days_of_schedules_are_told_where_somebody_may_rely_on_them() {
    for text in [
        include_str!("../src/cli/init/pages.yml"),
        include_str!("../docs/embargo.md"),
        include_str!("../docs/maintainers.md"),
    ] {
        assert!(text.contains("60 days without activity"));
    }
}
