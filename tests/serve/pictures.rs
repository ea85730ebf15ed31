//! Resized copies of pictures in the preview: the same as those of a build, and made of the picture as it
//! is now.

use std::fs;

use super::client::Preview;
use crate::fixture::Fixture;
use crate::pictures_in_sizes::{Side, photograph};

const COPY: &str = "talks/01/room.jpg.480.v2.webp";

fn site() -> Fixture {
    Fixture::site()
        .file("content/talks/01/index.md", "+++\ntitle = \"01\"\ndate = 2021-01-01\n+++\n\n![A](room.jpg)\n")
        .file("content/talks/01/room.jpg", photograph(900, 600, Side::Turned))
}

#[test]
fn a_copy_is_the_one_that_a_build_writes_and_is_not_sent_again() {
    let preview = Preview::of(site(), &[]);
    let answer = preview.get(COPY);
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/webp")));
    let tag = answer.header("etag").expect("a tag").to_owned();
    assert_eq!(preview.get_with(COPY, &[("If-None-Match", &tag)]).status, 304);
    preview.site.build();
    assert!(fs::read(preview.site.path("public").join(COPY)).expect("a copy") == answer.body);
    assert_eq!(preview.get("talks/01/room.jpg.481.v2.webp").status, 404);
}

#[test]
fn a_picture_that_changes_is_seen_in_its_copies_at_once() {
    let preview = Preview::of(site(), &[]);
    let before = preview.get(COPY).body;
    let mut tab = preview.tab("talks/01/");
    // Shown in the same size, so that the page itself stays as it is.
    preview.save("content/talks/01/room.jpg", photograph(600, 900, Side::Up));
    let address = |name: &str| format!("/talks/01/room.jpg{name}");
    assert_eq!(
        tab.next("files")["addresses"],
        serde_json::json!([address(""), address(".480.v2.webp"), address(".600.v2.webp")])
    );
    assert!(preview.get(COPY).body != before);
    // And in another, in which there is one copy less.
    preview.save("content/talks/01/room.jpg", photograph(500, 300, Side::Up));
    let version = tab.next("page")["version"].clone();
    assert_eq!(preview.get("talks/01/").version(), version);
    assert_eq!(preview.get(COPY).status, 404);
    assert_eq!(preview.get("talks/01/room.jpg.500.v2.webp").status, 200);
}

#[test]
fn a_picture_that_is_broken_for_a_while_does_no_harm() {
    let preview = Preview::of(site(), &[]);
    let before = preview.get(COPY).body;
    let whole = photograph(900, 600, Side::Turned);
    preview.save("content/talks/01/room.jpg", &whole[..whole.len() / 2]);
    preview.until(COPY, |answer| answer.status == 404);
    assert_eq!(preview.get("talks/01/").status, 200);
    preview.save("content/talks/01/room.jpg", &whole);
    assert!(preview.until(COPY, |answer| answer.status == 200).body == before);
}
