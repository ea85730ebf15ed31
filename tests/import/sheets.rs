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

/// A workbook of Excel with these sheets: name, attributes, the parts of its XML before its rows, rows, and comments.
fn workbook(sheets: &[(&str, &str, &str, &str)], comments: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |id: usize, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let links = |all: String| format!("<Relationships xmlns=\"{LINKS}\">{all}</Relationships>");
    let names: Vec<String> = (1..)
        .zip(sheets)
        .map(|(id, (name, state, ..))| {
            format!("<sheet name=\"{name}\" sheetId=\"{id}\" {state} r:id=\"r{id}\"/>")
        })
        .collect();
    let names = names.concat();
    let targets: String =
        (1..=sheets.len()).map(|id| link(id, "worksheet", &format!("worksheets/sheet{id}.xml"))).collect();
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>".to_owned()),
        ("_rels/.rels".to_owned(), links(link(1, "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml".to_owned(), format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{names}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels".to_owned(), links(targets)),
        ("xl/worksheets/_rels/sheet1.xml.rels".to_owned(), links(link(1, "comments", "../comments1.xml"))),
        ("xl/comments1.xml".to_owned(), format!("<comments xmlns=\"{MAIN}\"><commentList>{comments}</commentList></comments>")),
    ];
    for (id, (_, _, before, rows)) in (1..).zip(sheets) {
        let rows: Vec<String> = (1..)
            .zip(rows.lines())
            .map(|(number, row)| {
                let (attributes, cells) = row.split_once('|').expect("attributes");
                let cells: Vec<String> = ('A'..)
                    .zip(cells.split('|'))
                    .map(|(column, text)| {
                        format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
                    })
                    .collect();
                format!("<row r=\"{number}\" {attributes}>{}</row>", cells.concat())
            })
            .collect();
        let rows = rows.concat();
        let sheet = format!("<worksheet xmlns=\"{MAIN}\">{before}<sheetData>{rows}</sheetData></worksheet>");
        files.push((format!("xl/worksheets/sheet{id}.xml"), sheet));
    }
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    super::safety::archive(&files)
}

#[test]
fn what_a_workbook_hides_is_left_out_and_named() {
    let rows = "|No|Title|Date|Notes\n|1|Water|2021-01-02|secret pear\nhidden=\"1\"|2|Hidden plum|2021-01-03|\n|3|Trade|2021-01-04|secret fig";
    let bytes = workbook(
        &[
            ("Sessions", "", "<cols><col min=\"4\" max=\"4\" hidden=\"true\"/></cols>", rows),
            ("Later", "", "", "|No|Title|Date\n|4|Peace|2021-01-05"),
            ("Drafts", "state=\"veryHidden\"", "", "|No|Title|Date\n|5|Hidden quince|2021-01-06"),
        ],
        "<comment ref=\"B2\"><text><r><t>Ask </t></r><r><t>durian</t></r></text></comment>",
    );
    let site = site();
    site.write("list.xlsx", bytes);
    let run = site.run(&["import", "list.xlsx", "--format", "json"]);
    let outcomes: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    for expected in [
        "the hidden row 3 of the sheet “Sessions” was left out: “2, Hidden plum, 2021-01-03”",
        "the hidden column D of the sheet “Sessions” was left out: “Notes, secret pear, secret fig”",
        "the hidden sheet “Drafts” was left out: “No, Title, Date; 5, Hidden quince, 2021-01-06”",
        "a comment was left out (sheet “Sessions”, row 2, column B): “Ask durian”",
    ] {
        assert!(remarks(&outcomes[0], expected), "{expected}: {outcomes:#}");
    }
    let drafts: Vec<&str> =
        outcomes.as_array().expect("outcomes").iter().filter_map(|it| it["draft"].as_str()).collect();
    assert_eq!(
        drafts,
        ["content/talks/01-water.md", "content/talks/03-trade.md", "content/talks/04-peace.md"]
    );
    for path in drafts {
        let text = fs::read_to_string(site.path(path)).expect("the draft");
        for hidden in ["pear", "fig", "plum", "quince", "durian"] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
    }
    // Two sheets have a row 2.
    assert_eq!((&outcomes[3]["sheet"], &outcomes[3]["row"]), (&"Later".into(), &2.into()), "{outcomes:#}");
    let again = site.run(&["import", "list.xlsx"]);
    assert!(again.stdout.contains("list.xlsx, sheet “Later”, row 2: imported already"), "{}", again.stdout);
}

#[test]
fn what_an_opendocument_spreadsheet_hides_is_left_out_and_named() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |attributes: &str, cells: &[&str]| {
        let cells: String = cells.iter().map(|text| cell(text)).collect();
        format!("<table:table-row {attributes}>{cells}</table:table-row>")
    };
    let commented = "<table:table-cell office:value-type=\"string\"><office:annotation><dc:creator>A. Person</dc:creator><text:p>Ask durian</text:p></office:annotation><text:p>Water</text:p></table:table-cell>";
    let first = format!(
        "<table:table-row>{}{commented}{}{}</table:table-row>",
        cell("1"),
        cell("secret pear"),
        cell("2021-01-02")
    );
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:body><office:spreadsheet><table:table table:name=\"Sessions\"><table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\"/><table:table-column/>{}{first}{}<table:table-row-group table:display=\"false\">{}</table:table-row-group></table:table></office:spreadsheet></office:body></office:document-content>",
        row("", &["No", "Title", "Notes", "Date"]),
        row("table:visibility=\"filter\"", &["2", "Hidden plum", "", "2021-01-03"]),
        row("", &["3", "Hidden quince", "", "2021-01-04"]),
    );
    let site = site();
    let mimetype: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let bytes = super::safety::archive(&[
        ("mimetype", mimetype),
        ("content.xml", content.as_bytes()),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
    ]);
    site.write("list.ods", bytes);
    let run = site.run(&["import", "list.ods", "--format", "json"]);
    let outcomes: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    for expected in [
        "2 hidden rows of the sheet “Sessions” were left out (3, 4), the first: “2, Hidden plum, 2021-01-03”",
        "the hidden column C of the sheet “Sessions” was left out: “Notes, secret pear”",
        "a comment was left out (sheet “Sessions”, row 2, column B): “Ask durian”",
    ] {
        assert!(remarks(&outcomes[0], expected), "{expected}: {outcomes:#}");
    }
    assert_eq!(outcomes.as_array().map(Vec::len), Some(2), "{outcomes:#}");
    assert_eq!(outcomes[1]["found"]["date"], "2021-01-02");
    assert!(outcomes[1].get("sheet").is_none());
}

#[test]
fn a_list_that_gives_no_draft_says_why() {
    let site = site();
    site.write("in/heads.csv", "No,Title,Date\n");
    site.write("in/quote.csv", "No,Title,Date\n1,\"Water,2021-01-02\n2,Trade,2021-01-03\n");
    let run = site.run(&["import", "in"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stdout.contains("no row below them that is shown"), "{}", run.stdout);
    assert!(run.stdout.contains("the quotation mark in line 2 is not closed"), "{}", run.stdout);
}
