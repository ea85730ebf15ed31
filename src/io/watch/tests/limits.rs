//! Polling, lost events, and the limits of the system.

use notify::event::Flag;
use notify::{ErrorKind, Event, EventKind};

use super::*;

fn start(folder: &TempDir) -> (SiteWatcher, Batch) {
    let root = folder.path().join("site");
    SiteWatcher::start_with(&root, WatchMode::Events, POLL_INTERVAL, NEVER).expect("a root")
}

/// Sends an event as the system would.
fn send(watcher: &SiteWatcher, time: Instant, event: notify::Result<Event>) {
    let events = watcher.watcher.as_ref().expect("events");
    events.sender.send((time, event)).expect("an open channel");
}

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

#[test]
fn the_whole_site_is_scanned_when_events_were_lost() {
    let folder = site();
    let talks = folder.path().join("site/content/talks");
    let (mut watcher, batch) = start(&folder);
    let events = watcher.watcher.as_mut().expect("events");
    events.unwatch(&fs::canonicalize(&talks).expect("a folder"));
    write(&talks.join("1.md"), "missed");
    send(&watcher, Instant::now(), Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan)));
    let mut site = TestSite::watching(folder, watcher, batch);
    site.wait_for_text("content/talks/1.md", "missed");
    // The folder is watched again.
    site.write("site/content/talks/1.md", "seen");
    site.wait_for_text("content/talks/1.md", "seen");
}

#[test]
fn the_site_is_polled_when_the_system_can_watch_no_more_folders() {
    let folder = site();
    let (watcher, batch) = start(&folder);
    send(&watcher, Instant::now(), Err(notify::Error::new(ErrorKind::MaxFilesWatch)));
    let mut site = TestSite::watching(folder, watcher, batch);
    site.write("site/content/talks/1.md", "found");
    site.wait_for_text("content/talks/1.md", "found");
    site.write("site/content/talks/1.md", "found again");
    site.wait_for_text("content/talks/1.md", "found again");
    assert_eq!(site.remarks.len(), 1, "{:?}", site.remarks);
    assert!(site.remarks[0].starts_with("watching too many folders for this system: looking every 500 ms"));
}

#[test]
fn events_are_collected_until_a_pause_or_for_a_limited_time() {
    let folder = site();
    let (mut watcher, _) = start(&folder);
    let path = fs::canonicalize(folder.path().join("site/content/talks/1.md")).expect("a file");
    let event = || Ok(Event::new(EventKind::Any).add_path(path.clone()));
    let mut collect = |ages: [Duration; 2]| {
        let start = Instant::now();
        for age in ages {
            send(&watcher, start.checked_sub(age).expect("an uptime"), event());
        }
        let events = watcher.watcher.as_mut().expect("events").wait(LIMIT).expect("a watcher");
        assert_eq!(events.expect("events").paths, ["content/talks/1.md".to_owned()].into());
        start.elapsed()
    };
    assert!(collect([Duration::from_millis(5), Duration::ZERO]) >= DEBOUNCE);
    assert!(collect([MAX_DEBOUNCE, Duration::ZERO]) < DEBOUNCE);
}

#[test]
fn no_thread_is_left_when_a_watcher_is_dropped() {
    let (watcher, _) = start(&site());
    // Ends when the thread has dropped its sender.
    let events = watcher.watcher.expect("events").into_events();
    while events.recv_timeout(LIMIT).is_ok() {}
    assert!(matches!(events.try_recv(), Err(mpsc::TryRecvError::Disconnected)));
}

#[test]
fn reading_files_causes_no_events() {
    let folder = site();
    let (mut watcher, _) = start(&folder);
    let events = watcher.watcher.as_mut().expect("events").wait(Duration::from_millis(100));
    assert_eq!(events.expect("a watcher"), None);
}
