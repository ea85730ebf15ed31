//! Links and notes in bodies that lead nowhere, at the line and column where they stand.

use crate::fixture::Fixture;

/// A site whose first session has a body.
fn site(body: &str) -> Fixture {
    Fixture::site()
        .file("content/themes.toml", "[recognition]\nlabel = \"Recognition\"\n")
        .file("content/organisations.toml", "[chs]\nname = \"Centre\"\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file(
            "content/talks/02-second.md",
            "+++\ntitle = \"Two\"\ndate = 2021-02-01\nnumber = 2\nthemes = [\"recognition\"]\n+++\n",
        )
        .file(
            "content/talks/03-draft.md",
            "+++\ntitle = \"Three\"\ndate = 2021-03-01\ndraft = true\nnumber = 3\n+++\n",
        )
        .file(
            "content/talks/01-first.md",
            format!("+++\ntitle = \"One\"\ndate = 2021-01-01\nnumber = 1\n+++\n{body}"),
        )
}

#[test]
fn every_kind_of_link_that_is_alive_is_let_be() {
    let body = "[](session:talks/2) [](session:talks/02-second) [](session:2) [](session:02-second) [a](country:QA) \
                [](country:Qatar) [](theme:recognition) [](theme:Recognition) [](organisation:chs) [](group:eu) \
                [a](02-second.md) [a](../about.md#top) [a](./02-second.md) [a](_index.md) [a](https://example.org) \
                <https://example.org> [a](mailto:a@example.org) [a](#here) [r]\n\n## Here\n\n[r]: ../about.md\n";
    assert_eq!(site(body).diagnostics(), [""; 0]);
}

#[test]
fn every_kind_of_dead_link_is_reported_with_what_was_meant() {
    let site = site(
        "\n[a](session:talks/9)\n[a](session:talks/02-secnd)\n[a](session:talk/2)\n[a](session:talks/3)\n\
         [a](country:Quatar)\n[a](country:eu)\n[a](theme:recogniton)\n[a](group:gc)\n[a](group:QA)\n\
         [a](organisation:chss)\n[a](organisation:QA)\n[a](02-secnd.md)\n[a](../abuot.md)\n[a](../../README.md)\n\
         [a](/about/)\n[a](file.pdf)\n![a](room.jpg)\n[a](javascript:alert(1))\n[a](sesion:talks/2)\n[a](session:)\n[a]()\n",
    );
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01-first.md:7:1 there is no session `talks/9`
      sessions of the series `talks` have the numbers 1 to 3
    error content/talks/01-first.md:8:1 there is no session `talks/02-secnd`
      did you mean `session:talks/02-second`?
    error content/talks/01-first.md:9:1 there is no session `talk/2`
      there is no series `talk`; did you mean `session:talks/2`?
    error content/talks/01-first.md:10:1 `session:talks/3` is a draft, and drafts are not published
      remove the link, or publish the draft: remove `draft = true` from it; --drafts shows drafts in a preview
    error content/talks/01-first.md:11:1 unknown country `Quatar`
      did you mean `Qatar`?
    error content/talks/01-first.md:12:1 `eu` is group:eu, not a country
      write `group:eu`
    error content/talks/01-first.md:13:1 unknown theme `recogniton`
      did you mean `recognition`?
    error content/talks/01-first.md:14:1 unknown group `gc`
      use the id of a group, such as central-asia, or add the group to content/groups.toml
    error content/talks/01-first.md:15:1 `QA` is country:QA, not a group
      write `country:QA`
    error content/talks/01-first.md:16:1 unknown organisation `chss`
      did you mean `chs`?
    error content/talks/01-first.md:17:1 `QA` is country:QA, not an organisation
      write `country:QA`
    error content/talks/01-first.md:18:1 broken link: `02-secnd.md`
      did you mean content/talks/02-second.md?
    error content/talks/01-first.md:19:1 broken link: `../abuot.md`
      did you mean content/about.md?
    error content/talks/01-first.md:20:1 broken link: `../../README.md`
      the path is outside the content folder
    error content/talks/01-first.md:21:1 broken link: `/about/`
      link to a page by its Markdown file, such as `../about.md`; an address that begins with / must be a file in static/
    error content/talks/01-first.md:22:1 broken link: `file.pdf`
      the file content/talks/file.pdf does not exist
    error content/talks/01-first.md:23:1 broken link: `room.jpg`
      the file content/talks/room.jpg does not exist
    error content/talks/01-first.md:24:1 a link cannot begin with `javascript:`
      begin the link with session:, country:, theme:, group:, organisation:, https:, mailto:, or use the path of a file
    error content/talks/01-first.md:25:1 a link cannot begin with `sesion:`
      did you mean `session:`?
    error content/talks/01-first.md:26:1 there is no session ``
      write `session:talks/` and the session's number or file name
    warning content/talks/01-first.md:27:1 this is not a link, because the address between the round brackets is missing
      write the address, or delete the brackets
    ");
}

#[test]
fn a_draft_is_no_more_to_be_linked_to_by_its_file_than_by_its_number() {
    let site = site("[a](03-draft.md)\n");
    let message =
        "error content/talks/01-first.md:6:1 `03-draft.md` is a draft, and drafts are not published";
    assert_eq!(site.diagnostics(), [message]);
    assert_eq!(site.with(&["--drafts"]).diagnostics(), [""; 0]);
}

#[test]
fn columns_count_characters_in_every_script_and_lines_end_as_they_end() {
    let body = "\r\nДоха, قطر, 多哈 😀 [x](country:Quatar)\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | [x](theme:nope) |\r\n\r\n> * [x](a.md)\r\n";
    let found: Vec<String> = site(body).diagnostics();
    insta::assert_debug_snapshot!(found, @r#"
    [
        "error content/talks/01-first.md:7:17 unknown country `Quatar`",
        "error content/talks/01-first.md:11:7 unknown theme `nope`",
        "error content/talks/01-first.md:13:5 broken link: `a.md`",
    ]
    "#);
    let site = site("");
    site.write(
        "content/talks/01-first.md",
        format!("\u{feff}+++\r\ntitle = \"One\"\r\ndate = 2021-01-01\r\nnumber = 1\r\n+++\r\n{body}"),
    );
    assert_eq!(site.diagnostics(), found);
}

#[test]
fn footnotes_and_references_that_do_not_fit_together_are_reported() {
    let site = site(
        "One[^a], two[^gone], [three][nowhere], [four][], [five] and `[^code]`.\n\n[^a]: A.\n[^b]: B, mentioned nowhere.\n\n\
         [used]: https://example.org\n[](country:QA)[^A]\n",
    );
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01-first.md:6:13 the footnote `gone` does not exist
      add a line with its text: `[^gone]: …`
    warning content/talks/01-first.md:6:22 the link name `nowhere` is not defined, so the brackets are shown as text
      for a link, add a line `[nowhere]: https://…`; if this is text, write a backslash before the first bracket: `\[`
    warning content/talks/01-first.md:6:40 the link name `four` is not defined, so the brackets are shown as text
      for a link, add a line `[four]: https://…`; if this is text, write a backslash before the first bracket: `\[`
    error content/talks/01-first.md:9:1 the footnote `b` is not referenced, so it would not be shown
      write [^b] in the text, or delete the footnote
    warning content/talks/01-first.md:11:1 `[used]: https://example.org` is not shown: it defines a link that is not used
      use it in a link, or delete it; to show it as text, write `\[` for its first bracket
    ");
}

#[test]
fn a_link_to_a_place_that_a_page_does_not_have_is_reported() {
    let site = site("[a](#nowhere) [b](02-second.md#gone) [c](../about.md#main)\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01-first.md:6:5 the linked page has no heading or anchor `#nowhere`
      link to a heading by its text in lower case, with hyphens between the words
    error content/talks/01-first.md:6:31 the linked page has no heading or anchor `#gone`
      link to a heading by its text in lower case, with hyphens between the words
    error content/talks/01-first.md:6:53 the linked page has no heading or anchor `#main`
      link to a heading by its text in lower case, with hyphens between the words
    ");
}

#[test]
fn bodies_of_pages_and_series_are_checked_as_well() {
    let site = site("")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n\n[a](session:talks/7)\n")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n\n[a](theme:x)\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/about.md:5:1 there is no session `talks/7`
      sessions of the series `talks` have the numbers 1 to 3
    error content/talks/_index.md:5:1 unknown theme `x`
      add it to content/themes.toml, or use an id, label or alias from there
    ");
}

#[test]
fn a_document_that_is_not_there_is_reported() {
    let site = Fixture::site()
        .file(
            "content/talks/01/index.md",
            "+++\ntitle = \"One\"\ndate = 2021-01-01\ndocuments = [{ file = \"comunique.pdf\" }, { file = \"../../rapporteur.toml\" }, { file = \"index.md\" }, { file = \"/etc/passwd\" }]\n+++\n",
        )
        .file("content/talks/01/communique.pdf", "%PDF");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01/index.md:4:23 the file `comunique.pdf` does not exist
      did you mean content/talks/01/communique.pdf?
    error content/talks/01/index.md:4:51 the file `../../rapporteur.toml` does not exist
      put the file in the session's folder, or correct its name
    error content/talks/01/index.md:4:87 the file `index.md` does not exist
      put the file in the session's folder, or correct its name
    error content/talks/01/index.md:4:110 the file `/etc/passwd` does not exist
      put the file in the session's folder, or correct its name
    ");
}

#[test]
fn a_note_is_checked_as_a_report_is() {
    let markdown = "See the ** and [here]() and [x](b.md).";
    let site = Fixture::site().file(
        "content/talks/01.md",
        format!(
            "+++\ntitle = \"One\"\ndate = 2021-01-01\n[[recommendations]]\ntext = \"Meet.\"\nnote = \"{markdown}\"\n+++\n{markdown}\n"
        ),
    );
    assert_eq!(
        site.diagnostics(),
        [
            "warning content/talks/01.md:6:17 these asterisks are shown as text, because they do not make anything bold",
            "warning content/talks/01.md:6:24 this is not a link, because the address between the round brackets is missing",
            "error content/talks/01.md:6:37 broken link: `b.md`",
            "warning content/talks/01.md:8:9 these asterisks are shown as text, because they do not make anything bold",
            "warning content/talks/01.md:8:16 this is not a link, because the address between the round brackets is missing",
            "error content/talks/01.md:8:29 broken link: `b.md`",
        ]
    );
}

#[test]
fn a_report_is_the_same_whatever_ends_its_lines() {
    let body = "<p>One</p>\n\nHe said <p> that all <li> is well.\n\nThey met \"yesterday.\n\n\
                They met yesterday and said \"more.\n\nText `tick\n\nx: is\n: definition `here\n\n\
                Another `tick`.\n\n[Chair\n\nx]: Agreed.\n";
    let site = |end: &str| {
        let text = format!("+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n{body}");
        let site = Fixture::site().file("content/talks/01.md", text.replace('\n', end));
        (site.diagnostics(), site.build().main("talks/01/index.html").replace('\r', ""))
    };
    let unix = site("\n");
    assert_eq!(unix.0.len(), 4, "{:?}", unix.0);
    assert_eq!(site("\r\n"), unix);
}

#[test]
fn the_kind_of_a_link_can_be_in_capitals() {
    let text = "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n[](Session:talks/01) [](COUNTRY:QA)\n";
    let site = Fixture::site().file("content/talks/01.md", text);
    let main = site.build().main("talks/01/index.html");
    assert!(main.contains("/talks/01/\">One") && main.contains("/countries/qa/\">Qatar"), "{main}");
}
