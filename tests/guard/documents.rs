//! Names in the text and the metadata of attached files.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};

use super::{Guarded, with_body, with_files};
use crate::fixture::{CONFIG, Fixture};

const NAMED: &str = "this file names a person on the sealed roster, in its text or its metadata";

/// A PDF of one page whose text is in a compressed stream.
fn pdf(text: &str, author: &str) -> Vec<u8> {
    let operations = vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 12.into()]),
        Operation::new("Td", vec![100.into(), 600.into()]),
        Operation::new("Tj", vec![Object::string_literal(text)]),
        Operation::new("ET", vec![]),
    ];
    pdf_of(Content { operations }.encode().expect("a content stream"), author)
}

/// A PDF of one page with this content stream, which is compressed.
pub(super) fn pdf_of(content: Vec<u8>, author: &str) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut stream = Stream::new(dictionary! {}, content);
    stream.compress().expect("a compressed stream");
    let content = document.add_object(stream);
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    document.objects.insert(
        pages,
        Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    let info = document.add_object(dictionary! { "Author" => Object::string_literal(author) });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF");
    bytes
}

/// An archive of these parts.
pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    crate::metadata::office::archive(&parts)
}

/// A site whose attached files are published as they are.
pub(super) fn with_metadata(body: &str) -> Fixture {
    with_body(body).file("rapporteur.toml", format!("{CONFIG}[guard]\nmetadata = \"keep\"\n"))
}

#[test]
fn what_is_removed_from_a_file_is_not_found_in_it() {
    let guarded = Guarded::new(
        with_body("[a](a.pdf) [b](b.pdf)")
            .file("content/talks/a.pdf", pdf("Somebody spoke", "Ahmad Karimi"))
            .file("content/talks/b.pdf", pdf("Ahmad Karimi spoke", "Nobody")),
    );
    assert_eq!(guarded.found(), [format!("error content/talks/b.pdf {NAMED}")]);
}

#[test]
fn names_are_found_in_documents_of_every_kind() {
    let runs = "<w:document><w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ah</w:t></w:r><w:proofErr/><w:r><w:t>mad \
                </w:t></w:r><w:r><w:t>Karimi</w:t></w:r></w:p></w:body></w:document>";
    let files: [(&str, Vec<u8>); 9] = [
        ("text.pdf", pdf("Then Ahmad Karimi spoke", "Nobody")),
        ("author.pdf", pdf("Then somebody spoke", "Ahmad Karimi")),
        ("text.docx", archive(&[("word/document.xml", runs)])),
        (
            "author.docx",
            archive(&[(
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>Ahmad Karimi</dc:creator></cp:coreProperties>",
            )]),
        ),
        ("sheet.xlsx", archive(&[("xl/sharedStrings.xml", "<sst><si><t>Karimi, Ahmad</t></si></sst>")])),
        (
            "slides.pptx",
            archive(&[(
                "ppt/slides/slide1.xml",
                "<p:sld><a:p><a:r><a:t>A. Karimi</a:t></a:r></a:p></p:sld>",
            )]),
        ),
        (
            "text.odt",
            archive(&[(
                "content.xml",
                "<office:text><text:p>Ahmad<text:s/><text:span>Karimi</text:span></text:p></office:text>",
            )]),
        ),
        (
            "old.doc",
            [
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".as_slice(),
                &"Ahmad Karimi".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
            ]
            .concat(),
        ),
        ("list.csv", b"Ahmad Karimi,Kabul\n".to_vec()),
    ];
    let guarded = Guarded::new(with_files(with_metadata("Nobody."), &files));
    let found = guarded.found();
    for (name, _) in &files {
        let line = format!("error content/talks/2/{name} {NAMED}");
        assert!(found.contains(&line), "{name}: {found:#?}");
    }
    let errors = found.iter().filter(|line| line.starts_with("error")).count();
    assert_eq!(errors, files.len(), "{found:#?}");
    assert_eq!(guarded.run(&["build"]).code, 1);
    assert!(!guarded.site.path("public").exists());
}

#[test]
fn documents_that_name_nobody_are_published_and_unreadable_ones_are_said() {
    let guarded = Guarded::new(
        with_metadata("[a](a.pdf) [b](b.docx)")
            .file(
                "content/talks/a.pdf",
                pdf("Sara spoke of Ahmad. Hamid Karami wrote it down", "Secretariat"),
            )
            .file("content/talks/b.docx", "PK\u{3}\u{4} no archive\0"),
    );
    assert_eq!(
        guarded.found(),
        [
            "warning content/talks/b.docx this file is not searched for names on the sealed roster in full: this archive is damaged"
        ]
    );
}
