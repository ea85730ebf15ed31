//! The hook for commits, and publishing without the key.

use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use std::{env, fs};

use super::{Guarded, report, with_body};
use crate::fixture::{CONFIG, Run};

impl Guarded {
    /// Runs git in the site, with this program on the path, as somebody whose settings do not matter.
    fn git(&self, arguments: &[&str]) -> Run {
        let program =
            std::path::Path::new(env!("CARGO_BIN_EXE_rapporteur")).parent().expect("a folder").to_owned();
        let path = env::join_paths(
            [program].into_iter().chain(env::split_paths(&env::var_os("PATH").expect("a path"))),
        );
        let mut command = Command::new("git");
        command.args(arguments).current_dir(self.site.root());
        // The hook runs the program, and the tests may run in a workflow of GitHub.
        command.env_remove("GITHUB_ACTIONS");
        command.env("PATH", path.expect("a path")).env("XDG_CONFIG_HOME", self.outside.path());
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
        for (name, value) in [("NAME", "Office"), ("EMAIL", "office@example.org")] {
            command.env(format!("GIT_AUTHOR_{name}"), value).env(format!("GIT_COMMITTER_{name}"), value);
        }
        Run::of(&command.output().expect("git"))
    }

    /// Commits all files.
    fn commit(&self, message: &str) -> Run {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--message", message])
    }

    /// Runs the program as somebody whose name is that of a commit's author.
    fn run_as(&self, author: &str, arguments: &[&str]) -> Run {
        self.run_with(arguments, &identity(author))
    }
}

/// The variables by which Git knows somebody.
fn identity(author: &str) -> [(&str, &str); 5] {
    [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_AUTHOR_NAME", author),
        ("GIT_AUTHOR_EMAIL", "office@example.org"),
        ("GIT_COMMITTER_NAME", "Office"),
        ("GIT_COMMITTER_EMAIL", "office@example.org"),
    ]
}

/// A site with this after its configuration, all of which is committed, and the remote to which it is published.
fn with_remote(configuration: &str) -> (Guarded, String) {
    let config = CONFIG.replace("example.org", "dialogues.test");
    let guarded = Guarded::new(
        with_body("Nobody.")
            .file(".gitignore", "public\n")
            .file("rapporteur.toml", format!("{config}{configuration}")),
    );
    let remote = guarded.outside("remote").to_str().expect("text").to_owned();
    guarded.git(&["init", "--quiet", "--bare", &remote]);
    guarded.git(&["init", "--quiet", "--initial-branch=main"]);
    guarded.git(&["remote", "add", "origin", &remote]);
    guarded.commit("first");
    (guarded, remote)
}

#[test]
fn the_hook_stops_a_commit_with_a_name_and_lets_others_pass() {
    let guarded = Guarded::new(with_body("Nobody."));
    guarded.git(&["init", "--quiet", "--initial-branch=main"]);
    let run = guarded.run(&["guard", "hook"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = guarded.commit("first");
    assert_eq!(run.code, 0, "{}", run.stderr);

    guarded.site.write("notes.txt", "Ahmad Karimi said so\n");
    guarded.git(&["add", "notes.txt"]);
    // What counts is what is staged, not what lies in the folder.
    guarded.site.write("notes.txt", "nobody\n");
    let run = guarded.git(&["commit", "--message", "second"]);
    assert_ne!(run.code, 0);
    assert!(run.stderr.contains("notes.txt:1:1"), "{}", run.stderr);

    guarded.git(&["add", "notes.txt"]);
    guarded.site.write("notes.txt", "Ahmad Karimi said so\n");
    let run = guarded.git(&["commit", "--message", "third"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    // With `--all`, git hands the hook an index of its own.
    let run = guarded.git(&["commit", "--all", "--message", "fourth"]);
    assert_ne!(run.code, 0);
    assert_eq!(guarded.run(&["guard", "hook"]).code, 0, "it may be installed again");
}

#[test]
fn a_foreign_hook_is_not_overwritten_and_another_folder_of_hooks_is_respected() {
    let guarded = Guarded::new(with_body("Nobody."));
    guarded.git(&["init", "--quiet"]);
    guarded.site.write(".git/hooks/pre-commit", "#!/bin/sh\n");
    let run = guarded.run(&["guard", "hook"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("guard check --sources --staged"), "{}", run.stderr);
    guarded.git(&["config", "core.hooksPath", "own-hooks"]);
    assert_eq!(guarded.run(&["guard", "hook"]).code, 0);
    let hook = guarded.site.path("own-hooks/pre-commit");
    assert_eq!(fs::metadata(hook).expect("a hook").permissions().mode() & 0o111, 0o111);
    assert_eq!(
        fs::read_to_string(guarded.site.path(".git/hooks/pre-commit")).expect("a hook"),
        "#!/bin/sh\n"
    );
}

#[test]
fn the_hook_searches_a_merge_too() {
    let guarded = Guarded::new(with_body("Nobody."));
    guarded.git(&["init", "--quiet", "--initial-branch=main"]);
    guarded.commit("first");
    assert_eq!(guarded.run(&["guard", "hook"]).code, 0);
    guarded.git(&["checkout", "--quiet", "-b", "side"]);
    guarded.site.write("notes.txt", "Ahmad Karimi said so\n");
    guarded.git(&["add", "--all"]);
    guarded.git(&["commit", "--no-verify", "--message", "side"]);
    guarded.git(&["checkout", "--quiet", "main"]);
    guarded.site.write("other.txt", "nobody\n");
    guarded.commit("main");
    let run = guarded.git(&["merge", "side", "--message", "merge"]);
    assert_ne!(run.code, 0);
    assert!(run.stderr.contains("notes.txt:1:1"), "{}", run.stderr);
}

#[test]
fn publish_judges_the_author_who_is_published() {
    let published = |author: &str| {
        let (guarded, remote) = with_remote(&format!("[publish]\nauthor = \"{author}\"\n"));
        let person = [
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_AUTHOR_NAME", "Ahmad Karimi"),
            ("GIT_AUTHOR_EMAIL", "a.k@example.net"),
            ("GIT_COMMITTER_NAME", "Ahmad Karimi"),
            ("GIT_COMMITTER_EMAIL", "a.k@example.net"),
        ];
        let run = guarded.run_with(&["publish", "--yes"], &person);
        let log = guarded.git(&["--git-dir", &remote, "log", "--format=%an %cn", "gh-pages"]);
        (run, log.stdout)
    };
    let (run, log) = published("Institute <office@example.org>");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(log, "Institute Institute\n");
    let (run, log) = published("Ahmad Karimi <office@example.org>");
    assert_eq!((run.code, log.as_str()), (3, ""), "{}", run.stderr);
    assert!(run.stderr.contains("`author` in `[publish]`"), "{}", run.stderr);
}

#[test]
fn publish_refuses_without_the_key_and_where_the_author_is_on_the_roster() {
    let (guarded, _) = with_remote("");
    let elsewhere = guarded.outside("elsewhere");
    let elsewhere = elsewhere.to_str().expect("text");
    let without_key = [&identity("Office")[..], &[("XDG_CONFIG_HOME", elsewhere)]].concat();
    let run = guarded.run_with(&["publish", "--yes"], &without_key);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("guard-key-missing") && run.stderr.contains("--without-guard"),
        "{}",
        run.stderr
    );
    let run = guarded.run_as("Ahmad Karimi", &["publish", "--yes"]);
    assert_eq!(run.code, 3);
    assert!(
        run.stderr.contains("the author of the commit") && !run.stderr.contains("Karimi"),
        "{}",
        run.stderr
    );
    let run = guarded.run_with(&["publish", "--yes", "--quiet", "--without-guard"], &without_key);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("the guard is off"), "{}", run.stderr);
    guarded.site.write("content/talks/1.md", report("Ahmad Karimi."));
    guarded.git(&["commit", "--all", "--message", "second"]);
    let run = guarded.run_as("Office", &["publish", "--yes", "--without-guard"]);
    assert_eq!(run.code, 1, "with the key at hand, names are errors all the same");
    // The name comes out, and into an older version that was published before the roster knew it.
    guarded.site.write("content/talks/1.md", report("Somebody else."));
    guarded.git(&["commit", "--all", "--message", "third"]);
    assert_eq!(guarded.run_as("Office", &["publish", "--yes"]).code, 0);
    let added = "name,e-mail,distinctive\nNobody Nowhere,,\n";
    guarded
        .site
        .write("content/talks/2.md", "+++\ntitle = \"Second\"\ndate = 2021-01-03\n+++\nNobody Nowhere.\n");
    guarded.commit("fourth");
    assert_eq!(guarded.run_as("Office", &["publish", "--yes"]).code, 0);
    guarded.git(&["rm", "--quiet", "content/talks/2.md"]);
    assert_eq!(guarded.seal(&["--add"], added).code, 0);
    let run = guarded.run_as("Office", &["publish", "--yes"]);
    assert!(run.stderr.contains("uncommitted changes"), "{}", run.stderr);
    guarded.commit("fifth");
    let run = guarded.run_as("Office", &["publish", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = guarded.run_as("Office", &["publish", "--undo", "--yes"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("talks/2/index.html") && !run.stderr.contains("Nowhere"), "{}", run.stderr);
    // The search needs no skin.
    guarded.site.write("themes/own/theme.toml", "extends = \"standard\"\n");
    guarded.site.write("themes/own/templates/home.html", "{% if %}");
    let config = fs::read_to_string(guarded.site.path("rapporteur.toml")).expect("a configuration");
    guarded.site.write("rapporteur.toml", format!("skin = \"own\"\n{config}"));
    let run = guarded.run_as("Office", &["publish", "--undo", "--yes"]);
    assert!(run.code == 3 && run.stderr.contains("talks/2/index.html"), "{}", run.stderr);
    let run = guarded.run_as("Ahmad Karimi", &["publish", "--forget", "--yes"]);
    assert!(run.code == 3 && run.stderr.contains("the author of the commit"), "{}", run.stderr);
    let run = guarded.run_with(&["publish", "--undo", "--yes"], &without_key);
    assert!(run.code == 3 && run.stderr.contains("--without-guard"), "{}", run.stderr);
    let run = guarded.run_with(&["publish", "--undo", "--yes", "--without-guard"], &without_key);
    assert_eq!(run.code, 0, "{}", run.stderr);
}
