//! The summary of many files: short, with what concerns several of them once.

use super::site;

#[test]
fn a_folder_of_many_files_is_summed_up_so_that_a_person_can_act_on_it() {
    let site = site();
    for number in 1..=12 {
        let text = format!(
            "# Session {number}\n\nThe session was organised by the Lakeside Institute of Peace in Doha on {number} May 2021.\n"
        );
        site.write(&format!("in/{number:02}.md"), text);
    }
    for name in ["x.txt", "y.txt"] {
        site.write(&format!("in/{name}"), b"A\0B");
    }
    let run = site.run(&["import", "in"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let out = run.stdout.as_str();
    assert!(out.contains("in/01.md → content/talks/"), "{out}");
    assert!(out.lines().count() < 80, "{out}");
    // Once, with the drafts that name it.
    assert_eq!(out.matches("name = { en = \"Lakeside Institute of Peace\" }").count(), 1, "{out}");
    assert!(
        out.contains("# in 12 drafts: in/01.md, line 3; in/02.md, line 3; in/03.md, line 3; and 9 more"),
        "{out}"
    );
    let table = out.find("missing  to decide").expect("the table");
    let row = out[table..].lines().find(|line| line.trim_start().starts_with("themes")).expect("themes");
    assert_eq!(row.split_whitespace().collect::<Vec<_>>(), ["themes", "12", "0"], "{out}");
    // Last and together.
    let failed = out.find("Not imported:\n  2 files: its encoding is not recognised").expect("failures");
    assert!(failed > table && out[failed..].contains("    in/x.txt\n    in/y.txt\n"), "{out}");
    assert!(out.contains("12 drafts written, 2 not imported"), "{out}");
    let again = site.run(&["import", "in"]).stdout;
    assert!(again.contains("Imported already:\n  in/01.md, as content/talks/"), "{again}");
}

#[test]
fn a_missing_date_is_missing_and_a_likely_one_is_to_decide() {
    let site = site();
    site.write("a.txt", "Water\n\nParticipants discussed water.\n\nRecommendations\n\n- The parties should share data on the flow of rivers.\n");
    let out = site.run(&["import", "a.txt"]).stdout;
    assert!(out.contains("missing: number, date, place"), "{out}");
    assert!(!out.contains("text, to"), "{out}");
}
