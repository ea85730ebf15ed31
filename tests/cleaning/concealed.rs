//! Content of documents that their readers do not see.

use super::documents::{office, word};
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
