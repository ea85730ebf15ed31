//! The heat map of participants and themes, and the bar of recommendations by status: their figures are
//! the index's, and their shades can be told apart.

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

/// Relative luminance by WCAG.
fn luminance(hex: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// The land of the map: a grey that lets a part of the page through.
fn land(paper: &str) -> String {
    let world = include_str!("../themes/standard/static/assets/world.svg");
    let world = html::parse(world);
    let land = world.one("path[fill-opacity]");
    let opacity: f64 = attribute(land, "fill-opacity").parse().expect("a number");
    let part = |hex: &str, at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("digits"));
    let mixed = [1, 3, 5].map(|at| {
        let mixed = opacity * part(attribute(land, "fill"), at) + (1.0 - opacity) * part(paper, at);
        format!("{mixed:02.0}").parse::<u8>().expect("a byte")
    });
    format!("#{:02x}{:02x}{:02x}", mixed[0], mixed[1], mixed[2])
}

/// A colour that a style sheet gives a name.
#[track_caller]
fn named<'a>(css: &'a str, name: &str) -> &'a str {
    let at = css.find(&format!("{name}: #")).unwrap_or_else(|| panic!("no {name}")) + name.len() + 2;
    &css[at..at + 7]
}

#[track_caller]
fn shades_can_be_told_apart(what: &str, paper: &str, css: &str) {
    let levels = (1..=5).map(|level| named(css, &format!("--level-{level}")).to_owned());
    let shades: Vec<String> = std::iter::once(land(paper)).chain(levels).collect();
    for pair in shades.windows(2) {
        assert!(contrast(&pair[0], &pair[1]) >= 1.3, "{what}: {pair:?}");
    }
    assert!(contrast(&shades[1], &shades[5]) >= 3.0, "{what}: {shades:?}");
    for (level, shade) in shades.iter().enumerate().skip(1) {
        let text = named(css, if level > 3 { "--on-high" } else { "--on-low" });
        assert!(contrast(text, shade) >= 4.5, "{what}: {text} on {shade}");
    }
}

#[test]
fn one_session_differs_from_none_and_each_shade_from_the_next_in_light_in_dark_and_on_paper() {
    let css = include_str!("../themes/standard/styles/tokens.css");
    let (light, dark) = css.split_once("prefers-color-scheme: dark").expect("two schemes");
    let print = include_str!("../themes/standard/styles/print.css");
    for (what, css) in [("light", light), ("dark", dark), ("print", print)] {
        shades_can_be_told_apart(what, named(css, "--paper"), css);
    }
    // The colours of a site's own accent are in a style sheet of their own, over the skin's paper.
    for accent in ["#7a1f2b", "#0b4f8a", "#ffcc00", "#808080", "#000000", "#ff00ff", "#1c5744"] {
        let site = Fixture::site()
            .config(&format!("[skin_options]\naccent = \"{accent}\""))
            .session("01", "date = 2021-01-01");
        site.build();
        let made = site.built("assets/accent.css");
        let (own_light, own_dark) = made.split_once("prefers-color-scheme: dark").expect("two schemes");
        shades_can_be_told_apart(&format!("{accent} light"), named(light, "--paper"), own_light);
        shades_can_be_told_apart(&format!("{accent} dark"), named(dark, "--paper"), own_dark);
    }
}
