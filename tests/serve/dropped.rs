//! Files that are dropped on the desk become drafts.

use std::io::Write as _;

use serde_json::Value;
use zip::write::SimpleFileOptions;

use super::client::{Answer, Preview};
use crate::fixture::Fixture;

const REPORT: &str = "Water sharing\n\nThe third session was held in Doha on 4 May 2022.\n\nParticipants agreed to meet again.\n";

fn site() -> Fixture {
    Fixture::site().session("01", "date = 2021-01-01\nnumber = 1")
}

fn token(preview: &Preview) -> String {
    preview.tab("__rapporteur/").next("hello")["token"].as_str().expect("a token").to_owned()
}

fn outcomes(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_slice(&answer.body).expect("a list of outcomes")
}

#[test]
fn a_dropped_file_becomes_a_draft_that_the_preview_shows_and_is_imported_once() {
    let preview = Preview::of(site(), &["--drafts"]);
    let token = token(&preview);
    let first = outcomes(&preview.post("import?name=water.txt", &token, REPORT));
    assert_eq!(first[0]["status"], "imported");
    assert_eq!(first[0]["found"]["date"], "2022-05-04");
    let path = first[0]["draft"].as_str().expect("a path").to_owned();
    assert!(std::fs::read_to_string(preview.site.path(&path)).expect("the draft").contains("draft = true"));
    let page = path.trim_start_matches("content/").trim_end_matches(".md");
    preview.until(&format!("{page}/"), |answer| answer.text().contains("Participants agreed to meet again"));
    let again = outcomes(&preview.post("import?name=copy.txt", &token, REPORT));
    assert_eq!((&again[0]["status"], again[0]["draft"].as_str()), (&"imported-already".into(), Some(&*path)));
}

#[test]
fn each_file_of_a_dropped_archive_is_imported_and_bad_ones_say_why() {
    let preview = Preview::of(site(), &[]);
    let token = token(&preview);
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("reports/a.txt", REPORT), ("reports/room.png", ""), ("../evil.txt", REPORT)] {
        writer.start_file(name, SimpleFileOptions::default()).expect("a file");
        writer.write_all(text.as_bytes()).expect("its bytes");
    }
    let archive = writer.finish().expect("an archive").into_inner();
    let unpacked = outcomes(&preview.post("import?name=reports.zip", &token, archive));
    let each: Vec<_> = unpacked.iter().map(|one| [&one["source"], &one["status"]]).collect();
    assert_eq!(each, [["reports.zip: ../evil.txt", "failed"], ["reports.zip: reports/a.txt", "imported"]]);
    let nothing = outcomes(&preview.post("import?name=empty.docx", &token, ""));
    assert_eq!(nothing[0]["status"], "failed");
    assert!(nothing[0]["error"]["message"].as_str().is_some_and(|message| !message.is_empty()));
}

#[test]
fn nothing_is_written_outside_of_the_series_whatever_the_name_is() {
    let preview = Preview::of(site(), &[]);
    let token = token(&preview);
    for name in ["..%2F..%2Fescape.txt", "%2Fetc%2Fescape.txt", "..%5Cescape.txt"] {
        let text = format!("{name}\n\n{REPORT}");
        let imported = outcomes(&preview.post(&format!("import?name={name}"), &token, &text));
        assert_eq!(imported[0]["source"], "escape.txt", "{name}");
        let path = imported[0]["draft"].as_str().expect("a path");
        assert!(path.starts_with("content/talks/"), "{path}");
    }
}

#[test]
fn what_cannot_be_imported_is_refused_in_words() {
    let preview = Preview::of(site(), &[]);
    let token = token(&preview);
    let stranger = preview.post("import?name=a.txt", "guess", REPORT);
    assert_eq!(stranger.status, 403);
    let nameless = preview.post("import?name=", &token, REPORT);
    assert_eq!((nameless.status, nameless.text().trim()), (400, "The file has no name."));
    let elsewhere = preview.post("import?name=a.txt&series=nowhere", &token, REPORT);
    assert_eq!(elsewhere.status, 422);
    assert!(elsewhere.text().contains("there is no series `nowhere`"), "{}", elsewhere.text());
}

#[test]
fn a_preview_for_the_whole_network_takes_no_files() {
    let preview = Preview::of(site(), &["--host", "0.0.0.0"]);
    let hello = preview.tab("__rapporteur/").next("hello");
    assert_eq!(hello["imports"], false);
    let token = hello["token"].as_str().expect("a token");
    assert_eq!(preview.post("import?name=a.txt", token, REPORT).status, 403);
}
