//! The stream of events: who is told what, and what is left behind.

use super::client::Preview;
use crate::fixture::Fixture;

fn site() -> Fixture {
    Fixture::site()
        .config("language = \"en\"")
        .session("01", "date = 2021-01-01\nnumber = 1")
        .session("02", "date = 2021-01-02\nnumber = 2")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
}

fn session(number: u32, body: &str) -> String {
    format!("+++\ntitle = \"0{number}\"\ndate = 2021-01-0{number}\nnumber = {number}\n+++\n\n{body}\n")
}

#[test]
fn only_tabs_whose_page_has_changed_are_told() {
    let preview = Preview::of(site(), &[]);
    let (mut first, mut second) = (preview.tab("talks/01/"), preview.tab("talks/02/"));
    for tab in [&mut first, &mut second] {
        tab.next("diagnostics");
    }
    preview.save("content/talks/01.md", session(1, "Something new."));
    let version = first.next("page")["version"].clone();
    assert_eq!(preview.get("talks/01/").version(), version);
    // What the second is told first is of its own page: of the first it has heard nothing.
    preview.save("content/talks/02.md", session(2, "Something else."));
    let (kind, told) = second.event();
    assert_eq!((kind.as_str(), &told["version"]), ("page", &preview.get("talks/02/").version().into()));
}

#[test]
fn a_tab_that_comes_back_is_told_what_it_has_missed_and_nothing_if_that_is_nothing() {
    let preview = Preview::of(site(), &[]);
    let mut tab = preview.tab_that_has("talks/01/", "another");
    assert_eq!(tab.next("page")["version"], preview.get("talks/01/").version());
    let mut tab = preview.tab("talks/01/");
    assert_eq!((tab.event().0, tab.event().0), ("hello".into(), "diagnostics".into()));
    preview.save("content/talks/01.md", session(1, "Something new."));
    assert_eq!(tab.event().0, "page");
}

#[test]
fn an_error_is_told_where_it_matters_and_counted_elsewhere() {
    let preview = Preview::of(site(), &[]);
    let (mut first, mut about) = (preview.tab("talks/01/"), preview.tab("about/"));
    for tab in [&mut first, &mut about] {
        assert_eq!(tab.next("diagnostics")["total"], 0);
    }
    preview.save("content/talks/01.md", "+++\ntitle = \"01\"\ndate = 2021-99-01\nnumber = 1\n+++\n");
    let told = first.next("diagnostics");
    let diagnostic = &told["here"][0];
    assert_eq!((&diagnostic["path"], &diagnostic["line"]), (&"content/talks/01.md".into(), &3.into()));
    assert_eq!(diagnostic["code"], "invalid-date");
    assert!(diagnostic["excerpt"][0].as_str().expect("a text").starts_with("date"), "{diagnostic}");
    let told = about.next("diagnostics");
    assert_eq!((told["here"].as_array().map(Vec::len), &told["total"]), (Some(0), &1.into()));
    preview.save("content/talks/01.md", session(1, ""));
    for tab in [&mut first, &mut about] {
        assert_eq!(tab.next("diagnostics")["total"], 0);
    }
}

#[test]
fn a_style_sheet_that_changes_is_told_to_the_pages_that_have_it_and_so_is_what_it_shows() {
    let preview = Preview::of(
        site()
            .file("themes/standard/static/assets/standard.css", "body { background: url(room.png) }")
            .file("themes/standard/static/assets/room.png", "x")
            .file("static/page.html", "<!doctype html><title>x</title>"),
        &[],
    );
    let (mut styled, mut plain) = (preview.tab("talks/01/"), preview.tab("page.html"));
    let version = preview.get("talks/01/").version();
    preview.save("themes/standard/static/assets/standard.css", "body { background: url('room.png') }");
    // The page names it by its version, so it is another page.
    assert_ne!(styled.next("page")["version"], version);
    assert_eq!(styled.next("files")["addresses"], serde_json::json!(["/assets/standard.css"]));
    preview.save("themes/standard/static/assets/room.png", "yy");
    assert_eq!(styled.next("files")["addresses"], serde_json::json!(["/assets/room.png"]));
    preview.save("static/page.html", "<!doctype html><title>y</title>");
    let told =
        std::iter::repeat_with(|| plain.event().0).find(|kind| kind != "hello" && kind != "diagnostics");
    assert_eq!(told.as_deref(), Some("page"));
}

#[test]
fn a_part_of_a_style_sheet_that_changes_is_told_to_the_pages_that_have_the_sheet() {
    let preview = Preview::of(site().file("themes/standard/styles/touch.css", "a {}\n"), &[]);
    let mut tab = preview.tab("talks/01/");
    assert!(preview.get("assets/standard.css").text().ends_with("}\n\na {}\n"));
    preview.save("themes/standard/styles/touch.css", "b {}\n");
    assert_eq!(tab.next("page")["version"], preview.get("talks/01/").version());
    assert!(preview.get("assets/standard.css").text().ends_with("}\n\nb {}\n"));
}

#[test]
fn the_desk_is_told_when_there_is_something_else_to_do() {
    let preview = Preview::of(site(), &[]);
    let mut desk = preview.tab("__rapporteur/");
    let first = desk.next("desk")["version"].clone();
    preview
        .site
        .write("content/talks/01.md", session(1, "").replace("+++\n\n", "summary = \"Done.\"\n+++\n\n"));
    assert_ne!(desk.next("desk")["version"], first);
}

#[test]
fn whoever_follows_is_taken_along() {
    let preview = Preview::of(site(), &["--follow"]);
    let mut tab = preview.tab("about/");
    tab.next("diagnostics");
    preview.save("content/talks/02.md", session(2, "Something else."));
    let address = tab.next("goto")["address"].clone();
    assert!(address.as_str().expect("an address").starts_with("/talks/02/"), "{address}");
}

#[cfg(target_os = "linux")]
#[test]
fn many_tabs_come_and_go_and_leave_no_thread_and_no_connection_behind() {
    use std::time::{Duration, Instant};

    use super::client::PATIENCE;

    let preview = Preview::of(site(), &[]);
    let before = (preview.threads(), preview.open_files());
    let versions: Vec<String> =
        ["talks/01/", "talks/02/"].iter().map(|page| preview.get(page).version()).collect();
    let open = |number: usize| {
        let page = if number.is_multiple_of(2) { "talks/01/" } else { "talks/02/" };
        preview.tab_that_has(page, &versions[number % 2])
    };
    let mut tabs: Vec<_> = (0..200).map(open).collect();
    preview.save("content/talks/01.md", session(1, "Something new."));
    for tab in tabs.iter_mut().step_by(2) {
        tab.next("page");
    }
    assert!(preview.threads() < before.0 + 16, "{} threads", preview.threads());
    drop(tabs);
    let start = Instant::now();
    loop {
        let now = (preview.threads(), preview.open_files());
        if now.0 <= before.0 && now.1 <= before.1 {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "{now:?} threads and files, and {before:?} before");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(preview.get("talks/01/").status, 200);
}
