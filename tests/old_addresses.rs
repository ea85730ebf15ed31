//! Old addresses of pages: where they stand, in which languages, and what they may be.

use crate::fixture::{Fixture, links};

/// A site in two languages under a base path.
fn site() -> Fixture {
    Fixture::site().file(
        "rapporteur.toml",
        "title = { en = \"D\", fa = \"د\" }\ndescription = { en = \"D.\", fa = \"د.\" }\n\
         base_url = \"https://example.org/dialogues/\"\nlanguages = [\"en\", \"fa\"]\n",
    )
}

fn with_alias(alias: &str) -> Fixture {
    site().session("12", &format!("date = 2021-01-01\nnumber = 12\naliases = [\"{alias}\"]"))
}

#[track_caller]
fn leads_to(site: &Fixture, old: &str, new: &str) {
    let page = site.built(old);
    assert!(page.contains(&format!("content=\"0; url={new}\"")), "{old}: {page}");
    assert!(links(&page).contains(&new.to_owned()), "{old}: {page}");
}

#[test]
fn an_old_address_leads_on_in_every_language() {
    let site = with_alias("/old/x/");
    site.build();
    leads_to(&site, "old/x/index.html", "/dialogues/talks/12/");
    leads_to(&site, "fa/old/x/index.html", "/dialogues/fa/talks/12/");
    assert!(site.built("fa/old/x/index.html").contains("<html lang=\"fa\""));
    assert_eq!(site.run(&["check"]).code, 0);
}

#[test]
fn one_that_names_a_language_is_of_that_language() {
    let site = with_alias("/fa/old/x/");
    site.build();
    leads_to(&site, "fa/old/x/index.html", "/dialogues/fa/talks/12/");
    assert!(!site.has("old/x/index.html") && !site.has("fa/fa/old/x/index.html"));
}

#[test]
fn one_is_taken_as_it_is_shown_in_a_browser() {
    for alias in [
        "/old/café/",
        "/old/caf%C3%A9/",
        "/old/cafe\u{301}/",
        "/dialogues/old/café/",
        "/dialogues/old/caf%c3%a9",
        "https://example.org/dialogues/old/caf%C3%A9/",
        "http://EXAMPLE.org/dialogues/old/café",
        "//example.org/dialogues/old/café/",
    ] {
        let site = with_alias(alias);
        site.build();
        leads_to(&site, "old/café/index.html", "/dialogues/talks/12/");
        assert!(!site.has("dialogues/old/café/index.html"), "{alias}");
    }
}

#[test]
fn the_address_of_the_configuration_counts_wherever_the_site_is_built_for() {
    for alias in ["/dialogues/old/", "https://example.org/dialogues/old/", "http://localhost:8000/old/"] {
        let site = with_alias(alias).with(&["--base-url", "http://localhost:8000/"]);
        site.build();
        leads_to(&site, "old/index.html", "/talks/12/");
    }
}

#[test]
fn one_without_a_slash_at_its_beginning_is_taken_from_beside_the_page() {
    for (alias, file) in [
        ("old-12.html", "talks/old-12.html"),
        ("./old-12/", "talks/old-12/index.html"),
        ("2021/12", "talks/2021/12/index.html"),
        ("../dialogue/12/", "dialogue/12/index.html"),
    ] {
        let site = with_alias(alias);
        site.build();
        leads_to(&site, file, "/dialogues/talks/12/");
        leads_to(&site, &format!("fa/{file}"), "/dialogues/fa/talks/12/");
    }
    let site =
        site().file("content/about.md", "+++\ntitle = \"About\"\naliases = [\"info.html\"]\n+++\nText.\n");
    site.build();
    leads_to(&site, "info.html", "/dialogues/about/");
}

#[test]
fn themes_organisations_groups_and_series_have_former_addresses() {
    let site = site()
        .file("content/themes.toml", "[peace]\nlabel = { en = \"Peace\", fa = \"صلح\" }\nformer_addresses = [\"/topics/peace/\", \"harmony/\"]\n")
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\nformer_addresses = [\"/orgs/chs/\"]\n")
        .file("content/groups.toml", "[trio]\nname = { en = \"Trio\", fa = \"سه\" }\nmembers = [\"QA\"]\nformer_addresses = [\"/groups/three/\"]\n")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\nformer_addresses = [\"/meetings/\", \"meetings.html\"]\n+++\n")
        .session("1", "date = 2021-01-01\nthemes = [\"peace\"]\norganisers = [\"chs\"]\nparticipants = [\"trio\"]");
    site.build();
    for (old, new) in [
        ("topics/peace/index.html", "themes/peace/"),
        ("themes/harmony/index.html", "themes/peace/"),
        ("orgs/chs/index.html", "organisations/chs/"),
        ("groups/three/index.html", "groups/trio/"),
        ("meetings/index.html", "talks/"),
        ("meetings.html", "talks/"),
    ] {
        leads_to(&site, old, &format!("/dialogues/{new}"));
        leads_to(&site, &format!("fa/{old}"), &format!("/dialogues/fa/{new}"));
    }
    for (old, title) in [
        ("topics/peace/index.html", "Peace"),
        ("orgs/chs/index.html", "Centre"),
        ("groups/three/index.html", "Trio"),
        ("meetings/index.html", "Talks"),
        ("groups/trio/harmony/index.html", "Trio × Peace"),
    ] {
        let page = site.built(old);
        assert!(page.contains(&format!("<title>{title}</title>")), "{old}: {page}");
        assert!(page.contains(&format!("\">{title}</a>")), "{old}: {page}");
    }
    assert_eq!(site.diagnostics(), [""; 0]);
    // What nothing names has no page, and then nothing leads there.
    site.write("content/talks/1.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n");
    site.build();
    assert!(!site.has("orgs/chs/index.html") && !site.has("fa/groups/three/index.html"));
}

#[test]
fn one_that_cannot_be_of_the_site_is_reported_with_the_reason() {
    for (alias, why) in [
        ("/", "is not a valid old address of this site"),
        ("/dialogues/", "is not a valid old address of this site"),
        ("../../up/", "is not a valid old address of this site"),
        ("/a/../b/", "is not a valid old address of this site"),
        ("/a?b=1", "is not a valid old address of this site"),
        ("/a%3Fb", "is not a valid old address of this site"),
        ("https://example.com/old/", "is an address of another site"),
        ("https://example.org:8080/dialogues/old/", "is an address of another site"),
        ("https://example.org/old/", "is outside the site, which is published at /dialogues/"),
    ] {
        let expected = format!("error content/talks/12.md:5:12 `{alias}` {why}");
        assert_eq!(with_alias(alias).diagnostics(), [expected]);
    }
}

#[test]
fn a_place_that_is_taken_is_reported_once_whatever_the_languages() {
    let site = with_alias("/talks/13/")
        .session("13", "date = 2021-02-01\nnumber = 13\naliases = [\"/old/\"]")
        .file(
            "content/themes.toml",
            "[peace]\nlabel = { en = \"Peace\", fa = \"صلح\" }\nformer_addresses = [\"/old/\"]\n",
        )
        .session("14", "date = 2021-03-01\nnumber = 14\nthemes = [\"peace\"]");
    assert_eq!(
        site.diagnostics(),
        [
            "error content/talks/12.md:5:12 the address /talks/13/ is already used by content/talks/13.md",
            "error content/themes.toml:3:21 the address /old/ is already used by content/talks/13.md",
        ]
    );
}

#[test]
fn a_file_in_static_goes_before_what_only_follows_from_an_old_address() {
    let site = with_alias("/old/").file("static/fa/old/index.html", "<p>own</p>");
    assert_eq!(site.build().built("fa/old/index.html"), "<p>own</p>");
    leads_to(&site, "old/index.html", "/dialogues/talks/12/");
}

#[test]
fn each_key_names_the_other_where_it_does_not_stand() {
    let site = site()
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\naliases = [\"/meetings/\"]\n+++\n")
        .session("1", "date = 2021-01-01\nformer_addresses = [\"/old/\"]");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/1.md:4:1 this session has no key `former_addresses`
      did you mean `aliases`?
    error content/talks/_index.md:3:1 this series has no key `aliases`
      did you mean `former_addresses`?
    ");
}

#[test]
fn the_schema_knows_former_addresses() {
    let run = Fixture::empty().run(&["schema"]);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let defs = schema["$defs"].as_object().expect("kinds of files");
    let with_key = defs.values().filter(|kind| kind.to_string().contains("\"former_addresses\":"));
    assert_eq!(with_key.count(), 5, "themes, organisations, groups, series, home");
}
