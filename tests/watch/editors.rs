//! Single files, written as different programs do.

use std::fs;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rapporteur::io::watch::{SiteWatcher, WatchMode};

use super::{NEVER, POLL_INTERVAL, TestSite, site, write};

/// Longer than the pause after which a change is scanned.
const LATER_THAN_A_SCAN: Duration = Duration::from_millis(24);
/// No longer than an emptied file is given to be filled.
const BEFORE_IT_COUNTS_AS_EMPTY: Duration = Duration::from_millis(40);

/// The text that is saved, and how.
type Save<'a> = (&'a str, &'a dyn Fn(&TestSite));

#[test]
fn saves_of_common_editors_are_reported() {
    let mut site = TestSite::new();
    let file = "site/content/talks/1.md";
    let saves: [Save; 7] = [
        ("in place, as VS Code does", &|site| site.write(file, "in place, as VS Code does")),
        ("by renaming the old one, as vim does", &|site| {
            site.write("site/content/talks/4913", "");
            fs::remove_file(site.path("site/content/talks/4913")).expect("a file");
            site.rename(file, "site/content/talks/1.md~");
            site.write(file, "by renaming the old one, as vim does");
            fs::remove_file(site.path("site/content/talks/1.md~")).expect("a file");
        }),
        ("by renaming both, as JetBrains does", &|site| {
            site.write("site/content/talks/1.md___jb_tmp___", "by renaming both, as JetBrains does");
            site.rename(file, "site/content/talks/1.md___jb_old___");
            site.rename("site/content/talks/1.md___jb_tmp___", file);
            fs::remove_file(site.path("site/content/talks/1.md___jb_old___")).expect("a file");
        }),
        ("with a lock and a copy, as LibreOffice does", &|site| {
            site.write("site/content/talks/.~lock.1.md#", ",me,host,;");
            site.write("site/content/talks/lu12ab.tmp", "with a lock and a copy, as LibreOffice does");
            site.rename("site/content/talks/lu12ab.tmp", file);
            fs::remove_file(site.path("site/content/talks/.~lock.1.md#")).expect("a file");
        }),
        ("from another folder", &|site| {
            site.write("new.md", "from another folder");
            site.rename("new.md", file);
        }),
        ("by deleting it first", &|site| {
            fs::remove_file(site.path(file)).expect("a file");
            site.write(file, "by deleting it first");
        }),
        ("B, twice and of one length", &|site| {
            site.write(file, "A, twice and of one length");
            site.write(file, "B, twice and of one length");
        }),
    ];
    for (text, save) in saves {
        save(&site);
        site.wait_for_text("content/talks/1.md", text);
    }
    assert!(site.changed.iter().all(|path| path == "content/talks/1.md"), "{:?}", site.changed);
}

#[test]
fn the_second_of_two_saves_in_quick_succession_is_reported() {
    let mut site = TestSite::new();
    for round in 0..50 {
        let text = format!("{round:04}");
        site.write("site/content/talks/1.md", "none");
        // At any time between the first event and the scan.
        thread::sleep(Duration::from_millis(round % 17));
        site.write("site/content/talks/1.md", &text);
        site.wait_for_text("content/talks/1.md", &text);
    }
}

#[test]
fn a_file_that_is_emptied_and_filled_is_reported_once() {
    let mut site = TestSite::new();
    let mut in_time = 0;
    for round in 0..100 {
        let text = format!("filled {round}");
        site.changed.clear();
        let start = Instant::now();
        site.write("site/content/talks/1.md", "");
        thread::sleep(LATER_THAN_A_SCAN);
        site.write("site/content/talks/1.md", &text);
        let is_in_time = start.elapsed() < BEFORE_IT_COUNTS_AS_EMPTY;
        site.wait_for_text("content/talks/1.md", &text);
        assert!(!is_in_time || site.changed.len() == 1, "{:?}", site.changed);
        in_time += usize::from(is_in_time);
        if in_time == 10 {
            break;
        }
    }
    assert!(in_time > 0, "the system is too slow for this test");
    site.write("site/content/talks/1.md", "");
    site.wait_for_text("content/talks/1.md", "");
}

#[test]
fn temporary_files_and_built_files_are_not_reported() {
    let mut site = TestSite::new();
    for path in
        ["content/talks/.1.md.swp", "content/#1.md#", "content/.git/index", "public/index.html", "x.md"]
    {
        site.write(&format!("site/{path}"), "x");
    }
    site.write("site/content/talks/1.md", "saved");
    site.wait_for_text("content/talks/1.md", "saved");
    assert_eq!(site.changed, ["content/talks/1.md"]);
}

#[test]
fn a_new_modification_time_alone_is_a_change_of_copied_files_only() {
    let mut site = TestSite::new();
    let touch = |path: &str| {
        let file = fs::File::options().append(true).open(site.path(path)).expect("a file");
        file.set_modified(std::time::SystemTime::now() - Duration::from_secs(60)).expect("a time");
    };
    touch("site/content/talks/1.md");
    touch("site/static/logo.svg");
    site.wait_until(|site| !site.changed.is_empty());
    site.write("site/content/talks/2.md", "saved");
    site.wait_for_text("content/talks/2.md", "saved");
    assert!(site.changed.iter().all(|path| path != "content/talks/1.md"), "{:?}", site.changed);
    assert!(site.changed.iter().any(|path| path == "static/logo.svg"), "{:?}", site.changed);
}

#[test]
fn changes_between_two_batches_are_in_the_second() {
    let folder = site();
    let root = folder.path().join("site");
    let (watcher, batch) =
        SiteWatcher::start_with(&root, WatchMode::Events, POLL_INTERVAL, NEVER).expect("a root");
    write(&root.join("content/talks/1.md"), "first");
    write(&root.join("content/talks/1.md"), "second");
    write(&root.join("content/new/3.md"), "three");
    fs::remove_file(root.join("content/talks/2.md")).expect("a file");
    let mut site = TestSite::watching(folder, watcher, batch);
    site.wait_for_all();
    assert_eq!(site.files["content/talks/1.md"], "second");
    site.changed.sort();
    assert_eq!(site.changed, ["content/new/3.md", "content/talks/1.md", "content/talks/2.md"]);
}

#[test]
fn a_steady_stream_of_writes_does_not_delay_a_save_for_ever() {
    let mut site = TestSite::new();
    let going_on = Arc::new(AtomicBool::new(true));
    // So many that there is hardly a pause between events.
    let streams: Vec<_> = (0..4)
        .map(|number| {
            let log = site.path(&format!("site/static/{number}.log"));
            let going_on = Arc::clone(&going_on);
            thread::spawn(move || {
                // Kept open: closing a file may take long on some file systems.
                let mut file = fs::File::create(log).expect("a file");
                while going_on.load(Ordering::Relaxed) {
                    file.write_all(b"line").expect("a write");
                    thread::sleep(Duration::from_micros(300));
                }
            })
        })
        .collect();
    // Until the stream has started.
    site.wait_until(|site| site.changed.len() > 8);
    site.write("site/content/talks/1.md", "saved");
    site.wait_for_text("content/talks/1.md", "saved");
    going_on.store(false, Ordering::Relaxed);
    for stream in streams {
        stream.join().expect("a stream");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_by_a_pipe_is_an_error_until_it_is_a_file_again() {
    let mut site = TestSite::new();
    let path = site.path("site/content/talks/1.md");
    fs::remove_file(&path).expect("a file");
    crate::fixture::make_pipe(&path);
    site.wait_until(|site| !site.unreadable.is_empty());
    site.wait_for_removal("content/talks/1.md");
    assert_eq!(
        site.unreadable,
        ["content/talks/1.md: this is not a regular file, but a pipe, a socket or a device"]
    );
    fs::remove_file(&path).expect("a pipe");
    site.write("site/content/talks/1.md", "again");
    site.wait_until(|site| site.unreadable.is_empty());
    site.wait_for_text("content/talks/1.md", "again");
}
