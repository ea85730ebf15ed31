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
            "# “1” (row 3, column A)\nnumber = 1",
            "# “2021-09-14” (row 3, column C)\ndate = 2021-09-14",
            "# “Doha” (row 3, column D)\n# “Qatar” (row 3, column E)\nplace = { name = \"Doha\", country = \"QA\" }",
            "  # “Pakistan” (row 3, column F)\n  \"PK\",\n",
            // The site does not know it, and a wrong fact would stop the build.
            "  # \"Ruritania\",",
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
    assert!(
        first.contains("date = 2021-09-05")
            && first.contains("place = { name = \"Genève\", country = \"CH\" }"),
        "{first}"
    );
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

#[test]
fn cells_are_read_as_well_as_texts() {
    let site = site();
    let table = "No;Title;Date;End date;Place;Participants;Organisers;Format;Report\n\
        3;Rivers;۸ جوزا ۱۳۹۹;29 May 2020;Doha;former officials from Iran, Pakistani scholars, among others;Lakeside Centre;in person;\
        The talks called for a joint commission. Participants urged Pakistan to open the border.\n\
        4;Trade;5 Shawwal 1441;;online;Dr. Sarah Connor of Iran;;;\n\
        5;Water;1 or 2 June 2021, to be confirmed by the hosts;;Nowhereville;Qatar, Atlantis (observer);;as usual;\n";
    site.write("list.csv", table);
    let run = site.run(&["import", "list.csv"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let read = |name: &str| fs::read_to_string(site.path(&format!("content/talks/{name}"))).expect("a draft");
    let first = read("03-rivers.md");
    for expected in [
        "# “۸ جوزا ۱۳۹۹” (row 2, column C)\n# “29 May 2020” (row 2, column D)\ndate = 2020-05-28\nend_date = 2020-05-29",
        "{ party = \"IR\", capacity = \"former officials\" }",
        "{ party = \"PK\", capacity = \"scholars\" }",
        "participants_known = \"partial\"",
        "# organisers = [\n#   # Not understood: “Lakeside Centre” (row 2, column G)\n#   \"Lakeside Centre\",\n# ]",
        "format = \"in-person\"",
        "[[recommendations]]",
        "The talks called for a joint commission.",
    ] {
        assert!(first.contains(expected), "{expected}: {first}");
    }
    assert!(run.stdout.contains("the site has no organisation “Lakeside Centre”"), "{}", run.stdout);
    let second = read("04-trade.md");
    // The day of an Islamic date depends on the sighting of the moon where calendars differ.
    assert!(second.contains("date = 2020-05-2") && second.contains("format = \"virtual\""), "{second}");
    // Whoever is named holds an office, perhaps no longer for the country.
    assert!(
        second.contains("# participants = [") && !second.split("\n+++\n").next().unwrap().contains("Connor")
    );
    // Nothing of the cell is lost.
    assert!(second.contains("**Participants:** Dr. Sarah Connor of Iran"), "{second}");
    let third = read("05-water.md");
    assert!(third.contains("place = { name = \"Nowhereville\" }"), "{third}");
    assert!(third.contains("# format = \"as usual\"") && third.contains("Atlantis (observer)"), "{third}");
    assert!(third.contains("1 or 2 June 2021, to be confirmed by the hosts"), "{third}");
    assert_eq!(site.run(&["check", "--drafts"]).code, 0);
}

#[test]
fn a_column_can_say_to_which_series_a_row_belongs() {
    let site = site().file("content/tashkent/_index.md", "+++\ntitle = \"Tashkent talks\"\n+++\n");
    site.write("list.csv", "No,Title,Series\n1,Water,Tashkent talks\n2,Trade,talks\n3,Peace,Nowhere talks\n");
    let run = site.run(&["import", "list.csv"]);
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    assert!(
        site.path("content/tashkent/01-water.md").exists() && site.path("content/talks/02-trade.md").exists()
    );
    assert!(run.stdout.contains("list.csv, row 4: not imported"), "{}", run.stdout);
}
