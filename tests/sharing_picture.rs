//! The picture that other sites show with links to a site: the one that is drawn here from the outlines of
//! countries, and one of the site's own. `UPDATE_REFERENCE=1 cargo test sharing_picture` draws it anew.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a picture has few pixels"
)]

use std::fs;
use std::path::PathBuf;

use rapporteur::atlas;
use rapporteur::model::accent::{self, Colour, picture_palette};

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute};

const WIDTH: usize = 1200;
const HEIGHT: usize = 630;
/// Lines of the grid in a pixel.
const FINE: usize = 4;
/// Size of a unit of the map in pixels, and where the map begins.
const SCALE: f64 = 0.64;
const LEFT: f64 = -40.0;
const TOP: f64 = 34.0;
/// The double rule at the foot.
const RULES: [std::ops::Range<usize>; 2] = [604..610, 616..619];
/// Colours of the palette: the land, and the rules.
const LAND: f64 = 14.0;
const RULE: u8 = 15;

type Point = (f64, f64);

/// The rings of an outline in pixels. Outlines have the commands M, l and z.
fn rings(path: &str) -> Vec<Vec<Point>> {
    let mut rings: Vec<Vec<Point>> = Vec::new();
    for ring in path.split('M').filter(|ring| !ring.is_empty()) {
        let (start, steps) = ring.trim_end_matches('z').split_once('l').expect("a start and steps");
        let numbers = |text: &str| -> Vec<i32> {
            text.replace('-', " -")
                .split_whitespace()
                .map(|number| number.parse().expect("a number"))
                .collect()
        };
        let start = numbers(start);
        let (mut x, mut y) = (start[0], start[1]);
        let pixel = |x: i32, y: i32| (LEFT + f64::from(x) * SCALE, TOP + f64::from(y) * SCALE);
        let mut points = vec![pixel(x, y)];
        for step in numbers(steps).chunks_exact(2) {
            (x, y) = (x + step[0], y + step[1]);
            points.push(pixel(x, y));
        }
        rings.push(points);
    }
    rings
}

/// How much of each pixel is land. Borders are crossed twice, so all land is one surface.
fn land() -> Vec<f64> {
    let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); HEIGHT * FINE];
    let fine = |line: usize| (line as f64 + 0.5) / FINE as f64;
    for outline in atlas::atlas().outlines.values() {
        for ring in outline.path.map(rings).unwrap_or_default() {
            for (at, from) in ring.iter().enumerate() {
                let to = ring[(at + 1) % ring.len()];
                let (upper, lower) = if from.1 < to.1 { (*from, to) } else { (to, *from) };
                for (line, found) in crossings.iter_mut().enumerate() {
                    let y = fine(line);
                    if upper.1 <= y && y < lower.1 {
                        found.push(upper.0 + (lower.0 - upper.0) * (y - upper.1) / (lower.1 - upper.1));
                    }
                }
            }
        }
    }
    let mut land = vec![0.0; WIDTH * HEIGHT];
    for (line, mut found) in crossings.into_iter().enumerate() {
        found.sort_by(f64::total_cmp);
        let row = &mut land[line / FINE * WIDTH..][..WIDTH];
        for span in found.chunks_exact(2) {
            let (from, to) = (span[0].max(0.0), span[1].min(WIDTH as f64));
            for (x, pixel) in row.iter_mut().enumerate().take(to.ceil() as usize).skip(from as usize) {
                let x = x as f64;
                *pixel += (to.min(x + 1.0) - from.max(x)).max(0.0) / FINE as f64;
            }
        }
    }
    land
}

/// The picture, as an indexed PNG of 16 colours.
fn drawn() -> Vec<u8> {
    let mut colours: Vec<u8> = land().into_iter().map(|share| (share * LAND).round() as u8).collect();
    for rule in RULES {
        colours[rule.start * WIDTH..rule.end * WIDTH].fill(RULE);
    }
    let halves: Vec<u8> = colours.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_palette(picture_palette(accent::STANDARD).as_flattened().to_vec());
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&halves).expect("an image");
    writer.finish().expect("an end");
    png
}

/// The colours of a picture and the palette that they are of.
fn read(png: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a picture");
    let palette = reader.info().palette.as_deref().expect("a palette").to_vec();
    let mut colours = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut colours).expect("colours");
    (colours, palette)
}

/// A grey PNG.
pub(crate) fn grey(width: u32, height: u32) -> Vec<u8> {
    let mut png = Vec::new();
    let mut writer = png::Encoder::new(&mut png, width, height).write_header().expect("a header");
    writer.write_image_data(&vec![7; (width * height) as usize]).expect("an image");
    writer.finish().expect("an end");
    png
}

fn site() -> Fixture {
    Fixture::site().session("01", "date = 2021-01-01")
}

#[track_caller]
fn shared(site: &Fixture, page: &str) -> Vec<String> {
    let page = site.built(page);
    let page = html::parse(&page);
    let metas = page.all("meta[property^='og:image'], meta[name='twitter:card']").into_iter();
    metas.map(|meta| attribute(meta, "content").to_owned()).collect()
}

#[test]
fn the_picture_of_the_skin_is_drawn_from_the_outlines_and_is_small() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("themes/standard/static/assets/sharing.png");
    let drawn = drawn();
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        fs::write(&path, &drawn).expect("a file");
    }
    let written = fs::read(&path).unwrap_or_default();
    assert!(read(&written) == read(&drawn), "UPDATE_REFERENCE=1 cargo test sharing_picture");
    assert!(written.len() < 60_000, "{} bytes", written.len());
}

#[test]
fn a_site_without_a_picture_has_one_in_its_accent() {
    let site = site().with(&["--base-url", "https://example.org/dialogues/"]);
    site.build();
    for page in ["index.html", "talks/01/index.html", "404.html"] {
        let found = shared(&site, page);
        assert!(found[0].starts_with("https://example.org/dialogues/assets/sharing.png?v="), "{found:?}");
        assert_eq!(found[1..], ["1200", "630", "Dialogues", "summary_large_image"]);
    }
    let picture = |site: &Fixture| fs::read(site.path("public/assets/sharing.png")).expect("a picture");
    let (plain, before) = (picture(&site), shared(&site, "index.html"));
    let site = site.config("[skin_options]\naccent = \"#7a1f2b\"");
    site.build();
    let (colours, palette) = read(&picture(&site));
    assert_eq!(colours, read(&plain).0);
    assert_eq!(palette, picture_palette(Colour::parse("#7a1f2b").expect("a colour")).as_flattened());
    assert_eq!(palette[..3], [0x7a, 0x1f, 0x2b]);
    assert_ne!(shared(&site, "index.html"), before, "its address has a version");
}

#[test]
fn a_site_has_a_picture_of_its_own() {
    let site =
        site().config("sharing_picture = \"press/share.png\"").file("static/press/share.png", grey(40, 20));
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    site.build();
    let found = shared(&site, "talks/01/index.html");
    assert!(found[0].starts_with("https://example.org/press/share.png?v="), "{found:?}");
    assert_eq!(found[1..3], ["40", "20"]);
}

#[test]
fn a_picture_that_is_missing_or_cannot_be_shown_is_reported_at_its_line() {
    let report = |name: &str| {
        let site = site().config(&format!("sharing_picture = \"{name}\""));
        site.file("static/share.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").report()
    };
    insta::assert_snapshot!(report("share.svg"), @r#"
    error rapporteur.toml:5:19 other sites cannot show `share.svg` with a link
      name a PNG or JPEG in static/, best of 1200 by 630 pixels
    "#);
    insta::assert_snapshot!(report("shaer.svg"), @r#"
    error rapporteur.toml:5:19 there is no file `shaer.svg` in static/
      did you mean "share.svg"?
    "#);
    insta::assert_snapshot!(report("static/share.svg"), @r#"
    error rapporteur.toml:5:19 there is no file `static/share.svg` in static/
      name it by its path in static/: "share.svg"
    "#);
    insta::assert_snapshot!(report("picture.png"), @r#"
    error rapporteur.toml:5:19 there is no file `picture.png` in static/
      put the file at static/picture.png, or correct the name
    "#);
}
