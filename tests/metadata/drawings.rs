//! SVG, in any encoding and packed.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::{Compression, GzBuilder};

use super::said;

#[test]
fn a_drawing_names_its_author_and_the_folder_that_it_was_exported_to() {
    let svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" sodipodi:docname=\"map.svg\" \
               inkscape:export-filename=\"/home/jane/map.png\"><!-- by jane@example.org --><metadata><rdf:RDF><cc:Work>\
               <dc:creator><cc:Agent><dc:title>Jane Doe</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>\
               <text>creator: jane@example.com</text></svg>";
    assert_eq!(
        said(svg.as_bytes()),
        [
            "Folder /home/jane/map.png (SVG inkscape:export-filename)",
            "Email jane@example.org (SVG comment)",
            "Author Jane Doe (SVG dc:creator)",
        ]
    );
    assert_eq!(
        said(b"<svg><!-- Generator: Adobe Illustrator 27 --><title>Map</title><path d=\"M0 0\"/></svg>"),
        [""; 0]
    );
}

#[test]
fn a_photograph_inside_a_drawing_is_looked_into() {
    use base64::Engine as _;
    let picture = [b"\xff\xd8\xff\xe1\0\x40Exif\0\0".as_slice(), &super::media::tiff()].concat();
    let mut svg = String::from("<svg><image xlink:href=\"data:image/jpeg;base64,");
    write!(svg, "{}\"/></svg>", base64::engine::general_purpose::STANDARD.encode(picture)).expect("a text");
    assert!(said(svg.as_bytes()).contains(&"Author Jane Doe (picture in the SVG: Exif Artist)".to_owned()));
}

#[test]
fn comments_in_a_drawing_name_its_author() {
    for (comment, expected) in [
        ("Author: Jane Doe", "Jane Doe"),
        ("author=\"Jane Doe\"", "Jane Doe"),
        ("Map of Doha\n * Drawn by Jane Doe\n", "Jane Doe"),
        ("Copyright 2024 Jane Doe", "2024 Jane Doe"),
    ] {
        let svg = format!("<svg><!-- {comment} --></svg>");
        assert_eq!(said(svg.as_bytes()), [format!("Author {expected} (SVG comment)")], "{comment}");
        let before = format!("<?xml version=\"1.0\"?><!-- {comment} --><svg/>");
        assert_eq!(said(before.as_bytes()), [format!("Author {expected} (SVG comment)")], "{comment}");
    }
    for nothing in ["layer 1: author", "Created with Inkscape", "Authority: x", "é: y", "colour: red"] {
        assert_eq!(said(format!("<svg><!-- {nothing} --></svg>").as_bytes()), [""; 0], "{nothing}");
    }
}

const CREATOR: &str = "<svg><metadata><dc:creator>Édouard Doe</dc:creator></metadata></svg>";

#[test]
fn a_drawing_names_its_author_in_any_encoding() {
    let little: Vec<u8> = CREATOR.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = CREATOR.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let latin = [
        b"<?xml version=\"1.0\" encoding='iso-8859-1'?>".to_vec(),
        CREATOR.chars().map(|c| u8::try_from(c).expect("a character of Latin-1")).collect(),
    ];
    for svg in [
        [b"\xff\xfe".as_slice(), &little].concat(),
        [b"\xfe\xff".as_slice(), &big].concat(),
        little,
        big,
        latin.concat(),
    ] {
        assert_eq!(said(&svg), ["Author Édouard Doe (SVG dc:creator)"]);
    }
}

#[test]
fn an_entity_of_the_document_itself_is_quoted() {
    let svg = b"<!DOCTYPE svg [<!ENTITY jane \"Jane Doe\">]><svg><dc:creator>&jane;</dc:creator></svg>";
    assert_eq!(said(svg), ["Author &jane; (SVG dc:creator)"]);
}

/// A drawing in SVGZ.
pub(super) fn packed() -> Vec<u8> {
    let builder = GzBuilder::new().filename("/home/jane/map.svg").comment("for Max");
    let mut encoder = builder.write(Vec::new(), Compression::default());
    encoder.write_all(CREATOR.as_bytes()).expect("bytes");
    encoder.finish().expect("bytes")
}

#[test]
fn each_member_of_a_packed_file_is_unpacked() {
    let empty = GzBuilder::new().write(Vec::new(), Compression::default()).finish().expect("bytes");
    assert_eq!(said(&[empty, packed()].concat()), said(&packed()));
}

#[test]
fn a_packed_drawing_is_unpacked() {
    assert_eq!(
        said(&packed()),
        [
            "Folder /home/jane/map.svg (gzip file name)",
            "Comment for Max (gzip comment)",
            "Author Édouard Doe (SVG dc:creator)"
        ]
    );
}
