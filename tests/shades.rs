//! The heat map of participants and themes, and the bar of recommendations by status: their figures are
//! the index's.

use std::collections::BTreeMap;

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute, text};

#[test]
fn the_matrix_of_the_bundled_site_has_the_figures_of_its_index() {
    let site = Fixture::bundled();
    site.build();
    let index = site.json("data/index.json");
    let mut expected = BTreeMap::new();
    for (party, themes) in index["crossings"].as_object().expect("crossings") {
        let (kind, id) = party.split_once(':').expect("a kind of party");
        let folder = if kind == "country" { "countries" } else { "groups" };
        for (theme, sessions) in themes.as_object().expect("themes") {
            let address = format!("/dialogues/{folder}/{}/{theme}/", id.to_lowercase());
            expected.insert(address, sessions.as_array().expect("sessions").len().to_string());
        }
    }
    let page = site.main("matrix/index.html");
    let page = html::parse(&page);
    let links = page.all("td[class^='level-'] > a").into_iter();
    let shown: BTreeMap<String, String> =
        links.map(|link| (attribute(link, "href").to_owned(), text(link))).collect();
    assert!(expected.len() > 50, "{}", expected.len());
    assert_eq!(shown, expected);
}

#[test]
fn the_matrix_begins_with_those_who_were_at_the_table_most() {
    let site = Fixture::site()
        .file("content/themes.toml", "[peace]\nlabel = \"Peace\"\n")
        .session("01-a", "date = 2021-01-01\nparticipants = [\"QA\", \"TJ\", \"AF\"]\nthemes = [\"peace\"]")
        .session("02-b", "date = 2021-02-01\nparticipants = [\"TJ\"]\nthemes = [\"peace\"]");
    let page = site.build().main("matrix/index.html");
    assert_eq!(html::texts(&page, "th[scope=row]"), ["Tajikistan", "Afghanistan", "Qatar"]);
}

#[test]
fn recommendations_share_a_bar_by_what_became_of_them() {
    let call = |status: &str| format!("\n[[recommendations]]\ntext = \"Act\"\n{status}");
    let calls = [call("status = \"open\""), call("status = \"met\""), call("status = \"met\""), call("")];
    let site = Fixture::site().session("01-a", &format!("date = 2021-01-01{}", calls.concat()));
    let page = site.build().main("recommendations/index.html");
    let page = html::parse(&page);
    let parts = page.all("rect.key").into_iter().map(|part| {
        let value = |name| attribute(part, name);
        assert_eq!(value("height"), "100%");
        format!("{} {} {} {}", value("class"), value("x"), value("width"), text(part))
    });
    assert_eq!(
        parts.collect::<Vec<_>>(),
        [
            "key open 0.00% 25.00% Open, 1",
            "key met 25.00% 50.00% Implemented, 2",
            "key unknown 75.00% 25.00% Status not known, 1",
        ]
    );
}
