//! What is said of a mistake leads to what to write.

use crate::fixture::{CONFIG, Fixture};

/// The report on a session with these lines of front matter and this body, without the places.
#[track_caller]
fn session(facts: &str, body: &str) -> String {
    let site = Fixture::site()
        .session("07", "date = 2021-07-01\nnumber = 7")
        .session("08", "date = 2021-08-01\nnumber = 8")
        .session("10", "date = 2021-10-01\nnumber = 10")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\nunrecorded = [{ number = 9 }]\n+++\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file("content/talks/x.md", format!("+++\ntitle = \"X\"\n{facts}\n+++\n{body}\n"));
    if body.contains("bare") {
        site.write("content/bare/1.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n");
    }
    site.report().replace("content/talks/x.md:", "")
}

#[test]
fn a_day_that_does_not_exist_is_explained() {
    for (written, place, message, help) in [
        ("date = 2026-02-30", "3:8", "this date does not exist: 2026-02-30", "February 2026 has 28 days"),
        ("date = 2024-02-30", "3:8", "this date does not exist: 2024-02-30", "February 2024 has 29 days"),
        ("date = 2026-04-31", "3:8", "this date does not exist: 2026-04-31", "April 2026 has 30 days"),
        (
            "date = 2026-13-01",
            "3:8",
            "this date does not exist: 2026-13-01",
            "write the year, the month and the day; did you mean 2026-01-13?",
        ),
        (
            "date = 2026-13-40",
            "3:8",
            "this date does not exist: 2026-13-40",
            "months are numbered from 01 to 12",
        ),
        ("date = \"2026-02-30\"", "3:8", "`date` is not a date: \"2026-02-30\"", "February 2026 has 28 days"),
        (
            "date = \"2026-13\"",
            "3:8",
            "`date` is not a date: \"2026-13\"",
            "months are numbered from 01 to 12",
        ),
        (
            "date = 2026-01-01\nembargo = 2026-02-30T12:00:00Z",
            "4:11",
            "this date does not exist: 2026-02-30",
            "February 2026 has 28 days",
        ),
    ] {
        assert_eq!(session(written, ""), format!("error {place} {message}\n  {help}\n"), "{written}");
    }
}

#[test]
fn a_session_number_that_does_not_exist_is_answered_with_those_that_do() {
    let help = "sessions of the series `talks` have the numbers 7, 8 and 10";
    for link in ["session:99", "session:talks/99"] {
        let name = link.strip_prefix("session:").expect("a link");
        assert_eq!(
            session("date = 2021-01-01", &format!("[]({link})")),
            format!("error 5:1 there is no session `{name}`\n  {help}\n")
        );
    }
}

#[test]
fn a_list_in_yaml_is_one_message_with_the_line_to_write() {
    assert_eq!(
        session("date = 2021-01-01\nthemes:\n  - security\n  - trade", ""),
        "error 4:1 `themes:` is YAML, but TOML is needed here\n  write `themes = [\"security\", \"trade\"]`\n"
    );
    assert_eq!(
        session("themes:\n- security\ndate = 2021-01-01", ""),
        "error 3:1 `themes:` is YAML, but TOML is needed here\n  write `themes = [\"security\"]`\n"
    );
}

#[test]
fn everyday_words_are_answered_with_the_key() {
    for (written, help) in [
        ("location = \"Doha\"", "did you mean `place`?"),
        ("venue = \"Doha\"", "did you mean `place`?"),
        ("tags = [\"a\"]", "did you mean `themes`?"),
        ("topics = [\"a\"]", "did you mean `themes`?"),
        ("categories = [\"a\"]", "did you mean `themes`?"),
        ("countries = [\"QA\"]", "did you mean `participants`?"),
        ("organizers = [\"a\"]", "did you mean `organisers`?"),
        ("description = \"a\"", "did you mean `summary`?"),
        ("lastmod = 2021-01-01", "did you mean `updated`?"),
        ("permalink = \"a\"", "did you mean `slug`?"),
        ("redirect_from = [\"/a/\"]", "did you mean `aliases`?"),
        (
            "host = \"QA\"",
            "the host country is part of the place: `place = { name = \"…\", country = \"…\" }`; countries that took part are `participants`",
        ),
        (
            "country = \"QA\"",
            "the host country is part of the place: `place = { name = \"…\", country = \"…\" }`; countries that took part are `participants`",
        ),
        (
            "authors = [\"A\"]",
            "authors are named for the whole site, in `[publication]` in rapporteur.toml; people who spoke are `speakers`",
        ),
    ] {
        let key = written.split(' ').next().expect("a key");
        assert_eq!(
            session(&format!("date = 2021-01-01\n{written}"), ""),
            format!("error 4:1 this session has no key `{key}`\n  {help}\n")
        );
    }
}

#[test]
fn a_key_that_is_misspelt_is_not_missing_too() {
    assert_eq!(
        Fixture::site().file("content/talks/x.md", "+++\nheading = \"X\"\ndate = 2021-01-01\n+++\n").report(),
        "error content/talks/x.md:2:1 this session has no key `heading`\n  did you mean `title`?\n"
    );
    let site = Fixture::site().file("rapporteur.toml", CONFIG.replace("title", "name"));
    assert_eq!(
        site.report(),
        "error rapporteur.toml:2:1 the configuration has no key `name`\n  did you mean `title`?\n"
    );
}

#[test]
fn series_and_pages_are_linked_to_by_their_files() {
    for (link, kind, help) in [
        ("series:talks", "series", "link to its Markdown file: `_index.md`"),
        ("series:talk", "series", "link to its Markdown file: `_index.md`"),
        (
            "series:bare",
            "series",
            "create content/bare/_index.md, and link to that file: `../bare/_index.md`",
        ),
        (
            "series:other-one",
            "series",
            "link to a series by its Markdown file; there is no series `other-one`",
        ),
        ("page:about", "page", "link to its Markdown file: `../about.md`"),
    ] {
        let report = session("date = 2021-01-01", &format!("[]({link})"));
        let expected = format!("error 5:1 a link cannot begin with `{kind}:`\n  {help}\n");
        assert!(report.contains(&expected), "{link}: {report}");
    }
}

#[test]
fn a_page_cannot_wait_for_the_end_of_an_embargo() {
    let site = Fixture::site()
        .session("1", "date = 2021-01-01\nembargo = 2099-01-01T12:00:00Z")
        .session("2", "date = 2021-01-02\ndraft = true")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[](talks/1.md), [](talks/2.md)\n");
    insta::assert_snapshot!(site.report(), @r#"
    error content/about.md:4:1 `talks/1.md` is under embargo until 2099-01-01 12:00 UTC
      remove the link until then; only reports of sessions can be under an embargo themselves
    error content/about.md:4:17 `talks/2.md` is a draft, and drafts are not published
      remove the link, or publish the draft: remove `draft = true` from it; --drafts shows drafts in a preview
    "#);
}

#[test]
fn a_misspelt_country_is_answered_with_its_usual_name() {
    let site = Fixture::site().session("1", "date = 2021-01-01\nparticipants = [\"Khazakstan\"]");
    assert_eq!(
        site.report(),
        "error content/talks/1.md:4:17 unknown party `Khazakstan`\n  did you mean `Kazakhstan`?\n"
    );
}

#[test]
fn an_address_of_the_site_among_the_sources_is_said_to_be_one() {
    let site = Fixture::site().session(
        "1",
        "date = 2021-01-01\nsources = [{ title = \"x\", url = \"https://example.org/reports/7/\" }]",
    );
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/1.md:4:34 broken link: `https://example.org/reports/7/` does not exist
      addresses that begin with https://example.org/, the `base_url`, count as pages and files of this site: correct the address, or `base_url` if the site is published elsewhere
    "#);
}

#[test]
fn a_syntax_error_is_answered_by_its_kind() {
    for (facts, help) in [
        (
            "summary = \"Talks",
            "end the text with a straight quote; write a quote inside it as \\\", and put a text of several lines between \"\"\" and \"\"\"",
        ),
        ("summary = 'Talks", "end the text with the same quote with which it begins"),
        ("themes = [\"a\"", "close it: every [ needs a ], and every { a }"),
        (
            "[[recommendations]",
            "close the bracket; between brackets there can be one id or key only, without spaces, such as [border-trade] or [[recommendations]]",
        ),
        (
            "number = 11\nnumber = 11",
            "remove one of the two, or rename it: a key or id can be used once only",
        ),
        ("aliases = [\"/a/\" \"/b/\"]", "write a comma between the items"),
        ("a remark", "write `key = value`; a comment begins with #"),
        (
            "themes = \"a\", \"b\"]",
            "remove what stands behind the value; a list needs a [ at its start and a ] at its end",
        ),
        ("place = Doha", "put texts in quotes; see https://toml.io for the syntax"),
    ] {
        let report = session(&format!("date = 2021-01-01\n{facts}"), "");
        let lines: Vec<&str> = report.lines().collect();
        assert!(lines.len() == 2 && lines[1] == format!("  {help}"), "{facts}: {report}");
    }
}
