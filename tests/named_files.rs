//! Of the files in `content/` only those are published that something published names; the others are
//! warned of.

use crate::fixture::Fixture;

const HELP: &str = "to publish it, list it in the `documents` of a session, or link to it in a text; otherwise move it out of content/";

/// A session in a folder with files: some that it names, one in each way, and some that nothing does.
fn site() -> Fixture {
    let names = [
        "named.pdf",
        "linked.pdf",
        "shown.png",
        "raw.pdf",
        "raw picture.png",
        "raw-absolute.pdf",
        "translated.pdf",
        "participants-internal.xlsx",
        "index.md.orig",
        "minutes.docx",
        "sub/plan.pdf",
    ];
    let site = Fixture::site().config("languages = [\"en\", \"fa\"]\n[search]\nenabled = false").file(
        "content/talks/12/index.md",
        "+++\ntitle = \"Twelve\"\ndate = 2021-09-14\nnumber = 1\n\
         documents = [{ title = \"Named\", file = \"named.pdf\" }]\n+++\n\
         [Linked](linked.pdf), ![Shown](shown.png) and <a href=\"raw.pdf\">raw</a>.\n\n\
         <p><img alt=\"x\"\n  src=\"./raw%20picture.png\"></p>\n\n\
         <a href='/talks/12/raw-absolute.pdf'>raw</a>\n",
    );
    let site = site.file(
        "content/talks/12/index.fa.md",
        "+++\ntitle = \"دوازده\"\n+++\n[متن](translated.pdf)\n\nدو\n\nسه\n",
    );
    names.iter().fold(site, |site, name| site.file(&format!("content/talks/12/{name}"), *name))
}

/// The published files that are neither pages nor made by the program, below the series.
fn published(site: &Fixture) -> Vec<String> {
    let files = site.build().snapshot().into_iter().map(|(path, _)| path);
    let is_copy = |path: &String| ![".html", ".xml", ".ics"].iter().any(|ending| path.ends_with(ending));
    files.filter(|path| path.starts_with("talks/") && is_copy(path)).collect()
}

#[test]
fn only_files_that_a_published_text_names_are_published() {
    let site = site();
    let all = [
        "linked.pdf",
        "named.pdf",
        "raw picture.png",
        "raw-absolute.pdf",
        "raw.pdf",
        "shown.png",
        "translated.pdf",
    ];
    assert_eq!(published(&site), all.map(|name| format!("talks/12/{name}")));
    assert_eq!(site.built("talks/12/raw picture.png"), "raw picture.png");
}

#[test]
fn each_file_that_nothing_names_is_warned_of_once_with_the_remedy() {
    let report = site().report();
    let unused = ["index.md.orig", "minutes.docx", "participants-internal.xlsx", "sub/plan.pdf"];
    let lines = unused.map(|name| {
        format!("warning content/talks/12/{name} this file is not used, so it is not published\n  {HELP}\n")
    });
    let expected = lines.concat();
    assert_eq!(report, expected);
}

#[test]
fn files_that_editors_and_systems_leave_behind_are_neither_published_nor_warned_of() {
    let leftovers = [".DS_Store", "index.md~", ".index.md.swp", "#index.md#", "~$minutes.docx", "Thumbs.db"];
    let site = leftovers.iter().fold(
        Fixture::site().file("content/talks/12/index.md", "+++\ntitle = \"T\"\ndate = 2021-09-14\n+++\n"),
        |site, name| site.file(&format!("content/talks/12/{name}"), "secret"),
    );
    assert_eq!(site.report(), "");
    assert_eq!(published(&site), [""; 0]);
}

#[test]
fn files_in_folders_that_are_no_sessions_are_published_only_where_a_text_names_them() {
    let site = Fixture::site()
        .file("content/talks/archive/a.pdf", "a")
        .file("content/talks/archive/b.pdf", "b")
        .file("content/foo/c.pdf", "c")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n[](archive/a.pdf)\n")
        .session("1", "date = 2021-01-01");
    let (published, unnamed) = (published(&site), site.diagnostics());
    assert_eq!(published, ["talks/archive/a.pdf"]);
    let unused = |path: &str| format!("warning {path} this file is not used, so it is not published");
    assert_eq!(unnamed, [unused("content/foo/c.pdf"), unused("content/talks/archive/b.pdf")]);
}

#[test]
fn a_file_of_another_session_is_published_where_that_session_is() {
    let text = |body: &str| format!("+++\ntitle = \"T\"\ndate = 2021-09-14\n+++\n{body}\n");
    let site = Fixture::site()
        .file("content/talks/1/index.md", text("Nothing."))
        .file("content/talks/1/room.png", "1")
        .file("content/talks/1/hall.png", "2")
        .file("content/talks/2/index.md", text("![x](../1/room.png) <img src=\"../1/hall.png\" alt=\"x\">"));
    assert_eq!(published(&site), ["talks/1/hall.png", "talks/1/room.png"]);
    assert_eq!(site.report(), "");
}

#[test]
fn html_leads_to_files_beside_the_text_on_pages_in_every_language() {
    let body = "<img src=\"p.png\" alt=\"x\"> <a href='2/h.txt#a'>h</a> <a href=\"../1/p.png\">p</a>\n\n\
                <a href=\"../2/\">two</a> <a href=\"#a\">a</a> <a href=\"/talks/\">talks</a> <a href=\"//a.example/p.png\">o</a>\n\n## A\n";
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]\n[search]\nenabled = false")
        .file("content/talks/1.md", format!("+++\ntitle = \"1\"\ndate = 2021-09-14\n+++\n{body}"))
        .file("content/talks/p.png", "p")
        .file("content/talks/2/index.md", "+++\ntitle = \"2\"\ndate = 2021-09-15\n+++\n")
        .file("content/talks/2/h.txt", "h");
    assert_eq!(site.report(), "");
    assert_eq!(published(&site), ["talks/1/p.png", "talks/2/h.txt"]);
    for page in ["talks/1/index.html", "fa/talks/1/index.html"] {
        let main = site.main(page);
        for kept in [
            "<img src=\"/talks/1/p.png\" alt=\"x\"",
            "<a href=\"/talks/2/h.txt#a\"",
            "<a href=\"/talks/1/p.png\"",
            "<a href=\"../2/\"",
            "<a href=\"#a\"",
            "<a href=\"/talks/\"",
            "<a href=\"//a.example/p.png\"",
        ] {
            assert!(main.contains(kept), "{kept} in {main}");
        }
    }
}

#[test]
fn an_address_from_the_root_names_no_file_beside_the_text() {
    let room = "<img src=\"/room.png\" alt=\"x\">";
    let site = Fixture::site()
        .file("content/talks/1.md", format!("+++\ntitle = \"1\"\ndate = 2021-09-14\n+++\n{room}\n"))
        .file("content/talks/room.png", "not meant")
        .file("static/room.png", "meant");
    assert_eq!(published(&site), [""; 0]);
    assert!(site.main("talks/1/index.html").contains("<img src=\"/room.png\""));
}

#[test]
fn a_film_in_html_is_published_with_its_first_picture() {
    let film = "<video src=\"2/film.mp4\" poster=\"2/first.png\" controls></video>";
    let site = Fixture::site()
        .config("[markdown]\nraw_html = \"allow\"")
        .file("content/talks/1.md", format!("+++\ntitle = \"1\"\ndate = 2021-09-14\n+++\n{film}\n"))
        .file("content/talks/2/index.md", "+++\ntitle = \"2\"\ndate = 2021-09-15\n+++\n")
        .file("content/talks/2/film.mp4", "film")
        .file("content/talks/2/first.png", "picture");
    assert_eq!(published(&site), ["talks/2/film.mp4", "talks/2/first.png"]);
    let main = site.main("talks/1/index.html");
    assert!(
        main.contains("<video src=\"/talks/2/film.mp4\" poster=\"/talks/2/first.png\" controls"),
        "{main}"
    );
}

#[test]
fn a_dead_address_in_html_is_found_at_its_place() {
    let site = Fixture::site().file(
        "content/talks/1.md",
        "+++\ntitle = \"1\"\ndate = 2021-09-14\n+++\nSee <a href=\"zz.txt\">it</a>.\n",
    );
    let found = site.diagnostics();
    assert!(found.len() == 1 && found[0].starts_with("error content/talks/1.md:5:14 "), "{found:?}");
}

#[test]
fn a_file_is_no_longer_published_once_nothing_names_it() {
    let site = site();
    assert!(published(&site).contains(&"talks/12/linked.pdf".to_owned()));
    site.write("content/talks/12/index.md", "+++\ntitle = \"Twelve\"\ndate = 2021-09-14\n+++\n");
    assert_eq!(published(&site), ["talks/12/translated.pdf"]);
}

#[test]
fn nothing_is_said_of_files_beside_a_text_that_may_have_meant_them() {
    let site = Fixture::site()
        .file("content/talks/12/index.md", "+++\ntitle = \"T\"\ndate = 2021-09-14\n+++\n![x](rom.png)\n")
        .file("content/talks/12/room.png", "1")
        .file("content/other/room.png", "1");
    assert_eq!(
        site.diagnostics(),
        [
            "warning content/other/room.png this file is not used, so it is not published",
            "error content/talks/12/index.md:5:1 broken link: `rom.png`"
        ]
    );
}

#[test]
fn a_file_that_only_a_draft_names_is_neither_published_nor_warned_of() {
    let site = Fixture::site()
        .session("1", "date = 2021-01-01")
        .session("2", "date = 2021-01-02\ndraft = true\ndocuments = [{ file = \"2.pdf\" }]")
        .file("content/talks/2.pdf", "secret");
    assert_eq!(site.report(), "");
    assert_eq!(published(&site), [""; 0]);
    assert_eq!(published(&site.with(&["--drafts"])), ["talks/2/2.pdf"]);
}
