//! The search: what is in its index, what is not, and what stands in its way.

use std::io::Read as _;

use serde_json::{Value, json};

use crate::fixture::Fixture;

/// What Pagefind puts in front of what it compresses.
const SIGNATURE: &[u8] = b"pagefind_dcd";

fn site() -> Fixture {
    Fixture::site().config("languages = [\"en\", \"fa\"]").file(
        "content/talks/01.md",
        "+++\ntitle = \"First\"\nsummary = \"On water.\"\ndate = 2021-03-30\nparticipants = [\"QA\", \"PK\"]\n\
         themes = [\"rivers\"]\n[[recommendations]]\ntext = \"Share the data.\"\n+++\n\n\
         ## The basin\n\nIrrigation[^1] was discussed.\n\n[^1]: A note.\n",
    )
    .file("content/themes.toml", "[water]\nlabel = { en = \"Water\", fa = \"آب\" }\n[rivers]\nlabel = { en = \"Rivers\", fa = \"رودها\" }\nbroader = \"water\"\n")
    .file(
        "content/talks/02.md",
        "+++\ntitle = \"Second\"\ndate = 2022-01-01\nparticipants = [\"IR\"]\n+++\n\nOnly English.\n",
    )
    .file("content/talks/01.fa.md", "+++\ntitle = \"نخست\"\n+++\n\nآبياري در سال ۲۰۲۱.\n")
}

/// The entries of an index by their addresses, as a browser would get them.
fn entries(site: &Fixture, folder: &str) -> Vec<(String, Value)> {
    let prefix = format!("{folder}search/pagefind/fragment/");
    let mut entries: Vec<(String, Value)> = site
        .snapshot()
        .into_iter()
        .filter(|(path, _)| path.starts_with(&prefix))
        .map(|(_, bytes)| {
            let mut text = Vec::new();
            flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("compressed data");
            let entry: Value = serde_json::from_slice(&text[SIGNATURE.len()..]).expect("JSON");
            (entry["url"].as_str().expect("an address").to_owned(), entry)
        })
        .collect();
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    entries
}

fn content(entry: &Value) -> &str {
    entry["content"].as_str().expect("a text")
}

#[test]
fn each_language_has_an_index_beside_its_page_and_a_field_on_every_page() {
    let site = site();
    site.build();
    for (folder, lang) in [("", "en"), ("fa/", "fa")] {
        let entry = site.json(&format!("{folder}search/pagefind/pagefind-entry.json"));
        let languages = entry["languages"].as_object().expect("languages");
        assert_eq!(languages.keys().collect::<Vec<_>>(), [lang]);
        assert_eq!(languages[lang]["page_count"], 2);
        assert!(site.has(&format!("{folder}search/pagefind/pagefind.js")));
        let form = format!("role=\"search\" action=\"/{folder}search/\"");
        for page in ["index.html", "talks/01/index.html", "countries/qa/index.html", "search/index.html"] {
            assert!(site.built(&format!("{folder}{page}")).contains(&form), "{folder}{page}");
        }
    }
    assert!(
        site.snapshot().iter().all(|(path, _)| !path.contains("pagefind-ui") && !path.contains("playground"))
    );
}

#[test]
fn an_entry_has_what_its_page_says_and_what_it_can_be_narrowed_down_by() {
    let site = site();
    site.build();
    let entries = entries(&site, "");
    let (address, first) = &entries[0];
    assert_eq!(address, "talks/01/");
    assert_eq!(first["meta"], json!({ "title": "First", "date": "30 March 2021", "series": "Talks" }));
    assert_eq!(
        first["filters"],
        json!({
            "country": ["QA", "PK"], "series": ["talks"], "theme": ["rivers", "water"], "year": ["2021"],
        })
    );
    assert_eq!(
        content(first),
        "On water. The basin. Irrigation was discussed. A note. Share the data. Talks. 30 March 2021. Rivers. \
         Qatar. Pakistan."
    );
    let anchors: Vec<&str> = first["anchors"]
        .as_array()
        .expect("anchors")
        .iter()
        .filter_map(|anchor| anchor["id"].as_str())
        .collect();
    for id in ["the-basin", "recommendation_1", "facts_", "participants_"] {
        assert!(anchors.contains(&id), "{anchors:?}");
        assert!(site.built("talks/01/index.html").contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn an_entry_holds_only_what_is_in_its_language() {
    let site = site();
    site.build();
    let entries = entries(&site, "fa/");
    let (address, first) = &entries[0];
    assert_eq!(address, "fa/talks/01/");
    assert!(content(first).contains("رودها") && content(first).contains("قطر"), "{first}");
    assert!(!content(first).contains("Irrigation") && !content(first).contains("Share"), "{first}");
    let (_, second) = &entries[1];
    assert!(content(second).contains("ایران") && !content(second).contains("Only"), "{second}");
    assert_eq!(second["meta"]["language"], "en");
    assert_eq!(second["meta"]["title"], "Second");
}

#[test]
fn letters_and_digits_are_found_however_they_are_typed_and_shown_as_they_were_written() {
    let site = site();
    site.build();
    let mark = '\u{616}';
    let (_, first) = &entries(&site, "fa/")[0];
    // The text has the Arabic letter, and the digits of Persian.
    assert!(
        content(first).contains(&format!("آبی{mark}اری{mark} در سال 2{mark}0{mark}2{mark}1{mark}.")),
        "{first}"
    );
    let page = site.built("fa/search/index.html");
    assert!(page.contains("یيى") && page.contains("2۲٢") && page.contains(&format!("data-mark=\"{mark}\"")));
    assert!(site.built("search/index.html").contains("data-letters=\"\""), "English has no such letters");
}

#[test]
fn a_draft_is_found_only_where_it_is_shown() {
    let site =
        Fixture::site().session("01", "date = 2021-01-01\ndraft = true").session("02", "date = 2021-01-02");
    site.build();
    assert_eq!(entries(&site, "").len(), 1);
    let site = site.with(&["--drafts"]);
    site.build();
    assert_eq!(entries(&site, "").len(), 2);
}

#[test]
fn the_same_site_has_the_same_index_wherever_it_is_built() {
    let (a, b) = (site(), site());
    a.build();
    b.build();
    assert_eq!(a.snapshot(), b.snapshot());
    let outcome = a.run(&["build"]);
    assert!(outcome.stdout.contains(" 0 written"), "{}", outcome.stdout);
}

#[test]
fn a_site_without_sessions_says_so_and_one_without_search_has_no_trace_of_it() {
    let empty = Fixture::site();
    empty.build();
    assert!(empty.main("search/index.html").contains("No session is on record yet."));
    assert!(!empty.has("search/pagefind/pagefind.js"));
    let without = Fixture::site().config("[search]\nenabled = false").session("01", "date = 2021-01-01");
    without.build();
    for (path, bytes) in without.snapshot() {
        assert!(!path.contains("search/"), "{path}");
        if path.ends_with(".html") {
            let page = String::from_utf8(bytes).expect("a text");
            assert!(!page.contains("role=\"search\"") && !page.contains("/search/"), "{path}");
            assert!(page.contains("form-action 'none'") || page.contains("http-equiv=\"refresh\""), "{path}");
        }
    }
}

#[test]
fn only_the_page_of_the_search_may_run_what_asks_the_index() {
    let site = site();
    site.build();
    for (path, bytes) in site.snapshot().into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(bytes).expect("a text");
        let may = page.contains("wasm-unsafe-eval");
        assert_eq!(may, path.ends_with("search/index.html"), "{path}");
    }
}

#[test]
fn a_file_in_the_folder_of_the_index_is_reported_where_it_lies() {
    let site = site().file("static/search/pagefind/own.txt", "x");
    assert_eq!(
        site.report(),
        "error static/search/pagefind/own.txt the address /search/pagefind/own.txt is taken by the search\n  give one of the two another name\n"
    );
}

#[test]
fn what_somebody_else_put_into_the_folder_of_the_index_is_not_overwritten() {
    let site = site();
    site.write("public/search/pagefind/pagefind.js", "mine");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("pagefind.js was not written by Rapporteur"), "{}", run.stderr);
    assert_eq!(site.built("search/pagefind/pagefind.js"), "mine");
    assert!(!site.has("index.html"));
}

#[test]
fn a_mistake_in_the_template_of_entries_is_reported_where_it_stands_and_nothing_is_written() {
    let site = site()
        .config("skin = \"own\"\nlanguages = [\"en\", \"fa\"]")
        .file("themes/own/theme.toml", "extends = \"standard\"\n")
        .file("themes/own/templates/entry.html", "<p>\n{{ nothing }}</p>\n");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("themes/own/templates/entry.html:2:"), "{}", run.stderr);
    assert!(!site.path("public").exists());
    let checked = site.findings();
    assert!(
        checked.iter().any(|line| line.starts_with("error themes/own/templates/entry.html:2:")),
        "{checked:?}"
    );
}
