//! The view of `search.html`: what can be asked for, and where the answers are.

use serde::Serialize;

use super::frame::{self, Frame};
use super::parts::Text;
use super::scene::Scene;
use crate::i18n::folding::{END, Folding, JOINT};
use crate::i18n::lang::{Direction, Lang};
use crate::index::appearances::Capacity;
use crate::model::party::Party;
use crate::pages::route::Page;

/// The search.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// The frame.
    pub frame: Frame,
    /// What the search can be narrowed down by, in the order in which it is asked.
    pub choices: Vec<Choices>,
    /// The languages that can be searched, that of the page first; none while there is no session.
    pub languages: Vec<Searched>,
}

/// One thing to narrow the search down by.
#[derive(Clone, Debug, Serialize)]
pub struct Choices {
    /// `country`, `group`, `theme`, `organiser`, `year`, `series`.
    pub key: &'static str,
    /// What there is to choose from, by name; years newest first.
    pub options: Vec<Choice>,
}

/// Something to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// The id: `QA`.
    pub id: String,
    /// The name.
    pub label: Text,
}

/// A language that can be searched.
#[derive(Clone, Debug, Serialize)]
pub struct Searched {
    /// The language.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// Its own name for itself.
    pub name: String,
    /// The folder of its index.
    pub folder: String,
    /// Letters that are written in several ways, each the usual one, `=`, and the others: `ss=ß`.
    pub letters: Vec<String>,
    /// The names of countries that are one word, as the search compares them.
    pub countries: Vec<String>,
    /// The marks of the index, on a circle: behind each word, and between a letter and a digit.
    pub mark: String,
}

/// The search in the language of the scene.
pub fn search(scene: &Scene<'_>) -> SearchView {
    let index = scene.index;
    let parties = |capacity, id: fn(&Party) -> Option<String>| {
        let parties = index.in_capacity(capacity);
        parties.filter_map(move |(party, _)| Some((id(party)?, scene.party_name(party))))
    };
    let countries = parties(Capacity::Participant, |party| match party {
        Party::Country(country) => Some(country.code().to_owned()),
        _ => None,
    });
    let groups = parties(Capacity::Participant, |party| match party {
        Party::Group(id) => Some(id.to_string()),
        _ => None,
    });
    let organisers = parties(Capacity::Organiser, |party| match party {
        Party::Organisation(id) => Some(id.to_string()),
        _ => None,
    });
    let years = index.years.keys().rev();
    let choices = [
        by_name(scene, "country", countries),
        by_name(scene, "group", groups),
        by_name(scene, "theme", index.themes.keys().map(|id| (id.to_string(), scene.theme_name(id)))),
        by_name(scene, "organiser", organisers),
        Choices {
            key: "year",
            options: years
                .map(|year| Choice { id: year.to_string(), label: scene.year_link(*year).label.clone() })
                .collect(),
        },
        by_name(
            scene,
            "series",
            index.series.keys().map(|id| (id.to_string(), scene.series(id).label.clone())),
        ),
    ];
    let languages = &scene.proceedings.config.languages;
    let others = languages.iter().filter(|lang| *lang != scene.lang);
    SearchView {
        frame: frame::frame(scene, &Page::Search, 1, None, None),
        choices: choices.into_iter().filter(|choices| !choices.options.is_empty()).collect(),
        languages: std::iter::once(scene.lang)
            .chain(others)
            .filter(|_| !scene.proceedings.sessions.is_empty())
            .map(|lang| searched(scene, lang))
            .collect(),
    }
}

fn searched(scene: &Scene<'_>, lang: &Lang) -> Searched {
    let folding = Folding::of(lang);
    let names = scene.proceedings.countries.values().filter_map(|name| name.get(lang, lang));
    let single = names.filter(|(_, name)| !name.contains(char::is_whitespace));
    let mut countries: Vec<String> = single.map(|(_, name)| folding.folded(name)).collect();
    countries.sort_unstable();
    countries.dedup();
    Searched {
        lang: lang.clone(),
        dir: lang.direction(),
        name: scene.own_name(lang),
        folder: scene.plan.routes.below(&scene.plan.routes.search_folder(lang)),
        letters: folding.table(),
        countries,
        mark: String::from_iter(['\u{25cc}', END, JOINT]),
    }
}

fn by_name(scene: &Scene<'_>, key: &'static str, options: impl Iterator<Item = (String, Text)>) -> Choices {
    let mut options: Vec<Choice> = options.map(|(id, label)| Choice { id, label }).collect();
    options.sort_by_cached_key(|choice| scene.locale.sort_key(&choice.label.text));
    Choices { key, options }
}
