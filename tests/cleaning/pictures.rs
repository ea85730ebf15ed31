//! Pictures and films that are not JPEG, PNG or WebP: whole, and without what is behind their end.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::documents::tiff;
use super::published;
use crate::metadata::media;

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}

#[test]
fn a_picture_in_a_drawing_is_cleaned_however_its_lines_are_broken() {
    let picture = STANDARD.encode(media::gif());
    let (start, end) = picture.split_at(8);
    let svg = |data: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/gif;base64,{data}\"/></svg>"
        )
    };
    let cleaned = published("a.svg", svg(&picture));
    assert!(!has(&cleaned, end));
    for line_end in ["\n", "&#10;", "&#xA;"] {
        assert_eq!(published("a.svg", svg(&format!("{start}{line_end}{end}"))), cleaned, "{line_end}");
    }
}

fn sized_box(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 8).expect("a length");
    [&length.to_be_bytes(), &name[..], content].concat()
}

#[test]
fn a_film_has_nothing_behind_its_last_box() {
    let film = [
        sized_box(*b"ftyp", b"isom\0\0\0\0isom"),
        sized_box(*b"moov", &sized_box(*b"mvhd", &[0; 100])),
        sized_box(*b"mdat", &[7; 50]),
    ];
    let film = film.concat();
    let tail = [&film, &b"Ann Poe was here"[..]].concat();
    assert_eq!(published("a.mp4", tail), film);
}

#[test]
fn a_film_that_was_cut_short_has_no_metadata() {
    let start = [
        sized_box(*b"ftyp", b"isom\0\0\0\0isom"),
        sized_box(*b"moov", &[sized_box(*b"mvhd", &[0; 100]), sized_box(*b"udta", b"Ann Poe")].concat()),
        sized_box(*b"free", b"Ann Poe"),
        sized_box(*b"mdat", &[7; 50]),
    ];
    let film = start.concat();
    let cut = published("a.mp4", &film[..film.len() - 9]);
    assert!(cut.len() == film.len() - 9 && !has(&cut, "Ann Poe"));
    // Cut within metadata.
    let free = [film.clone(), sized_box(*b"free", b"Ann Poe, and more")].concat();
    let cut = published("b.mp4", &free[..free.len() - 6]);
    assert!(cut.len() == film.len() && !has(&cut, "Ann Poe"));
}

/// A bitmap of two points.
fn bitmap() -> Vec<u8> {
    let mut header = b"BM".to_vec();
    header.extend(62_u32.to_le_bytes());
    header.extend([0; 4]);
    header.extend(54_u32.to_le_bytes());
    header.extend(40_u32.to_le_bytes());
    header.extend(1_i32.to_le_bytes());
    header.extend((-2_i32).to_le_bytes());
    header.extend([1, 0, 24, 0]);
    header.extend([0; 24]);
    header.extend([1, 2, 3, 0, 4, 5, 6, 0]);
    header
}

#[test]
fn a_bitmap_has_nothing_behind_its_pixels() {
    let picture = bitmap();
    assert_eq!(published("a.bmp", &picture), picture);
    let mut long = picture.clone();
    long[6..10].copy_from_slice(b"Ann ");
    long.extend(b"Ann Poe");
    assert_eq!(published("a.bmp", long), picture);
}

#[test]
fn a_tiff_with_a_jpeg_in_it_is_not_a_damaged_jpeg() {
    // Its pixels are where a JPEG would be, behind a few bytes.
    let mut picture = tiff();
    picture.splice(8..10, *b"\xff\xd8\xff\xe0");
    picture[4] += 2;
    let cleaned = published("a.tif", &picture);
    assert!(cleaned.starts_with(b"II*\0"));
    let mut film = sized_box(*b"mdat", b"\xff\xd8\xff\xe0 a picture");
    film.extend(sized_box(*b"moov", &sized_box(*b"mvhd", &[0; 100])));
    assert_eq!(published("a.mov", &film), film);
}
