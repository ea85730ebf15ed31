//! How a report is cited, by programs, and by whoever holds one page of it on paper.

use serde_json::{Value, json};

use crate::fixture::{Fixture, words};

const FACTS: &str =
    "number = 12\norganisers = [\"chs\", \"rd\"]\nrule = \"chatham-house\"\nsummary = \"What <was> said.\"";

fn site(date: &str) -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file(
            "content/organisations.toml",
            "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\n[rd]\nname = \"R & D \\\"House\\\"\"\n",
        )
        .session("12-doha", &format!("{date}\n{FACTS}"))
        .file("content/talks/12-doha.fa.md", "+++\ntitle = \"دوحه\"\n+++\n")
}

/// The item of CSL-JSON on a page.
#[track_caller]
fn item(site: &Fixture, page: &str) -> Value {
    let html = site.main(page);
    let (_, text) = html.split_once("<pre class=\"csl\"><code>").expect("an item");
    let text = text.split("</code>").next().expect("an end");
    let mut items: Vec<Value> =
        serde_json::from_str(&words(text)).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(items.len(), 1);
    items.remove(0)
}

#[test]
fn a_report_is_an_item_of_csl_json_in_the_language_of_the_page() {
    let site = site("date = 2021-09-14\nend_date = 2021-09-16");
    site.build();
    let expected = json!({
        "id": "talks-12-doha",
        "type": "report",
        "author": [{ "literal": "Centre" }, { "literal": "R & D \"House\"" }],
        "title": "12-doha",
        "collection-title": "Talks",
        "collection-number": 12,
        "issued": { "date-parts": [[2021, 9, 14], [2021, 9, 16]] },
        "abstract": "What <was> said.",
        "language": "en",
        "URL": "https://example.org/talks/12-doha/",
    });
    assert_eq!(item(&site, "talks/12-doha/index.html"), expected);
    let translated = item(&site, "fa/talks/12-doha/index.html");
    assert_eq!((&translated["title"], &translated["language"]), (&json!("دوحه"), &json!("fa")));
    assert_eq!(translated["author"][0]["literal"], "مرکز");
    assert_eq!(translated["URL"], "https://example.org/fa/talks/12-doha/");
}

#[test]
fn a_date_in_an_item_is_as_precise_as_the_record() {
    for (date, parts) in
        [("2021-09-14", json!([2021, 9, 14])), ("\"2021-09\"", json!([2021, 9])), ("\"2021\"", json!([2021]))]
    {
        let site = site(&format!("date = {date}"));
        site.build();
        assert_eq!(item(&site, "talks/12-doha/index.html")["issued"]["date-parts"], json!([parts]));
    }
}

#[test]
fn the_head_of_a_printed_page_names_series_number_and_rule() {
    let site = site("date = 2021-09-14");
    site.build();
    let head = |page: &str| {
        let html = site.built(page);
        let (_, rest) = html.split_once(" data-running=\"").expect("a head");
        rest.split('"')
            .next()
            .expect("an end")
            .replace(['\u{2068}', '\u{2069}'], "")
            .replace("&#x2068;", "")
            .replace("&#x2069;", "")
    };
    assert_eq!(head("talks/12-doha/index.html"), "Talks, Session 12, Chatham House Rule");
    assert_eq!(head("talks/index.html"), "Talks");
    assert_eq!(head("index.html"), "");
}
