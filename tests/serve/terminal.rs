//! What the preview says in the terminal, and what it starts: a line for each change, an editor.

use serde_json::Value;

use super::client::Preview;
use crate::fixture::Fixture;

fn site() -> Fixture {
    Fixture::site()
        .session("01", "date = 2021-01-01\nnumber = 1")
        .session("02", "date = 2021-01-02\nnumber = 2")
}

fn session(date: &str) -> String {
    format!("+++\ntitle = \"01\"\ndate = {date}\nnumber = 1\n+++\n")
}

#[test]
fn each_change_is_a_line_and_a_mistake_is_said_once() {
    let preview = Preview::of(site(), &[]);
    let line = |file: &str, end: &str| {
        preview.hear(|line| line.starts_with(&format!("{file}  ")) && line.ends_with(end))
    };
    preview.save("content/talks/01.md", session("2021-01-09"));
    // The second session is now before the first.
    line("01.md", "  1 warning");
    preview.save("content/talks/01.md", session("never"));
    line("01.md", "  1 error");
    preview.hear(|line| line.contains("--> content/talks/01.md:3:8"));
    preview.save("content/talks/02.md", "+++\ntitle = \"Two\"\ndate = 2021-01-02\nnumber = 2\n+++\n");
    line("02.md", "s");
    preview.save("content/talks/01.md", session("2021-01-01"));
    // Of the mistake that stayed, nothing was said again.
    let next = preview.hear(|line| line.contains("01.md"));
    assert!(next.starts_with("01.md  ") && next.ends_with("  all fixed"), "{next}");
    std::fs::remove_file(preview.site.path("content/talks/02.md")).expect("the file");
    line("02.md (removed)", "s");
}

#[test]
fn programs_get_an_object_for_each_change() {
    let preview = Preview::of(site(), &["--format", "json"]);
    preview.save("content/talks/01.md", session("never"));
    let line = preview.read(|line| line.contains("\"number\":2"));
    let object: Value = serde_json::from_str(&line).expect("JSON");
    assert_eq!(object["changed"], serde_json::json!(["content/talks/01.md"]));
    assert_eq!((&object["errors"], &object["number"]), (&1.into(), &2.into()));
}

#[test]
fn that_the_network_can_read_along_is_said_and_it_cannot_open_the_editor() {
    let preview = Preview::started(site(), &["--host", "0.0.0.0"], &[("VISUAL", "code")]);
    preview.hear(|line| line.contains("everyone on your network can see this preview"));
    assert_eq!(preview.tab("talks/01/").next("hello")["editor"], serde_json::Value::Null);
}

#[test]
fn drafts_are_shown_if_they_are_wanted() {
    let with_draft = || site().session("03", "date = 2021-01-03\nnumber = 3\ndraft = true");
    let desk = |arguments: &[&str]| {
        let preview = Preview::of(with_draft(), arguments);
        let desk: Value = serde_json::from_slice(&preview.get("__rapporteur/desk.json").body).expect("JSON");
        let drafts =
            desk["lists"].as_array().and_then(|lists| lists.iter().find(|list| list["kind"] == "drafts"));
        (desk["drafts"].clone(), drafts.map(|list| list["total"].clone()), preview.get("talks/03/").status)
    };
    assert_eq!(desk(&[]), (false.into(), None, 404));
    assert_eq!(desk(&["--drafts"]), (true.into(), Some(1.into()), 200));
}

#[test]
fn a_gap_in_the_numbers_is_a_list_of_its_own_on_the_desk() {
    let preview = Preview::of(site().session("05", "date = 2021-01-05\nnumber = 5"), &[]);
    let desk: Value = serde_json::from_slice(&preview.get("__rapporteur/desk.json").body).expect("JSON");
    let list = |kind: &str| {
        desk["lists"].as_array().and_then(|lists| lists.iter().find(|list| list["kind"] == kind))
    };
    let gap = &list("gaps").expect("gaps")["items"][0];
    assert_eq!(gap["code"], "gap-in-numbers");
    assert_eq!((&gap["path"], &gap["line"]), (&"content/talks/05.md".into(), &4.into()));
    assert_eq!(gap["address"], "/talks/05/");
    assert_eq!(list("warnings").expect("warnings")["total"], 0);
    assert_eq!(list("summaries").expect("summaries")["total"], 3);
}

#[test]
fn the_desk_tells_translations_that_are_missing_in_part_or_older() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .session("01", "date = 2021-01-01\nnumber = 1\nsummary = \"One.\"")
        .session("02", "date = 2021-01-02\nnumber = 2")
        .file("content/talks/01.fa.md", "+++\ntitle = \"یکم\"\n+++\n")
        .file(
            "content/talks/_index.fa.md",
            "+++\ntitle = \"گفت‌وگوها\"\noriginal = \"0123456789abcdef\"\n+++\n",
        );
    let preview = Preview::of(site, &[]);
    let desk: Value = serde_json::from_slice(&preview.get("__rapporteur/desk.json").body).expect("JSON");
    let only = |kind: &str| {
        let list = desk["lists"].as_array().and_then(|lists| lists.iter().find(|list| list["kind"] == kind));
        let list = list.unwrap_or_else(|| panic!("{kind}"));
        assert_eq!(list["total"], 1, "{kind}");
        ["path", "address", "help"].map(|key| list["items"][0][key].as_str().unwrap_or_default().to_owned())
    };
    let expected = ["content/talks/02.md", "/talks/02/", "run `rapporteur translate talks/2 fa`"];
    assert_eq!(only("translations-fa"), expected);
    assert_eq!(only("parts-fa"), ["content/talks/01.fa.md", "/fa/talks/01/", "translate the summary"]);
    let help = "update the translation, then run `rapporteur translate talks fa --reviewed`";
    assert_eq!(only("older-fa"), ["content/talks/_index.fa.md", "/fa/talks/", help]);
}

#[cfg(unix)]
#[test]
fn a_file_of_the_site_is_opened_in_the_editor_at_the_line() {
    use std::os::unix::fs::PermissionsExt;

    let site = site().file("bin/code", "#!/bin/sh\necho \"$@\" > opened.part && mv opened.part opened\n");
    let editor = site.path("bin/code");
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).expect("permissions");
    let editor = format!("'{}' --wait", editor.display());
    let preview = Preview::started(site, &[], &[("VISUAL", &editor), ("EDITOR", "vi")]);
    let hello = preview.tab("talks/01/").next("hello");
    assert_eq!(hello["editor"], "code");
    let token = hello["token"].as_str().expect("a token");
    for (path, status) in
        [("/etc/passwd", 404), ("../x", 404), ("content/talks/09.md", 404), ("content", 404)]
    {
        let answer = preview.post("open", token, format!("{{\"path\": \"{path}\", \"line\": 1}}"));
        assert_eq!(answer.status, status, "{path}");
    }
    assert_eq!(preview.post("open", "guess", "{\"path\": \"content/talks/01.md\"}").status, 403);
    assert_eq!(preview.post("open", token, "{}").status, 400);
    assert!(!preview.site.path("opened").exists());
    let answer =
        preview.post("open", token, "{\"path\": \"content/talks/01.md\", \"line\": 3, \"column\": 8}");
    assert_eq!(answer.status, 200, "{}", answer.text());
    let start = std::time::Instant::now();
    while !preview.site.path("opened").exists() {
        assert!(start.elapsed() < super::client::PATIENCE);
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let opened = std::fs::read_to_string(preview.site.path("opened")).expect("the arguments");
    assert!(opened.starts_with("--goto ") && opened.ends_with("/content/talks/01.md:3:8\n"), "{opened}");
}
