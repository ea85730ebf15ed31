//! Atom feeds: where they are, what they tell of, and that they are valid.

use std::collections::BTreeSet;

use feed_rs::model::Feed;

use crate::bundled;
use crate::fixture::Fixture;

fn site() -> Fixture {
    Fixture::site()
        .file(
            "rapporteur.toml",
            "title = { en = \"Dialogues & more\", ar = \"حوارات\" }\nbase_url = \"https://example.org/dialogues/\"\nlanguages = [\"en\", \"ar\"]\n[feeds]\nlimit = 3\n",
        )
        .file("content/themes.toml", "[security]\nlabel = { en = \"Security\", ar = \"الأمن\" }\n[borders]\nlabel = { en = \"Borders\", ar = \"الحدود\" }\nbroader = \"security\"\n")
        .file("content/organisations.toml", "[chs]\nname = { en = \"Centre\", ar = \"المركز\" }\n")
        .file("content/groups.toml", "[contact]\nname = { en = \"Contact Group\", ar = \"مجموعة الاتصال\" }\nmembers = [\"KZ\"]\n")
        .session("1", "date = 2019-05-01\nsummary = \"The <first> & \\\"only\\\".\"\nparticipants = [\"KZ\"]\nupdated = 2023-03-04")
        .session("2", "date = \"2020\"\nparticipants = [\"contact\"]\norganisers = [\"chs\"]\nthemes = [\"borders\"]")
        .session("3", "date = \"2020-02\"\nparticipants = [\"chs\"]")
        .session("4", "date = 2021-05-01\nplace = { country = \"KZ\" }")
        .file("content/talks/4.ar.md", "+++\ntitle = \"الرابعة\"\n+++\n")
}

#[track_caller]
fn feed(site: &Fixture, path: &str) -> Feed {
    feed_rs::parser::parse(site.built(path).as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn titles(feed: &Feed) -> Vec<String> {
    feed.entries.iter().filter_map(|entry| entry.title.as_ref()).map(|title| title.content.clone()).collect()
}

fn link(links: &[feed_rs::model::Link], rel: &str) -> Option<String> {
    links.iter().find(|link| link.rel.as_deref() == Some(rel)).map(|link| link.href.clone())
}

fn day(date: impl std::fmt::Debug) -> String {
    format!("{date:?}").chars().take(10).collect()
}

#[test]
fn a_feed_stands_under_everything_that_can_be_followed_in_each_language() {
    let site = site();
    site.build();
    let followed = [
        ("", vec!["4", "3", "2"]),
        ("talks/", vec!["4", "3", "2"]),
        ("countries/kz/", vec!["4", "2", "1"]),
        ("groups/contact/", vec!["2"]),
        ("themes/borders/", vec!["2"]),
        ("themes/security/", vec!["2"]),
        ("organisations/chs/", vec!["3", "2"]),
    ];
    for (page, expected) in followed {
        assert_eq!(titles(&feed(&site, &format!("{page}feed.xml"))), expected, "{page}");
        let arabic: Vec<&str> =
            expected.iter().map(|title| if *title == "4" { "الرابعة" } else { title }).collect();
        assert_eq!(titles(&feed(&site, &format!("ar/{page}feed.xml"))), arabic, "ar/{page}");
    }
    let feeds = site.snapshot().into_iter().filter(|(path, _)| path.ends_with("feed.xml")).count();
    assert_eq!(feeds, 2 * 7);
}

#[test]
fn a_feed_knows_its_own_address_and_the_page_that_it_follows() {
    let site = site();
    site.build();
    for (page, language) in [("", "en"), ("talks/", "en"), ("ar/", "ar"), ("ar/themes/borders/", "ar")] {
        let feed = feed(&site, &format!("{page}feed.xml"));
        let address = format!("https://example.org/dialogues/{page}");
        assert_eq!(feed.id, address);
        assert_eq!(link(&feed.links, "alternate"), Some(address.clone()));
        assert_eq!(link(&feed.links, "self"), Some(format!("{address}feed.xml")));
        assert_eq!(feed.language.as_deref(), Some(language));
        assert!(!feed.authors.is_empty());
    }
    let titles = ["feed.xml", "ar/feed.xml", "talks/feed.xml", "ar/groups/contact/feed.xml"]
        .map(|path| feed(&site, path).title.expect("a title").content);
    assert_eq!(titles, ["Dialogues & more", "حوارات", "Talks – Dialogues & more", "مجموعة الاتصال – حوارات"]);
}

#[test]
fn an_entry_is_known_for_ever_by_its_address_in_the_default_language() {
    let site = site();
    site.build();
    for path in ["feed.xml", "talks/feed.xml", "ar/feed.xml", "ar/countries/kz/feed.xml"] {
        let entry = feed(&site, path).entries.remove(0);
        assert_eq!(entry.id, "https://example.org/dialogues/talks/4/");
        let language = if path.starts_with("ar/") { "ar/" } else { "" };
        let address = format!("https://example.org/dialogues/{language}talks/4/");
        assert_eq!(link(&entry.links, "alternate"), Some(address));
    }
}

#[test]
fn dates_come_from_the_record_and_never_from_the_clock() {
    let site = site();
    site.build();
    let kazakhstan = feed(&site, "countries/kz/feed.xml");
    // RFC 3339, of which the day is enough.
    let dates: Vec<(String, String)> = kazakhstan
        .entries
        .iter()
        .map(|entry| (entry.published.map(day).expect("a date"), entry.updated.map(day).expect("a date")))
        .collect();
    let expected = [("2021-05-01", "2021-05-01"), ("2020-01-01", "2020-01-01"), ("2019-05-01", "2023-03-04")];
    assert_eq!(dates, expected.map(|(published, updated)| (published.to_owned(), updated.to_owned())));
    // The feed is as new as what is newest in it.
    let updated = |path: &str| feed(&site, path).updated.map(day).expect("a date");
    assert_eq!(updated("countries/kz/feed.xml"), "2023-03-04");
    assert_eq!(updated("groups/contact/feed.xml"), "2020-01-01");
}

#[test]
fn an_entry_has_its_summary_and_themes() {
    let site = site();
    site.build();
    let first = feed(&site, "countries/kz/feed.xml").entries.remove(2);
    assert_eq!(first.summary.expect("a summary").content, "The <first> & “only”.");
    let second = feed(&site, "ar/groups/contact/feed.xml").entries.remove(0);
    assert_eq!(second.categories[0].term, "borders");
    assert_eq!(second.categories[0].label.as_deref(), Some("الحدود"));
    // They convened the session, and did not write the report.
    assert!(second.authors.is_empty());
}

#[test]
fn a_feed_without_sessions_is_a_feed() {
    let site = Fixture::site()
        .file("content/organisations.toml", "[chs]\nname = \"Centre\"\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[](organisation:chs)\n");
    site.build();
    for path in ["feed.xml", "talks/feed.xml", "organisations/chs/feed.xml"] {
        let feed = feed(&site, path);
        assert!(feed.entries.is_empty() && feed.updated.is_some(), "{path}");
    }
}

#[test]
fn a_feed_has_twenty_sessions_unless_the_site_says_otherwise() {
    let mut site = Fixture::site();
    for at in 10..35 {
        site = site.session(
            &at.to_string(),
            &format!("date = 2021-01-{at}")
                .replace("31", "01")
                .replace("32", "02")
                .replace("33", "03")
                .replace("34", "04"),
        );
    }
    assert_eq!(feed(site.build(), "feed.xml").entries.len(), 20);
}

#[test]
fn every_feed_of_the_bundled_site_is_valid_and_no_two_are_one() {
    let mut ids = BTreeSet::new();
    for (path, bytes) in bundled::BUILT.iter().filter(|(path, _)| path.ends_with("feed.xml")) {
        let feed = feed_rs::parser::parse(bytes.as_slice()).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(ids.insert(feed.id.clone()), "{}", feed.id);
        assert!(feed.title.is_some() && feed.updated.is_some() && !feed.authors.is_empty(), "{path}");
        let entries: BTreeSet<&String> = feed.entries.iter().map(|entry| &entry.id).collect();
        assert_eq!(entries.len(), feed.entries.len(), "{path}");
        for entry in &feed.entries {
            assert!(
                entry.updated.is_some() && entry.title.is_some() && link(&entry.links, "alternate").is_some()
            );
        }
    }
}
