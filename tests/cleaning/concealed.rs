//! Content of documents that their readers do not see.

use lopdf::{Object, dictionary};

use super::documents::{document, office, part, saved, sheets, word};
use super::{published, refused};

/// A document with a paragraph in the style "Aside".
fn styled(styles: &str) -> Vec<u8> {
    let text = "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Aside\"/></w:pPr><w:r><w:t>Said</w:t></w:r></w:p>\
                </w:body></w:document>";
    let styles = format!("<w:styles xmlns:w=\"w\">{styles}</w:styles>");
    let parts = [("word/document.xml", text), ("word/styles.xml", styles.as_str())];
    office("word/document.xml", "wordprocessingml.document", &parts)
}

fn style(id: &str, inside: &str) -> String {
    format!("<w:style w:styleId=\"{id}\">{inside}</w:style>")
}

#[test]
fn a_word_document_whose_text_has_a_hidden_style_is_refused() {
    for property in ["vanish", "specVanish", "webHidden"] {
        let hidden = format!("<w:rPr><w:{property}/></w:rPr>");
        refused("a.docx", styled(&style("Aside", &hidden)), "contains hidden text");
    }
    let hidden = "<w:rPr><w:vanish/></w:rPr>";
    let based = style("Aside", "<w:basedOn w:val=\"Base\"/>");
    refused("a.docx", styled(&(style("Base", hidden) + &based)), "contains hidden text");
    let default = format!("<w:style w:styleId=\"Normal\" w:default=\"1\">{hidden}</w:style>");
    refused("a.docx", styled(&default), "contains hidden text");
    let all = format!("<w:docDefaults><w:rPrDefault>{hidden}</w:rPrDefault></w:docDefaults>");
    refused("a.docx", styled(&all), "contains hidden text");
}

#[test]
fn a_hidden_style_that_no_text_has_is_not_refused() {
    let hidden = "<w:rPr><w:vanish/></w:rPr>";
    published("a.docx", styled(&(style("Aside", "") + &style("Other", hidden))));
    published("a.docx", styled(&style("Aside", "<w:rPr><w:vanish w:val=\"false\"/></w:rPr>")));
    let shown = style("Aside", "<w:basedOn w:val=\"Base\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr>");
    published("a.docx", styled(&(style("Base", hidden) + &shown)));
    // Styles that are based on each other.
    let circle = style("Aside", "<w:basedOn w:val=\"B\"/>") + &style("B", "<w:basedOn w:val=\"Aside\"/>");
    published("a.docx", styled(&(circle + &style("Other", hidden))));
}

#[test]
fn a_run_that_is_always_hidden_is_refused() {
    let run = "<w:r><w:rPr><w:specVanish/></w:rPr><w:t>secret</w:t></w:r>";
    refused("a.docx", word(run), "contains hidden text");
}

fn pivot(name: &str, text: &str) -> Vec<u8> {
    let workbook = "<workbook><sheets><sheet name=\"S\" sheetId=\"1\"/></sheets></workbook>";
    office("xl/workbook.xml", "spreadsheetml.sheet", &[("xl/workbook.xml", workbook), (name, text)])
}

#[test]
fn the_source_data_of_a_pivot_table_is_refused() {
    let records = "<pivotCacheRecords count=\"1\"><r><s v=\"Ann Poe\"/></r></pivotCacheRecords>";
    refused(
        "a.xlsx",
        pivot("xl/pivotCache/pivotCacheRecords1.xml", records),
        "has the source data of a pivot table, which readers do not see",
    );
}

#[test]
fn a_pivot_table_does_not_say_who_refreshed_it() {
    let definition = "<pivotCacheDefinition refreshedBy=\"Ann Poe\" refreshedDate=\"44000\" refreshedDateIso=\"2020-06-18T00:00:00\" \
                      saveData=\"0\"><cacheFields count=\"0\"/></pivotCacheDefinition>";
    let name = "xl/pivotCache/pivotCacheDefinition1.xml";
    assert_eq!(
        part(&published("a.xlsx", pivot(name, definition)), name),
        "<pivotCacheDefinition saveData=\"0\"><cacheFields count=\"0\"/></pivotCacheDefinition>"
    );
}

#[test]
fn rows_and_columns_without_a_size_are_hidden() {
    for width in ["0", "0.0"] {
        let columns = format!("<cols><col min=\"2\" max=\"2\" width=\"{width}\" customWidth=\"1\"/></cols>");
        refused("a.xlsx", sheets("", &columns), "contains hidden columns");
    }
    let row = |height: &str| {
        format!(
            "<sheetData><row r=\"1\" ht=\"{height}\" customHeight=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>"
        )
    };
    refused("a.xlsx", sheets("", &row("0")), "contains hidden rows");
    let shown = format!("<cols><col min=\"1\" max=\"1\" width=\"0.5\"/></cols>{}", row("3"));
    published("a.xlsx", sheets("", &shown));
}

#[test]
fn a_picture_does_not_say_where_its_file_was() {
    let picture = |document: &str, name: &str| {
        format!(
            "<w:drawing><wp:docPr id=\"1\" name=\"{document}\" descr=\"Left/right\"/><pic:cNvPr id=\"2\" name=\"{name}\"/></w:drawing>"
        )
    };
    let text = |document: &str, name: &str| {
        let cleaned = published("a.docx", word(&format!("<w:r>{}</w:r>", picture(document, name))));
        part(&cleaned, "word/document.xml")
    };
    let cleaned = text("/Users/ann/plan.png", "C:\\Users\\ann\\plan.png");
    assert!(cleaned.contains(&picture("", "")), "{cleaned}");
    let cleaned = text("Picture 1", "plan.png");
    assert!(cleaned.contains(&picture("Picture 1", "plan.png")), "{cleaned}");
}

#[test]
fn notes_on_attachments_and_print_conditions_of_a_pdf_are_removed() {
    let mut document = document();
    let text = Object::string_literal;
    let file = document.add_object(dictionary! {
        "Type" => "Filespec", "UF" => text("figures.csv"), "Desc" => text("From Ann Poe"),
    });
    let intent = document.add_object(dictionary! {
        "S" => "GTS_PDFA1", "OutputConditionIdentifier" => text("sRGB"),
        "OutputCondition" => text("Printer of Ann Poe"), "Info" => text("Set by Ann Poe"),
    });
    let catalogue = document.catalog_mut().expect("a catalogue");
    catalogue.set("AF", vec![file.into()]);
    catalogue.set("OutputIntents", vec![intent.into()]);
    let cleaned = published("a.pdf", saved(document));
    let cleaned = String::from_utf8_lossy(&cleaned);
    assert!(!cleaned.contains("Ann Poe") && cleaned.contains("figures.csv") && cleaned.contains("(sRGB)"));
}
