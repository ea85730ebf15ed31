//! The data files for research: counts as CSV, the themes as SKOS, the description of all files.

use serde_json::json;

use crate::fixture::Fixture;
use crate::html;

const THEMES: &str = "[security]\nlabel = { en = \"Security\", fa = \"امنیت\" }\nabout = \"A \\\"wide\\\" field.\"\n\
    [borders]\nlabel = \"Borders\"\nbroader = \"security\"\naliases = [\"Borders\", \"frontiers\"]\n\
    [trade]\nlabel = \"Trade\"\n";

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/themes.toml", THEMES)
        .file("content/organisations.toml", "[chs]\nname = \"Centre\"\n")
        .session(
            "01",
            "date = 2019-05-01\norganisers = [\"chs\"]\nplace = { country = \"QA\" }\n\
             participants = [\"QA\", \"PK\"]\nsubjects = [\"AF\"]\nthemes = [\"borders\"]",
        )
        .session("02", "date = \"2021\"\nparticipants = [\"PK\", \"central-asia\"]\nthemes = [\"security\", \"borders\"]")
        .session("03", "date = 2021-03-01\nparticipants = [\"PK\"]")
        .session("04", "date = 2021-04-01\nparticipants = [\"IR\"]\nthemes = [\"trade\"]\ndraft = true")
}

/// The rows of a table without its header.
fn rows(site: &Fixture, table: &str) -> Vec<String> {
    let text = site.built(&format!("data/{table}.csv"));
    text.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn sessions_are_counted_by_year_party_and_theme() {
    let site = site();
    site.build();
    assert_eq!(rows(&site, "sessions-by-year"), ["2019,1", "2020,0", "2021,2"]);
    let parties = rows(&site, "sessions-by-party");
    assert!(parties.contains(&"country:PK,Pakistan,0,0,3,0,0".to_owned()), "{parties:?}");
    assert!(parties.contains(&"country:QA,Qatar,1,0,1,0,0".to_owned()), "{parties:?}");
    assert!(parties.contains(&"country:KZ,Kazakhstan,0,0,0,1,0".to_owned()), "{parties:?}");
    assert!(parties.contains(&"organisation:chs,Centre,0,1,0,0,0".to_owned()), "{parties:?}");
    assert!(!parties.iter().any(|row| row.starts_with("country:IR")), "a draft counts nowhere: {parties:?}");
    assert_eq!(
        rows(&site, "sessions-by-theme"),
        ["borders,Borders,security,2,2", "security,Security,,1,2", "trade,Trade,,0,0"]
    );
}

#[test]
fn trends_have_a_row_for_each_year_of_the_record() {
    let site = site();
    site.build();
    let of = |table: &str, id: &str| -> Vec<String> {
        let rows = rows(&site, table).into_iter();
        rows.filter_map(|row| row.strip_prefix(&format!("{id},")).map(str::to_owned)).collect()
    };
    assert_eq!(of("party-trends", "country:PK"), ["2019,1", "2020,0", "2021,2"]);
    assert_eq!(of("party-trends", "country:QA"), ["2019,1", "2020,0", "2021,0"]);
    assert_eq!(of("theme-trends", "security"), ["2019,1", "2020,0", "2021,1"]);
    assert!(of("theme-trends", "trade").is_empty());
}

#[test]
fn co_attendance_is_a_symmetric_matrix_with_all_sessions_of_a_party_on_its_diagonal() {
    let site = site();
    site.build();
    let table = site.built("data/co-attendance.csv");
    assert_eq!(
        table.trim_start_matches('\u{feff}'),
        "party,country:PK,country:QA,group:central-asia\n\
         country:PK,3,1,1\ncountry:QA,1,1,0\ngroup:central-asia,1,0,1\n"
    );
}

#[test]
fn the_data_page_shows_the_counts_and_leads_to_all_files() {
    let site = site();
    site.build();
    let page = site.main("data/index.html");
    for file in ["sessions.json", "co-attendance.csv", "themes.ttl", "datapackage.json"] {
        assert_eq!(html::count(&page, &format!("a[href='/data/{file}'][download]")), 1, "{file}");
    }
    let cells = |grid: &str, row: usize| {
        html::texts(&page, &format!("[aria-labelledby='caption-{grid}_'] tbody tr:nth-child({row}) > *"))
    };
    assert_eq!(cells("together", 1), ["Pakistan", "3", "1", "1"]);
    assert_eq!(cells("together", 2), ["Qatar", "1", "1", ""]);
    assert_eq!(cells("trends", 1), ["Security", "1", "", "1"]);
}

#[test]
fn themes_are_a_vocabulary_of_skos() {
    let site = site();
    site.build();
    let turtle = site.built("data/themes.ttl");
    let borders =
        turtle.split("\n\n").find(|block| block.starts_with("<https://example.org/themes/borders/>"));
    assert_eq!(
        borders.unwrap_or_default().trim_end(),
        "<https://example.org/themes/borders/> a skos:Concept ;\n  \
           skos:inScheme <https://example.org/themes/> ;\n  \
           skos:notation \"borders\" ;\n  \
           skos:prefLabel \"Borders\"@en ;\n  \
           skos:altLabel \"frontiers\" ;\n  \
           skos:broader <https://example.org/themes/security/> ."
    );
    assert!(turtle.contains("skos:prefLabel \"Security\"@en, \"امنیت\"@fa"), "{turtle}");
    assert!(turtle.contains("skos:definition \"A \\\"wide\\\" field.\"@en"), "{turtle}");
    assert!(turtle.contains("skos:narrower <https://example.org/themes/borders/>"), "{turtle}");
    let linked = site.json("data/themes.jsonld");
    let graph = linked["@graph"].as_array().expect("a graph");
    assert_eq!(graph[0]["skos:hasTopConcept"][1]["@id"], "https://example.org/themes/trade/");
    assert_eq!(
        graph[2]["skos:prefLabel"],
        json!([
            { "@value": "Security", "@language": "en" },
            { "@value": "امنیت", "@language": "fa" },
        ])
    );
}

#[test]
fn the_data_package_describes_every_data_file() {
    let site = site().config("[publication]\npublisher = \"Press\"\nauthors = [\"Secretariat\"]");
    site.build();
    let package = site.json("data/datapackage.json");
    assert_eq!(
        package["contributors"],
        json!([
            { "title": "Press", "roles": ["publisher"] },
            { "title": "Secretariat", "roles": ["author"] },
        ])
    );
    let resources = package["resources"].as_array().expect("resources");
    let described = |file: &str| resources.iter().find(|resource| resource["path"] == file);
    for file in std::fs::read_dir(site.path("public/data")).expect("a folder") {
        let name = file.expect("a file").file_name().into_string().expect("a name");
        let is_data = name != "datapackage.json" && name != "index.html";
        assert_eq!(described(&name).is_some(), is_data, "{name}");
    }
    let schema = &described("sessions.csv").expect("described")["schema"];
    assert_eq!(schema["primaryKey"], json!(["id"]));
    let header = site.built("data/sessions.csv");
    let names: Vec<&str> = schema["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .filter_map(|field| field["name"].as_str())
        .collect();
    assert_eq!(header.lines().next().expect("a header").trim_start_matches('\u{feff}'), names.join(","));
    assert_eq!(
        described("co-attendance.csv").expect("described")["schema"]["fields"][1]["name"],
        "country:PK"
    );
}

#[test]
fn a_site_without_sessions_has_empty_tables() {
    let site = Fixture::site();
    site.build();
    assert_eq!(rows(&site, "sessions-by-year"), Vec::<String>::new());
    assert_eq!(site.built("data/co-attendance.csv").trim_start_matches('\u{feff}'), "party\n");
}
