//! The heat map of participants and themes, and the bar of recommendations by status: their figures are
//! the index's.

use std::collections::BTreeMap;

use crate::fixture::{Fixture, words};

/// What stands between two marks, for each place where the first is.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| rest.split_once(to)).map(|(inner, _)| inner).collect()
}

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
    let cells = between(&page, "<td class=\"level-", "</td>");
    let cell = |cell: &&str| {
        let (address, count) = cell.split_once("<a href=\"")?.1.split_once("\">")?;
        Some((address.to_owned(), words(count)))
    };
    let shown: BTreeMap<String, String> = cells.iter().filter_map(cell).collect();
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
    let names: Vec<String> =
        between(&page, "<th scope=\"row\">", "</th>").iter().map(|name| words(name)).collect();
    assert_eq!(names, ["Tajikistan", "Afghanistan", "Qatar"]);
}

#[test]
fn recommendations_share_a_bar_by_what_became_of_them() {
    let call = |status: &str| format!("\n[[recommendations]]\ntext = \"Act\"\n{status}");
    let calls = [call("status = \"open\""), call("status = \"met\""), call("status = \"met\""), call("")];
    let site = Fixture::site().session("01-a", &format!("date = 2021-01-01{}", calls.concat()));
    let page = site.build().main("recommendations/index.html");
    let parts: Vec<String> = between(&page, "<rect class=\"key ", "</rect>")
        .iter()
        .map(|part| part.replace("\" height=\"100%\"><title>", " ").replace("</title>", ""))
        .collect();
    assert_eq!(
        parts,
        [
            "open\" x=\"0.00%\" width=\"25.00% Open, 1",
            "met\" x=\"25.00%\" width=\"50.00% Met, 2",
            "unknown\" x=\"75.00%\" width=\"25.00% Status not known, 1",
        ]
    );
}
