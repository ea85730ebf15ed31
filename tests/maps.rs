//! Maps: who is on them, that their figures are the index's, and what they weigh.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute, text};

/// A session of eight countries, a host that is none of them, and a state that is a dot on any map.
fn site() -> Fixture {
    Fixture::site()
        .session(
            "01-first",
            "date = 2021-09-14\nplace = { name = \"Doha\", country = \"QA\" }\n\
             participants = [\"AF\", \"PK\", \"IR\", \"TJ\", \"UZ\", \"TM\", \"CN\", \"MV\"]",
        )
        .session("02-second", "date = \"2021-10\"\nparticipants = [\"AF\", \"PK\", \"saarc\"]")
        .session("03-third", "date = \"2022\"\nparticipants = [\"AF\"]")
}

/// The countries that a page's map shows, by address, with what the map says of each.
#[track_caller]
fn shown(page: &str) -> BTreeMap<String, String> {
    let page = html::parse(page);
    let links = page.one("figure.map svg").all("a[href]").into_iter();
    links.map(|link| (attribute(link, "href").to_owned(), text(link.one("title")))).collect()
}

/// What the index says of each country's participation, as a map would.
fn counted(site: &Fixture, prefix: &str) -> BTreeMap<String, String> {
    let index = site.json("data/index.json");
    let countries = index["countries"].as_object().expect("countries");
    let line = |(code, entry): (&String, &Value)| {
        let count = entry["participant"].as_array().filter(|sessions| !sessions.is_empty())?.len();
        let address = format!("{prefix}countries/{}/", code.to_lowercase());
        Some((address, format!("{count} session{}", if count == 1 { "" } else { "s" })))
    };
    countries.iter().filter_map(line).collect()
}

#[test]
fn the_map_of_the_world_has_the_figures_of_the_index() {
    let site = site();
    site.build();
    let counted = counted(&site, "/");
    assert_eq!(counted.len(), 8);
    for path in ["index.html", "countries/index.html"] {
        let figures = shown(&site.main(path)).into_iter().map(|(address, title)| {
            let (_, count) = title.split_once(", ").expect("a name and a count");
            (address, count.to_owned())
        });
        assert_eq!(figures.collect::<BTreeMap<_, _>>(), counted, "{path}");
    }
}

#[test]
fn the_map_of_the_bundled_site_has_the_figures_of_its_index() {
    let site = Fixture::bundled();
    site.build();
    let counted = counted(&site, "/dialogues/");
    assert!(counted.len() > 20, "{counted:?}");
    let shown = shown(&site.main("index.html"));
    assert!(shown.keys().eq(counted.keys()), "{shown:?}");
    for (address, title) in &shown {
        assert!(title.ends_with(&format!(", {}", counted[address])), "{address}: {title}");
    }
}

#[test]
fn a_country_is_shaded_by_how_often_it_was_at_the_table() {
    let site = site();
    let page = site.build().main("countries/index.html");
    let page = html::parse(&page);
    let country = |name: &str| {
        let mut links = page.all("figure.map a").into_iter();
        let prefix = format!("{name},");
        links.find(|link| text(link.one("title")).starts_with(&prefix)).expect("the country")
    };
    let shade = |name: &str| attribute(country(name).one("[class]"), "class");
    // One of three, two of three and three of three, in five steps.
    assert_eq!([shade("China"), shade("Pakistan"), shade("Afghanistan")], ["level-2", "level-4", "level-5"]);
    assert_eq!(country("Maldives").all("title + circle").len(), 1, "a small state is a dot");
}

#[test]
fn the_map_of_a_group_has_its_members_and_what_each_did_itself() {
    let site = site();
    let page = site.build().main("groups/saarc/index.html");
    let titles: Vec<String> = shown(&page).into_values().collect();
    assert!(titles.contains(&"Afghanistan, 3 sessions".to_owned()), "{titles:?}");
    assert!(titles.contains(&"Pakistan, 2 sessions".to_owned()), "{titles:?}");
    // India has a page only through the group, and so its place on the map leads there too.
    assert!(titles.contains(&"India, 0 sessions".to_owned()), "{titles:?}");
    assert_eq!(titles.len(), 8, "{titles:?}");
    let members = html::text_of(&page, "section[aria-labelledby=members_]");
    assert!(members.contains("Pakistan 2"), "{members}");
}

#[test]
fn the_map_of_a_session_marks_its_countries_and_weighs_little() {
    let codes = [
        "AF", "AM", "AT", "AU", "AZ", "BE", "BH", "BR", "CA", "CH", "CN", "DE", "DK", "EG", "ES", "FI", "FR",
        "GB", "GE", "ID", "IN", "IR", "IT", "JO", "JP", "KG", "KR", "KW", "KZ", "MY", "NL", "NO", "OM", "PK",
        "QA", "RU", "SA", "SE", "TJ", "TM", "TR", "US", "UZ",
    ];
    let facts = format!("date = 2021-09-14\nplace = {{ country = \"QA\" }}\nparticipants = {codes:?}");
    let site = Fixture::site().session("01-all", &facts).session("02-none", "date = 2021-10-14");
    site.build();
    let page = site.main("talks/01-all/index.html");
    let map = html::part(&page, "svg.seats");
    assert!(map.len() < 3_000, "the map has {} bytes", map.len());
    assert_eq!(map.matches("h0").count(), codes.len() + 2, "a mark for each, and two rings for the host");
    let world = html::attribute_of(&map, "image", "href");
    assert!(world.starts_with("/assets/world.svg?v="), "{world}");
    assert!(site.has("assets/world.svg"));
    assert!(!site.main("talks/02-none/index.html").contains("seats"), "nobody is known, so nobody is marked");
}

#[test]
fn a_record_in_which_no_country_took_part_has_no_map() {
    let site = Fixture::site().session("01-none", "date = 2021-10-14");
    assert!(!site.build().main("index.html").contains("<svg viewBox=\"0 0 2000"));
    assert!(!site.main("countries/index.html").contains("world.svg"));
}
