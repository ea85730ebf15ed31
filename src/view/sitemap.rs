//! Sitemap entries (sitemaps.org): the address and last change of every page.

use crate::i18n::lang::Lang;
use crate::index::Index;
use crate::model::proceedings::Proceedings;
use crate::model::session::Session;
use crate::pages::route::Page;
use crate::pages::{Plan, SITEMAP_LIMIT, inventory};

/// A `url` of a sitemap.
#[derive(Clone, Debug)]
pub struct Location {
    /// Absolute URL.
    pub loc: String,
    /// Language tag and URL of the page in each language, and `x-default`.
    pub alternates: Vec<(String, String)>,
    /// Date of the latest change (ISO 8601); `None` if the record does not state it.
    pub lastmod: Option<String>,
}

/// The entries of sitemap `part`, from 1. Returned as an iterator, since a large site has too many to hold in
/// memory.
pub fn locations<'a>(
    proceedings: &'a Proceedings,
    index: &'a Index,
    plan: &'a Plan,
    number: usize,
) -> impl Iterator<Item = Location> + 'a {
    let routes = &plan.routes;
    let languages = &proceedings.config.languages;
    let parts = |page: &Page| inventory::parts(page, proceedings, index).unwrap_or_default();
    let pages = inventory::in_sitemap(proceedings, index);
    let parts = pages.flat_map(move |page| {
        let numbers = 1..=parts(&page);
        numbers.flat_map(move |number| {
            let page = page.clone();
            languages.iter().map(move |lang| (page.clone(), number, lang))
        })
    });
    parts.skip((number - 1) * SITEMAP_LIMIT).take(SITEMAP_LIMIT).map(move |(page, number, lang)| {
        let address = |lang: &Lang| routes.absolute(&routes.part_address(&page, lang, number));
        let mut alternates = Vec::new();
        if languages.len() > 1 {
            alternates.extend(languages.iter().map(|lang| (lang.to_string(), address(lang))));
            alternates.push(("x-default".to_owned(), address(&routes.default)));
        }
        let lastmod = match &page {
            Page::Session(id) => index.session(proceedings, id).and_then(Session::last_changed),
            _ => None,
        };
        Location { loc: address(lang), alternates, lastmod: lastmod.map(|day| day.to_string()) }
    })
}
