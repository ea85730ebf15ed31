//! What stands where a build works and was not made by one: it stays as it is, and is named.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use rapporteur::io::output::{FileSource, MANIFEST, replace};

use super::{all, build, listing, temporary, text};

const PLACES: [&str; 2] = [".public.rapporteur-new", ".public.rapporteur-old"];

/// A folder with the file of somebody else.
fn theirs(root: &Path) -> PathBuf {
    let folder = root.join("theirs");
    fs::create_dir_all(folder.join("inner")).expect("a folder");
    fs::write(folder.join("inner/notes.txt"), "notes").expect("a file");
    folder
}

fn refusal(output: &Path) -> String {
    format!("{:#}", build(output, &[("index.html", "new")]).expect_err("a refusal"))
}

#[test]
fn a_link_where_a_build_works_is_refused_and_nothing_at_its_end_is_touched() {
    let elsewhere = temporary();
    let empty_site = elsewhere.path().join("public");
    build(&empty_site, &[]).expect("a site");
    for (place, has_output, looks_like_ours) in PLACES
        .into_iter()
        .flat_map(|place| [(place, true, false), (place, false, false), (place, true, true)])
    {
        let root = temporary();
        let (folder, output) = (theirs(root.path()), root.path().join("public"));
        if has_output {
            build(&output, &[("index.html", "old")]).expect("a site");
        }
        if looks_like_ours {
            fs::copy(empty_site.join(MANIFEST), folder.join(MANIFEST)).expect("a list");
            fs::write(folder.join(".rapporteur-unfinished"), "").expect("a marker");
        }
        symlink(&folder, root.path().join(place)).expect("a link");
        let before = listing(root.path());
        for _ in 0..2 {
            let said = refusal(&output);
            assert!(said.contains(&format!("{place} was not written by Rapporteur")), "{said}");
        }
        assert_eq!(listing(root.path()), before);
        assert_eq!(text(folder.join("inner/notes.txt")), "notes");
        assert!(root.path().join(place).is_symlink());
        assert_eq!(output.exists(), has_output);
    }
}

#[test]
fn a_folder_with_a_link_to_a_list_of_files_is_somebody_elses() {
    for place in PLACES {
        let root = temporary();
        let (output, there) = (root.path().join("public"), root.path().join(place));
        build(&output, &[("index.html", "old")]).expect("a site");
        fs::rename(theirs(root.path()), &there).expect("a folder");
        symlink(output.join(MANIFEST), there.join(MANIFEST)).expect("a link");
        let said = refusal(&output);
        assert!(said.contains(&format!("{place} was not written by Rapporteur")), "{said}");
        assert_eq!(text(there.join("inner/notes.txt")), "notes");
    }
}

#[test]
fn a_file_a_dead_link_or_a_folder_of_somebody_else_where_a_build_works_is_refused() {
    for place in PLACES {
        for kind in ["file", "link", "folder"] {
            let root = temporary();
            let (output, there) = (root.path().join("public"), root.path().join(place));
            build(&output, &[("index.html", "old")]).expect("a site");
            match kind {
                "file" => fs::write(&there, "notes").expect("a file"),
                "link" => symlink("nowhere", &there).expect("a link"),
                _ => fs::rename(theirs(root.path()), &there).expect("a folder"),
            }
            let before = listing(root.path());
            let said = refusal(&output);
            assert!(said.contains(&format!("{place} was not written by Rapporteur")), "{kind}: {said}");
            assert_eq!(listing(root.path()), before, "{kind}");
            assert_eq!(text(output.join("index.html")), "old", "{kind}");
        }
    }
}

#[test]
fn an_empty_folder_where_a_build_works_is_one_that_was_killed_at_once() {
    for place in PLACES {
        let root = temporary();
        fs::create_dir(root.path().join(place)).expect("a folder");
        build(&root.path().join("public"), &[("index.html", "new")]).expect("a site");
        assert_eq!(fs::read_dir(root.path()).expect("a folder").count(), 1, "{place}");
    }
}

#[test]
fn the_list_of_files_is_never_written_through_a_link() {
    let root = temporary();
    let (output, target) = (root.path().join("public"), root.path().join("important.txt"));
    fs::create_dir(&output).expect("a folder");
    fs::write(&target, "important").expect("a file");
    symlink(&target, output.join(MANIFEST)).expect("a link");
    let said = refusal(&output);
    assert!(said.contains(".rapporteur-manifest was not written by Rapporteur"), "{said}");
    assert_eq!(text(&target), "important");
    assert_eq!(fs::read_dir(root.path()).expect("a folder").count(), 2);
}

#[test]
fn what_came_late_is_not_moved_through_a_link() {
    let root = temporary();
    let (folder, output) = (theirs(root.path()), root.path().join("public"));
    let left = root.path().join(PLACES[0]);
    build(&left, &[("index.html", "old")]).expect("a site");
    fs::create_dir(left.join("link")).expect("a folder");
    fs::write(left.join("link/late.txt"), "late").expect("a file");
    fs::create_dir(&output).expect("a folder");
    symlink(&folder, output.join("link")).expect("a link");
    let said = refusal(&output);
    assert!(said.contains("link is not a folder; move it"), "{said}");
    assert_eq!(text(left.join("link/late.txt")), "late");
    assert!(!folder.join("late.txt").exists());
}

#[test]
fn an_output_that_is_a_link_to_files_of_somebody_else_is_refused() {
    let root = temporary();
    let (folder, output) = (theirs(root.path()), root.path().join("public"));
    symlink(&folder, &output).expect("a link");
    let said = refusal(&output);
    assert!(said.contains("files that Rapporteur did not write"), "{said}");
    assert_eq!(listing(root.path()), ["public", "theirs", "theirs/inner", "theirs/inner/notes.txt"]);
}

#[test]
fn an_output_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it() {
    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("index.html", "old")]).expect("a site");
    // The folder for the old site is taken while the new one is made, and exchanging is not possible
    // with a file in the place of the output.
    let render = |_: usize| {
        fs::rename(&output, root.path().join("moved")).expect("a move");
        fs::write(&output, "a file").expect("a file");
        Ok(FileSource::Bytes("new".into()))
    };
    let files = ["new.html".to_owned()];
    let error = replace(&output, &files, all(&files, &render), &|_| ()).expect_err("a failure");
    assert!(format!("{error:#}").contains("could not"), "{error:#}");
    assert_eq!(text(&output), "a file");
    assert_eq!(fs::read_dir(root.path()).expect("a folder").count(), 2);
}
