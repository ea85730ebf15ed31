//! Pictures made here byte by byte, with metadata of every kind, and one by a real encoder.

use super::*;

/// A segment of a JPEG.
fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).expect("a length").to_be_bytes();
    [&[0xff, marker], length.as_slice(), contents].concat()
}

/// Exif, in the order of bytes of either kind of machine, with a place and which side is up.
fn exif(little: bool) -> Vec<u8> {
    let tiff = if little {
        b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x06\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Camera".as_slice()
    } else {
        b"MM\0*\0\0\0\x08\0\x02\x01\x0f\0\x02\0\0\0\x06\0\0\0\x26\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0Camera"
    };
    [b"Exif\0\0", tiff].concat()
}

/// A photograph with all that cameras and programs add. The image itself is a few bytes, which nobody
/// decodes here; in them stand bytes that look like markers.
fn photograph(exif: &[u8]) -> Vec<u8> {
    [
        b"\xff\xd8".to_vec(),
        segment(markers::APP0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
        segment(markers::APP0, b"JFXX\0\x10 small copy"),
        segment(markers::APP1, exif),
        segment(markers::APP1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Author</x:xmpmeta>"),
        segment(markers::APP2, b"ICC_PROFILE\0\x01\x01colours"),
        segment(markers::APP2, b"MPF\0 more pictures"),
        segment(markers::APP13, b"Photoshop 3.0\08BIM Caption"),
        segment(markers::APP14, b"Adobe\0\x64\0\0\0\0\x01"),
        segment(markers::COM, b"Comment"),
        segment(markers::DQT, b"table"),
        segment(markers::SOF0, b"\x08\0\x10\0\x10\x01\x01\x11\0"),
        segment(markers::SOS, b"\x01\x01\0\0\x3f\0"),
        b"\x12\xff\0\x34\xff\xd0\x56\xff\xd9".to_vec(),
        b"ftypmp42 a film behind the picture, with its place".to_vec(),
    ]
    .concat()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn a_photograph_keeps_its_colours_and_its_side_and_nothing_else_that_was_written_into_it() {
    for little in [true, false] {
        let Stripped::Picture(stripped) = strip(photograph(&exif(little))) else { panic!("no picture") };
        for gone in ["Camera", "Author", "xmp", "small copy", "MPF", "Photoshop", "Comment", "film"] {
            assert!(!contains(&stripped, gone.as_bytes()), "{gone}");
        }
        for kept in ["JFIF", "ICC_PROFILE", "colours", "Adobe", "table"] {
            assert!(contains(&stripped, kept.as_bytes()), "{kept}");
        }
        assert!(stripped.ends_with(b"\x12\xff\0\x34\xff\xd0\x56\xff\xd9"));
        let exif = Jpeg::from_bytes(stripped.clone().into()).expect("a picture").exif().expect("which side");
        assert_eq!((orientation(&exif), exif.len()), (Some(6), 26));
        // Nothing is left to remove.
        assert_eq!(strip(stripped.clone()), Stripped::Picture(stripped));
    }
}

#[test]
fn a_photograph_that_stands_upright_has_no_exif_at_all() {
    let upright: Vec<u8> =
        [b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0".as_slice()].concat();
    let Stripped::Picture(stripped) = strip(photograph(&upright)) else { panic!("no picture") };
    assert!(!contains(&stripped, b"Exif"));
}

fn chunk(kind: [u8; 4], contents: &[u8]) -> Vec<u8> {
    let chunk = img_parts::png::PngChunk::new(kind, Bytes::copy_from_slice(contents));
    chunk.encoder().bytes().to_vec()
}

#[test]
fn a_png_loses_its_texts_and_times_and_keeps_what_it_looks_like() {
    let chunks = [
        chunk(*b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"),
        chunk(*b"gAMA", b"\0\0\xb1\x8f"),
        chunk(*b"tEXt", b"Author\0Somebody"),
        chunk(*b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0xmp"),
        chunk(*b"eXIf", b"MM\0*Camera"),
        chunk(*b"tIME", b"\x07\xe5\x08\x0f\0\0\0"),
        chunk(*b"prVt", b"a program's own"),
        chunk(*b"IDAT", b"image"),
        chunk(*b"IEND", b""),
        b"behind the end".to_vec(),
    ];
    let picture = [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat()].concat();
    let Stripped::Picture(stripped) = strip(picture) else { panic!("no picture") };
    for gone in ["Somebody", "xmp", "Camera", "tIME", "program", "behind"] {
        assert!(!contains(&stripped, gone.as_bytes()), "{gone}");
    }
    for kept in ["IHDR", "gAMA", "IDAT", "IEND"] {
        assert!(contains(&stripped, kept.as_bytes()), "{kept}");
    }
}

#[test]
fn a_webp_loses_its_metadata_and_no_longer_announces_any() {
    let chunk = |id: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).expect("a length").to_le_bytes();
        let padding = &[0][..data.len() % 2];
        [id.as_slice(), &length, data, padding].concat()
    };
    let inner = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", b"\x2c\0\0\0\x0f\0\0\x0f\0\0"),
        chunk(b"ICCP", b"colours"),
        chunk(b"VP8 ", b"image"),
        chunk(b"EXIF", b"Camera"),
        chunk(b"XMP ", b"Author"),
        chunk(b"OWN ", b"a program's own"),
    ]
    .concat();
    let Stripped::Picture(stripped) = strip(chunk(b"RIFF", &inner)) else { panic!("no picture") };
    for gone in ["Camera", "Author", "program"] {
        assert!(!contains(&stripped, gone.as_bytes()), "{gone}");
    }
    assert!(contains(&stripped, b"colours") && contains(&stripped, b"image"));
    let at = stripped.windows(4).position(|window| window == b"VP8X").expect("a header");
    // Colours are announced, Exif and XMP are not.
    assert_eq!(stripped[at + 8], 0x20);
}

#[test]
fn what_is_broken_or_no_picture_is_told_apart() {
    let mut broken = photograph(&exif(true));
    broken.truncate(60);
    assert_eq!(strip(broken), Stripped::Broken);
    assert_eq!(strip(b"\xff\xd8\xff".to_vec()), Stripped::Broken);
    for nothing in [b"".as_slice(), b"room", b"<svg/>", b"RIFF\0\0\0\0WAVEfmt "] {
        assert_eq!(strip(nothing.to_vec()), Stripped::Nothing);
    }
    for begin in [b"\0\0\0\x18ftypheic".as_slice(), b"GIF89a\x01\0\x01\0", b"II*\0\x08\0\0\0"] {
        assert_eq!(strip([begin, [0; 32].as_slice()].concat()), Stripped::Other, "{begin:?}");
    }
}

#[test]
fn a_picture_is_known_by_its_name_in_any_case() {
    assert!(is_picture("a/Room.JPG") && is_picture("b.jpeg") && is_picture("c.png") && is_picture("d.webp"));
    assert!(!is_picture("a.pdf") && !is_picture("jpg") && !is_picture("a.svg"));
    assert!(keeps_metadata("a.HEIC") && keeps_metadata("a.gif") && !keeps_metadata("a.jpg"));
}
