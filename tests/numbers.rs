//! Pictures of the index say what the index says: each figure of a trend and of a country's companions
//! is counted anew from the data files of the bundled site.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html};
use serde_json::Value;

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute, text};

/// The bundled site, without the many pages that these figures do not stand on.
fn bundled() -> Fixture {
    let config = format!("{}\n[build]\ncrossings = false\n", include_str!("../rapporteur.toml"));
    Fixture::bundled().file("rapporteur.toml", config)
}

/// The rows of a table that have a head.
fn rows<'a>(page: &'a Html, table: &str) -> Vec<ElementRef<'a>> {
    page.all(&format!("{table} > tbody > tr:has(th)"))
}

/// The figure of a row.
#[track_caller]
fn figure(row: ElementRef<'_>) -> usize {
    let [figure] = row.all(".figure")[..] else { panic!("{} has not one figure", row.html()) };
    text(figure).parse().expect("a number")
}

/// How many of some sessions were held in which year.
fn by_year<'a>(sessions: impl IntoIterator<Item = &'a String>, years: &Value) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for session in sessions {
        let is_in =
            |list: &Value| list.as_array().is_some_and(|list| list.contains(&session.as_str().into()));
        let year = years.as_object().expect("years").iter().find(|(_, list)| is_in(list));
        *counts.entry(year.expect("a year").0.clone()).or_default() += 1;
    }
    counts
}

fn ids(list: &Value) -> BTreeSet<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn a_trend_has_the_sessions_of_each_year() {
    let site = bundled();
    let index = site.build().json("data/index.json");
    let lists = |key: &str| index[key].as_object().expect("a table").clone();
    let themes = lists("themes").into_iter().map(|(id, list)| (format!("themes/{id}"), ids(&list)));
    let countries = lists("countries")
        .into_iter()
        .map(|(code, entry)| (format!("countries/{}", code.to_lowercase()), ids(&entry["participant"])));
    let mut compared = 0;
    for (page, sessions) in themes.chain(countries) {
        let html = html::parse(&site.main(&format!("{page}/index.html")));
        let found: BTreeMap<String, usize> = rows(&html, "table[class=trend]")
            .into_iter()
            .map(|row| (text(row.one("th")), figure(row)))
            .filter(|(_, count)| *count > 0)
            .collect();
        assert_eq!(found, by_year(&sessions, &index["years"]), "{page}");
        compared += found.len();
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn companions_are_those_who_took_part_in_the_same_sessions_and_stand_at_their_years() {
    let site = bundled();
    let index = site.build().json("data/index.json");
    let countries = index["countries"].as_object().expect("countries");
    let mut compared = 0;
    for (code, entry) in countries {
        let own = ids(&entry["participant"]);
        let page = html::parse(&site.main(&format!("countries/{}/index.html", code.to_lowercase())));
        let rows = rows(&page, "table.trend.companions");
        let shared = countries.iter().filter(|(other, _)| *other != code);
        let mut expected: Vec<usize> =
            shared.map(|(_, entry)| ids(&entry["participant"]).intersection(&own).count()).collect();
        expected.retain(|count| *count > 0);
        expected.sort_by(|a, b| b.cmp(a));
        expected.truncate(12);
        assert_eq!(rows.iter().map(|row| figure(*row)).collect::<Vec<_>>(), expected, "{code}");
        for row in rows {
            let address = attribute(row.one("th [href]"), "href");
            let other = address.trim_end_matches('/').rsplit('/').next().expect("a code").to_uppercase();
            let both: BTreeSet<String> =
                ids(&countries[&other]["participant"]).intersection(&own).cloned().collect();
            let (titles, shapes) = (row.all("title"), row.all("title + *"));
            assert_eq!(titles.len(), shapes.len(), "{code} {other}");
            let mut columns = BTreeMap::new();
            for (title, shape) in titles.into_iter().zip(shapes) {
                let title = text(title);
                let (year, count) = title.split_once(", ").expect("a year and a count");
                let count = count.split(' ').next().expect("a count");
                assert_eq!(attribute(shape, "height"), count, "{code} {other} {year}");
                columns.insert(year.to_owned(), count.parse().expect("a number"));
            }
            assert_eq!(columns, by_year(&both, &index["years"]), "{code} {other}");
            compared += columns.len();
        }
    }
    assert!(compared > 100, "{compared}");
}
