//! A site with errors is not built: the old one stays as it is, to the byte and the second.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::fixture::Fixture;

/// Every file of the built site with its bytes and its time.
fn stamps(site: &Fixture) -> Vec<(String, Vec<u8>, SystemTime)> {
    let time = |path: &str| {
        fs::metadata(site.path("public").join(path)).and_then(|file| file.modified()).expect("a time")
    };
    site.snapshot()
        .into_iter()
        .map(|(path, bytes)| {
            let time = time(&path);
            (path, bytes, time)
        })
        .collect()
}

#[test]
fn mistakes_of_many_kinds_are_all_reported_and_the_old_site_stays() {
    let site = Fixture::site()
        .file("content/themes.toml", "[peace]\nlabel = \"Peace\"\n")
        .session("01", "date = 2021-01-01\nthemes = [\"peace\"]")
        .session("02", "date = 2021-02-01");
    site.build();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for (path, _) in site.snapshot() {
        let file = fs::File::open(site.path("public").join(path)).expect("a file");
        file.set_modified(long_ago).expect("a time");
    }
    let before = stamps(&site);

    site.write("content/talks/01.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\nthemes = [\"peac\"]\n+++\n");
    site.write("content/talks/02.md", b"\xff");
    site.write("content/talks/03.md", "+++\ntitle = Three\n+++\n");
    site.write("content/talks/04.md", "");
    site.write("content/talks/05.md", "+++\ntitle = \"Five\"\ndate = 2021-05-01\n+++\n\n[x](gone.md)\n");
    site.write("content/talks/06.md/index.md", "");
    let found = site.diagnostics();
    assert_eq!(
        found,
        [
            "error content/talks/01.md:4:11 unknown theme `peac`",
            "error content/talks/02.md:1:1 this text is not UTF-8",
            "error content/talks/03.md:2:9 this is not valid TOML: invalid boolean, expected `true`",
            "error content/talks/04.md:1:1 this session is empty",
            "error content/talks/05.md:6:1 broken link: `gone.md`",
            "error content/talks/06.md `content/talks/06.md` is a folder, but has the name of a file",
        ]
    );
    let run = site.run(&["build", "--format", "json"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.diagnostics(), found, "build says what check says");
    assert_eq!(stamps(&site), before);
    let left: Vec<_> = fs::read_dir(site.root())
        .expect("a folder")
        .map(|entry| entry.expect("a file").file_name())
        .collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn warnings_do_not_stop_a_build() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\nnumber = 1")
        .session("03", "date = 2021-03-01\nnumber = 3");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("warning: session 2 is missing from this series"), "{}", run.stderr);
    assert!(run.stdout.contains("warnings  1"), "{}", run.stdout);
}

#[test]
fn a_site_that_was_never_built_is_not_begun() {
    let site = Fixture::site().session("01", "");
    assert_eq!(site.run(&["build"]).code, 1);
    assert!(!site.path("public").exists());
}
