//! What stands in the way of a publication is said with what to do, and nothing is touched.

use std::fs;

use super::{Bench, site};
use crate::fixture::Run;

#[track_caller]
fn assert_says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "{part:?} is not in: {said}");
    }
}

#[test]
fn without_a_terminal_an_answer_is_needed_beforehand() {
    let bench = Bench::new();
    let run = bench.run(&[]);
    assert_eq!(run.code, 2);
    assert_says(&run.stderr, &["--yes", "--dry-run"]);
    assert_eq!(bench.run(&["--yes", "--dry-run"]).code, 2);
    assert_eq!(bench.run(&["--yes", "--drafts"]).code, 2);
    assert_eq!(bench.tip(), "");
}

#[test]
fn errors_in_the_content_stop_it() {
    let bench = Bench::new();
    bench.publish();
    let tip = bench.tip();
    bench.site.write("content/talks/02-second.md", "+++\ntitle = \"Second\"\ndate = 2021-13-14\n+++\n");
    bench.commit("a mistake");
    let run = bench.run(&["--yes"]);
    assert_eq!(run.code, 1);
    assert_says(&run.stderr, &["content/talks/02-second.md:3", "nothing was published"]);
    assert_eq!(bench.tip(), tip);
}

#[test]
fn what_is_not_committed_is_not_published() {
    let bench = Bench::new();
    bench.site.write("content/talks/03-new.md", "+++\ntitle = \"New\"\ndate = 2021-11-14\n+++\n");
    assert_says(
        &bench.refused(&["--yes"]),
        &["uncommitted changes (content/talks/03-new.md)", "git stash -u"],
    );
    bench.commit("new");
    bench
        .site
        .write("rapporteur.toml", fs::read_to_string(bench.site.path("rapporteur.toml")).unwrap() + "\n");
    assert_says(&bench.refused(&["--yes"]), &["uncommitted changes (rapporteur.toml)"]);
    bench.git(&["checkout", "--quiet", "rapporteur.toml"]);
    bench.site.write("notes.txt", "The site is not made of this.");
    bench.publish();
}

#[test]
fn what_git_ignores_is_not_published() {
    let bench = Bench::new();
    bench.site.write(".gitignore", "public\nsecret.txt\n.DS_Store\n");
    bench.commit("ignored");
    bench.site.write("static/.DS_Store", "The site has no hidden files.");
    bench.publish();
    bench.site.write("static/secret.txt", "not for the public");
    assert_says(&bench.refused(&["--yes"]), &["static/secret.txt", "git ignores it", "git add -f"]);
}

#[test]
fn a_remote_that_cannot_be_reached_is_named() {
    let bench = Bench::new();
    bench.git(&["remote", "set-url", "origin", "/nowhere/at/all.git"]);
    assert_says(&bench.refused(&["--yes"]), &["could not reach the remote `origin`", "git remote -v"]);
    bench.git(&["remote", "remove", "origin"]);
    assert_says(&bench.refused(&["--yes"]), &["no remote `origin`", "git remote add origin URL"]);
}

#[test]
fn a_folder_without_a_repository_is_no_place_to_publish_from() {
    let site = site();
    let run = site.run(&["publish", "--yes"]);
    assert_eq!(run.code, 3);
    assert_says(&run.stderr, &["is not in a git repository", "git init"]);
    let empty = tempfile::tempdir().expect("a temporary folder");
    let output = site.command(&["publish", "--yes"]).env("PATH", empty.path()).output();
    let run = Run::of(&output.expect("the program"));
    assert_eq!(run.code, 3);
    assert_says(&run.stderr, &["`git` was not found", "install it"]);
}

#[test]
fn somebody_without_a_name_is_told_how_to_have_one() {
    let bench = Bench::new();
    let mut command = bench.command(&["publish", "--yes"]);
    for who in ["AUTHOR", "COMMITTER"] {
        command.env_remove(format!("GIT_{who}_NAME")).env_remove(format!("GIT_{who}_EMAIL"));
    }
    let run = Run::of(&command.env_remove("EMAIL").output().expect("the program"));
    assert_eq!(run.code, 3);
    assert_says(&run.stderr, &["git config --global user.name", "user.email"]);
    assert_eq!(bench.tip(), "");
}

#[test]
fn a_branch_that_somebody_works_on_is_left_to_them() {
    let bench = Bench::new();
    bench.git(&["branch", "gh-pages"]);
    assert_says(
        &bench.refused(&["--yes"]),
        &["commits that the remote does not have", "git branch -m gh-pages"],
    );
    bench.git(&["switch", "--quiet", "gh-pages"]);
    assert_says(&bench.refused(&["--yes"]), &["is checked out in", "git switch main"]);
    bench.git(&["switch", "--quiet", "main"]);
    bench.git(&["branch", "--quiet", "-m", "gh-pages", "gh-pages-aside"]);
    bench.publish();
    bench.git(&["branch", "gh-pages", "refs/remotes/origin/gh-pages"]);
    bench.session("03-third", "Third");
    bench.publish();
}

#[test]
fn a_branch_by_a_name_that_is_none_is_refused() {
    let bench = Bench::of(site().config("[publish]\nbranch = \"a..b\""));
    assert_says(
        &bench.refused(&["--yes"]),
        &["`a..b` is not a valid branch name", "`branch` in `[publish]`"],
    );
}

#[test]
fn an_address_for_examples_is_not_published() {
    let bench = Bench::new();
    for address in ["https://example.org/", "https://www.example.com/dialogues/", "http://example.net/"] {
        let config = fs::read_to_string(bench.site.path("rapporteur.toml")).expect("the configuration");
        let lines = config.lines().map(|line| {
            let address = format!("base_url = \"{address}\"");
            if line.starts_with("base_url") { address + "\n" } else { format!("{line}\n") }
        });
        bench.site.write("rapporteur.toml", lines.collect::<String>());
        bench.commit(address);
        assert_says(&bench.refused(&["--yes"]), &["`base_url`", address, "rapporteur.toml"]);
    }
    let run = bench.run(&["--yes", "--base-url", "https://dialogues.test/"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}
