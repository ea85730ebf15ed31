//! PDF, Office, `OpenDocument`, RTF, PostScript.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use ::zip::ZipWriter;
use ::zip::write::SimpleFileOptions;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::{closed, said};

/// One of each, for damage.
pub(super) fn all() -> Vec<Vec<u8>> {
    let svg = b"<svg><metadata><rdf:RDF><dc:creator>Jane Doe</dc:creator></rdf:RDF></metadata></svg>";
    vec![
        pdf("/Author (Jane Doe)"),
        packed_pdf(),
        word(),
        letter_of_old(),
        svg.to_vec(),
        RTF.to_vec(),
        super::drawings::packed(),
    ]
}

const RTF: &[u8] = b"{\\rtf1\\ansi{\\info{\\title T}{\\author Jan\\'e9 \\u1044?oe}{\\operator John}{\\*\\company Institute}}\\pard Text}";

fn pdf(properties: &str) -> Vec<u8> {
    format!(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj << /Type /Pages /Kids [] /Count 0 >>\nendobj\n\
         3 0 obj\n<< {properties} >>\nendobj\ntrailer << /Root 1 0 R /Info 3 0 R >>\n%%EOF\n"
    )
    .into_bytes()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("bytes");
    encoder.finish().expect("bytes")
}

/// A PDF of 1.5 whose properties and XMP are packed.
fn packed_pdf() -> Vec<u8> {
    let stream = |head: &str, content: &[u8]| {
        let content = deflated(content);
        let head =
            format!("4 0 obj\n<< {head} /Filter /FlateDecode /Length {} >>\nstream\r\n", content.len());
        [head.as_bytes(), &content, b"\nendstream\nendobj\n"].concat()
    };
    let objects =
        stream("/Type /ObjStm /N 1 /First 4", b"3 0 << /Author (Jane Doe) /Producer (LibreOffice 7) >>");
    let xmp = stream("/Type /Metadata /Subtype /XML", b"<x:xmpmeta><rdf:RDF><rdf:Description><dc:creator><rdf:Seq><rdf:li>John Roe</rdf:li><rdf:li>Max Moe</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>");
    [b"%PDF-1.5\n".to_vec(), objects, xmp].concat()
}

#[test]
fn a_pdf_names_its_author_in_any_way_of_writing() {
    for (written, value) in [
        ("/Author (Jane Doe)", "Jane Doe"),
        ("/Author(Jane \\(Doe\\))", "Jane (Doe)"),
        ("/Author (Jane (of) Doe)", "Jane (of) Doe"),
        ("/Author (J\\141ne\\\n Doe)", "Jane Doe"),
        ("/Author <4A616E6520446F65>", "Jane Doe"),
        ("/Author <FEFF00C90064006F0075>", "Édou"),
        ("/Author (\\376\\377\\006\\061\\006\\062)", "\u{631}\u{632}"),
        ("/Title (T) /Author%comment\n(Jane Doe)/Creator (Writer)", "Jane Doe"),
        ("/K [ /Author (x) << /A 1 >> ] /Author (Jane Doe)", "Jane Doe"),
        ("/#41uth#6Fr (Jane Doe)", "Jane Doe"),
        ("/Author 5 0 R /Title 6 0 R >> endobj 5 0 obj (Jane Doe) endobj 7 0 obj << /A 1", "Jane Doe"),
        ("/Author 5 0 R /M 1 >> endobj\n5 0 obj\n<FEFF00C90064006F0075>\nendobj 7 0 obj << /A 1", "Édou"),
    ] {
        assert_eq!(said(&pdf(written)), [format!("Author {value} (PDF Author)")], "{written}");
    }
}

#[test]
fn programs_and_titles_in_a_pdf_are_no_people_but_addresses_and_folders_are() {
    assert_eq!(
        said(&pdf("/Creator (Writer) /Producer (LibreOffice 24.2) /Title (Minutes) /Author ()")),
        [""; 0]
    );
    assert_eq!(
        said(&pdf("/Title (C:\\\\Users\\\\jane\\\\minutes.doc) /Keywords (for jane@example.org)")),
        ["Folder C:\\Users\\jane\\minutes.doc (PDF Title)", "Email jane@example.org (PDF Keywords)"]
    );
}

#[test]
fn an_earlier_revision_of_a_pdf_still_names_its_author() {
    let both = [pdf("/Author (Jane Doe)"), pdf("/Author (Institute)")].concat();
    assert_eq!(said(&both), ["Author Jane Doe (PDF Author)", "Author Institute (PDF Author)"]);
}

#[test]
fn packed_properties_and_xmp_of_a_pdf_are_unpacked() {
    assert_eq!(
        said(&packed_pdf()),
        ["Author Jane Doe (PDF Author)", "Author John Roe, Max Moe (XMP dc:creator)"]
    );
}

/// A PDF with a stream of objects behind some filters: an author who is an object of its own.
fn filtered_pdf(filters: &str, content: &[u8]) -> Vec<u8> {
    let head =
        format!("%PDF-1.5\n4 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Filter {filters} /Length 9 >>\nstream\n");
    [head.as_bytes(), content, b"\nendstream\nendobj\n"].concat()
}

#[test]
fn streams_of_a_pdf_are_unpacked_through_several_filters() {
    let objects = b"3 0 5 18 << /Author 5 0 R>>(Jane Doe)";
    let hexadecimal = deflated(objects).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a text");
        text
    }) + ">";
    let runs = [&[u8::try_from(objects.len() - 1).expect("a length")][..], objects, &[128]].concat();
    for (filters, content) in [
        ("/FlateDecode", deflated(objects)),
        ("[/FlateDecode]", deflated(objects)),
        ("/Flate#44ecode", deflated(objects)),
        ("[/ASCIIHexDecode /FlateDecode]", hexadecimal.into_bytes()),
        ("[ /RunLengthDecode ]", runs),
        ("/ASCII85Decode", base_85(objects)),
    ] {
        assert_eq!(said(&filtered_pdf(filters, &content)), ["Author Jane Doe (PDF Author)"], "{filters}");
    }
    let unknown = filtered_pdf("/LZWDecode", b"\x80\x0b\x60");
    assert_eq!(closed(&unknown), Some("a part of this PDF is packed in a way that cannot be read"));
}

fn base_85(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    for chunk in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..chunk.len()].copy_from_slice(chunk);
        let mut number = u32::from_be_bytes(four);
        let mut group = [0; 5];
        for digit in group.iter_mut().rev() {
            *digit = b'!' + u8::try_from(number % 85).expect("a digit");
            number /= 85;
        }
        text.extend_from_slice(&group[..=chunk.len()]);
    }
    text.extend(b"~>");
    text
}

#[test]
fn comments_and_signatures_in_a_pdf_have_names() {
    let noted = "/Annots [ << /Subtype /Highlight /T (John Roe) /Contents (no) >> << /Subtype /Widget /T (field) >> ] \
                 /V << /Type /Sig /Name (Jane Doe) /Location (Doha) >>";
    assert_eq!(
        said(&pdf(noted)),
        [
            "Reviewer John Roe (PDF comment)",
            "Person Jane Doe (PDF signature)",
            "Position Doha (PDF signature)"
        ]
    );
}

#[test]
fn bytes_of_a_picture_that_look_like_a_dictionary_hide_nothing() {
    let noise = b"4 0 obj << /Length 20 >> stream\n\x01<<(((\x02 << /A \nendstream endobj\n5 0 obj << ( ";
    let hidden = [&b"%PDF-1.4\n"[..], noise, &pdf("/Author (Jane Doe)")].concat();
    assert_eq!(said(&hidden), ["Author Jane Doe (PDF Author)"]);
}

#[test]
fn a_pdf_of_nothing_but_brackets_is_read_in_no_time() {
    let brackets = ["%PDF-1.4\n", &"<<".repeat(200_000), &"[".repeat(200_000), &"(".repeat(200_000)].concat();
    assert_eq!(said(brackets.as_bytes()), [""; 0]);
}

#[test]
fn an_encrypted_pdf_is_said_to_be_one() {
    let mut encrypted = pdf("/Author (\u{8f}\u{90}xx)");
    encrypted.extend(b"trailer << /Encrypt 9 0 R >>");
    assert_eq!((said(&encrypted), closed(&encrypted)), (vec![], Some("this PDF is encrypted")));
    assert_eq!(closed(&pdf("/Author (Jane)")), None);
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a file");
        writer.write_all(content).expect("a file");
    }
    writer.finish().expect("an archive").into_inner()
}

fn word() -> Vec<u8> {
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

/// A compound file with the two streams of properties.
fn letter_of_old() -> Vec<u8> {
    let set = |properties: &[(u32, &[u8])]| {
        let (mut table, mut values) = (Vec::new(), Vec::new());
        for (number, value) in properties {
            let at = 8 + 8 * properties.len() + values.len();
            table.extend(number.to_le_bytes());
            table.extend(u32::try_from(at).expect("a place").to_le_bytes());
            values.extend_from_slice(value);
            values.resize(values.len().next_multiple_of(4), 0);
        }
        let count = u32::try_from(properties.len()).expect("a number").to_le_bytes();
        let head =
            [b"\xfe\xff\0\0\0\0\0\0".as_slice(), &[0; 16], &[1, 0, 0, 0], &[0; 16], &48_u32.to_le_bytes()]
                .concat();
        [head, vec![0; 4], count.to_vec(), table, values].concat()
    };
    let text = |text: &[u8]| {
        [&[0x1e, 0, 0, 0], u32::try_from(text.len()).expect("a length").to_le_bytes().as_slice(), text]
            .concat()
    };
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a file");
    let page = [2, 0, 0, 0, 0xe8, 4, 0, 0];
    let summary = set(&[(1, &page), (4, &text(b"\xe3\xcd\xe3\xcf\0")), (8, &text(b"John Roe\0"))]);
    let more = set(&[(15, &text(b"Institute\0"))]);
    for (name, content) in [("/\u{5}SummaryInformation", summary), ("/\u{5}DocumentSummaryInformation", more)]
    {
        file.create_stream(name).expect("a stream").write_all(&content).expect("a stream");
    }
    file.flush().expect("a file");
    file.into_inner().into_inner()
}

#[test]
fn a_document_of_old_names_its_author_in_its_code_page() {
    assert_eq!(
        said(&letter_of_old()),
        [
            "Author محمد (Office Author)",
            "Editor John Roe (Office Last saved by)",
            "Company Institute (Office Company)"
        ]
    );
}

#[test]
fn rtf_and_postscript_name_their_authors() {
    assert_eq!(
        said(RTF),
        ["Author Jané Дoe (RTF author)", "Editor John (RTF operator)", "Company Institute (RTF company)"]
    );
    let page = b"%!PS-Adobe-3.0\n%%Creator: GPL Ghostscript\n%%For: (Jane Doe)\n%%EndComments\n%%For: x\n";
    assert_eq!(said(page), ["Author Jane Doe (PostScript For)"]);
}
