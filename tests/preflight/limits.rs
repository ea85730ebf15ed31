//! How large a site and its files may be on GitHub. The large files are holes: they take no place.

use std::fs::File;

use crate::fixture::Fixture;

const MIB: u64 = 1024 * 1024;

/// A site that is published on GitHub Pages.
fn site() -> Fixture {
    Fixture::site()
        .file(
            "rapporteur.toml",
            "title = \"Dialogues\"\nbase_url = \"https://someone.github.io/dialogues/\"\n[search]\nenabled = false\n",
        )
        .session("12", "date = 2021-09-14\nnumber = 1")
}

fn large(site: &Fixture, path: &str, bytes: u64) {
    site.write(path, "");
    File::options().write(true).open(site.path(path)).and_then(|file| file.set_len(bytes)).expect("a file");
}

#[test]
fn a_file_that_github_would_not_take_is_an_error_and_one_that_it_warns_of_a_warning() {
    let site = site();
    large(&site, "static/refused.zip", 100 * MIB + 1);
    large(&site, "static/taken.zip", 100 * MIB);
    large(&site, "static/warned.zip", 50 * MIB + 1);
    large(&site, "static/fine.zip", 50 * MIB);
    assert_eq!(
        site.report(),
        "error static/refused.zip this file is 100.0 MiB; GitHub rejects files over 100 MiB\n  make it \
         smaller, or host it elsewhere and link to it\nwarning static/taken.zip this file is 100.0 MiB; \
         GitHub warns about files over 50 MiB and rejects files over 100 MiB\n  make it smaller, or host \
         it elsewhere and link to it\nwarning static/warned.zip this file is 50.0 MiB; GitHub warns about \
         files over 50 MiB and rejects files over 100 MiB\n  make it smaller, or host it elsewhere and \
         link to it\n"
    );
}

#[test]
fn a_site_that_is_nearly_too_large_is_a_warning_and_one_that_is_an_error_with_the_largest_files() {
    let site = site();
    let total =
        |line: &str| line.starts_with("warning rapporteur.toml") || line.starts_with("error rapporteur.toml");
    for at in 1..=16 {
        large(&site, &format!("static/{at:02}.zip"), 50_000_000);
    }
    // The pages are what takes it over the line.
    let report = site.report();
    let of_site = report.lines().find(|line| total(line)).unwrap_or_else(|| panic!("{report}"));
    assert_eq!(
        of_site,
        "warning rapporteur.toml the site is about 800 MB; GitHub Pages publishes at most 1 GB"
    );
    for at in 17..=20 {
        large(&site, &format!("static/{at:02}.zip"), 50_000_000);
    }
    let report = site.report();
    assert!(
        report.contains(
            "error rapporteur.toml the site is about 1000 MB; GitHub Pages publishes at most 1 GB\n  \
             make the largest files smaller, or host them elsewhere and link to them: static/01.zip (50.0 MB), \
             static/02.zip (50.0 MB), static/03.zip (50.0 MB), static/04.zip (50.0 MB), static/05.zip (50.0 MB)\n"
        ),
        "{report}"
    );
}

#[test]
fn nothing_is_said_of_a_site_that_is_not_large_or_not_for_github() {
    assert_eq!(site().report(), "");
    let elsewhere = Fixture::site();
    large(&elsewhere, "static/film.zip", 2_000 * MIB);
    assert_eq!(elsewhere.report(), "");
    // The same site is for GitHub once it says so.
    elsewhere.write(
        "rapporteur.toml",
        "title = \"Dialogues\"\nbase_url = \"https://example.org/\"\n[publish]\ncname = \"example.org\"\n",
    );
    let report = elsewhere.report();
    assert!(report.contains("error rapporteur.toml the site is about 2097 MB"), "{report}");
    assert!(report.contains("error static/film.zip this file is 2000.0 MiB"), "{report}");
}
