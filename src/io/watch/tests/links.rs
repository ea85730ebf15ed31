//! Content that lies elsewhere.

use std::os::unix::fs::symlink;

use super::*;

const FOLLOW: &str = "[build]\nfollow_links = true\n";

impl Desk {
    /// A site that may have links which lead out of its folder.
    fn following() -> Self {
        let folder = site();
        write(&folder.path().join("site/rapporteur.toml"), FOLLOW);
        Self::with(folder, Manner::Events)
    }

    fn link(&self, link: &str, target: &str) {
        let _ = fs::remove_file(self.path(link));
        symlink(self.path(target), self.path(link)).expect("a link");
    }
}

#[test]
fn a_linked_file_is_followed_to_where_it_lies() {
    let mut desk = Desk::following();
    desk.write("elsewhere/3.md", "three");
    desk.link("site/content/talks/3.md", "elsewhere/3.md");
    desk.until_it_says("content/talks/3.md", "three");
    desk.write("elsewhere/3.md", "edited");
    desk.until_it_says("content/talks/3.md", "edited");
    desk.write("elsewhere/new.md", "replaced");
    desk.rename("elsewhere/new.md", "elsewhere/3.md");
    desk.until_it_says("content/talks/3.md", "replaced");
    desk.write("another/4.md", "four");
    desk.link("site/content/talks/3.md", "another/4.md");
    desk.until_it_says("content/talks/3.md", "four");
    desk.write("another/4.md", "edited there");
    desk.until_it_says("content/talks/3.md", "edited there");
    fs::remove_dir_all(desk.path("another")).expect("a folder");
    desk.until_gone("content/talks/3.md");
    desk.until(|desk| desk.unreadable == ["content/talks/3.md: this link leads nowhere"]);
    desk.write("another/4.md", "back");
    desk.until_it_says("content/talks/3.md", "back");
}

#[test]
fn a_linked_folder_is_followed_to_where_it_lies() {
    let mut desk = Desk::following();
    desk.write("elsewhere/deep/3.md", "three");
    desk.link("site/content/linked", "elsewhere");
    desk.until_it_says("content/linked/deep/3.md", "three");
    desk.write("elsewhere/deep/3.md", "edited");
    desk.until_it_says("content/linked/deep/3.md", "edited");
    desk.write("elsewhere/new/folder/4.md", "four");
    desk.until_it_says("content/linked/new/folder/4.md", "four");
    desk.write("elsewhere/new/folder/4.md", "edited");
    desk.until_it_says("content/linked/new/folder/4.md", "edited");
    desk.write("another/5.md", "five");
    desk.link("site/content/linked", "another");
    desk.until_it_says("content/linked/5.md", "five");
    desk.until_gone("content/linked/deep/3.md");
    desk.rename("another", "away");
    desk.until_gone("content/linked/5.md");
    desk.rename("away", "another");
    desk.until_it_says("content/linked/5.md", "five");
    desk.write("another/5.md", "edited");
    desk.until_it_says("content/linked/5.md", "edited");
}

#[test]
fn a_link_on_the_way_to_a_link_is_followed_too() {
    let mut desk = Desk::following();
    desk.write("one/deep/3.md", "first");
    desk.write("two/deep/3.md", "second");
    desk.link("current", "one");
    desk.link("site/content/talks/3.md", "current/deep/3.md");
    desk.until_it_says("content/talks/3.md", "first");
    desk.link("current", "two");
    desk.until_it_says("content/talks/3.md", "second");
}

#[test]
fn what_is_at_two_paths_changes_at_both() {
    let mut desk = Desk::new();
    desk.link("site/content/mirror", "site/content/talks");
    desk.link("site/content/alone.md", "site/content/talks/1.md");
    desk.until_it_says("content/mirror/1.md", "one");
    desk.write("site/content/talks/1.md", "edited");
    desk.until_it_says("content/talks/1.md", "edited");
    desk.until_it_says("content/mirror/1.md", "edited");
    desk.until_it_says("content/alone.md", "edited");
    desk.write("site/content/talks/new/3.md", "three");
    desk.until_it_says("content/talks/new/3.md", "three");
    desk.until_it_says("content/mirror/new/3.md", "three");
}

#[test]
fn a_loop_is_a_finding_until_it_is_opened() {
    let mut desk = Desk::new();
    desk.link("site/content/talks/up", "site/content");
    desk.until_all_is_known();
    assert_eq!(desk.unreadable.len(), 1, "{:?}", desk.unreadable);
    desk.write("site/content/talks/1.md", "edited");
    desk.until_it_says("content/talks/1.md", "edited");
    fs::remove_file(desk.path("site/content/talks/up")).expect("a link");
    desk.until_all_is_known();
}

#[test]
fn a_site_behind_a_link_is_followed_when_the_link_leads_elsewhere() {
    let folder = site();
    fs::rename(folder.path().join("site"), folder.path().join("release1")).expect("a move");
    symlink("release1", folder.path().join("site")).expect("a link");
    let mut desk = Desk::with(folder, Manner::Events);
    desk.write("site/content/talks/1.md", "edited");
    desk.until_it_says("content/talks/1.md", "edited");
    desk.write("release2/rapporteur.toml", "title");
    desk.write("release2/content/talks/1.md", "second");
    symlink("release2", desk.path("next")).expect("a link");
    desk.rename("next", "site");
    desk.until_all_is_known();
    assert_eq!(desk.files["content/talks/1.md"], "second");
    desk.write("release2/content/talks/1.md", "edited");
    desk.until_it_says("content/talks/1.md", "edited");
}

#[test]
fn a_link_that_leads_out_is_followed_as_soon_as_the_configuration_allows_it_and_no_longer() {
    let mut desk = Desk::new();
    desk.write("elsewhere/3.md", "three");
    desk.link("site/content/linked", "elsewhere");
    desk.link("site/content/talks/3.md", "elsewhere/3.md");
    desk.until_all_is_known();
    assert_eq!(desk.unreadable.len(), 2, "{:?}", desk.unreadable);
    assert!(
        !desk.files.contains_key("content/linked/3.md") && !desk.files.contains_key("content/talks/3.md")
    );
    desk.write("site/rapporteur.toml", FOLLOW);
    desk.until_it_says("content/linked/3.md", "three");
    desk.until_it_says("content/talks/3.md", "three");
    desk.write("elsewhere/3.md", "edited");
    desk.until_it_says("content/linked/3.md", "edited");
    desk.until_it_says("content/talks/3.md", "edited");
    desk.until_all_is_known();
    desk.write("site/rapporteur.toml", "title");
    desk.until_gone("content/linked/3.md");
    desk.until_gone("content/talks/3.md");
    desk.until_all_is_known();
    // Led back into the site, it is followed.
    desk.link("site/content/linked", "site/content/talks");
    desk.until_it_says("content/linked/1.md", "one");
}
