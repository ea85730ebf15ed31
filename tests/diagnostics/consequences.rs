//! One mistake is one message: what only follows from a file that could not be read is not reported.

use crate::fixture::{CONFIG, Fixture};

/// A site without mistakes in which much depends on each file.
fn site() -> Fixture {
    let config = format!("{CONFIG}language = \"en\"\nlanguages = [\"en\", \"fa\"]\n[build]\ndrafts = true\n");
    Fixture::empty()
        .file("rapporteur.toml", config)
        .file("content/themes.toml", "[peace]\nlabel = { en = \"Peace\", fa = \"صلح\" }\n")
        .file("content/organisations.toml", "[chs]\nname = { en = \"CHS\", fa = \"مرکز\" }\n")
        .file("content/groups.toml", "[trio]\nname = { en = \"Trio\", fa = \"سه\" }\nmembers = [\"QA\", \"NO\"]\n")
        .file("content/_index.md", "+++\n+++\n\nSee [the page](about.md) and [](session:talks/1).\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n\nSee [](session:talks/2).\n")
        .file("content/about.fa.md", "+++\ntitle = \"درباره\"\n+++\n\n[](theme:peace)\n")
        .file(
            "content/talks/_index.md",
            "+++\ntitle = \"Talks\"\norganisers = [\"chs\"]\nsubjects = [\"AF\"]\nrecord = \"verbatim\"\n\
             unrecorded = [{ number = 3 }]\n+++\n",
        )
        .file("content/talks/_index.fa.md", "+++\ntitle = \"گفت‌وگوها\"\n+++\n\nمتن.\n")
        .file(
            "content/talks/01.md",
            "+++\ntitle = \"One\"\ndate = 2021-01-01\nnumber = 1\nthemes = [\"Peace\"]\n\
             participants = [\"trio\", \"chs\"]\nsummary = \"Of Qatar and Afghanistan.\"\n\
             [[recommendations]]\ntext = \"Talk.\"\nto = [\"trio\"]\n\
             [[recommendations]]\ntext = \"Meet.\"\n+++\n\nThey met yesterday.\n",
        )
        .file("content/talks/01.fa.md", format!("+++\ntitle = \"یک\"\n{RECOMMENDATIONS}+++\n\nمتن.\n"))
        .file("content/talks/02.md", "+++\ntitle = \"Two\"\ndate = 2021-02-01\nnumber = 2\ndraft = true\n+++\n\nSee [one](01.md), [](session:talks/1), [](session:1), [](organisation:chs), [](group:trio).\n")
        .file("content/talks/04.md", "+++\ntitle = \"Four\"\ndate = 2021-04-01\nnumber = 4\n+++\n")
        .file("content/talks/04.fa.md", "+++\ntitle = \"چهار\"\n+++\n\n[](session:talks/2)\n")
}

const RECOMMENDATIONS: &str = "[[recommendations]]\nnumber = 1\ntext = \"گفت‌وگو.\"\n\
    [[recommendations]]\nnumber = 2\ntext = \"دیدار.\"\n";

/// Checks the site after one mistake in one file.
#[track_caller]
fn with_a_mistake(path: &str, written: &str, mistaken: &str) -> Vec<String> {
    let site = site();
    let text = std::fs::read_to_string(site.path(path)).expect("a text");
    assert!(text.contains(written), "{path}: {written}");
    site.write(path, text.replacen(written, mistaken, 1));
    site.diagnostics()
}

#[test]
fn the_site_without_mistakes_has_none() {
    assert_eq!(site().diagnostics(), [""; 0]);
}

#[test]
fn a_mistake_in_an_original_is_one_message() {
    for (path, written, mistaken) in [
        ("content/talks/01.md", "title = \"One\"", "title = One"),
        ("content/talks/01.md", "number = 1", "number = one"),
        ("content/talks/01.md", "number = 1", "number = \"1\""),
        ("content/talks/01.md", "number = 1", "nubmer = 1"),
        ("content/talks/01.md", "date = 2021-01-01", "date = 1 January 2021"),
        ("content/talks/01.md", "participants = [", "participants = "),
        ("content/talks/01.md", "[[recommendations]]", "[[recommendations]"),
        ("content/talks/01.md", "text = \"Talk.\"", "text = \"Talk."),
        ("content/talks/01.md", "text = \"Talk.\"", "text = “Talk.”"),
        ("content/talks/01.md", "+++\n\nThey", "\nThey"),
        ("content/talks/01.md", "+++\n", "---\n"),
        ("content/talks/01.md", "+++\n", ""),
        ("content/talks/_index.md", "title = \"Talks\"", "title = Talks"),
        ("content/talks/_index.md", "subjects = [", "subjects = "),
        ("content/talks/_index.md", "record = \"verbatim\"", "record: verbatim"),
        ("content/talks/_index.md", "unrecorded = [", "unrecorded = "),
        ("content/talks/_index.md", "+++\n", "---\n"),
        ("content/about.md", "+++\n\n", "\n"),
        ("content/about.md", "title = ", "title: "),
        ("content/_index.md", "+++\n+++", "+++"),
    ] {
        let found = with_a_mistake(path, written, mistaken);
        assert!(found.len() == 1 && found[0].contains(path), "{path}: {mistaken}: {found:#?}");
    }
}

#[test]
fn a_mistake_in_a_vocabulary_is_one_message() {
    for (path, written, mistaken) in [
        ("content/themes.toml", "[peace]", "[peace"),
        ("content/themes.toml", "label = {", "label = "),
        ("content/themes.toml", "\"صلح\"", "صلح"),
        ("content/themes.toml", "[peace]\n", "peace:\n"),
        ("content/organisations.toml", "[chs]", "[chs"),
        ("content/organisations.toml", "\"CHS\"", "“CHS”"),
        ("content/groups.toml", "[trio]", "[trio"),
        ("content/groups.toml", "[trio]", ""),
        ("content/groups.toml", "members = [", "members = "),
    ] {
        let found = with_a_mistake(path, written, mistaken);
        let in_file = found.iter().filter(|line| line.contains(path)).count();
        assert!(in_file > 0 && in_file == found.len(), "{path}: {mistaken}: {found:#?}");
    }
}

#[test]
fn a_mistake_in_the_configuration_is_one_message() {
    for (written, mistaken) in [
        ("languages = [\"en\", \"fa\"]", "languages = [\"en\", \"fa\""),
        ("languages = [\"en\", \"fa\"]", "languages = [en, fa]"),
        ("languages = [\"en\", \"fa\"]", "languages = “en”, “fa”"),
        ("languages = [\"en\", \"fa\"]", "langauges = [\"en\", \"fa\"]"),
        ("languages = [\"en\", \"fa\"]", "languages = \"en, fa\""),
        ("language = \"en\"", "language = en"),
        ("base_url = \"https://example.org/\"", "base_url = https://example.org/"),
        ("[build]\ndrafts = true", "[build]\ndrafts = yes"),
        ("[build]", "[build"),
    ] {
        let found = with_a_mistake("rapporteur.toml", written, mistaken);
        let in_file = found.iter().filter(|line| line.contains(" rapporteur.toml:")).count();
        assert!(in_file > 0 && in_file == found.len(), "{mistaken}: {found:#?}");
        assert!(in_file == 1 || mistaken.contains("[en, fa]"), "{mistaken}: {found:#?}");
    }
}

#[test]
fn a_page_of_the_menu_that_cannot_be_read_is_not_a_broken_link() {
    let site = site();
    let config = std::fs::read_to_string(site.path("rapporteur.toml")).expect("a text");
    site.write(
        "rapporteur.toml",
        format!("{config}[translation]\nhelp = \"about\"\n[[menu]]\nlabel = {{ en = \"About\", fa = \"درباره\" }}\nurl = \"/about/\"\n"),
    );
    assert_eq!(site.diagnostics(), [""; 0]);
    site.write("content/about.md", "title = \"About\"\n");
    assert_eq!(site.diagnostics(), ["error content/about.md:1:1 this page has no front matter"]);
}

#[test]
#[cfg(unix)]
fn a_text_that_cannot_be_read_at_all_is_one_message() {
    let site = site();
    std::fs::remove_file(site.path("content/talks/01.md")).expect("a file");
    std::os::unix::fs::symlink("nowhere.md", site.path("content/talks/01.md")).expect("a link");
    assert_eq!(
        site.diagnostics(),
        ["error content/talks/01.md this symbolic link is broken: its target does not exist"]
    );
    std::fs::remove_file(site.path("content/talks/01.md")).expect("a link");
    site.write("content/talks/01.md", b"+++\ntitle = \"\xff\"\n+++\n");
    assert_eq!(site.diagnostics(), ["error content/talks/01.md:2:10 this text is not UTF-8"]);
}

#[test]
fn mistakes_that_do_not_follow_are_still_reported() {
    let site = site()
        .file("content/talks/01.md", "title = \"One\"\n")
        .file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n")
        .file("content/other/01.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\nthemes = [\"peas\"]\n+++\n\n[](session:other/9), [](session:talks/9)\n");
    insta::assert_debug_snapshot!(site.diagnostics(), @r#"
    [
        "error content/other/01.md:4:11 unknown theme `peas`",
        "error content/other/01.md:7:1 there is no session `other/9`",
        "error content/talks/01.md:1:1 this session has no front matter",
    ]
    "#);
}

#[test]
fn translate_says_what_is_wrong_with_a_session_whose_number_cannot_be_read() {
    let site = site().file("content/talks/01.md", "+++\ntitle = \"One\"\nnumber = one\n+++\n");
    let run = site.run(&["translate", "talks/1", "fa", "--reviewed"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("content/talks/01.md:3:10"), "{}", run.stderr);
}
