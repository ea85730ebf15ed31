//! The kinds of output files, and the files that are not pages.

use crate::i18n::lang::Lang;
use crate::index::Index;
use crate::model::config::Config;
use crate::model::proceedings::Proceedings;
use crate::pages::inventory;
use crate::pages::route::Page;

/// The content of an output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Page `number` of a page in a language, from 1; more than 1 only for paginated lists.
    Page(Page, Lang, usize),
    /// The feed of a page in a language.
    Feed(Page, Lang),
    /// The 404 page.
    NotFound,
    /// A redirect from an old address to a page in a language.
    Redirect(Page, Lang),
    /// The sitemap, or the sitemap index if it is split.
    Sitemap,
    /// A part of a split sitemap, from 1.
    SitemapPart(usize),
    /// `robots.txt`
    Robots,
    /// `.nojekyll`, so that GitHub Pages publishes all files.
    NoJekyll,
    /// `CNAME`, the custom domain for GitHub Pages.
    Cname,
    /// `data/sessions.json`
    SessionsJson,
    /// `data/sessions.csv`
    SessionsCsv,
    /// `data/index.json`
    IndexJson,
    /// `data/themes.ttl`
    ThemesTurtle,
    /// `data/themes.jsonld`
    ThemesJsonLd,
    /// A table of counts, `data/{table}.csv`
    Statistics(StatisticsTable),
    /// `data/datapackage.json`
    DataPackage,
    /// A copy of the site's file at this path.
    Copy(String),
    /// A resized copy of the image at this path, with its width in pixels.
    Resized(String, usize),
    /// A file of the skin, by its path in `static/`.
    Skin(String),
}

/// The tables of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatisticsTable {
    /// `sessions-by-year`
    Years,
    /// `sessions-by-party`
    Parties,
    /// `sessions-by-theme`
    Themes,
    /// `party-trends`: sessions by party and year
    PartyTrends,
    /// `theme-trends`: sessions by theme and year
    ThemeTrends,
    /// `co-attendance`: parties that took part in the same sessions
    CoAttendance,
}

/// Maximum number of locations in a sitemap (sitemaps.org).
pub const SITEMAP_LIMIT: usize = 50_000;

/// Files of every site.
pub(super) const FIXED: [(&str, Output); 4] = [
    ("404.html", Output::NotFound),
    ("robots.txt", Output::Robots),
    ("sitemap.xml", Output::Sitemap),
    (".nojekyll", Output::NoJekyll),
];

/// Data files, unless `build.data` is off.
pub const DATA: [(&str, Output); 12] = [
    ("data/sessions.json", Output::SessionsJson),
    ("data/sessions.csv", Output::SessionsCsv),
    ("data/index.json", Output::IndexJson),
    ("data/sessions-by-year.csv", Output::Statistics(StatisticsTable::Years)),
    ("data/sessions-by-party.csv", Output::Statistics(StatisticsTable::Parties)),
    ("data/sessions-by-theme.csv", Output::Statistics(StatisticsTable::Themes)),
    ("data/party-trends.csv", Output::Statistics(StatisticsTable::PartyTrends)),
    ("data/theme-trends.csv", Output::Statistics(StatisticsTable::ThemeTrends)),
    ("data/co-attendance.csv", Output::Statistics(StatisticsTable::CoAttendance)),
    ("data/themes.ttl", Output::ThemesTurtle),
    ("data/themes.jsonld", Output::ThemesJsonLd),
    ("data/datapackage.json", Output::DataPackage),
];

/// Files that depend only on the configuration.
pub(super) fn fixed(config: &Config) -> impl Iterator<Item = &'static (&'static str, Output)> {
    FIXED.iter().chain(config.build.data.then_some(&DATA).into_iter().flatten())
}

/// Numbers of the sitemap's parts, from 1; empty if it is not split.
pub fn sitemap_parts(proceedings: &Proceedings, index: &Index) -> std::ops::RangeInclusive<usize> {
    let parts = |page: Page| inventory::parts(&page, proceedings, index).unwrap_or_default();
    let pages: usize = inventory::in_sitemap(proceedings, index).map(parts).sum();
    parts_of_sitemap(pages * proceedings.config.languages.len())
}

pub(super) fn parts_of_sitemap(locations: usize) -> std::ops::RangeInclusive<usize> {
    1..=if locations > SITEMAP_LIMIT { locations.div_ceil(SITEMAP_LIMIT) } else { 0 }
}

/// Path of part `number` of the sitemap.
pub fn sitemap_part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}
