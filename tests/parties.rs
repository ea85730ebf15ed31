//! Under which names countries, groups and organisations are known.

use serde_json::{Value, json};

use crate::fixture::Fixture;

/// What the participants of one session are taken for.
#[track_caller]
fn taken_for(site: Fixture, names: &[&str]) -> Vec<String> {
    let names: Vec<Value> = names.iter().map(|name| json!(name)).collect();
    let site = site.session("s", &format!("date = 2021-09-14\nparticipants = {}", json!(names)));
    let sessions = site.build().json("data/sessions.json");
    let participants = sessions["sessions"][0]["participants"].as_array().expect("participants");
    participants.iter().map(|it| it["party"].as_str().expect("a party").to_owned()).collect()
}

#[test]
fn a_country_is_known_by_its_codes_and_its_name_in_any_case() {
    let names = ["QA", "qa", "QAT", "qat", "Qatar", "QATAR", "country:QA", "Country:qa"];
    assert_eq!(taken_for(Fixture::site(), &names), ["country:QA"; 8]);
}

#[test]
fn a_country_is_known_by_the_names_in_common_use() {
    let names = ["Iran", "Russia", "USA", "South Korea", "Türkiye", "Czechia", "United States", "Germany"];
    let codes = ["IR", "RU", "US", "KR", "TR", "CZ", "US", "DE"].map(|code| format!("country:{code}"));
    assert_eq!(taken_for(Fixture::site(), &names), codes);
}

#[test]
fn accents_apostrophes_and_hyphens_do_not_matter() {
    let names = ["Côte d’Ivoire", "cote d'ivoire", "Guinea Bissau", "Turkiye"];
    let codes = ["CI", "CI", "GW", "TR"].map(|code| format!("country:{code}"));
    assert_eq!(taken_for(Fixture::site(), &names), codes);
}

#[test]
fn a_country_is_known_by_its_name_in_every_language_of_the_site() {
    let site = Fixture::site().config("languages = [\"en\", \"fa-AF\", \"ru\", \"hi\"]");
    let names = ["قطر", "Катар", "क़तर", "تاجکستان", "تاجیکستان", "टोगो", "टोंगा"];
    let codes = ["QA", "QA", "QA", "TJ", "TJ", "TG", "TO"].map(|code| format!("country:{code}"));
    assert_eq!(taken_for(site, &names), codes);
}

#[test]
fn a_name_in_a_language_that_the_site_has_not_is_unknown() {
    let site = Fixture::site().session("s", "date = 2021-09-14\nparticipants = [\"Deutschland\"]");
    assert_eq!(site.diagnostics(), ["error content/talks/s.md:4:17 unknown party `Deutschland`"]);
}

#[test]
fn a_site_calls_a_country_as_it_wants_to_and_the_usual_names_still_do() {
    let own = "languages = [\"en\", \"ar\"]\n[countries]\nqa = { en = \"State of Qatar\", ar = \"دولة قطر\" }\nIR = \"Persia\"";
    let site = Fixture::site()
        .config(own)
        .session("s", "date = 2021-09-14\nparticipants = [\"State of Qatar\", \"دولة قطر\", \"قطر\", \"Qatar\", \"Persia\"]");
    let sessions = site.build().json("data/sessions.json");
    let participants =
        json!(["QA", "QA", "QA", "QA", "IR"].map(|code| json!({ "party": format!("country:{code}") })));
    assert_eq!(sessions["sessions"][0]["participants"], participants);
    assert!(site.main("countries/qa/index.html").contains("<h1>State of Qatar</h1>"));
    assert!(site.main("ar/countries/qa/index.html").contains("<h1>دولة قطر</h1>"));
    assert!(site.main("countries/ir/index.html").contains("<h1>Persia</h1>"));
    assert!(site.main("ar/countries/ir/index.html").contains("<h1>إيران</h1>"));
}

const GROUPS: &str = r#"
[contact]
name = { en = "Contact Group", fa = "گروه تماس" }
aliases = ["The Five"]
members = ["Qatar", "uzb", "کویت"]
[central-asia]
name = "Heartland"
members = ["KZ"]
"#;

#[test]
fn a_group_of_the_site_is_known_by_id_name_and_alias() {
    let site = Fixture::site().config("languages = [\"en\", \"fa\"]").file("content/groups.toml", GROUPS);
    let names = ["contact", "Contact Group", "contact group", "گروه تماس", "the five", "group:contact"];
    assert_eq!(taken_for(site, &names), ["group:contact"; 6]);
}

#[test]
fn members_may_be_written_under_any_name_of_theirs() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/groups.toml", GROUPS)
        .session("s", "date = 2021-09-14\nparticipants = [\"contact\"]");
    let through = json!({ "through": { "contact": ["talks/s"] } });
    let expected = json!({ "KW": through, "QA": through, "UZ": through });
    assert_eq!(site.build().json("data/index.json")["countries"], expected);
}

#[test]
fn a_group_of_the_site_takes_the_place_of_a_built_in_one_with_its_id() {
    let site = Fixture::site()
        .file("content/groups.toml", GROUPS)
        .session("s", "date = 2021-09-14\nparticipants = [\"central-asia\", \"Heartland\"]");
    let index = site.config("languages = [\"en\", \"fa\"]").build().json("data/index.json");
    assert_eq!(index["countries"], json!({ "KZ": { "through": { "central-asia": ["talks/s"] } } }));
    assert_eq!(index["groups"], json!({ "central-asia": { "participant": ["talks/s"] } }));
}

#[test]
fn built_in_groups_are_known_by_id_and_name() {
    let names = ["central-asia", "Central Asia", "eu", "EU", "European Union", "group:eu"];
    let ids = ["central-asia", "central-asia", "eu", "eu", "eu", "eu"].map(|id| format!("group:{id}"));
    assert_eq!(taken_for(Fixture::site(), &names), ids);
}

const ORGANISATIONS: &str = r#"
[chs]
name = { en = "Center for Conflict and Humanitarian Studies", ar = "مركز دراسات النزاع" }
short = "CHS"
aliases = ["Doha centre"]
country = "Qatar"
[ind]
name = "Institute for New Dialogue"
short = "QA"
"#;

#[test]
fn an_organisation_is_known_by_id_name_abbreviation_and_alias() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"ar\"]")
        .file("content/organisations.toml", ORGANISATIONS);
    let full = "Center for Conflict and Humanitarian Studies";
    let names = ["chs", full, "مركز دراسات النزاع", "CHS", "doha centre", "organisation:chs"];
    assert_eq!(taken_for(site, &names), ["organisation:chs"; 6]);
}

#[test]
fn a_code_goes_before_an_abbreviation_that_is_the_same() {
    let site = Fixture::site().file("content/organisations.toml", ORGANISATIONS);
    assert_eq!(taken_for(site, &["QA", "organisation:ind"]), ["country:QA", "organisation:ind"]);
}

#[test]
fn among_organisers_only_an_organisation_can_be_meant() {
    let site = Fixture::site()
        .file("content/organisations.toml", ORGANISATIONS)
        .session("s", "date = 2021-09-14\norganisers = [\"ind\", \"CHS\"]");
    let sessions = site.build().json("data/sessions.json");
    assert_eq!(sessions["sessions"][0]["organisers"], json!(["ind", "chs"]));
}

#[test]
fn hosts_subjects_speakers_and_addressees_have_the_same_names() {
    let facts = r#"
date = 2021-09-14
place = { country = "Qatar" }
subjects = ["afg", "European Union"]
speakers = [{ name = "A. Speaker", party = "Iran", named_by = "Doha centre" }]
recommendations = [{ text = "Meet again.", to = ["chs", "KAZ"] }]
"#;
    let site = Fixture::site().file("content/organisations.toml", ORGANISATIONS).session("s", facts.trim());
    let session = site.build().json("data/sessions.json")["sessions"][0].clone();
    assert_eq!(session["place"], json!({ "country": "QA" }));
    assert_eq!(session["subjects"], json!(["country:AF", "group:eu"]));
    assert_eq!(session["speakers"][0]["party"], "country:IR");
    assert_eq!(session["speakers"][0]["named_by"], "chs");
    assert_eq!(session["recommendations"][0]["to"], json!(["organisation:chs", "country:KZ"]));
}
