//! Where a build writes: folders of others, links in the places that it works in, and two checkouts with
//! one output.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::fixture::{Fixture, Run};

/// Whoever has no rights of their own.
const NOBODY: u32 = 65_534;

fn site() -> Fixture {
    Fixture::site().config("[search]\nenabled = false").session("01-first", "date = 2021-09-14")
}

#[test]
fn a_link_where_a_build_works_is_an_error_and_the_files_behind_it_stay_where_they_are() {
    for place in [".public.rapporteur-new", ".public.rapporteur-old", ".public.rapporteur-lock"] {
        let site = site().file("private/notes.txt", "notes");
        symlink("private", site.path(place)).expect("a link");
        for _ in 0..2 {
            let run = site.run(&["build"]);
            assert_eq!(run.code, 3, "{place}: {}", run.stderr);
            assert!(run.stderr.contains(&format!("{place} was not written by Rapporteur")), "{}", run.stderr);
        }
        assert_eq!(fs::read_to_string(site.path("private/notes.txt")).expect("a file"), "notes");
        assert!(!site.path("public").exists());
        fs::remove_file(site.path(place)).expect("a link");
        assert!(site.build().has("index.html"));
    }
}

#[test]
fn two_checkouts_with_one_output_never_mix() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = folder.path().join("www");
    let checkout = |name: &str| {
        (0..20).fold(Fixture::site(), |site, n| {
            site.session(&format!("{n:02}-{name}"), &format!("date = 2021-09-14\nnumber = {}", n + 1))
        })
    };
    let checkouts = [checkout("one"), checkout("other")]
        .map(|site| site.config(&format!("[search]\nenabled = false\n[build]\noutput = {output:?}")));
    let alone = checkouts.each_ref().map(|site| {
        site.build();
        files(&output)
    });
    assert_ne!(alone[0], alone[1]);
    for _ in 0..3 {
        let runs: Vec<_> = checkouts
            .iter()
            .cycle()
            .take(4)
            .map(|site| site.command(&["build", "-q"]).stdout(Stdio::null()).spawn().expect("a run"))
            .collect();
        for mut run in runs {
            assert!(run.wait().expect("its end").success());
        }
        let now = files(&output);
        assert!(alone.contains(&now), "neither the one site nor the other");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("a file")))
        .collect()
}

/// A site that anybody may read, and the program, in a folder of which anybody may change the entries.
fn open_site() -> Fixture {
    let site = site();
    fs::copy(env!("CARGO_BIN_EXE_rapporteur"), site.path("program")).expect("a copy of the program");
    site
}

fn may(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("permissions");
}

/// Builds as somebody without rights. `None` where only those can be had that one has.
fn build_as_nobody(site: &Fixture) -> Option<Run> {
    let mut command = Command::new(site.path("program"));
    command.arg("build").current_dir(site.root()).env("NO_COLOR", "1").uid(NOBODY).gid(NOBODY);
    Some(Run::of(&command.output().ok()?))
}

#[test]
fn an_output_of_another_user_is_a_failure_that_says_so_every_time() {
    let site = open_site();
    site.build();
    let before = site.snapshot();
    site.write("content/talks/01-first.md", "+++\ntitle = \"Changed\"\ndate = 2021-09-14\n+++\n");
    // In the second folder the entries of others may not be renamed either.
    for mode in [0o777, 0o1777] {
        may(site.root(), mode);
        for _ in 0..2 {
            let Some(run) = build_as_nobody(&site) else { return };
            assert_eq!(run.code, 3, "{}", run.stderr);
            assert!(run.stderr.contains("public belongs to another user"), "{}", run.stderr);
            assert!(run.stderr.contains("`output` in `[build]`"), "{}", run.stderr);
            assert_eq!(site.snapshot(), before);
            let beside = fs::read_dir(site.root()).expect("a folder").filter_map(Result::ok);
            let left: Vec<_> = beside
                .map(|entry| entry.file_name())
                .filter(|name| name.to_string_lossy().starts_with('.'))
                .collect();
            assert_eq!(left, [""; 0]);
        }
    }
}

#[test]
fn an_output_that_cannot_be_exchanged_stays_and_the_attempt_is_cleared_away_every_time() {
    let site = open_site();
    site.build();
    let before = site.snapshot();
    site.write("content/talks/01-first.md", "+++\ntitle = \"Changed\"\ndate = 2021-09-14\n+++\n");
    // Anybody may write there, but the folder's place belongs to its owner alone.
    for entry in walkdir::WalkDir::new(site.path("public")).into_iter().filter_map(Result::ok) {
        may(entry.path(), 0o777);
    }
    may(site.root(), 0o1777);
    for _ in 0..2 {
        let Some(run) = build_as_nobody(&site) else { return };
        assert_eq!(run.code, 3, "{}", run.stderr);
        assert!(run.stderr.contains("could not replace"), "{}", run.stderr);
        assert!(run.stderr.contains("change the owner of this folder"), "{}", run.stderr);
        assert!(!site.path(".public.rapporteur-new").exists());
        assert_eq!(site.snapshot(), before);
    }
}

#[test]
fn a_folder_in_which_nothing_can_be_made_is_a_failure_that_says_so() {
    let site = open_site();
    may(site.root(), 0o755);
    for _ in 0..2 {
        let Some(run) = build_as_nobody(&site) else { return };
        assert_eq!(run.code, 3, "{}", run.stderr);
        assert!(run.stderr.contains("ermission denied") && run.stderr.contains("public"), "{}", run.stderr);
    }
}
