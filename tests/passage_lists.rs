//! Passages: what reports say on themes and about parties.

use serde_json::json;

use crate::fixture::{Fixture, words};
use crate::html::{self, Select as _, attribute};

const THEMES: &str = "[security]\nlabel = { en = \"Security\", fa-AF = \"امنیت\" }\n\
                      [ceasefire]\nlabel = { en = \"Ceasefire\", fa-AF = \"آتش‌بس\" }\nbroader = \"security\"\n\
                      [recognition]\nlabel = { en = \"Recognition\", fa-AF = \"شناسایی\" }\n";

const FIRST: &str = "+++\ntitle = \"First\"\nnumber = 1\ndate = 2021-01-01\nthemes = [\"recognition\", \"ceasefire\"]\n\
                     participants = [\"PK\", \"eu\"]\nrule = \"chatham-house\"\n+++\n\
                     Opening.\n\n## Recognition {themes=\"recognition\"}\n\nOn recognition by [](country:QA).\n\n\
                     ### Detail\n\n- Still on it.\n\n## Other\n\nOn a [truce](theme:ceasefire).\n";

const SECOND: &str = "+++\ntitle = \"Second\"\nnumber = 2\ndate = 2021-02-01\nthemes = [\"recognition\"]\n\
                      participants = [\"QA\"]\nrule = \"on-record\"\n+++\n\
                      The [](group:eu) and the [](organisation:chs) on [it](theme:recognition).\n";

/// A site with two sessions on recognition.
fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa-AF\"]")
        .file("content/themes.toml", THEMES)
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre\", fa-AF = \"مرکز\" }\n")
        .file("content/talks/01-first.md", FIRST)
        .file("content/talks/02-second.md", SECOND)
}

/// The passages of a page: session, text and address.
fn passages(site: &Fixture, path: &str) -> Vec<String> {
    let page = html::parse(&site.built(path));
    let passage = |row: scraper::ElementRef<'_>, of: scraper::ElementRef<'_>| {
        let address = attribute(of.one("a"), "href").to_owned();
        format!("{}: {} {address}", html::text(row.one("h3")), html::text(of))
    };
    let rows = page.all(".said .row").into_iter();
    rows.flat_map(|row| row.all(".passage-said").into_iter().map(move |of| passage(row, of))).collect()
}

#[test]
fn a_theme_shows_what_was_said_on_it_newest_session_first() {
    let site = site();
    site.build();
    let expected = [
        "Second: The European Union and the Centre on it. Paragraph 1 /talks/02-second/#p1",
        "First: On recognition by Qatar. Paragraph 2 /talks/01-first/#p2",
        "First: Still on it. Paragraph 3 /talks/01-first/#p3",
    ];
    assert_eq!(passages(&site, "themes/recognition/index.html"), expected);
    assert_eq!(passages(&site, "themes/recognition/passages/index.html"), expected);
}

#[test]
fn a_passage_with_an_id_of_its_own_is_reached_by_it() {
    let site = site()
        .file("content/talks/02-second.md", SECOND.replace("recognition).", "recognition). {#fixed}"))
        .file("content/talks/02-second.fa-AF.md", "+++\ntitle = \"دوم\"\n+++\n[](theme:recognition).\n");
    site.build();
    let address = |path: &str| {
        let first = passages(&site, path).swap_remove(0);
        first.rsplit(' ').next().map(str::to_owned).unwrap_or_default()
    };
    assert_eq!(address("themes/recognition/index.html"), "/talks/02-second/#fixed");
    // The translation does not write the id, and takes it from the original.
    assert_eq!(address("fa-AF/themes/recognition/index.html"), "/fa-AF/talks/02-second/#fixed");
    let translation = "+++\ntitle = \"دوم\"\n+++\n[](theme:recognition). {#own}\n";
    site.write("content/talks/02-second.fa-AF.md", translation);
    site.build();
    assert_eq!(address("fa-AF/themes/recognition/index.html"), "/fa-AF/talks/02-second/#own");
}

#[test]
fn a_theme_has_the_passages_of_its_narrower_themes_each_once() {
    let site = site();
    site.build();
    let expected = ["First: On a truce. Paragraph 4 /talks/01-first/#p4"];
    assert_eq!(passages(&site, "themes/security/index.html"), expected);
    assert_eq!(passages(&site, "themes/ceasefire/index.html"), expected);
}

#[test]
fn a_party_shows_what_was_said_about_it() {
    let site = site();
    site.build();
    let of_second = ["Second: The European Union and the Centre on it. Paragraph 1 /talks/02-second/#p1"];
    assert_eq!(passages(&site, "groups/eu/index.html"), of_second);
    assert_eq!(passages(&site, "organisations/chs/index.html"), of_second);
    assert_eq!(
        passages(&site, "countries/qa/index.html"),
        ["First: On recognition by Qatar. Paragraph 2 /talks/01-first/#p2"]
    );
    assert!(!site.has("countries/pk/passages/index.html"));
}

#[test]
fn a_crossing_shows_what_was_said_on_the_theme_while_the_party_was_there() {
    let site = site();
    site.build();
    let expected = [
        "First: On recognition by Qatar. Paragraph 2 /talks/01-first/#p2",
        "First: Still on it. Paragraph 3 /talks/01-first/#p3",
    ];
    assert_eq!(passages(&site, "countries/pk/recognition/index.html"), expected);
    assert_eq!(passages(&site, "groups/eu/recognition/passages/index.html"), expected);
}

#[test]
fn under_a_rule_of_attribution_pages_say_that_passages_are_not_by_the_party() {
    let site = site();
    site.build();
    let has = |path: &str, sentence: &str| words(&site.main(path)).contains(sentence);
    let by = "are about this country, group or organisation and never report what it said";
    assert!(has("countries/qa/index.html", by));
    assert!(has("countries/qa/passages/index.html", by));
    // The second session is on the record.
    assert!(!has("groups/eu/index.html", by));
    assert!(has("countries/pk/recognition/index.html", "never say who said it"));
}

#[test]
fn a_passage_is_in_the_language_of_the_reader_if_there_is_a_translation_of_it() {
    let translation =
        "+++\ntitle = \"نخست\"\n+++\nآغاز.\n\n## شناسایی\n\nدربارهٔ شناسایی.\n\n## دیگر\n\nچیزی.\n";
    let site = site().file("content/talks/01-first.fa-AF.md", translation);
    site.build();
    let page = html::parse(&site.built("fa-AF/themes/recognition/index.html"));
    let texts: Vec<(String, Option<&str>)> =
        page.all(".passage-said").into_iter().map(|of| (html::text(of), of.attr("lang"))).collect();
    assert_eq!(
        texts,
        [
            ("The European Union and the Centre on it. بند ۱".to_owned(), Some("en")),
            ("دربارهٔ شناسایی. بند ۲".to_owned(), None),
            // The translation has no list here, so its third block is another one.
            ("Still on it. بند ۳".to_owned(), Some("en")),
        ]
    );
    let data = site.json("data/passages.json");
    let of_first = data["theme:recognition"].as_array().expect("a list").iter();
    let languages: Vec<&str> = of_first
        .filter(|passage| passage["session"] == "talks/01-first")
        .map(|passage| passage["lang"].as_str().expect("a language"))
        .collect();
    assert_eq!(languages, ["en", "fa-AF", "en"]);
}

#[test]
fn the_data_file_has_every_passage_by_topic() {
    let site = site();
    site.build();
    let one = |session: &str, paragraph: u32, text: &str| json!({ "session": session, "paragraph": paragraph, "lang": "en", "text": text });
    let second = one("talks/02-second", 1, "The European Union and the Centre on it.");
    let truce = one("talks/01-first", 4, "On a truce.");
    let qatar = one("talks/01-first", 2, "On recognition by Qatar.");
    assert_eq!(
        site.json("data/passages.json"),
        json!({
            "country:QA": [qatar],
            "group:eu": [second],
            "organisation:chs": [second],
            "theme:ceasefire": [truce],
            "theme:recognition": [qatar, one("talks/01-first", 3, "Still on it."), second],
            "theme:security": [truce],
        })
    );
    assert!(site.built("data/passages.json").starts_with("{\"country:QA\":"));
}

#[test]
fn a_link_to_a_planned_session_has_its_title_in_the_data_file_as_on_the_page() {
    let facts = "title = \"Third\"\nnumber = 3\ndate = 2021-03-01\nthemes = [\"recognition\"]";
    let body = "On [it](theme:recognition) before [](session:talks/09-next).\n";
    let site = site()
        .file("content/talks/03-third.md", format!("+++\n{facts}\n+++\n{body}"))
        .session("09-next", "number = 9\ndate = 2999-03-01\nplanned = true");
    site.build();
    let all = site.json("data/passages.json");
    let last = all["theme:recognition"].as_array().expect("a list").last().expect("a passage");
    assert_eq!(last["text"], "On it before 09-next.");
    assert!(passages(&site, "themes/recognition/index.html")[0].contains("On it before 09-next."));
}

#[test]
fn the_newest_twenty_are_on_the_page_and_all_have_pages_of_their_own() {
    let points: Vec<String> = (1..=55).map(|n| format!("Point {n} on [it](theme:recognition).")).collect();
    let body = points.join("\n\n");
    let facts = "title = \"Third\"\nnumber = 3\ndate = 2021-03-01\nthemes = [\"recognition\"]";
    let site = site().file("content/talks/03-third.md", format!("+++\n{facts}\n+++\n{body}"));
    site.build();
    let shown = passages(&site, "themes/recognition/index.html");
    assert_eq!(shown.len(), 20);
    assert!(shown[19].contains("Point 20"), "{shown:?}");
    assert!(words(&site.main("themes/recognition/index.html")).contains("All passages (58)"));
    assert_eq!(passages(&site, "themes/recognition/passages/index.html").len(), 50);
    assert_eq!(passages(&site, "themes/recognition/passages/page/2/index.html").len(), 8);
    let map = site.built("sitemap.xml");
    assert!(map.contains("<loc>https://example.org/themes/recognition/passages/page/2/</loc>"));
    assert!(map.contains("<loc>https://example.org/fa-AF/countries/pk/recognition/passages/</loc>"));
    let page = html::parse(&site.built("themes/recognition/passages/index.html"));
    assert!(attribute(page.one("meta[name=description]"), "content").starts_with("Point 1 on it."));
    assert_eq!(page.all("link[hreflang=fa-AF]").len(), 1);
    assert_eq!(
        html::texts(&site.built("themes/recognition/passages/index.html"), ".breadcrumbs li"),
        ["Home", "Themes", "Recognition"]
    );
}

#[test]
fn long_passages_are_cut_at_a_word_on_pages_and_whole_in_the_data() {
    let long = "word ".repeat(200);
    let facts = "title = \"Third\"\nnumber = 3\ndate = 2021-03-01\nthemes = [\"recognition\"]";
    let body = format!("{long}on [it](theme:recognition).");
    let site = site().file("content/talks/03-third.md", format!("+++\n{facts}\n+++\n{body}\n"));
    site.build();
    let shown = passages(&site, "themes/recognition/index.html");
    assert!(shown[0].starts_with("Third: word word") && shown[0].contains("word …"), "{}", shown[0]);
    assert!(shown[0].len() < 400);
    let all = site.json("data/passages.json");
    let last = all["theme:recognition"].as_array().expect("a list").last().expect("a passage");
    assert_eq!(last["text"], format!("{long}on it."));
}

#[test]
fn drafts_embargoes_and_internal_passages_leave_no_trace() {
    let hidden = "title = \"Zanzibar\"\nthemes = [\"recognition\"]\ndate = 2021-04-01";
    let with = site()
        .file("content/talks/04-a.md", format!("+++\n{hidden}\ndraft = true\n+++\nZanzibar [x](theme:ceasefire).\n"))
        .file(
            "content/talks/05-b.md",
            format!("+++\n{hidden}\nembargo = 2999-01-01T00:00:00Z\n+++\nZanzibar [x](theme:ceasefire).\n"),
        )
        .file(
            "content/talks/01-first.md",
            format!("{FIRST}\n::: internal\n## Zanzibar {{themes=\"recognition\"}}\n\nZanzibar [](country:NZ).\n:::\n"),
        );
    let without = site();
    with.build();
    without.build();
    assert_eq!(with.built("data/passages.json"), without.built("data/passages.json"));
    for (path, bytes) in with.snapshot() {
        assert!(!String::from_utf8_lossy(&bytes).contains("anzibar"), "{path}");
    }
    assert!(!with.has("countries/nz/index.html"));
}

#[test]
fn a_withheld_passage_says_nothing_on_its_theme() {
    let facts = "title = \"Third\"\nnumber = 3\ndate = 2021-03-01\nthemes = [\"recognition\"]";
    let body = "## It {themes=\"recognition\"}\n\n::: withheld Zanzibar\nx\n:::\n\nShown.\n";
    let site = site().file("content/talks/03-third.md", format!("+++\n{facts}\n+++\n{body}"));
    site.build();
    assert!(!site.built("data/passages.json").contains("Zanzibar"));
    assert_eq!(
        passages(&site, "themes/recognition/index.html")[0],
        "Third: Shown. Paragraph 2 /talks/03-third/#p2"
    );
}

#[test]
fn unknown_themes_of_a_heading_are_errors_at_their_place() {
    let facts = "title = \"Third\"\nnumber = 3\ndate = 2021-03-01\nthemes = [\"recognition\"]";
    let body = "## It {#it themes=\"security recogntion\"}\n\n## That {theme=\"security\"}\n\n> ## In {themes=\"security\"}\n";
    let site = site().file("content/talks/03-third.md", format!("+++\n{facts}\n+++\n{body}"));
    let report = site.report();
    assert!(
        report.contains(
            "error content/talks/03-third.md:7:29 unknown theme `recogntion`\n  did you mean `recognition`?"
        ),
        "{report}"
    );
    assert!(
        report.contains("warning content/talks/03-third.md:9:1 a heading has no attribute `theme`"),
        "{report}"
    );
    assert!(report.contains("warning content/talks/03-third.md:11:10 `themes` is ignored here"), "{report}");
}

#[test]
fn themes_of_a_heading_are_facts_which_a_translation_cannot_repeat() {
    let site = site().file(
        "content/talks/01-first.fa-AF.md",
        "+++\ntitle = \"نخست\"\n+++\n.\n\n## ب {themes=\"recognition\"}\n\n.\n\n- .\n\n## د\n\n.\n",
    );
    let report = site.report();
    assert!(
        report.contains(
            "error content/talks/01-first.fa-AF.md:6:7 a translation cannot have the themes of a heading"
        ),
        "{report}"
    );
}

#[test]
fn themes_of_a_heading_can_be_added_without_outdating_a_translation() {
    let site = site().file("content/talks/01-first.md", FIRST.replace(" {themes=\"recognition\"}", ""));
    let run = site.run(&["translate", "talks/1", "fa-AF"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let file = std::fs::read_to_string(site.path("content/talks/01-first.fa-AF.md")).expect("a file");
    let digest = file.lines().find(|line| line.starts_with("original = ")).expect("a digest").to_owned();
    let with = site
        .file("content/talks/01-first.md", FIRST)
        .file("content/talks/01-first.fa-AF.md", format!("+++\ntitle = \"نخست\"\n{digest}\n+++\n"));
    assert_eq!(with.diagnostics(), [""; 0]);
}

#[test]
fn a_renamed_theme_is_renamed_in_headings() {
    let site = site();
    let run = site.run(&["rename", "theme:recognition", "acceptance"]);
    assert_eq!(run.code, 0, "{}{}", run.stderr, run.stdout);
    let text = std::fs::read_to_string(site.path("content/talks/01-first.md")).expect("a file");
    assert!(text.contains("## Recognition {themes=\"acceptance\"}"), "{text}");
    site.build();
    let leads = |path: &str, to: &str| assert!(site.built(path).contains(to), "{path}");
    leads("themes/recognition/passages/index.html", "/themes/acceptance/passages/");
    leads("fa-AF/countries/pk/recognition/passages/index.html", "/fa-AF/countries/pk/acceptance/passages/");
}

#[test]
fn passages_is_no_id_for_a_theme() {
    let site = site().file("content/themes.toml", format!("{THEMES}[passages]\nlabel = \"Passages\"\n"));
    let report = site.report();
    assert!(report.contains("`passages` cannot be the id of a theme"), "{report}");
}

#[test]
fn the_reason_of_a_withheld_passage_is_no_word_of_the_report() {
    let report = "+++\ntitle = \"First\"\nnumber = 1\ndate = 2021-01-01\n+++\n## On it {themes=\"recognition\"}\n\n\
                  - Before.\n\n  ::: withheld Secret talks\n  x\n  :::\n\n  After.\n";
    let site = site().file("content/talks/01-first.md", report);
    site.build();
    assert_eq!(
        passages(&site, "themes/recognition/index.html")[1],
        "First: Before. […] After. Paragraph 1 /talks/01-first/#p1"
    );
    assert_eq!(site.json("data/passages.json")["theme:recognition"][0]["text"], "Before. […] After.");
}

#[test]
fn the_rule_of_attribution_is_said_of_the_sessions_under_it_only() {
    let on_record = SECOND.replace("The [](group:eu)", "[](country:QA) said so; the [](group:eu)");
    let site = site().file("content/talks/02-second.md", on_record);
    site.build();
    for page in ["countries/qa/index.html", "countries/qa/passages/index.html"] {
        let page = words(&site.main(page));
        assert!(page.contains("Passages from sessions under an attribution rule are about"), "{page}");
        assert!(!page.contains("these passages"), "{page}");
    }
}
