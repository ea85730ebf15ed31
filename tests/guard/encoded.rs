//! Names in files that store their text in another form, and what looks like a name in files but is none.

use super::documents::archive;
use super::{Guarded, with_body, with_files};
use crate::fixture::Fixture;

const NAMED: &str = "this file names a person on the sealed roster, in its text or its metadata";

/// The files in which a name is found if all are attached to one report.
fn named(files: &[(&str, Vec<u8>)]) -> Vec<String> {
    let found = Guarded::new(with_files(with_body("Nobody."), files)).found();
    let name = |line: &String| {
        line.strip_prefix("error content/talks/2/")?.strip_suffix(NAMED).map(str::trim).map(str::to_owned)
    };
    let mut names: Vec<String> = found.iter().filter_map(name).collect();
    names.sort();
    names
}

/// A workbook with one sheet.
fn sheet(xml: &str, shared: &str) -> Vec<u8> {
    let sheet = format!("<worksheet>{xml}</worksheet>");
    archive(&[
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/sharedStrings.xml", shared),
    ])
}

#[test]
fn headers_and_footers_of_sheets_have_names_beside_codes() {
    let header =
        |text: &str| sheet(&format!("<headerFooter><oddHeader>{text}</oddHeader></headerFooter>"), "<sst/>");
    let footer = |text: &str| {
        sheet(&format!("<headerFooter><evenFooter>{text}</evenFooter></headerFooter>"), "<sst/>")
    };
    let files = [
        ("a.xlsx", header("&amp;LAhmad Karimi")),
        ("b.xlsx", footer("Page &amp;P&amp;C&amp;\"Arial,Bold\"&amp;12Ahmad Karimi")),
        ("c.xlsx", header("&amp;RAhmad &amp;K01+000Karimi")),
    ];
    assert_eq!(named(&files), ["a.xlsx", "b.xlsx", "c.xlsx"]);
}

#[test]
fn a_name_in_two_cells_of_a_row_is_found_in_both_orders() {
    let shared = "<sst><si><t>Karimi</t></si><si><t>x</t></si><si><t>Ahmad</t></si></sst>";
    let row = "<sheetData><row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>0</v></c></row></sheetData>";
    let table = "<w:tbl><w:tr><w:tc><w:tcPr><w:tcW/></w:tcPr><w:p><w:r><w:t>Ahmad</w:t></w:r></w:p></w:tc>\
                 <w:tc><w:p><w:r><w:t>Karimi</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let rows = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ahmad</w:t></w:r></w:p></w:tc></w:tr>\
                 <w:tr><w:tc><w:p><w:r><w:t>Karimi</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let files = [
        ("a.csv", b"given,family\nAhmad,Karimi\n".to_vec()),
        ("b.csv", b"\"Karimi\";\"Ahmad\"\n".to_vec()),
        ("c.xlsx", sheet(row, shared)),
        ("d.docx", archive(&[("word/document.xml", table)])),
        ("e.docx", archive(&[("word/document.xml", rows)])),
        ("f.csv", b"Ahmad,Kabul\nKarimi,Herat\n".to_vec()),
    ];
    assert_eq!(named(&files), ["a.csv", "b.csv", "c.xlsx", "d.docx"]);
    let found = Guarded::new(with_body("| a | b |\n|---|---|\n| Ahmad | Karimi |\n")).found();
    assert_eq!(found, ["error content/talks/1.md:7:3 this names a person on the sealed roster"]);
}

#[test]
fn messages_and_calendars_are_decoded() {
    let message = "From: =?UTF-8?B?QWhtYWQgS2FyaW1p?= <x@example.org>\r\nSubject: x\r\n\r\nNobody.\r\n";
    let body = "From: x@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
                Content-Transfer-Encoding: base64\r\n\r\nVGhlbiBBaG1hZCBL\r\nYXJpbWkgc3Bva2Uu\r\n";
    let calendar = "BEGIN:VCALENDAR\r\nSUMMARY:With Ahmad Kar\r\n imi\r\nEND:VCALENDAR\r\n";
    let files = [
        ("a.eml", message.as_bytes().to_vec()),
        ("b.eml", body.as_bytes().to_vec()),
        ("c.ics", calendar.as_bytes().to_vec()),
    ];
    assert_eq!(named(&files), ["a.eml", "b.eml", "c.ics"]);
    // The same among the sources, which a hook searches.
    let guarded = Guarded::new(with_body("Nobody.").file("content/talks/a.eml", message));
    let run = guarded.run(&["guard", "check", "--sources", "--format", "json"]);
    assert_eq!(run.diagnostics(), [format!("error content/talks/a.eml {NAMED}")]);
}

#[test]
fn typefaces_and_the_files_of_rapporteur_name_nobody() {
    let names = "name,distinctive\nNasratullah Mangal,yes\nGrace Long,yes\nPeter Noto,yes\n";
    let theme = "<a:theme><a:font script=\"Deva\" typeface=\"Mangal\"/></a:theme>";
    let fonts = "<w:fonts><w:font w:name=\"Mangal\"><w:altName w:val=\"Noto\"/></w:font></w:fonts>";
    let styles = "<styleSheet><fonts><font><name val=\"Mangal\"/></font></fonts></styleSheet>";
    let odt = "<office:document><style:font-face style:name=\"Mangal\" svg:font-family=\"Mangal\"/>\
               <style:text-properties style:font-name-complex=\"Mangal\"/></office:document>";
    let site = |document: &str| {
        with_body("[a](a.docx) [b](b.xlsx) [c](c.odt) [d](d.svg)")
            .file(
                "content/talks/a.docx",
                archive(&[
                    ("word/theme/theme1.xml", theme),
                    ("word/fontTable.xml", fonts),
                    ("word/document.xml", document),
                ]),
            )
            .file("content/talks/b.xlsx", archive(&[("xl/styles.xml", styles)]))
            .file("content/talks/c.odt", archive(&[("content.xml", odt)]))
            .file("content/talks/d.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>text{font-family:Mangal}</style><text font-family=\"Noto\">a</text></svg>")
            .file("themes/standard/styles/own.css", "body { font-family: \"Mangal\", serif; }\n")
    };
    let found = |site: Fixture| {
        let guarded = Guarded::unsealed(site);
        assert_eq!(guarded.seal(&[], names).code, 0);
        guarded.found()
    };
    assert_eq!(found(site("<w:document><w:t>Plain words</w:t></w:document>")), [""; 0]);
    let matches = found(site("<w:document><w:t>Mangal spoke</w:t></w:document>"));
    assert_eq!(matches.len(), 1, "{matches:#?}");
    assert!(
        matches[0].starts_with("error content/talks/a.docx this file has the distinctive surname"),
        "{matches:#?}"
    );
    let own = with_body("Nobody.").file("themes/standard/static/report.js", "/* by Ms Long */\n");
    assert_eq!(found(own).len(), 1, "a file of the site is searched");
}
