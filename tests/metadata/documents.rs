//! PDF, Office until 2003, RTF, PostScript.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::{closed, said};

/// One of each, for damage.
pub(super) fn all() -> Vec<Vec<u8>> {
    let svg = b"<svg><metadata><rdf:RDF><dc:creator>Jane Doe</dc:creator></rdf:RDF></metadata></svg>";
    vec![
        pdf("/Author (Jane Doe)"),
        packed_pdf(),
        super::office::word(),
        super::office::package(),
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
    assert_eq!(closed(&unknown), Some("part of this PDF is compressed in a way that cannot be read"));
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
fn a_damaged_document_of_old_is_said_to_be_one() {
    assert_eq!(closed(&letter_of_old()[..600]), Some("this document is damaged"));
    assert_eq!(closed(&letter_of_old()), None);
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
