//! Office, `OpenDocument` and EPUB.

use std::io::{Cursor, Write as _};

use ::zip::ZipWriter;
use ::zip::write::SimpleFileOptions;

use super::{closed, said};

/// An archive of some files.
pub(crate) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a file");
        writer.write_all(content).expect("a file");
    }
    writer.finish().expect("an archive").into_inner()
}

/// A document with properties and reviewers.
pub(crate) fn word() -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "docProps/core.xml",
            b"<?xml version=\"1.0\"?><cp:coreProperties><dc:title>Minutes</dc:title><dc:creator>Jane &amp; Doe</dc:creator>\
              <cp:lastModifiedBy>John Roe</cp:lastModifiedBy><dc:description>ask max@example.org</dc:description></cp:coreProperties>",
        ),
        (
            "docProps/app.xml",
            b"<Properties><Application>Microsoft Office Word</Application><Manager>Max Moe</Manager>\
              <Company>Institute</Company><AppVersion>16.0</AppVersion></Properties>",
        ),
        (
            "docProps/custom.xml",
            b"<Properties><property name=\"MSIP_Owner\"><vt:lpwstr>Eve Foe</vt:lpwstr></property>\
              <property name=\"ContentTypeId\"><vt:lpwstr>0x01</vt:lpwstr></property></Properties>",
        ),
        ("word/document.xml", b"<w:document><w:ins w:author=\"Ann Poe\"/><w:t>creator: nobody</w:t></w:document>"),
        ("word/comments.xml", b"<w:comments><w:comment w:author=\"Bob Noe\" w:initials=\"B\"/></w:comments>"),
    ])
}

#[test]
fn a_word_document_names_its_author_last_editor_company_and_reviewers() {
    assert_eq!(
        said(&word()),
        [
            "Author Jane & Doe (docProps/core.xml dc:creator)",
            "Editor John Roe (docProps/core.xml cp:lastModifiedBy)",
            "Email max@example.org (docProps/core.xml dc:description)",
            "Person Max Moe (docProps/app.xml Manager)",
            "Company Institute (docProps/app.xml Company)",
            "Person Eve Foe (docProps/custom.xml MSIP_Owner)",
            "Reviewer Ann Poe (word/document.xml w:author)",
            "Reviewer Bob Noe (word/comments.xml w:author)",
        ]
    );
}

#[test]
fn sheets_and_slides_name_who_commented() {
    let sheet = archive(&[
        ("xl/comments1.xml", b"<comments><authors><author>Jane Doe</author></authors></comments>"),
        ("xl/persons/person.xml", b"<personList><person displayName=\"John Roe\" id=\"{1}\"/></personList>"),
        ("xl/worksheets/sheet1.xml", b"<worksheet author=\"x\"/>"),
    ]);
    assert_eq!(
        said(&sheet),
        [
            "Reviewer Jane Doe (xl/comments1.xml author)",
            "Reviewer John Roe (xl/persons/person.xml displayName)"
        ]
    );
    let slides = archive(&[(
        "ppt/commentAuthors.xml",
        b"<p:cmAuthorLst><p:cmAuthor id=\"1\" name=\"Jane Doe\"/></p:cmAuthorLst>",
    )]);
    assert_eq!(said(&slides), ["Reviewer Jane Doe (ppt/commentAuthors.xml name)"]);
}

#[test]
fn an_opendocument_and_a_book_name_their_authors() {
    let text = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        (
            "meta.xml",
            b"<office:document-meta><office:meta><meta:generator>LibreOffice/24.2</meta:generator>\
              <meta:initial-creator>Jane Doe</meta:initial-creator><dc:creator>John Roe</dc:creator>\
              <meta:user-defined meta:name=\"Checked by\">Max Moe</meta:user-defined></office:meta></office:document-meta>",
        ),
        ("content.xml", b"<office:annotation><dc:creator>Eve Foe</dc:creator><text:p>no</text:p></office:annotation>"),
    ]);
    assert_eq!(
        said(&text),
        [
            "Author Jane Doe (meta.xml meta:initial-creator)",
            "Author John Roe (meta.xml dc:creator)",
            "Person Max Moe (meta.xml Checked by)",
            "Reviewer Eve Foe (content.xml dc:creator)",
        ]
    );
    let book = archive(&[(
        "OEBPS/content.opf",
        b"<package><metadata><dc:creator>Jane Doe</dc:creator></metadata></package>",
    )]);
    assert_eq!(said(&book), ["Author Jane Doe (OEBPS/content.opf dc:creator)"]);
}

#[test]
fn files_inside_a_document_are_looked_into() {
    let picture = [b"\xff\xd8\xff\xe1\0\x40Exif\0\0".as_slice(), &super::media::tiff()].concat();
    let sheet = archive(&[("docProps/core.xml", b"<x><dc:creator>John Roe</dc:creator></x>")]);
    let outer = archive(&[("word/media/image1.jpeg", &picture), ("word/embeddings/a.xlsx", &sheet)]);
    assert_eq!(
        said(&outer),
        [
            "Position 34.5000, -69.2500 (word/media/image1.jpeg: Exif GPS)",
            "Author Jane Doe (word/media/image1.jpeg: Exif Artist)",
            "Author John Roe (word/embeddings/a.xlsx: docProps/core.xml dc:creator)",
        ]
    );
}

#[test]
fn a_document_without_people_says_nothing() {
    let plain = archive(&[
        ("docProps/core.xml", b"<cp:coreProperties><dc:creator>python-docx</dc:creator><cp:lastModifiedBy/></cp:coreProperties>"),
        ("docProps/app.xml", b"<Properties><Application>Microsoft Office Word</Application><Company></Company></Properties>"),
        ("word/document.xml", b"<w:document><w:t>Jane Doe, jane@example.org</w:t></w:document>"),
    ]);
    assert_eq!((said(&plain), closed(&plain)), (vec![], None));
    let damaged = &plain[..plain.len() / 2];
    assert_eq!(closed(damaged), Some("this archive is damaged"));
}

/// A document as .NET writes it, whose properties are found by their link alone.
pub(crate) fn package() -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let links = format!(
        "<Relationships><Relationship Type=\"{kind}\" Target=\"/Meta/zz.xml\" Id=\"r\"/></Relationships>"
    );
    archive(&[
        ("_rels/.rels", links.as_bytes()),
        ("meta/zz.xml", b"<coreProperties><dc:creator>Jane Doe</dc:creator></coreProperties>"),
        ("other/zz.xml", b"<coreProperties><dc:creator>nobody</dc:creator></coreProperties>"),
    ])
}

#[test]
fn properties_are_found_by_their_link_or_ending() {
    assert_eq!(said(&package()), ["Author Jane Doe (meta/zz.xml dc:creator)"]);
    let part = "package/services/metadata/core-properties/1.psmdcp";
    let document = archive(&[(part, b"<coreProperties><dc:creator>Jane Doe</dc:creator></coreProperties>")]);
    assert_eq!(said(&document), [format!("Author Jane Doe ({part} dc:creator)")]);
}

#[test]
fn folders_and_users_are_named_outside_the_properties() {
    let sheet = archive(&[(
        "xl/workbook.xml",
        b"<workbook><fileSharing userName=\"John Roe\"/><x15ac:absPath url=\"C:\\Users\\jane\\\"/></workbook>",
    )]);
    assert_eq!(
        said(&sheet),
        ["Reviewer John Roe (xl/workbook.xml userName)", "Folder C:\\Users\\jane\\ (xl/workbook.xml url)"]
    );
    let template = |target: &str| {
        let links = format!(
            "<Relationships><Relationship Type=\"http://x/attachedTemplate\" Target=\"{target}\"/></Relationships>"
        );
        said(&archive(&[("word/_rels/settings.xml.rels", links.as_bytes())]))
    };
    for folder in ["file:///C:/Users/jane/t.dotx", "\\\\server\\jane\\t.dotx", "/home/jane/t.dotx"] {
        assert_eq!(
            template(folder),
            [format!("Folder {folder} (word/_rels/settings.xml.rels attachedTemplate)")]
        );
    }
    for other in ["media/image1.png", "../a.xml", "https://example.org/Users/jane", "mailto:jane@example.org"]
    {
        assert_eq!(template(other), [""; 0], "{other}");
    }
}

#[test]
fn what_cannot_be_opened_within_an_archive_is_said() {
    let encrypted = b"%PDF-1.4\ntrailer << /Encrypt 9 0 R >>";
    assert_eq!(closed(&archive(&[("a.pdf", encrypted)])), Some("this PDF is encrypted"));
    let nested = archive(&[("b.zip", &archive(&[("c.zip", &archive(&[("d.txt", b"")]))]))]);
    assert_eq!(closed(&nested), Some("this archive contains archives within archives"));
}
