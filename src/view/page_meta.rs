//! Page metadata and navigation: title, addresses, languages, breadcrumbs, menus.

use std::collections::BTreeMap;

use serde::Serialize;

use super::chrome::{Crumb, MenuLink, NavigationItem, SharingView, SiteChrome};
use super::context::ViewContext;
use super::menu;
use super::parts::{Link, Text};
use super::shared::Shared;
use crate::i18n::lang::{Direction, Lang};
use crate::index::topics::Topic;
use crate::model::proceedings;
use crate::model::session::Rule;
use crate::pages::inventory;
use crate::pages::kind::Section;
use crate::pages::route::{Page, topic_page};

/// Page metadata and navigation. In templates: `frame`.
#[derive(Clone, Debug, Serialize)]
pub struct PageMeta {
    /// Language of the page.
    pub lang: Lang,
    /// Direction of writing.
    pub dir: Direction,
    /// Open Graph locale, a language with a country: `fa_AF`.
    pub og_locale: String,
    /// Kind of page, for use as a CSS class: `home`, `session`, `country` …
    pub kind: &'static str,
    /// Title of the page; absent on the home page.
    pub title: Option<Text>,
    /// Header of the printed page; on session pages only.
    pub running: Option<Running>,
    /// Description for search engines and social media; absent if neither the page nor the site has one.
    pub description: Option<String>,
    /// Title of the site.
    pub site_title: Shared<Text>,
    /// Description of the site.
    pub site_description: Shared<Option<Text>>,
    /// Scheme and host of the site: `https://example.org`. With an address from the host's root it is a URL.
    pub origin: String,
    /// The picture that other sites show with links to this one; absent if a skin has none.
    pub sharing: Shared<Option<SharingView>>,
    /// Base path of the site: `/` or `/dialogues/`.
    pub base: String,
    /// Address of the home page in the page's language.
    pub home: String,
    /// Address of this page, from the host's root.
    pub address: String,
    /// Absolute URL of this page.
    pub canonical: String,
    /// This page in every language of the site, including its own; empty on a site of one language.
    pub alternates: Vec<Alternate>,
    /// URL for `hreflang="x-default"`; absent if `alternates` is empty.
    pub x_default: Option<String>,
    /// Address of the page's feed, or else of the site's.
    pub feed: String,
    /// Address of the page's calendar, or else of the site's; absent if no session has an exact day.
    pub calendar: Option<String>,
    /// From the page below the home page to the page above this one.
    pub breadcrumbs: Vec<Shared<Crumb>>,
    /// The menu at the head of the page: that of the configuration, or else the sections of `navigation`.
    pub menu: Shared<Vec<MenuLink>>,
    /// All sections. The label of each is the message `nav-{key}` of the skin.
    pub navigation: Shared<Vec<NavigationItem>>,
    /// Address of the search page; absent if the site has none.
    pub search: Option<String>,
    /// Address of the list of corrections; absent if there are none.
    pub corrections: Option<String>,
    /// Links to the standalone pages.
    pub pages: Shared<Vec<Shared<Link>>>,
    /// `skin_options` of the configuration.
    pub options: Shared<BTreeMap<String, serde_json::Value>>,
}

/// Header of every printed page of a report.
#[derive(Clone, Debug, Serialize)]
pub struct Running {
    /// Name of the series.
    pub series: Text,
    /// The session's number in the series.
    pub number: Option<u32>,
    /// Date of the session, in the page's language.
    pub date: String,
    /// `chatham-house`, `non-attribution` or `on-record`; absent if unknown.
    pub rule: Option<Rule>,
}

/// The same page in one of the site's languages.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// Language tag (BCP 47).
    pub lang: Lang,
    /// Direction of writing.
    pub dir: Direction,
    /// Open Graph locale: `fa_AF`.
    pub og_locale: String,
    /// The language's own name: `دری`.
    pub name: String,
    /// Address of the page in this language, from the host's root.
    pub address: String,
    /// Absolute URL of the page in this language.
    pub canonical: String,
    /// Whether this is the language of the current page.
    pub current: bool,
}

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
        corrections: ctx.address(&Page::Corrections),
        calendar: inventory::has_calendar(&Page::Home, proceedings)
            .then(|| plan.routes.calendar_address(&Page::Home, lang)),
        site_title: Shared::new(ctx.text(&config.title).unwrap_or_default()),
        site_description: Shared::new(ctx.text(&config.description)),
        pages: Shared::new(proceedings.pages.values().map(page).collect()),
        options: Shared::new(config.skin_options.clone()),
        sharing: Shared::new(plan.sharing.as_ref().map(|picture| SharingView {
            path: picture.path.clone(),
            width: picture.size.width,
            height: picture.size.height,
        })),
        menu: Section::ALL.into_iter().map(Some).chain([None]).map(|at| menu::menu(ctx, at)).collect(),
        navigation: Section::ALL.into_iter().map(Some).chain([None]).map(seen_from).collect(),
        steps: Section::ALL.into_iter().map(step).collect(),
    }
}

/// The metadata of page `number` of a list, from 1.
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
        origin: routes.origin.clone(),
        sharing: chrome.sharing.clone(),
        base: routes.base.clone(),
        home: chrome.home.clone(),
        canonical: routes.absolute(&address),
        x_default: (!alternates.is_empty())
            .then(|| routes.absolute(&routes.part_address(page, &routes.default, number))),
        alternates,
        feed: routes.feed_address(if kind.has_feed { page } else { &Page::Home }, ctx.lang),
        calendar: if inventory::has_calendar(page, ctx.proceedings) {
            Some(routes.calendar_address(page, ctx.lang))
        } else {
            chrome.calendar.clone()
        },
        breadcrumbs: breadcrumbs(ctx, page, section.and_then(|section| chrome.steps.get(section))),
        menu: menu::on_page(
            &chrome.menu[section.unwrap_or(Section::ALL.len())],
            &routes.address(page, ctx.lang),
        ),
        navigation: chrome.navigation[section.unwrap_or(Section::ALL.len())].clone(),
        search: chrome.search.clone(),
        corrections: chrome.corrections.clone(),
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

/// Page `number` of a list in one of the site's languages.
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

/// `step` is the breadcrumb of the page's section.
fn breadcrumbs(ctx: &ViewContext<'_>, page: &Page, step: Option<&Shared<Crumb>>) -> Vec<Shared<Crumb>> {
    let is_section = page.kind().section.is_some_and(|section| section.page() == *page);
    let Some(step) = step.filter(|_| !is_section) else { return Vec::new() };
    let named = |link: &Link| {
        Shared::new(Crumb { key: None, label: Some(link.label.clone()), address: link.address.clone() })
    };
    let above = match page {
        Page::Session(id) => ctx.session_at(id).map(|session| named(&ctx.series(&session.series))),
        Page::Crossing(party, _) => Some(named(&ctx.party(party))),
        Page::Passages(topic) => return passages_breadcrumbs(ctx, topic, step),
        _ => None,
    };
    std::iter::once(step.clone()).chain(above).collect()
}

/// The breadcrumbs of all passages on a topic: those of the topic's page, and that page.
fn passages_breadcrumbs(ctx: &ViewContext<'_>, topic: &Topic, step: &Shared<Crumb>) -> Vec<Shared<Crumb>> {
    let page = topic_page(topic);
    // The party of a crossing is named above it.
    let label = ctx.topic_names(topic).pop();
    let crumb = Crumb { key: None, label, address: ctx.address(&page) };
    let mut above = breadcrumbs(ctx, &page, Some(step));
    above.push(Shared::new(crumb));
    above
}
