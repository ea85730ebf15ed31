//! The cross-index, as `/data/index.json` gives it.

use serde_json::{Value, json};

use crate::bundled;
use crate::fixture::Fixture;

const THEMES: &str = r#"
[security]
label = "Security"
[counter-terrorism]
label = "Counter-terrorism"
broader = "security"
aliases = ["counterterrorism"]
[borders]
label = "Borders"
broader = "Security"
[smuggling]
label = "Smuggling"
broader = "borders"
[unused]
label = "Unused"
broader = "security"
"#;

const ORGANISATIONS: &str = "[chs]\nname = \"Centre\"\n[un]\nname = \"United Nations\"\nshort = \"UN\"\n";

const GROUPS: &str = r#"
[contact]
name = "Contact Group"
members = ["KZ", "QA", { party = "GB", until = 2020-01-31 }]
"#;

fn site() -> Fixture {
    Fixture::site()
        .file("content/themes.toml", THEMES)
        .file("content/organisations.toml", ORGANISATIONS)
        .file("content/groups.toml", GROUPS)
}

#[test]
fn the_whole_index_has_exactly_the_shape_that_is_documented() {
    let site = site()
        .file("content/track/_index.md", "+++\ntitle = \"Track\"\nsubjects = [\"AF\"]\norganisers = [\"chs\"]\n+++\n")
        .file(
            "content/track/first.md",
            r#"+++
title = "First"
date = "2020"
place = { name = "Doha", country = "QA" }
participants = ["KZ", "contact", { party = "United Nations", count = 2 }]
themes = ["smuggling", "counterterrorism"]
+++
"#,
        )
        .session(
            "second",
            "date = 2021-03-01\nsubjects = [\"contact\", \"un\"]\norganisers = [\"un\"]\nparticipants = [\"AF\", \"af\", \"AFG\"]\nthemes = [\"Security\"]",
        );
    let (first, second) = (json!(["track/first"]), json!(["talks/second"]));
    let both = json!(["track/first", "talks/second"]);
    let crossings =
        json!({ "borders": first, "counter-terrorism": first, "security": first, "smuggling": first });
    let expected = json!({
        "countries": {
            "AF": { "participant": second, "subject": first },
            "GB": { "through": { "contact": first } },
            "KZ": { "participant": first },
            "QA": { "host": first },
        },
        "groups": { "contact": { "participant": first, "subject": second } },
        "organisations": {
            "chs": { "organiser": first },
            "un": { "organiser": second, "participant": first },
        },
        "themes": { "borders": first, "counter-terrorism": first, "security": both, "smuggling": first },
        "years": { "2020": first, "2021": second },
        "crossings": {
            "country:AF": { "security": second },
            "country:KZ": crossings,
            "group:contact": crossings,
        },
    });
    assert_eq!(site.build().json("data/index.json"), expected);
}

#[test]
fn keys_are_sorted_at_every_level() {
    let written = bundled::text("data/index.json");
    let parsed: Value = serde_json::from_str(&written).expect("JSON");
    // The parser keeps objects sorted, so what it writes is in order.
    assert_eq!(written.trim_end(), parsed.to_string());
}

#[test]
fn a_record_without_sessions_has_every_part_and_nothing_in_it() {
    let parts = ["countries", "groups", "organisations", "themes", "years", "crossings"];
    let expected: Value = parts.iter().map(|part| ((*part).to_owned(), json!({}))).collect();
    assert_eq!(site().build().json("data/index.json"), expected);
}

#[test]
fn a_country_that_is_named_in_any_capacity_is_not_there_through_a_group() {
    let site = site()
        .session("host", "date = 2019-01-01\nplace = { country = \"KZ\" }\nparticipants = [\"contact\"]")
        .session("subject", "date = 2019-01-02\nsubjects = [\"KZ\"]\nparticipants = [\"contact\"]")
        .session("participant", "date = 2019-01-03\nparticipants = [\"KZ\", \"contact\"]")
        .session("neither", "date = 2019-01-04\nparticipants = [\"contact\"]");
    let expected = json!({
        "host": ["talks/host"],
        "participant": ["talks/participant"],
        "subject": ["talks/subject"],
        "through": { "contact": ["talks/neither"] },
    });
    assert_eq!(site.build().json("data/index.json")["countries"]["KZ"], expected);
}

#[test]
fn a_group_that_a_session_is_about_stands_for_no_country() {
    let site = site().session("1", "date = 2019-01-01\nsubjects = [\"contact\"]\nparticipants = [\"FR\"]");
    let index = site.build().json("data/index.json");
    assert_eq!(index["countries"], json!({ "FR": { "participant": ["talks/1"] } }));
    assert_eq!(index["groups"], json!({ "contact": { "subject": ["talks/1"] } }));
}

#[test]
fn an_organisation_that_sessions_are_only_about_has_no_entry() {
    let site = site().session("1", "date = 2019-01-01\nsubjects = [\"un\"]");
    assert_eq!(site.build().json("data/index.json")["organisations"], json!({}));
}

#[test]
fn neither_hosts_nor_subjects_nor_members_of_groups_nor_organisations_make_crossings() {
    let facts = "date = 2019-01-01\nplace = { country = \"QA\" }\nsubjects = [\"AF\"]\nparticipants = [\"contact\", \"chs\"]\nthemes = [\"borders\"]";
    let index = site().session("1", facts).build().json("data/index.json");
    let expected = json!({ "group:contact": { "borders": ["talks/1"], "security": ["talks/1"] } });
    assert_eq!(index["crossings"], expected);
}

#[test]
fn a_session_with_a_theme_and_its_broader_one_is_counted_once_in_each() {
    let facts = "date = 2019-01-01\nparticipants = [\"QA\"]\nthemes = [\"security\", \"borders\", \"counter-terrorism\", \"Borders\"]";
    let index = site().session("1", facts).build().json("data/index.json");
    let once = json!({ "borders": ["talks/1"], "counter-terrorism": ["talks/1"], "security": ["talks/1"] });
    assert_eq!(index["themes"], once);
    assert_eq!(index["crossings"], json!({ "country:QA": once }));
}

#[test]
fn themes_of_recommendations_are_not_themes_of_the_session() {
    let facts = "date = 2019-01-01\nparticipants = [\"QA\"]\n[[recommendations]]\ntext = \"Talk.\"\nto = [\"KZ\"]\nthemes = [\"borders\"]";
    let index = site().session("1", facts).build().json("data/index.json");
    assert_eq!(index["themes"], json!({}));
    assert_eq!(index["countries"], json!({ "QA": { "participant": ["talks/1"] } }));
}

#[test]
fn sessions_run_by_first_day_then_number_then_id() {
    let site = site()
        .file("content/zeta/_index.md", "+++\ntitle = \"Zeta\"\n+++\n")
        .file("content/zeta/a.md", "+++\ntitle = \"A\"\ndate = \"2019-01\"\nnumber = 1\n+++\n")
        .session("z-numbered", "date = 2019-01-01\nnumber = 2")
        .session("b-plain", "date = \"2019\"")
        .session("a-plain", "date = 2019-01-01")
        .session("late", "date = 2019-01-02\nnumber = 3")
        .session("early", "date = 2018-12-31\nend_date = 2019-02-01");
    let index = site.build().json("data/index.json");
    let order = ["zeta/a", "talks/z-numbered", "talks/a-plain", "talks/b-plain", "talks/late"];
    assert_eq!(index["years"], json!({ "2018": ["talks/early"], "2019": order }));
}

#[test]
fn drafts_count_only_when_they_are_asked_for() {
    let site = site()
        .session("done", "date = 2019-01-01\nparticipants = [\"QA\"]")
        .session("draft", "date = 2019-01-02\nparticipants = [\"QA\"]\ndraft = true");
    let qatar = |site: &Fixture| site.build().json("data/index.json")["countries"]["QA"].clone();
    assert_eq!(qatar(&site), json!({ "participant": ["talks/done"] }));
    assert!(!site.has("talks/draft/index.html"));
    let site = site.with(&["--drafts"]);
    assert_eq!(qatar(&site), json!({ "participant": ["talks/done", "talks/draft"] }));
    assert!(site.has("talks/draft/index.html"));
}

#[test]
fn a_member_of_a_group_that_took_part_is_there_through_the_group_only() {
    let site =
        Fixture::site().session("01-first", "date = 2021-09-14\nparticipants = [\"central-asia\", \"KZ\"]");
    let index = site.build().json("data/index.json");
    assert_eq!(index["countries"]["KZ"], json!({ "participant": ["talks/01-first"] }));
    assert_eq!(index["countries"]["UZ"], json!({ "through": { "central-asia": ["talks/01-first"] } }));
}
