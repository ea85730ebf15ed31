//! When the system does not tell of changes, or not of all.

use notify::event::Flag;
use notify::{ErrorKind, Event, EventKind};

use super::*;

#[test]
fn looking_at_intervals_finds_the_same() {
    let mut desk = Desk::with(site(), Manner::Polling(Duration::from_millis(20)));
    desk.write("site/content/talks/1.md", "eno");
    desk.until_it_says("content/talks/1.md", "eno");
    desk.rename("site/content/talks/1.md", "site/content/talks/1.md~");
    desk.write("site/content/talks/1.md", "saved");
    desk.until_it_says("content/talks/1.md", "saved");
    desk.rename("site/content/talks", "site/content/renamed");
    desk.write("site/static/new/logo.svg", "");
    desk.until_all_is_known();
    assert_eq!(desk.files["content/renamed/1.md"], "saved");
    desk.rename("site", "away");
    desk.until(|desk| !desk.unreadable.is_empty());
    desk.rename("away", "site");
    desk.until_all_is_known();
}

#[test]
fn a_change_that_nothing_tells_of_is_found_soon_after_one_that_is_told() {
    let folder = site();
    write(&folder.path().join("elsewhere.md"), "three");
    let root = folder.path().join("site");
    // The system tells of a change under the one name that it was made by.
    fs::hard_link(folder.path().join("elsewhere.md"), root.join("content/talks/3.md"))
        .expect("a second name");
    let (watched, batch) =
        Watched::start_with(&root, Manner::Events, Duration::from_millis(50)).expect("a root");
    let mut desk = Desk::watching(folder, watched, batch);
    desk.write("elsewhere.md", "edited");
    desk.write("site/content/talks/1.md", "told");
    desk.until_it_says("content/talks/3.md", "edited");
}

#[test]
fn when_events_were_lost_everything_is_looked_at() {
    let folder = site();
    let root = folder.path().join("site");
    let (mut watched, batch) = Watched::start_with(&root, Manner::Events, NEVER).expect("a root");
    let Sight::Told(eyes) = &mut watched.sight else { panic!("the system tells of no changes") };
    eyes.turn_away(&fs::canonicalize(root.join("content/talks")).expect("a folder"));
    write(&root.join("content/talks/1.md"), "missed");
    eyes.tell(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan)));
    let mut desk = Desk::watching(folder, watched, batch);
    desk.until_it_says("content/talks/1.md", "missed");
    // And the folder is watched again.
    desk.write("site/content/talks/1.md", "seen");
    desk.until_it_says("content/talks/1.md", "seen");
}

#[test]
fn a_system_that_can_watch_no_more_folders_is_no_longer_relied_on() {
    let folder = site();
    let root = folder.path().join("site");
    let (mut watched, batch) = Watched::start_with(&root, Manner::Events, NEVER).expect("a root");
    let Sight::Told(eyes) = &mut watched.sight else { panic!("the system tells of no changes") };
    eyes.tell(Err(notify::Error::new(ErrorKind::MaxFilesWatch)));
    let mut desk = Desk::watching(folder, watched, batch);
    desk.write("site/content/talks/1.md", "found");
    desk.until_it_says("content/talks/1.md", "found");
    desk.write("site/content/talks/1.md", "found again");
    desk.until_it_says("content/talks/1.md", "found again");
    assert_eq!(desk.remarks.len(), 1, "{:?}", desk.remarks);
    assert!(desk.remarks[0].starts_with("watching too many folders for this system: looking every 500 ms"));
}

#[test]
fn whoever_stops_watching_leaves_no_thread_behind() {
    let folder = site();
    let (watched, _) = Watched::start(&folder.path().join("site"), Manner::Events).expect("a root");
    let Sight::Told(eyes) = &watched.sight else { panic!("the system tells of no changes") };
    let held = eyes.held_by_its_thread();
    assert!(held.upgrade().is_some());
    drop(watched);
    let end = Instant::now() + LIMIT;
    while held.upgrade().is_some() {
        assert!(Instant::now() < end, "the watcher's thread goes on");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn reading_files_is_no_sign_of_a_change() {
    let folder = site();
    let (mut watched, _) = Watched::start(&folder.path().join("site"), Manner::Events).expect("a root");
    let Sight::Told(eyes) = &mut watched.sight else { panic!("the system tells of no changes") };
    let seen = eyes.wait(Some(Instant::now() + Duration::from_millis(100)));
    let of_the_site = |place: &&PathBuf| watched.known.paths_at(place).is_none_or(|paths| !paths.is_empty());
    assert_eq!(seen.places.keys().filter(of_the_site).collect::<Vec<_>>(), Vec::<&PathBuf>::new());
}
