//! Pictures that keep their metadata, and films.

use super::{said, sound};

/// One of each, for damage.
pub(super) fn all() -> Vec<Vec<u8>> {
    vec![
        tiff(),
        heic(),
        gif(),
        film(),
        quicktime(),
        sound::song(),
        sound::flac(),
        sound::ogg(),
        sound::wave(),
        sound::ape(),
    ]
}

/// A TIFF with an artist and a place: 34.5 north, 69.25 west.
pub(crate) fn tiff() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [tag.to_be_bytes().as_slice(), &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()]
            .concat()
    };
    let rational = |numbers: [u32; 3]| {
        numbers
            .into_iter()
            .flat_map(|it| [it.to_be_bytes(), 1_u32.to_be_bytes()].concat())
            .collect::<Vec<u8>>()
    };
    let short = |text: &[u8; 2]| u32::from_be_bytes([text[0], text[1], 0, 0]);
    // Header 8, directory 2 + 2 * 12 + 4 = 30: the next is at 38; its directory is 2 + 4 * 12 + 4 = 54: values at 92.
    [
        b"MM\0*\0\0\0\x08\0\x02".to_vec(),
        entry(0x013b, 2, 9, 92),
        entry(0x8825, 4, 1, 38),
        vec![0; 4],
        vec![0, 4],
        entry(1, 2, 2, short(b"N\0")),
        entry(2, 5, 3, 102),
        entry(3, 2, 2, short(b"W\0")),
        entry(4, 5, 3, 126),
        vec![0; 4],
        b"Jane Doe\0\0".to_vec(),
        rational([34, 30, 0]),
        rational([69, 15, 0]),
    ]
    .concat()
}

const PLACE: &str = "Position 34.5000, -69.2500 (Exif GPS)";
const ARTIST: &str = "Author Jane Doe (Exif Artist)";

#[test]
fn a_tiff_says_who_and_where() {
    assert_eq!(said(&tiff()), [PLACE, ARTIST]);
}

/// A `BigTIFF` in the order of bytes of Intel: an artist, and a place in a directory of its own.
fn big_tiff() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u64, value: &[u8; 8]| {
        [tag.to_le_bytes().as_slice(), &kind.to_le_bytes(), &count.to_le_bytes(), value].concat()
    };
    let rational = |numbers: [u32; 3]| {
        numbers.into_iter().flat_map(|it| [it.to_le_bytes(), 1_u32.to_le_bytes()].concat())
    };
    // Header 16, directory 8 + 3 * 20 + 8: the next is at 92; its directory is 8 + 4 * 20 + 8: values at 188.
    [
        b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0".to_vec(),
        3_u64.to_le_bytes().to_vec(),
        entry(0x0111, 16, 1, &1_u64.to_le_bytes()),
        entry(0x013b, 2, 9, &188_u64.to_le_bytes()),
        entry(0x8825, 18, 1, &92_u64.to_le_bytes()),
        vec![0; 8],
        4_u64.to_le_bytes().to_vec(),
        entry(1, 2, 2, b"N\0\0\0\0\0\0\0"),
        entry(2, 5, 3, &198_u64.to_le_bytes()),
        entry(3, 2, 2, b"W\0\0\0\0\0\0\0"),
        entry(4, 5, 3, &222_u64.to_le_bytes()),
        vec![0; 8],
        b"Jane Doe\0\0".to_vec(),
        rational([34, 30, 0]).collect(),
        rational([69, 15, 0]).collect(),
    ]
    .concat()
}

#[test]
fn a_tiff_of_any_size_says_who_and_where() {
    const MIDDLE: usize = 17 << 20;
    assert_eq!(said(&big_tiff()), [PLACE, ARTIST]);
    // The directory is in the middle, which is not read with the ends.
    let mut long = vec![0; 40 << 20];
    long[..8].copy_from_slice(b"MM\0*\x01\x10\0\0");
    long[MIDDLE..][..14].copy_from_slice(b"\0\x01\x01\x3b\0\x02\0\0\0\x09\0\0\0\x5c");
    long[92..101].copy_from_slice(b"Jane Doe\0");
    assert_eq!(said(&long), [ARTIST]);
}

/// A PSD with IPTC among its resources.
fn psd() -> Vec<u8> {
    let records = b"\x1c\x02\x50\0\x08Jane Doe\x1c\x02\x05\0\x01x\x1c\x02\x7a\0\x08John Roe";
    let size = u32::try_from(records.len()).expect("a length").to_be_bytes();
    let resource = [b"8BIM\x04\x04\x03abc".as_slice(), &size, records].concat();
    let size = u32::try_from(resource.len()).expect("a length").to_be_bytes();
    [b"8BPS\0\x01".as_slice(), &[0; 20], &[0; 4], &size, &resource].concat()
}

#[test]
fn the_resources_of_photoshop_say_who() {
    assert_eq!(said(&psd()), ["Author Jane Doe (IPTC By-line)", "Editor John Roe (IPTC Writer)"]);
    let exif = tiff();
    let size = u32::try_from(exif.len()).expect("a length").to_be_bytes();
    assert_eq!(said(&[b"8BPS\0\x018BIM\x04\x22\0\0".as_slice(), &size, &exif].concat()), [PLACE, ARTIST]);
}

/// An icon that is a PNG with texts and Exif.
fn icon() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        let length = u32::try_from(content.len()).expect("a length").to_be_bytes();
        [&length, kind.as_slice(), content, &[0; 4]].concat()
    };
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packed, b"Max Moe").expect("bytes");
    [
        b"\0\0\x01\0\x01\0".to_vec(),
        vec![0; 16],
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &[0; 13]),
        chunk(b"tEXt", b"Software\0Inkscape"),
        chunk(b"tEXt", b"Author\0Jane Doe"),
        chunk(b"iTXt", b"Creator\0\0\0en\0\0John Roe"),
        chunk(b"zTXt", &[b"Copyright\0\0".to_vec(), packed.finish().expect("bytes")].concat()),
        chunk(b"eXIf", &tiff()),
        chunk(b"IEND", b""),
        chunk(b"tEXt", b"Author\0Nobody else"),
    ]
    .concat()
}

#[test]
fn a_png_in_another_file_says_who_and_where() {
    assert_eq!(
        said(&icon()),
        [
            "Author Jane Doe (PNG Author)",
            "Author John Roe (PNG Creator)",
            "Author Max Moe (PNG Copyright)",
            PLACE
        ]
    );
}

fn boxed(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 8).expect("a length").to_be_bytes();
    [length.as_slice(), &kind, content].concat()
}

/// A HEIC with Exif and XMP, both behind the boxes that say where they are.
fn heic() -> Vec<u8> {
    let exif = [b"\0\0\0\0".as_slice(), &tiff()].concat();
    let item = boxed(*b"infe", b"\x02\0\0\0\0\x01\0\0Exif\0");
    let items = boxed(*b"iinf", &[b"\0\0\0\0\0\x01".as_slice(), &item].concat());
    let handler = boxed(*b"hdlr", b"\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0");
    let file = |at: u32| {
        let length = u32::try_from(exif.len()).expect("a length").to_be_bytes();
        let place = [b"\0\0\0\0\x44\0\0\x01\0\x01\0\0\0\x01".as_slice(), &at.to_be_bytes(), &length].concat();
        let meta = [b"\0\0\0\0".to_vec(), handler.clone(), items.clone(), boxed(*b"iloc", &place)].concat();
        [boxed(*b"ftyp", b"heic\0\0\0\0mif1heic"), boxed(*b"meta", &meta)].concat()
    };
    let at = u32::try_from(file(0).len() + 8).expect("a place");
    let xmp = b"<rdf:RDF><rdf:Description photoshop:Credit=\"John Roe\"/></rdf:RDF>";
    [file(at), boxed(*b"mdat", &[exif, xmp.to_vec()].concat())].concat()
}

#[test]
fn a_heic_says_who_and_where() {
    assert_eq!(said(&heic()), ["Person John Roe (XMP photoshop:Credit)", PLACE, ARTIST]);
}

/// A GIF of one point with a comment and XMP.
pub(crate) fn gif() -> Vec<u8> {
    let xmp = b"<rdf:RDF><rdf:Description><dc:creator>John Roe</dc:creator></rdf:Description></rdf:RDF>";
    let magic: Vec<u8> = std::iter::once(1).chain((0..=255).rev()).chain([0]).collect();
    [
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec(),
        b"\x21\xfe\x08Jane Doe\0".to_vec(),
        b"\x21\xf9\x04\0\0\0\0\0".to_vec(),
        b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0".to_vec(),
        [b"\x21\xff\x0bXMP DataXMP".as_slice(), xmp, &magic].concat(),
        b";".to_vec(),
    ]
    .concat()
}

/// A GIF of one point with nothing else.
const POINT: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;";

#[test]
fn a_gif_has_comments_xmp_and_bytes_behind_its_end() {
    assert_eq!(said(&gif()), ["Comment Jane Doe (GIF comment)", "Author John Roe (XMP dc:creator)"]);
    let with = |block: &[u8]| said(&[&POINT[..13], block, &POINT[13..]].concat());
    assert_eq!(with(b"\x21\xff\x0bWHATEVER1.0\x08Jane Doe\0"), ["Comment Jane Doe (GIF application block)"]);
    assert_eq!(with(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"), [""; 0]);
    assert_eq!(with(b"\x21\x01\x0c............\x08Jane Doe\0"), ["Comment Jane Doe (GIF text)"]);
    for padding in [b"".as_slice(), b"\0\0", b"\r\n"] {
        assert_eq!(said(&[POINT, padding].concat()), [""; 0]);
    }
    for (tail, expected) in [
        (b"Jane Doe".as_slice(), vec!["Comment Jane Doe (after the end of the GIF)"]),
        (b"\x01\x02\xff\xfe", vec!["Comment 4 bytes that are not text (after the end of the GIF)"]),
        (
            b"{\\rtf1{\\info{\\author John Roe}}}",
            vec![
                "Author John Roe (RTF author)",
                "Comment {\\rtf1{\\info{\\author John Roe}}} (after the end of the GIF)",
            ],
        ),
    ] {
        assert_eq!(said(&[POINT, tail].concat()), expected);
    }
}

/// An MP4 whose values are in a list, behind a film of some length.
pub(crate) fn film() -> Vec<u8> {
    let value =
        |kind: &[u8; 4], text: &[u8]| boxed(*kind, &boxed(*b"data", &[b"\0\0\0\x01\0\0\0\0", text].concat()));
    let list =
        [value(b"\xa9ART", b"Jane Doe"), value(b"\xa9too", b"Lavf60.3"), value(b"\xa9cmt", b"for Max")]
            .concat();
    let handler = boxed(*b"hdlr", b"\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0");
    let meta = boxed(*b"meta", &[b"\0\0\0\0".to_vec(), handler, boxed(*b"ilst", &list)].concat());
    let place = boxed(*b"\xa9xyz", b"\0\x12\x15\xc7+34.5000-069.2500/");
    let moov = boxed(*b"moov", &boxed(*b"udta", &[place, meta].concat()));
    [boxed(*b"ftyp", b"isom\0\0\0\0isom"), boxed(*b"mdat", &vec![7; 100_000]), moov].concat()
}

/// A film of a telephone: values by the numbers of their names.
pub(crate) fn quicktime() -> Vec<u8> {
    let names =
        ["com.apple.quicktime.location.ISO6709", "com.apple.quicktime.model", "com.apple.quicktime.software"];
    let keys: Vec<u8> = names.iter().flat_map(|name| boxed(*b"mdta", name.as_bytes())).collect();
    let keys = boxed(*b"keys", &[b"\0\0\0\0\0\0\0\x03".as_slice(), &keys].concat());
    let values: Vec<u8> = (1_u32..)
        .zip(["+34.5-069.2/", "iPhone 15", "17.1"])
        .flat_map(|(number, text)| {
            boxed(number.to_be_bytes(), &boxed(*b"data", &[b"\0\0\0\x01\0\0\0\0", text.as_bytes()].concat()))
        })
        .collect();
    let handler = boxed(*b"hdlr", b"\0\0\0\0\0\0\0\0mdta\0\0\0\0\0\0\0\0\0\0\0\0\0");
    let meta = boxed(*b"meta", &[handler, keys, boxed(*b"ilst", &values)].concat());
    [boxed(*b"ftyp", b"qt  \0\0\0\0qt  "), boxed(*b"moov", &meta)].concat()
}

#[test]
fn a_film_says_who_and_where() {
    assert_eq!(
        said(&film()),
        [
            "Position +34.5000-069.2500/ (MP4 ©xyz)",
            "Author Jane Doe (MP4 ©ART)",
            "Comment for Max (MP4 ©cmt)"
        ]
    );
    assert_eq!(
        said(&quicktime()),
        ["Position +34.5-069.2/ (MP4 location.ISO6709)", "Device iPhone 15 (MP4 model)"]
    );
}

#[test]
fn a_film_is_not_read_to_be_looked_at() {
    use std::io::{Read, Seek, SeekFrom};

    /// A film of many gibibytes that counts what is read of it.
    struct Long {
        head: Vec<u8>,
        tail: Vec<u8>,
        at: u64,
        read: u64,
    }
    const LENGTH: u64 = 5 << 30;
    impl Read for Long {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let tail = LENGTH - u64::try_from(self.tail.len()).expect("a length");
            let mut count = 0;
            for byte in out.iter_mut() {
                let at = usize::try_from(self.at).expect("a place");
                let there = if self.at >= tail {
                    self.tail.get(at - usize::try_from(tail).expect("a place")).copied()
                } else {
                    Some(self.head.get(at).copied().unwrap_or(0))
                };
                let Some(there) = there else { break };
                (*byte, count) = (there, count + 1);
                self.at += 1;
            }
            self.read += u64::try_from(count).expect("a number");
            Ok(count)
        }
    }
    impl Seek for Long {
        fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
            if let SeekFrom::Start(at) = to {
                self.at = at;
            }
            Ok(self.at)
        }
    }
    let place = boxed(*b"\xa9xyz", b"\0\x12\x15\xc7+34.5000-069.2500/");
    let tail = boxed(*b"moov", &boxed(*b"udta", &place));
    let mdat = LENGTH - 16 - u64::try_from(tail.len()).expect("a length");
    let head =
        [boxed(*b"ftyp", b"isom\0\0\0\0"), b"\0\0\0\x01mdat".to_vec(), mdat.to_be_bytes().to_vec()].concat();
    let mut film = Long { head, tail, at: 0, read: 0 };
    let facts = super::facts(super::FileFormat::Film, &mut film, LENGTH);
    assert_eq!(facts.all.len(), 1);
    assert!(film.read < 10_000, "{}", film.read);
}
