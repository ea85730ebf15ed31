//! Files that are named and not there, and files that are there and that nothing leads to.

use crate::fixture::Fixture;

#[test]
fn a_file_that_is_published_and_that_no_page_leads_to_is_warned_of() {
    let site = Fixture::site()
        .config("[markdown]\nraw_html = \"allow\"")
        .file(
            "content/talks/12/index.md",
            "+++\ntitle = \"Twelve\"\ndate = 2021-09-14\nnumber = 1\n\
             documents = [{ file = \"named.pdf\" }]\n+++\n\
             [Linked](linked.pdf), ![Shown](shown.png) and <a href=\"raw.pdf\">raw</a>.\n",
        )
        .file("content/talks/12/named.pdf", "")
        .file("content/talks/12/linked.pdf", "")
        .file("content/talks/12/raw.pdf", "")
        .file("content/talks/12/shown.png", "")
        .file("content/talks/12/minutes.docx", "")
        .file("content/talks/12/plans/a.pdf", "")
        .file("static/google1234.html", "");
    let help = "name it in a session's `documents` or link to it; if it is not for the public, move it out of the folder";
    let report: String =
        site.report().split_inclusive('\n').filter(|line| !line.contains("picture")).collect();
    for path in ["minutes.docx", "plans/a.pdf"] {
        let finding = format!(
            "warning content/talks/12/{path} this file is published, and no page leads to it\n  {help}\n"
        );
        assert!(report.contains(&finding), "{report}");
    }
    assert_eq!(report.matches("no page leads to it").count(), 2, "{report}");
}

#[test]
fn a_picture_is_led_to_by_any_copy_of_it() {
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
