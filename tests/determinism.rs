//! The same input gives the same bytes, whatever the machine does.

use std::fs;

use crate::fixture::Fixture;

/// Every file of the bundled site and of the sessions that are added here, in an order of its own.
fn site(backwards: bool) -> Fixture {
    let source = Fixture::bundled();
    let mut paths: Vec<String> = walkdir::WalkDir::new(source.root())
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(source.root()).expect("a path").to_string_lossy().into_owned())
        .collect();
    paths.sort();
    if backwards {
        paths.reverse();
    }
    paths.into_iter().fold(Fixture::empty(), |site, path| {
        let bytes = fs::read(source.path(&path)).expect("a file");
        site.file(&path, bytes)
    })
}

/// Fails with the name of the first file that differs.
#[track_caller]
fn assert_same(one: &Fixture, other: &Fixture) {
    let (one, other) = (one.snapshot(), other.snapshot());
    let paths = |files: &[(String, Vec<u8>)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(&one), paths(&other));
    for ((path, one), (_, other)) in one.iter().zip(&other) {
        assert!(one == other, "{path} differs");
    }
    assert!(one.len() > 100);
}

#[test]
fn neither_the_number_of_threads_nor_the_order_of_the_folder_nor_the_locale_changes_a_byte() {
    let (one, other) = (site(false), site(true));
    assert_eq!(one.run(&["build", "--threads", "1"]).code, 0);
    let mut command = other.command(&["build", "--threads", "2"]);
    command.env("LC_ALL", "fa_IR.UTF-8").env("LANG", "fa_IR.UTF-8").env("TZ", "Pacific/Auckland");
    assert!(command.output().expect("the program").status.success());
    assert_same(&one, &other);
}

#[test]
fn a_second_build_is_the_first_one_over_again() {
    let (one, other) = (site(false), site(false));
    one.build();
    other.build();
    other.write("content/track-ii/99-added.md", "+++\ntitle = \"Added\"\ndate = 2024-01-01\n+++\n");
    other.build();
    fs::remove_file(other.path("content/track-ii/99-added.md")).expect("a file");
    other.build();
    assert_same(&one, &other);
}
