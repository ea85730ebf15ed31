//! The way back, and back again.

use super::Bench;

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
    assert!(run.stdout.contains("gone     Third (talks/03-third)"), "{}", run.stdout);
    assert!(run.stderr.contains("undoing") && run.stderr.contains("back to"), "{}", run.stderr);
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
    assert!(said.contains("published once only"), "{said}");
    let first = bench.public();
    bench.session("03-third", "Third");
    bench.publish();
    bench.site.write("content/talks/04-broken.md", "+++\ntitle =\n+++\n");
    let run = bench.run(&["--undo", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(bench.public(), first);
}
