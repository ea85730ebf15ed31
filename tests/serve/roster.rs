//! The sealed roster in the preview: names are errors as soon as they are written, in the terminal and on the page.

use std::fs;
use std::path::Path;

use super::client::Preview;
use crate::fixture::{Fixture, Run};
use crate::guard::NAMES;

const PATH: &str = "content/talks/1.md";

fn session(body: &str) -> String {
    format!("+++\ntitle = \"First\"\ndate = 2021-01-02\n+++\n{body}\n")
}

/// Where keys are kept, on every system.
fn keys_in(folder: &Path) -> [(&'static str, &str); 2] {
    ["XDG_CONFIG_HOME", "APPDATA"].map(|name| (name, folder.to_str().expect("text")))
}

/// A site with a roster, whose key is in `keys`.
fn sealed(body: &str, keys: &Path) -> Fixture {
    let site = Fixture::site().file(PATH, session(body));
    let names = keys.join("names.csv");
    fs::write(&names, NAMES).expect("a file");
    let mut seal = site.command(&["guard", "seal", names.to_str().expect("text")]);
    assert_eq!(Run::of(&seal.envs(keys_in(keys)).output().expect("the program")).code, 0);
    site
}

#[test]
fn a_name_on_the_roster_is_an_error_until_it_is_taken_out() {
    let keys = tempfile::tempdir().expect("a temporary folder");
    let preview = Preview::started(sealed("Nobody.", keys.path()), &[], &keys_in(keys.path()));
    let mut tab = preview.tab("talks/1/");
    preview.save(PATH, session("It was Ahmad Karimi who proposed it."));
    preview.hear(|line| line.contains("guarded-name"));
    assert_eq!(tab.next("diagnostics")["total"], 0);
    let told = tab.next("diagnostics");
    assert_eq!(told["total"], 1, "{told}");
    assert!(told.to_string().contains("guarded-name"), "{told}");
    preview.save(PATH, session("It was proposed."));
    preview.hear(|line| line.ends_with("all fixed"));
}

#[test]
fn without_the_key_the_preview_warns_that_nothing_is_searched() {
    let keys = tempfile::tempdir().expect("a temporary folder");
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let site = sealed("Ahmad Karimi.", keys.path());
    let preview = Preview::started(site, &[], &keys_in(elsewhere.path()));
    preview.hear(|line| line.contains("guard-key-missing"));
}

#[test]
fn a_surname_that_is_also_an_organisation_is_public_as_soon_as_that_is_written() {
    let keys = tempfile::tempdir().expect("a temporary folder");
    let site = sealed("Tolzai proposed it.", keys.path());
    let preview = Preview::started(site, &[], &keys_in(keys.path()));
    preview.hear(|line| line.contains("guarded-surname"));
    preview.save("content/organisations.toml", "[tolzai]\nname = \"Tolzai\"\n");
    preview.hear(|line| line.contains("attached files checked") && !line.contains("error"));
}
