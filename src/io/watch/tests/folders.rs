//! Folders that come, go and move, and many files at once.

use super::*;

#[test]
fn folders_are_followed_wherever_they_are_moved() {
    let mut desk = Desk::new();
    desk.write("outside/deep/er/3.md", "three");
    desk.rename("outside", "site/content/in");
    desk.until_it_says("content/in/deep/er/3.md", "three");
    desk.rename("site/content/in", "site/content/talks/renamed");
    desk.until_it_says("content/talks/renamed/deep/er/3.md", "three");
    desk.until_gone("content/in/deep/er/3.md");
    desk.write("site/content/talks/renamed/deep/er/3.md", "edited after all moves");
    desk.until_it_says("content/talks/renamed/deep/er/3.md", "edited after all moves");
    desk.rename("site/content/talks/renamed", "out");
    desk.until_gone("content/talks/renamed/deep/er/3.md");
    fs::remove_dir_all(desk.path("site/content/talks")).expect("a folder");
    desk.until_all_is_known();
    assert!(!desk.files.keys().any(|path| path.starts_with("content/")), "{:?}", desk.files);
}

#[test]
fn two_folders_that_change_places_do_so() {
    let mut desk = Desk::new();
    desk.write("site/content/other/1.md", "other");
    desk.until_it_says("content/other/1.md", "other");
    for _ in 0..10 {
        desk.rename("site/content/talks", "site/content/third");
        desk.rename("site/content/other", "site/content/talks");
        desk.rename("site/content/third", "site/content/other");
        desk.until_all_is_known();
    }
    desk.write("site/content/talks/1.md", "still seen");
    desk.write("site/content/other/1.md", "as well");
    desk.until_it_says("content/talks/1.md", "still seen");
    desk.until_it_says("content/other/1.md", "as well");
}

#[test]
fn a_folder_may_become_a_file_and_a_file_a_folder() {
    let mut desk = Desk::new();
    desk.write("site/static/x/y.txt", "");
    desk.until_it_says("static/x/y.txt", "");
    fs::remove_dir_all(desk.path("site/static/x")).expect("a folder");
    desk.write("site/static/x", "");
    desk.until_all_is_known();
    fs::remove_file(desk.path("site/static/x")).expect("a file");
    desk.write("site/static/x/z.txt", "");
    desk.until_all_is_known();
    assert!(desk.files.contains_key("static/x/z.txt"));
}

#[test]
fn the_folders_that_make_a_site_may_come_late_and_be_replaced() {
    let mut desk = Desk::new();
    desk.write("site/themes/mine/templates/page.html", "page");
    desk.until_it_says("themes/mine/templates/page.html", "page");
    desk.rename("site/content", "before");
    desk.until(|desk| desk.unreadable == ["content: there is no folder `content`"]);
    desk.write("after/talks/1.md", "after");
    desk.rename("after", "site/content");
    desk.until_it_says("content/talks/1.md", "after");
    desk.until_all_is_known();
    desk.write("site/content/talks/1.md", "edited");
    desk.until_it_says("content/talks/1.md", "edited");
    desk.write("site/new.toml", "replaced");
    desk.rename("site/new.toml", "site/rapporteur.toml");
    desk.until_it_says("rapporteur.toml", "replaced");
}

#[test]
fn the_site_itself_may_be_replaced() {
    let mut desk = Desk::new();
    desk.rename("site", "old");
    desk.until(|desk| desk.unreadable.len() == 1 && desk.unreadable[0].starts_with("rapporteur.toml: "));
    assert_eq!(desk.files["content/talks/1.md"], "one", "what was there last is kept until more is known");
    desk.write("new/rapporteur.toml", "new");
    desk.write("new/content/talks/9.md", "nine");
    desk.rename("new", "site");
    desk.until_all_is_known();
    assert_eq!(desk.files["content/talks/9.md"], "nine");
    desk.write("site/content/talks/9.md", "edited");
    desk.until_it_says("content/talks/9.md", "edited");
    desk.write("old/content/talks/1.md", "of no account");
    desk.write("site/content/talks/9.md", "edited again");
    desk.until_it_says("content/talks/9.md", "edited again");
    assert!(!desk.files.contains_key("content/talks/1.md"));
}

#[test]
fn a_site_that_is_moved_with_all_around_it_is_missed_and_found_again() {
    let outer = tempfile::tempdir().expect("a temporary folder");
    let around = outer.path().join("around");
    fs::create_dir(&around).expect("a folder");
    let folder = tempfile::tempdir_in(&around).expect("a temporary folder");
    fs::rename(site().path().join("site"), folder.path().join("site")).expect("a move");
    let mut desk = Desk::with(folder, Manner::Events);
    let moved = outer.path().join("moved");
    let below = desk.path("site/content/talks/1.md").strip_prefix(&around).expect("a path").to_owned();
    fs::rename(&around, &moved).expect("a move");
    write(&moved.join(below), "edited at its new place");
    desk.until(|desk| !desk.unreadable.is_empty());
    assert_eq!(desk.files["content/talks/1.md"], "one", "what was there last is kept until more is known");
    fs::rename(&moved, &around).expect("a move");
    desk.until_it_says("content/talks/1.md", "edited at its new place");
    desk.until_all_is_known();
}

#[test]
fn no_file_is_missed_when_thousands_come_at_once() {
    let mut desk = Desk::new();
    for number in 0..2000 {
        desk.write(&format!("site/content/s{}/t{}/{number}.md", number % 40, number % 7), "new");
    }
    desk.until_all_is_known();
    assert_eq!(desk.files.len(), 2004);
    for number in 0..2000 {
        desk.write(&format!("site/content/s{}/t{}/{number}.md", number % 40, number % 7), "edited");
    }
    desk.until_all_is_known();
    fs::remove_dir_all(desk.path("site/content")).expect("a folder");
    desk.until_all_is_known();
    assert_eq!(desk.files.len(), 2);
}

#[test]
fn a_change_of_branch_is_followed_back_and_forth() {
    let mut desk = Desk::new();
    for round in 0..6 {
        for number in 0..150 {
            let file = format!("site/content/talks/{number}.md");
            let (here, there) = (format!("site/content/b{round}/{number}.md"), "site/content/b");
            let _ = fs::remove_file(desk.path(&file));
            if number % 3 != round % 3 {
                desk.write(&file, &format!("{round}"));
            }
            desk.write(&here, there);
        }
        if round > 0 {
            fs::remove_dir_all(desk.path(&format!("site/content/b{}", round - 1))).expect("a folder");
        }
        desk.until_all_is_known();
    }
}

#[test]
fn nothing_is_missed_in_a_storm_of_moving_folders() {
    let mut desk = Desk::new();
    let storms: Vec<_> = (0..3)
        .map(|storm| {
            let base = desk.path(&format!("site/content/storm{storm}"));
            thread::spawn(move || {
                for step in 0..120_usize {
                    let at = |number: usize| base.join(format!("{}/{}", number % 5, number % 3));
                    // Some of these cannot be done, which is as well.
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
    for storm in storms {
        storm.join().expect("a storm");
    }
    desk.until_all_is_known();
}
