//! Symbolic links.

use std::fs;
use std::os::unix::fs::symlink;

use rapporteur::io::watch::WatchMode;

use super::{TestSite, site, write};

const FOLLOW: &str = "[build]\nfollow_links = true\n";

impl TestSite {
    /// A site that may have links which lead out of its folder.
    fn following() -> Self {
        let folder = site();
        write(&folder.path().join("site/rapporteur.toml"), FOLLOW);
        Self::with(folder, WatchMode::Events)
    }

    fn link(&self, link: &str, target: &str) {
        let _ = fs::remove_file(self.path(link));
        symlink(self.path(target), self.path(link)).expect("a link");
    }
}

#[test]
fn changes_of_linked_files_are_reported() {
    let mut site = TestSite::following();
    site.write("elsewhere/3.md", "three");
    site.link("site/content/talks/3.md", "elsewhere/3.md");
    site.wait_for_text("content/talks/3.md", "three");
    site.write("elsewhere/3.md", "edited");
    site.wait_for_text("content/talks/3.md", "edited");
    site.write("elsewhere/new.md", "replaced");
    site.rename("elsewhere/new.md", "elsewhere/3.md");
    site.wait_for_text("content/talks/3.md", "replaced");
    site.write("another/4.md", "four");
    site.link("site/content/talks/3.md", "another/4.md");
    site.wait_for_text("content/talks/3.md", "four");
    site.write("another/4.md", "edited there");
    site.wait_for_text("content/talks/3.md", "edited there");
    fs::remove_dir_all(site.path("another")).expect("a folder");
    site.wait_for_removal("content/talks/3.md");
    site.wait_until(|site| {
        site.unreadable == ["content/talks/3.md: this symbolic link is broken: its target does not exist"]
    });
    site.write("another/4.md", "back");
    site.wait_for_text("content/talks/3.md", "back");
}

#[test]
fn changes_in_linked_folders_are_reported() {
    let mut site = TestSite::following();
    site.write("elsewhere/deep/3.md", "three");
    site.link("site/content/linked", "elsewhere");
    site.wait_for_text("content/linked/deep/3.md", "three");
    site.write("elsewhere/deep/3.md", "edited");
    site.wait_for_text("content/linked/deep/3.md", "edited");
    site.write("elsewhere/new/folder/4.md", "four");
    site.wait_for_text("content/linked/new/folder/4.md", "four");
    site.write("elsewhere/new/folder/4.md", "edited");
    site.wait_for_text("content/linked/new/folder/4.md", "edited");
    site.write("another/5.md", "five");
    site.link("site/content/linked", "another");
    site.wait_for_text("content/linked/5.md", "five");
    site.wait_for_removal("content/linked/deep/3.md");
    site.rename("another", "away");
    site.wait_for_removal("content/linked/5.md");
    site.rename("away", "another");
    site.wait_for_text("content/linked/5.md", "five");
    site.write("another/5.md", "edited");
    site.wait_for_text("content/linked/5.md", "edited");
}

#[test]
fn changes_of_links_to_links_are_reported() {
    let mut site = TestSite::following();
    site.write("one/deep/3.md", "first");
    site.write("two/deep/3.md", "second");
    site.link("current", "one");
    site.link("site/content/talks/3.md", "current/deep/3.md");
    site.wait_for_text("content/talks/3.md", "first");
    site.link("current", "two");
    site.wait_for_text("content/talks/3.md", "second");
}

#[test]
fn a_change_of_a_file_with_two_paths_is_reported_for_both() {
    let mut site = TestSite::new();
    site.link("site/content/mirror", "site/content/talks");
    site.link("site/content/alone.md", "site/content/talks/1.md");
    site.wait_for_text("content/mirror/1.md", "one");
    site.write("site/content/talks/1.md", "edited");
    site.wait_for_text("content/talks/1.md", "edited");
    site.wait_for_text("content/mirror/1.md", "edited");
    site.wait_for_text("content/alone.md", "edited");
    site.write("site/content/talks/new/3.md", "three");
    site.wait_for_text("content/talks/new/3.md", "three");
    site.wait_for_text("content/mirror/new/3.md", "three");
}

#[test]
fn a_folder_is_watched_after_a_link_to_it_is_removed() {
    let mut site = TestSite::new();
    site.link("site/content/mirror", "site/content/talks");
    site.wait_for_text("content/mirror/1.md", "one");
    fs::remove_file(site.path("site/content/mirror")).expect("a link");
    site.wait_for_removal("content/mirror/1.md");
    site.write("site/content/talks/1.md", "edited");
    site.wait_for_text("content/talks/1.md", "edited");
}

#[test]
fn a_loop_of_links_is_an_error_until_it_is_removed() {
    let mut site = TestSite::new();
    site.link("site/content/talks/up", "site/content");
    site.wait_for_all();
    assert_eq!(site.unreadable.len(), 1, "{:?}", site.unreadable);
    site.write("site/content/talks/1.md", "edited");
    site.wait_for_text("content/talks/1.md", "edited");
    fs::remove_file(site.path("site/content/talks/up")).expect("a link");
    site.wait_for_all();
}

#[test]
fn a_root_that_is_a_link_may_be_changed() {
    let folder = site();
    fs::rename(folder.path().join("site"), folder.path().join("release1")).expect("a move");
    symlink("release1", folder.path().join("site")).expect("a link");
    let mut site = TestSite::with(folder, WatchMode::Events);
    site.write("site/content/talks/1.md", "edited");
    site.wait_for_text("content/talks/1.md", "edited");
    site.write("release2/rapporteur.toml", "title");
    site.write("release2/content/talks/1.md", "second");
    symlink("release2", site.path("next")).expect("a link");
    site.rename("next", "site");
    site.wait_for_all();
    assert_eq!(site.files["content/talks/1.md"], "second");
    site.write("release2/content/talks/1.md", "edited");
    site.wait_for_text("content/talks/1.md", "edited");
}

#[test]
fn links_out_of_the_site_are_followed_while_the_configuration_allows_it() {
    let mut site = TestSite::new();
    site.write("elsewhere/3.md", "three");
    site.link("site/content/linked", "elsewhere");
    site.link("site/content/talks/3.md", "elsewhere/3.md");
    site.wait_for_all();
    assert_eq!(site.unreadable.len(), 2, "{:?}", site.unreadable);
    assert!(
        !site.files.contains_key("content/linked/3.md") && !site.files.contains_key("content/talks/3.md")
    );
    site.write("site/rapporteur.toml", FOLLOW);
    site.wait_for_text("content/linked/3.md", "three");
    site.wait_for_text("content/talks/3.md", "three");
    site.write("elsewhere/3.md", "edited");
    site.wait_for_text("content/linked/3.md", "edited");
    site.wait_for_text("content/talks/3.md", "edited");
    site.wait_for_all();
    site.write("site/rapporteur.toml", "title");
    site.wait_for_removal("content/linked/3.md");
    site.wait_for_removal("content/talks/3.md");
    site.wait_for_all();
    // Led back into the site, it is followed.
    site.link("site/content/linked", "site/content/talks");
    site.wait_for_text("content/linked/1.md", "one");
}
