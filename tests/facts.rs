//! Texts that are facts, in one language or in several; remarks on recommendations, and whose pages
//! they stand on.

use serde_json::json;

use crate::fixture::{Fixture, words};

const SESSION: &str = r#"+++
title = "Two"
number = 2
date = 2021-05-10
place = { name = { en = "Doha", fa-AF = "دوحه" }, country = "QA" }
participants = [{ party = "KW", capacity = { en = "officials", ar = "مسؤولون" } }, { party = "OM", capacity = "envoys" }]
rule = "chatham-house"
rule_basis = { en = "The letter", fa-AF = "نامه" }
speakers = [{ name = "A", role = { en = "Envoy", fa-AF = "نماینده" }, named_by = "chs" }]
sources = [{ title = { en = "A page", fa-AF = "صفحه" }, url = "https://example.net/a" }, { url = "https://example.net/b" }]
documents = [{ title = { en = "Paper", ar = "ورقة" }, file = "c.pdf", language = "ar" }, { file = "d.pdf" }]

[[recommendations]]
text = "Meet again."
to = ["gcc", "KW"]
status = "met"
note = { en = "Done *twice*: see [](country:AF)\nand [the first](session:talks/1).", fa-AF = "انجام شد" }

[[recommendations]]
text = "Go on."
note = '# 4 of 5, <b>so far</b>'
+++
"#;

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa-AF\", \"ar\"]")
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre\", fa-AF = \"مرکز\", ar = \"المركز\" }\n")
        .file(
            "content/talks/_index.md",
            "+++\ntitle = \"Talks\"\nunrecorded = [{ number = 3, note = { en = \"no page\", ar = \"لا صفحة\" } }]\n+++\n",
        )
        .session("01", "number = 1\ndate = 2020-01-01")
        .file("content/talks/02/index.md", SESSION)
        .file("content/talks/02/c.pdf", "pdf")
        .file("content/talks/02/d.pdf", "pdf")
}

#[test]
fn a_fact_is_shown_in_the_language_of_the_page_and_else_in_the_default_one_marked() {
    let site = site();
    site.build();
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let (en, fa, ar) = (
        site.main("talks/02/index.html"),
        site.main("fa-AF/talks/02/index.html"),
        site.main("ar/talks/02/index.html"),
    );
    for text in [">Doha", ", officials", "The letter", ", Envoy", ">A page<", ">Paper<", ">d.pdf<"] {
        assert!(en.contains(text), "{text}");
    }
    for text in [">دوحه", "نامه", "، نماینده", ">صفحه<", "<span lang=\"en\" dir=\"ltr\">officials</span>"]
    {
        assert!(fa.contains(text), "{text}");
    }
    assert!(fa.contains("<span lang=\"en\" dir=\"ltr\">Paper</span>"));
    for text in ["<span lang=\"en\" dir=\"ltr\">Doha</span>", "، مسؤولون", ">ورقة<"] {
        assert!(ar.contains(text), "{text}");
    }
    // What is in no language is not marked as being in one.
    assert!(fa.contains(">d.pdf</a>") && fa.contains(">https://example.net/b</a>"));
    assert!(site.main("ar/talks/index.html").contains("لا صفحة"));
    assert!(site.main("fa-AF/talks/index.html").contains("<span lang=\"en\" dir=\"ltr\">no page</span>"));
    assert!(site.main("fa-AF/sessions/index.html").contains("دوحه"));
    assert!(site.built("fa-AF/talks/02/index.html").contains("\"name\":\"دوحه\""), "schema.org");
}

#[test]
fn data_has_facts_in_the_default_language_and_beside_it_in_all() {
    let site = site();
    site.build();
    let sessions = site.json("data/sessions.json");
    let session = &sessions["sessions"][1];
    assert_eq!(
        session["place"],
        json!({ "name": "Doha", "name_by_language": { "en": "Doha", "fa-AF": "دوحه" }, "country": "QA" })
    );
    assert_eq!(
        session["participants"],
        json!([
            { "party": "country:KW", "capacity": "officials", "capacity_by_language": { "ar": "مسؤولون", "en": "officials" } },
            { "party": "country:OM", "capacity": "envoys" },
        ])
    );
    assert_eq!(session["speakers"][0]["role"], "Envoy");
    assert_eq!(session["speakers"][0]["role_by_language"]["fa-AF"], "نماینده");
    assert_eq!(session["sources"][0]["title"], "A page");
    assert_eq!(session["sources"][1], json!({ "url": "https://example.net/b" }));
    assert_eq!(session["documents"][0]["title_by_language"], json!({ "ar": "ورقة", "en": "Paper" }));
    assert_eq!(session["documents"][1], json!({ "title": "d.pdf", "file": "d.pdf" }));
    assert_eq!(
        session["recommendations"][0]["note"],
        json!({ "en": "Done twice: see Afghanistan and the first.", "fa-AF": "انجام شد" })
    );
    assert!(site.built("data/sessions.csv").contains(",Doha,QA,"));
}

#[test]
fn texts_that_no_page_shows_are_reported_and_so_is_one_missing_in_the_default_language() {
    let site = Fixture::site().config("languages = [\"en\", \"fa\"]").session(
        "01",
        "date = 2021-01-01\nplace = { name = { en = \"Doha\", ar = \"الدوحة\", fa-AF = \"دوحه\", e_n = \"D\" } }\n\
         rule_basis = { fa = \"نامه\" }",
    );
    assert_eq!(
        site.report(),
        "warning content/talks/01.md:4:33 this text is not used, because the site has no language `ar`\n  \
         add \"ar\" to `languages` in rapporteur.toml, or remove the text\n\
         warning content/talks/01.md:4:48 this text is not used, because the site has no language `fa-AF`\n  \
         did you mean `fa`? The languages of the site are listed in `languages` in rapporteur.toml\n\
         error content/talks/01.md:4:64 `e_n` is not a language tag\n  \
         use a BCP 47 language tag as the key of each text, such as `en`, `ar` or `fa-AF`\n\
         warning content/talks/01.md:5:14 the text in the default language, `en`, is missing\n  \
         add `en = \"…\"`; pages in languages without a translation show it\n"
    );
}

#[test]
fn a_remark_is_markdown_within_a_line() {
    let site = site();
    site.build();
    let page = site.main("talks/02/index.html");
    let remark = "<span class=\"note\">Done <em>twice</em>: see <a href=\"/countries/af/\">Afghanistan</a> \
                  and <a href=\"/talks/01/\">the first</a>.</span>";
    assert!(page.contains(remark), "{page}");
    assert!(page.contains("<span class=\"note\"># 4 of 5, &lt;b&gt;so far&lt;/b&gt;</span>"));
    assert!(site.main("fa-AF/talks/02/index.html").contains("<span class=\"note\">انجام شد</span>"));
    assert!(
        site.main("ar/talks/02/index.html").contains("<span class=\"note\" lang=\"en\" dir=\"ltr\">Done")
    );
    // A country that only a remark names has a page to lead to.
    assert!(site.has("countries/af/index.html"));
}

#[test]
fn a_dead_link_in_a_remark_is_an_error_at_its_place() {
    let note = |note: &str| {
        let site = Fixture::site()
            .config("languages = [\"en\", \"fa\"]")
            .session("01", &format!("date = 2021-01-01\n[[recommendations]]\ntext = \"Go.\"\nnote = {note}"))
            .file(
                "content/talks/01.fa.md",
                "+++\n[[recommendations]]\ntext = \"برو.\"\nnote = \"[x](theme:none)\"\n+++\n",
            );
        let mut diagnostics = site.diagnostics();
        diagnostics.sort();
        diagnostics
    };
    let translated = "error content/talks/01.fa.md:4:9 unknown theme `none`";
    assert_eq!(
        note("\"Met, see [it](session:talks/9).\""),
        [translated, "error content/talks/01.md:6:18 there is no session `talks/9`"]
    );
    // Escapes move what comes after them, so the whole text is shown.
    assert_eq!(
        note("\"\\\"Met\\\", see [it](session:talks/9).\""),
        [translated, "error content/talks/01.md:6:8 there is no session `talks/9`"]
    );
    assert_eq!(
        note("\"\"\"\nMet,\nsee [it](session:talks/9).\"\"\""),
        [translated, "error content/talks/01.md:8:5 there is no session `talks/9`"]
    );
    assert_eq!(
        note("{ en = \"Met.\", fa = \"x\" }"),
        ["error content/talks/01.fa.md:3:8 the original already has a `note` on this recommendation in `fa`"]
    );
}

#[test]
fn a_remark_in_another_language_makes_no_translation_old() {
    let session =
        |note: &str| format!("date = 2021-01-01\n[[recommendations]]\ntext = \"Go.\"\nnote = {note}");
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .session("01", &session("\"Met.\""))
        .file("content/talks/01.fa.md", "+++\ntitle = \"یک\"\n+++\n");
    assert_eq!(site.run(&["translate", "talks/01", "fa", "--reviewed"]).code, 0);
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let site = site.session("01", &session("{ en = \"Met.\", fa = \"شد.\" }"));
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let site = site.session("01", &session("{ en = \"Not met.\", fa = \"شد.\" }"));
    assert_eq!(
        site.diagnostics(),
        ["warning content/talks/01.fa.md:2:12 the original has changed since it was translated"]
    );
}

#[test]
fn recommendations_to_a_group_stand_apart_on_the_pages_of_those_who_were_its_members_then() {
    let call = |number: u32, date: &str| {
        format!(
            "number = {number}\ndate = {date}\nparticipants = [\"GB\", \"FR\"]\n[[recommendations]]\ntext = \"Call {number}.\"\nto = [\"eu\", \"GB\"]"
        )
    };
    let site = Fixture::site().session("01", &call(1, "2019-05-01")).session("02", &call(2, "2021-05-01"));
    site.build();
    let page = |code: &str| words(&site.main(&format!("countries/{code}/index.html")));
    let heading = "Recommendations addressed to the group European Union";
    let (_, british) = {
        let page = page("gb");
        let (own, of_group) =
            page.split_once(heading).map(|(a, b)| (a.to_owned(), b.to_owned())).expect("a group");
        assert!(own.contains("Call 1.") && own.contains("Call 2."));
        (own, of_group)
    };
    assert!(british.contains("Call 1.") && !british.contains("Call 2."), "left in 2020: {british}");
    let french = page("fr");
    let (own, of_group) = french.split_once(heading).expect("a group");
    assert!(!own.contains("Call 1."), "not addressed in its own name");
    assert!(of_group.contains("Call 1.") && of_group.contains("Call 2."));
}
