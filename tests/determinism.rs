//! The same input gives the same bytes, whatever the machine does.

use std::collections::BTreeMap;
use std::fs;

use crate::bundled;
use crate::fixture::Fixture;

/// The bundled site, its files written in the opposite order.
fn backwards() -> Fixture {
    let source = Fixture::bundled();
    let mut paths: Vec<String> = walkdir::WalkDir::new(source.root())
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(source.root()).expect("a path").to_string_lossy().into_owned())
        .collect();
    paths.sort();
    paths.into_iter().rev().fold(Fixture::empty(), |site, path| {
        let bytes = fs::read(source.path(&path)).expect("a file");
        site.file(&path, bytes)
    })
}

/// Fails with the name of the first file that differs.
#[track_caller]
fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(*bytes == other[path], "{path} differs");
    }
}

#[test]
fn neither_the_number_of_threads_nor_the_order_of_the_folder_nor_the_locale_changes_a_byte() {
    let site = backwards();
    let mut command = site.command(&["build", "--threads", "1"]);
    command.env("LC_ALL", "fa_IR.UTF-8").env("LANG", "fa_IR.UTF-8").env("TZ", "Pacific/Auckland");
    assert!(command.output().expect("the program").status.success());
    // The other was built with two threads, in the locale and time zone of whoever runs the tests.
    assert_same(&site.snapshot().into_iter().collect(), &bundled::BUILT);
}

#[test]
fn a_change_that_is_taken_back_leaves_the_site_as_it_was() {
    let site = Fixture::site()
        .file("content/themes.toml", "[security]\nlabel = \"Security\"\n")
        .session("1", "date = 2021-09-14\nparticipants = [\"QA\", \"eu\"]\nthemes = [\"security\"]");
    let built = |threads: &str| -> BTreeMap<String, Vec<u8>> {
        assert_eq!(site.run(&["build", "--threads", threads]).code, 0);
        site.snapshot().into_iter().collect()
    };
    let before = built("2");
    let added = "+++\ntitle = \"Two\"\ndate = 2020-01-01\nparticipants = [\"FR\"]\n+++\n";
    site.write("content/talks/2.md", added);
    assert!(built("2").len() > before.len());
    fs::remove_file(site.path("content/talks/2.md")).expect("a file");
    assert_same(&built("1"), &before);
}
