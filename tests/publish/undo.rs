//! The way back, and back again.

use super::{Bench, git};

#[test]
fn undo_publishes_what_was_there_before_and_undo_of_undo_what_was_there_after() {
    let bench = Bench::new();
    bench.publish();
    let first = bench.public();
    bench.session("03-third", "Third");
    bench.publish();
    let (second, tip) = (bench.public(), bench.tip());
    let run = bench.run(&["--undo", "--dry-run"]);
    assert_eq!((run.code, bench.tip()), (0, tip.clone()));
    assert!(run.stdout.contains("removed  Third (talks/03-third)"), "{}", run.stdout);
    assert!(run.stderr.contains("undoing") && run.stderr.contains("back to"), "{}", run.stderr);
    assert!(run.stderr.contains("stays in the history of `gh-pages`"), "{}", run.stderr);
    assert_eq!(bench.run(&["--undo", "--yes"]).code, 0);
    assert_eq!(bench.public(), first);
    assert_eq!(bench.remote(&["rev-parse", "gh-pages^"]), tip);
    assert_eq!(bench.run(&["--undo", "--yes"]).code, 0);
    assert_eq!(bench.public(), second);
    assert_eq!(bench.remote(&["rev-list", "--count", "gh-pages"]), "4");
}

#[test]
fn after_an_undo_the_sources_can_be_published_again() {
    let bench = Bench::new();
    bench.publish();
    bench.session("03-third", "Third");
    bench.publish();
    let second = bench.public();
    assert_eq!(bench.run(&["--undo", "--yes"]).code, 0);
    bench.publish();
    assert_eq!(bench.public(), second);
}

#[test]
fn undo_needs_no_sound_sources_but_something_to_go_back_to() {
    let bench = Bench::new();
    let said = bench.refused(&["--undo", "--yes"]);
    assert!(said.contains("nothing has been published yet"), "{said}");
    bench.publish();
    let said = bench.refused(&["--undo", "--yes"]);
    assert!(said.contains("published only once"), "{said}");
    let first = bench.public();
    bench.session("03-third", "Third");
    bench.publish();
    bench.site.write("content/talks/04-broken.md", "+++\ntitle =\n+++\n");
    let run = bench.run(&["--undo", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(bench.public(), first);
}

#[test]
fn what_is_taken_back_is_said_to_stay_in_the_history_and_its_title_stands_in_no_message() {
    let bench = Bench::new();
    bench.publish();
    bench.session("03-third", "A Title To Forget");
    bench.publish();
    let run = bench.run(&["--undo", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("stays in the history of `gh-pages`"), "{}", run.stderr);
    assert!(run.stdout.contains("removed  A Title To Forget (talks/03-third)"), "{}", run.stdout);
    let messages = bench.remote(&["log", "--format=%B", "gh-pages"]);
    assert!(messages.contains("\n    new      talks/03-third\n"), "{messages}");
    assert!(messages.contains("\n    removed  1 session\n") && !messages.contains("Forget"), "{messages}");
    // Others may write what they like into the first line of a commit.
    let others = bench.others();
    others.push("theirs.txt", "theirs");
    git(others.folder.path(), &["commit", "--quiet", "--amend", "-m", "Publish A Title To Forget"]);
    git(others.folder.path(), &["push", "--quiet", "--force", "origin", "gh-pages"]);
    assert_eq!(bench.run(&["--undo", "--yes"]).code, 0);
    let subject = bench.remote(&["log", "-1", "--format=%s", "gh-pages"]);
    assert!(subject.starts_with("Undo ") && !subject.contains("Forget"), "{subject}");
}
