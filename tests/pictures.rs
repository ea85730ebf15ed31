//! Pictures beside a session: what is published of them, and what is said of them.

use std::fs;

use crate::fixture::Fixture;
use crate::html;

/// A photograph whose camera wrote its name, its owner's and a comment into it. The image is one grey
/// point, by an encoder.
pub(crate) fn photograph() -> Vec<u8> {
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x0f\0\x02\0\0\0\x0a\0\0\0\x1a\0\0\0\0SomeCamera";
    let length = u8::try_from(exif.len() + 2).unwrap();
    let mut picture = vec![0xff, 0xd8, 0xff, 0xe1, 0, length];
    picture.extend(exif);
    picture.extend(b"\xff\xfe\0\x0eSomebody's");
    picture.extend([0, 0]);
    picture.extend(&POINT[2..]);
    picture
}

/// A JPEG of one point.
#[rustfmt::skip]
pub(crate) const POINT: &[u8] = &[
    0xff, 0xd8, 0xff, 0xdb, 0x00, 0x43, 0x00, 0x03, 0x02, 0x02, 0x02, 0x02, 0x02, 0x03, 0x02, 0x02, 0x02,
    0x03, 0x03, 0x03, 0x03, 0x04, 0x06, 0x04, 0x04, 0x04, 0x04, 0x04, 0x08, 0x06, 0x06, 0x05, 0x06, 0x09,
    0x08, 0x0a, 0x0a, 0x09, 0x08, 0x09, 0x09, 0x0a, 0x0c, 0x0f, 0x0c, 0x0a, 0x0b, 0x0e, 0x0b, 0x09, 0x09,
    0x0d, 0x11, 0x0d, 0x0e, 0x0f, 0x10, 0x10, 0x11, 0x10, 0x0a, 0x0c, 0x12, 0x13, 0x12, 0x10, 0x13, 0x0f,
    0x10, 0x10, 0x10, 0xff, 0xc9, 0x00, 0x0b, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00, 0xff,
    0xcc, 0x00, 0x06, 0x00, 0x10, 0x10, 0x05, 0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00,
    0xd2, 0xcf, 0x20, 0xff, 0xd9,
];

fn site(body: &str) -> Fixture {
    Fixture::site()
        .file("content/talks/01.md", format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n+++\n{body}\n"))
}

#[test]
fn a_photograph_is_published_without_what_its_camera_wrote_into_it() {
    let site = site("![The table](room.JPG)").file("content/talks/room.JPG", "").file("static/top.jpeg", "");
    for path in ["content/talks/room.JPG", "static/top.jpeg"] {
        fs::write(site.path(path), photograph()).unwrap();
    }
    site.build();
    for path in ["talks/01/room.JPG", "top.jpeg"] {
        assert_eq!(fs::read(site.path(&format!("public/{path}"))).unwrap(), POINT, "{path}");
    }
    // The file of the site is left as it is.
    assert_eq!(fs::read(site.path("content/talks/room.JPG")).unwrap(), photograph());
    assert_eq!(site.report(), "");
}

#[test]
fn a_damaged_picture_is_reported_and_not_published() {
    for name in ["a.jpg", "a.txt"] {
        let site = site(&format!("[a]({name})")).file(&format!("content/talks/{name}"), &photograph()[..40]);
        let expected = format!(
            "error content/talks/{name} this picture is damaged, so its metadata (place, time, author) cannot be removed\n  \
             open it in an image editor and save it as JPEG, PNG or WebP, or remove it\n"
        );
        assert_eq!(site.report(), expected);
        assert_eq!(site.run(&["build"]).code, 1);
        assert!(!site.has(&format!("talks/01/{name}")));
    }
}

#[test]
fn a_photograph_loses_its_metadata_whatever_its_name_is() {
    let names = ["a.jfif", "b.jpe", "c.mpo", "d.jpg_original", "e.txt", "f", "g.png", "h.html", "i.pdf"];
    let links: Vec<String> = names.iter().map(|name| format!("[{name}]({name})")).collect();
    let mut site = site(&links.join(" "))
        .config("skin = \"own\"")
        .file("themes/own/theme.toml", "extends = \"standard\"\n")
        .file("themes/own/static/team.bin", photograph());
    for name in names {
        site = site
            .file(&format!("content/talks/{name}"), photograph())
            .file(&format!("static/x/{name}"), photograph());
    }
    assert_eq!(site.report(), "");
    site.build();
    let published = |path: &str| fs::read(site.path("public").join(path)).unwrap();
    for name in names {
        assert_eq!(published(&format!("talks/01/{name}")), POINT, "{name}");
        assert_eq!(published(&format!("x/{name}")), POINT, "{name}");
    }
    assert_eq!(published("team.bin"), POINT);
}

#[test]
fn a_picture_without_a_text_for_those_who_do_not_see_it_is_reported() {
    let site = site("A ![](a.webp), and ![ ](a.webp)\n\n![A room](a.webp)").file("content/talks/a.webp", "");
    let report = site.report();
    assert_eq!(report.matches("this picture has no alternative text").count(), 2, "{report}");
    assert!(report.contains("warning content/talks/01.md:5:3"), "{report}");
}

#[test]
fn a_picture_keeps_its_place_while_it_is_loaded() {
    for mode in ["sanitise", "escape", "allow"] {
        let site =
            site("![The table](room.jpg \"In Doha\") and <b>more</b> ![Gone](https://example.org/b.jpg)")
                .config(&format!("[markdown]\nraw_html = \"{mode}\""))
                .file("content/talks/room.jpg", "");
        fs::write(site.path("content/talks/room.jpg"), photograph()).unwrap();
        let page = site.build().main("talks/01/index.html");
        let picture = "img[src='/talks/01/room.jpg'][width='1'][height='1'][loading=lazy]";
        assert_eq!(html::count(&page, picture), 1, "{mode}: {page}");
        assert!(!page.contains("data-size"), "{page}");
    }
}
