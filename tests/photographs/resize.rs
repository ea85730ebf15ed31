//! Tests of resized copies, with generated images.

use std::borrow::Cow;

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::webp::WebP;
use img_parts::{ImageEXIF, ImageICC};
use jpeg_encoder::{ColorType, Encoder};
use proptest::prelude::*;
use rapporteur::images::{copies, copy_name, original_of, probe, widths};
use rapporteur::source::{Picture, Size};

const RED: [u8; 3] = [250, 10, 10];
const GREEN: [u8; 3] = [10, 250, 10];
const BLUE: [u8; 3] = [10, 10, 250];
const WHITE: [u8; 3] = [250, 250, 250];

/// An image with a colour in each corner: top left, top right, bottom left, bottom right.
fn corners(width: u16, height: u16, colours: [[u8; 3]; 4]) -> Vec<u8> {
    let at = |x, y| colours[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)];
    (0..height).flat_map(|y| (0..width).flat_map(move |x| at(x, y))).collect()
}

fn jpeg(width: u16, height: u16, points: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, 95).encode(points, width, height, ColorType::Rgb).expect("a picture");
    bytes
}

fn png(width: u16, height: u16, kind: png::ColorType, points: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width.into(), height.into());
    encoder.set_color(kind);
    encoder.write_header().expect("a head").write_image_data(points).expect("points");
    bytes
}

/// Exif that says which side is up and nothing else.
fn only_orientation(side: u16) -> Vec<u8> {
    let before = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01";
    [before.as_slice(), &side.to_be_bytes(), &[0; 6]].concat()
}

fn with_side(picture: Vec<u8>, side: u16) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(picture.into()).expect("a picture");
    jpeg.set_exif(Some(only_orientation(side).into()));
    jpeg.encoder().bytes().to_vec()
}

/// An RGB profile like sRGB with red and green exchanged.
fn profile_with_red_and_green_exchanged() -> Vec<u8> {
    /// In units of 1/65536, as are all numbers here.
    const WHITE_POINT: [i32; 3] = [63_190, 65_536, 54_061];

    let colour = |xyz: [i32; 3]| [b"XYZ \0\0\0\0".to_vec(), xyz.map(i32::to_be_bytes).concat()].concat();
    let gamma = b"curv\0\0\0\0\0\0\0\x01\x02\x33\0\0".to_vec();
    let parts: [(&[u8; 4], Vec<u8>); 7] = [
        (b"rXYZ", colour([25_238, 46_983, 6_364])),
        (b"gXYZ", colour([28_580, 14_582, 911])),
        (b"bXYZ", colour([9_378, 3_972, 46_799])),
        (b"wtpt", colour(WHITE_POINT)),
        (b"rTRC", gamma.clone()),
        (b"gTRC", gamma.clone()),
        (b"bTRC", gamma),
    ];
    let mut at = 128 + 4 + 12 * parts.len();
    let (mut table, mut data) = (u32::try_from(parts.len()).expect("few").to_be_bytes().to_vec(), Vec::new());
    for (name, part) in &parts {
        table.extend(*name);
        table.extend([at, part.len()].map(|it| u32::try_from(it).expect("small").to_be_bytes()).concat());
        data.extend(part);
        at += part.len();
    }
    let mut head = vec![0; 128];
    head[..4].copy_from_slice(&u32::try_from(at).expect("small").to_be_bytes());
    head[8..12].copy_from_slice(&[2, 0x40, 0, 0]);
    head[12..24].copy_from_slice(b"mntrRGB XYZ ");
    head[36..40].copy_from_slice(b"acsp");
    head[68..80].copy_from_slice(&WHITE_POINT.map(i32::to_be_bytes).concat());
    [head, table, data].concat()
}

fn with_profile(picture: Vec<u8>, profile: &[u8]) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(picture.into()).expect("a picture");
    let contents = [b"ICC_PROFILE\0\x01\x01", profile].concat();
    jpeg.segments_mut().insert(0, JpegSegment::new_with_contents(markers::APP2, contents.into()));
    jpeg.encoder().bytes().to_vec()
}

/// A decoded copy.
struct Seen(webp::WebPImage);

impl Seen {
    fn new(copy: &[u8]) -> Self {
        Self(webp::Decoder::new(copy).decode().expect("a WebP"))
    }

    fn size(&self) -> (u32, u32) {
        (self.0.width(), self.0.height())
    }

    /// The pixel at a position in per cent.
    fn at(&self, x: u32, y: u32) -> &[u8] {
        let bytes = if self.0.is_alpha() { 4 } else { 3 };
        let (x, y) = (self.0.width() * x / 100, self.0.height() * y / 100);
        let at = (y * self.0.width() + x) as usize * bytes;
        &self.0[at..at + bytes]
    }

    fn corners(&self) -> [Cow<'static, str>; 4] {
        [(20, 20), (80, 20), (20, 80), (80, 80)].map(|(x, y)| name(self.at(x, y)))
    }
}

fn name(point: &[u8]) -> Cow<'static, str> {
    let is_near = |colour: [u8; 3]| colour.iter().zip(point).all(|(a, b)| a.abs_diff(*b) < 30);
    let known = [(RED, "red"), (GREEN, "green"), (BLUE, "blue"), (WHITE, "white")];
    let known = known.into_iter().find(|(colour, _)| is_near(*colour));
    known.map_or_else(|| format!("{point:?}").into(), |(_, name)| name.into())
}

fn one(picture: Vec<u8>, width: usize) -> Seen {
    let copies = copies(picture, &[width]).expect("copies");
    assert_eq!(copies.len(), 1);
    Seen::new(&copies[0])
}

#[test]
fn which_copies_there_are_follows_from_the_size_alone() {
    let widths = |width, height| widths(&Picture { size: Size { width, height }, is_still: true });
    assert_eq!(widths(4000, 3000), [480, 960, 1440]);
    assert_eq!(widths(1440, 1080), [480, 960, 1440]);
    assert_eq!(widths(1300, 900), [480, 960, 1300]);
    assert_eq!(widths(1100, 900), [480, 1100]);
    assert_eq!(widths(550, 400), [550]);
    for (width, height) in [(480, 360), (1, 1), (0, 0), (40_000, 30_000), (500, 40_000), (9_000, 1)] {
        assert_eq!(widths(width, height), [0; 0], "{width} × {height}");
    }
    let moving = Picture { size: Size { width: 4000, height: 3000 }, is_still: false };
    assert_eq!(rapporteur::images::widths(&moving), [0; 0]);
}

#[test]
fn a_copy_is_named_after_its_original() {
    let name = copy_name("talks/01/room.jpg", 480);
    assert_eq!(name, "talks/01/room.jpg.480.v2.webp");
    assert_eq!(original_of(&name, 480), Some("talks/01/room.jpg"));
    assert_eq!(original_of(&name, 960), None);
}

#[test]
fn a_copy_is_upright_whichever_side_of_the_original_is_up() {
    let colours = [RED, GREEN, BLUE, WHITE];
    let picture = jpeg(640, 800, &corners(640, 800, colours));
    for (side, expected) in [
        (1, ["red", "green", "blue", "white"]),
        (2, ["green", "red", "white", "blue"]),
        (3, ["white", "blue", "green", "red"]),
        (4, ["blue", "white", "red", "green"]),
        (5, ["red", "blue", "green", "white"]),
        (6, ["blue", "red", "white", "green"]),
        (7, ["white", "green", "blue", "red"]),
        (8, ["green", "white", "red", "blue"]),
    ] {
        let picture = with_side(picture.clone(), side);
        let seen = one(picture.clone(), 320);
        assert_eq!(seen.corners(), expected, "side {side}");
        assert_eq!(seen.size(), if side > 4 { (320, 256) } else { (320, 400) }, "side {side}");
        // The size for the page is that of the upright image.
        let size = probe("a.jpg", &picture).expect("a picture").size;
        assert_eq!((size.width, size.height), if side > 4 { (800, 640) } else { (640, 800) });
    }
}

#[test]
fn a_copy_has_the_colours_that_the_profile_of_the_original_means() {
    let picture = jpeg(600, 600, &corners(600, 600, [RED, GREEN, BLUE, WHITE]));
    let profile = profile_with_red_and_green_exchanged();
    let exchanged = one(with_profile(picture.clone(), &profile), 500);
    assert_eq!(exchanged.corners(), ["green", "red", "blue", "white"]);
    // Invalid profiles and CMYK are ignored.
    let printers = [&profile[..16], b"CMYK", &profile[20..]].concat();
    for other in [&profile[..200], &printers] {
        let seen = one(with_profile(picture.clone(), other), 500);
        assert_eq!(seen.corners(), ["red", "green", "blue", "white"]);
    }
}

#[test]
fn what_is_transparent_stays_so_and_grey_stays_grey() {
    let half = (0..600 * 10).flat_map(|at| if at % 600 < 300 { [200, 0] } else { [200, 255] });
    let seen = one(png(600, 10, png::ColorType::GrayscaleAlpha, &half.collect::<Vec<_>>()), 500);
    assert_eq!(seen.at(20, 50)[3], 0);
    assert_eq!(seen.at(80, 50)[3], 255);
    assert!(seen.at(80, 50)[..3].iter().all(|part| part.abs_diff(200) < 5), "{:?}", seen.at(80, 50));
    let grey = one(png(600, 10, png::ColorType::Grayscale, &[100; 6000]), 500);
    assert!(grey.at(50, 50).iter().all(|part| part.abs_diff(100) < 5), "{:?}", grey.at(50, 50));
}

#[test]
fn a_copy_is_the_same_whichever_others_are_made_with_it_and_holds_only_the_image() {
    let picture = jpeg(2000, 500, &corners(2000, 500, [RED, GREEN, BLUE, WHITE]));
    let picture = with_side(with_profile(picture, &profile_with_red_and_green_exchanged()), 3);
    let widths = widths(&probe("a.jpg", &picture).expect("a picture"));
    let all = copies(picture.clone(), &widths).expect("copies");
    for (width, copy) in widths.iter().zip(&all) {
        assert_eq!(&copies(picture.clone(), &[*width]).expect("a copy")[0], copy);
        let parts = WebP::from_bytes(copy.clone().into()).expect("a WebP");
        assert!(parts.exif().is_none() && parts.icc_profile().is_none());
        assert_eq!(parts.chunks().len(), 1);
        assert_eq!(
            Seen::new(copy).size(),
            (u32::try_from(*width).expect("small"), u32::try_from(width / 4).expect("small"))
        );
    }
}

#[test]
fn a_moving_picture_and_one_of_a_rare_kind_are_not_copied() {
    let still = png(600, 10, png::ColorType::Grayscale, &[100; 6000]);
    let is_still = |bytes: &[u8]| probe("a.png", bytes).expect("a picture").is_still;
    assert!(is_still(&still));
    let moving = [&still[..33], b"\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0", &still[33..]].concat();
    assert!(!is_still(&moving));
    let photograph = jpeg(600, 10, &vec![100; 18_000]);
    assert!(is_still(&photograph));
    let at = photograph.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a start");
    for (behind, value) in [(1, 0xc9), (4, 12), (9, 4)] {
        let mut rare = photograph.clone();
        rare[at + behind] = value;
        assert!(!probe("a.jpg", &rare).is_some_and(|picture| picture.is_still), "{behind}");
    }
    // The format depends on the content; the extension decides whether pages display it.
    assert!(probe("a.tif", &photograph).expect("a picture").is_still);
    assert!(!probe("a.txt", &photograph).expect("a picture").is_still);
    assert!(!is_still(b"GIF89a\x58\x02\x0a\0\0\0\0"));
    let moving = b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x57\x02\0\x09\0\0ANIM";
    assert!(!is_still(moving));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bytes_that_are_not_as_they_should_be_do_no_harm(
        kind in 0..3,
        at: prop::sample::Index,
        byte: u8,
        hundredths in 20..150_usize,
    ) {
        let points = corners(64, 8, [RED, GREEN, BLUE, WHITE]);
        let mut picture = match kind {
            0 => with_profile(jpeg(64, 8, &points), &profile_with_red_and_green_exchanged()),
            1 => png(64, 8, png::ColorType::Rgb, &points),
            _ => webp::Encoder::from_rgb(&points, 64, 8).encode(90.0).to_vec(),
        };
        let length = picture.len();
        picture[at.index(length)] = byte;
        picture.truncate(length * hundredths / 100);
        if let Some(copies) = copies(picture, &[32]) {
            prop_assert_eq!(Seen::new(&copies[0]).size().0, 32);
        }
    }
}
