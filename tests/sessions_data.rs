//! `/data/sessions.json` and `/data/sessions.csv`.

use serde_json::json;

use crate::fixture::Fixture;

const ORGANISATIONS: &str = r#"
[chs]
name = { en = "Centre", fa = "مرکز" }
[un]
name = { en = "United Nations", fa = "ملل متحد" }
"#;

const THEMES: &str = "[security]\nlabel = { en = \"Security\", fa = \"امنیت\" }\n[borders]\nlabel = { en = \"Borders\", fa = \"مرزها\" }\nbroader = \"security\"\n";

const RICH: &str = r#"+++
title = "A rich session"
date = 2021-09-14
end_date = "2021-09-16"
number = 12
place = { name = "Doha", country = "QA" }
format = "in-person"
organisers = ["chs", "un"]
participants = [
  "Kazakhstan",
  { party = "central-asia", capacity = "former officials", count = 2 },
  { party = "un", count = 1 },
]
participants_known = "partial"
subjects = ["AF"]
themes = ["borders"]
rule = "chatham-house"
rule_basis = "The invitation"
speakers = [{ name = "A. Speaker", role = "Envoy", party = "un", named_by = "The Daily" }, { name = "B. Speaker", named_by = "The Daily" }]
summary = "One paragraph."
sources = [{ title = "A page", url = "https://example.org/a", language = "fa", published = "2021-09" }, { url = "https://example.org/b" }]
documents = [{ title = "Communiqué", file = "communique.pdf", language = "fa" }, { file = "list.pdf" }]
updated = 2022-01-02
aliases = ["/old/"]
extra = { room = 4 }

[[recommendations]]
text = "Open the border."
to = ["KZ", "central-asia"]
themes = ["borders"]
status = "under-way"
note = "Begun."

[[recommendations]]
text = "Meet again."
+++
A report.
"#;

const TRANSLATION: &str = r#"+++
title = "یک نشست"
summary = "یک پاراگراف."
translator = "ما"
[[recommendations]]
number = 2
text = "باز هم دیدار کنید."
+++
"#;

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/organisations.toml", ORGANISATIONS)
        .file("content/themes.toml", THEMES)
        .file("content/talks/12-rich/index.md", RICH)
        .file("content/talks/12-rich/index.fa.md", TRANSLATION)
        .file("content/talks/12-rich/communique.pdf", "pdf")
        .file("content/talks/12-rich/list.pdf", "pdf")
        .session("01-plain", "date = \"2020\"")
}

#[test]
fn a_session_is_told_with_all_its_facts_and_one_without_them_in_few_words() {
    let plain = json!({
        "id": "talks/01-plain",
        "series": "talks",
        "address": "/talks/01-plain/",
        "title": { "en": "01-plain" },
        "date": "2020",
        "languages": ["en"],
    });
    let rich = json!({
        "id": "talks/12-rich",
        "series": "talks",
        "number": 12,
        "address": "/talks/12-rich/",
        "title": { "en": "A rich session", "fa": "یک نشست" },
        "summary": { "en": "One paragraph.", "fa": "یک پاراگراف." },
        "date": "2021-09-14",
        "end_date": "2021-09-16",
        "place": { "name": "Doha", "country": "QA" },
        "format": "in-person",
        "rule": "chatham-house",
        "organisers": ["chs", "un"],
        "participants": [
            { "party": "country:KZ" },
            { "party": "group:central-asia", "capacity": "former officials", "count": 2 },
            { "party": "organisation:un", "count": 1 },
        ],
        "subjects": ["country:AF"],
        "themes": ["borders"],
        "languages": ["en", "fa"],
        "recommendations": [
            {
                "number": 1,
                "text": { "en": "Open the border." },
                "to": ["country:KZ", "group:central-asia"],
                "themes": ["borders"],
                "status": "under-way",
                "note": { "en": "Begun." },
            },
            { "number": 2, "text": { "en": "Meet again.", "fa": "باز هم دیدار کنید." } },
        ],
        "speakers": [
            { "name": "A. Speaker", "role": "Envoy", "party": "organisation:un", "named_by": "The Daily" },
            { "name": "B. Speaker", "named_by": "The Daily" },
        ],
        "sources": [
            { "title": "A page", "url": "https://example.org/a", "language": "fa", "published": "2021-09" },
            { "url": "https://example.org/b" },
        ],
        "documents": [
            { "title": "Communiqué", "file": "communique.pdf", "language": "fa" },
            { "title": "list.pdf", "file": "list.pdf" },
        ],
    });
    assert_eq!(site().build().json("data/sessions.json"), json!({ "sessions": [plain, rich] }));
}

#[test]
fn addresses_have_the_base_path() {
    let site = site().with(&["--base-url", "https://example.org/dialogues"]);
    let sessions = site.build().json("data/sessions.json");
    assert_eq!(sessions["sessions"][1]["address"], "/dialogues/talks/12-rich/");
    // Ids have not.
    assert_eq!(sessions["sessions"][1]["id"], "talks/12-rich");
}

#[test]
fn a_record_without_sessions_is_an_empty_list() {
    assert_eq!(Fixture::site().build().json("data/sessions.json"), json!({ "sessions": [] }));
}

#[test]
fn the_table_has_the_same_facts() {
    let site = site();
    let table = site.build().built("data/sessions.csv");
    let mut rows = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let columns: Vec<String> = rows.headers().expect("columns").iter().map(str::to_owned).collect();
    let expected = [
        "id",
        "series",
        "number",
        "address",
        "title",
        "date",
        "end_date",
        "place",
        "country",
        "format",
        "rule",
        "organisers",
        "participants",
        "subjects",
        "themes",
        "languages",
        "recommendations",
        "summary",
    ];
    assert_eq!(columns, expected);
    let rows: Vec<Vec<String>> =
        rows.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    let plain = ["talks/01-plain", "talks", "", "/talks/01-plain/", "01-plain", "2020"];
    assert_eq!(rows[0][..6], plain);
    let rich = [
        "talks/12-rich",
        "talks",
        "12",
        "/talks/12-rich/",
        "A rich session",
        "2021-09-14",
        "2021-09-16",
        "Doha",
        "QA",
        "in-person",
        "chatham-house",
        "chs un",
        "country:KZ group:central-asia organisation:un",
        "country:AF",
        "borders",
        "en fa",
        "2",
        "One paragraph.",
    ];
    assert_eq!(rows[1], rich);
}

#[test]
fn the_page_of_downloads_leads_to_the_files_and_tells_their_fields() {
    let site = site().with(&["--base-url", "https://example.org/dialogues/"]);
    site.build();
    for language in ["", "fa/"] {
        let page = site.main(&format!("{language}data/index.html"));
        for file in ["sessions.json", "sessions.csv", "index.json"] {
            assert!(page.contains(&format!("href=\"/dialogues/data/{file}\"")), "{file}");
        }
        let session = &site.json("data/sessions.json")["sessions"][1];
        let index = site.json("data/index.json");
        for field in
            session.as_object().expect("a session").keys().chain(index.as_object().expect("an index").keys())
        {
            assert!(page.contains(&format!(">{field}</code>")), "{field} is not told of");
        }
        for id in ["country:QA", "group:central-asia", "organisation:chs", "borders"] {
            assert!(page.contains(&format!(">{id}</code>")), "{id} is not told of");
        }
    }
}

#[test]
fn a_spreadsheet_knows_the_table_for_utf_8_and_finds_no_formula_in_it() {
    let site = Fixture::site().file(
        "content/talks/01.md",
        "+++\ntitle = \"=HYPERLINK(1)\"\nsummary = \"-3 to 4\"\ndate = 2021-01-01\nplace = \"@Doha\"\n+++\n",
    );
    let table = site.build().built("data/sessions.csv");
    assert!(table.starts_with("\u{feff}id,series,"), "{table}");
    assert!(table.contains(",'=HYPERLINK(1),2021-01-01,,'@Doha,"), "{table}");
    assert!(table.ends_with(",0,'-3 to 4\n"), "{table}");
}
