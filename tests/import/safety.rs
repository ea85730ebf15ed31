//! An import never overwrites, never repeats, never publishes, and does not trust archives.

use std::fs;
use std::io::Write as _;

use serde_json::Value;
use zip::write::SimpleFileOptions;

use super::{import, remarks, sample, site};
use crate::fixture::Fixture;

fn outcomes(site: &Fixture, arguments: &[&str]) -> Vec<Value> {
    let run = site.run(&[&["import"], arguments, &["--format", "json"]].concat());
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr))
}

#[test]
fn a_file_that_was_imported_before_is_left_alone() {
    let site = site();
    for name in ["comment.docx", "sessions.xlsx"] {
        import(&site, name, &[]);
        let before = site.snapshot();
        let again = import(&site, name, &[]);
        let again = again.as_array().expect("outcomes");
        assert!(again.iter().any(|outcome| outcome["status"] == "imported-already"), "{again:?}");
        assert!(again.iter().all(|outcome| outcome["status"] != "imported"), "{again:?}");
        assert_eq!(site.snapshot(), before, "{name}");
    }
}

#[test]
fn an_existing_file_of_the_same_name_is_not_overwritten() {
    let site = site().session("comment", "date = 2020-01-01");
    let outcome = import(&site, "comment.docx", &[]);
    assert_eq!(outcome[0]["draft"], "content/talks/comment-2.md");
    let old = fs::read_to_string(site.path("content/talks/comment.md")).expect("the old file");
    assert!(old.contains("2020-01-01"));
}

#[test]
fn a_dry_run_writes_nothing() {
    let site = site();
    let before = site.snapshot();
    let outcome = import(&site, "session.docx", &["--dry-run"]);
    assert_eq!(outcome[0]["status"], "imported");
    assert_eq!(site.snapshot(), before);
    let run = site.run(&["import", sample("session.docx").to_str().expect("a path"), "--dry-run"]);
    assert!(run.stdout.contains("1 draft would be written"), "{}", run.stdout);
}

#[test]
fn drafts_are_not_in_the_site() {
    let site = site();
    import(&site, "sessions.xlsx", &[]);
    site.build();
    assert!(!site.has("talks/01-opening-talks/index.html"));
    let run = site.run(&["build", "--drafts"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(site.has("talks/01-opening-talks/index.html"));
}

#[test]
fn the_series_is_asked_for_and_proposed_where_there_are_several() {
    let site = site().file("content/tashkent/_index.md", "+++\ntitle = \"Tashkent talks\"\n+++\n");
    let outcome = import(&site, "comment.docx", &[]);
    let message = outcome[0]["error"]["message"].as_str().expect("a message");
    assert!(message.contains("`--series tashkent`"), "{message}");
    let outcome = import(&site, "comment.docx", &["--series", "tashkent"]);
    assert_eq!(outcome[0]["draft"], "content/tashkent/comment.md");
    let run = site.run(&["import", sample("comment.docx").to_str().expect("a path"), "--series", "tashken"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `tashkent`"), "{}", run.stderr);
}

/// An archive with these files; the last is in an archive within it.
pub(super) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a file");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn archives_are_opened_but_hostile_paths_and_inner_archives_are_refused() {
    let site = site();
    let inner = archive(&[("c.txt", b"Inner text.")]);
    let bytes = archive(&[
        ("reports/a.txt", b"The parties met."),
        ("../../evil.txt", b"Evil text."),
        ("/etc/evil.txt", b"Evil text."),
        ("b.zip", &inner),
        ("reports/logo.png", b"\x89PNG\r\n\x1a\n"),
        (".hidden.txt", b"Hidden."),
    ]);
    site.write("in.zip", bytes);
    let outcomes = outcomes(&site, &["in.zip"]);
    let statuses: Vec<(&str, &str)> = outcomes
        .iter()
        .map(|outcome| {
            (outcome["source"].as_str().expect("a source"), outcome["status"].as_str().expect("a status"))
        })
        .collect();
    assert_eq!(
        statuses,
        [
            ("in.zip: ../../evil.txt", "failed"),
            ("in.zip: /etc/evil.txt", "failed"),
            ("in.zip: b.zip", "failed"),
            ("in.zip: reports/a.txt", "imported"),
        ]
    );
    assert!(outcomes[0]["error"]["message"].as_str().is_some_and(|text| text.contains("leads out")));
    assert!(outcomes[2]["error"]["message"].as_str().is_some_and(|text| text.contains("archive within")));
}

#[test]
fn a_small_archive_that_unpacks_to_a_very_large_file_is_refused() {
    let site = site();
    site.write("bomb.zip", archive(&[("a.txt", &vec![b' '; 40_000_000])]));
    let outcomes = outcomes(&site, &["bomb.zip"]);
    assert_eq!(outcomes[0]["error"]["kind"], "too-large");
}

#[test]
fn a_name_on_the_sealed_roster_is_reported() {
    let site = site();
    let outside = tempfile::tempdir().expect("a folder");
    let names = outside.path().join("names.csv");
    fs::write(&names, "name\nAhmad Karimi\n").expect("names");
    site.write("report.txt", "The session was opened by Ahmad Karimi in Doha.\n");
    let run = |arguments: &[&str]| {
        let mut command = site.command(arguments);
        command.env("XDG_CONFIG_HOME", outside.path()).env("APPDATA", outside.path());
        command.env_remove("RAPPORTEUR_GUARD_KEY").env_remove("RAPPORTEUR_GUARD_PASSPHRASE");
        crate::fixture::Run::of(&command.output().expect("the program"))
    };
    assert_eq!(run(&["guard", "seal", names.to_str().expect("a path")]).code, 0);
    let found = run(&["import", "report.txt"]);
    assert!(found.stdout.contains("names:\n  - "), "{}", found.stdout);
    // Where it is, and what stands there.
    let draft = fs::read_to_string(site.path("content/talks/report.md")).expect("the draft");
    let line = draft.lines().position(|line| line.contains("opened by Ahmad Karimi")).expect("the text") + 1;
    let place = format!("content/talks/report.md, line {line}, “Ahmad Karimi”: this names a person");
    assert!(found.stdout.contains(&place), "{place}: {}", found.stdout);
}

#[test]
fn a_missing_file_is_a_wrong_argument() {
    let site = site();
    let run = site.run(&["import", "nowhere.docx"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no file or folder nowhere.docx"), "{}", run.stderr);
    let run = site.run(&["import", "rapporteur.toml", "--map", "colour=Red"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no field `colour`"), "{}", run.stderr);
}

#[test]
fn two_files_with_one_number_say_so_and_both_keep_it() {
    let site = site();
    site.write("in/a.txt", "Twelfth session\n\nThe twelfth session was held in Doha on 28 May 2020.\n");
    site.write("in/b.txt", "Session no. 12: rivers\n\nThe session was held in Murree on 3 June 2020.\n");
    let outcomes = outcomes(&site, &["in"]);
    let text = |at: usize| {
        let path = outcomes[at]["draft"].as_str().expect("a draft");
        std::fs::read_to_string(site.path(path)).expect("the draft")
    };
    let first = outcomes[0]["draft"].as_str().expect("a draft");
    assert!(text(0).contains("\nnumber = 12\n"), "{}", text(0));
    let second = text(1);
    assert!(second.contains("\n# number = 12\n"), "{second}");
    assert!(second.contains(&format!("# {first}, made of in/a.txt, has the number 12 already")), "{second}");
    assert!(second.contains("# Likely: “Session no. 12: rivers” (line 1)"), "{second}");
    assert!(remarks(&outcomes[0], "made of in/b.txt, has the number 12, too"), "{}", outcomes[0]);
    assert!(remarks(&outcomes[1], "decide which of the two has it"), "{}", outcomes[1]);
    assert_eq!(site.run(&["check", "--drafts"]).code, 0);
}

#[test]
fn of_two_files_with_one_name_in_an_archive_neither_vanishes_without_a_word() {
    let site = site();
    let mut bytes =
        archive(&[("a.txt", b"The parties met in Doha."), ("b.txt", b"The parties met in Oslo.")]);
    // The program that writes archives refuses two equal names.
    for at in 0..bytes.len() - 4 {
        if &bytes[at..at + 5] == b"b.txt" {
            bytes[at] = b'a';
        }
    }
    site.write("in.zip", bytes);
    let outcomes = outcomes(&site, &["in.zip"]);
    let statuses: Vec<&str> = outcomes.iter().filter_map(|outcome| outcome["status"].as_str()).collect();
    assert_eq!(statuses, ["imported", "failed"], "{outcomes:?}");
    let message = outcomes[1]["error"]["message"].as_str().expect("a message");
    assert!(message.contains("another file of this name"), "{message}");
}

#[test]
fn a_document_without_its_parts_is_damaged_and_no_archive() {
    let site = site();
    site.write("report.docx", archive(&[("hello.txt", b"Hello.")]));
    let outcomes = outcomes(&site, &["report.docx"]);
    assert_eq!(outcomes[0]["error"]["kind"], "damaged", "{outcomes:?}");
}

#[test]
fn a_file_that_is_no_text_is_named_by_what_is_wrong_with_it() {
    let site = site();
    site.write("in/nul.txt", b"Report\0of the session.");
    let utf16: Vec<u8> =
        "ناقش المشاركون قضايا المياه في المنطقة".encode_utf16().flat_map(u16::to_le_bytes).collect();
    site.write("in/utf16.txt", utf16);
    site.write("in/sub.d/noext", b"\x00\x01\x02\x03");
    let outcomes = outcomes(&site, &["in"]);
    let message = |at: usize| outcomes[at]["error"]["message"].as_str().unwrap_or_default().to_owned();
    assert!(message(0).contains("its encoding is not recognised; save it as UTF-8"), "{}", message(0));
    assert!(message(1).starts_with("this format cannot be imported"), "{}", message(1));
    assert_eq!(outcomes[2]["status"], "imported", "{outcomes:?}");
}

#[test]
fn very_long_lines_and_texts_do_not_take_long() {
    let site = site();
    let line =
        "The third session was held in Doha on 28 May 2020, and Iran and Qatar discussed water and trade. ";
    site.write("in/line.txt", line.repeat(500));
    site.write("in/line.md", format!("# Report\n\n{}", line.repeat(200)));
    site.write("in/text.txt", format!("{line}\n\n").repeat(110_000));
    let outcomes = outcomes(&site, &["in"]);
    let statuses: Vec<&str> = outcomes.iter().filter_map(|outcome| outcome["status"].as_str()).collect();
    assert_eq!(statuses, ["imported", "imported", "failed"]);
    assert_eq!(outcomes[1]["found"]["date"], "2020-05-28");
    assert_eq!(outcomes[2]["error"]["kind"], "too-large");
}

#[test]
fn however_many_facts_a_site_rejects_the_draft_does_not_break_it() {
    let ids = ["eu", "nato", "sco", "oic", "g7", "brics", "asean"];
    // Groups have the same ids.
    let organisations = ids.map(|id| format!("[{id}]\nname = {{ en = \"Other {id}\" }}\n")).concat();
    let site = site().file("content/organisations.toml", &organisations);
    site.write(
        "report.txt",
        "Third session\n\nParticipants: European Union, NATO, Shanghai Cooperation Organisation, Organisation of Islamic Cooperation, G7, BRICS, ASEAN, Qatar\n",
    );
    let outcomes = outcomes(&site, &["report.txt"]);
    assert_eq!(outcomes[0]["found"]["participants"], serde_json::json!(["QA"]), "{outcomes:#?}");
    let facts = outcomes[0]["facts"].as_array().expect("facts");
    let rejected = facts.iter().filter(|fact| fact["key"] == "participants" && fact["sure"] == false);
    let notes: Vec<&str> = rejected.filter_map(|fact| fact["notes"][0].as_str()).collect();
    assert_eq!(notes.len(), ids.len(), "{outcomes:#?}");
    assert!(notes.iter().all(|note| note.starts_with("Not accepted: ")), "{notes:?}");
    assert!(remarks(&outcomes[0], "`\"eu\"` is behind `#`"), "{outcomes:#?}");
    assert_eq!(site.run(&["check", "--drafts"]).code, 0);
}
