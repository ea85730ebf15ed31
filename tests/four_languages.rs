//! A record in four languages, two of its sessions translated into some of them: what every page says of
//! its language, and how the pages of one thing hang together.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Node};

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute};

const LANGUAGES: [(&str, &str); 4] = [("en", "ltr"), ("fa-AF", "rtl"), ("ps", "rtl"), ("ar", "rtl")];
const BASE: &str = "https://example.org/dialogues/";

/// Every text in English says "the", and no text in another language does.
fn site() -> Fixture {
    let texts = |en: &str, fa: &str, ps: &str, ar: &str| {
        format!("{{ en = \"the {en}\", fa-AF = \"{fa}\", ps = \"{ps}\", ar = \"{ar}\" }}")
    };
    Fixture::site()
        .file(
            "rapporteur.toml",
            format!(
                "title = {}\ndescription = \"the record\"\nbase_url = \"{BASE}\"\nlanguages = [\"en\", \"fa-AF\", \"ps\", \"ar\"]\n",
                texts("dialogues", "گفت‌وگوها", "خبرې اترې", "حوارات")
            ),
        )
        .file(
            "content/themes.toml",
            format!("[borders]\nlabel = {}\n[water]\nlabel = \"the water\"\n", texts("borders", "مرزها", "پولې", "الحدود")),
        )
        .file("content/organisations.toml", "[chs]\nname = \"the centre\"\ncountry = \"QA\"\n")
        .file("content/about.md", "+++\ntitle = \"the site\"\n+++\nThe site, or the like: the text.\n")
        .file("content/about.ps.md", "+++\ntitle = \"په اړه\"\n+++\nمتن.\n")
        .file("content/talks/_index.md", "+++\ntitle = \"the talks\"\nsummary = \"the series\"\n+++\nin the body\n")
        .file("content/talks/_index.ar.md", "+++\ntitle = \"المحادثات\"\nsummary = \"سلسلة\"\n+++\nنص.\n")
        .file("content/talks/01-first.md", "+++\ntitle = \"the first session\"\nsummary = \"the summary\"\ndate = 2021-03-30\nnumber = 1\n\
             place = { name = \"the house\", country = \"QA\" }\norganisers = [\"chs\"]\nsubjects = [\"AF\"]\n\
             participants = [{ party = \"KZ\", capacity = \"the observer\" }, \"eu\", \"chs\"]\n\
             themes = [\"borders\", \"water\"]\nrule_basis = \"the letter\"\nrule = \"chatham-house\"\n\
             speakers = [{ name = \"the speaker\", role = \"the role\", named_by = \"the paper\" }]\n\
             sources = [{ title = \"the source\", url = \"https://example.org/\", language = \"en\" }]\n\
             [[recommendations]]\ntext = \"the call\"\nnote = \"the note\"\nthemes = [\"borders\"]\nto = [\"KZ\"]\n+++\n## The context\n\nIn the hall of [](country:KZ), with [](theme:water) and [](theme:borders).[^1]\n\n[^1]: The note.\n",
        )
        .file(
            "content/talks/01-first.fa-AF.md",
            "+++\ntitle = \"نشست نخست\"\nsummary = \"خلاصه\"\n[[recommendations]]\nnumber = 1\ntext = \"توصیه\"\n+++\n## زمینه\n\nمتن.\n",
        )
        .file("content/talks/01-first.ar.md", "+++\ntitle = \"الجلسة الأولى\"\n+++\nنص.\n")
        .file("content/talks/02-second.md", "+++\ntitle = \"the second session\"\ndate = \"2021-05\"\nnumber = 2\nparticipants = [\"KZ\"]\nthemes = [\"water\"]\n+++\n")
}

/// Every page of the site by its address.
fn pages(site: &Fixture) -> BTreeMap<String, String> {
    let files = site.build().snapshot();
    let pages = files.iter().filter_map(|(path, bytes)| {
        let route = path.strip_suffix("index.html")?;
        Some((format!("{BASE}{route}"), String::from_utf8(bytes.clone()).expect("a text")))
    });
    pages.collect()
}

fn lang_of(address: &str) -> (&'static str, &'static str) {
    let inner = &address[BASE.len()..];
    LANGUAGES[1..]
        .iter()
        .find(|(tag, _)| inner.starts_with(&format!("{tag}/")))
        .copied()
        .unwrap_or(LANGUAGES[0])
}

/// The addresses of a page in each language, as its head names them.
fn alternates(page: &str) -> BTreeMap<String, String> {
    let page = html::parse(page);
    by_language(&page.all("head > link[rel=alternate][hreflang]"))
}

fn by_language(links: &[ElementRef<'_>]) -> BTreeMap<String, String> {
    let of = |link, name| attribute(link, name).to_owned();
    links.iter().map(|link| (of(*link, "hreflang"), of(*link, "href"))).collect()
}

#[test]
fn every_page_says_in_which_language_and_direction_it_is() {
    for (address, page) in pages(&site()) {
        let (lang, dir) = lang_of(&address);
        let page = html::parse(&page);
        assert_eq!(html::language(page.root_element()), (Some(lang), Some(dir)), "{address}");
        let territory = match lang {
            "en" => "en_US",
            "fa-AF" => "fa_AF",
            "ps" => "ps_AF",
            _ => "ar_EG",
        };
        assert_eq!(attribute(page.one("[property='og:locale']"), "content"), territory, "{address}");
        assert_eq!(page.all("[property='og:locale:alternate']").len(), 3, "{address}");
    }
}

#[test]
fn the_pages_of_one_thing_name_each_other_in_every_language() {
    let pages = pages(&site());
    assert!(pages.len() > 4 * 25, "{} pages", pages.len());
    for (address, page) in &pages {
        let others = alternates(page);
        let languages: BTreeSet<&str> = others.keys().map(String::as_str).collect();
        assert_eq!(languages, BTreeSet::from(["ar", "en", "fa-AF", "ps", "x-default"]), "{address}");
        assert_eq!(others[lang_of(address).0], *address);
        assert_eq!(others["x-default"], others["en"]);
        for (lang, other) in others.iter().filter(|(lang, _)| *lang != "x-default") {
            assert_eq!(lang_of(other).0, lang, "{address}");
            let back = pages.get(other).unwrap_or_else(|| panic!("{address}: there is no {other}"));
            assert_eq!(alternates(back), others, "{address} and {other}");
        }
    }
}

#[test]
fn who_switches_the_language_stays_on_the_page() {
    for (address, page) in pages(&site()) {
        let others = alternates(&page);
        let page = html::parse(&page);
        let links = page.all("header.masthead a[hreflang]");
        assert_eq!(links.len(), 4, "{address}");
        for link in links {
            let lang = attribute(link, "hreflang");
            let target = format!("https://example.org{}", attribute(link, "href"));
            assert_eq!(target, others[lang], "{address}");
            assert_eq!(link.attr("lang"), Some(lang));
            assert_eq!(link.attr("aria-current").is_some(), lang == lang_of(&address).0, "{address}: {lang}");
        }
    }
}

#[test]
fn the_sitemap_has_every_page_with_its_alternates() {
    let site = site();
    let pages = pages(&site);
    let map = site.built("sitemap.xml");
    let mut found = BTreeSet::new();
    for url in html::parse(&map).all("url") {
        let address = html::text(url.one("loc"));
        let page = pages.get(&address).unwrap_or_else(|| panic!("there is no {address}"));
        let links = by_language(&url.all(r"xhtml\:link"));
        assert_eq!(links, alternates(page), "{address}");
        found.insert(address);
    }
    assert_eq!(found, pages.into_keys().collect());
}

#[test]
fn every_run_of_text_in_another_language_is_marked_with_it() {
    let mut seen = 0;
    for (address, page) in pages(&site()) {
        let (own, _) = lang_of(&address);
        for (text, lang, dir) in runs(&page) {
            let is_english = text.split_whitespace().any(|word| matches!(word, "the" | "The"));
            if is_english {
                assert_eq!((lang.as_str(), dir.as_str()), ("en", "ltr"), "{address}: {text}");
                seen += usize::from(own != "en");
            } else if text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)) {
                assert_eq!(dir, "rtl", "{address}: {text}");
                assert_ne!(lang, "en", "{address}: {text}");
            }
        }
    }
    assert!(seen > 200, "only {seen} runs of English were found on pages in other languages");
}

/// The texts of a page's body, with the language and direction that hold for each.
fn runs(page: &str) -> Vec<(String, String, String)> {
    let page = html::parse(page);
    let mut runs = Vec::new();
    for node in page.one("body").descendants() {
        let Node::Text(text) = node.value() else { continue };
        let inherited = |name| {
            let mut around = node.ancestors().filter_map(ElementRef::wrap);
            around.find_map(|element| element.attr(name)).unwrap_or_default().to_owned()
        };
        // A record for reference managers has names in several languages, and is no prose.
        let is_record = node.ancestors().filter_map(ElementRef::wrap).any(|it| it.value().name() == "pre");
        if !text.trim().is_empty() && !is_record {
            runs.push((text.trim().to_owned(), inherited("lang"), inherited("dir")));
        }
    }
    runs
}

#[test]
fn a_session_that_is_not_translated_is_in_every_list_with_the_name_of_its_language() {
    let site = site();
    site.build();
    for (lang, english) in [("fa-AF", "انگلیسی"), ("ps", "انګليسي"), ("ar", "الإنجليزية")]
    {
        for list in [
            "",
            "sessions/",
            "talks/",
            "countries/kz/",
            "themes/water/",
            "countries/kz/water/",
            "years/2021/",
        ] {
            let page = site.main(&format!("{lang}/{list}index.html"));
            let page = html::parse(&page);
            let rows = page.all("article.row").into_iter();
            let mut rows = rows.map(|row| row.text().map(str::trim).collect::<Vec<_>>());
            let row = rows.find(|texts| texts.contains(&"the second session"));
            let row = row.unwrap_or_else(|| panic!("{lang}/{list} lacks a session"));
            assert!(row.contains(&english), "{lang}/{list}: {row:?}");
        }
    }
}

#[test]
fn every_language_has_its_feeds() {
    let site = site();
    site.build();
    for (lang, _) in LANGUAGES {
        let folder = if lang == "en" { String::new() } else { format!("{lang}/") };
        for page in ["", "talks/", "countries/kz/", "groups/eu/", "themes/borders/", "organisations/chs/"] {
            let feed = site.built(&format!("{folder}{page}feed.xml"));
            assert!(feed.contains(&format!("xml:lang=\"{lang}\"")), "{folder}{page}");
            assert!(feed.contains(&format!("href=\"{BASE}{folder}talks/01-first/\"")), "{folder}{page}");
            let html = site.built(&format!("{folder}{page}index.html"));
            let link = format!("type=\"application/atom+xml\" href=\"/dialogues/{folder}{page}feed.xml\"");
            assert!(html.contains(&link), "{folder}{page}");
        }
    }
    // An entry says in which language its texts are.
    let feed = html::parse(&site.built("fa-AF/feed.xml"));
    let language = |title: &str| {
        let mut entries = feed.all("entry").into_iter();
        let entry = entries.find(|entry| html::text(entry.one("title")) == title).expect("an entry");
        attribute(entry, "xml:lang")
    };
    assert_eq!(language("نشست نخست"), "fa-AF");
    assert_eq!(language("the second session"), "en");
}

#[test]
fn where_there_is_no_page_every_language_has_a_way_home() {
    let page = site().build().main("404.html");
    for (lang, dir) in LANGUAGES {
        let folder = if lang == "en" { String::new() } else { format!("{lang}/") };
        let link =
            format!("<a href=\"/dialogues/{folder}\" lang=\"{lang}\" dir=\"{dir}\" hreflang=\"{lang}\"");
        assert!(page.contains(&link), "{page}");
    }
}

#[test]
fn dates_are_in_the_calendars_of_the_reader() {
    let site = site();
    site.build();
    for (lang, gregorian, solar) in
        [("fa-AF", "۳۰ مارچ ۲۰۲۱", "۱۰ حمل ۱۴۰۰"), ("ps", "۳۰ مارچ ۲۰۲۱", "۱۰ وری ۱۴۰۰")]
    {
        let page = site.main(&format!("{lang}/talks/01-first/index.html"));
        assert!(
            page.contains(&format!("<time datetime=\"2021-03-30\">{gregorian}</time> <span class=\"solar\""))
        );
        assert!(page.contains(&format!(">({solar})</span>")), "{lang}");
    }
    assert!(!site.main("ar/talks/01-first/index.html").contains("class=\"solar\""));
    assert!(site.main("ar/talks/01-first/index.html").contains("30 مارس 2021"));
}
