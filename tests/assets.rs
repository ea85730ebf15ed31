//! The addresses by which pages name style sheets, scripts and pictures of the skin and the site.

use crate::fixture::Fixture;
use crate::html::{self, Select as _};

/// The addresses on a page that name a file, with their versions.
fn named(page: &str, file: &str) -> Vec<String> {
    let page = html::parse(page);
    let values = page.all("*").into_iter().flat_map(|element| element.value().attrs());
    let mut found: Vec<String> =
        values.map(|(_, value)| value).filter(|value| value.starts_with(file)).map(str::to_owned).collect();
    found.dedup();
    found
}

fn site() -> Fixture {
    Fixture::site()
        .config("[skin_options]\nlogo = \"logo.svg\"\nstylesheets = [\"own.css\"]")
        .session("s", "date = 2021-09-14\nparticipants = [\"QA\"]")
        .file("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("static/own.css", "body { margin: 0; }")
}

/// The one address by which the report names a file.
#[track_caller]
fn address(site: &Fixture, file: &str) -> String {
    let page = site.build().built("talks/s/index.html");
    let [address] = &named(&page, file)[..] else { panic!("{file} in {page}") };
    address.clone()
}

#[test]
fn an_address_ends_in_a_version_that_changes_with_the_bytes_and_only_with_them() {
    let site = site();
    for file in ["/own.css", "/logo.svg", "/assets/standard.css", "/assets/report.js", "/assets/favicon.svg"]
    {
        let address = address(&site, file);
        let version = address.strip_prefix(file).and_then(|rest| rest.strip_prefix("?v="));
        let is_version = |text: &str| text.len() == 8 && text.chars().all(|c| c.is_ascii_hexdigit());
        assert!(version.is_some_and(is_version), "{address}");
    }
    let (own, standard) = (address(&site, "/own.css"), address(&site, "/assets/standard.css"));
    site.write("static/own.css", "body { margin: 1px; }");
    assert_ne!(address(&site, "/own.css"), own);
    assert_eq!(address(&site, "/assets/standard.css"), standard);
    site.write("static/own.css", "body { margin: 0; }");
    assert_eq!(address(&site, "/own.css"), own);
}

#[test]
fn no_page_names_a_file_of_the_skin_without_its_version() {
    let site = Fixture::bundled();
    for (path, bytes) in site.build().snapshot().iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = html::parse(&String::from_utf8_lossy(bytes));
        for (_, value) in page.all("*").into_iter().flat_map(|element| element.value().attrs()) {
            assert!(!value.contains("/assets/") || value.contains("?v="), "{path} names {value}");
        }
    }
}

#[test]
fn of_two_files_of_one_name_the_version_is_that_of_the_one_that_is_published() {
    let site = site();
    let embedded = address(&site, "/assets/standard.css");
    site.write("themes/standard/static/assets/standard.css", "/* of the skin */");
    let of_skin = address(&site, "/assets/standard.css");
    site.write("static/assets/standard.css", "/* of the site */");
    let of_site = address(&site, "/assets/standard.css");
    assert!(embedded != of_skin && of_skin != of_site && embedded != of_site);
    assert_eq!(site.built("assets/standard.css"), "/* of the site */");
}

#[test]
fn a_document_has_an_address_without_a_version() {
    let site = site()
        .file("static/our terms.pdf", "%PDF")
        .file("themes/standard/templates/years.html", "<p>{{ \"our terms.pdf\" | asset }}</p>");
    assert_eq!(site.build().built("years/index.html"), "<p>/our%20terms.pdf</p>");
}

#[test]
fn a_file_that_is_not_there_is_an_error_that_names_the_nearest() {
    let report = |name: &str| {
        let own = format!("<p>\n{{{{ \"{name}\" | asset }}}}</p>");
        site().file("themes/standard/templates/years.html", own).report()
    };
    insta::assert_snapshot!(report("assets/standrad.css"), @r"
    error themes/standard/templates/years.html:2:28 neither the skin nor `static/` has a file `assets/standrad.css`; did you mean `assets/standard.css`?
      see the documentation of Tera 2: https://keats.github.io/tera/
    ");
    insta::assert_snapshot!(report("standard.css"), @r"
    error themes/standard/templates/years.html:2:21 neither the skin nor `static/` has a file `standard.css`; did you mean `assets/standard.css`?
      see the documentation of Tera 2: https://keats.github.io/tera/
    ");
    insta::assert_snapshot!(report("nothing.of/the-kind"), @r"
    error themes/standard/templates/years.html:2:28 neither the skin nor `static/` has a file `nothing.of/the-kind`
      see the documentation of Tera 2: https://keats.github.io/tera/
    ");
    let site = site().config("[skin_options]\nstylesheets = [\"ownn.css\"]");
    assert!(site.report().contains("did you mean `own.css`?"), "{}", site.report());
}

#[test]
fn addresses_of_files_lie_under_the_base_path() {
    let site = site().with(&["--base-url", "https://example.org/dialogues/"]);
    assert!(address(&site, "/dialogues/own.css").starts_with("/dialogues/own.css?v="));
    assert_eq!(site.diagnostics(), Vec::<String>::new());
}
