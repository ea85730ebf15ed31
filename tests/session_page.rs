//! What the page of a session shows.

use crate::fixture::{Fixture, heading, links, words};
use crate::html::{self, Select as _};

const SESSION: &str = r#"+++
title = "Talks in Doha"
date = 2021-09-14
end_date = 2021-09-16
number = 12
place = { name = "Doha", country = "QA" }
format = "hybrid"
organisers = ["chs"]
participants = [
  { party = "KZ", capacity = "former officials", count = 3 },
  "Iran",
  "contact",
  { party = "un", capacity = "observers" },
]
participants_known = "partial"
subjects = ["AF"]
themes = ["borders", "recognition"]
rule = "chatham-house"
rule_basis = "The letter of invitation"
speakers = [
  { name = "Amina Example", role = "Special envoy", party = "un", named_by = "chs" },
  { name = "Boris Sample", party = "KZ", named_by = "The Doha Daily" },
]
summary = "What was said in three days."
sources = [{ title = "The organiser's page", url = "https://example.com/12", language = "ar", published = "2021-10" }]
documents = [{ title = "Final communiqué", file = "communique.pdf", language = "ar" }]
updated = 2022-01-02

[[recommendations]]
text = "Open the border."
to = ["KZ", "contact"]
themes = ["borders"]
status = "under-way"
note = "Talks have begun."

[[recommendations]]
text = "Meet again."
+++
An opening.[^1]

## First matter

Said.

### A detail

## Second matter

[^1]: A remark.
"#;

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\n[un]\nname = { en = \"United Nations\", fa = \"ملل متحد\" }\n")
        .file("content/themes.toml", "[borders]\nlabel = { en = \"Borders\", fa = \"مرزها\" }\n[recognition]\nlabel = { en = \"Recognition\", fa = \"شناسایی\" }\n")
        .file("content/groups.toml", "[contact]\nname = { en = \"Contact Group\", fa = \"گروه تماس\" }\nmembers = [\"UZ\"]\n")
        .file("content/talks/12-doha/index.md", SESSION)
        .file("content/talks/12-doha/index.fa.md", "+++\ntitle = \"دوحه\"\n+++\nمتن.\n")
        .file("content/talks/12-doha/communique.pdf", "pdf")
        .session("11-before", "date = 2020-01-01\nnumber = 11\nparticipants = [\"KZ\"]\nthemes = [\"borders\"]")
        .session("13-after", "date = 2022-01-01\nnumber = 13\nthemes = [\"recognition\"]")
        .session("14-apart", "date = 2022-02-01\nnumber = 14\nparticipants = [\"FR\"]")
}

#[track_caller]
fn shows(page: &str, texts: &[&str]) {
    let words = words(page);
    for text in texts {
        assert!(words.contains(text), "`{text}` is missing from: {words}");
    }
}

#[track_caller]
fn leads_to(page: &str, addresses: &[&str]) {
    let links = links(page);
    for address in addresses {
        assert!(links.contains(&(*address).to_owned()), "{address} is missing from {links:?}");
    }
}

#[test]
fn its_name_number_and_days() {
    let page = site().build().main("talks/12-doha/index.html");
    assert_eq!(heading(&page), "Talks in Doha");
    shows(&page, &["12", "14–16 September 2021", "What was said in three days.", "2 January 2022"]);
    leads_to(&page, &["/talks/"]);
}

#[test]
fn where_how_and_under_what_rule_it_met() {
    let page = site().build().main("talks/12-doha/index.html");
    shows(&page, &["Doha", "Qatar", "Chatham House Rule", "The letter of invitation"]);
    // The rule is explained in a line of its own.
    shows(&page, &["What was said may be used"]);
    leads_to(&page, &["/countries/qa/", "/organisations/chs/"]);
}

#[test]
fn who_took_part_by_kind_as_what_and_how_many() {
    let page = site().build().main("talks/12-doha/index.html");
    let words = words(&page);
    let at = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} is missing from: {words}"));
    // Countries by name, then groups, then organisations.
    let participants = at("Participants");
    assert!(participants < at("Iran") && at("Iran") < at("Kazakhstan"));
    assert!(at("Kazakhstan") < at("Contact Group") && at("Contact Group") < at("United Nations"));
    shows(&page, &["former officials", "3 people", "observers", "This list is incomplete"]);
    leads_to(&page, &["/countries/kz/", "/countries/ir/", "/groups/contact/", "/organisations/un/"]);
}

#[test]
fn whom_and_what_it_was_about() {
    let page = site().build().main("talks/12-doha/index.html");
    leads_to(&page, &["/countries/af/", "/themes/borders/", "/themes/recognition/"]);
}

#[test]
fn the_report_with_its_contents_and_footnotes() {
    let page = site().build().main("talks/12-doha/index.html");
    shows(&page, &["An opening.", "A remark."]);
    leads_to(&page, &["#first-matter", "#a-detail", "#second-matter"]);
    for anchor in ["first-matter", "a-detail", "second-matter"] {
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
    // The note and its mention lead to one another.
    let internal = links(&page).into_iter().filter(|link| link.contains("footnote"));
    for link in internal.collect::<Vec<_>>() {
        assert!(page.contains(&format!("id=\"{}\"", &link[1..])), "{link}");
    }
}

#[test]
fn what_it_called_for() {
    let page = site().build().main("talks/12-doha/index.html");
    shows(&page, &["Open the border.", "Talks have begun.", "In progress", "Meet again."]);
    assert!(page.contains("id=\"recommendation_1\"") && page.contains("id=\"recommendation_2\""));
}

#[test]
fn who_spoke_on_the_record_and_who_named_them() {
    let page = site().build().main("talks/12-doha/index.html");
    shows(&page, &["Amina Example", "Special envoy", "Boris Sample", "The Doha Daily"]);
}

#[test]
fn what_can_be_downloaded_and_where_the_facts_come_from() {
    let page = site().build().main("talks/12-doha/index.html");
    shows(&page, &["Final communiqué", "The organiser’s page", "Arabic", "October 2021"]);
    leads_to(&page, &["/talks/12-doha/communique.pdf", "https://example.com/12"]);
}

#[test]
fn other_languages_in_which_it_can_be_read() {
    let site = site();
    leads_to(&site.build().main("talks/12-doha/index.html"), &["/fa/talks/12-doha/"]);
    leads_to(&site.main("fa/talks/12-doha/index.html"), &["/talks/12-doha/"]);
}

#[test]
fn the_session_before_and_the_one_after() {
    let site = site();
    let page = site.build().main("talks/12-doha/index.html");
    assert!(page.contains("href=\"/talks/11-before/\" rel=\"prev\""));
    assert!(page.contains("href=\"/talks/13-after/\" rel=\"next\""));
    assert!(!site.main("talks/11-before/index.html").contains("rel=\"prev\""));
    assert!(!site.main("talks/14-apart/index.html").contains("rel=\"next\""));
}

#[test]
fn a_series_is_read_by_number_even_where_a_date_says_only_the_year() {
    let site = Fixture::site()
        .session("08-eighth", "date = 2021-01-27\nnumber = 8")
        .session("09-ninth", "date = \"2021\"\nnumber = 9")
        .session("apart", "date = \"2022\"");
    let eighth = site.build().main("talks/08-eighth/index.html");
    assert!(!eighth.contains("rel=\"prev\"") && eighth.contains("href=\"/talks/09-ninth/\" rel=\"next\""));
    let ninth = site.main("talks/09-ninth/index.html");
    assert!(ninth.contains("href=\"/talks/08-eighth/\" rel=\"prev\""));
    assert!(ninth.contains("href=\"/talks/apart/\" rel=\"next\""));
}

#[test]
fn sessions_that_share_parties_and_themes_with_it() {
    let page = site().build().main("talks/12-doha/index.html");
    let related = html::part(&page, "section[aria-labelledby=related_]");
    let links: Vec<String> =
        links(&related).into_iter().filter(|link| link.starts_with("/talks/1")).collect();
    // The first shares a country and a theme, the second a theme, the third nothing.
    assert_eq!(links, ["/talks/11-before/", "/talks/13-after/"]);
}

#[test]
fn a_session_of_which_little_is_known_shows_that_little() {
    let site = Fixture::site().session("s", "date = \"2021\"");
    let page = site.build().main("talks/s/index.html");
    assert_eq!(heading(&page), "s");
    for absent in
        ["rel=\"prev\"", "recommendation_1", "<h2 id=\"speakers", "<h2 id=\"sources", "<h2 id=\"documents"]
    {
        assert!(!page.contains(absent), "{absent}");
    }
}

#[test]
fn a_draft_says_that_it_is_one() {
    let site = Fixture::site().session("s", "date = \"2021\"\ndraft = true").with(&["--drafts"]);
    shows(&site.build().main("talks/s/index.html"), &["Draft"]);
    shows(&site.main("sessions/index.html"), &["Draft"]);
}

#[test]
fn its_description_for_search_engines_holds_its_facts() {
    let page = site().build().built("talks/12-doha/index.html");
    let json = html::text_of(&page, "script[type='application/ld+json']");
    let data: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(data["about"]["startDate"], "2021-09-14");
    assert_eq!(data["about"]["endDate"], "2021-09-16");
    assert_eq!(data["about"]["location"]["address"]["addressCountry"], "QA");
    assert_eq!(data["url"], "https://example.org/talks/12-doha/");
    let description = html::attribute_of(&page, "meta[name=description]", "content");
    assert_eq!(description, "What was said in three days.");
}

#[test]
fn a_report_says_how_it_is_cited_in_the_words_of_the_page() {
    let site = site();
    site.build();
    let citation = |page: &str| html::text_of(&site.main(page), "p.citation");
    assert_eq!(
        citation("talks/12-doha/index.html"),
        "“Talks in Doha”, Talks, Session 12, 14–16 September 2021, organised by Centre, Dialogues, https://example.org/talks/12-doha/"
    );
    let persian = citation("fa/talks/12-doha/index.html");
    assert!(persian.starts_with("«دوحه»، ") && persian.contains("، برگزارشده از سوی مرکز، "), "{persian}");
    assert!(persian.ends_with("https://example.org/fa/talks/12-doha/"), "{persian}");
    // Without organisers and in a language of its own.
    let untranslated = site.main("fa/talks/14-apart/index.html");
    assert!(untranslated.contains("<span lang=\"en\" dir=\"ltr\">«14-apart»</span>"), "{untranslated}");
}

#[test]
fn a_report_can_be_taken_into_a_bibliography() {
    let site = site();
    site.build();
    let entry = |page: &str| {
        let page = html::parse(&site.main(page));
        page.one("pre.bibtex > code").text().collect::<String>()
    };
    assert_eq!(
        entry("talks/12-doha/index.html"),
        "@misc{talks-12-doha,\n  title = {{Talks in Doha}},\n  series = {Talks},\n  number = {12},\n  year = {2021},\n  month = {9},\n  organization = {{Centre}},\n  publisher = {{Dialogues}},\n  url = {https://example.org/talks/12-doha/}\n}"
    );
    assert!(!entry("talks/14-apart/index.html").contains("author"));
}

#[test]
fn paper_says_at_once_what_may_be_done_with_a_report() {
    let site = site();
    site.build();
    let terms = html::text_of(&site.main("talks/12-doha/index.html"), "p.on-paper.terms");
    assert!(terms.starts_with("Chatham House Rule What was said may be used"), "{terms}");
    assert!(terms.ends_with("Basis: The letter of invitation"), "{terms}");
    assert!(!site.main("talks/14-apart/index.html").contains("on-paper terms"));
}

#[test]
fn a_summary_of_several_lines_is_the_same_whatever_ends_them() {
    let site = |end: &str| {
        let facts =
            "+++\ntitle = \"One\"\ndate = 2021-01-01\nsummary = \"\"\"\nOne line,\nanother.\"\"\"\n+++\n";
        let site = Fixture::site().file("content/talks/01.md", facts.replace('\n', end));
        site.build();
        site.snapshot()
    };
    assert!(site("\n") == site("\r\n"));
}

#[test]
fn the_kind_of_a_document_is_the_ending_of_its_name() {
    let facts = "+++\ntitle = \"One\"\ndate = 2021-01-01\n\
        documents = [{ file = \"annex.2/minutes.odt\" }, { file = \"annex.2/list\" }]\n+++\nText.\n";
    let site = Fixture::site()
        .config("[guard]\nmetadata = \"keep\"")
        .file("content/talks/01/index.md", facts)
        .file("content/talks/01/annex.2/minutes.odt", "odt")
        .file("content/talks/01/annex.2/list", "list");
    let page = site.build().main("talks/01/index.html");
    assert_eq!(html::texts(&page, "[aria-labelledby='documents_'] bdi"), ["ODT", ""]);
}
