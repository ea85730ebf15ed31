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

/// What is shown of an entry.
fn shown(entry: &Value) -> Value {
    let anchors = entry["anchors"].as_array().expect("anchors");
    let shown = anchors.iter().find(|anchor| anchor["id"] == "shown_").expect("what is shown");
    serde_json::from_str(shown["title"].as_str().expect("a text")).expect("JSON")
}

/// The texts that are shown of an entry, with headings.
fn content(entry: &Value) -> String {
    let shown = shown(entry);
    let parts = shown["parts"].as_array().expect("parts").iter();
    let texts = parts.flat_map(|part| [part["heading"].as_str(), part["text"].as_str()]);
    texts.flatten().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
}

/// The words that an entry is found by, without the marks behind them.
fn words(entry: &Value) -> Vec<&str> {
    let content = entry["content"].as_str().expect("a text");
    content.split([' ', '-', '_']).filter_map(|word| word.strip_suffix('\u{616}')).collect()
}

#[test]
fn each_language_has_an_index_beside_its_page_and_a_field_on_every_page() {
    let site = site();
    site.build();
    for (folder, lang) in [("", "en"), ("fa/", "fa")] {
        let entry = site.json(&format!("{folder}search/pagefind/pagefind-entry.json"));
        let languages = entry["languages"].as_object().expect("languages");
        assert_eq!(languages.keys().collect::<Vec<_>>(), [lang]);
        // Two sessions and their series.
        assert_eq!(languages[lang]["page_count"], 3);
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
    let (address, first) = &entries[1];
    assert_eq!(address, "talks/01/");
    let mut about = shown(first);
    let parts = about.as_object_mut().and_then(|about| about.remove("parts")).expect("parts");
    assert_eq!(about, json!({ "title": "First", "date": "30 March 2021", "series": "Talks" }));
    assert_eq!(
        first["filters"],
        json!({
            "country": ["QA", "PK"], "series": ["talks"], "theme": ["rivers", "water"], "year": ["2021"],
        })
    );
    assert_eq!(
        content(first),
        "On water. | The basin | Irrigation was discussed. A note. | Share the data. | \
         Talks. 30 March 2021. Rivers. | Qatar. Pakistan."
    );
    for word in ["first", "water", "basin", "irrigation", "qatar", "2021"] {
        assert!(words(first).contains(&word), "{:?}", words(first));
    }
    for (part, id) in parts.as_array().expect("parts")[1..].iter().zip([
        "the-basin",
        "recommendation_1",
        "facts_",
        "participants_",
    ]) {
        assert_eq!(part["id"], id);
        assert!(site.built("talks/01/index.html").contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn a_series_and_a_standalone_page_are_found_in_the_languages_that_they_are_in() {
    let site = site()
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n\nA heliograph in each room.\n")
        .file("content/talks/_index.fa.md", "+++\ntitle = \"گفتگوها\"\n+++\n\nدربارهٔ نشست‌ها.\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n\nWho we are.\n");
    site.build();
    let find = |folder: &str, address: &str| {
        entries(&site, folder).into_iter().find(|(found, _)| found == address).map(|(_, entry)| entry)
    };
    let series = find("", "talks/").expect("the series");
    assert_eq!(shown(&series)["kind"], "Series");
    assert_eq!(series["filters"], json!({}), "it is no session");
    assert!(words(&series).contains(&"heliograph"));
    let persian = find("fa/", "fa/talks/").expect("its translation");
    assert_eq!(shown(&persian)["title"], "گفتگوها");
    assert!(content(&persian).contains("نشست‌ها") && words(&persian).contains(&"نشستها"), "{persian}");
    let page = find("", "about/").expect("the page");
    assert_eq!((&shown(&page)["kind"], &shown(&page)["title"]), (&json!("Page"), &json!("About")));
    assert!(find("fa/", "fa/about/").is_none(), "nothing of it is in Persian");
}

#[test]
fn the_text_of_the_home_page_is_found_at_the_root_of_its_language() {
    let site = site()
        .file("content/_index.md", "+++\n+++\n\nWe keep a heliograph.\n")
        .file("content/_index.fa.md", "+++\ntitle = \"خانه\"\n+++\n");
    site.build();
    let find = |folder: &str, address: &str| {
        entries(&site, folder).into_iter().find(|(found, _)| found == address).map(|(_, entry)| entry)
    };
    let home = find("", "").expect("the home page");
    assert_eq!((&shown(&home)["title"], &shown(&home)["kind"]), (&json!("Dialogues"), &json!("Page")));
    assert!(words(&home).contains(&"heliograph"));
    assert_eq!(shown(&find("fa/", "fa/").expect("its translation"))["title"], "خانه");
}

#[test]
fn what_is_shown_is_what_is_written_and_what_is_found_has_one_form() {
    let site = Fixture::site().config("language = \"fr\"\nlanguages = [\"fr\"]").file(
        "content/talks/01.md",
        "+++\ntitle = \"L’Œuvre\"\ndate = 2021-01-01\n+++\n\nLa « façade » de l’État <b>&lt;2 593&gt;</b> & Łódź-Straße, **Mc**Donald.\n",
    );
    site.build();
    let (_, first) = &entries(&site, "")[1];
    assert_eq!(shown(first)["title"], "L’Œuvre");
    assert!(
        content(first).starts_with("La « façade » de l’État <2 593> & Łódź-Straße, McDonald."),
        "{first}"
    );
    for word in ["oeuvre", "facade", "etat", "lodz", "strasse", "lodzstrasse", "mcdonald"] {
        assert!(words(first).contains(&word), "{word}: {:?}", words(first));
    }
}

#[test]
fn an_entry_holds_only_what_is_in_its_language() {
    let site = site();
    site.build();
    let entries = entries(&site, "fa/");
    let (address, first) = &entries[1];
    assert_eq!(address, "fa/talks/01/");
    assert!(content(first).contains("رودها") && content(first).contains("قطر"), "{first}");
    assert!(!content(first).contains("Irrigation") && !content(first).contains("Share"), "{first}");
    let (_, second) = &entries[2];
    assert!(content(second).contains("ایران") && !content(second).contains("Only"), "{second}");
    assert_eq!(shown(second)["language"], "en");
    assert_eq!(shown(second)["title"], "Second");
}

#[test]
fn letters_and_digits_are_found_however_they_are_typed_and_shown_as_they_were_written() {
    let site = site();
    site.build();
    let (_, first) = &entries(&site, "fa/")[1];
    // The text has the Arabic letter, and the digits of Persian.
    assert!(content(first).contains("آبياري در سال ۲۰۲۱."), "{first}");
    for word in ["ابیاری", "2021"] {
        assert!(words(first).contains(&word), "{word}: {:?}", words(first));
    }
    let page = site.built("fa/search/index.html");
    assert!(page.contains("ی=يى") && page.contains("2=۲٢"), "{page}");
    assert!(page.contains("data-mark=\"\u{25cc}\u{616}\u{640}\""), "{page}");
}

#[test]
fn arabic_words_are_found_behind_what_is_written_together_with_them() {
    let site = Fixture::site().config("language = \"ar\"\nlanguages = [\"ar\"]").file(
        "content/talks/01.md",
        "+++\ntitle = \"أول\"\ndate = 2021-01-01\n+++\n\nباكستان وأفغانستان والهند، ومساعدات لأفغانستان.\n",
    );
    site.build();
    let (_, first) = &entries(&site, "")[1];
    let count = |word: &str| words(first).iter().filter(|it| **it == word).count();
    assert_eq!((count("افغانستان"), count("الهند"), count("والهند")), (2, 1, 1), "{:?}", words(first));
}

#[test]
fn a_draft_is_found_only_where_it_is_shown() {
    let site =
        Fixture::site().session("01", "date = 2021-01-01\ndraft = true").session("02", "date = 2021-01-02");
    site.build();
    // One session and the series.
    assert_eq!(entries(&site, "").len(), 2);
    let site = site.with(&["--drafts"]);
    site.build();
    assert_eq!(entries(&site, "").len(), 3);
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
    assert!(empty.main("search/index.html").contains("There are no sessions yet."));
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
        "error static/search/pagefind/own.txt the address /search/pagefind/own.txt is already used by the search index\n  rename one of the two\n"
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
    let checked = site.diagnostics();
    assert!(
        checked.iter().any(|line| line.starts_with("error themes/own/templates/entry.html:2:")),
        "{checked:?}"
    );
}
