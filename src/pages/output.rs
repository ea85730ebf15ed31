//! What a site consists of beside its pages, and what can stand at a path.

use crate::i18n::lang::Lang;
use crate::index::Index;
use crate::model::config::Config;
use crate::model::proceedings::Proceedings;
use crate::pages::inventory;
use crate::pages::route::Page;

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A page in a language; the number is that of the part, where a list is long.
    Page(Page, Lang, usize),
    /// The feed that follows a page.
    Feed(Page, Lang),
    /// What the server shows where there is nothing.
    NotFound,
    /// An old address of a page, which leads to it in a language.
    Redirect(Page, Lang),
    /// The sitemap, or the list of its parts.
    Sitemap,
    /// A part of a sitemap that is too long for one file, from 1.
    SitemapPart(usize),
    /// `robots.txt`
    Robots,
    /// `.nojekyll`, which keeps GitHub Pages from leaving files out.
    NoJekyll,
    /// The site's own domain.
    Cname,
    /// `data/sessions.json`
    SessionsJson,
    /// `data/sessions.csv`
    SessionsCsv,
    /// `data/index.json`
    IndexJson,
    /// A file of the site, copied from this path.
    Copy(String),
    /// A smaller copy of the picture at this path, in this width in pixels.
    Resized(String, usize),
    /// A file of the skin, by its path in the skin's `static/`.
    Skin(String),
}

/// How many locations one sitemap may hold (sitemaps.org).
pub const SITEMAP_LIMIT: usize = 50_000;

/// The files that every site has beside its pages.
pub(super) const FIXED: [(&str, Output); 4] = [
    ("404.html", Output::NotFound),
    ("robots.txt", Output::Robots),
    ("sitemap.xml", Output::Sitemap),
    (".nojekyll", Output::NoJekyll),
];

/// The record as data.
pub(super) const DATA: [(&str, Output); 3] = [
    ("data/sessions.json", Output::SessionsJson),
    ("data/sessions.csv", Output::SessionsCsv),
    ("data/index.json", Output::IndexJson),
];

/// The files that a site has beside its pages, whatever its record.
pub(super) fn fixed(config: &Config) -> impl Iterator<Item = &'static (&'static str, Output)> {
    FIXED.iter().chain(config.build.data.then_some(&DATA).into_iter().flatten())
}

/// The numbers of the sitemap's parts; none if it is in one.
pub fn sitemap_parts(proceedings: &Proceedings, index: &Index) -> std::ops::RangeInclusive<usize> {
    let parts = |page: &Page| inventory::parts(page, proceedings, index).unwrap_or_default();
    let pages = inventory::pages(proceedings, index);
    let pages: usize = pages.iter().filter(|page| page.kind().in_sitemap).map(parts).sum();
    parts_of_sitemap(pages * proceedings.config.languages.len())
}

pub(super) fn parts_of_sitemap(locations: usize) -> std::ops::RangeInclusive<usize> {
    1..=if locations > SITEMAP_LIMIT { locations.div_ceil(SITEMAP_LIMIT) } else { 0 }
}

/// The path of a part of the sitemap.
pub fn sitemap_part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}
