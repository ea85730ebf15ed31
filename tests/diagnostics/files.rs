//! Files that are not what they seem, or cannot be read at all.

use std::fs;

use crate::fixture::Fixture;

#[test]
fn bytes_that_are_no_text_are_reported_where_they_stand() {
    let site = Fixture::site()
        .file("content/talks/01.md", b"+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n\ncaf\xe9\n")
        .file("content/talks/02.md", b"+++\ntitle = \"T\xc3\"\ndate = 2021-01-01\n+++\n")
        .file("content/talks/03.md", b"\xff\xfe+\x00+\x00+\x00")
        .file("content/talks/_index.md", b"+++\ntitle = \"\xed\xa0\x80\"\n+++\n")
        .file("content/about.md", b"+++\ntitle = \"About\"\n+++\n\xc3")
        .file("content/themes.toml", b"[a]\nlabel = \"\xa0\"\n")
        .file("themes/standard/templates/page.html", b"<p>\xe9</p>")
        .file("themes/standard/i18n/en.ftl", b"site = \xe9\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/about.md:4:1 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    error content/talks/01.md:6:4 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    error content/talks/02.md:2:11 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    error content/talks/03.md:1:1 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    error content/talks/_index.md:2:10 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    error content/themes.toml:2:9 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    error themes/standard/i18n/en.ftl:1:8 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    error themes/standard/templates/page.html:1:4 this text is not UTF-8
      save the file as UTF-8 in your editor, and check the characters at this position
    ");
}

#[test]
fn nul_bytes_and_control_characters_are_let_be_or_reported_and_never_reach_the_terminal() {
    let site = Fixture::site()
        .file("content/talks/01.md", "+++\ntitle = \"One\u{0}\"\ndate = 2021-01-01\n+++\n")
        .file("content/talks/02.md", "+++\ntitle = \"Two\"\ndate = 2021-01-01\nx\u{1b}[31m = 1\n+++\n")
        .file("content/talks/03.md", "+++\ntitle = \"Three\"\ndate = 2021-01-01\n+++\n\na\u{0}b \u{1b}[31m \u{85}\u{202e} [x](nowhere\u{7}.md)\n")
        .file("content/talks/04.md", "+++\ntitle = \"Four\\u0007\"\ndate = 2021-01-01\nsummary = \"a\\n\\tb\"\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.md:2:13 this is not valid TOML: invalid basic string, expected non-double-quote visible characters, `\`
      put texts in quotes; see https://toml.io for the syntax
    error content/talks/02.md:4:2 this is not valid TOML: invalid unquoted key, expected letters, numbers, `-`, `_`
      put texts in quotes; see https://toml.io for the syntax
    warning content/talks/03.md:6:5 there is a control character here, U+001B, which pages cannot show
      delete it; it often comes from text copied from another program
    warning content/talks/03.md:6:11 there is a control character here, U+0085, which pages cannot show
      delete it; it often comes from text copied from another program
    warning content/talks/03.md:6:16 this is shown as text, because the brackets do not contain a valid address
      end the address with a bracket, and use no other brackets in it; if this is text, write `\]`
    warning content/talks/03.md:6:25 there is a control character here, U+0007, which pages cannot show
      delete it; it often comes from text copied from another program
    error content/talks/04.md:2:9 `title` contains a control character, U+0007
      remove it; the only control characters allowed are line breaks and tabs
    ");
    let run = site.run(&["check", "--color", "never"]);
    assert_eq!(run.code, 1);
    let odd: Vec<char> = run.stderr.chars().filter(|c| c.is_control() && *c != '\n').collect();
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn control_characters_in_a_body_do_not_stop_the_site() {
    let site = Fixture::site().file(
        "content/talks/01.md",
        "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n\na\u{0}b\u{1b}c\u{c}d\u{fdd0}0\u{fdd1}\n",
    );
    let main = site.build().main("talks/01/index.html").replace('\u{fffd}', "?");
    assert!(main.contains("a?b c d?0?</p>"), "{main}");
}

#[test]
fn files_in_places_where_nobody_looks_are_pointed_out() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01")
        .file("content/talks/deeper/deep/02.md", "+++\ntitle = \"Two\"\ndate = 2021-01-01\n+++\n")
        .file("content/talks/minutes.docx", "")
        .file("content/talks/themes.toml", "")
        .file("content/theme.toml", "")
        .file("content/talks/03/index.md", "+++\ntitle = \"Three\"\ndate = 2021-01-01\n+++\n")
        .file("content/talks/03/annex.md", "An annex.\n")
        .file("content/bare/01.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    warning content/bare the series has no _index.md
      create content/bare/_index.md with the title of the series and what its sessions have in common
    warning content/talks/03/annex.md this file is not used: the report of this folder is index.md
      move it out of the folder; to publish it as a download, give it another file extension and list it in `documents`
    error content/talks/deeper/deep/02.md this file is too deep in content/ to be a session
      put sessions in the folder of their series, either as a file or as a folder with an index.md
    warning content/talks/minutes.docx this file is not used, so it is not published
      to publish it, list it in the `documents` of a session, or link to it in a text; otherwise move it out of content/
    warning content/talks/themes.toml this file is not used, so it is not published
      the vocabularies are themes.toml, organisations.toml and groups.toml, in content/
    warning content/theme.toml this file is not used, so it is not published
      the vocabularies are themes.toml, organisations.toml and groups.toml, in content/
    ");
}

#[test]
fn a_folder_or_a_file_in_the_place_of_the_other_is_reported() {
    let site = Fixture::site()
        .file("content/talks/01.md/notes.txt", "")
        .file("content/themes.toml/x", "")
        .file("static", "a file")
        .session("02", "date = 2021-01-01");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.md `content/talks/01.md` is a folder, but has the name of a file
      rename the folder
    error content/themes.toml `content/themes.toml` is a folder, but has the name of a file
      rename the folder
    error static `static` is a file, but must be a folder
      rename it
    ");
    let site = Fixture::empty().file("rapporteur.toml", crate::fixture::CONFIG);
    insta::assert_snapshot!(site.report(), @r"
    error content the folder `content` does not exist
      create it and put the session reports there, or create a site with `rapporteur init`
    ");
    site.write("content", "a file");
    insta::assert_snapshot!(site.report(), @r"
    error content `content` is a file, but must be a folder
      rename it
    ");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn links_that_lead_round_or_nowhere_and_pipes_are_reported_together() {
        let site = Fixture::site().session("01", "date = 2021-01-01");
        symlink("..", site.path("content/talks/up")).expect("a link");
        symlink("nowhere.md", site.path("content/talks/02.md")).expect("a link");
        symlink("itself.md", site.path("content/talks/itself.md")).expect("a link");
        crate::fixture::make_pipe(&site.path("content/talks/03.md"));
        insta::assert_snapshot!(site.report(), @r"
        error content/talks/02.md this symbolic link is broken: its target does not exist
          correct or remove it
        error content/talks/03.md this is not a regular file, but a pipe, a socket or a device
          move it out of the site
        error content/talks/itself.md this could not be read: Too many levels of symbolic links (os error 40)
          correct or remove it, and try again
        error content/talks/up this symbolic link points to `content`, which contains it
          remove the link
        ");
    }

    #[test]
    fn a_link_to_a_file_elsewhere_is_followed() {
        let site = Fixture::site().file("elsewhere/one.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n");
        symlink("../../elsewhere/one.md", site.path("content/talks/01.md")).expect("a link");
        assert!(site.build().has("talks/01/index.html"));
    }

    #[test]
    fn a_link_out_of_the_site_is_an_error_unless_the_configuration_allows_it() {
        let elsewhere = tempfile::tempdir().expect("a temporary folder");
        let secret = fs::canonicalize(elsewhere.path()).expect("a folder").join("secret.txt");
        fs::write(&secret, "secret").expect("a file");
        let site = Fixture::site().session("01", "date = 2021-01-01").file("static/a.css", "");
        symlink(&secret, site.path("static/notes.txt")).expect("a link");
        let place = secret.display();
        assert_eq!(
            site.diagnostics(),
            [format!(
                "error static/notes.txt this symbolic link points outside the site's folder, to `{place}`"
            )]
        );
        assert_eq!(site.run(&["build"]).code, 1);
        let site = site.config("[build]\nfollow_links = true");
        assert_eq!(
            site.diagnostics(),
            [format!(
                "warning static/notes.txt this symbolic link points outside the site's folder, to `{place}`"
            )]
        );
        assert_eq!(site.build().built("notes.txt"), "secret");
    }

    #[test]
    fn a_file_that_may_not_be_read_is_reported() {
        let site = Fixture::site().session("01", "date = 2021-01-01").file("static/a.css", "");
        for path in ["content/talks/01.md", "static/a.css"] {
            fs::set_permissions(site.path(path), fs::Permissions::from_mode(0o000)).expect("permissions");
        }
        let found = match fs::read(site.path("static/a.css")) {
            Err(_) => site.diagnostics(),
            // Whoever may read everything has to become somebody else first.
            Ok(_) => as_nobody(&site),
        };
        assert_eq!(
            found,
            [
                "error content/talks/01.md you do not have permission to read this file or folder",
                "error static/a.css you do not have permission to read this file or folder"
            ]
        );
    }

    /// The diagnostics of a run without privileges.
    fn as_nobody(site: &Fixture) -> Vec<String> {
        use std::os::unix::process::CommandExt;

        let program = site.path("program");
        fs::copy(env!("CARGO_BIN_EXE_rapporteur"), &program).expect("a copy of the program");
        fs::set_permissions(site.root(), fs::Permissions::from_mode(0o755)).expect("permissions");
        let mut command = Command::new(&program);
        command.args(["check", "--format", "json"]).current_dir(site.root()).uid(65_534).gid(65_534);
        let output = command.output().expect("the program");
        crate::fixture::Run::of(&output).diagnostics()
    }
}
