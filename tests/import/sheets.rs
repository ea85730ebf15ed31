//! Lists of sessions: a draft a row, and nothing of a row lost.

use std::fs;

use super::{import, remarks, site};

#[test]
fn each_row_of_a_workbook_is_a_draft_with_the_facts_of_its_cells() {
    for name in ["sessions.xlsx", "sessions.ods"] {
        let site = site();
        let outcome = import(&site, name, &[]);
        assert!(remarks(&outcome[0], "“Remarks”"), "{outcome}");
        let first = fs::read_to_string(site.path("content/talks/01-opening-talks.md")).expect("a draft");
        for expected in [
            "title = \"Opening talks\"",
            "draft = true",
            "# Session no.: 1\nnumber = 1",
            "# Date: 2021-09-14\ndate = 2021-09-14",
            "place = { name = \"Doha\", country = \"Qatar\" }",
            "  \"Qatar\",\n  \"Pakistan\",\n",
            // The site does not know it, and a wrong fact would stop the build.
            "#   \"Ruritania\",",
            "- **Remarks:** Held in the afternoon",
        ] {
            assert!(first.contains(expected), "{name}: {expected}: {first}");
        }
        let third = fs::read_to_string(site.path("content/talks/03-session.md")).expect("a draft");
        assert!(third.contains("# date = \"spring 2023\""), "{name}: {third}");
        let check = site.run(&["check", "--drafts"]);
        assert_eq!(check.code, 0, "{}", check.stderr);
    }
}

#[test]
fn heads_in_french_and_a_code_page_of_windows_are_understood() {
    let site = site();
    let outcome = import(&site, "sessions-fr.csv", &[]);
    assert!(remarks(&outcome[0], "windows-1252"), "{outcome}");
    // The second row shows that the day stands first.
    let first = fs::read_to_string(site.path("content/talks/01-premiere-session.md")).expect("a draft");
    assert!(first.contains("date = 2021-09-05") && first.contains("place = \"Genève\""), "{first}");
}

#[test]
fn a_column_can_be_named() {
    let site = site();
    site.write("list.csv", "Sitting,What,When\n7,Water,2021-03-02\n");
    let run = site.run(&["import", "list.csv"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    fs::remove_file(site.path("content/talks/session.md")).expect("a draft without title");
    let run = site.run(&[
        "import",
        "list.csv",
        "--map",
        "number=Sitting",
        "--map",
        "title=What",
        "--map",
        "date=When",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = fs::read_to_string(site.path("content/talks/07-water.md")).expect("a draft");
    assert!(text.contains("number = 7") && text.contains("date = 2021-03-02"), "{text}");
}

#[test]
fn a_number_that_another_session_has_is_left_for_a_person_to_decide() {
    let site = site().session("first", "date = 2020-01-01\nnumber = 1");
    import(&site, "sessions.xlsx", &[]);
    let text = fs::read_to_string(site.path("content/talks/01-opening-talks.md")).expect("a draft");
    assert!(text.contains("# number = 1"), "{text}");
    assert_eq!(site.run(&["check", "--drafts"]).code, 0);
}
