//! What is in documents though nothing in them uses it, and paths where no reader looks.

use lopdf::{Object, Stream, dictionary};

use super::documents::{document, office, page_texts, part, parts, saved, sheets, word};
use super::{published, refused};
use crate::metadata::office::archive;

const FOLDER: &str = "names a folder on a computer: \"C:";

#[test]
fn a_path_in_a_field_code_or_a_formula_is_refused() {
    let code = |parts: &[&str]| {
        let runs: Vec<String> =
            parts.iter().map(|it| format!("<w:r><w:instrText>{it}</w:instrText></w:r>")).collect();
        let runs = runs.concat();
        word(&format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{runs}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        ))
    };
    refused("a.docx", code(&["INCLUDEPICTURE \"C:\\\\Users\\\\Ann\\\\a.png\""]), FOLDER);
    refused("a.docx", code(&["HYPERLINK \"file:///C:/Us", "ers/Ann/a.docx\""]), FOLDER);
    refused(
        "a.docx",
        word("<w:fldSimple w:instr=\"LINK Excel.Sheet &quot;C:\\\\Users\\\\Ann\\\\a.xls&quot;\"/>"),
        FOLDER,
    );
    let formula = |formula: &str| {
        sheets(
            "",
            &format!("<sheetData><row r=\"9\"><c r=\"A9\"><f>{formula}</f><v>7</v></c></row></sheetData>"),
        )
    };
    refused("a.xlsx", formula("HYPERLINK(&quot;file:///C:/Users/Ann/a.xlsx&quot;,1)"), FOLDER);
    published("a.docx", code(&["TOC \\o &quot;1-3&quot; \\h", "HYPERLINK \"https://example.org/home/ann\""]));
    published("a.xlsx", formula("HYPERLINK(&quot;https://example.org/Users/list&quot;)"));
}

#[test]
fn a_path_in_an_opendocument_formula_is_refused() {
    let table = "<table:table-cell xmlns:table=\"ta\" table:formula=\"of:=HYPERLINK(&quot;file:///C:/Users/Ann/a.ods&quot;)\"/>";
    refused("a.odt", open_document("", table), FOLDER);
}

#[test]
fn the_names_of_content_controls_are_removed() {
    let control = |names: &str| {
        format!(
            "<w:sdt><w:sdtPr>{names}<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Shown</w:t></w:r></w:sdtContent></w:sdt>"
        )
    };
    let names = "<w:alias w:val=\"Ann Poe\"/><w:tag w:val=\"Ann Poe\"/><w:dataBinding w:xpath=\"/ann\"/>";
    let cleaned = part(&published("a.docx", word(&control(names))), "word/document.xml");
    assert!(cleaned.contains(&control("")), "{cleaned}");
}

#[test]
fn hidden_names_of_a_workbook_are_kept_only_if_something_uses_them() {
    let names = "<definedName name=\"Ann_Poe\" hidden=\"1\">7</definedName><definedName name=\"Rate\" hidden=\"1\">S!A1</definedName>\
                 <definedName name=\"Shown\" comment=\"By Ann Poe\">S!A1</definedName><definedName name=\"_xlnm._FilterDatabase\" hidden=\"1\">S!A1</definedName>";
    let workbook = format!(
        "<workbook><sheets><sheet name=\"S\" sheetId=\"1\"/></sheets><definedNames>{names}</definedNames></workbook>"
    );
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f>2*Rate</f><v>7</v></c></row></sheetData></worksheet>";
    let bytes = office(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        &[("xl/workbook.xml", &workbook), ("xl/worksheets/sheet1.xml", sheet)],
    );
    let cleaned = part(&published("a.xlsx", bytes), "xl/workbook.xml");
    assert!(!cleaned.contains("Ann"), "{cleaned}");
    for kept in ["\"Rate\"", "\"Shown\"", "_FilterDatabase"] {
        assert!(cleaned.contains(kept), "{kept} {cleaned}");
    }
}

#[test]
fn parts_that_nothing_leads_to_are_removed() {
    let text = "<w:document xmlns:w=\"w\"><w:body><w:p/></w:body></w:document>";
    let main = "word/document.xml";
    let bytes = office(
        main,
        "wordprocessingml.document",
        &[
            (main, text),
            ("word/footer1.xml", "<w:ftr xmlns:w=\"w\"/>"),
            ("stray/note.xml", "<x>Ann Poe</x>"),
            ("stray/note.txt", "Ann Poe"),
        ],
    );
    let names = parts(&published("a.docx", bytes));
    assert!(!names.iter().any(|name| name.starts_with("stray")), "{names:?}");
    assert!(names.iter().any(|name| name == "word/footer1.xml"), "{names:?}");
    let cleaned = published("a.odt", open_document("<text:p>Kept</text:p>", ""));
    assert!(!parts(&cleaned).iter().any(|name| name == "note.txt"));
}

/// A text document with settings, and a file that its manifest does not list.
fn open_document(start: &str, end: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>{start}<text:p>Text</text:p>{end}</office:text></office:body></office:document-content>"
    );
    let item = |name: &str, kind: &str, value: &str| {
        format!(
            "<config:config-item config:name=\"{name}\" config:type=\"{kind}\">{value}</config:config-item>"
        )
    };
    let settings = format!(
        "<office:document-settings xmlns:office=\"o\" xmlns:config=\"c\"><office:settings>\
         <config:config-item-set config:name=\"ooo:view-settings\">{}</config:config-item-set>\
         <config:config-item-set config:name=\"ooo:configuration-settings\">{}{}{}{}{}{}</config:config-item-set>\
         </office:settings></office:document-settings>",
        item("ViewAreaTop", "long", "7"),
        item("AddParaTableSpacing", "boolean", "true"),
        item("PrinterName", "string", "Printer of Ann Poe"),
        item("PrinterSetup", "base64Binary", "QW5u"),
        item("PrinterIndependentLayout", "string", "high-resolution"),
        item("RsidRoot", "int", "12345"),
        item("CurrentDatabaseDataSource", "string", "file:///home/ann/list.odb"),
    );
    let listed = |name: &str| format!("<manifest:file-entry manifest:full-path=\"{name}\"/>");
    let manifest = format!(
        "<manifest:manifest xmlns:manifest=\"m\">{}{}</manifest:manifest>",
        listed("content.xml"),
        listed("settings.xml")
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("settings.xml", settings.as_bytes()),
        ("note.txt", b"Ann Poe"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

#[test]
fn an_opendocument_keeps_the_settings_that_decide_how_it_looks() {
    let cleaned = published("a.odt", open_document("", ""));
    let settings = part(&cleaned, "settings.xml");
    for kept in ["AddParaTableSpacing", "high-resolution"] {
        assert!(settings.contains(kept), "{kept} {settings}");
    }
    for gone in ["ViewAreaTop", "Printer of", "QW5u", "12345", "ann"] {
        assert!(!settings.contains(gone), "{gone} {settings}");
    }
    assert!(part(&cleaned, "META-INF/manifest.xml").contains("settings.xml"));
}

#[test]
fn variables_that_no_field_shows_are_removed() {
    let declared = |name: &str| {
        format!("<text:user-field-decl office:string-value=\"Value of {name}\" text:name=\"{name}\"/>")
    };
    let declarations =
        format!("<text:user-field-decls>{}{}</text:user-field-decls>", declared("Place"), declared("Ann"));
    let shown = "<text:p><text:user-field-get text:name=\"Place\">Oslo</text:user-field-get></text:p>";
    let cleaned = part(&published("a.odt", open_document(&declarations, shown)), "content.xml");
    assert!(cleaned.contains("Value of Place") && !cleaned.contains("Ann"), "{cleaned}");
    let hidden = "<text:p><text:variable-set text:name=\"a\" text:display=\"none\" office:string-value=\"Ann Poe\"/></text:p>";
    refused("a.odt", open_document("", hidden), "contains hidden text");
}

#[test]
fn comments_in_the_pages_of_a_pdf_are_removed() {
    let mut document = document();
    let page = document.page_iter().next().expect("a page");
    let content = document.get_page_contents(page)[0];
    let form =
        Stream::new(dictionary! { "Type" => "XObject", "Subtype" => "Form" }, b"q % Ann Poe\nQ".to_vec());
    let form = document.add_object(form);
    document.catalog_mut().expect("a catalogue").set("Kept", vec![form.into()]);
    document.change_content_stream(content, b"% Ann Poe\nBT /F1 12 Tf (100 % drawn) Tj ET".to_vec());
    let cleaned = published("a.pdf", saved(document));
    assert!(page_texts(&cleaned)[0].contains("BT /F1 12 Tf (100 % drawn) Tj ET"));
    assert!(!String::from_utf8_lossy(&cleaned).contains("Ann Poe"));
}

/// An ICC profile with a copyright.
fn profile() -> Vec<u8> {
    let copyright = b"text\0\0\0\0Copyright Ann Poe\0\0\0";
    let mut profile = vec![0; 128];
    profile[8] = 2;
    profile[12..24].copy_from_slice(b"prtrCMYKLab ");
    profile[36..40].copy_from_slice(b"acsp");
    profile.extend([0, 0, 0, 1]);
    profile.extend(b"cprt\0\0\0\x90");
    profile.extend(u32::try_from(copyright.len()).expect("a length").to_be_bytes());
    profile.extend(copyright);
    profile
}

#[test]
fn a_colour_profile_in_a_pdf_names_nobody() {
    for is_compressed in [false, true] {
        let mut document = document();
        let mut stream = Stream::new(dictionary! { "N" => 4 }, profile());
        if is_compressed {
            stream.content.extend([0; 2000]);
            stream.compress().expect("a stream");
        }
        let profile = document.add_object(stream);
        let intent = dictionary! {
            "Type" => "OutputIntent", "S" => "GTS_PDFX", "DestOutputProfile" => profile,
        };
        let intent: Object = document.add_object(intent).into();
        document.catalog_mut().expect("a catalogue").set("OutputIntents", vec![intent]);
        let cleaned = lopdf::Document::load_mem(&published("a.pdf", saved(document))).expect("a PDF");
        let has_colours = |stream: &&Stream| stream.dict.has(b"N");
        let streams = cleaned.objects.values().filter_map(|object| object.as_stream().ok());
        let profile = streams.filter(has_colours).map(|it| it.get_plain_content().expect("a profile"));
        let profile: Vec<u8> = profile.flatten().collect();
        let text = String::from_utf8_lossy(&profile);
        assert!(text.contains("acsp") && !text.contains("Ann Poe"), "{text}");
    }
}
