//! Names in any script, and in either of the forms in which Unicode writes an accent.

use crate::fixture::{CONFIG, Fixture, links};
use crate::sharing_picture::grey;

/// `é` as one character, as most systems write it.
const COMPOSED: &str = "caf\u{e9}";
/// `é` as a letter and an accent, as some write it into the names of files.
const DECOMPOSED: &str = "cafe\u{301}";

fn session(title: &str, body: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndate = 2021-09-14\n+++\n{body}\n")
}

#[test]
fn a_decomposed_name_makes_a_composed_address() {
    let site = Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa\"]\n"))
        .file(&format!("content/talks/{DECOMPOSED}.md"), session("Café", "Text."))
        .file(&format!("content/talks/{DECOMPOSED}.fa.md"), "+++\ntitle = \"کافه\"\n+++\n")
        .file(
            &format!("content/talks/own-{DECOMPOSED}/index.md"),
            session("Own", &format!("![x]({COMPOSED}.jpg)")),
        )
        .file(&format!("content/talks/own-{DECOMPOSED}/{DECOMPOSED}.jpg"), "jpg")
        .file(&format!("static/{DECOMPOSED}.txt"), "txt");
    site.build();
    for file in [
        format!("talks/{COMPOSED}/index.html"),
        format!("fa/talks/{COMPOSED}/index.html"),
        format!("talks/own-{COMPOSED}/index.html"),
        format!("talks/own-{COMPOSED}/{COMPOSED}.jpg"),
        format!("{COMPOSED}.txt"),
    ] {
        assert!(site.has(&file), "{file}");
    }
    assert!(site.built("talks/index.html").contains("href=\"/talks/caf%C3%A9/\""));
    assert!(
        site.built(&format!("talks/own-{COMPOSED}/index.html"))
            .contains("src=\"/talks/own-caf%C3%A9/caf%C3%A9.jpg\"")
    );
    assert!(site.built("sitemap.xml").contains("https://example.org/talks/caf%C3%A9/"));
}

#[test]
fn a_link_finds_a_file_in_either_form_and_in_any_script() {
    for on_disk in [COMPOSED, DECOMPOSED] {
        let site = Fixture::site()
            .file(&format!("content/talks/{on_disk}.md"), session("Café", "Text."))
            .file("content/talks/گفت‌وگو.md", session("G", "Text."))
            .file(&format!("content/talks/{on_disk}.pdf"), "pdf");
        for written in [COMPOSED, DECOMPOSED, "caf%C3%A9", "cafe%CC%81"] {
            let body = format!(
                "[a](session:talks/{written}) [b]({written}.md) [c](../talks/{written}.md) [d]({written}.pdf) \
                 [e](session:talks/گفت‌وگو) [f](گفت‌وگو.md)"
            );
            site.write("content/talks/from.md", session("From", &body));
            let found = links(&site.build().main("talks/from/index.html"));
            let dialogue = "/talks/%DA%AF%D9%81%D8%AA%E2%80%8C%D9%88%DA%AF%D9%88/";
            let expected = [
                "/talks/caf%C3%A9/",
                "/talks/caf%C3%A9/",
                "/talks/caf%C3%A9/",
                "/talks/from/caf%C3%A9.pdf",
                dialogue,
                dialogue,
            ];
            let at = found.windows(expected.len()).any(|some| some == expected);
            assert!(at, "{on_disk:?} {written:?}: {found:?}");
        }
    }
}

// Where the two are one to the file system, they cannot lie side by side.
#[cfg(target_os = "linux")]
#[test]
fn the_configuration_and_a_skin_find_pictures_in_either_form() {
    for (on_disk, written) in [(DECOMPOSED, COMPOSED), (COMPOSED, DECOMPOSED)] {
        let site = Fixture::site()
            .config(&format!(
                "skin = \"mine\"\nsharing_picture = \"{written}.png\"\n\
                 [[partners]]\nname = \"P\"\nlogo = \"{written}.png\""
            ))
            .file(&format!("static/{on_disk}.png"), grey(40, 20))
            .file("themes/mine/theme.toml", "extends = \"standard\"\n")
            .file(&format!("themes/mine/static/{on_disk}.txt"), "txt")
            .file(
                "themes/mine/templates/page.html",
                format!("{{% extends \"standard/page.html\" %}}{{% block head %}}{{{{ \"{written}.txt\" | asset }}}}{{% endblock head %}}"),
            )
            .file("content/about.md", "+++\ntitle = \"About\"\n+++\nText.\n");
        assert_eq!(site.diagnostics(), Vec::<String>::new(), "{written}");
        let home = site.build().built("index.html");
        assert!(home.contains("alt=\"P\" width=\"40\" height=\"20\""), "{home}");
        assert!(home.contains("<meta property=\"og:image:width\" content=\"40\">"), "{home}");
        assert!(site.has(&format!("{COMPOSED}.txt")));
        assert!(site.built("about/index.html").contains("/caf%C3%A9.txt?v="));
    }
}

#[test]
fn names_that_differ_only_in_their_unicode_form_are_reported_each_once() {
    let site = Fixture::site()
        .session(COMPOSED, "date = 2021-09-14")
        .session(DECOMPOSED, "date = 2021-09-14")
        .file(&format!("content/{COMPOSED}/_index.md"), "+++\ntitle = \"A\"\n+++\n")
        .file(&format!("content/{DECOMPOSED}/1.md"), session("1", ""))
        .file(&format!("content/{DECOMPOSED}/{COMPOSED}.md"), session("2", ""))
        .file(&format!("static/{COMPOSED}.txt"), "1")
        .file(&format!("static/{DECOMPOSED}.txt"), "2")
        .file(
            "content/themes.toml",
            format!("[\"{COMPOSED}\"]\nlabel = \"A\"\n[\"{DECOMPOSED}\"]\nlabel = \"B\"\n"),
        );
    let report: String =
        site.report().chars().flat_map(char::escape_default).collect::<String>().replace("\\n", "\n");
    insta::assert_snapshot!(report, @r#"
    error content/caf\u{e9} this file name is the same as content/cafe\u{301}, except for the Unicode form of its accents
      both files would have the same address; rename or remove one of them
    error content/talks/caf\u{e9}.md this file name is the same as content/talks/cafe\u{301}.md, except for the Unicode form of its accents
      both files would have the same address; rename or remove one of them
    error content/themes.toml:3:2 `cafe\u{301}` is the same id as `caf\u{e9}`
      remove one of them; they differ only in the Unicode form of their accents
    error static/caf\u{e9}.txt this file name is the same as static/cafe\u{301}.txt, except for the Unicode form of its accents
      both files would have the same address; rename or remove one of them
    "#);
}

#[test]
fn a_theme_is_found_whichever_way_its_id_is_written() {
    let site = Fixture::site()
        .file("content/themes.toml", format!("[\"{DECOMPOSED}\"]\nlabel = \"Coffee\"\n"))
        .session("s", &format!("date = 2021-09-14\nthemes = [\"{COMPOSED}\"]"));
    assert_eq!(site.diagnostics(), [""; 0]);
    assert!(site.build().has(&format!("themes/{COMPOSED}/index.html")));
}
