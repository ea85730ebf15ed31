//! What people type who know another format, and templates that nobody has filled in: each has its own
//! message.

use crate::fixture::Fixture;

fn report(front: &str) -> String {
    let organisations = "[chs]\nname = \"Centre\"\n";
    Fixture::site()
        .file("content/organisations.toml", organisations)
        .file("content/talks/01.md", format!("+++\n{front}\n+++\nText.\n"))
        .report()
}

#[test]
fn typographic_quotes_are_named_where_they_stand() {
    assert_eq!(
        report(
            "title = “After the fall”\ndate = 2021-01-01\norganisers = [\"chs\",\n  „b“]\nsummary = \"Said”"
        ),
        "error content/talks/01.md:2:9 this text is in typographic quotes\n  \
         use straight quotes: \"After the fall\"\n\
         error content/talks/01.md:5:3 this text is in typographic quotes\n  \
         use straight quotes: \"b\"\n\
         error content/talks/01.md:6:11 this text ends with a typographic quote: ”\n  \
         use a straight quote: \"Said\"\n"
    );
    let config =
        Fixture::site().file("rapporteur.toml", "title = «Site»\nbase_url = \"https://example.org/\"\n");
    assert_eq!(
        config.report(),
        "error rapporteur.toml:1:9 this text is in typographic quotes\n  use straight quotes: \"Site\"\n"
    );
}

#[test]
fn a_date_in_another_order_is_told_in_the_right_one() {
    let both = "write 2023-05-10 for 10 May 2023, or 2023-10-05 for 5 October 2023";
    for (written, expected) in [
        ("10.05.2023", "write 2023-05-10"),
        ("10/05/2023", both),
        ("May 10, 2023", "write 2023-05-10"),
        ("2023-5-10", "write 2023-05-10"),
    ] {
        let bare = report(&format!("title = \"T\"\ndate = {written}"));
        let message = format!("error content/talks/01.md:3:8 this is not a valid TOML date: {written}");
        assert_eq!(bare, format!("{message}\n  {expected}\n"));
        let quoted = report(&format!("title = \"T\"\ndate = \"{written}\""));
        let message = format!("error content/talks/01.md:3:8 `date` is not a date: {written:?}");
        assert_eq!(quoted, format!("{message}\n  {expected}\n"));
    }
    assert_eq!(
        report("title = \"T\"\ndate = 2021-01-01\nupdated = \"10/05/2023\""),
        format!("error content/talks/01.md:4:11 `updated` must be a date, not a text\n  {both}\n")
    );
    assert_eq!(
        report(
            "title = \"T\"\ndate = 2021-01-01\nsources = [{ url = \"https://example.net\", published = 1.2.2020 }]"
        ),
        "error content/talks/01.md:4:55 this is not a valid TOML date: 1.2.2020\n  write 2020-02-01\n"
    );
}

#[test]
fn quotes_within_typographic_quotes_do_not_cut_the_text() {
    for (written, proposed) in [
        ("“It’s “recognition” now”", "It’s “recognition” now"),
        ("“Talks”, he said, “and aid” # x", "Talks”, he said, “and aid"),
        ("“The \"fall\" of it”", "The \\\"fall\\\" of it"),
        ("“Don’t", "Don’t"),
    ] {
        let expected = format!(
            "error content/talks/01.md:2:9 this text is in typographic quotes\n  \
             use straight quotes: \"{proposed}\"\n"
        );
        assert_eq!(report(&format!("title = {written}\ndate = 2021-01-01")), expected);
    }
    let found = report("title = \"T\"\ndate = 2021-01-01\nthemes = [“it’s”, “b”]");
    assert!(found.contains("use straight quotes: \"it’s\"\n"), "{found}");
}

#[test]
fn two_days_and_a_month_without_quotes_are_told_how_to_stand() {
    let place = "error content/talks/01.md:3:8";
    for written in ["2021-05-10, 2021-05-11", "2021-05-10 – 2021-05-11"] {
        assert_eq!(
            report(&format!("title = \"T\"\ndate = {written}")),
            format!(
                "{place} a key can have one date only, but here are two: {written}\n  \
                 write `date = 2021-05-10`, and on a separate line `end_date = 2021-05-11`\n"
            )
        );
    }
    assert_eq!(
        report("title = \"T\"\ndate = 2023-05"),
        format!("{place} a month must be in quotes: 2023-05\n  write \"2023-05\"\n")
    );
}

#[test]
fn a_day_that_only_the_solar_hijri_calendar_has_is_told_in_the_gregorian_one() {
    let message = "looks like a date of the Solar Hijri calendar: 1403-02-31";
    let help = "write the date in the Gregorian calendar: 2024-05-20";
    let place = "error content/talks/01.md:3:8";
    assert_eq!(report("title = \"T\"\ndate = 1403-02-31"), format!("{place} this {message}\n  {help}\n"));
    assert_eq!(
        report("title = \"T\"\ndate = \"1403-02-31\""),
        format!("{place} `date` {message}\n  {help}\n")
    );
    assert_eq!(
        report("title = \"T\"\ndate = 31/02/1403"),
        format!("{place} this {}\n  {help}\n", message.replace("1403-02-31", "31/02/1403"))
    );
    let embargo = report("title = \"T\"\ndate = 2021-01-01\nembargo = 1403-02-31T10:00:00Z");
    assert!(embargo.contains(help), "{embargo}");
}

#[test]
fn front_matter_in_yaml_is_shown_in_toml() {
    let site = Fixture::site().file(
        "content/talks/01.md",
        "---\ntitle: After the fall\ndate: 2023-05-10\nthemes:\n  - peace\n---\nText.\n",
    );
    assert_eq!(
        site.report(),
        "error content/talks/01.md:1:1 this front matter is in YAML, between `---` lines\n  \
         use TOML: replace each `---` with `+++`, and write `title = \"After the fall\"`, \
         `date = 2023-05-10`, `themes = [\"peace\"]`\n"
    );
    assert_eq!(
        report("title: After the fall\ndate = 2023-05-10"),
        "error content/talks/01.md:2:1 `title:` is YAML, but TOML is needed here\n  \
         write `title = \"After the fall\"`\n"
    );
}

#[test]
fn a_new_session_is_reported_until_its_template_is_filled_in() {
    let site = Fixture::site();
    assert_eq!(site.run(&["new", "session"]).code, 0);
    let path = "content/talks/01-session.md";
    assert_eq!(
        site.report(),
        format!(
            "warning {path}:2:9 the texts in lines 2 and 49 are placeholders from the template\n  \
             replace them with your own texts, or remove them\n"
        )
    );
    let text = std::fs::read_to_string(site.path(path)).expect("the session");
    site.write(
        path,
        text.replacen("Describe what the session was about and why it was held.", "They met.", 1),
    );
    assert_eq!(
        site.report(),
        format!(
            "warning {path}:2:9 this title is the placeholder written by `new session`\n  \
             write the title of the session; if it has no other title, remove the comments of the template\n"
        )
    );
    let drafted = text.replacen("number = 1\n", "number = 1\ndraft = true\n", 1);
    site.write(path, drafted);
    assert_eq!(site.report(), "", "a draft is not finished");
    let filled = text.replacen("title = \"Session 1\"", "title = \"After the fall\"", 1).replacen(
        "Describe what the session was about and why it was held.",
        "They met.",
        1,
    );
    site.write(path, filled);
    assert_eq!(site.report(), "");
    // Elsewhere such a title is a title.
    site.write(path, "+++\ntitle = \"Session 1\"\nnumber = 1\ndate = 2021-01-01\n+++\n");
    assert_eq!(site.report(), "");
}

#[test]
fn a_translated_line_behind_its_hash_is_reported() {
    let site = Fixture::site().config("languages = [\"en\", \"fa\"]").session(
        "01",
        "date = 2021-01-01\nsummary = \"What they said.\"\n[[recommendations]]\ntext = \"Go.\"",
    );
    assert_eq!(site.run(&["translate", "talks/01", "fa"]).code, 0);
    assert_eq!(site.report(), "", "nothing is translated yet");
    let path = "content/talks/01.fa.md";
    let text = std::fs::read_to_string(site.path(path)).expect("the skeleton");
    let filled = text
        .replacen("# title = \"\"\"\"\"\"", "title = \"\"\"یک\"\"\"", 1)
        .replacen("# summary = \"\"\"\"\"\"", "# summary = \"\"\"گفته‌ها\"\"\"", 1)
        .replacen("# text = \"\"\"\"\"\"", "#text = \"\"\"بروید\"\"\"", 1);
    site.write(path, &filled);
    let line = |text: &str| filled.lines().position(|line| line.contains(text)).expect(text) + 1;
    let expected = |key: &str, text: &str| {
        format!(
            "warning {path}:{}:1 this `{key}` is translated but still commented out, so the page shows the original\n  \
             remove the # and the space at the start of the line\n",
            line(text)
        )
    };
    assert_eq!(site.report(), expected("summary", "گفته‌ها") + &expected("text", "بروید"));
}
