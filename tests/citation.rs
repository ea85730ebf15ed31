//! How a report is cited, by programs, and by whoever holds one page of it on paper.

use serde_json::{Value, json};

use crate::fixture::Fixture;
use crate::html;

const FACTS: &str =
    "number = 12\norganisers = [\"chs\", \"rd\"]\nrule = \"chatham-house\"\nsummary = \"What <was> said.\"";

fn site(date: &str) -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file(
            "content/organisations.toml",
            "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\n[rd]\nname = { en = \"R & D \\\"House\\\"\", fa = \"خانه\" }\n",
        )
        .session("12-doha", &format!("{date}\n{FACTS}"))
        .file("content/talks/12-doha.fa.md", "+++\ntitle = \"دوحه\"\n+++\n")
}

/// The item of CSL-JSON on a page.
#[track_caller]
fn item(site: &Fixture, page: &str) -> Value {
    let text = html::text_of(&site.main(page), "pre.csl > code");
    let mut items: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
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
        "organizer": [{ "literal": "Centre" }, { "literal": "R & D “House”" }],
        "publisher": "Dialogues",
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
    assert_eq!(translated["organizer"][0]["literal"], "مرکز");
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
        let head = html::attribute_of(&site.built(page), "[data-running]", "data-running");
        head.replace(['\u{2068}', '\u{2069}'], "")
    };
    assert_eq!(head("talks/12-doha/index.html"), "Talks, Session 12, Chatham House Rule");
    assert_eq!(head("talks/index.html"), "Talks");
    assert_eq!(head("index.html"), "");
}

const PUBLICATION: &str = "languages = [\"en\", \"fa\"]\n[publication]\n\
    publisher = { en = \"Peace Press\", fa = \"نشر صلح\" }\nauthors = [\"Secretariat\", \"A. {Writer}\"]";

/// The description of a page for search engines.
#[track_caller]
fn schema(page: &str) -> Value {
    let text = html::text_of(page, "script[type='application/ld+json']");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn organisers_are_conveners_and_nobody_is_an_author_unless_the_configuration_says_so() {
    let site = site("date = 2021-09-14");
    site.build();
    let page = site.built("talks/12-doha/index.html");
    assert_eq!(
        html::text_of(&page, "p.citation"),
        "“12-doha”, Talks, Session 12, 14 September 2021, organised by Centre and R & D “House”, Dialogues, \
         https://example.org/talks/12-doha/"
    );
    let bibtex = html::text_of(&page, "pre.bibtex > code");
    assert!(!bibtex.contains("author") && bibtex.contains("publisher = {{Dialogues}}"), "{bibtex}");
    assert!(bibtex.contains("organization = {{Centre} and {R \\& D “House”}}"), "{bibtex}");
    let schema = schema(&page);
    assert_eq!(schema["publisher"]["name"], "Dialogues");
    assert_eq!(schema["about"]["organizer"][0]["name"], "Centre");
    assert!(schema.get("author").is_none());
    assert!(!site.built("feed.xml").contains("<name>Centre"));
}

#[test]
fn publisher_authors_and_translator_are_named_in_every_citation() {
    let site = site("date = 2021-09-14")
        .config(PUBLICATION)
        .file("content/talks/12-doha.fa.md", "+++\ntitle = \"دوحه\"\ntranslator = \"مترجم\"\n+++\n");
    site.build();
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let page = site.built("talks/12-doha/index.html");
    let citation = html::text_of(&page, "p.citation");
    assert!(citation.starts_with("Secretariat, A. {Writer}, “12-doha”, "), "{citation}");
    assert!(citation.contains("organised by Centre and R & D “House”, Peace Press, https"), "{citation}");
    let bibtex = html::text_of(&page, "pre.bibtex > code");
    assert!(
        bibtex.contains("author = {{Secretariat} and {A. \\textbraceleft{}Writer\\textbraceright{}}}"),
        "{bibtex}"
    );
    assert!(bibtex.contains("publisher = {{Peace Press}}") && !bibtex.contains("translator"), "{bibtex}");
    let cited = item(&site, "talks/12-doha/index.html");
    assert_eq!(cited["author"], json!([{ "literal": "Secretariat" }, { "literal": "A. {Writer}" }]));
    assert_eq!(cited["publisher"], "Peace Press");

    let translated = site.built("fa/talks/12-doha/index.html");
    let citation = html::text_of(&translated, "p.citation");
    assert!(
        citation.contains("برگزارشده از سوی مرکز") && citation.contains("نشر صلح، ترجمهٔ مترجم،"),
        "{citation}"
    );
    let cited = item(&site, "fa/talks/12-doha/index.html");
    assert_eq!(cited["translator"], json!([{ "literal": "مترجم" }]));
    assert_eq!(cited["publisher"], "نشر صلح");
    let schema = schema(&translated);
    assert_eq!(
        (&schema["translator"]["name"], &schema["author"][1]["name"]),
        (&json!("مترجم"), &json!("A. {Writer}"))
    );
    assert!(site.built("feed.xml").contains("<author><name>Secretariat</name></author>"));
}

#[test]
fn a_report_is_a_record_of_ris() {
    let site = site("date = \"2021-09\"")
        .config(PUBLICATION)
        .file("content/talks/12-doha.fa.md", "+++\ntitle = \"دوحه\"\ntranslator = \"مترجم\"\n+++\n");
    site.build();
    // Lines and the two spaces of a tag are part of the format.
    let page = site.built("talks/12-doha/index.html");
    let record = page.split("<pre class=\"ris\"><code>").nth(1).and_then(|rest| rest.split("</code>").next());
    assert_eq!(
        record.unwrap_or_default(),
        "TY  - RPRT\nAU  - Secretariat\nAU  - A. {Writer}\nTI  - 12-doha\nT3  - Talks\nM1  - 12\nPY  - 2021\n\
         DA  - 2021/09//\nPB  - Peace Press\nAB  - What &lt;was&gt; said.\nLA  - en\n\
         N1  - Organisers: Centre; R &amp; D “House”\nUR  - https://example.org/talks/12-doha/\nER  - "
    );
    let translated = html::text_of(&site.main("fa/talks/12-doha/index.html"), "pre.ris > code");
    assert!(translated.contains("TI - دوحه ") && translated.contains("A4 - مترجم "), "{translated}");
}

/// A site with a recommendation in two languages, and one that is not translated.
fn recommended() -> Fixture {
    let facts =
        "[[recommendations]]\ntext = \"Open the border.\"\n[[recommendations]]\ntext = \"Meet again.\"";
    Fixture::site()
        .config(PUBLICATION)
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\n")
        .session("12-doha", &format!("date = 2021-09-14\nnumber = 12\norganisers = [\"chs\"]\n{facts}"))
        .file(
            "content/talks/12-doha.fa.md",
            "+++\ntitle = \"دوحه\"\ntranslator = \"مترجم\"\n[[recommendations]]\nnumber = 1\n\
             text = \"مرز را باز کنید.\"\n+++\n",
        )
}

#[test]
fn a_recommendation_is_cited_as_a_part_of_its_report() {
    let site = recommended();
    site.build();
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let path = "recommendations/talks/12-doha/1/index.html";
    let page = site.built(path);
    assert_eq!(
        html::text_of(&page, "p.citation"),
        "Secretariat, A. {Writer}, “Open the border.”, Recommendation 1, 12-doha, Talks, Session 12, \
         14 September 2021, organised by Centre, Peace Press, \
         https://example.org/recommendations/talks/12-doha/1/"
    );
    let expected = json!({
        "id": "talks-12-doha-recommendation-1",
        "type": "chapter",
        "author": [{ "literal": "Secretariat" }, { "literal": "A. {Writer}" }],
        "organizer": [{ "literal": "Centre" }],
        "title": "Open the border.",
        "container-title": "12-doha",
        "chapter-number": 1,
        "collection-title": "Talks",
        "collection-number": 12,
        "issued": { "date-parts": [[2021, 9, 14]] },
        "publisher": "Peace Press",
        "language": "en",
        "URL": "https://example.org/recommendations/talks/12-doha/1/",
    });
    assert_eq!(item(&site, path), expected);
    let bibtex = html::text_of(&page, "pre.bibtex > code");
    for part in [
        "@incollection{talks-12-doha-recommendation-1,",
        "author = {{Secretariat} and",
        "title = {{Open the border.}}",
        "booktitle = {{12-doha}}",
        "type = {Recommendation}, chapter = {1}",
        "organization = {{Centre}}",
        "publisher = {{Peace Press}}",
    ] {
        assert!(bibtex.contains(part), "{part}: {bibtex}");
    }
    let ris = html::text_of(&page, "pre.ris > code");
    for part in
        ["TY - CHAP AU - Secretariat", "TI - Open the border. T2 - 12-doha SE - 1", "N1 - Organisers: Centre"]
    {
        assert!(ris.contains(part), "{part}: {ris}");
    }
    assert_eq!(schema(&page)["author"][0]["name"], "Secretariat");
}

#[test]
fn the_translator_of_a_recommendation_is_named_where_it_is_translated() {
    let site = recommended();
    site.build();
    let page = |number: u32| site.built(&format!("fa/recommendations/talks/12-doha/{number}/index.html"));
    let (translated, original) = (page(1), page(2));
    let citation = html::text_of(&translated, "p.citation");
    assert!(citation.contains("ترجمهٔ مترجم،"), "{citation}");
    assert!(html::text_of(&translated, "pre.bibtex > code").contains("translator = {{مترجم}}"));
    assert!(html::text_of(&translated, "pre.ris > code").contains("A4 - مترجم"));
    assert!(
        html::text_of(&translated, "pre.csl > code").contains("\"translator\": [{\"literal\":\"مترجم\"}]")
    );
    assert_eq!(schema(&translated)["translator"]["name"], "مترجم");
    for part in ["p.citation", "pre.bibtex > code", "pre.ris > code", "pre.csl > code"] {
        let text = html::text_of(&original, part);
        assert!(!text.contains("مترجم"), "{part}: {text}");
    }
}
