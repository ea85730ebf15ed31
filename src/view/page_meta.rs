//! What every page has around its content: title, addresses, languages, the way back home.

use std::collections::BTreeMap;

use serde::Serialize;

use super::chrome::{Crumb, NavigationItem, SiteChrome};
use super::context::ViewContext;
use super::parts::{Link, Text};
use super::shared::Shared;
use crate::i18n::lang::{Direction, Lang};
use crate::model::proceedings;
use crate::model::session::Rule;
use crate::pages::kind::Section;
use crate::pages::route::Page;

/// The frame of one page. In templates: `frame`.
#[derive(Clone, Debug, Serialize)]
pub struct PageMeta {
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

/// What frames have in common in the language of the context.
fn chrome(ctx: &ViewContext<'_>) -> SiteChrome {
    let ViewContext { proceedings, plan, lang, .. } = ctx;
    let config = &proceedings.config;
    let page = |page: &proceedings::StandalonePage| {
        let label = ctx.text(&page.title).unwrap_or_default();
        Shared::new(Link { label, address: ctx.address(&Page::Standalone(page.id.clone())) })
    };
    let seen_from = |current: Option<Section>| {
        let item = |section: Section| {
            let address = ctx.address(&section.page())?;
            Some(NavigationItem { key: section.key(), address, current: Some(section) == current })
        };
        Shared::new(Section::ALL.into_iter().filter_map(item).collect())
    };
    let step = |section: Section| {
        Shared::new(Crumb { key: Some(section.key()), label: None, address: ctx.address(&section.page()) })
    };
    SiteChrome {
        dir: lang.direction(),
        og_locale: lang.with_territory(),
        home: plan.routes.address(&Page::Home, lang),
        search: ctx.address(&Page::Search),
        site_title: Shared::new(ctx.text(&config.title).unwrap_or_default()),
        site_description: Shared::new(ctx.text(&config.description)),
        pages: Shared::new(proceedings.pages.values().map(page).collect()),
        options: Shared::new(config.skin_options.clone()),
        navigation: Section::ALL.into_iter().map(Some).chain([None]).map(seen_from).collect(),
        steps: Section::ALL.into_iter().map(step).collect(),
    }
}

/// The frame of a part of a page.
pub fn page_meta(
    ctx: &ViewContext<'_>,
    page: &Page,
    number: usize,
    title: Option<Text>,
    description: Option<String>,
) -> PageMeta {
    let routes = &ctx.plan.routes;
    let address = routes.part_address(page, ctx.lang, number);
    let alternates = alternates(ctx, page, number);
    let chrome = ctx.cache.chrome(|| chrome(ctx));
    let kind = page.kind();
    let section = kind.section.map(|section| section as usize);
    let site_description = || chrome.site_description.as_ref().map(|text| text.text.clone());
    PageMeta {
        lang: ctx.lang.clone(),
        dir: chrome.dir,
        og_locale: chrome.og_locale.clone(),
        kind: kind.name,
        title,
        running: None,
        description: description.or_else(site_description),
        site_title: chrome.site_title.clone(),
        site_description: chrome.site_description.clone(),
        base: routes.base.clone(),
        home: chrome.home.clone(),
        canonical: routes.absolute(&address),
        x_default: (!alternates.is_empty())
            .then(|| routes.absolute(&routes.part_address(page, &routes.default, number))),
        alternates,
        feed: routes.feed_address(if kind.has_feed { page } else { &Page::Home }, ctx.lang),
        breadcrumbs: breadcrumbs(ctx, page, section.and_then(|section| chrome.steps.get(section))),
        navigation: chrome.navigation[section.unwrap_or(Section::ALL.len())].clone(),
        search: chrome.search.clone(),
        pages: chrome.pages.clone(),
        options: chrome.options.clone(),
        address,
    }
}

fn alternates(ctx: &ViewContext<'_>, page: &Page, number: usize) -> Vec<Alternate> {
    let languages = &ctx.proceedings.config.languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    languages.iter().map(|lang| alternate(ctx, page, number, lang)).collect()
}

/// A part of a page in one of the site's languages.
pub fn alternate(ctx: &ViewContext<'_>, page: &Page, number: usize, lang: &Lang) -> Alternate {
    let address = ctx.plan.routes.part_address(page, lang, number);
    Alternate {
        lang: lang.clone(),
        dir: lang.direction(),
        og_locale: lang.with_territory(),
        name: ctx.own_name(lang),
        canonical: ctx.plan.routes.absolute(&address),
        address,
        current: lang == ctx.lang,
    }
}

/// `step` is the page of everything of the same kind.
fn breadcrumbs(ctx: &ViewContext<'_>, page: &Page, step: Option<&Shared<Crumb>>) -> Vec<Shared<Crumb>> {
    let is_section = page.kind().section.is_some_and(|section| section.page() == *page);
    let Some(step) = step.filter(|_| !is_section) else { return Vec::new() };
    let named = |link: &Link| {
        Shared::new(Crumb { key: None, label: Some(link.label.clone()), address: link.address.clone() })
    };
    let above = match page {
        Page::Session(id) => ctx.session_at(id).map(|session| named(&ctx.series(&session.series))),
        Page::Crossing(party, _) => Some(named(&ctx.party(party))),
        _ => None,
    };
    std::iter::once(step.clone()).chain(above).collect()
}
