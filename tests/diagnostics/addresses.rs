//! Two things that would have the same number or the same address.

use crate::fixture::{CONFIG, Fixture};

#[test]
fn a_number_stands_once_in_a_series() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\nnumber = 1")
        .session("02", "date = 2021-02-01\nnumber = 1")
        .session("03", "date = 2021-03-01\nnumber = 1")
        .file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n")
        .file("content/other/01.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\nnumber = 1\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/02.md:4:10 number 1 is already used in this series, by content/talks/01.md
      correct one of the two numbers
    error content/talks/03.md:4:10 number 1 is already used in this series, by content/talks/01.md
      correct one of the two numbers
    ");
}

#[test]
fn two_sessions_cannot_have_one_address() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01")
        .session("02", "date = 2021-02-01\nslug = \"01\"")
        .session("03", "date = 2021-02-01\nslug = \"a/b\"")
        .session("04", "date = 2021-02-01\nslug = \"..\"")
        .session("05", "date = 2021-02-01\nslug = \"feed.xml\"")
        .session("06", "date = 2021-02-01\nslug = \"page\"");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/02.md:4:8 the address /talks/01/ is already used by content/talks/01.md
      change the file name or `slug` of one of the two
    error content/talks/03.md:4:8 `a/b` is not valid as part of an address
      use letters, digits and hyphens only
    error content/talks/04.md:4:8 `..` is not valid as part of an address
      use letters, digits and hyphens only
    error content/talks/05.md /talks/feed.xml is a folder here, but a file of content/talks/_index.md
      rename one of the two
    ");
}

#[test]
fn a_planned_session_cannot_have_the_address_of_a_file_either() {
    let site = Fixture::site()
        .session("01", "date = 2027-01-01\nplanned = true\nslug = \"feed.xml\"")
        .with(&["--at", "2026-11-29T12:00:00Z"]);
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.md /talks/feed.xml is a folder here, but a file of content/talks/_index.md
      rename one of the two
    ");
}

#[test]
fn a_file_cannot_be_where_the_recommendations_of_a_series_are() {
    let of = |file: &str| {
        let recommendation = "date = 2021-01-01\n[[recommendations]]\ntext = \"Meet.\"";
        let site = Fixture::site().config("languages = [\"en\", \"fa\"]").session("01", recommendation);
        site.session("02", "date = 2021-02-01").file(&format!("static/{file}"), "a file").diagnostics()
    };
    for folder in ["recommendations/talks", "fa/recommendations/talks/01"] {
        let message = format!("/{folder} is a file here, but a folder of the site itself");
        assert_eq!(of(folder), [format!("error static/{folder} {message}")]);
    }
    for free in ["recommendations/others", "recommendations/talks/02"] {
        assert_eq!(of(free), [""; 0], "{free}");
    }
}

// Elsewhere, the files cannot lie side by side.
#[cfg(target_os = "linux")]
#[test]
fn addresses_that_differ_only_in_case_are_reported() {
    let site = Fixture::site()
        .session("Opening", "date = 2021-01-01")
        .session("opening", "date = 2021-02-01")
        .file("static/LOGO.svg", "<svg/>")
        .file("static/logo.svg", "<svg/>");
    insta::assert_snapshot!(site.report(), @r"
    warning content/talks/opening.md /talks/opening differs only in case from /talks/Opening, of content/talks/Opening.md
      rename one of them; many file systems do not distinguish the two
    warning static/logo.svg /logo.svg differs only in case from /LOGO.svg, of static/LOGO.svg
      rename one of them; many file systems do not distinguish the two
    ");
}

#[test]
fn a_page_or_a_series_cannot_take_the_address_of_a_page_that_every_site_has() {
    let site = Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa\"]\n"))
        .file("content/themes.md", "+++\ntitle = \"Themes\"\n+++\n")
        .file("content/talks.md", "+++\ntitle = \"Talks\"\n+++\n")
        .file("content/fa.md", "+++\ntitle = \"Fa\"\n+++\n")
        .file("content/data/_index.md", "+++\ntitle = \"Data\"\n+++\n")
        .file("content/countries/_index.md", "+++\ntitle = \"Countries\"\n+++\n")
        .file(
            "content/countries/qa.md",
            "+++\ntitle = \"Q and A\"\ndate = 2021-01-01\nparticipants = [\"QA\"]\n+++\n",
        )
        .file("static/robots.txt", "")
        .file("static/404.html/logo.svg", "<svg/>")
        .file("static/talks", "a file");
    insta::assert_snapshot!(site.report(), @r"
    error content/countries/_index.md the address /countries/ is already used by a page that every site has
      rename one of the two
    error content/countries/qa.md the address /countries/qa/ is already used by a page that every site has
      rename one of the two
    error content/data/_index.md the address /data/ is already used by a page that every site has
      rename one of the two
    error content/fa.md the address /fa/ is already used by a page that every site has
      rename one of the two
    error content/talks.md the address /talks/ is already used by content/talks/_index.md
      rename one of the two
    error content/themes.md the address /themes/ is already used by a page that every site has
      rename one of the two
    error static/404.html/logo.svg /404.html is a folder here, but a file of the site itself
      rename one of the two
    error static/robots.txt the address /robots.txt is already used by a page that every site has
      rename one of the two
    error static/talks /talks is a file here, but a folder of content/talks/_index.md
      rename one of the two
    ");
}

#[test]
fn old_addresses_are_paths_of_the_site_that_nothing_else_has() {
    let site = Fixture::site()
        .session(
            "01",
            "date = 2021-01-01\naliases = [\"/old/1/\", \"\", \"/\", \"../../up\", \"https://example.com/x\", \"a?b\", \"a//b\", \"/talks/02/\", \"/old/1\"]",
        )
        .session("02", "date = 2021-02-01\naliases = [\"/old/1/index.html\"]");
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.md:4:23 an item of `aliases` is empty
      write a text, or remove the key
    error content/talks/01.md:4:27 `/` is not a valid old address of this site
      write the path below the site's root, such as "/reports/12.html" or "/dialogue/12/"
    error content/talks/01.md:4:32 `../../up` is not a valid old address of this site
      write the path below the site's root, such as "/reports/12.html" or "/dialogue/12/"
    error content/talks/01.md:4:44 `https://example.com/x` is an address of another site
      write an address of this site; only the server of the other site can redirect its addresses
    error content/talks/01.md:4:69 `a?b` is not a valid old address of this site
      write the path below the site's root, such as "/reports/12.html" or "/dialogue/12/"
    error content/talks/01.md:4:76 `a//b` is not a valid old address of this site
      write the path below the site's root, such as "/reports/12.html" or "/dialogue/12/"
    error content/talks/01.md:4:84 the address /talks/02/ is already used by content/talks/02.md
      rename one of the two
    error content/talks/02.md:4:12 the address /old/1/ is already used by content/talks/01.md
      rename one of the two
    "#);
}

#[test]
fn what_no_file_can_be_called_is_an_error_at_its_place() {
    let long = "x".repeat(256);
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\naliases = [\"/%00/\", \"/a%0ab\", \"/%7F.html\"]")
        .session("02", &format!("date = 2021-02-01\naliases = [\"/a/{long}/\"]"))
        .session("03", &format!("date = 2021-03-01\nslug = \"{long}\""))
        .session("04", "date = 2021-04-01\nslug = \"a\\tb\"")
        .file(
            "content/themes.toml",
            format!("[{long}]\nlabel = \"Long\"\n[aid]\nlabel = \"Aid\"\nformer_addresses = [\"/%01/\"]\n"),
        );
    let found = site.diagnostics();
    let control = |written: &str, code: &str| {
        format!("`{written}` contains a control character, U+{code}, which file names cannot have")
    };
    let start = "x".repeat(20);
    let long_name = format!("the name `{start}…` is too long: 256 bytes; the limit of file systems is 255");
    let expected = [
        format!("error content/talks/01.md:4:12 {}", control("/%00/", "0000")),
        format!("error content/talks/01.md:4:21 {}", control("/a%0ab", "000A")),
        format!("error content/talks/01.md:4:31 {}", control("/%7F.html", "007F")),
        format!("error content/talks/02.md:4:12 {long_name}"),
        format!("error content/talks/03.md:4:8 {long_name}"),
        "error content/talks/04.md:4:8 `a\tb` is not valid as part of an address".to_owned(),
        format!("error content/themes.toml:1:2 {long_name}"),
        format!("error content/themes.toml:5:21 {}", control("/%01/", "0001")),
    ];
    for line in &expected {
        assert!(found.contains(line), "{line} in {found:#?}");
    }
    assert_eq!(site.run(&["build"]).code, 1);
}
