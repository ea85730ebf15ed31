//! How programs write single files.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

/// What an editor writes, and how.
type Save<'a> = (&'a str, &'a dyn Fn(&Desk));

#[test]
fn a_save_is_seen_however_an_editor_saves() {
    let mut desk = Desk::new();
    let file = "site/content/talks/1.md";
    let saves: [Save; 7] = [
        ("in place, as VS Code does", &|desk| desk.write(file, "in place, as VS Code does")),
        ("by renaming the old one, as vim does", &|desk| {
            desk.write("site/content/talks/4913", "");
            fs::remove_file(desk.path("site/content/talks/4913")).expect("a file");
            desk.rename(file, "site/content/talks/1.md~");
            desk.write(file, "by renaming the old one, as vim does");
            fs::remove_file(desk.path("site/content/talks/1.md~")).expect("a file");
        }),
        ("by renaming both, as JetBrains does", &|desk| {
            desk.write("site/content/talks/1.md___jb_tmp___", "by renaming both, as JetBrains does");
            desk.rename(file, "site/content/talks/1.md___jb_old___");
            desk.rename("site/content/talks/1.md___jb_tmp___", file);
            fs::remove_file(desk.path("site/content/talks/1.md___jb_old___")).expect("a file");
        }),
        ("with a lock and a copy, as LibreOffice does", &|desk| {
            desk.write("site/content/talks/.~lock.1.md#", ",me,host,;");
            desk.write("site/content/talks/lu12ab.tmp", "with a lock and a copy, as LibreOffice does");
            desk.rename("site/content/talks/lu12ab.tmp", file);
            fs::remove_file(desk.path("site/content/talks/.~lock.1.md#")).expect("a file");
        }),
        ("from another folder", &|desk| {
            desk.write("new.md", "from another folder");
            desk.rename("new.md", file);
        }),
        ("by deleting it first", &|desk| {
            fs::remove_file(desk.path(file)).expect("a file");
            desk.write(file, "by deleting it first");
        }),
        ("B, twice and of one length", &|desk| {
            desk.write(file, "A, twice and of one length");
            desk.write(file, "B, twice and of one length");
        }),
    ];
    for (text, save) in saves {
        save(&desk);
        desk.until_it_says("content/talks/1.md", text);
    }
    assert!(desk.told.iter().all(|path| path == "content/talks/1.md"), "{:?}", desk.told);
}

#[test]
fn two_saves_within_a_moment_end_with_the_second() {
    let mut desk = Desk::new();
    for round in 0..50 {
        let text = format!("{round:04}");
        desk.write("site/content/talks/1.md", "none");
        // Anywhere between the sign of the first and its being read.
        thread::sleep(Duration::from_millis(round % 17));
        desk.write("site/content/talks/1.md", &text);
        desk.until_it_says("content/talks/1.md", &text);
    }
}

#[test]
fn what_editors_leave_lying_and_what_is_built_is_never_told() {
    let mut desk = Desk::new();
    for path in
        ["content/talks/.1.md.swp", "content/#1.md#", "content/.git/index", "public/index.html", "x.md"]
    {
        desk.write(&format!("site/{path}"), "x");
    }
    desk.write("site/content/talks/1.md", "saved");
    desk.until_it_says("content/talks/1.md", "saved");
    assert_eq!(desk.told, ["content/talks/1.md"]);
}

#[test]
fn a_file_that_is_only_touched_is_no_change_unless_it_is_copied() {
    let mut desk = Desk::new();
    let touch = |path: &str| {
        let file = fs::File::options().append(true).open(desk.path(path)).expect("a file");
        file.set_modified(std::time::SystemTime::now() - Duration::from_secs(60)).expect("a time");
    };
    touch("site/content/talks/1.md");
    touch("site/static/logo.svg");
    desk.until(|desk| !desk.told.is_empty());
    desk.write("site/content/talks/2.md", "saved");
    desk.until_it_says("content/talks/2.md", "saved");
    assert!(desk.told.iter().all(|path| path != "content/talks/1.md"), "{:?}", desk.told);
    assert!(desk.told.iter().any(|path| path == "static/logo.svg"), "{:?}", desk.told);
}

#[test]
fn what_changes_while_others_are_busy_is_told_when_they_ask() {
    let folder = site();
    let root = folder.path().join("site");
    let (watched, batch) = Watched::start_with(&root, Manner::Events, NEVER).expect("a root");
    write(&root.join("content/talks/1.md"), "first");
    write(&root.join("content/talks/1.md"), "second");
    write(&root.join("content/new/3.md"), "three");
    fs::remove_file(root.join("content/talks/2.md")).expect("a file");
    let mut desk = Desk::watching(folder, watched, batch);
    desk.until_all_is_known();
    assert_eq!(desk.files["content/talks/1.md"], "second");
    desk.told.sort();
    assert_eq!(desk.told, ["content/new/3.md", "content/talks/1.md", "content/talks/2.md"]);
}

#[test]
fn changes_are_complete_when_things_are_quiet_or_when_they_have_gone_on_for_long() {
    let first = Instant::now();
    assert_eq!(completion(Span { first, last: first }), first + QUIET);
    assert_eq!(completion(Span { first, last: first + PATIENCE / 2 }), first + PATIENCE / 2 + QUIET);
    assert_eq!(completion(Span { first, last: first + PATIENCE * 9 }), first + PATIENCE);
}

#[test]
fn a_steady_stream_of_writes_does_not_starve_a_save() {
    let mut desk = Desk::new();
    let going_on = Arc::new(AtomicBool::new(true));
    // So many that hardly a moment goes by without a write.
    let streams: Vec<_> = (0..4)
        .map(|number| {
            let log = desk.path(&format!("site/static/{number}.log"));
            let going_on = Arc::clone(&going_on);
            thread::spawn(move || {
                // Kept open: a file system may take its time over one that is closed.
                let mut file = fs::File::create(log).expect("a file");
                while going_on.load(Ordering::Relaxed) {
                    file.write_all(b"line").expect("a write");
                    thread::sleep(Duration::from_micros(300));
                }
            })
        })
        .collect();
    // Until the stream is seen to flow.
    desk.until(|desk| desk.told.len() > 8);
    desk.write("site/content/talks/1.md", "saved");
    desk.until_it_says("content/talks/1.md", "saved");
    going_on.store(false, Ordering::Relaxed);
    for stream in streams {
        stream.join().expect("a stream");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_becomes_something_else_is_a_finding_until_it_is_one_again() {
    let mut desk = Desk::new();
    let path = desk.path("site/content/talks/1.md");
    fs::remove_file(&path).expect("a file");
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, 0o600.into(), 0).expect("a pipe");
    desk.until(|desk| !desk.unreadable.is_empty());
    desk.until_gone("content/talks/1.md");
    assert_eq!(desk.unreadable, ["content/talks/1.md: this is a pipe, a socket or a device, not a file"]);
    fs::remove_file(&path).expect("a pipe");
    desk.write("site/content/talks/1.md", "again");
    desk.until(|desk| desk.unreadable.is_empty());
    desk.until_it_says("content/talks/1.md", "again");
}
