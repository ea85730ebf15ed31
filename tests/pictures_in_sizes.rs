//! Resized copies of the pictures beside a session: what pages say of them, what is published, and when
//! they are made.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, SystemTime};

use img_parts::png::{Png, PngChunk};
use jpeg_encoder::{ColorType, Encoder};

use crate::fixture::Fixture;
use crate::html::{self, Select as _};

/// A photograph, red in its upper half and blue below, whose camera wrote its own name into it and, if it
/// lay on its side, that its left is up.
pub(crate) fn photograph(width: u16, height: u16, on_its_side: Side) -> Vec<u8> {
    let line = |y: u16| if y < height / 2 { [250, 10, 10] } else { [10, 10, 250] };
    let points: Vec<u8> = (0..height).flat_map(|y| line(y).repeat(width.into())).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    let side = match on_its_side {
        Side::Up => 1,
        Side::Turned => 6,
    };
    let exif = [
        b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x0f\0\x02\0\0\0\x0b\0\0\0\x26\x01\x12\0\x03\0\0\0\x01\0"
            .as_slice(),
        &[side],
        b"\0\0\0\0\0\0SomeCamera\0",
    ];
    encoder.add_app_segment(1, exif.concat()).unwrap();
    encoder.encode(&points, width, height, ColorType::Rgb).unwrap();
    bytes
}

/// How the camera was held.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    Up,
    Turned,
}

/// A drawing of one colour with nothing around it.
fn drawing(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    let points: Vec<u8> = (0..width * height).flat_map(|_| [10, 200, 10, 120]).collect();
    encoder.write_header().unwrap().write_image_data(&points).unwrap();
    bytes
}

fn web_picture(width: u32, height: u32) -> Vec<u8> {
    let points = vec![100; (width * height * 3) as usize];
    webp::Encoder::from_rgb(&points, width, height).encode(50.0).to_vec()
}

/// A site with one session, with this body and these files beside it.
fn site(body: &str, files: &[(&str, Vec<u8>)]) -> Fixture {
    let site = Fixture::site()
        .file("content/talks/01/index.md", format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n+++\n{body}\n"));
    files.iter().fold(site, |site, (name, bytes)| site.file(&format!("content/talks/01/{name}"), bytes))
}

/// The attributes of the picture of a page whose address ends like this.
#[track_caller]
fn picture(site: &Fixture, name: &str) -> BTreeMap<String, String> {
    let page = html::parse(&site.main("talks/01/index.html"));
    let picture = page.one(&format!("img[src$='{name}']"));
    picture.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn copy(site: &Fixture, name: &str) -> webp::WebPImage {
    let bytes = fs::read(site.path("public/talks/01").join(name)).unwrap();
    let named = |word: &[u8]| bytes.windows(word.len()).any(|it| it == word);
    assert!(!named(b"EXIF") && !named(b"SomeCamera") && !named(b"ICCP") && !named(b"XMP "), "{name}");
    webp::Decoder::new(&bytes).decode().unwrap()
}

/// The copies in the built site, by their names.
fn published(site: &Fixture) -> Vec<String> {
    let names = site.snapshot().into_iter().map(|(path, _)| path);
    names.filter(|path| path.ends_with(".webp")).collect()
}

#[test]
fn a_photograph_is_offered_in_the_widths_that_screens_have_and_stands_upright_in_each() {
    for mode in ["sanitise", "allow"] {
        let room = photograph(1000, 2000, Side::Turned);
        let site = site("![The room](the%20room,1.jpg) and <b>more</b>", &[("the room,1.jpg", room)])
            .config(&format!("[markdown]\nraw_html = \"{mode}\""))
            .with(&["--base-url", "https://example.org/talks-of/"]);
        site.build();
        let picture = picture(&site, "room,1.jpg");
        let address = "/talks-of/talks/01/the%20room,1.jpg";
        let srcset =
            format!("{address}.480.v2.webp 480w, {address}.960.v2.webp 960w, {address}.1440.v2.webp 1440w");
        for (name, value) in [
            ("src", address),
            ("alt", "The room"),
            ("srcset", srcset.as_str()),
            ("sizes", "(min-width: 44rem) 40.5rem, calc(100vw - 2rem)"),
            ("width", "2000"),
            ("height", "1000"),
            ("loading", "lazy"),
            ("decoding", "async"),
        ] {
            assert_eq!(picture.get(name).map(String::as_str), Some(value), "{name}");
        }
        for (width, height) in [(480, 240), (960, 480), (1440, 720)] {
            let copy = copy(&site, &format!("the room,1.jpg.{width}.v2.webp"));
            assert_eq!((copy.width(), copy.height()), (width, height));
            // What was above is at the right.
            let middle = (height / 2 * width * 3) as usize;
            let (left, right) = (middle + 30, middle + (width as usize - 10) * 3);
            assert!(copy[left] < 60 && copy[left + 2] > 200, "{:?}", &copy[left..left + 3]);
            assert!(copy[right] > 200 && copy[right + 2] < 60, "{:?}", &copy[right..right + 3]);
        }
        assert_eq!(site.report(), "");
    }
}

#[test]
fn drawings_stay_transparent_and_small_pictures_stay_alone() {
    let files = [
        ("drawing.png", drawing(700, 300)),
        ("web.webp", web_picture(1100, 400)),
        ("small.jpg", photograph(480, 300, Side::Up)),
        ("drawn.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"9\"/>".to_vec()),
    ];
    let site = site("![a](drawing.png) ![b](web.webp) ![c](small.jpg) ![d](drawn.svg)", &files);
    site.build();
    assert_eq!(
        published(&site),
        [
            "talks/01/drawing.png.480.v2.webp",
            "talks/01/drawing.png.700.v2.webp",
            "talks/01/web.webp",
            "talks/01/web.webp.1100.v2.webp",
            "talks/01/web.webp.480.v2.webp",
        ]
    );
    let drawing = copy(&site, "drawing.png.700.v2.webp");
    assert!(drawing.is_alpha() && drawing[3].abs_diff(120) < 3, "{:?}", &drawing[..4]);
    assert!(!copy(&site, "web.webp.480.v2.webp").is_alpha());
    for name in ["small.jpg", "drawn.svg"] {
        assert!(!picture(&site, name).contains_key("srcset"));
    }
    assert_eq!(site.report(), "");
}

#[test]
fn a_copy_is_made_again_only_if_its_original_has_changed() {
    let room = "public/talks/01/room.jpg.480.v2.webp";
    let site = site("![a](room.jpg)", &[("room.jpg", photograph(800, 600, Side::Up))]);
    let first = site.build().snapshot();
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    fs::File::open(site.path(room)).unwrap().set_modified(then).unwrap();
    site.build();
    assert_eq!(site.snapshot(), first);
    assert_eq!(fs::metadata(site.path(room)).unwrap().modified().unwrap(), then);

    // What stands for the copy now would not if it were made again.
    let right = fs::read(site.path(room)).unwrap();
    fs::write(site.path(room), "kept").unwrap();
    site.build();
    assert_eq!(fs::read(site.path(room)).unwrap(), b"kept");
    site.write("content/talks/01/room.jpg", photograph(800, 590, Side::Up));
    site.build();
    assert_ne!(fs::read(site.path(room)).unwrap(), b"kept");
    site.write("content/talks/01/room.jpg", photograph(800, 600, Side::Up));
    site.build();
    assert_eq!(fs::read(site.path(room)).unwrap(), right);

    // Copies go with their picture.
    fs::remove_file(site.path("content/talks/01/room.jpg")).unwrap();
    site.write("content/talks/01/index.md", "+++\ntitle = \"T\"\ndate = 2021-01-01\n+++\n");
    site.build();
    assert_eq!(published(&site), [""; 0]);
}

#[test]
fn what_somebody_else_put_in_the_place_of_a_copy_is_not_taken_for_one() {
    let site = site("![a](room.jpg)", &[("room.jpg", photograph(800, 600, Side::Up))])
        .file("public/talks/01/room.jpg.480.v2.webp", "theirs");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("room.jpg.480.v2.webp was not written by Rapporteur"), "{}", run.stderr);
}

#[test]
fn a_file_with_the_name_of_a_copy_is_reported() {
    let files = [("room.jpg", photograph(800, 600, Side::Up)), ("room.jpg.480.v2.webp", web_picture(9, 9))];
    let site = site("![a](room.jpg) ![b](room.jpg.480.v2.webp)", &files);
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01/room.jpg the address /talks/01/room.jpg.480.v2.webp is already used by content/talks/01/room.jpg.480.v2.webp
      rename one of the two
    ");
}

#[test]
fn a_picture_that_cannot_be_decoded_is_reported_and_nothing_is_written() {
    // Its parts are whole, and what is in one of them is none of an image.
    let mut broken = Png::from_bytes(drawing(700, 300).into()).unwrap();
    let data = broken.chunks_mut().iter_mut().find(|chunk| chunk.kind() == *b"IDAT").unwrap();
    *data = PngChunk::new(*b"IDAT", vec![0; 20].into());
    let site = site("![a](room.png)", &[("room.png", drawing(700, 300))]);
    site.build();
    let before = site.snapshot();
    site.write("content/talks/01/room.png", broken.encoder().bytes());
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01/room.png this picture is damaged, so smaller copies cannot be created
      open it in an image editor and save it as JPEG, PNG or WebP, or remove it
    ");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("this picture is damaged"), "{}", run.stderr);
    assert_eq!(site.snapshot(), before);
}
