//! Whether `base_url` is where the site will be: against `cname` and the remote of its repository.

use std::process::Command;

use crate::fixture::{Fixture, Run};

/// A site with this configuration in a repository whose `origin` is this.
fn site(base_url: &str, lines: &str, origin: &str) -> Fixture {
    let config = format!("title = \"Dialogues\"\nbase_url = \"{base_url}\"\n{lines}\n");
    let site = Fixture::site().file("rapporteur.toml", config);
    git(&site, &["init", "--quiet"]);
    git(&site, &["remote", "add", "origin", origin]);
    site
}

fn git(site: &Fixture, arguments: &[&str]) {
    let status = Command::new("git").args(arguments).current_dir(site.root()).status().expect("git");
    assert!(status.success(), "{arguments:?}");
}

const REMOTE: &str = "git@github.com:Heart-of-Asia/dialogues.git";
const ELSEWHERE: &str = "warning rapporteur.toml:2:12 `base_url` is not the address at which GitHub Pages publishes Heart-of-Asia/dialogues\n";

#[test]
fn a_base_url_that_is_not_that_of_the_project_is_told_what_it_should_be() {
    for wrong in [
        "https://heart-of-asia.github.io/",
        "https://heart-of-asia.github.io/dialogue/",
        "http://heart-of-asia.github.io/dialogues/",
        "https://someone.github.io/dialogues/",
        "https://example.org/",
        "https://dialogues.example.org/dialogues/",
        "http://localhost/",
    ] {
        let report = site(wrong, "", REMOTE).report();
        let help = "  did you mean `https://heart-of-asia.github.io/dialogues/`?\n";
        assert_eq!(report, format!("{ELSEWHERE}{help}"), "{wrong}");
    }
}

#[test]
fn a_host_of_ones_own_is_to_be_named_as_such() {
    let report = site("https://dialogues.af/", "", REMOTE).report();
    let help = "  did you mean `https://heart-of-asia.github.io/dialogues/`? To publish the site at \
        dialogues.af, add `cname = \"dialogues.af\"` to `[publish]`\n";
    assert_eq!(report, format!("{ELSEWHERE}{help}"));
}

#[test]
fn nothing_is_said_of_an_address_that_is_right() {
    for (base_url, lines, remote) in [
        ("https://heart-of-asia.github.io/dialogues", "", REMOTE),
        // The projects of a user whose own site has a domain.
        ("https://heartofasia.af/dialogues/", "", REMOTE),
        ("https://heart-of-asia.github.io/", "", "https://github.com/Heart-of-Asia/Heart-of-Asia.github.io"),
        ("https://dialogues.af/", "[publish]\ncname = \"Dialogues.af\"", REMOTE),
        ("http://dialogues.af/", "[publish]\ncname = \"dialogues.af\"", REMOTE),
        ("https://گفتگو.af/", "[publish]\ncname = \"گفتگو.af\"", REMOTE),
    ] {
        assert_eq!(site(base_url, lines, remote).report(), "", "{base_url}");
    }
}

#[test]
fn nothing_is_said_where_the_remote_is_not_known_or_not_on_github() {
    let address = "https://heart-of-asia.github.io/other/";
    for origin in ["https://codeberg.org/a/b.git", "/srv/git/dialogues.git"] {
        assert_eq!(site(address, "", origin).report(), "", "{origin}");
    }
    assert_eq!(site(address, "[publish]\nremote = \"pages\"", REMOTE).report(), "");
    // A name that Git would take for an option.
    assert_eq!(site(address, "[publish]\nremote = \"--all\"", REMOTE).report(), "");
    let alone = Fixture::site();
    assert_eq!(alone.report(), "");
}

#[test]
fn the_repository_is_that_of_the_site_also_in_a_hook_of_another() {
    let address = "https://heart-of-asia.github.io/dialogues/";
    let (site, other) = (site(address, "", REMOTE), site(address, "", "git@github.com:someone/else.git"));
    let output = site.command(&["check", "--format", "json"]).env("GIT_DIR", other.path(".git")).output();
    assert_eq!(Run::of(&output.expect("the program")).diagnostics(), Vec::<String>::new());
}

#[test]
fn the_remote_that_is_published_to_is_the_one_that_counts() {
    let site =
        site("https://heart-of-asia.github.io/", "[publish]\nremote = \"pages\"", "https://example.org/x");
    git(&site, &["remote", "add", "pages", REMOTE]);
    assert!(site.report().starts_with(ELSEWHERE), "{}", site.report());
}

#[test]
fn a_site_with_a_domain_of_its_own_is_at_the_root_of_it() {
    let publish = "[publish]\ncname = \"dialogues.af\"";
    for wrong in [
        "https://dialogues.af/dialogues/",
        "https://heart-of-asia.github.io/dialogues/",
        "https://dialogues.af:8443/",
    ] {
        assert_eq!(
            site(wrong, publish, REMOTE).report(),
            "warning rapporteur.toml:2:12 `base_url` does not match `cname`, which publishes the \
             site at the root of dialogues.af\n  did you mean `https://dialogues.af/`?\n",
            "{wrong}"
        );
    }
}

#[test]
fn a_cname_that_is_no_domain_is_shown_with_what_was_meant() {
    let report = |cname: &str| {
        site("https://dialogues.af/", &format!("[publish]\ncname = \"{cname}\""), REMOTE).report()
    };
    for wrong in ["https://dialogues.af/", "dialogues.af/", "dialogues.af:443"] {
        assert_eq!(
            report(wrong),
            format!(
                "warning rapporteur.toml:4:9 `cname` is not a domain: `{wrong}`\n  did you mean `dialogues.af`?\n"
            )
        );
    }
    assert_eq!(
        report("dialogues"),
        "warning rapporteur.toml:4:9 `cname` is not a domain: `dialogues`\n  write only the host name, such as \
         `dialogues.example.org`\n"
    );
    assert_eq!(
        report("heart-of-asia.github.io"),
        "warning rapporteur.toml:4:9 `cname` is a domain of GitHub; it must be your own\n  remove \
         `cname`: a site without it is published at its GitHub address\n"
    );
}

#[test]
fn an_address_from_the_command_line_is_taken_on_trust() {
    let site = site("https://example.org/", "", REMOTE).with(&["--base-url", "https://preview.example.org/"]);
    assert_eq!(site.report(), "");
}
