//! Mistakes in a site's own templates and messages, located in their files.

use crate::fixture::{CONFIG, Fixture};

fn site() -> Fixture {
    Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}skin = \"own\"\n"))
        .file("themes/own/theme.toml", "")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .session("01", "date = 2021-01-01")
}

#[test]
fn a_template_that_cannot_be_parsed_is_reported_at_its_line() {
    let site = site().file("themes/own/templates/page.html", "<main>\n{% if page %}\n</main>\n");
    insta::assert_snapshot!(site.report(), @r"
    error themes/own/templates/page.html:2:14 Unexpected end of input
      see the documentation of Tera 2: https://keats.github.io/tera/
    ");
}

#[test]
fn several_templates_that_cannot_be_parsed_are_reported_together() {
    let site = site()
        .file("themes/own/templates/page.html", "{{ page. }}\n")
        .file("themes/own/templates/series.html", "\n\n{% endfor %}\n");
    insta::assert_snapshot!(site.report(), @r"
    error themes/own/templates/page.html:1:10 Found `}}` but expected identifier.
      see the documentation of Tera 2: https://keats.github.io/tera/
    error themes/own/templates/series.html:3:4 Unknown tag
      see the documentation of Tera 2: https://keats.github.io/tera/
    ");
}

#[test]
fn a_variable_that_the_view_does_not_have_is_reported_at_its_line() {
    let site =
        site().file("themes/own/templates/page.html", "<main>\n  {{ nothing_of_the_kind }}\n</main>\n");
    insta::assert_snapshot!(site.report(), @r"
    error themes/own/templates/page.html:2:6 Variable `nothing_of_the_kind` is not defined. Available variables: body, frame, notice, summary, title
      see the documentation of Tera 2: https://keats.github.io/tera/
    ");
}

#[test]
fn a_template_of_every_list_that_fails_is_reported_once() {
    let site = site()
        .session("02", "date = 2021-01-02")
        .file("themes/own/templates/row.html", "<article>{{ nothing }}</article>\n");
    insta::assert_snapshot!(site.report(), @r"
    error themes/own/templates/row.html:1:13 Variable `nothing` is not defined. Available variables: address, date, draft, embargo, facet_names, facets, format, host, lang, language, number, participants, participants_known, participants_more, place, series, several_series, summary, themes, title
      see the documentation of Tera 2: https://keats.github.io/tera/
    ");
}

#[test]
fn unknown_filters_functions_and_templates_are_reported() {
    for (template, what) in [
        ("{{ title | shout }}", "shout"),
        ("{{ shout() }}", "shout"),
        ("{% include \"gone.html\" %}", "gone.html"),
        ("{% extends \"gone.html\" %}", "gone.html"),
        ("{{ \"no-such-message\" | t }}", "no-such-message"),
    ] {
        let found = site().file("themes/own/templates/page.html", template).diagnostics();
        let about = found
            .iter()
            .any(|line| line.starts_with("error themes/own/templates/page.html:1:") && line.contains(what));
        assert!(about, "{template}: {found:?}");
    }
}

#[test]
fn a_broken_message_is_reported_at_its_line() {
    let site = site().file("themes/own/i18n/en.ftl", "good = Good\n\nbad\nworse = { $x\n");
    insta::assert_snapshot!(site.report(), @r#"
    error themes/own/i18n/en.ftl:3:4 this message cannot be read: Expected a token starting with "="
      write messages as `id = text`; see https://projectfluent.org
    error themes/own/i18n/en.ftl:5:1 this message cannot be read: Expected a token starting with "}"
      write messages as `id = text`; see https://projectfluent.org
    "#);
}

#[test]
fn a_link_of_a_template_that_leads_nowhere_is_reported() {
    let site = site().file("themes/own/templates/page.html", "<main><a href=\"/nowhere/\">x</a></main>\n");
    insta::assert_snapshot!(site.report(), @r"
    error themes/own/templates/page.html:1:16 broken link: `/nowhere/` does not exist
      use the addresses in the template's variables, and files in the skin's static/ folder
    ");
}

#[test]
fn a_template_that_fails_while_the_site_is_written_leaves_the_old_site() {
    let site = site();
    site.build();
    let before = site.snapshot();
    site.write("themes/own/templates/page.html", "<main>{{ nothing }}</main>\n");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("themes/own/templates/page.html:1:10"), "{}", run.stderr);
    assert_eq!(site.snapshot(), before);
}

#[test]
fn a_skin_for_another_version_is_one_error_whatever_else_is_wrong_with_it() {
    let site = site()
        .file(
            "themes/own/theme.toml",
            "name = \"Own\"\nrequires = \">=99.1\"\nnew_key = 1\nextends = \"unknown\"\n",
        )
        .file("themes/own/templates/page.html", "{% new_tag %}");
    assert_eq!(
        site.report(),
        format!(
            "error themes/own/theme.toml:2:12 the skin \"own\" requires Rapporteur >=99.1, but this is Rapporteur {}\n  \
             install a version of Rapporteur that the skin supports, or a version of the skin for this version\n",
            env!("CARGO_PKG_VERSION")
        )
    );
    let site = site.file("themes/own/theme.toml", "requires = \"0.2 or newer\"\n");
    insta::assert_snapshot!(site.report(), @r#"
    error themes/own/theme.toml:1:12 `requires` is not a version requirement: "0.2 or newer"
      write the versions of Rapporteur that the skin supports, such as ">=0.2" or ">=0.2, <0.4"
    "#);
}

#[test]
fn a_skin_for_this_version_is_used() {
    let site = site()
        .file("themes/own/theme.toml", format!("requires = \"={}\"\n", env!("CARGO_PKG_VERSION")))
        .file("themes/own/templates/page.html", "<main>mine</main>");
    assert_eq!(site.build().built("about/index.html"), "<main>mine</main>");
}

#[test]
fn a_part_of_a_style_sheet_that_does_not_exist_is_reported_where_it_is_listed() {
    let site = site()
        .file(
            "themes/own/theme.toml",
            "[styles]\n\"assets/own.css\" = [\n  \"tokns.css\",\n  \"colours-of-the-ministry.css\",\n  1,\n]\n",
        )
        .file("themes/own/styles/colours.css", "a {}\n");
    insta::assert_snapshot!(site.report(), @r#"
    warning themes/own/styles/colours.css this file is not part of any style sheet
      add it to `[styles]` in themes/own/theme.toml, or delete it
    error themes/own/theme.toml:3:3 the file `styles/tokns.css` does not exist
      did you mean "tokens.css"?
    error themes/own/theme.toml:4:3 the file `styles/colours-of-the-ministry.css` does not exist
      add the file to the skin's folder, or remove it from this list
    error themes/own/theme.toml:5:3 an item of `assets/own.css` must be a text, not a whole number
      write it like this: "…"
    "#);
}

#[test]
fn a_style_sheet_that_cannot_be_published_is_reported_at_its_path() {
    let site = site()
        .file(
            "themes/own/theme.toml",
            "[styles]\n\"../own.css\" = []\n\"own.txt\" = []\n\"assets/own.css\" = []\n",
        )
        .file("themes/own/static/assets/own.css", "a {}\n");
    insta::assert_snapshot!(site.report(), @r#"
    error themes/own/theme.toml:2:1 `../own.css` is not a valid path for a style sheet
      use a path that ends in `.css`, relative to the output folder, such as "assets/own.css"
    error themes/own/theme.toml:3:1 `own.txt` is not a valid path for a style sheet
      use a path that ends in `.css`, relative to the output folder, such as "assets/own.css"
    error themes/own/theme.toml:4:1 the style sheet `assets/own.css` is also a file in static/
      delete themes/own/static/assets/own.css, or remove this list
    "#);
}

#[test]
fn a_part_that_no_style_sheet_has_is_reported() {
    let site = site().file("themes/own/styles/matrx.css", "a {}\n").file("themes/own/styles/notes.md", "x");
    insta::assert_snapshot!(site.report(), @r"
    warning themes/own/styles/matrx.css this file is not part of any style sheet
      did you mean `styles/matrix.css`?
    ");
}
