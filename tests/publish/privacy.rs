//! Who publishes, where the sources are, and how a version is forgotten.

use std::fs;

use super::{Bench, git, in_isolation, site};
use crate::fixture::{CONFIG, Run};

const AUTHOR: &str = "author = \"Example Institute <office@example.org>\"";

fn with_author(lines: &str) -> Bench {
    Bench::of(site().file(
        "rapporteur.toml",
        format!("{CONFIG}[search]\nenabled = false\n[publish]\n{AUTHOR}\n{lines}\n"),
    ))
}

#[test]
fn a_publication_is_a_commit_of_the_configured_author_and_of_no_place() {
    let bench = with_author("");
    let mut command = bench.command(&["publish", "--yes"]);
    let run = Run::of(&command.env("TZ", "Asia/Kabul").output().expect("the program"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let said = bench.remote(&["log", "-1", "--format=%an|%ae|%cn|%ce|%ai|%ci", "gh-pages"]);
    assert!(
        said.starts_with("Example Institute|office@example.org|Example Institute|office@example.org|"),
        "{said}"
    );
    assert_eq!(said.matches("+0000").count(), 2, "{said}");
    let all = bench.remote(&["log", "--format=raw", "gh-pages"]);
    assert!(!all.contains("Ada") && !all.contains("ada@"), "{all}");
}

#[test]
fn a_person_as_the_author_is_a_warning_where_a_rule_of_attribution_applies() {
    let warning = "published commits name the person who publishes";
    let bench = Bench::of(site().session("03", "date = 2021-11-14\nrule = \"chatham-house\""));
    let run = bench.publish();
    assert!(run.stderr.contains(warning) && run.stderr.contains("add `author = "), "{}", run.stderr);
    let bench = Bench::of(site().session("03", "date = 2021-11-14\nrule = \"on-record\""));
    assert!(!bench.publish().stderr.contains(warning));
    let bench = with_author("");
    bench.site.write(
        "content/talks/03.md",
        "+++\ntitle = \"C\"\ndate = 2021-11-14\nrule = \"chatham-house\"\n+++\n",
    );
    bench.commit("third");
    assert!(!bench.publish().stderr.contains(warning));
}

#[test]
fn what_is_no_author_is_an_error() {
    for wrong in ["Institute", "Institute <>", "<office@example.org>", "A <b@c.example> d"] {
        let config = format!("{CONFIG}[publish]\nauthor = \"{wrong}\"\n");
        let report = site().file("rapporteur.toml", config).report();
        assert!(report.contains("`author` is not a name and an e-mail address"), "{wrong}: {report}");
    }
}

#[test]
fn a_setting_to_sign_commits_is_said_to_be_ignored() {
    let bench = with_author("");
    bench.git(&["config", "commit.gpgsign", "true"]);
    bench.git(&["config", "gpg.program", "/nowhere/gpg"]);
    let run = bench.publish();
    assert!(run.stderr.contains("the published commit is not signed"), "{}", run.stderr);
    assert!(!bench.remote(&["cat-file", "commit", "gh-pages"]).contains("gpgsig"));
}

#[test]
fn private_sources_are_published_into_a_public_repository_that_has_nothing_of_them() {
    let public = tempfile::tempdir().expect("a folder");
    git(public.path(), &["init", "--quiet", "--bare"]);
    let bench = with_author(&format!("remote = \"{}\"", public.path().display()));
    bench.site.write(
        "content/talks/03.md",
        "+++\ntitle = \"C\"\ndate = 2021-11-14\n+++\nSaid.\n\n::: internal\nZanzibar\n:::\n",
    );
    bench.commit("Zanzibar is in the sources");
    bench.git(&["push", "--quiet", "origin", "main"]);
    bench.publish();
    assert_eq!(git(public.path(), &["for-each-ref", "--format=%(refname)"]), "refs/heads/gh-pages");
    assert_eq!(bench.remote(&["for-each-ref", "--format=%(refname)"]), "refs/heads/main");
    // Every object of the public repository: none is one of the sources.
    let objects = git(public.path(), &["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]);
    let sources = bench.git(&["rev-list", "--objects", "main"]);
    let of_sources: Vec<&str> = sources.lines().filter_map(|line| line.split(' ').next()).collect();
    for object in objects.lines() {
        // An empty file is the same anywhere.
        let size = git(public.path(), &["cat-file", "-s", object]);
        assert!(size == "0" || !of_sources.contains(&object), "{object}");
        let mut command = super::git_command(public.path(), &["cat-file", "-p", object]);
        in_isolation(&mut command);
        let content = command.output().expect("git").stdout;
        assert!(!String::from_utf8_lossy(&content).contains("Zanzibar"), "{object}");
    }
}

#[test]
fn sources_in_the_published_repository_are_said_to_be_public() {
    let bench = with_author("");
    assert!(!bench.publish().stderr.contains("as public as"));
    bench.git(&["push", "--quiet", "origin", "main"]);
    bench.session("03-third", "Third");
    let run = bench.publish();
    assert!(run.stderr.contains("The sources are as public as their repository"), "{}", run.stderr);
    fs::remove_dir_all(bench.site.path(".github")).ok();
    let run = Run::of(&bench.command(&["init", "--github"]).output().expect("the program"));
    assert!(
        run.stdout.contains("The sources are as public as their repository"),
        "{}{}",
        run.stdout,
        run.stderr
    );
}

#[test]
fn forget_writes_the_branch_anew_with_the_version_that_is_public() {
    let bench = with_author("");
    bench.publish();
    bench.session("03-third", "A Title To Forget");
    bench.publish();
    let run = bench.run(&["--undo", "--yes"]);
    assert!(run.stderr.contains("rapporteur publish --forget"), "{}", run.stderr);
    let (public, tip) = (bench.public(), bench.tip());

    let run = bench.run(&["--forget", "--dry-run"]);
    assert_eq!((run.code, bench.tip()), (0, tip.clone()), "{}", run.stderr);
    assert!(run.stderr.contains("2 earlier versions will no longer be in its history"), "{}", run.stderr);
    assert_eq!(bench.run(&["--forget"]).code, 2, "without a terminal it needs --yes");

    let run = bench.run(&["--forget", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(bench.public(), public);
    assert_eq!(bench.remote(&["rev-list", "--count", "gh-pages"]), "1");
    bench.remote(&["reflog", "expire", "--expire=now", "--all"]);
    bench.remote(&["gc", "--quiet", "--prune=now"]);
    let objects = bench.remote(&["rev-list", "--objects", "--all"]);
    assert!(!objects.contains("03-third"), "{objects}");
    assert!(bench.remote(&["log", "-1", "--format=%an", "gh-pages"]) == "Example Institute");
    // The next publication goes on from there.
    bench.publish();
    assert_eq!(bench.remote(&["rev-list", "--count", "gh-pages"]), "2");
    let again = bench.run(&["--forget", "--yes"]);
    assert_eq!(again.code, 0);
    let nothing = bench.run(&["--forget", "--yes"]);
    assert!(nothing.stderr.contains("nothing to forget"), "{}", nothing.stderr);
}

#[test]
fn forget_overwrites_nothing_that_others_publish_meanwhile() {
    let bench = Bench::new();
    bench.publish();
    bench.session("03-third", "Third");
    bench.publish();
    let others = bench.others();
    others.commit("theirs.txt", "theirs");
    // Others push between the reading of the branch and the push.
    let script = format!(
        "case \" $* \" in *' push '*) \"$real\" -C '{}' push --quiet origin gh-pages;; esac\nexec \"$real\" \"$@\"",
        others.folder.path().display()
    );
    let wrapper = Bench::wrapper(&script);
    let path = format!("{}:{}", wrapper.path().display(), std::env::var("PATH").expect("a PATH"));
    let mut command = bench.command(&["publish", "--forget", "--yes"]);
    let run = Run::of(&command.env("PATH", path).output().expect("the program"));
    assert_eq!(run.code, 3, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("somebody else published in the meantime"), "{}", run.stderr);
    assert_eq!(bench.remote(&["rev-list", "--count", "gh-pages"]), "3");
}
