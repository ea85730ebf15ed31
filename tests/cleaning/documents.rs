//! Documents: what is removed from them, what refuses them, and that they are whole afterwards.

use std::io::{Cursor, Read as _};

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use zip::ZipArchive;

use super::{published, refused};
use crate::metadata::office::archive;

/// A PDF of two pages with properties, XMP, private data, and a picture.
pub(super) fn document() -> Document {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let page = |document: &mut Document, text: &str| {
        let content = format!("BT /F1 12 Tf 72 720 Td ({text}) Tj ET");
        let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
        document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "PieceInfo" => dictionary! { "Word" => dictionary! { "Private" => Object::string_literal("Jane Doe") } },
            "LastModified" => Object::string_literal("D:20240101"),
        })
    };
    let kids: Vec<Object> =
        ["First page", "Second page"].map(|text| page(&mut document, text).into()).to_vec();
    document.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 2 }.into());
    let xmp = "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
               <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li>\
               </rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.into());
    let metadata = document.add_object(metadata);
    let catalogue =
        document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "Metadata" => metadata });
    let information = document.add_object(dictionary! { "Author" => Object::string_literal("Jane Doe") });
    document.trailer.set("Root", catalogue);
    document.trailer.set("Info", information);
    document
}

pub(super) fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF");
    bytes
}

pub(super) fn pdf() -> Vec<u8> {
    saved(document())
}

pub(super) fn page_texts(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).expect("a PDF");
    let content = |page| String::from_utf8_lossy(&document.get_page_content(page)).into_owned();
    document.page_iter().map(content).collect()
}

#[test]
fn a_pdf_is_written_whole_with_the_same_pages() {
    let original = pdf();
    let cleaned = published("a.pdf", &original);
    let text = String::from_utf8_lossy(&cleaned);
    for gone in ["Jane", "/Info", "/Metadata", "PieceInfo", "D:2024"] {
        assert!(!text.contains(gone), "{gone}");
    }
    assert_eq!(text.matches("%%EOF").count(), 1);
    assert_eq!(page_texts(&cleaned), page_texts(&original));
}

#[test]
fn an_earlier_revision_of_a_pdf_is_gone() {
    let original = pdf();
    let mut edited = document();
    let page = edited.page_iter().next().expect("a page");
    let content = edited.get_page_contents(page)[0];
    edited.change_content_stream(content, b"BT (Without the name) Tj ET".to_vec());
    // The new objects are appended.
    let at =
        |text: &str| original.windows(text.len()).rposition(|it| it == text.as_bytes()).expect("a place");
    let start: usize = String::from_utf8_lossy(&original[at("startxref") + 10..])
        .lines()
        .next()
        .expect("a line")
        .parse()
        .expect("a number");
    let stream = b"BT (Without the name) Tj ET";
    let mut bytes = original.clone();
    let place = bytes.len();
    bytes.extend(format!("{} 0 obj\n<</Length {}>>\nstream\n", content.0, stream.len()).bytes());
    bytes.extend(stream);
    bytes.extend(b"\nendstream\nendobj\n");
    let table = bytes.len();
    let root = edited.trailer.get(b"Root").and_then(Object::as_reference).expect("a reference").0;
    bytes.extend(format!("xref\n{} 1\n{place:010} 00000 n \ntrailer\n<</Size 20/Root {root} 0 R/Prev {start}>>\nstartxref\n{table}\n%%EOF\n", content.0).bytes());
    assert!(page_texts(&bytes)[0].contains("Without the name"));
    let cleaned = published("a.pdf", &bytes);
    assert!(page_texts(&cleaned)[0].contains("Without the name"));
    assert!(!String::from_utf8_lossy(&cleaned).contains("First page"));
}

#[test]
fn a_picture_and_an_attachment_in_a_pdf_are_cleaned() {
    let mut document = document();
    let mut jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut jpeg, 90);
    encoder.encode(&[200, 10, 10], 1, 1, jpeg_encoder::ColorType::Rgb).expect("a picture");
    jpeg.splice(2..2, *b"\xff\xe1\0\x12Exif\0\0Jane Doe\0\0");
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1, "ColorSpace" => "DeviceRGB",
        "BitsPerComponent" => 8, "Filter" => "DCTDecode",
    };
    let picture = document.add_object(Stream::new(picture, jpeg));
    let attachment = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, crate::metadata::sound::song());
    let attachment = document.add_object(attachment);
    let catalogue = document.catalog_mut().expect("a catalogue");
    catalogue.set("Kept", vec![picture.into(), attachment.into()]);
    let bytes = saved(document);
    let has = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(has(&bytes, "Exif") && has(&bytes, "John Roe"));
    let cleaned = published("a.pdf", &bytes);
    assert!(!has(&cleaned, "Exif") && !has(&cleaned, "John Roe"));
}

#[test]
fn a_pdf_with_comments_a_signature_or_hidden_layers_is_refused() {
    let with = |key: &str, object: Object| {
        let mut document = document();
        let id = document.add_object(object);
        document.catalog_mut().expect("a catalogue").set(key, id);
        saved(document)
    };
    let text = Object::string_literal;
    let comment = dictionary! {
        "Type" => "Annot", "Subtype" => "Highlight", "T" => text("Rita Moe"), "Contents" => text("Not so."),
    };
    refused("a.pdf", with("Kept", comment.into()), "contains comments by \"Rita Moe\"");
    // Half a character in UTF-16 is a comment all the same.
    let half = Object::string_literal(b"\xfe\xff\xd8\0".to_vec());
    let comment = dictionary! { "Type" => "Annot", "Subtype" => "Text", "Contents" => half };
    refused("a.pdf", with("Kept", comment.into()), "contains comments");
    let signature =
        dictionary! { "Type" => "Sig", "ByteRange" => vec![0.into(), 1.into()], "Contents" => text("x") };
    refused("a.pdf", with("Kept", signature.into()), "is signed");
    let layers = dictionary! { "D" => dictionary! { "OFF" => vec![Object::Null] } };
    refused("a.pdf", with("OCProperties", layers.into()), "contains hidden layers");
    let encrypted = String::from_utf8_lossy(&pdf()).replace("/Info", "/Encrypt 99 0 R/Info");
    refused("a.pdf", encrypted, "is encrypted");
}

const CORE: &[u8] = b"<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Jane Doe</dc:creator></cp:coreProperties>";

pub(super) fn office(document: &str, kind: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let types = format!(
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Override PartName=\"/{document}\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}.main+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    );
    let relationships = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{document}\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    );
    let (folder, file) = document.split_once('/').expect("a folder");
    let targets = parts.iter().filter(|(name, _)| *name != document && !name.starts_with("stray/")).map(|(name, _)| {
        format!("<Relationship Id=\"{name}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/part\" Target=\"/{name}\"/>")
    });
    let inner = format!("<Relationships>{}</Relationships>", targets.collect::<String>());
    let inner_name = format!("{folder}/_rels/{file}.rels");
    let mut files: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relationships.as_bytes()),
        (&inner_name, inner.as_bytes()),
        ("docProps/core.xml", CORE),
    ];
    files.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes())));
    archive(&files)
}

pub(super) fn word(inside: &str) -> Vec<u8> {
    let text = format!(
        "<w:document xmlns:w=\"w\"><w:body><w:p w:rsidR=\"00AB12CD\" w:rsidRDefault=\"00AB12CE\"><w:r w:rsidRPr=\"00AB\"><w:t>Kept &amp; read</w:t></w:r>\
         {inside}</w:p></w:body></w:document>"
    );
    let settings = "<w:settings xmlns:w=\"w\"><w:zoom w:percent=\"100\"/><w:rsids><w:rsidRoot w:val=\"00AB12CD\"/></w:rsids></w:settings>";
    office(
        "word/document.xml",
        "wordprocessingml.document",
        &[
            ("word/document.xml", &text),
            ("word/settings.xml", settings),
            ("word/people.xml", "<w15:people xmlns:w15=\"w15\"/>"),
        ],
    )
}

pub(super) fn sheets(attributes: &str, sheet: &str) -> Vec<u8> {
    let workbook =
        format!("<workbook><sheets><sheet name=\"S\" sheetId=\"1\" {attributes}/></sheets></workbook>");
    let sheet = format!(
        "<worksheet>{sheet}<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>"
    );
    office(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        &[("xl/workbook.xml", &workbook), ("xl/worksheets/sheet1.xml", &sheet)],
    )
}

pub(super) fn slides(notes: &str) -> Vec<u8> {
    let notes = format!(
        "<p:notes xmlns:p=\"p\" xmlns:a=\"a\"><a:fld><a:t>1</a:t></a:fld><a:t>{notes}</a:t></p:notes>"
    );
    office(
        "ppt/presentation.xml",
        "presentationml.presentation",
        &[
            ("ppt/presentation.xml", "<p:presentation xmlns:p=\"p\"/>"),
            ("ppt/notesSlides/notesSlide1.xml", &notes),
        ],
    )
}

pub(super) fn open_document(inside: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:dc=\"d\" xmlns:officeooo=\"ooo\"><office:body><office:text>\
         <text:p officeooo:rsid=\"00ab12cd\">Kept</text:p>{inside}</office:text></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        (
            "meta.xml",
            b"<?xml version=\"1.0\"?><office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
              xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:creator>Jane Doe</dc:creator></office:meta></office:document-meta>",
        ),
        ("Thumbnails/thumbnail.png", b"small"),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry manifest:full-path=\"content.xml\"/>\
              <manifest:file-entry manifest:full-path=\"meta.xml\"/></manifest:manifest>",
        ),
    ])
}

/// A TIFF of one white point.
pub(super) fn tiff() -> Vec<u8> {
    let fields: [(u16, u16, u32, u32); 9] = [
        (256, 3, 1, 1),
        (257, 3, 1, 1),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, 8),
        (277, 3, 1, 1),
        (278, 3, 1, 1),
        (279, 4, 1, 1),
    ];
    let mut bytes = b"II*\0\x0a\0\0\0\xff\0".to_vec();
    bytes.extend(9_u16.to_le_bytes());
    for (tag, kind, count, value) in fields {
        bytes.extend([tag.to_le_bytes(), kind.to_le_bytes()].concat());
        bytes.extend([count.to_le_bytes(), value.to_le_bytes()].concat());
    }
    bytes.extend([0; 4]);
    bytes
}

pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect("a part").read_to_string(&mut text).expect("a text");
    text
}

pub(super) fn parts(bytes: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    archive.file_names().map(|name| name.expect("a name").into_owned()).collect()
}

#[test]
fn a_word_document_keeps_its_text_and_loses_properties_and_revision_ids() {
    let cleaned = published("a.docx", word(""));
    assert_eq!(
        parts(&cleaned),
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/settings.xml"
        ]
    );
    assert_eq!(
        part(&cleaned, "word/document.xml"),
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Kept &amp; read</w:t></w:r></w:p></w:body></w:document>"
    );
    assert_eq!(
        part(&cleaned, "word/settings.xml"),
        "<w:settings xmlns:w=\"w\"><w:zoom w:percent=\"100\"/></w:settings>"
    );
    assert!(
        !part(&cleaned, "_rels/.rels").contains("core")
            && !part(&cleaned, "[Content_Types].xml").contains("core")
    );
}

#[test]
fn a_word_document_with_tracked_changes_or_hidden_text_is_refused() {
    refused(
        "a.docx",
        word("<w:ins w:author=\"Ann Poe\"><w:r><w:t>x</w:t></w:r></w:ins>"),
        "contains tracked changes by \"Ann Poe\"",
    );
    refused("a.docx", word("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"), "contains hidden text");
    let shown =
        published("a.docx", word("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r>"));
    assert!(part(&shown, "word/document.xml").contains("shown"));
}

#[test]
fn sheets_and_slides_with_what_readers_do_not_see_are_refused() {
    refused("a.xlsx", sheets("state=\"veryHidden\"", ""), "contains a hidden sheet, \"S\"");
    refused("a.xlsx", sheets("", "<cols><col hidden=\"1\"/></cols>"), "contains hidden columns");
    refused("a.pptx", slides("Do not say"), "contains speaker notes");
    published("b.pptx", slides(""));
    assert_eq!(parts(&published("b.xlsx", sheets("", ""))).len(), 5);
}

#[test]
fn an_opendocument_keeps_its_text_and_loses_the_rest() {
    let cleaned = published("a.odt", open_document(""));
    assert_eq!(parts(&cleaned), ["mimetype", "content.xml", "META-INF/manifest.xml"]);
    assert!(
        cleaned[30..].starts_with(b"mimetypeapplication/vnd.oasis"),
        "the type is first and not compressed"
    );
    assert!(part(&cleaned, "content.xml").contains("<text:p>Kept</text:p>"));
    assert!(!part(&cleaned, "META-INF/manifest.xml").contains("meta.xml"));
    refused(
        "a.odt",
        open_document("<office:annotation><dc:creator>Ann</dc:creator></office:annotation>"),
        "contains comments",
    );
    refused(
        "a.odt",
        open_document("<text:tracked-changes><text:changed-region/></text:tracked-changes>"),
        "contains tracked changes",
    );
    refused(
        "a.odt",
        open_document("<text:hidden-paragraph>x</text:hidden-paragraph>"),
        "contains hidden text",
    );
}

#[test]
fn files_in_an_archive_are_cleaned_one_by_one() {
    let zip = archive(&[
        ("a.docx", &word("")),
        ("b/song.mp3", &crate::metadata::sound::song()),
        ("c.txt", b"text"),
    ]);
    let cleaned = published("all.zip", &zip);
    let text = String::from_utf8_lossy(&cleaned).into_owned();
    assert!(!text.contains("Roe"));
    assert_eq!(parts(&cleaned), ["a.docx", "b/song.mp3", "c.txt"]);
    refused(
        "all.zip",
        archive(&[("a.pptx", &slides("Secret"))]),
        "contains a file, a.pptx, that contains speaker notes",
    );
}
