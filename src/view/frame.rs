//! What every page has around its content: title, addresses, languages, the way back home.

use std::collections::BTreeMap;

use serde::Serialize;

use super::parts::{Link, Text};
use super::scene::Scene;
use super::shared::Shared;
use crate::i18n::lang::{Direction, Lang};
use crate::model::proceedings;
use crate::model::session::Rule;
use crate::pages::route::Page;

/// The frame of one page. In templates: `frame`.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// The language with a country, as Open Graph names it: `fa_AF`.
    pub og_locale: String,
    /// The kind of page: `home`, `session`, `country` …; a hook for styles.
    pub kind: &'static str,
    /// The page's own title; nothing on the home page.
    pub title: Option<Text>,
    /// Of a report, what a printed page of it is from and on what terms.
    pub running: Option<Running>,
    /// One paragraph for search engines and cards.
    pub description: Option<String>,
    /// The site's title.
    pub site_title: Shared<Text>,
    /// The site's description.
    pub site_description: Shared<Option<Text>>,
    /// The path below the host under which the site lives: `/` or `/dialogues/`.
    pub base: String,
    /// The home page in this language.
    pub home: String,
    /// This page, from the host's root.
    pub address: String,
    /// This page with scheme and host.
    pub canonical: String,
    /// This page in every language of the site, this one among them; empty on a site of one.
    pub alternates: Vec<Alternate>,
    /// The address for readers of no particular language; set whenever `alternates` is.
    pub x_default: Option<String>,
    /// The feed that follows this page; the site's where the page has none of its own.
    pub feed: String,
    /// From the home page down to the page above this one, home left out.
    pub breadcrumbs: Vec<Shared<Crumb>>,
    /// The main ways in. Each label is a message of the skin: `nav-{key}`.
    pub navigation: Shared<Vec<NavigationItem>>,
    /// The search, if the site has one.
    pub search: Option<String>,
    /// Standalone pages.
    pub pages: Shared<Vec<Shared<Link>>>,
    /// `skin_options` of the configuration.
    pub options: Shared<BTreeMap<String, serde_json::Value>>,
}

/// The head of every page of a report on paper: whoever holds one of them knows what it is from.
#[derive(Clone, Debug, Serialize)]
pub struct Running {
    /// The series.
    pub series: Text,
    /// The session's number there.
    pub number: Option<u32>,
    /// When it was held.
    pub date: String,
    /// The terms of attribution.
    pub rule: Option<Rule>,
}

/// A step on the way from the home page: either a page that lists everything of one kind, whose
/// label is the skin's message `nav-{key}`, or a page with a name of its own.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// As in [`NavigationItem::key`].
    pub key: Option<&'static str>,
    /// The page's own name.
    pub label: Option<Text>,
    /// Where it leads.
    pub address: Option<String>,
}

/// The same page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// The language.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// The language with a country, as Open Graph names it.
    pub og_locale: String,
    /// Its own name for itself: `دری`.
    pub name: String,
    /// The page in it, from the host's root.
    pub address: String,
    /// The page in it, with scheme and host.
    pub canonical: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// One of the main ways into the site.
#[derive(Clone, Debug, Serialize)]
pub struct NavigationItem {
    /// `sessions`, `countries`, `groups`, `themes`, `organisations`, `years`, `matrix`, `recommendations`, `data`.
    pub key: &'static str,
    /// Where it leads.
    pub address: String,
    /// Whether this page is there or below.
    pub current: bool,
}

/// The pages that list everything of one kind, by the key of their message.
const WAYS: [(&str, Page); 9] = [
    ("sessions", Page::Sessions),
    ("countries", Page::Countries),
    ("groups", Page::Groups),
    ("themes", Page::Themes),
    ("organisations", Page::Organisations),
    ("years", Page::Years),
    ("matrix", Page::Matrix),
    ("recommendations", Page::Recommendations),
    ("data", Page::Data),
];

/// What frames of one language have in common.
#[derive(Clone, Debug)]
pub struct Surroundings {
    dir: Direction,
    og_locale: String,
    home: String,
    search: Option<String>,
    site_title: Shared<Text>,
    site_description: Shared<Option<Text>>,
    pages: Shared<Vec<Shared<Link>>>,
    options: Shared<BTreeMap<String, serde_json::Value>>,
    /// The main ways in as seen from each of them, and then from elsewhere.
    navigation: Vec<Shared<Vec<NavigationItem>>>,
    /// The step that each of them is on the way to what is below it.
    steps: Vec<Shared<Crumb>>,
}

/// What frames have in common in the language of the scene.
pub fn surroundings(scene: &Scene<'_>) -> Surroundings {
    let Scene { proceedings, plan, lang, .. } = scene;
    let config = &proceedings.config;
    let page = |page: &proceedings::Page| {
        let label = scene.text(&page.title).unwrap_or_default();
        Shared::new(Link { label, address: scene.address(&Page::Standalone(page.id.clone())) })
    };
    let seen_from = |place: usize| {
        let item = |(at, (key, way)): (usize, &(&'static str, Page))| {
            Some(NavigationItem { key, address: scene.address(way)?, current: at == place })
        };
        Shared::new(WAYS.iter().enumerate().filter_map(item).collect())
    };
    let step = |(key, way): &(&'static str, Page)| {
        Shared::new(Crumb { key: Some(key), label: None, address: scene.address(way) })
    };
    Surroundings {
        dir: lang.direction(),
        og_locale: lang.with_territory(),
        home: plan.routes.address(&Page::Home, lang),
        search: scene.address(&Page::Search),
        site_title: Shared::new(scene.text(&config.title).unwrap_or_default()),
        site_description: Shared::new(scene.text(&config.description)),
        pages: Shared::new(proceedings.pages.values().map(page).collect()),
        options: Shared::new(config.skin_options.clone()),
        navigation: (0..=WAYS.len()).map(seen_from).collect(),
        steps: WAYS.iter().map(step).collect(),
    }
}

/// The frame of a part of a page.
pub fn frame(
    scene: &Scene<'_>,
    page: &Page,
    number: usize,
    title: Option<Text>,
    description: Option<String>,
) -> Frame {
    let routes = &scene.plan.routes;
    let address = routes.part_address(page, scene.lang, number);
    let alternates = alternates(scene, page, number);
    let around = scene.common.surroundings(scene);
    let way = section(page).and_then(|section| WAYS.iter().position(|(_, way)| *way == section));
    let site_description = || around.site_description.as_ref().map(|text| text.text.clone());
    Frame {
        lang: scene.lang.clone(),
        dir: around.dir,
        og_locale: around.og_locale.clone(),
        kind: kind(page),
        title,
        running: None,
        description: description.or_else(site_description),
        site_title: around.site_title.clone(),
        site_description: around.site_description.clone(),
        base: routes.base.clone(),
        home: around.home.clone(),
        canonical: routes.absolute(&address),
        x_default: (!alternates.is_empty())
            .then(|| routes.absolute(&routes.part_address(page, &routes.default, number))),
        alternates,
        feed: routes.feed_address(feed_page(page), scene.lang),
        breadcrumbs: breadcrumbs(scene, page, way.and_then(|way| around.steps.get(way))),
        navigation: around.navigation[way.unwrap_or(WAYS.len())].clone(),
        search: around.search.clone(),
        pages: around.pages.clone(),
        options: around.options.clone(),
        address,
    }
}

fn alternates(scene: &Scene<'_>, page: &Page, number: usize) -> Vec<Alternate> {
    let languages = &scene.proceedings.config.languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    languages.iter().map(|lang| alternate(scene, page, number, lang)).collect()
}

/// A part of a page in one of the site's languages.
pub fn alternate(scene: &Scene<'_>, page: &Page, number: usize, lang: &Lang) -> Alternate {
    let address = scene.plan.routes.part_address(page, lang, number);
    Alternate {
        lang: lang.clone(),
        dir: lang.direction(),
        og_locale: lang.with_territory(),
        name: scene.own_name(lang),
        canonical: scene.plan.routes.absolute(&address),
        address,
        current: lang == scene.lang,
    }
}

/// The name of the kind of page.
pub fn kind(page: &Page) -> &'static str {
    match page {
        Page::Home => "home",
        Page::Series(_) => "series",
        Page::Session(_) => "session",
        Page::Sessions => "sessions",
        Page::Countries => "countries",
        Page::Country(_) => "country",
        Page::Groups => "groups",
        Page::Group(_) => "group",
        Page::Crossing(..) => "crossing",
        Page::Themes => "themes",
        Page::Theme(_) => "theme",
        Page::Organisations => "organisations",
        Page::Organisation(_) => "organisation",
        Page::Years => "years",
        Page::Year(_) => "year",
        Page::Matrix => "matrix",
        Page::Recommendations => "recommendations",
        Page::Search => "search",
        Page::Data => "data",
        Page::Standalone(_) => "page",
    }
}

/// The page of everything of one kind under which a page belongs.
fn section(page: &Page) -> Option<Page> {
    use crate::model::party::Party;

    Some(match page {
        Page::Session(_) | Page::Sessions | Page::Series(_) => Page::Sessions,
        Page::Country(_) | Page::Countries | Page::Crossing(Party::Country(_), _) => Page::Countries,
        Page::Group(_) | Page::Groups | Page::Crossing(Party::Group(_), _) => Page::Groups,
        Page::Organisation(_) | Page::Organisations | Page::Crossing(Party::Organisation(_), _) => {
            Page::Organisations
        }
        Page::Theme(_) | Page::Themes => Page::Themes,
        Page::Year(_) | Page::Years => Page::Years,
        Page::Matrix => Page::Matrix,
        Page::Recommendations => Page::Recommendations,
        Page::Data => Page::Data,
        Page::Home | Page::Search | Page::Standalone(_) => return None,
    })
}

/// The page whose feed tells of what is new on a page.
fn feed_page(page: &Page) -> &Page {
    match page {
        Page::Series(_) | Page::Country(_) | Page::Group(_) | Page::Theme(_) | Page::Organisation(_) => page,
        _ => &Page::Home,
    }
}

/// `step` is the page of everything of the same kind.
fn breadcrumbs(scene: &Scene<'_>, page: &Page, step: Option<&Shared<Crumb>>) -> Vec<Shared<Crumb>> {
    let Some(step) = step.filter(|_| !WAYS.iter().any(|(_, way)| way == page)) else { return Vec::new() };
    let named = |link: &Link| {
        Shared::new(Crumb { key: None, label: Some(link.label.clone()), address: link.address.clone() })
    };
    let above = match page {
        Page::Session(id) => scene.session_at(id).map(|session| named(&scene.series(&session.series))),
        Page::Crossing(party, _) => Some(named(&scene.party(party))),
        _ => None,
    };
    std::iter::once(step.clone()).chain(above).collect()
}
