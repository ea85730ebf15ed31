//! Drafts and reports under embargo: the site without them is, byte for byte, the site with them, and
//! nothing in it leads to them or to what only they use.

use crate::fixture::Fixture;

const MOMENT: &str = "2026-12-01T12:00:00Z";
const BEFORE: &str = "2026-12-01T11:59:59Z";

const ORGANISATIONS: &str = "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\ncountry = \"QA\"\n";
const THEMES: &str =
    "[aid]\nlabel = { en = \"Aid\", fa = \"کمک\" }\n[water]\nlabel = { en = \"Water\", fa = \"آب\" }\n";

/// What is published in any case.
fn open() -> Fixture {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]\n[build]\npaginate = 1")
        .file("content/themes.toml", THEMES)
        .file("content/organisations.toml", ORGANISATIONS)
        .file(
            "content/talks/_index.md",
            "+++\ntitle = \"Talks\"\nunrecorded = [{ number = 4, note = \"No page.\" }]\norganisers = [\"chs\"]\n+++\nText.\n",
        )
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[](country:AF)\n")
        .session("1", "date = 2021-01-01\nnumber = 1\nparticipants = [\"QA\", \"PK\"]\nthemes = [\"aid\"]")
        .session("3", "date = 2023-01-01\nnumber = 3\nparticipants = [\"QA\", \"central-asia\"]");
    site.write("content/talks/1.fa.md", "+++\ntitle = \"نشست\"\n+++\nمتن.\n");
    site
}

/// Adds two sessions that are kept back by a line of their front matter, one of them in a series of its
/// own, with all that a session can have: an organiser, a group, a theme, countries, years, files and an
/// old address that nothing else has.
fn add_hidden(site: &Fixture, hiding: &str) {
    site.write(
        "content/organisations.toml",
        format!(
            "{ORGANISATIONS}[secretorg]\nname = {{ en = \"Secret body\", fa = \"راز\" }}\ncountry = \"NO\"\n\
             [secretnamer]\nname = {{ en = \"Secret paper\", fa = \"راز\" }}\ncountry = \"CL\"\n"
        ),
    );
    site.write(
        "content/groups.toml",
        "[secretgroup]\nname = { en = \"Secret group\", fa = \"راز\" }\nmembers = [\"NO\", \"UZ\"]\n",
    );
    let facts = |number: u32| {
        format!(
            "+++\ntitle = \"Secret {number}\"\nsummary = \"Secretive.\"\ndate = 2022-01-0{number}\nnumber = {number}\n\
             {hiding}\norganisers = [\"secretorg\"]\nparticipants = [\"secretgroup\", \"UZ\", \"secretorg\"]\n\
             place = {{ name = \"Termez\", country = \"UZ\" }}\nthemes = [\"water\", \"aid\"]\nsubjects = [\"BT\"]\n\
             aliases = [\"old/secret{number}.html\"]\n\
             speakers = [{{ name = \"A\", party = \"NP\", named_by = \"secretnamer\" }}]\n\
             documents = [{{ title = \"Secret note\", file = \"secret.txt\" }}]\n\
             [[recommendations]]\ntext = \"Keep it secret.\"\nto = [\"LK\", \"secretgroup\"]\nthemes = [\"water\"]\n+++\n\
             Secrets. [](session:talks/1) [](country:MV) [](organisation:secretorg) ![A secret](secret.svg)\n\n\
             <a href=\"raw.txt\">Secret</a>\n"
        )
    };
    for (folder, number) in [("talks/2", 2), ("secrets/1", 1)] {
        site.write(&format!("content/{folder}/index.md"), facts(number));
        site.write(&format!("content/{folder}/index.fa.md"), "+++\ntitle = \"راز\"\n+++\nراز.\n");
        site.write(&format!("content/{folder}/secret.txt"), "secret");
        site.write(&format!("content/{folder}/raw.txt"), "secret");
        site.write(&format!("content/{folder}/secret.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    site.write(
        "content/secrets/_index.md",
        "+++\ntitle = \"Secret talks\"\nsummary = \"Secretive.\"\nunrecorded = [{ number = 2 }]\n+++\n\
         [](session:1) [](country:NZ) ![The secret](1/secret.svg)\n",
    );
    site.write("content/secrets/_index.fa.md", "+++\ntitle = \"راز\"\n+++\n[](country:FJ)\n");
}

/// The built site, which has to go well.
#[track_caller]
fn built(site: &Fixture, arguments: &[&str]) -> Vec<(String, Vec<u8>)> {
    let run = site.run(&[&["build"], arguments].concat());
    assert_eq!(run.code, 0, "{}{}", run.stderr, run.stdout);
    site.snapshot()
}

#[track_caller]
fn assert_same(a: &[(String, Vec<u8>)], b: &[(String, Vec<u8>)]) {
    let names = |files: &[(String, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(a), names(b));
    for ((name, a), (_, b)) in a.iter().zip(b) {
        assert!(a == b, "{name} is different");
    }
}

#[test]
fn a_site_with_hidden_sessions_is_byte_for_byte_the_site_without_them() {
    let without = built(&open(), &[]);
    for hiding in [
        "draft = true".to_owned(),
        format!("embargo = {MOMENT}"),
        format!("draft = true\nembargo = {MOMENT}"),
    ] {
        let site = open();
        add_hidden(&site, &hiding);
        let hidden = built(&site, &["--at", BEFORE]);
        assert_same(&hidden, &without);
        for (name, bytes) in &hidden {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            assert!(!name.contains("secret") && !text.contains("secret"), "{name}");
        }
    }
}

#[test]
fn the_same_sessions_bring_all_that_only_they_use_once_they_are_published() {
    let site = open();
    add_hidden(&site, &format!("embargo = {MOMENT}"));
    built(&site, &["--at", MOMENT]);
    for file in [
        "secrets/index.html",
        "secrets/feed.xml",
        "secrets/1/index.html",
        "secrets/1/secret.svg",
        "secrets/1/raw.txt",
        "talks/2/secret.txt",
        "talks/old/secret2.html",
        "organisations/secretorg/index.html",
        "organisations/secretnamer/index.html",
        "groups/secretgroup/index.html",
        "countries/cl/index.html",
        "fa/countries/fj/index.html",
        "years/2022/index.html",
    ] {
        assert!(site.has(file), "{file}");
    }
    assert!(site.built("sitemap.xml").contains("/secrets/"));
}

#[test]
fn a_series_without_sessions_has_a_page_and_one_of_hidden_sessions_has_none() {
    let series = "+++\ntitle = \"New\"\n+++\n";
    let site = Fixture::site().session("1", "date = 2021-01-01").file("content/new/_index.md", series);
    assert!(site.build().has("new/index.html"));
    site.write("content/new/1.md", "+++\ntitle = \"1\"\ndate = 2021-01-01\ndraft = true\n+++\n");
    assert!(!site.build().has("new/index.html") && !site.has("new/feed.xml"));
    assert!(!site.built("404.html").contains("/new/"));
    site.write("content/new/2.md", "+++\ntitle = \"2\"\ndate = 2021-01-02\n+++\n");
    assert!(site.build().has("new/index.html"));
}

#[test]
fn organisations_and_groups_that_nothing_published_names_have_no_page() {
    let site = Fixture::site()
        .file(
            "content/organisations.toml",
            "[a]\nname = \"A\"\ncountry = \"NO\"\n[b]\nname = \"B\"\ncountry = \"CH\"\n[c]\nname = \"C\"\n",
        )
        .file(
            "content/groups.toml",
            "[g]\nname = \"G\"\nmembers = [\"NO\"]\n[h]\nname = \"H\"\nmembers = [\"CH\"]\n",
        )
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[](organisation:c) [](group:h)\n")
        .session("1", "date = 2021-01-01\norganisers = [\"b\"]");
    site.build();
    for (file, is_there) in [
        ("organisations/a/index.html", false),
        ("organisations/b/index.html", true),
        ("organisations/c/index.html", true),
        ("countries/no/index.html", false),
        ("countries/ch/index.html", true),
        ("groups/g/index.html", false),
        ("groups/h/index.html", true),
    ] {
        assert_eq!(site.has(file), is_there, "{file}");
    }
    let list = site.main("organisations/index.html");
    assert!(list.contains("/organisations/b/") && !list.contains(">A<"), "{list}");
}

/// A site with a draft in a folder of its own, a draft of a page, a series of drafts, and these files.
fn with_drafts(files: &[(&str, &str)]) -> Fixture {
    let draft = "+++\ntitle = \"Draft\"\ndate = 2022-01-01\nnumber = 2\ndraft = true\n\
                 documents = [{ file = \"secret.txt\" }]\n+++\n[](other.txt)\n";
    let site = Fixture::site()
        .session("1", "date = 2021-01-01\nnumber = 1")
        .file("content/talks/2/index.md", draft)
        .file("content/talks/2/secret.txt", "secret")
        .file("content/talks/2/other.txt", "secret")
        .file("content/plan/index.md", "+++\ntitle = \"Plan\"\ndraft = true\n+++\n[](plan.pdf)\n")
        .file("content/plan/plan.pdf", "secret")
        .file("content/secrets/_index.md", "+++\ntitle = \"Secrets\"\n+++\n[](loose.txt)\n")
        .file("content/secrets/1.md", "+++\ntitle = \"S\"\ndate = 2022-01-01\ndraft = true\n+++\n")
        .file("content/secrets/loose.txt", "secret");
    files.iter().fold(site, |site, (path, text)| site.file(path, text))
}

#[test]
fn nothing_published_can_lead_to_drafts_or_to_their_files() {
    let file = |name: &str| format!("`{name}` belongs to a draft, and drafts are not published");
    let page = |name: &str| format!("`{name}` is a draft, and drafts are not published");
    let series =
        |name: &str| format!("`{name}` is a series that has only drafts, and drafts are not published");
    let session =
        |body: &str| ("content/talks/3.md", format!("+++\ntitle = \"3\"\ndate = 2023-01-01\n+++\n{body}\n"));
    let about = |body: &str| ("content/about.md", format!("+++\ntitle = \"About\"\n+++\n{body}\n"));
    let talks = |body: &str| ("content/talks/_index.md", format!("+++\ntitle = \"Talks\"\n+++\n{body}\n"));
    let translation = |body: &str| ("content/talks/1.fa.md", format!("+++\ntitle = \"1\"\n+++\n{body}\n"));
    let cases = [
        (session("[x](2/secret.txt)"), "5:1", file("2/secret.txt")),
        (session("![x](2/other.txt)"), "5:1", file("2/other.txt")),
        (session("Text <a href=\"../2/secret.txt\">x</a>"), "5:15", file("../2/secret.txt")),
        (
            session("<p>\n<img src=\"/talks/2/secret.txt\" alt=\"x\"></p>"),
            "6:11",
            file("/talks/2/secret.txt"),
        ),
        (session("Text <a href=\"2/secret.txt\">x</a>"), "5:15", file("2/secret.txt")),
        (session("<a href=\"../2/\">x</a>"), "5:10", page("../2/")),
        (session("<a href=\"/fa/talks/2/index.html\">x</a>"), "5:10", page("/fa/talks/2/index.html")),
        (session("[x](session:2)"), "5:1", page("session:2")),
        (session("[x](../plan/index.md)"), "5:1", page("../plan/index.md")),
        (session("[x](../plan/plan.pdf)"), "5:1", file("../plan/plan.pdf")),
        (session("[x](../secrets/_index.md)"), "5:1", series("../secrets/_index.md")),
        (session("[x](../secrets/loose.txt)"), "5:1", file("../secrets/loose.txt")),
        (about("[x](talks/2/secret.txt)"), "4:1", file("talks/2/secret.txt")),
        (about("<img src=\"../talks/2/secret.txt\" alt=\"x\">"), "4:11", file("../talks/2/secret.txt")),
        (talks("[x](2/secret.txt)"), "4:1", file("2/secret.txt")),
        (talks("<a href=\"2/secret.txt\">x</a>"), "4:10", file("2/secret.txt")),
        (translation("[x](2/secret.txt)"), "4:1", file("2/secret.txt")),
        (
            (
                "content/talks/3.md",
                "+++\ntitle = \"3\"\ndate = 2023-01-01\ndocuments = [{ file = \"2/secret.txt\" }]\n+++\n"
                    .to_owned(),
            ),
            "4:23",
            file("2/secret.txt"),
        ),
    ];
    for ((path, text), place, message) in cases {
        let site =
            with_drafts(&[(path, &text)]).config("languages = [\"en\", \"fa\"]\n[search]\nenabled = false");
        let found = site.diagnostics();
        assert_eq!(found, [format!("error {path}:{place} {message}")], "{text}");
        assert_eq!(site.run(&["build"]).code, 1);
        assert_eq!(site.run(&["build", "--drafts"]).code, 0, "{text}");
    }
}

#[test]
fn a_document_of_drafts_alone_is_not_published_by_a_link() {
    let session = |name: &str, facts: &str, body: &str| {
        (
            format!("content/talks/{name}.md"),
            format!("+++\ntitle = \"{name}\"\ndate = 2021-01-01\n{facts}\n+++\n{body}\n"),
        )
    };
    let document = "documents = [{ file = \"note.pdf\" }]";
    let site = |files: &[(String, String)]| {
        let site = Fixture::site().config("[search]\nenabled = false").file("content/talks/note.pdf", "note");
        files.iter().fold(site, |site, (path, text)| site.file(path, text))
    };
    let link = session("1", "", "[x](note.pdf)");
    let draft = session("2", &format!("draft = true\n{document}"), "");
    let found = site(&[link.clone(), draft.clone()]).diagnostics();
    let said = "error content/talks/1.md:6:1 `note.pdf` belongs to a draft, and drafts are not published";
    assert_eq!(found, [said]);
    let waiting = session("2", &format!("embargo = 9999-01-01T00:00:00Z\n{document}"), "");
    let found = site(&[link.clone(), waiting]).diagnostics();
    assert_eq!(
        found.iter().filter(|line| line.starts_with("error content/talks/1.md:6:1 ")).count(),
        1,
        "{found:?}"
    );
    // One that a published session offers, too, is for the public.
    let shared = site(&[link, draft, session("3", document, "")]);
    assert_eq!(shared.diagnostics(), [""; 0]);
    assert!(shared.build().has("talks/1/note.pdf") && shared.has("talks/3/note.pdf"));
    assert!(!shared.has("talks/2/note.pdf"));
}

#[test]
fn what_is_hidden_itself_can_lead_to_what_is_hidden_as_long() {
    let links = "[](session:2) [](2/secret.txt) [](../secrets/_index.md) [](../plan/index.md)";
    let site = |hiding: &str| {
        let text = format!("+++\ntitle = \"3\"\ndate = 2023-01-01\n{hiding}\n+++\n{links}\n");
        with_drafts(&[("content/talks/3.md", &text)])
    };
    assert_eq!(site("draft = true").report(), "");
    // An embargo ends, and the drafts may still be drafts then.
    let found = site("embargo = 9999-01-01T00:00:00Z").diagnostics();
    assert_eq!(found.iter().filter(|line| line.starts_with("error")).count(), 4, "{found:?}");
}

#[test]
fn files_are_hidden_with_their_session_whatever_language_the_name_of_its_file_has() {
    for hiding in ["draft = true", "embargo = 9999-01-01T00:00:00Z"] {
        let site = Fixture::site()
            .file(
                "content/talks/2/index.en.md",
                format!("+++\ntitle = \"2\"\ndate = 2021-01-02\n{hiding}\n+++\n"),
            )
            .file("content/talks/2/secret.txt", "secret")
            .file("content/talks/3.md", "+++\ntitle = \"3\"\ndate = 2021-01-03\n+++\n[x](2/secret.txt)\n");
        let found = site.diagnostics();
        assert!(found.iter().any(|line| line.starts_with("error content/talks/3.md:5:1 ")), "{found:?}");
    }
}

#[test]
fn files_of_a_hidden_series_are_hidden_in_every_unicode_form_of_its_name() {
    for name in ["secr\u{e8}ts", "secre\u{300}ts"] {
        let site = Fixture::site()
            .file(&format!("content/{name}/_index.md"), "+++\ntitle = \"Secrets\"\n+++\n")
            .file(
                &format!("content/{name}/1.md"),
                "+++\ntitle = \"S\"\ndate = 2022-01-01\ndraft = true\n+++\n",
            )
            .file(&format!("content/{name}/loose.txt"), "secret")
            .file(
                "content/talks/3.md",
                "+++\ntitle = \"3\"\ndate = 2021-01-03\n+++\n[x](../secr%C3%A8ts/loose.txt)\n",
            );
        let found = site.diagnostics();
        assert!(found.iter().any(|line| line.starts_with("error content/talks/3.md:5:1 ")), "{found:?}");
    }
}

#[test]
fn files_in_the_folder_of_a_series_do_not_belong_to_an_index_there() {
    let site = Fixture::site()
        .file("content/talks/index.md", "+++\ntitle = \"Index\"\ndate = 2021-01-01\ndraft = true\n+++\n")
        .file("content/talks/loose.txt", "open")
        .file("content/talks/3.md", "+++\ntitle = \"3\"\ndate = 2021-01-03\n+++\n[x](loose.txt)\n");
    assert!(site.build().has("talks/3/loose.txt"));
}
