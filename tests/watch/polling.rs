//! Changes that there are no events for.

use std::fs;
use std::thread;
use std::time::Duration;

use rapporteur::io::watch::{SiteWatcher, WatchMode};

use super::{NEVER, TestSite, site, write};

#[test]
fn polling_finds_the_same_changes() {
    let mut site = TestSite::with(site(), WatchMode::Poll(Duration::from_millis(20)));
    site.write("site/content/talks/1.md", "eno");
    site.wait_for_text("content/talks/1.md", "eno");
    site.rename("site/content/talks/1.md", "site/content/talks/1.md~");
    site.write("site/content/talks/1.md", "saved");
    site.wait_for_text("content/talks/1.md", "saved");
    site.rename("site/content/talks", "site/content/renamed");
    site.write("site/static/new/logo.svg", "");
    site.wait_for_all();
    assert_eq!(site.files["content/renamed/1.md"], "saved");
    site.rename("site", "away");
    site.wait_until(|site| !site.unreadable.is_empty());
    site.rename("away", "site");
    site.wait_for_all();
}

#[test]
fn a_change_without_an_event_is_found_soon_after_one_with_an_event() {
    let folder = site();
    write(&folder.path().join("elsewhere.md"), "three");
    let root = folder.path().join("site");
    // There are events for one of a file's names only.
    fs::hard_link(folder.path().join("elsewhere.md"), root.join("content/talks/3.md"))
        .expect("a second name");
    let delay = Duration::from_millis(50);
    let (watcher, batch) = SiteWatcher::start_with(&root, WatchMode::Events, NEVER, delay).expect("a root");
    let mut site = TestSite::watching(folder, watcher, batch);
    // Past the rescan that follows the start.
    thread::sleep(delay * 3);
    site.write("elsewhere.md", "edited");
    site.write("site/content/talks/1.md", "saved");
    site.wait_for_text("content/talks/3.md", "edited");
}
