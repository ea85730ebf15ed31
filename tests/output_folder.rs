//! What a build leaves on disk: after success, after failure, and after being killed.

// Elsewhere, folders cannot be exchanged in one step.
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod interrupted;
#[cfg(unix)]
mod left;

use std::path::Path;
use std::time::{Duration, SystemTime};
use std::{fs, io};

use anyhow::bail;
use rapporteur::diagnostic::{Code, Diagnostic};
use rapporteur::io::output::{BuildOutcome, FileBatch, FileSource, MANIFEST, MakeLate, WriteReport, replace};
use tempfile::TempDir;

fn temporary() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// All files in one batch.
fn all<'a>(
    files: &[String],
    render: &'a (dyn Fn(usize) -> Result<FileSource, Diagnostic> + Sync),
) -> impl Iterator<Item = FileBatch<'a>> {
    std::iter::once(FileBatch { files: (0..files.len()).collect(), render: Box::new(render), late: none() })
}

/// No file that is late.
fn none() -> MakeLate<'static> {
    Box::new(|| Ok(Ok(Vec::new())))
}

/// Writes a site whose files are given with their texts.
fn build(output: &Path, site: &[(&str, &str)]) -> anyhow::Result<BuildOutcome> {
    let files: Vec<String> = site.iter().map(|(path, _)| (*path).to_owned()).collect();
    match replace(output, &files, all(&files, &|at| Ok(FileSource::Bytes(site[at].1.into()))), &|_| ())? {
        WriteReport::Replaced(outcome) => Ok(outcome),
        WriteReport::Failed(failures) => bail!("{failures:?}"),
    }
}

fn text(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).expect("a text")
}

/// Everything below a folder but the manifest, sorted.
fn listing(folder: &Path) -> Vec<String> {
    walkdir::WalkDir::new(folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .map(|entry| entry.path().strip_prefix(folder).expect("below").to_string_lossy().into_owned())
        .filter(|path| path != MANIFEST)
        .collect()
}

#[test]
fn a_first_build_makes_the_folder_and_leaves_nothing_beside_it() -> anyhow::Result<()> {
    let root = temporary();
    let outcome =
        build(&root.path().join("dist/public"), &[("a/b/index.html", "b"), ("index.html", "home")])?;
    assert_eq!(outcome, BuildOutcome { written: 2, unchanged: 0, removed: 0, bytes: 5 });
    assert_eq!(
        listing(root.path()),
        [
            "dist",
            "dist/public",
            "dist/public/.rapporteur-manifest",
            "dist/public/a",
            "dist/public/a/b",
            "dist/public/a/b/index.html",
            "dist/public/index.html"
        ]
    );
    Ok(())
}

#[test]
fn a_file_with_the_same_bytes_keeps_its_time_and_others_are_written_or_removed() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("gone.html", "x"), ("same.html", "same"), ("was/index.html", "old")])?;
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    for file in ["same.html", "was/index.html"] {
        fs::File::open(output.join(file))?.set_modified(then)?;
    }
    let outcome = build(&output, &[("same.html", "same"), ("was/index.html", "new")])?;
    assert_eq!(outcome, BuildOutcome { written: 1, unchanged: 1, removed: 1, bytes: 7 });
    assert_eq!(fs::metadata(output.join("same.html"))?.modified()?, then);
    assert_ne!(fs::metadata(output.join("was/index.html"))?.modified()?, then);
    assert_eq!(listing(&output), ["same.html", "was", "was/index.html"]);
    Ok(())
}

#[test]
fn the_very_same_site_leaves_the_folder_itself_in_place() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    let site = [("a/index.html", "a"), ("index.html", "home")];
    build(&output, &site)?;
    let open = fs::File::open(&output)?;
    assert_eq!(build(&output, &site)?.unchanged, 2);
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        assert_eq!(open.metadata()?.ino(), fs::metadata(&output)?.ino());
    }
    assert_eq!(listing(root.path()).len(), 5);
    Ok(())
}

#[test]
fn copied_files_are_compared_by_their_bytes_too() -> anyhow::Result<()> {
    let root = temporary();
    let (output, source) = (root.path().join("public"), root.path().join("room.jpg"));
    let files = ["room.jpg".to_owned()];
    let copy = || replace(&output, &files, all(&files, &|_| Ok(FileSource::Copy(source.clone()))), &|_| ());
    let written = |result| match result {
        Ok(WriteReport::Replaced(outcome)) => outcome.written,
        other => panic!("{other:?}"),
    };
    fs::write(&source, vec![7; 100_000])?;
    assert_eq!(written(copy()), 1);
    fs::write(&source, vec![7; 100_000])?;
    assert_eq!(written(copy()), 0);
    fs::write(&source, [vec![7; 99_999], vec![8]].concat())?;
    assert_eq!(written(copy()), 1);
    assert_eq!(fs::read(output.join("room.jpg"))?, fs::read(&source)?);
    Ok(())
}

#[test]
fn a_damaged_list_of_files_is_written_anew() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("index.html", "1")])?;
    let list = fs::read(output.join(MANIFEST))?;
    fs::write(output.join(MANIFEST), "")?;
    build(&output, &[("index.html", "1")])?;
    assert_eq!(fs::read(output.join(MANIFEST))?, list);
    Ok(())
}

#[test]
fn what_others_put_into_the_output_stays() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("a/index.html", "1"), ("b/index.html", "1")])?;
    fs::write(output.join("google.html"), "verification")?;
    fs::write(output.join("a/notes.txt"), "notes")?;
    fs::write(output.join("b/notes.txt"), "notes")?;
    fs::create_dir_all(output.join("empty/inner"))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(output.join("google.html"), fs::Permissions::from_mode(0o640))?;
        fs::set_permissions(&output, fs::Permissions::from_mode(0o2775))?;
        std::os::unix::fs::symlink("nowhere", output.join("link"))?;
    }
    for version in ["2", "3"] {
        let outcome = build(&output, &[("a/index.html", version)])?;
        assert_eq!(outcome.written, 1);
    }
    let mut expected =
        vec!["a", "a/index.html", "a/notes.txt", "b", "b/notes.txt", "empty", "empty/inner", "google.html"];
    if cfg!(unix) {
        expected.push("link");
    }
    assert_eq!(listing(&output), expected);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(output.join("google.html"))?.permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::metadata(&output)?.permissions().mode() & 0o7777, 0o2775);
        assert_eq!(fs::read_link(output.join("link"))?, Path::new("nowhere"));
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_foreign_folder_that_may_not_be_changed_stays_so_and_hinders_no_build() -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let root = temporary();
    let output = root.path().join("public");
    fs::create_dir_all(output.join("theirs/inner"))?;
    fs::write(output.join("theirs/inner/x"), "x")?;
    fs::set_permissions(output.join("theirs"), fs::Permissions::from_mode(0o555))?;
    for version in ["1", "2"] {
        build(&output, &[("index.html", version)])?;
    }
    assert_eq!(listing(root.path()).len(), 6);
    assert_eq!(fs::metadata(output.join("theirs"))?.permissions().mode() & 0o777, 0o555);
    fs::set_permissions(output.join("theirs"), fs::Permissions::from_mode(0o755))?;
    Ok(())
}

#[test]
fn a_foreign_file_in_the_way_is_refused_by_name_unless_it_is_what_would_be_written() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    fs::create_dir(&output)?;
    fs::write(output.join("index.html"), "theirs")?;
    let refusal = build(&output, &[("index.html", "ours")]).expect_err("a refusal").to_string();
    assert!(refusal.contains("public/index.html was not written by Rapporteur"), "{refusal}");
    assert_eq!(text(output.join("index.html")), "theirs");
    assert_eq!(listing(root.path()), ["public", "public/index.html"]);

    assert_eq!(build(&output, &[("index.html", "theirs")])?.unchanged, 1);
    assert_eq!(build(&output, &[("index.html", "ours")])?.written, 1);
    Ok(())
}

#[test]
fn a_foreign_thing_of_another_kind_in_the_way_is_refused_too() -> anyhow::Result<()> {
    for (foreign, ours) in [("a", "a/index.html"), ("a/b/c.txt", "a/b"), ("a/b/c.txt", "a")] {
        let root = temporary();
        let output = root.path().join("public");
        fs::create_dir_all(output.join(foreign).parent().unwrap_or(&output))?;
        fs::write(output.join(foreign), "theirs")?;
        let refusal = build(&output, &[(ours, "ours")]).expect_err("a refusal").to_string();
        assert!(refusal.contains(foreign), "{refusal}");
        assert_eq!(text(output.join(foreign)), "theirs");
    }
    Ok(())
}

#[test]
fn a_page_may_become_a_folder_and_a_folder_a_page() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("a", "page"), ("b/index.html", "page")])?;
    build(&output, &[("a/index.html", "page"), ("b", "page")])?;
    assert_eq!(listing(&output), ["a", "a/index.html", "b"]);
    Ok(())
}

#[test]
fn a_failure_leaves_the_old_site_and_reports_every_failure_in_order() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("index.html", "old")])?;
    let files: Vec<String> = (0..200).map(|n| format!("{n:03}.html")).collect();
    let render = |at: usize| match at % 50 {
        0 => Err(Diagnostic::error(Code::UnreadableFile, format!("content/{at:03}.md"), None, "no")),
        _ => Ok(FileSource::Bytes(vec![b'x'; 10])),
    };
    let WriteReport::Failed(failures) = replace(&output, &files, all(&files, &render), &|_| ())? else {
        bail!("it was written")
    };
    let paths: Vec<_> = failures.iter().map(|failure| failure.path.as_str()).collect();
    assert_eq!(paths, ["content/000.md", "content/050.md", "content/100.md", "content/150.md"]);
    assert_eq!(listing(root.path()), ["public", "public/.rapporteur-manifest", "public/index.html"]);
    assert_eq!(text(output.join("index.html")), "old");
    Ok(())
}

#[test]
fn a_source_that_cannot_be_copied_fails_by_name_and_leaves_the_old_site() -> anyhow::Result<()> {
    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("index.html", "old")])?;
    let missing = root.path().join("static/gone.css");
    let files = ["gone.css".to_owned()];
    let error = replace(&output, &files, all(&files, &|_| Ok(FileSource::Copy(missing.clone()))), &|_| ())
        .expect_err("a failure");
    assert!(format!("{error:#}").contains("static/gone.css"), "{error:#}");
    assert_eq!(listing(&output), ["index.html"]);
    Ok(())
}

#[test]
fn an_output_that_is_a_file_is_refused() {
    let root = temporary();
    let output = root.path().join("public");
    fs::write(&output, "").expect("a file");
    let refusal = build(&output, &[("index.html", "")]).expect_err("a refusal").to_string();
    assert!(refusal.contains("is a file"), "{refusal}");
}

#[test]
fn names_that_would_leave_the_output_are_refused() {
    let root = temporary();
    for name in ["../x", "/x", "a//b", "", "a\nb", ".rapporteur-manifest"] {
        assert!(build(&root.path().join("public"), &[(name, "")]).is_err(), "{name:?}");
    }
    assert_eq!(listing(root.path()), [""; 0]);
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_stays_one() -> anyhow::Result<()> {
    let root = temporary();
    fs::create_dir_all(root.path().join("elsewhere/www"))?;
    let output = root.path().join("public");
    std::os::unix::fs::symlink("elsewhere/www", &output)?;
    build(&output, &[("index.html", "1")])?;
    build(&output, &[("index.html", "2")])?;
    assert_eq!(fs::read_link(&output)?, Path::new("elsewhere/www"));
    assert_eq!(text(root.path().join("elsewhere/www/index.html")), "2");
    Ok(())
}

#[test]
fn what_a_killed_run_left_is_cleared_without_losing_what_came_late() -> anyhow::Result<()> {
    let root = temporary();
    let (output, left) = (root.path().join("public"), root.path().join(".public.rapporteur-new"));
    build(&left, &[("gone.html", "x"), ("index.html", "old")])?;
    fs::write(left.join("late.txt"), "put here between the survey and the exchange")?;
    build(&output, &[("index.html", "new")])?;
    assert_eq!(
        listing(root.path()),
        ["public", "public/.rapporteur-manifest", "public/index.html", "public/late.txt"]
    );

    fs::create_dir(&left)?;
    fs::write(left.join(".rapporteur-unfinished"), "")?;
    fs::write(left.join("half.html"), "unfinished")?;
    fs::rename(&output, root.path().join(".public.rapporteur-old"))?;
    build(&output, &[("index.html", "newer")])?;
    assert_eq!(
        listing(root.path()),
        ["public", "public/.rapporteur-manifest", "public/index.html", "public/late.txt"]
    );
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_single_file_that_has_changed_takes_its_place_and_all_else_is_left_alone() -> anyhow::Result<()> {
    use std::os::unix::fs::MetadataExt;

    let root = temporary();
    let output = root.path().join("public");
    build(&output, &[("a/index.html", "a"), ("b/index.html", "old"), ("index.html", "home")])?;
    fs::write(output.join("b/notes.txt"), "theirs")?;
    let folders = ["", "a", "b"].map(|folder| output.join(folder));
    let inodes =
        || folders.iter().map(|folder| Ok(fs::metadata(folder)?.ino())).collect::<io::Result<Vec<_>>>();
    let before = inodes()?;
    let outcome = build(&output, &[("a/index.html", "a"), ("b/index.html", "new"), ("index.html", "home")])?;
    assert_eq!(outcome, BuildOutcome { written: 1, unchanged: 2, removed: 0, bytes: 8 });
    assert_eq!(inodes()?, before);
    assert_eq!(
        (text(output.join("b/index.html")), text(output.join("b/notes.txt"))),
        ("new".into(), "theirs".into())
    );
    assert_eq!(fs::read_dir(root.path())?.count(), 1);
    Ok(())
}
