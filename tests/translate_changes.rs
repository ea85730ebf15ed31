//! What has changed in an original since it was translated, as the history of the site tells it.

use std::process::Command;

use serde_json::{Value, json};

use crate::fixture::Fixture;

const BEFORE: &str = "+++\ntitle = \"After the fall\"\nsummary = \"What they said.\"\ndate = 2021-09-14\nnumber = 1\n\n\
                      [[recommendations]]\ntext = \"Open the border.\"\n\n[[recommendations]]\ntext = \"Meet again.\"\n+++\n\
                      They met.\n\nThey talked.\n";

#[track_caller]
fn git(site: &Fixture, arguments: &[&str]) {
    let names = [("GIT_AUTHOR_DATE", "2024-03-01T12:00:00Z"), ("GIT_COMMITTER_DATE", "2024-03-01T12:00:00Z")];
    let ran = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(site.root())
        .envs(names)
        .output()
        .expect("git");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}

/// A site whose session was translated, committed, moved to another name and then changed.
fn changed() -> Fixture {
    let site = Fixture::site().config("languages = [\"en\", \"fa\"]").file("content/talks/one.md", BEFORE);
    git(&site, &["init", "--quiet"]);
    git(&site, &["add", "-A"]);
    git(&site, &["commit", "--quiet", "-m", "One"]);
    git(&site, &["mv", "content/talks/one.md", "content/talks/01-fall.md"]);
    site.write("content/talks/01-fall.fa.md", "+++\ntitle = \"پس از سقوط\"\n+++\n");
    assert_eq!(site.run(&["translate", "talks/1", "fa", "--reviewed"]).code, 0);
    git(&site, &["add", "-A"]);
    git(&site, &["commit", "--quiet", "-m", "Translated"]);
    let after = BEFORE
        .replace("2021-09-14", "2021-09-15")
        .replace("Meet again.", "Meet soon.")
        .replace("They talked.", "They talked for long.");
    site.file("content/talks/01-fall.md", after)
}

#[test]
fn a_translator_is_shown_what_changed_in_the_original() {
    let site = changed();
    let run = site.run(&["translate", "talks/1", "fa"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout, @r"
    content/talks/01-fall.fa.md was translated from an earlier version of content/talks/01-fall.md. Changed since then: recommendation 2, body.

    --- content/talks/01-fall.md (as translated, 2024-03-01)
    +++ content/talks/01-fall.md (current)
    @@ -3,3 +3,3 @@
     recommendation 1: Open the border.
    -recommendation 2: Meet again.
    +recommendation 2: Meet soon.
     
    @@ -7,2 +7,2 @@
     
    -They talked.
    +They talked for long.

    Update the translation, then run `rapporteur translate talks/1 fa --reviewed`.
    ");
    let status = site.run(&["translate", "--status"]).stdout;
    assert!(
        status.contains(
            "talks/1, changed since it was translated into fa: recommendation 2, body\n--- content/"
        ),
        "{status}"
    );
    assert!(status.contains("\n+They talked for long.\n"), "{status}");
    let json: Value =
        serde_json::from_str(&site.run(&["translate", "--status", "--format", "json"]).stdout).expect("JSON");
    let texts = json["texts"].as_array().expect("texts");
    let state = &texts.iter().find(|text| text["id"] == "talks/01-fall").expect("it")["translations"]["fa"];
    assert_eq!(state["changed"], json!(["recommendation 2", "body"]));
    assert!(state["diff"].as_str().expect("a diff").contains("-They talked.\n"));
    assert_eq!(site.run(&["translate", "talks/1", "fa", "--reviewed"]).code, 0);
    // It is left as it is again.
    assert_eq!(site.run(&["translate", "talks/1", "fa"]).code, 2);
}

#[test]
fn without_a_history_that_has_the_earlier_version_this_is_said() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/talks/01.md", BEFORE)
        .file("content/talks/01.fa.md", "+++\ntitle = \"پس از سقوط\"\n+++\n");
    assert_eq!(site.run(&["translate", "talks/1", "fa", "--reviewed"]).code, 0);
    let site = site.file("content/talks/01.md", BEFORE.replace("They met.", "They met twice."));
    let run = site.run(&["translate", "talks/1", "fa"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.contains("That version is not in the git history, so the changes cannot be shown"),
        "{}",
        run.stdout
    );
    git(&site, &["init", "--quiet"]);
    git(&site, &["add", "-A"]);
    git(&site, &["commit", "--quiet", "-m", "Changed already"]);
    assert_eq!(site.run(&["translate", "talks/1", "fa"]).stdout, run.stdout);
    assert!(!site.run(&["translate", "--status"]).stdout.contains("changed since it was"));
}
