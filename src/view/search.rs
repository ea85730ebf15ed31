//! The view of `search.html`: filters and search indexes.

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

/// `search.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Number of sessions.
    pub session_count: usize,
    /// The filters, in the order in which they are shown.
    pub choices: Vec<Choices>,
    /// Languages with a search index, the page's first; empty if there are no sessions.
    pub languages: Vec<Searched>,
}

impl View for SearchView {
    const TEMPLATE: &'static str = kind::SEARCH.template;
}

/// A filter.
#[derive(Clone, Debug, Serialize)]
pub struct Choices {
    /// `country`, `group`, `theme`, `organiser`, `year`, `series`.
    pub key: &'static str,
    /// Values, sorted by name; years newest first.
    pub options: Vec<Choice>,
}

/// A value of a filter.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// Id of the value: `QA`.
    pub id: String,
    /// Name of the value.
    pub label: Text,
}

/// A language with a search index.
#[derive(Clone, Debug, Serialize)]
pub struct Searched {
    /// Language tag (BCP 47).
    pub lang: Lang,
    /// Direction of writing.
    pub dir: Direction,
    /// The language's own name.
    pub name: String,
    /// Folder of the search index.
    pub folder: String,
    /// Equivalent letters: the usual one, `=`, and its variants: `ss=ß`.
    pub letters: Vec<String>,
    /// One-word names of countries, normalised for the search.
    pub countries: Vec<String>,
    /// A dotted circle (U+25CC) with the separators of the index: after each word, and between letter and
    /// digit.
    pub mark: String,
}

/// Builds the view of the search page.
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
        session_count: ctx.proceedings.sessions.len(),
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
