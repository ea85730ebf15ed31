//! The home page: the site's own words on it, who answers for them, and what the record gives it.

use std::fs;

use serde_json::json;

use crate::fixture::{Fixture, links, words};
use crate::html::{self, attribute_of, text_of};
use crate::pictures::POINT;

const OWN: &str = "+++\ntitle = \"What this is\"\nsummary = \"All of it.\"\nformer_addresses = [\"/start.html\"]\n+++\n\
                   See [the first](session:talks/01), [](about.md) and [](country:FJ).\n\n![The hall](hall.jpg)\n\n\
                   <a href=\"plan.txt\">The plan</a>\n";

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .session("01", "date = 2021-01-01\nparticipants = [\"QA\"]")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[](_index.md) and [home](_index.md#more)\n\n")
        .file("content/_index.md", OWN)
        .file("content/hall.jpg", POINT)
        .file("content/plan.txt", "A plan.")
}

#[test]
fn the_site_has_words_of_its_own_on_its_home_page() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\n+++\n[](_index.md)\n");
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let page = site.build().built("index.html");
    assert_eq!(text_of(&page, ".lede"), "All of it.");
    assert_eq!(attribute_of(&page, "meta[name=description]", "content"), "All of it.");
    assert_eq!(text_of(&page, ".opening h2"), "What this is");
    let prose = html::part(&page, ".opening .prose");
    assert_eq!(html::texts(&prose, "p:first-of-type a"), ["the first", "About", "Fiji"]);
    assert_eq!(links(&prose), ["/talks/01/", "/about/", "/countries/fj/", "/plan.txt"]);
    assert_eq!(attribute_of(&prose, "img", "src"), "/hall.jpg");
    assert!(site.has("hall.jpg") && site.has("plan.txt") && site.has("countries/fj/index.html"));
    // Links to the home page have its name, and its old address leads to it.
    let about = html::part(&site.built("fa/about/index.html"), ".prose");
    assert_eq!((words(&about).as_str(), links(&about)), ("Dialogues", vec!["/fa/".to_owned()]));
    assert_eq!(
        attribute_of(&site.built("start.html"), "link[rel=canonical]", "href"),
        "https://example.org/"
    );
    // The page has no text but its own elsewhere.
    assert!(!site.built("sessions/index.html").contains("All of it."));
}

#[test]
fn files_of_the_home_page_lie_under_the_base_path() {
    let site = site().with(&["--base-url", "https://example.org/dialogues/"]);
    let site = site.file("content/about.md", "+++\ntitle = \"About\"\n+++\n");
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let prose = html::part(&site.build().built("fa/index.html"), ".prose");
    assert_eq!(attribute_of(&prose, "img", "src"), "/dialogues/hall.jpg");
    assert_eq!(links(&prose).last().map(String::as_str), Some("/dialogues/plan.txt"));
}

#[test]
fn without_a_title_or_a_text_there_is_no_empty_place_for_it() {
    let site = site()
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file("content/_index.md", "+++\n+++\nPlain words.\n");
    let page = site.build().built("index.html");
    assert_eq!(html::count(&page, ".opening h2"), 0);
    assert_eq!(text_of(&page, ".lede"), "A record of dialogues.");
    assert_eq!(text_of(&page, ".opening .prose"), "Plain words.");
    fs::remove_file(site.path("content/_index.md")).expect("a file to remove");
    let page = site.build().built("index.html");
    assert_eq!(html::count(&page, ".opening :is(h2, .prose, .notice)"), 0);
    assert_eq!(text_of(&page, ".lede"), "A record of dialogues.");
}

#[test]
fn what_is_wrong_with_the_text_is_reported_at_its_place() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[here](_index.md#nowhere)\n")
        .file(
            "content/_index.md",
            "+++\nsumary = \"x\"\nslug = \"home\"\n+++\n[a](session:1) [b](no.md) [c](theme:no)\n",
        );
    insta::assert_snapshot!(site.report(), @r#"
    error content/_index.md:2:1 the home page's text has no key `sumary`
      did you mean `summary`?
    error content/_index.md:3:1 the home page's text has no key `slug`
      use one of these keys: `title`, `summary`, `former_addresses`
    error content/_index.md:5:1 there is no session `1`
      name the series, too: `session:talks/1`
    error content/_index.md:5:16 broken link: `no.md`
      the file content/no.md does not exist
    error content/_index.md:5:27 unknown theme `no`
      add it to content/themes.toml, or use an id, label or alias from there
    "#);
    let site = Fixture::site().file("content/_index.md", "Words alone.\n");
    insta::assert_snapshot!(site.report(), @r#"
    error content/_index.md:1:1 the home page's text has no front matter
      the first line must be `+++`, then keys such as `title = "…"`, then `+++` again
    "#);
    let site = Fixture::site()
        .session("01", "date = 2021-01-01")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[here](_index.md#nowhere)\n")
        .file("content/_index.md", "+++\n+++\n## Here\n\n<a href=\"gone.pdf\">Gone</a>\n");
    insta::assert_snapshot!(site.report(), @r#"
    error content/_index.md:5:10 broken link: `gone.pdf` does not exist
      link to a page by its Markdown file or its name, such as `../about.md` or `session:12`
    error content/about.md:4:17 the linked page has no heading or anchor `#nowhere`
      link to a heading by its text in lower case, with hyphens between the words
    "#);
}

#[test]
fn the_text_is_translated_like_a_page() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\n+++\n");
    site.write("content/about.fa.md", "+++\ntitle = \"درباره\"\n+++\n");
    let state = |site: &Fixture| {
        let run = site.run(&["translate", "--status", "fa", "--format", "json"]);
        let status: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
        let texts = status["texts"].as_array().expect("texts").clone();
        let home = texts.into_iter().find(|text| text["kind"] == "home").expect("the home page");
        (home["path"].clone(), home["title"].clone(), home["translations"]["fa"]["progress"].clone())
    };
    let path = json!("content/_index.md");
    assert_eq!(state(&site), (path.clone(), json!("What this is"), json!("missing")));
    let notice = |site: &Fixture| text_of(&site.build().built("fa/index.html"), ".opening .notice p");
    assert!(notice(&site).len() > 10);
    let run = site.run(&["translate", "_index", "fa"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let skeleton = fs::read_to_string(run.stdout.trim()).expect("the skeleton");
    assert!(
        run.stdout.trim().ends_with("content/_index.fa.md") && skeleton.contains("# All of it."),
        "{skeleton}"
    );
    let digest = skeleton.lines().find(|line| line.starts_with("original")).expect("a digest");
    let translation = format!("+++\n{digest}\ntitle = \"این چیست\"\nsummary = \"همه\"\n+++\nسخن.\n");
    site.write("content/_index.fa.md", translation);
    assert_eq!(state(&site), (path, json!("What this is"), json!("complete")));
    let page = site.build().built("fa/index.html");
    assert_eq!((text_of(&page, ".opening h2"), text_of(&page, ".lede")), ("این چیست".into(), "همه".into()));
    assert_eq!(html::count(&page, ".opening .notice"), 0);
    // A heading that only a translation has is not shown in other languages.
    site.write("content/_index.md", "+++\n+++\nPlain words.\n");
    assert_eq!(html::count(&site.build().built("index.html"), ".opening h2"), 0);
    assert_eq!(text_of(&site.built("index.html"), ".lede"), "A record of dialogues.");
    assert_eq!(text_of(&site.built("fa/index.html"), ".opening h2"), "این چیست");
    // A change of the original is told, and what has changed can be asked for.
    site.write("content/_index.md", OWN.replace("All of it.", "All."));
    let found = site.diagnostics();
    assert!(
        found.iter().any(|line| line.starts_with("warning content/_index.fa.md:2:12 the original")),
        "{found:?}"
    );
    let run = site.run(&["translate", "content/_index.md", "fa", "--reviewed"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(site.diagnostics(), Vec::<String>::new());
}

#[test]
fn a_skeleton_of_a_text_without_a_title_asks_for_none() {
    let site = site().file("content/_index.md", "+++\n+++\nPlain words.\n");
    let run = site.run(&["translate", "_index", "fa"]);
    let skeleton = fs::read_to_string(run.stdout.trim()).expect("the skeleton");
    assert!(skeleton.contains("Plain words.") && !skeleton.contains("title ="), "{skeleton}");
    let table = site.run(&["translate", "--status"]).stdout;
    assert!(table.contains("_index    Home page"), "{table}");
}

#[test]
fn the_map_shows_the_region_of_the_record() {
    let view = |participants: &str| {
        let facts = format!("date = 2021-01-01\nparticipants = [{participants}]");
        let page = Fixture::site().session("01", &facts).build().main("index.html");
        let view = attribute_of(&page, ".map svg", "viewBox");
        view.split(' ').map(|number| number.parse::<u32>().expect("a number")).collect::<Vec<_>>()
    };
    let region = view("\"AF\", \"PK\", \"TJ\"");
    assert_eq!(region[2], 640, "{region:?}");
    assert!((900..1100).contains(&region[0]), "{region:?}");
    // A record of the north does not show the south, nor one of a continent the seas around it.
    let north = view("\"US\", \"RU\", \"JP\", \"IN\"");
    assert!(north[2] > 1500 && north[3] < 700, "{north:?}");
    let world = view("\"RU\", \"CA\", \"NZ\", \"AR\", \"US\", \"FJ\"");
    assert!(world[2] > 1900 && world[3] == 881, "{world:?}");
}

#[test]
fn one_series_is_named_once_and_several_on_every_session() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\n+++\n");
    let page = site.build().main("index.html");
    assert_eq!(html::count(&page, ".row .series"), 0);
    assert_eq!(html::count(&page, ".timeline .lane-name"), 0);
    assert_eq!(text_of(&page, ".card h3"), "Talks");
    site.write("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n");
    site.write("content/other/01.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n");
    let page = site.build().main("index.html");
    assert_eq!(html::texts(&page, ".row .series"), ["Talks", "Other"]);
    assert_eq!(html::count(&page, ".timeline .lane-name"), 2);
}

#[test]
fn who_publishes_and_the_pages_about_the_site_stand_at_its_head() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\n+++\n");
    let page = site.build().main("index.html");
    assert_eq!(html::count(&page, ".publisher"), 0);
    assert_eq!(links(&html::part(&page, ".opening .inline")), ["/about/"]);
    let site =
        site.config("languages = [\"en\", \"ar\"]\n[publication]\npublisher = { en = \"The Institute\" }");
    let page = site.build().main("index.html");
    assert_eq!(text_of(&page, ".publisher"), "Published by The Institute");
    assert_eq!(links(&html::part(&page, ".opening .inline")), ["/about/"]);
    let page = site.main("ar/index.html");
    assert_eq!(attribute_of(&page, ".publisher > span", "lang"), "en");
}

#[test]
fn the_plain_skin_has_it_all() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\n+++\n").config(
        "skin = \"plain\"\n[[menu]]\nlabel = \"About\"\nurl = \"/about/\"\n[[partners]]\nname = \"Centre\"",
    );
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let page = site.build().built("index.html");
    assert_eq!(html::texts(&page, ".ways a"), ["About"]);
    assert_eq!(text_of(&page, ".partners li"), "Centre");
    assert_eq!(html::count(&page, ".opening .prose"), 1);
}
