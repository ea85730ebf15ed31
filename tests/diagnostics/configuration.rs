//! A configuration that is missing, empty, broken or wrong.

use std::fs;

use crate::fixture::{CONFIG, Fixture};

fn with(more: &str) -> Fixture {
    Fixture::site().file("rapporteur.toml", format!("{CONFIG}{more}")).session("01", "date = 2021-01-01")
}

#[test]
fn a_folder_without_a_configuration_is_no_site() {
    let run = Fixture::empty().file("content/talks/01.md", "").run(&["build"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no rapporteur.toml in"), "{}", run.stderr);
    assert!(run.stderr.contains("rapporteur init"), "{}", run.stderr);
}

#[test]
fn an_empty_configuration_lacks_a_title() {
    let site = Fixture::site().file("rapporteur.toml", "");
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:1:1 the configuration has no `title`
      add `title = "…"`, or `title = { en = "…", fa = "…" }` for several languages: the title of the site
    warning rapporteur.toml:1:1 the configuration has no `base_url`
      add `base_url = "https://…"`; without it, feeds and the sitemap use http://localhost/
    "#);
}

#[test]
fn a_configuration_that_is_a_folder_or_leads_nowhere_is_reported() {
    let site = Fixture::site();
    fs::remove_file(site.path("rapporteur.toml")).expect("a file to remove");
    fs::create_dir(site.path("rapporteur.toml")).expect("a folder");
    insta::assert_snapshot!(site.report(), @r"
    error rapporteur.toml `rapporteur.toml` is a folder, but has the name of a file
      rename the folder
    ");
    #[cfg(unix)]
    {
        fs::remove_dir(site.path("rapporteur.toml")).expect("a folder to remove");
        std::os::unix::fs::symlink("nowhere.toml", site.path("rapporteur.toml")).expect("a link");
        insta::assert_snapshot!(site.report(), @r"
        error rapporteur.toml this symbolic link is broken: its target does not exist
          correct or remove it
        ");
    }
}

#[test]
fn a_configuration_that_is_no_text_is_reported_at_the_first_byte_that_is_none() {
    let site = Fixture::site().file("rapporteur.toml", b"title = \"Dialogues\"\n# caf\xe9\n");
    insta::assert_snapshot!(site.report(), @r"
    error rapporteur.toml:2:6 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    ");
}

#[test]
fn every_value_of_a_wrong_kind_is_reported() {
    let site = Fixture::site().file(
        "rapporteur.toml",
        r#"title = { en = 1 }
description = 7
base_url = "example.org"
language = "english"
languages = ["en", "persian", 3]
skin = ["standard"]
countries = { QA = 1, XX = "Nowhere", Qatar = "Qatar" }
skin_options = 1
[build]
output = 1
drafts = "no"
paginate = -1
crossings = 0
[feeds]
limit = 0
[search]
enabled = "true"
[markdown]
raw_html = "sanitize"
[publish]
branch = 1
remote = ""
cname = false
"#,
    );
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:1:16 `title` must be a text, not a whole number
      write it like this: "…"
    error rapporteur.toml:2:15 `description` must be a text or a table of texts by language, not a whole number
      write it like this: "…" or { en = "…", fa = "…" }
    error rapporteur.toml:3:12 `base_url` is not a web address: "example.org"
      write it like this: "https://example.org/"
    error rapporteur.toml:4:12 `language` is not a language tag: "english"
      write it like this: "en" or "fa-AF"
    error rapporteur.toml:5:20 an item of `languages` is not a language tag: "persian"
      write it like this: "en" or "fa-AF"
    error rapporteur.toml:5:31 an item of `languages` must be a language tag, not a whole number
      write it like this: "en" or "fa-AF"
    error rapporteur.toml:6:8 `skin` must be a text, not a list
      write it like this: "…"
    error rapporteur.toml:7:20 `QA` must be a text or a table of texts by language, not a whole number
      write it like this: "…" or { en = "…", fa = "…" }
    error rapporteur.toml:7:23 `XX` is not a country code
      use an ISO 3166-1 alpha-2 code, such as QA
    error rapporteur.toml:7:39 `Qatar` is not a country code
      use an ISO 3166-1 alpha-2 code, such as QA
    error rapporteur.toml:8:16 `skin_options` must be a table, not a whole number
      write it like this: { … }
    error rapporteur.toml:10:10 `output` must be a text, not a whole number
      write it like this: "…"
    error rapporteur.toml:11:10 `drafts` must be true or false, not a text
      write it like this: true or false
    error rapporteur.toml:12:12 `paginate` must be 0 or more, not -1
      write it like this: 1
    error rapporteur.toml:13:13 `crossings` must be true or false, not a whole number
      write it like this: true or false
    error rapporteur.toml:15:9 `limit` must be 1 or more, not 0
      write it like this: 1
    error rapporteur.toml:17:11 `enabled` must be true or false, not a text
      write it like this: true or false
    error rapporteur.toml:19:12 `raw_html` cannot be "sanitize"
      did you mean "sanitise"? The values are "sanitise", "escape", "allow"
    error rapporteur.toml:21:10 `branch` must be a text, not a whole number
      write it like this: "…"
    error rapporteur.toml:22:10 `remote` is empty
      write a text, or remove the key
    error rapporteur.toml:23:9 `cname` must be a text, not true or false
      write it like this: "…"
    "#);
}

#[test]
fn a_base_url_must_be_a_web_address_without_query_or_fragment() {
    for (written, problem) in [
        ("ftp://example.org/", "is not a web address"),
        ("//example.org/", "is not a web address"),
        ("mailto:a@example.org", "is not a web address"),
        ("https://", "is not a web address"),
        ("https://example.org/?a=1", "has a query or a fragment"),
        ("https://example.org/#top", "has a query or a fragment"),
    ] {
        let site =
            Fixture::site().file("rapporteur.toml", format!("title = \"D\"\nbase_url = \"{written}\"\n"));
        let found = site.diagnostics();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with(&format!("error rapporteur.toml:2:12 `base_url` {problem}")),
            "{found:?}"
        );

        let run = with("").run(&["check", "--base-url", written]);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains(problem) && run.stderr.contains("--base-url"), "{}", run.stderr);
    }
}

#[test]
fn an_unknown_skin_is_reported_with_the_one_that_was_meant() {
    let site = Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}skin = \"standrad\"\n"))
        .file("themes/sober/theme.toml", "");
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:5:8 there is no skin "standrad"
      did you mean "standard"?
    "#);
    site.write("rapporteur.toml", format!("{CONFIG}skin = \"../content\"\n"));
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:5:8 there is no skin "../content"
      use the name of a folder in themes/, or "standard"
    "#);
}

#[test]
fn an_output_that_the_site_is_made_from_is_refused() {
    for output in
        ["", ".", "content", "./content/public", "static", "themes/x", "..", "a/../..", "a/../content"]
    {
        let found = with(&format!("[build]\noutput = \"{output}\"\n")).diagnostics();
        assert_eq!(found.len(), 1, "{output}: {found:?}");
        assert!(found[0].starts_with("error rapporteur.toml:6:10"), "{output}: {found:?}");
    }
}
