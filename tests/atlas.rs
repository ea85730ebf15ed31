//! The reference data as a site's editor meets it: names of countries, groups with dated members.

mod data;

use serde_json::{Value, json};

use crate::fixture::Fixture;

/// The keys of an object, sorted.
fn keys(value: &Value) -> Vec<&str> {
    value.as_object().map(|object| object.keys().map(String::as_str).collect()).unwrap_or_default()
}

/// Who takes part in a session at which these names were written, as `/data/sessions.json` has it.
#[track_caller]
fn parties(written: &[&str]) -> Vec<String> {
    let site =
        Fixture::site().session("01-names", &format!("date = 2021-09-14\nparticipants = {}", json!(written)));
    let sessions = site.build().json("data/sessions.json");
    let participants = sessions["sessions"][0]["participants"].as_array().expect("participants");
    participants.iter().map(|entry| entry["party"].as_str().expect("a party").to_owned()).collect()
}

#[test]
fn countries_go_by_the_names_that_editors_write() {
    let names = [
        ("Iran", "IR"),
        ("Russian Federation", "RU"),
        ("USA", "US"),
        ("South Korea", "KR"),
        ("Türkiye", "TR"),
        ("Czechia", "CZ"),
        ("UK", "GB"),
        ("the Netherlands", "NL"),
        ("UAE", "AE"),
        ("KSA", "SA"),
        ("PRC", "CN"),
        ("DPRK", "KP"),
        ("Ivory Coast", "CI"),
        ("DRC", "CD"),
        ("Viet Nam", "VN"),
        ("Palestine", "PS"),
        ("Holy See", "VA"),
        ("East Timor", "TL"),
        ("Cabo Verde", "CV"),
        ("Swaziland", "SZ"),
        ("Burma", "MM"),
        ("Macedonia", "MK"),
        ("Micronesia", "FM"),
        ("Bosnia and Herzegovina", "BA"),
        ("State of Qatar", "QA"),
        ("TJK", "TJ"),
        ("uz", "UZ"),
        ("XKX", "XK"),
    ];
    let written: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    let expected: Vec<String> = names.iter().map(|(_, code)| format!("country:{code}")).collect();
    assert_eq!(parties(&written), expected);
    let others = ["Islamic Republic of Iran", "Russia", "United States of America", "Republic of Korea"];
    assert_eq!(parties(&others), ["country:IR", "country:RU", "country:US", "country:KR"]);
    let others = ["Turkey", "the Czech Republic", "Great Britain", "The Holy See"];
    assert_eq!(parties(&others), ["country:TR", "country:CZ", "country:GB", "country:VA"]);
}

#[test]
fn groups_go_by_id_name_and_abbreviation() {
    let written = [
        "EU",
        "Gulf Cooperation Council",
        "OIC",
        "the African Union",
        "League of Arab States",
        "South-East Asia",
        "micronesia",
        "G-7",
        "ШОС",
        "AU",
    ];
    let expected = [
        "group:eu",
        "group:gcc",
        "group:oic",
        "group:african-union",
        "group:arab-league",
        "group:south-eastern-asia",
        "group:micronesia",
        "group:g7",
        "group:sco",
        "country:AU",
    ];
    assert_eq!(parties(&written), expected);
}

#[test]
fn a_name_that_two_countries_share_is_to_be_chosen() {
    let site = Fixture::site().session(
        "01-names",
        "date = 2021-09-14\nparticipants = [\"Congo\", \"Republic of Congo\", \"Korea\"]",
    );
    assert_eq!(
        site.diagnostics(),
        [
            "error content/talks/01-names.md:4:17 `Congo` is ambiguous: it can mean `country:CD` or `country:CG`",
            "error content/talks/01-names.md:4:47 `Korea` is ambiguous: it can mean `country:KP` or `country:KR`",
        ]
    );
}

#[test]
fn a_country_is_there_through_a_group_only_while_it_belongs() {
    let index = Fixture::site()
        .session("01-before", "date = 2017-06-08\nparticipants = [\"sco\"]")
        .session("02-after", "date = 2017-06-09\nparticipants = [\"sco\"]")
        .session("03-last-day", "date = 2020-01-31\nparticipants = [\"eu\"]")
        .session("04-next-day", "date = 2020-02-01\nparticipants = [\"eu\"]")
        .session("05-year", "date = \"2020\"\nparticipants = [\"eu\"]")
        .build()
        .json("data/index.json");
    let through = |country: &str| index["countries"][country]["through"].clone();
    assert_eq!(through("CN"), json!({ "sco": ["talks/01-before", "talks/02-after"] }));
    assert_eq!(through("PK"), json!({ "sco": ["talks/02-after"] }));
    assert_eq!(through("IR"), Value::Null);
    assert_eq!(through("GB"), json!({ "eu": ["talks/05-year", "talks/03-last-day"] }));
    assert_eq!(through("DE"), json!({ "eu": ["talks/05-year", "talks/03-last-day", "talks/04-next-day"] }));
}

#[test]
fn a_group_of_the_site_stands_beside_those_that_come_with_rapporteur() {
    let site = Fixture::site()
        .file(
            "content/groups.toml",
            "[neighbours]\nname = \"Neighbours\"\nsource = \"https://example.org/\"\n\
             members = [\"Iran\", { party = \"PK\", until = 2021-09-13 }, { party = \"Türkiye\", from = 2021-01-01 }]\n",
        )
        .session("01-first", "date = 2021-09-14\nparticipants = [\"neighbours\", \"central-asia\"]");
    let index = site.build().json("data/index.json");
    assert_eq!(keys(&index["countries"]), ["IR", "KG", "KZ", "TJ", "TM", "TR", "UZ"]);
    assert_eq!(keys(&index["groups"]), ["central-asia", "neighbours"]);
}

#[test]
fn the_page_of_a_group_has_its_members_their_dates_and_the_source() {
    let site = Fixture::empty()
        .file(
            "rapporteur.toml",
            "title = \"Dialogues\"\nbase_url = \"https://example.org/\"\nlanguages = [\"en\", \"fa\"]\n",
        )
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n")
        .session("01-first", "date = 2021-09-14\nparticipants = [\"eu\", \"central-asia\"]");
    let eu = site.build().main("groups/eu/index.html");
    assert!(eu.contains("https://european-union.europa.eu/principles-countries-history/eu-countries_en"));
    assert!(eu.contains("datetime=\"1973-01-01\"") && eu.contains("datetime=\"2020-01-31\""), "{eu}");
    let asia = site.main("groups/central-asia/index.html");
    for member in ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"] {
        assert!(asia.contains(member), "{member}: {asia}");
    }
    let persian = site.main("fa/groups/central-asia/index.html");
    assert!(persian.contains("آسیای مرکزی") && persian.contains("قزاقستان"), "{persian}");
    assert!(site.main("fa/groups/eu/index.html").contains("اتحادیهٔ اروپا"));
}
