//! What front matter says of a session, and what it inherits.

use serde_json::{Value, json};

use crate::fixture::Fixture;

/// The only session of a site, as `sessions.json` has it.
#[track_caller]
fn session(site: &Fixture) -> Value {
    site.build().json("data/sessions.json")["sessions"][0].clone()
}

fn page(site: &Fixture, name: &str) -> String {
    site.main(&format!("talks/{name}/index.html"))
}

#[test]
fn the_precision_written_is_the_precision_shown() {
    let cases = [
        ("2021-09-14", "2021-09-14", "14 September 2021"),
        ("\"2021-09-14\"", "2021-09-14", "14 September 2021"),
        ("\"2021-09\"", "2021-09", "September 2021"),
        ("\"2021\"", "2021", "2021"),
    ];
    let mut site = Fixture::site();
    for (at, (written, ..)) in cases.iter().enumerate() {
        site = site.session(&format!("s{at}"), &format!("date = {written}"));
    }
    site.build();
    for (at, (_, machine, people)) in cases.iter().enumerate() {
        let time = format!("<time datetime=\"{machine}\">{people}</time>");
        assert!(page(&site, &format!("s{at}")).contains(&time), "{time}");
    }
}

#[test]
fn a_longer_session_shows_its_first_and_last_day() {
    let site = Fixture::site()
        .session("s", "date = 2021-09-14\nend_date = 2021-09-16")
        .session("m", "date = \"2021-09\"\nend_date = \"2021-11\"");
    site.build();
    assert!(page(&site, "s").contains("14–16 September 2021"));
    assert!(page(&site, "m").contains("September – November 2021"));
}

const SERIES: &str = r#"+++
title = "Talks"
organisers = ["chs"]
subjects = ["AF", "central-asia"]
rule = "chatham-house"
format = "virtual"
+++
"#;

fn with_defaults() -> Fixture {
    Fixture::site()
        .file("content/talks/_index.md", SERIES)
        .file("content/organisations.toml", "[chs]\nname = \"Centre\"\n[un]\nname = \"United Nations\"\n")
}

#[test]
fn a_session_inherits_what_it_does_not_say() {
    let session = session(&with_defaults().session("s", "date = 2021-09-14"));
    assert_eq!(session["organisers"], json!(["chs"]));
    assert_eq!(session["subjects"], json!(["country:AF", "group:central-asia"]));
    assert_eq!(session["rule"], "chatham-house");
    assert_eq!(session["format"], "virtual");
}

#[test]
fn what_a_session_says_takes_the_place_of_what_it_would_inherit() {
    let facts = "date = 2021-09-14\norganisers = [\"un\"]\nsubjects = [\"QA\"]\nrule = \"on-record\"\nformat = \"hybrid\"";
    let session = session(&with_defaults().session("s", facts));
    assert_eq!(session["organisers"], json!(["un"]));
    assert_eq!(session["subjects"], json!(["country:QA"]));
    assert_eq!(session["rule"], "on-record");
    assert_eq!(session["format"], "hybrid");
}

#[test]
fn an_empty_list_says_that_there_is_none() {
    let facts = "date = 2021-09-14\norganisers = []\nsubjects = []";
    let session = session(&with_defaults().session("s", facts));
    assert_eq!((session.get("organisers"), session.get("subjects")), (None, None));
}

#[test]
fn sessions_of_one_series_inherit_nothing_from_another() {
    let site = with_defaults()
        .file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n")
        .file("content/other/s.md", "+++\ntitle = \"S\"\ndate = 2021-09-14\n+++\n");
    let session = session(&site);
    assert_eq!(session["id"], "other/s");
    assert_eq!((session.get("organisers"), session.get("rule")), (None, None));
}

#[test]
fn a_place_is_a_text_or_a_name_and_a_country() {
    let site = Fixture::site()
        .session("a", "date = 2021-09-14\nnumber = 1\nplace = \"Doha\"")
        .session("b", "date = 2021-09-14\nnumber = 2\nplace = { name = \"Doha\", country = \"Qatar\" }")
        .session("c", "date = 2021-09-14\nnumber = 3\nplace = { country = \"qa\" }");
    let sessions = site.build().json("data/sessions.json");
    let place = |at: usize| sessions["sessions"][at]["place"].clone();
    assert_eq!(place(0), json!({ "name": "Doha" }));
    assert_eq!(place(1), json!({ "name": "Doha", "country": "QA" }));
    assert_eq!(place(2), json!({ "country": "QA" }));
    let hosted = json!({ "host": ["talks/b", "talks/c"] });
    assert_eq!(site.json("data/index.json")["countries"], json!({ "QA": hosted }));
}

#[test]
fn themes_may_be_written_by_id_label_or_alias() {
    let themes = r#"
[counter-narcotics]
label = { en = "Drug control", ar = "مكافحة المخدرات" }
aliases = ["narcotics"]
[recognition]
label = { en = "Recognition", ar = "الاعتراف" }
"#;
    let facts = "date = 2021-09-14\nthemes = [\"recognition\", \"drug control\", \"Narcotics\", \"الاعتراف\", \"counter narcotics\"]";
    let site = Fixture::site()
        .config("languages = [\"en\", \"ar\"]")
        .file("content/themes.toml", themes)
        .session("s", facts);
    assert_eq!(session(&site)["themes"], json!(["recognition", "counter-narcotics"]));
}

#[test]
fn a_slug_takes_the_place_of_the_files_name() {
    let site = Fixture::site()
        .session("12-long-name", "date = 2021-09-14\nnumber = 12\nslug = \"doha\"")
        .file("content/about.md", "+++\ntitle = \"About\"\nslug = \"method\"\n+++\n[](session:talks/12-long-name) [](session:talks/doha)\n");
    assert_eq!(session(&site)["address"], "/talks/doha/");
    assert!(site.has("talks/doha/index.html") && !site.has("talks/12-long-name/index.html"));
    assert!(site.has("method/index.html") && !site.has("about/index.html"));
    assert_eq!(site.main("method/index.html").matches("href=\"/talks/doha/\"").count(), 2);
}

#[test]
fn a_folder_without_a_description_is_a_series_all_the_same() {
    let site = Fixture::site().file("content/more/s.md", "+++\ntitle = \"S\"\ndate = 2021-09-14\n+++\n");
    assert_eq!(session(&site)["series"], "more");
    assert!(site.main("more/index.html").contains("href=\"/more/s/\""));
}

#[test]
fn a_file_tagged_with_the_default_language_holds_the_facts() {
    let site = Fixture::site()
        .config("language = \"fa-AF\"\nlanguages = [\"fa-AF\", \"en\"]")
        .file("content/talks/s.fa-AF.md", "+++\ntitle = \"نشست\"\ndate = 2021-09-14\n+++\n")
        .file("content/talks/s.en.md", "+++\ntitle = \"Session\"\n+++\n");
    let session = session(&site);
    assert_eq!(session["title"], json!({ "fa-AF": "نشست", "en": "Session" }));
    assert_eq!(session["address"], "/talks/s/");
    assert!(site.has("en/talks/s/index.html") && !site.has("fa-AF/index.html"));
}

#[test]
fn free_keys_do_not_disturb() {
    let site = Fixture::site().session("s", "date = 2021-09-14\nextra = { room = 4, tags = [\"x\"] }");
    assert_eq!(session(&site)["id"], "talks/s");
}
