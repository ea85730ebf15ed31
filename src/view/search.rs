//! The view of `search.html`: what can be asked for, and where the answers are.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::parts::Text;
use crate::i18n::folding::{END, Folding, JOINT};
use crate::i18n::lang::{Direction, Lang};
use crate::index::appearances::Capacity;
use crate::model::party::Party;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// The search.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// The frame.
    pub frame: PageMeta,
    /// What the search can be narrowed down by, in the order in which it is asked.
    pub choices: Vec<Choices>,
    /// The languages that can be searched, that of the page first; none while there is no session.
    pub languages: Vec<Searched>,
}

impl View for SearchView {
    const TEMPLATE: &'static str = kind::SEARCH.template;
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

/// The search in the language of the context.
pub fn search(ctx: &ViewContext<'_>) -> SearchView {
    let index = ctx.index;
    let parties = |capacity, id: fn(&Party) -> Option<String>| {
        let parties = index.in_capacity(capacity);
        parties.filter_map(move |(party, _)| Some((id(party)?, ctx.party_name(party))))
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
        by_name(ctx, "country", countries),
        by_name(ctx, "group", groups),
        by_name(ctx, "theme", index.themes.keys().map(|id| (id.to_string(), ctx.theme_name(id)))),
        by_name(ctx, "organiser", organisers),
        Choices {
            key: "year",
            options: years
                .map(|year| Choice { id: year.to_string(), label: ctx.year_link(*year).label.clone() })
                .collect(),
        },
        by_name(ctx, "series", index.series.keys().map(|id| (id.to_string(), ctx.series(id).label.clone()))),
    ];
    let languages = &ctx.proceedings.config.languages;
    let others = languages.iter().filter(|lang| *lang != ctx.lang);
    SearchView {
        frame: page_meta::page_meta(ctx, &Page::Search, 1, None, None),
        choices: choices.into_iter().filter(|choices| !choices.options.is_empty()).collect(),
        languages: std::iter::once(ctx.lang)
            .chain(others)
            .filter(|_| !ctx.proceedings.sessions.is_empty())
            .map(|lang| searched(ctx, lang))
            .collect(),
    }
}

fn searched(ctx: &ViewContext<'_>, lang: &Lang) -> Searched {
    let folding = Folding::of(lang);
    let names = ctx.proceedings.countries.values().filter_map(|name| name.get(lang, lang));
    let single = names.filter(|(_, name)| !name.contains(char::is_whitespace));
    let mut countries: Vec<String> = single.map(|(_, name)| folding.folded(name)).collect();
    countries.sort_unstable();
    countries.dedup();
    Searched {
        lang: lang.clone(),
        dir: lang.direction(),
        name: ctx.own_name(lang),
        folder: ctx.plan.routes.below(&ctx.plan.routes.search_folder(lang)),
        letters: folding.table(),
        countries,
        mark: String::from_iter(['\u{25cc}', END, JOINT]),
    }
}

fn by_name(
    ctx: &ViewContext<'_>,
    key: &'static str,
    options: impl Iterator<Item = (String, Text)>,
) -> Choices {
    let mut options: Vec<Choice> = options.map(|(id, label)| Choice { id, label }).collect();
    options.sort_by_cached_key(|choice| ctx.locale.sort_key(&choice.label.text));
    Choices { key, options }
}
