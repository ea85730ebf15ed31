//! Files beside a session that say in their metadata who made them, and where: what is said of them.

use crate::fixture::Fixture;

/// A PDF with properties.
pub(crate) fn pdf(properties: &str) -> String {
    format!("%PDF-1.4\n1 0 obj\n<< {properties} >>\nendobj\ntrailer << /Info 1 0 R >>\n%%EOF\n")
}

fn site(body: &str) -> Fixture {
    Fixture::site()
        .file("content/talks/01/index.md", format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n+++\n{body}\n"))
}

#[test]
fn an_author_in_a_file_is_quoted_wherever_the_file_is() {
    let site = site("[The text](text.pdf)")
        .config("skin = \"own\"\n[guard]\nmetadata = \"keep\"")
        .file("themes/own/theme.toml", "extends = \"standard\"\n")
        .file("themes/own/static/logo.svg", "<svg inkscape:export-filename=\"/home/jane/logo.png\"></svg>")
        .file(
            "static/talk.mp3",
            [b"\xff\xfb\x90\x44".as_slice(), &[0; 500], b"TAG", &[0; 30], b"John Roe", &[0; 87]].concat(),
        )
        .file("content/talks/01/text.pdf", pdf("/Author (Jane Doe) /Producer (LibreOffice)"));
    insta::assert_snapshot!(site.report(), @r#"
    warning content/talks/01/text.pdf this file names its author: "Jane Doe" (PDF Author)
      remove the author and other properties from the original document, export the PDF again, and replace this file; an edited PDF keeps the old values
    warning static/talk.mp3 this file names its author: "John Roe" (ID3v1 artist)
      remove it with `ffmpeg -i FILE -map_metadata -1 -c copy NEW-FILE`, or clear the tags in your audio player
    warning themes/own/static/logo.svg this file names a folder on a computer: "/home/jane/logo.png" (SVG inkscape:export-filename)
      save it as "Optimised SVG" (Inkscape), or without metadata in another drawing program
    "#);
    let run = site.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("this file names its author: \"Jane Doe\" (PDF Author)"), "{}", run.stderr);
    assert!(run.stderr.contains("content/talks/01/text.pdf"), "{}", run.stderr);
}

#[test]
fn a_file_without_people_is_published_without_a_word() {
    let site = site("[a](a.pdf) ![b](b.heic) [c](c.docx)")
        .file("content/talks/01/a.pdf", pdf("/Producer (LibreOffice) /Title (Minutes)"))
        .file("content/talks/01/b.heic", "heic")
        .file("content/talks/01/c.docx", "nothing of the kind");
    assert_eq!(site.report(), "");
}

#[test]
fn a_file_of_a_draft_is_not_spoken_of() {
    let site = Fixture::site()
        .file(
            "content/talks/01/index.md",
            "+++\ntitle = \"T\"\ndate = 2021-01-01\ndraft = true\n+++\n[a](a.pdf)\n",
        )
        .file("content/talks/01/a.pdf", pdf("/Author (Jane Doe)"));
    let about = |run: &[String]| run.iter().filter(|line| line.contains("Jane Doe")).count();
    assert_eq!(about(&site.diagnostics()), 0);
    assert_eq!(about(&site.with(&["--drafts"]).diagnostics()), 1);
}
