//! What reading a site makes of ordinary and of odd files.

use std::fs;
use std::path::Path;

use rapporteur::io::load::load;
use rapporteur::source::{Content, Tree};
use tempfile::TempDir;

fn site(files: &[&str]) -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    for file in files {
        let path = root.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, "x").expect("a file");
    }
    root
}

fn paths(tree: &Tree) -> Vec<&str> {
    tree.files.iter().map(|file| file.path.as_str()).collect()
}

fn messages(root: &Path) -> Vec<String> {
    let (_, found) = load(root).expect("a readable root");
    found.into_iter().map(|d| format!("{}: {}", d.path, d.message)).collect()
}

#[test]
fn files_come_sorted_by_their_whole_path_so_that_they_can_be_looked_up() {
    let root = site(&["rapporteur.toml", "content/a/b.md", "content/a.md", "static/z.css", "README.md"]);
    let (tree, found) = load(root.path()).expect("a readable root");
    assert_eq!(found, []);
    assert_eq!(paths(&tree), ["content/a.md", "content/a/b.md", "rapporteur.toml", "static/z.css"]);
    assert!(tree.get("content/a/b.md").is_some());
}

#[test]
fn only_what_is_understood_is_read() {
    let root = site(&[
        "rapporteur.toml",
        "content/themes.toml",
        "content/s/1.md",
        "content/s/1/notes.toml",
        "content/s/1/room.jpg",
        "static/about.md",
        "themes/x/theme.toml",
        "themes/x/templates/page.html",
        "themes/x/i18n/fa.ftl",
        "themes/x/static/style.css",
    ]);
    let (tree, _) = load(root.path()).expect("a readable root");
    let copied: Vec<_> = tree
        .files
        .iter()
        .filter(|file| matches!(file.content, Content::Copied(_)))
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(
        copied,
        ["content/s/1/notes.toml", "content/s/1/room.jpg", "static/about.md", "themes/x/static/style.css"]
    );
}

#[test]
fn hidden_files_and_leftovers_are_passed_over() {
    let root = site(&[
        "content/.git/x.md",
        "content/a.md~",
        "content/.a.md.swp",
        "content/#a.md#",
        "content/4913",
        "content/Thumbs.db",
        "static/.well-known/security.txt",
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("me@host.1", root.path().join("content/.#a.md")).expect("a link");
    let (tree, found) = load(root.path()).expect("a readable root");
    assert_eq!(found, []);
    assert_eq!(paths(&tree), ["static/.well-known/security.txt"]);
}

#[test]
fn a_site_without_content_is_told_how_to_begin() {
    let root = site(&["rapporteur.toml"]);
    assert_eq!(messages(root.path()), ["content: the folder `content` does not exist"]);
}

#[test]
fn a_folder_with_the_name_of_a_file_is_reported_and_not_entered() {
    let root =
        site(&["rapporteur.toml/x", "content/a.md/index.md", "content/themes.toml/x", "static/a.md/x"]);
    let (tree, found) = load(root.path()).expect("a readable root");
    let about: Vec<_> = found.iter().map(|d| d.path.as_str()).collect();
    assert_eq!(about, ["content/a.md", "content/themes.toml", "rapporteur.toml"]);
    assert_eq!(paths(&tree), ["static/a.md/x"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use rapporteur::diagnostic::Diagnostic;

    use super::*;

    #[test]
    fn a_loop_of_links_is_reported_once() {
        let root = site(&["content/a/1.md"]);
        symlink("..", root.path().join("content/a/up")).expect("a link");
        symlink("a", root.path().join("content/b")).expect("a link");
        assert_eq!(
            messages(root.path()),
            ["content/a/up: this symbolic link points to `content`, which contains it"]
        );
    }

    #[test]
    fn links_to_files_and_folders_are_followed() {
        let root = site(&["content/a/1.md", "elsewhere/2.md"]);
        symlink("../elsewhere", root.path().join("content/b")).expect("a link");
        let (tree, found) = load(root.path()).expect("a readable root");
        assert_eq!(found, []);
        assert_eq!(paths(&tree), ["content/a/1.md", "content/b/2.md"]);
    }

    #[test]
    fn what_is_in_content_has_no_second_name_by_which_an_embargo_would_not_hold() {
        let root = site(&["content/a/1/index.md", "content/a/1/h.txt", "content/a/2.md", "static/x.txt"]);
        for (link, target) in [
            ("content/a/pic.txt", "1/h.txt"),
            ("content/a/page.txt", "1/index.md"),
            ("content/a/text.md", "1/h.txt"),
            ("content/a/3.md", "2.md"),
            ("content/a/x.txt", "../../static/x.txt"),
            ("content/b", "a"),
            ("static/h.txt", "../content/a/pic.txt"),
            ("static/a", "../content/a/1"),
        ] {
            symlink(target, root.path().join(link)).expect("a link");
        }
        let said =
            |link: &str, target: &str| format!("{link}: this symbolic link is a second name for `{target}`");
        assert_eq!(
            messages(root.path()),
            [
                said("content/a/page.txt", "content/a/1/index.md"),
                said("content/a/pic.txt", "content/a/1/h.txt"),
                said("content/a/text.md", "content/a/1/h.txt"),
                said("content/b/page.txt", "content/a/1/index.md"),
                said("content/b/pic.txt", "content/a/1/h.txt"),
                said("content/b/text.md", "content/a/1/h.txt"),
                said("static/a", "content/a/1"),
                said("static/h.txt", "content/a/1/h.txt"),
            ]
        );
    }

    /// A file and a folder with files that are no part of any site.
    fn outside() -> TempDir {
        let outside = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(outside.path().join("inner")).expect("a folder");
        for file in ["secret.txt", "inner/1.md", "inner/2.md"] {
            fs::write(outside.path().join(file), "secret").expect("a file");
        }
        outside
    }

    /// A site with a link out of its folder in every place where one can be.
    fn linked(outside: &Path) -> TempDir {
        let root = site(&["content/a/1.md", "themes/x/theme.toml", ".git/config"]);
        for (link, target) in [
            ("content/a/2.md", "secret.txt"),
            ("content/b", "inner"),
            ("static", "inner"),
            ("themes/x/static", "inner"),
        ] {
            symlink(outside.join(target), root.path().join(link)).expect("a link");
        }
        symlink("../.git", root.path().join("content/c")).expect("a link");
        root
    }

    #[test]
    fn links_that_lead_out_of_the_site_are_errors_that_name_link_and_target() {
        let outside = outside();
        let root = linked(outside.path());
        let (tree, found) = load(root.path()).expect("a readable root");
        assert_eq!(paths(&tree), ["content/a/1.md", "themes/x/theme.toml"]);
        assert!(found.iter().all(Diagnostic::is_error));
        let place = fs::canonicalize(outside.path()).expect("a folder").display().to_string();
        assert_eq!(
            messages(root.path()),
            [
                format!(
                    "content/a/2.md: this symbolic link points outside the site's folder, to `{place}/secret.txt`"
                ),
                format!("content/b: this symbolic link points outside the site's folder, to `{place}/inner`"),
                "content/c: this symbolic link points to `.git`, which is not part of the site".to_owned(),
                format!("static: this symbolic link points outside the site's folder, to `{place}/inner`"),
                format!(
                    "themes/x/static: this symbolic link points outside the site's folder, to `{place}/inner`"
                ),
            ]
        );
        assert!(found[0].help.as_ref().is_some_and(|help| help.contains("follow_links = true")));
    }

    #[test]
    fn where_they_are_allowed_they_are_followed_with_a_warning_each() {
        let outside = outside();
        let root = linked(outside.path());
        fs::write(root.path().join("rapporteur.toml"), "[build]\nfollow_links = true").expect("a file");
        let (tree, found) = load(root.path()).expect("a readable root");
        assert_eq!((found.len(), found.iter().any(Diagnostic::is_error)), (5, false));
        for path in ["content/a/2.md", "content/b/1.md", "static/2.md", "themes/x/static/1.md"] {
            assert!(tree.get(path).is_some(), "{path}");
        }
    }

    // Other systems show no processes as files.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_the_system_makes_up_is_never_read_even_where_links_may_lead_out() {
        let root = site(&["content/a/1.md"]);
        fs::write(root.path().join("rapporteur.toml"), "[build]\nfollow_links = true").expect("a file");
        for (link, target) in [
            ("content/p", "/proc"),
            ("content/self", "/proc/self/task"),
            ("content/a/2.md", "/proc/self/mountinfo"),
            ("content/a/3.md", "/dev/zero"),
            ("static", "/sys"),
        ] {
            symlink(target, root.path().join(link)).expect("a link");
        }
        let (tree, found) = load(root.path()).expect("a readable root");
        assert_eq!(paths(&tree), ["content/a/1.md", "rapporteur.toml"]);
        assert_eq!(found.len(), 5, "{found:?}");
        assert!(found.iter().all(Diagnostic::is_error));
    }

    #[test]
    fn links_that_multiply_what_is_there_are_an_error_and_are_not_followed_for_ever() {
        let root = site(&["content/a/1.md"]);
        for n in 0..40 {
            let folder = root.path().join(format!("d/{n}"));
            fs::create_dir_all(&folder).expect("a folder");
            for link in ["x", "y"] {
                symlink(format!("../{}", n + 1), folder.join(link)).expect("a link");
            }
        }
        fs::create_dir(root.path().join("d/40")).expect("a folder");
        fs::write(root.path().join("d/40/1.md"), "x").expect("a file");
        symlink("../d/0", root.path().join("content/b")).expect("a link");
        assert_eq!(
            messages(root.path()),
            ["content/b: this symbolic link and others below it include too many files and folders"]
        );
    }

    #[test]
    fn links_in_linked_folders_are_followed_as_long_as_they_stay_few() {
        let root = site(&["content/a/1.md", "one/2.md", "two/3.md"]);
        symlink("../two", root.path().join("one/more")).expect("a link");
        symlink("../one", root.path().join("content/b")).expect("a link");
        let (tree, found) = load(root.path()).expect("a readable root");
        assert_eq!(found, []);
        assert_eq!(paths(&tree), ["content/a/1.md", "content/b/2.md", "content/b/more/3.md"]);
    }

    #[test]
    fn a_dangling_link_is_reported() {
        let root = site(&["content/a.md"]);
        symlink("nowhere", root.path().join("content/b.md")).expect("a link");
        symlink("nowhere", root.path().join("static")).expect("a link");
        assert_eq!(
            messages(root.path()),
            [
                "content/b.md: this symbolic link is broken: its target does not exist",
                "static: this symbolic link is broken: its target does not exist"
            ]
        );
    }

    #[test]
    fn a_pipe_is_reported_and_never_waited_for() {
        let root = site(&["content/a.md"]);
        let pipe = root.path().join("content/b.md");
        crate::fixture::make_pipe(&pipe);
        assert_eq!(
            messages(root.path()),
            ["content/b.md: this is not a regular file, but a pipe, a socket or a device"]
        );
    }

    // The file system of macOS has no names that are not UTF-8.
    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_cannot_be_addresses_are_reported() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;

        let root = site(&["content/a.md"]);
        fs::write(root.path().join("content").join(OsStr::from_bytes(b"b\xff.md")), "").expect("a file");
        fs::write(root.path().join("content/c\n.md"), "").expect("a file");
        assert_eq!(
            messages(root.path()),
            [
                "content/b\u{fffd}.md: the name of this file is not valid UTF-8",
                "content/c\n.md: the name of this file contains a line break or another control character"
            ]
        );
    }

    #[test]
    fn a_file_that_may_not_be_read_is_reported_whether_read_or_copied() {
        use std::os::unix::fs::PermissionsExt;
        let root = site(&["content/a.md", "static/a.css"]);
        for path in ["content/a.md", "static/a.css"] {
            fs::set_permissions(root.path().join(path), fs::Permissions::from_mode(0o000))
                .expect("permissions");
        }
        if fs::read(root.path().join("content/a.md")).is_ok() {
            return; // root may read everything
        }
        assert_eq!(
            messages(root.path()),
            [
                "content/a.md: you do not have permission to read this file or folder",
                "static/a.css: you do not have permission to read this file or folder"
            ]
        );
    }
}
