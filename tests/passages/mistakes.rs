//! What is not a passage as it is written is reported with a remedy, and never published by mistake.

use crate::fixture::Fixture;

fn report(text: &str) -> String {
    Fixture::site().file("content/about.md", format!("+++\ntitle = \"About\"\n+++\n{text}")).report()
}

#[track_caller]
fn refused(text: &str, expected: &str) {
    let site = Fixture::site().file("content/about.md", format!("+++\ntitle = \"About\"\n+++\n{text}"));
    let report = site.report();
    assert!(report.contains(expected), "{text}\n{report}");
    assert!(report.contains("error content/about.md:"), "{report}");
    assert_eq!(site.run(&["build"]).code, 1, "{text}");
    assert!(!site.has("about/index.html"), "{text}");
    // What is printed for the logs of a public repository does not quote the passage.
    let annotated = site.run(&["check", "--format", "github"]).stdout;
    assert!(!annotated.contains("Zanzibar"), "{annotated}");
}

#[test]
fn a_passage_that_is_not_closed_stops_the_build() {
    refused(
        "a\n\n::: internal\nZanzibar\n",
        "about.md:6:1 this passage is not closed\n  write `:::` on a line",
    );
    refused("> ::: internal\n> Zanzibar\n\n:::\n", "this `:::` is not in the same list item or quotation");
    refused("::: internal\n- Zanzibar\n\n  :::\n", "this `:::` is not in the same list item or quotation");
    refused("- ::: internal\n  Zanzibar\n- b\n", "about.md:4:3 this passage is not closed");
    refused("::: internal\n```\nZanzibar\n:::\n", "this passage is not closed");
    refused("::: internal\n::: note\nZanzibar\n:::\n", "this passage is not closed");
}

#[test]
fn what_is_nearly_a_passage_stops_the_build() {
    for opening in [
        ":::internal",
        "::: Internal",
        "::: interal",
        "::: INTERNAL",
        "::: internal names",
        "::: confidential",
        "：：： internal",
        "::: {.internal}",
        ":: internal",
    ] {
        refused(&format!("{opening}\nZanzibar\n:::\n"), "write `::: internal`");
    }
    refused(
        "::: withheld\nZanzibar\n:::\n",
        "this passage has no reason for withholding it\n  write `::: withheld` and the reason",
    );
    refused("::: Withheld Names\nZanzibar\n:::\n", "this is not how a withheld passage begins");
    refused("Text.\n\n:::\n", "about.md:6:1 this `:::` ends no passage");
    refused("::: internal\nZanzibar\n:::\nZanzibar\n:::\n", "about.md:8:1 this `:::` ends no passage");
}

#[test]
fn a_passage_where_none_can_begin_stops_the_build() {
    refused("```\n::: internal\nZanzibar\n:::\n```\n", "this passage is in code, so it would be published");
    refused(
        "```\ncode\n\n::: internal\nZanzibar\n:::\n",
        "this passage is in code, so it would be published",
    );
    refused(
        "- a\n\n      ::: internal\n      Zanzibar\n",
        "this passage is in code, so it would be published",
    );
    refused("Text ::: internal\nZanzibar\n", "a passage begins in the middle of a line");
    refused("<script>\n::: internal\nZanzibar\n</script>\n", "this passage begins within other text or HTML");
}

#[test]
fn a_passage_in_front_matter_stops_the_build() {
    let site =
        Fixture::site().session("s", "date = 2021-09-14\nsummary = \"\"\"\nA.\n::: internal\nb\n:::\n\"\"\"");
    assert!(
        site.report().contains("this text contains a passage that is not for publication"),
        "{}",
        site.report()
    );
}

#[test]
fn what_is_something_else_is_text() {
    let report = report(
        "::: note\nText.\n:::\n\n`::: internal` and \\::: internal\n\n```markdown\n::: internal\nx\n:::\n```\n\n<!--\n::: internal\n-->\n",
    );
    assert_eq!(
        report.trim(),
        "warning content/about.md:4:1 there are no passages of the kind `note`, so this line is shown as text\n  \
         delete it; only `::: internal` and `::: withheld` have a meaning"
    );
    let nested = super::site("::: withheld Names\n::: internal\nx\n:::\n:::\n", "", "", "").report();
    assert!(
        nested.contains("warning content/talks/01-one.md:10:1 this passage is within another one"),
        "{nested}"
    );
}

#[test]
fn what_leads_into_an_internal_passage_is_an_error_that_says_so() {
    let site = Fixture::site()
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n::: internal\n## Behind\n\n[^n]: Note.\n\n<a id=\"q\">q</a>\n:::\n\nText[^n].\n")
        .file("content/more.md", "+++\ntitle = \"More\"\n+++\n[a](about.md#behind) [b](about.md#q)\n");
    let report = site.report();
    assert!(
        report.contains(
            "error content/about.md:12:5 what this refers to is in a passage that is not published"
        ),
        "{report}"
    );
    let site = site.file(
        "content/about.md",
        "+++\ntitle = \"About\"\n+++\n::: internal\n## Behind\n\n<a id=\"q\">q</a>\n:::\n\nText.\n",
    );
    let report = site.report();
    for anchor in ["behind", "q"] {
        assert!(report.contains(&format!("`#{anchor}` is in a passage that is not published")), "{report}");
        let annotated = site.run(&["check", "--format", "github"]);
        let annotated = annotated.stdout + &annotated.stderr;
        assert!(annotated.contains("link-into-passage") && !annotated.contains(anchor), "{annotated}");
    }
}

#[test]
fn a_link_into_a_passage_stops_a_build() {
    let page = |link: &str| {
        Fixture::site().file(
            "content/about.md",
            format!(
                "+++\ntitle = \"About\"\n+++\n[a]({link})\n\n## Before\n\n::: internal\n## He resigned\n:::\n"
            ),
        )
    };
    for link in ["#he-resigned", "about.md#he-resigned", "#he%2Dresigned"] {
        let site = page(link);
        let run = site.run(&["build"]);
        assert_eq!(run.code, 1, "{link} {}", run.stderr);
        assert!(run.stderr.contains("link-into-passage"), "{}", run.stderr);
        assert!(!site.has("about/index.html"));
    }
    page("#before").build();
    let menu = page("#before").config("[[menu]]\nlabel = \"A\"\nurl = \"/about/#he-resigned\"");
    let run = menu.run(&["build"]);
    assert!(run.code == 1 && run.stderr.contains("link-into-passage"), "{}", run.stderr);
}

#[test]
fn what_only_an_internal_passage_uses_is_no_mistake() {
    let text = "Text.\n\n::: internal\na[^a] [b]\n:::\n\n[^a]: A note.\n\n[b]: https://example.org/b\n";
    let site = Fixture::site().file("content/about.md", format!("+++\ntitle = \"About\"\n+++\n{text}"));
    site.build();
    assert_eq!(site.report().trim(), "");
    assert!(!site.built("about/index.html").contains("A note"));
}
