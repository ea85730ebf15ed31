//! Folders that are created, removed and moved, and many files at once.

use std::fs;
use std::thread;

use rapporteur::io::watch::WatchMode;

use super::{TestSite, site, write};

#[test]
fn moved_folders_are_watched() {
    let mut site = TestSite::new();
    site.write("outside/deep/er/3.md", "three");
    site.rename("outside", "site/content/in");
    site.wait_for_text("content/in/deep/er/3.md", "three");
    site.rename("site/content/in", "site/content/talks/renamed");
    site.wait_for_text("content/talks/renamed/deep/er/3.md", "three");
    site.wait_for_removal("content/in/deep/er/3.md");
    site.write("site/content/talks/renamed/deep/er/3.md", "edited after all moves");
    site.wait_for_text("content/talks/renamed/deep/er/3.md", "edited after all moves");
    site.rename("site/content/talks/renamed", "out");
    site.wait_for_removal("content/talks/renamed/deep/er/3.md");
    fs::remove_dir_all(site.path("site/content/talks")).expect("a folder");
    site.wait_for_all();
    assert!(!site.files.keys().any(|path| path.starts_with("content/")), "{:?}", site.files);
}

#[test]
fn two_folders_may_exchange_their_names() {
    let mut site = TestSite::new();
    site.write("site/content/other/1.md", "other");
    site.wait_for_text("content/other/1.md", "other");
    for _ in 0..10 {
        site.rename("site/content/talks", "site/content/third");
        site.rename("site/content/other", "site/content/talks");
        site.rename("site/content/third", "site/content/other");
        site.wait_for_all();
    }
    site.write("site/content/talks/1.md", "still seen");
    site.write("site/content/other/1.md", "as well");
    site.wait_for_text("content/talks/1.md", "still seen");
    site.wait_for_text("content/other/1.md", "as well");
}

#[test]
fn a_folder_may_become_a_file_and_a_file_a_folder() {
    let mut site = TestSite::new();
    site.write("site/static/x/y.txt", "");
    site.wait_for_text("static/x/y.txt", "");
    fs::remove_dir_all(site.path("site/static/x")).expect("a folder");
    site.write("site/static/x", "");
    site.wait_for_all();
    fs::remove_file(site.path("site/static/x")).expect("a file");
    site.write("site/static/x/z.txt", "");
    site.wait_for_all();
    assert!(site.files.contains_key("static/x/z.txt"));
}

#[test]
fn top_level_folders_may_be_created_late_and_replaced() {
    let mut site = TestSite::new();
    site.write("site/themes/mine/templates/page.html", "page");
    site.wait_for_text("themes/mine/templates/page.html", "page");
    site.rename("site/content", "before");
    site.wait_until(|site| site.unreadable == ["content: the folder `content` does not exist"]);
    site.write("after/talks/1.md", "after");
    site.rename("after", "site/content");
    site.wait_for_text("content/talks/1.md", "after");
    site.wait_for_all();
    site.write("site/content/talks/1.md", "edited");
    site.wait_for_text("content/talks/1.md", "edited");
    site.write("site/new.toml", "replaced");
    site.rename("site/new.toml", "site/rapporteur.toml");
    site.wait_for_text("rapporteur.toml", "replaced");
}

#[test]
fn the_root_may_be_replaced() {
    let mut site = TestSite::new();
    site.rename("site", "old");
    site.wait_until(|site| site.unreadable.len() == 1 && site.unreadable[0].starts_with("rapporteur.toml: "));
    assert_eq!(site.files["content/talks/1.md"], "one", "the last state is kept");
    site.write("new/rapporteur.toml", "new");
    site.write("new/content/talks/9.md", "nine");
    site.rename("new", "site");
    site.wait_for_all();
    assert_eq!(site.files["content/talks/9.md"], "nine");
    site.write("site/content/talks/9.md", "edited");
    site.wait_for_text("content/talks/9.md", "edited");
    site.write("old/content/talks/1.md", "not part of the site");
    site.write("site/content/talks/9.md", "edited again");
    site.wait_for_text("content/talks/9.md", "edited again");
    assert!(!site.files.contains_key("content/talks/1.md"));
}

#[test]
fn a_root_that_is_moved_with_its_parent_is_missing_until_it_is_moved_back() {
    let outer = tempfile::tempdir().expect("a temporary folder");
    let around = outer.path().join("around");
    fs::create_dir(&around).expect("a folder");
    let folder = tempfile::tempdir_in(&around).expect("a temporary folder");
    fs::rename(site().path().join("site"), folder.path().join("site")).expect("a move");
    let mut site = TestSite::with(folder, WatchMode::Events);
    let moved = outer.path().join("moved");
    let below = site.path("site/content/talks/1.md").strip_prefix(&around).expect("a path").to_owned();
    fs::rename(&around, &moved).expect("a move");
    write(&moved.join(below), "edited at its new place");
    site.wait_until(|site| !site.unreadable.is_empty());
    assert_eq!(site.files["content/talks/1.md"], "one", "the last state is kept");
    fs::rename(&moved, &around).expect("a move");
    site.wait_for_text("content/talks/1.md", "edited at its new place");
    site.wait_for_all();
}

#[test]
fn thousands_of_changes_at_once_are_reported() {
    let mut site = TestSite::new();
    for number in 0..2000 {
        site.write(&format!("site/content/s{}/t{}/{number}.md", number % 40, number % 7), "new");
    }
    site.wait_for_all();
    assert_eq!(site.files.len(), 2004);
    for number in 0..2000 {
        site.write(&format!("site/content/s{}/t{}/{number}.md", number % 40, number % 7), "edited");
    }
    site.wait_for_all();
    fs::remove_dir_all(site.path("site/content")).expect("a folder");
    site.wait_for_all();
    assert_eq!(site.files.len(), 2);
}

#[test]
fn repeated_branch_switches_are_reported() {
    let mut site = TestSite::new();
    for round in 0..6 {
        for number in 0..150 {
            let file = format!("site/content/talks/{number}.md");
            let (here, there) = (format!("site/content/b{round}/{number}.md"), "site/content/b");
            let _ = fs::remove_file(site.path(&file));
            if number % 3 != round % 3 {
                site.write(&file, &format!("{round}"));
            }
            site.write(&here, there);
        }
        if round > 0 {
            fs::remove_dir_all(site.path(&format!("site/content/b{}", round - 1))).expect("a folder");
        }
        site.wait_for_all();
    }
}

#[test]
fn concurrent_moves_of_folders_are_reported() {
    let mut site = TestSite::new();
    let threads: Vec<_> = (0..3)
        .map(|number| {
            let base = site.path(&format!("site/content/tree{number}"));
            thread::spawn(move || {
                for step in 0..120_usize {
                    let at = |number: usize| base.join(format!("{}/{}", number % 5, number % 3));
                    // Some of these fail, which does not matter.
                    let _ = fs::create_dir_all(at(step));
                    let _ = fs::write(at(step).join("1.md"), format!("{step}"));
                    let _ = fs::rename(at(step * 7), at(step * 11 + 1));
                    let _ =
                        fs::rename(base.join(format!("{}", step % 5)), base.join(format!("{}", step % 4)));
                    let _ = fs::write(at(step + 1).join("2.md"), format!("{step}"));
                    if step % 9 == 0 {
                        let _ = fs::remove_dir_all(at(step * 13));
                    }
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no panic");
    }
    site.wait_for_all();
}
