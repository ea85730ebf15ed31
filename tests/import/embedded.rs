//! Charts, diagrams and objects within documents: their text is carried over, or the summary names them.

use std::io::Write as _;

use serde_json::Value;
use zip::write::SimpleFileOptions;

use super::{remarks, site};

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("its text");
    }
    writer.finish().expect("a package").into_inner()
}

/// The draft of a file, and what is said of it.
fn imported(name: &str, bytes: Vec<u8>) -> (String, Value) {
    let site = site();
    site.write(name, bytes);
    let run = site.run(&["import", name, "--format", "json"]);
    let outcome: Value =
        serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr));
    let path = outcome[0]["draft"].as_str().unwrap_or_else(|| panic!("{outcome}"));
    (std::fs::read_to_string(site.path(path)).expect("a draft"), outcome[0].clone())
}

const CHART: &str = r#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>
<c:title><c:tx><c:rich><a:p><a:r><a:t>Water in the river</a:t></a:r></a:p></c:rich></c:tx></c:title>
<c:plotArea><c:barChart>
<c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Helmand</c:v></c:pt></c:strCache></c:strRef></c:tx>
<c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>Spring</c:v></c:pt><c:pt idx="1"><c:v>Autumn</c:v></c:pt></c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>7</c:v></c:pt><c:pt idx="1"><c:v>3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>
<c:ser><c:tx><c:v>Amu Darya</c:v></c:tx>
<c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>Spring</c:v></c:pt><c:pt idx="1"><c:v>Autumn</c:v></c:pt></c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:numCache><c:pt idx="1"><c:v>9</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>
</c:barChart></c:plotArea></c:chart></c:chartSpace>"#;

#[test]
fn charts_and_diagrams_of_word_keep_their_text() {
    let drawing = |inner: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    let document = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>
        <w:p><w:r><w:t>The parties looked at the water of two rivers.</w:t></w:r></w:p>{}{}{}
        <w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>
        <w:altChunk r:id="rId9"/></w:body></w:document>"#,
        drawing(r#"<c:chart r:id="rId1"/>"#),
        drawing(r#"<c:chart r:id="rId2"/>"#),
        drawing(r#"<dgm:relIds r:dm="rId3"/>"#),
    );
    let (text, outcome) = imported(
        "chart.docx",
        package(&[
            ("[Content_Types].xml", "<Types><Override ContentType=\"wordprocessingml\"/></Types>"),
            (
                "_rels/.rels",
                r#"<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#,
            ),
            ("word/document.xml", &document),
            (
                "word/_rels/document.xml.rels",
                r#"<Relationships><Relationship Id="rId1" Type="x/chart" Target="charts/chart1.xml"/><Relationship Id="rId2" Type="x/chart" Target="charts/none.xml"/><Relationship Id="rId3" Type="x/diagramData" Target="diagrams/data1.xml"/></Relationships>"#,
            ),
            ("word/charts/chart1.xml", CHART),
            (
                "word/diagrams/data1.xml",
                r#"<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>A joint commission</a:t></a:r></a:p></dgm:dataModel>"#,
            ),
        ]),
    );
    assert!(text.contains("Water in the river\n\n|  | Helmand | Amu Darya |"), "{text}");
    assert!(text.contains("| Spring | 7 |  |") && text.contains("| Autumn | 3 | 9 |"), "{text}");
    assert!(text.contains("A joint commission"), "{text}");
    assert!(remarks(&outcome, "1 chart stands in the text as its titles and a table"), "{outcome}");
    assert!(remarks(&outcome, "1 chart is not carried over"), "{outcome}");
    assert!(remarks(&outcome, "2 objects of other programs are not carried over"), "{outcome}");
}

#[test]
fn charts_of_opendocument_keep_their_text() {
    let content = r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>
        <text:p>The parties looked at the water of two rivers.</text:p>
        <text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>
        <text:p><draw:frame><draw:object xlink:href="./Object 2"/></draw:frame></text:p></office:text></office:body></office:document-content>"#;
    let chart = r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:chart><chart:chart>
        <chart:title><text:p>Water in the river</text:p></chart:title>
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p/></table:table-cell><table:table-cell><text:p>Helmand</text:p></table:table-cell></table:table-row></table:table-header-rows>
        <table:table-rows><table:table-row><table:table-cell><text:p>Spring</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table-rows></table:table>
        </chart:chart></office:chart></office:body></office:document-content>"#;
    let (text, outcome) = imported(
        "chart.odt",
        package(&[
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", content),
            ("Object 1/content.xml", chart),
        ]),
    );
    assert!(text.contains("Water in the river\n\n|  | Helmand |"), "{text}");
    assert!(text.contains("| Spring | 7 |"), "{text}");
    assert!(remarks(&outcome, "1 chart stands in the text"), "{outcome}");
    assert!(remarks(&outcome, "1 object of another program is not carried over"), "{outcome}");
}

#[test]
fn marked_changes_and_frames_of_a_web_page_are_named() {
    let page = "<html><head><title>Rivers</title></head><body><article><h1>Rivers</h1>
        <p>The parties met in <del>Doha</del> <ins>Tashkent</ins> and agreed to meet again after the winter, as they had done in the years before.</p>
        <ins><p>They also agreed on a joint commission for the two rivers, which meets twice a year.</p></ins>
        <svg><text>Level of the river</text></svg>
        <iframe src=\"https://maps.example.org/rivers\"></iframe>
        <img alt=\"The dam\"></article></body></html>";
    let (text, outcome) = imported("page.html", page.as_bytes().to_vec());
    assert!(text.contains("~~Doha~~ Tashkent") && text.contains("They also agreed on a joint"), "{text}");
    assert!(remarks(&outcome, "the page marks 3 insertions and deletions"), "{outcome}");
    assert!(
        remarks(&outcome, "1 element `svg` of the page is not carried over: “Level of the river”"),
        "{outcome}"
    );
    assert!(remarks(&outcome, "“https://maps.example.org/rivers”"), "{outcome}");
    assert!(text.contains("The dam"), "{text}");
}
