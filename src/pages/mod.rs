//! Every file that the site has, at its path; collisions are reported.
//!
//! Decides what exists: pages as a function of the record and its index ([`extent`]), and the files
//! whose places an editor has chosen ([`claims`]). What a page shows is [`crate::view`]'s, how it looks [`crate::render`]'s.

mod claims;
mod clashes;
pub mod extent;
pub mod kind;
pub mod route;

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::index::Index;
use crate::model::config::Config;
use crate::model::proceedings::Proceedings;
use crate::source::Tree;
use claims::Claim;
use route::{Page, Role, Routes};

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
    /// A smaller copy of the picture at this path, so many points wide.
    Resized(String, usize),
    /// A file of the skin, by its path in the skin's `static/`.
    Skin(String),
}

/// What is at which path.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How addresses are made.
    pub routes: Routes,
    /// The files beside pages, feeds and what every site has: those that editors and skins bring.
    brought: BTreeMap<String, Output>,
    claims: Vec<Claim>,
}

/// How many locations one sitemap may hold (sitemaps.org).
pub const SITEMAP_LIMIT: usize = 50_000;

/// The files that every site has beside its pages.
const FIXED: [(&str, Output); 4] = [
    ("404.html", Output::NotFound),
    ("robots.txt", Output::Robots),
    ("sitemap.xml", Output::Sitemap),
    (".nojekyll", Output::NoJekyll),
];

/// The record as data.
const DATA: [(&str, Output); 3] = [
    ("data/sessions.json", Output::SessionsJson),
    ("data/sessions.csv", Output::SessionsCsv),
    ("data/index.json", Output::IndexJson),
];

/// The files that a site has beside its pages, whatever its record.
fn fixed(config: &Config) -> impl Iterator<Item = &'static (&'static str, Output)> {
    FIXED.iter().chain(config.build.data.then_some(&DATA).into_iter().flatten())
}

/// Plans the site. `skin_files` are the paths in the skin's `static/`, sorted.
pub fn plan(
    proceedings: &Proceedings,
    index: &Index,
    tree: &Tree,
    skin_files: &[String],
    out: &mut Vec<Diagnostic>,
) -> Plan {
    let claims = claims::claims(proceedings, index, tree, skin_files);
    let plan = Plan { routes: Routes::of(&proceedings.config), brought: claims::brought(&claims), claims };
    let (clashes, alike) =
        rayon::join(|| clashes::clashes(&plan, proceedings, index), || clashes::alike(&plan, proceedings));
    out.extend(clashes);
    out.extend(alike);
    plan
}

impl Plan {
    /// The files that editors and skins bring, by path.
    pub fn brought(&self) -> impl Iterator<Item = (&String, &Output)> {
        self.brought.iter()
    }

    /// Where the place of a file that editors bring is chosen: the file that says so, and the words in it
    /// unless that is the file's own name.
    pub fn chosen(&self, path: &str) -> Option<(&str, Option<&Range<usize>>)> {
        let claim = self.claims.iter().find(|claim| claim.path == path)?;
        Some((&claim.source.path, claim.source.span.as_ref()))
    }

    /// Whether a smaller copy of a picture is published at a path below the output folder.
    pub fn has_copy(&self, path: &str) -> bool {
        matches!(self.brought.get(path), Some(Output::Resized(..)))
    }

    /// What stands at a path below the output folder.
    pub fn output_at(&self, path: &str, proceedings: &Proceedings, index: &Index) -> Option<Output> {
        if let Some(output) = self.brought.get(path) {
            return Some(output.clone());
        }
        let config = &proceedings.config;
        if path == "CNAME" && config.publish.cname.is_some() {
            return Some(Output::Cname);
        }
        if let Some((_, output)) = fixed(config).find(|(fixed, _)| *fixed == path) {
            return Some(output.clone());
        }
        if let Some(number) = path.strip_prefix("sitemap-").and_then(|it| it.strip_suffix(".xml")) {
            let number = number.parse().ok().filter(|at| sitemap_parts(proceedings, index).contains(at))?;
            return (path == sitemap_part(number)).then_some(Output::SitemapPart(number));
        }
        self.page_at(path, proceedings, index)
    }

    /// The part of a page, or the feed, that is at a path.
    fn page_at(&self, path: &str, proceedings: &Proceedings, index: &Index) -> Option<Output> {
        let candidates = self.routes.read(path, &proceedings.config.languages);
        candidates.into_iter().find_map(|(page, lang, role)| match role {
            Role::Part(number) => {
                let parts = extent::parts(&page, proceedings, index)?;
                (1..=parts).contains(&number).then_some(Output::Page(page, lang, number))
            }
            Role::Feed => (page.kind().has_feed && extent::exists(&page, proceedings, index))
                .then_some(Output::Feed(page, lang)),
        })
    }

    /// Every file of the site, sorted by path.
    pub fn files(&self, proceedings: &Proceedings, index: &Index) -> Vec<(String, Output)> {
        let config = &proceedings.config;
        let mut files: Vec<(String, Output)> =
            fixed(config).map(|(path, output)| ((*path).to_owned(), output.clone())).collect();
        if config.publish.cname.is_some() {
            files.push(("CNAME".into(), Output::Cname));
        }
        let pages: Vec<(Page, usize)> = extent::pages(proceedings, index)
            .into_iter()
            .filter_map(|page| extent::parts(&page, proceedings, index).map(|parts| (page, parts)))
            .collect();
        let listed = pages.iter().filter(|(page, _)| page.kind().in_sitemap);
        let locations = listed.map(|(_, parts)| parts * config.languages.len()).sum();
        files.par_extend(pages.par_iter().flat_map_iter(|(page, parts)| {
            config.languages.iter().flat_map(|lang| self.files_of(page, lang, *parts))
        }));
        files.extend(parts_of_sitemap(locations).map(|part| (sitemap_part(part), Output::SitemapPart(part))));
        files.extend(self.brought.iter().map(|(path, output)| (path.clone(), output.clone())));
        files.par_sort_by(|(a, _), (b, _)| a.cmp(b));
        // Two in one place have been reported, and then no site is written.
        files.dedup_by(|(a, _), (b, _)| a == b);
        files
    }

    /// The files of a page in a language: its parts, and its feed if it has one.
    fn files_of<'a>(
        &'a self,
        page: &'a Page,
        lang: &'a Lang,
        parts: usize,
    ) -> impl Iterator<Item = (String, Output)> + 'a {
        let part = |number| {
            let output = Output::Page(page.clone(), lang.clone(), number);
            (self.routes.file(page, lang, number), output)
        };
        let feed = || (self.routes.feed_file(page, lang), Output::Feed(page.clone(), lang.clone()));
        (1..=parts).map(part).chain(page.kind().has_feed.then(feed))
    }
}

/// The numbers of the sitemap's parts; none if it is in one.
pub fn sitemap_parts(proceedings: &Proceedings, index: &Index) -> std::ops::RangeInclusive<usize> {
    let parts = |page: &Page| extent::parts(page, proceedings, index).unwrap_or_default();
    let pages = extent::pages(proceedings, index);
    let pages: usize = pages.iter().filter(|page| page.kind().in_sitemap).map(parts).sum();
    parts_of_sitemap(pages * proceedings.config.languages.len())
}

fn parts_of_sitemap(locations: usize) -> std::ops::RangeInclusive<usize> {
    1..=if locations > SITEMAP_LIMIT { locations.div_ceil(SITEMAP_LIMIT) } else { 0 }
}

/// The path of a part of the sitemap.
pub fn sitemap_part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}
