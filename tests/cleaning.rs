//! Attached files are published without their metadata, or refused with what is in them.

mod concealed;
mod documents;
mod independent;
mod pictures;
mod unused;

use crate::fixture::Fixture;

/// A site that publishes one file.
fn site(name: &str, bytes: impl AsRef<[u8]>) -> Fixture {
    Fixture::site()
        .file(
            "content/talks/01/index.md",
            format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n+++\n[x]({name})\n"),
        )
        .file(&format!("content/talks/01/{name}"), bytes)
}

/// The published file.
#[track_caller]
fn published(name: &str, bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let site = site(name, bytes);
    site.build();
    let read = || std::fs::read(site.path(&format!("public/talks/01/{name}"))).expect("a file");
    let first = read();
    // Once more, from the beginning.
    std::fs::remove_dir_all(site.path("public")).expect("a folder");
    site.build();
    assert!(first == read(), "two builds differ");
    first
}

#[track_caller]
fn refused(name: &str, bytes: impl AsRef<[u8]>, expected: &str) {
    let site = site(name, bytes);
    let report = site.report();
    assert!(report.contains(&format!("error content/talks/01/{name} this file {expected}")), "{report}");
    assert!(report.contains("set `metadata = \"keep\"` in `[guard]`"), "{report}");
    assert_eq!(site.run(&["build"]).code, 1);
    assert!(!site.has(&format!("talks/01/{name}")));
}

#[test]
fn metadata_is_removed_refused_or_kept_as_the_configuration_says() {
    let song = crate::metadata::sound::song();
    let with = |policy: &str| site("song.mp3", &song).config(&format!("[guard]\nmetadata = \"{policy}\""));
    let strip = with("strip");
    strip.build();
    assert_eq!(strip.report(), "");
    assert!(std::fs::read(strip.path("public/talks/01/song.mp3")).expect("a file").len() < song.len());

    let report = with("refuse").report();
    assert!(
        report.contains("error content/talks/01/song.mp3 this file names its author: \"John Roe\""),
        "{report}"
    );

    let keep = with("keep");
    keep.build();
    assert!(keep.report().contains("warning content/talks/01/song.mp3 this file names its author"));
    assert!(std::fs::read(keep.path("public/talks/01/song.mp3")).expect("a file") == song);

    let wrong = with("remove").report();
    assert!(wrong.contains("rapporteur.toml"), "{wrong}");
}

#[test]
fn what_cannot_be_cleaned_is_an_error_if_it_names_somebody() {
    let rtf = b"{\\rtf1\\ansi{\\info{\\author Jane Doe}}\\pard Text}";
    refused("a.rtf", rtf, "names its author: \"Jane Doe\" (RTF author)");
    assert_eq!(published("b.rtf", b"{\\rtf1 Text}"), b"{\\rtf1 Text}");
    refused("a.docx", crate::metadata::office::word(), "contains comments by \"Bob Noe\"");
}

#[test]
fn public_logs_do_not_name_who_is_in_a_file() {
    let site = site("a.rtf", b"{\\rtf1\\ansi{\\info{\\author Jane Doe}}\\pard Text}");
    let run = site.run(&["check", "--format", "github"]);
    let log = format!("{}{}", run.stdout, run.stderr);
    assert!(!log.contains("Jane"), "{log}");
    assert!(log.contains("::error file=content/talks/01/a.rtf,title=personal-metadata::"), "{log}");
}

#[test]
fn a_large_film_is_not_read_into_memory() {
    let film = crate::metadata::media::film();
    let cleaned = published("a.mp4", &film);
    // The pictures and sound are where they were, and the boxes of metadata are empty.
    assert_eq!(cleaned.len(), film.len());
    assert_eq!(cleaned[..100_000], film[..100_000]);
    assert!(!String::from_utf8_lossy(&cleaned).contains("Jane"));
}
