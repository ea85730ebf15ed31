//! Names and paths that some file systems do not take, each the web address given.

use crate::fixture::{CONFIG, Fixture};

const HELP: &str = "  choose another name; it becomes part of an address and must work on all computers\n";

fn site() -> Fixture {
    Fixture::site()
        .session("12", "date = 2021-09-14\nnumber = 1\nthemes = [\"peace\"]\nparticipants = [\"QA\"]")
        .file("content/themes.toml", "[peace]\nlabel = \"Peace\"\n")
}

// Windows cannot have the files.
#[cfg(unix)]
#[test]
fn names_that_windows_cannot_have_are_warned_of_at_their_files() {
    let site = site()
        .file("static/files/AUX.pdf", "")
        .file("static/lpt1", "")
        .file("static/end.", "")
        .file("static/what?.pdf", "")
        .file("static/nul/a.txt", "")
        .file("static/nul/b.txt", "")
        .file("static/auxiliary.com10", "")
        .file("static/com0", "");
    assert_eq!(
        site.report(),
        format!(
            "warning static/end. Windows does not allow a file name to end in a full stop or a space: `end.`\n{HELP}\
             warning static/files/AUX.pdf Windows reserves the name `AUX.pdf` for a device\n{HELP}\
             warning static/lpt1 Windows reserves the name `lpt1` for a device\n{HELP}\
             warning static/nul/a.txt Windows reserves the name `nul` for a device\n{HELP}\
             warning static/what?.pdf Windows does not allow `?` in a file name: `what?.pdf`\n{HELP}"
        )
    );
}

// Windows cannot have the folder `prn`.
#[cfg(unix)]
#[test]
fn what_makes_the_name_of_a_page_is_told_once_in_however_many_languages_it_is() {
    let site = site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa\", \"ar\"]\n"))
        .file(
            "content/themes.toml",
            "[peace]\nlabel = \"Peace\"\nbroader = \"con\"\n\n[con]\nlabel = \"Conflict\"\n",
        )
        .file("content/prn/_index.md", "+++\ntitle = \"Printed\"\n+++\n")
        .file("content/prn/1.md", "+++\ntitle = \"One\"\ndate = 2021-09-15\nnumber = 1\n+++\n")
        .file("content/about.md", "+++\ntitle = \"About\"\naliases = [\"/old/a:b/\"]\n+++\n");
    let told = |line: &&String| line.contains("Windows");
    let diagnostics: Vec<String> = site.diagnostics();
    let diagnostics: Vec<&String> = diagnostics.iter().filter(told).collect();
    assert_eq!(
        diagnostics,
        [
            "warning content/about.md:3:12 Windows does not allow `:` in a file name: `a:b`",
            "warning content/prn/_index.md Windows reserves the name `prn` for a device",
            "warning content/themes.toml:5:2 Windows reserves the name `con` for a device",
        ]
    );
}

#[test]
fn a_name_of_more_bytes_than_file_systems_take_is_an_error_where_it_is_written() {
    let long = "گ".repeat(128);
    let site = site().file(
        "content/about.md",
        format!("+++\ntitle = \"About\"\naliases = [\"/{long}/\", \"/{}/\"]\n+++\n", "a".repeat(255)),
    );
    let start = "گ".repeat(20);
    let report = site.report();
    assert!(
        report.contains(&format!(
            "error content/about.md:3:12 the name `{start}…` is too long: 256 bytes; the limit of file systems is 255\n{HELP}"
        )),
        "{report}"
    );
    assert!(!report.contains("aaa"), "{report}");
}

#[test]
fn a_path_that_is_too_long_for_windows_is_warned_of_and_one_that_is_for_linux_is_an_error() {
    let nested = |parts: usize| vec!["part"; parts].join("/");
    let shorten = "  shorten the file and folder names in the address; remove it if it is an old address\n";
    let about = |parts: usize| {
        let alias = nested(parts);
        site()
            .file("content/about.md", format!("+++\ntitle = \"About\"\naliases = [\"/{alias}/\"]\n+++\n"))
            .report()
    };
    // Each part is five characters, and `index.html` is ten.
    assert_eq!(about(46), "");
    assert_eq!(
        about(47),
        format!(
            "warning content/about.md:3:12 an address is long: 245 characters; the limit of Windows is \
             260, including the site's folder\n{shorten}"
        )
    );
    assert_eq!(
        about(818),
        format!(
            "error content/about.md:3:12 an address is too long: 4100 bytes; the limit of Linux and Git is 4095\n{shorten}"
        )
    );
}
