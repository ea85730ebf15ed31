//! Files that are named: those that are there, and those that are not.

use crate::fixture::Fixture;

#[test]
fn a_picture_in_several_sizes_is_named_once() {
    let mut wide = Vec::new();
    jpeg_encoder::Encoder::new(&mut wide, 50)
        .encode(&vec![200; 1000 * 500 * 3], 1000, 500, jpeg_encoder::ColorType::Rgb)
        .expect("a picture");
    let site = Fixture::site()
        .file(
            "content/talks/12/index.md",
            "+++\ntitle = \"Twelve\"\ndate = 2021-09-14\nnumber = 1\n+++\n![The room](room.jpg)\n",
        )
        .file("content/talks/12/room.jpg", wide);
    assert_eq!(site.report(), "");
}

#[test]
fn a_document_that_is_not_there_is_an_error_at_its_name() {
    let site = Fixture::site().session(
        "12",
        "date = 2021-09-14\nnumber = 1\ndocuments = [{ title = \"Minutes\", file = \"minutes.pdf\" }]",
    );
    let report = site.report();
    assert!(report.starts_with("error content/talks/12.md:5:42 "), "{report}");
    assert!(report.contains("minutes.pdf"), "{report}");
}
