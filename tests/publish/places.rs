//! Repositories of every kind that a site can lie in.

use std::process::Command;

use super::{Bench, git, in_isolation, site};
use crate::fixture::{Fixture, Run};

/// Publishes the site in a folder.
fn publish(folder: &std::path::Path) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    in_isolation(&mut command);
    Run::of(&command.args(["publish", "--yes"]).current_dir(folder).output().expect("the program"))
}

#[test]
fn a_site_may_lie_in_a_folder_of_the_repository() {
    let bench = Bench::of(
        Fixture::empty()
            .with(&["--root", "the site/record"])
            .file(
                "the site/record/rapporteur.toml",
                crate::fixture::CONFIG.replace("https://example.org/", super::ADDRESS),
            )
            .file("the site/record/content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n")
            .file("README.md", "About."),
    );
    bench.site.write("other.txt", "not of the site, and not committed");
    bench.publish();
    let names = bench.remote(&["ls-tree", "-r", "--name-only", "gh-pages"]);
    assert!(names.lines().any(|name| name == "talks/index.html"), "{names}");
    assert!(!names.contains("README"), "{names}");
}

#[test]
fn a_worktree_a_detached_head_and_a_hook_are_no_hindrance() {
    let bench = Bench::new();
    let tree = tempfile::tempdir().expect("a temporary folder");
    let place = tree.path().join("tree");
    bench.git(&["worktree", "add", "--quiet", "--detach", place.to_str().expect("a path")]);
    let run = publish(&place);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let elsewhere = Bench::new();
    bench.session("03-third", "Third");
    // As a hook of another repository would be run.
    let output = bench
        .command(&["publish", "--yes"])
        .env("GIT_DIR", elsewhere.site.path(".git"))
        .env("GIT_INDEX_FILE", ".git/index")
        .output();
    let run = Run::of(&output.expect("the program"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(elsewhere.tip(), "");
    assert_eq!(bench.public(), bench.site.build().snapshot());
}

#[test]
fn a_shallow_clone_publishes_as_a_whole_one_does() {
    let bench = Bench::new();
    bench.git(&["push", "--quiet", "origin", "main"]);
    bench.publish();
    bench.session("03-third", "Third");
    bench.git(&["push", "--quiet", "origin", "main"]);
    let clone = tempfile::tempdir().expect("a temporary folder");
    let address = format!("file://{}", bench.address());
    git(clone.path(), &["clone", "--quiet", "--depth=1", "--branch=main", &address, "."]);
    let run = publish(clone.path());
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(bench.public(), bench.site.build().snapshot());
}

#[test]
fn conversions_and_formats_of_the_repository_do_not_touch_the_bytes() {
    let bench = Bench::new();
    bench.git(&["config", "core.autocrlf", "input"]);
    bench.git(&["config", "core.splitIndex", "true"]);
    bench.site.write(".gitattributes", "* text eol=crlf ident\n");
    bench.site.write("static/dos.txt", "one\r\ntwo $Id$\r\n");
    bench.site.write("static/نقشه \"1\".txt", "a name in another script\r\n");
    bench.commit("attributes");
    bench.publish();
    assert_eq!(bench.public(), bench.site.build().snapshot());
}

#[test]
fn a_repository_with_the_longer_ids_publishes_too() {
    let bench =
        Bench { site: site().file(".gitignore", "public\n"), remote: tempfile::tempdir().expect("a folder") };
    git(bench.remote.path(), &["init", "--quiet", "--bare", "--object-format=sha256"]);
    bench.git(&["init", "--quiet", "--object-format=sha256"]);
    bench.git(&["remote", "add", "origin", &bench.address()]);
    bench.commit("the first");
    bench.publish();
    assert_eq!(bench.public(), bench.site.build().snapshot());
}

#[test]
fn a_submodule_with_changes_of_its_own_is_not_committed() {
    let bench = Bench::new();
    let talks = tempfile::tempdir().expect("a temporary folder");
    git(talks.path(), &["init", "--quiet"]);
    std::fs::write(talks.path().join("_index.md"), "+++\ntitle = \"More\"\n+++\n").expect("a file");
    git(talks.path(), &["add", "--all"]);
    git(talks.path(), &["commit", "--quiet", "-m", "more"]);
    let address = talks.path().to_str().expect("a path");
    bench.git(&["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", address, "content/more"]);
    bench.commit("a submodule");
    bench.publish();
    bench.site.write("content/more/_index.md", "+++\ntitle = \"Still more\"\n+++\n");
    let said = bench.refused(&["--yes"]);
    assert!(said.contains("uncommitted changes (content/more)"), "{said}");
}
