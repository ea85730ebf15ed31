//! Plain text, Markdown and PDF.

use std::fs;

use serde_json::Value;

use super::{import, remarks, site};
use crate::fixture::Fixture;

#[test]
fn encodings_of_plain_text_are_recognised() {
    let site = site();
    let arabic = import(&site, "arabic.txt", &[]);
    assert!(remarks(&arabic[0], "windows-1256"), "{arabic}");
    assert_eq!(arabic[0]["title"], "تقرير الجلسة");
    let path = |outcome: &serde_json::Value| site.path(outcome[0]["translation"].as_str().expect("a text"));
    let text = fs::read_to_string(path(&arabic)).expect("the text");
    assert!(text.contains("ناقش المشاركون") && text.contains("- التجارة والعبور\n- المياه"), "{text}");
    let dari = import(&site, "dari.txt", &[]);
    let text = fs::read_to_string(path(&dari)).expect("the text");
    assert!(text.contains("اشتراک‌کنندگان") && text.contains("1. گام نخست\n2. گام دوم"), "{text}");
}

#[test]
fn markdown_of_another_site_keeps_its_text_and_loses_what_would_not_build() {
    let site = site();
    site.write("in/pic.png", b"\x89PNG\r\n\x1a\n");
    site.write(
        "in/old.md",
        "---\ntitle: \"Old report\"\nauthor: Somebody\n---\n\nA **bold** word, [a page](../other.md), ![Room](pic.png).\n\n\
         - [x] done\n",
    );
    let run = site.run(&["import", "in/old.md"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = fs::read_to_string(site.path("content/talks/old-report/index.md")).expect("the draft");
    assert!(text.contains("A **bold** word, a page, ![Room](picture-1.png)."), "{text}");
    assert!(text.contains("title = \"Old report\"") && !text.contains("Somebody"), "{text}");
    assert!(run.stdout.contains("the front matter of the file was left out: author"), "{}", run.stdout);
}

#[test]
fn a_draft_waits_for_its_date() {
    let site = site();
    import(&site, "comment.docx", &[]);
    let found = site.run(&["check", "--format", "json"]).diagnostics();
    assert!(
        found.iter().any(|line| line.starts_with("warning") && line.contains("this session has no `date`")),
        "{found:?}"
    );
    // Only a draft does.
    let site = site.session("report", "");
    assert_eq!(site.run(&["check"]).code, 1);
}

#[test]
fn lines_of_a_pdf_become_paragraphs_again() {
    let site = site();
    let outcome = import(&site, "notes.pdf", &[]);
    assert!(remarks(&outcome[0], "read from a PDF"), "{outcome}");
    let path = outcome[0]["translation"].as_str().expect("a text");
    let text = fs::read_to_string(site.path(path)).expect("the text");
    for words in ["La session s’est tenue à Tachkent", "Partage des données", "La liste est incomplète."]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let outcome = import(&site, "arabic.pdf", &[]);
    assert!(remarks(&outcome[0], "UNVERIFIED"), "{outcome}");
}

#[test]
fn a_heading_that_is_not_the_title_stays_in_the_text() {
    let site = site();
    site.write(
        "in/report.md",
        "# Report of the secretariat\n\nTitle: After the floods\n\nThe parties met.\n",
    );
    let run = site.run(&["import", "in/report.md"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let text = std::fs::read_to_string(site.path("content/talks/after-the-floods.md")).expect("the draft");
    assert!(
        text.contains("title = \"After the floods\"") && text.contains("# Report of the secretariat"),
        "{text}"
    );
}

/// Imports a text; what the program says of it.
#[track_caller]
fn import_text(site: &Fixture, name: &str, text: &str) -> Value {
    let path = format!("in/{name}");
    site.write(&path, text);
    let run = site.run(&["import", &path, "--format", "json"]);
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr))
}

#[test]
fn a_summary_says_what_is_missing_and_what_to_decide() {
    let site = site();
    let outcome = import_text(
        &site,
        "note.txt",
        "A note without facts\n\nParticipants were asked to consider that the committee should publish a report.\n",
    );
    let list = |key: &str| outcome[0][key].as_array().cloned().unwrap_or_default();
    assert!(list("missing").contains(&"date".into()), "{outcome}");
    assert_eq!(list("likely"), ["recommendations"], "{outcome}");
}

#[test]
fn the_title_of_plain_text_is_its_first_line() {
    let site = site();
    let head = import_text(
        &site,
        "head.txt",
        "Report of the fourth meeting\nDate: 3 March 2021\nVenue: Hotel Astoria, Vienna\n\nThe meeting was long.\n",
    );
    assert_eq!(head[0]["title"], "Report of the fourth meeting");
    let later = import_text(
        &site,
        "later.txt",
        "REPORT OF THE THIRD MEETING\n\nDate: 3 June 2021\nPlace: Vienna, Austria\n\n- one\n- two\n\nDetails\n=======\n\nText.\n",
    );
    assert_eq!(later[0]["title"], "REPORT OF THE THIRD MEETING");
}

#[test]
fn a_text_in_a_language_without_a_table_is_not_called_english() {
    let site = site();
    let outcome = import_text(
        &site,
        "turkce.txt",
        "Kıbrıs Masası\n\nToplantı bir yıl aradan sonra yapıldı ve iki gün sürdü. Bu toplantı için bir rapor yazıldı.\n",
    );
    assert_eq!(outcome[0]["language"], "tr", "{outcome}");
}

#[test]
fn the_front_matter_of_another_program_gives_facts_with_their_lines() {
    let site = site();
    site.write(
        "in/a.md",
        "+++\ntitle = \"Third meeting\"\nnumber = 3\ndate = 2021-06-03T10:00:00Z\nparticipants = [\"Iran\", \"Qatar\"]\nlayout = \"post\"\n+++\n\nText on other things.\n",
    );
    site.write("in/b.md", "---\ntitle: News\ndate: 2021-07-01\n---\n\nText on other things.\n");
    let run = site.run(&["import", "in", "--format", "json"]);
    let outcomes: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let read = |at: usize| {
        fs::read_to_string(site.path(outcomes[at]["draft"].as_str().expect("a draft"))).expect("the draft")
    };
    let first = read(0);
    assert!(first.contains("# “2021-06-03” (front matter, line 4)\ndate = 2021-06-03\n"), "{first}");
    assert!(first.contains("  # “Iran” (front matter, line 5)\n  \"IR\",\n"), "{first}");
    assert!(remarks(&outcomes[0], "the front matter of the file was left out: layout"), "{outcomes:#}");
    // A date alone is often that of publication.
    let second = read(1);
    assert!(
        second.contains("# Likely: “2021-07-01” (front matter, line 3)\n# date = 2021-07-01\n"),
        "{second}"
    );
    // Other programs see the same.
    let facts = outcomes[1]["facts"].as_array().expect("facts");
    let date = facts.iter().find(|fact| fact["key"] == "date").expect("the date");
    assert_eq!((&date["value"], &date["sure"]), (&"2021-07-01".into(), &false.into()), "{date}");
    assert_eq!(date["evidence"][0], "“2021-07-01” (front matter, line 3)");
}

#[test]
fn a_title_that_a_program_made_up_is_none() {
    let site = site();
    site.write(
        "in/minutes-of-may.html",
        "<html><head><title>Microsoft Word - final.docx</title></head><body><p>The parties met and talked about water.</p></body></html>",
    );
    let run = site.run(&["import", "in/minutes-of-may.html", "--format", "json"]);
    let outcomes: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(outcomes[0]["title"], "minutes of may", "{outcomes:#}");
}

#[test]
fn a_language_that_the_site_does_not_have_is_a_wrong_argument() {
    let site = site();
    site.write("a.txt", "The parties met.");
    let run = site.run(&["import", "a.txt", "--lang", "xx"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("no language `xx`. Its languages: en, fa, ar, fr"), "{}", run.stderr);
}
