//! Every file that the site has, at its path; collisions are reported.
//!
//! Decides what exists: pages as a function of the record and its index ([`extent`]), and the files
//! whose places an editor has chosen ([`claims`]). What a page shows is [`crate::view`]'s, how it looks [`crate::render`]'s.

mod claims;
mod clashes;
pub mod extent;
pub mod route;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::index::change;
use crate::index::cross::Index;
use crate::lang::Lang;
use crate::model::proceedings::Proceedings;
use crate::model::session::Session;
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
    Smaller(String, usize),
    /// A file of the skin, by its path in the skin's `static/`.
    Skin(String),
}

/// What is at which path.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How addresses are made.
    pub routes: Routes,
    /// The files beside pages, feeds and what every site has: those that editors and skins bring.
    brought: Arc<BTreeMap<String, Output>>,
    claims: Arc<Vec<Claim>>,
    /// Clashes of what is brought with pages.
    clashes: Vec<Diagnostic>,
    /// Names that are one to many file systems.
    alike: Vec<Diagnostic>,
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

/// A plan that was made of an earlier state, to be kept as far as it still holds.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// The record of that state.
    pub proceedings: &'a Proceedings,
    /// Its index.
    pub index: &'a Arc<Index>,
    /// Its plan.
    pub plan: &'a Plan,
    /// Whether the files of the site and of the skin had the paths that they have now.
    pub same_paths: bool,
}

/// Plans the site. `skin_files` are the paths in the skin's `static/`, sorted.
pub fn plan(
    proceedings: &Proceedings,
    index: &Arc<Index>,
    tree: &Tree,
    skin_files: &[String],
    before: Option<Before<'_>>,
    out: &mut Vec<Diagnostic>,
) -> Plan {
    let config = &proceedings.config;
    let routes = Routes::of(config);
    let claims = match before.filter(|before| has_same_claims(before, proceedings, index)) {
        Some(before) => Arc::clone(&before.plan.claims),
        None => Arc::new(claims::claims(proceedings, index, tree, skin_files)),
    };
    let kept = before.filter(|before| {
        before.plan.claims == claims && before.plan.routes == routes && before.proceedings.config == *config
    });
    let mut plan = match kept {
        Some(Before { plan, .. }) => Plan { clashes: Vec::new(), alike: Vec::new(), ..plan.clone() },
        None => Plan {
            routes,
            brought: Arc::new(claims::brought(&claims)),
            claims,
            clashes: Vec::new(),
            alike: Vec::new(),
        },
    };
    let same_names = |before: &Before<'_>| {
        Arc::ptr_eq(&before.index.places, &index.places)
            && before.proceedings.series.keys().eq(proceedings.series.keys())
            && before.proceedings.pages.keys().eq(proceedings.pages.keys())
            && before.proceedings.named_outside_sessions == proceedings.named_outside_sessions
            && Arc::ptr_eq(&before.proceedings.themes, &proceedings.themes)
            && Arc::ptr_eq(&before.proceedings.organisations, &proceedings.organisations)
    };
    let same_names = kept.filter(same_names);
    let clashes = || match same_names.filter(|before| Arc::ptr_eq(before.index, index)) {
        Some(before) => before.plan.clashes.clone(),
        None => clashes::clashes(&plan, proceedings, index),
    };
    let alike = || match same_names {
        Some(before) => before.plan.alike.clone(),
        None => clashes::alike(&plan, proceedings),
    };
    (plan.clashes, plan.alike) = rayon::join(clashes, alike);
    out.extend(plan.clashes.iter().chain(&plan.alike).cloned());
    plan
}

/// Whether the same files are wanted at the same paths as before.
fn has_same_claims(before: &Before<'_>, proceedings: &Proceedings, index: &Index) -> bool {
    let Some(change) = change(before.proceedings, proceedings, before.index) else { return false };
    let wants = |session: &Session| (session.id.clone(), session.files.clone(), session.aliases.clone());
    let (config, config_before) = (&proceedings.config, &before.proceedings.config);
    before.same_paths
        && claims::old_addresses(before.proceedings, before.index)
            .eq(claims::old_addresses(proceedings, index))
        && (&config.language, &config.languages) == (&config_before.language, &config_before.languages)
        && before.proceedings.themes == proceedings.themes
        && before.proceedings.organisations == proceedings.organisations
        && before.proceedings.groups == proceedings.groups
        && before.proceedings.pictures == proceedings.pictures
        && change.moved.is_none()
        && change.gone.len() == change.come.len()
        && change.gone.iter().zip(&change.come).all(|((_, a), (_, b))| wants(a) == wants(b))
        && (before
            .proceedings
            .series
            .iter()
            .map(|(id, series)| (id, &series.files, &series.former_addresses)))
        .eq(proceedings.series.iter().map(|(id, series)| (id, &series.files, &series.former_addresses)))
        && (before.proceedings.pages.iter().map(|(id, page)| (id, &page.files, &page.aliases)))
            .eq(proceedings.pages.iter().map(|(id, page)| (id, &page.files, &page.aliases)))
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
        matches!(self.brought.get(path), Some(Output::Smaller(..)))
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
            Role::Feed => (has_feed(&page) && extent::exists(&page, proceedings, index))
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
        let locations = pages.iter().map(|(_, parts)| parts * config.languages.len()).sum();
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
        (1..=parts).map(part).chain(has_feed(page).then(feed))
    }
}

/// The numbers of the sitemap's parts; none if it is in one.
pub fn sitemap_parts(proceedings: &Proceedings, index: &Index) -> std::ops::RangeInclusive<usize> {
    let parts = |page: &Page| extent::parts(page, proceedings, index).unwrap_or_default();
    let pages: usize = extent::pages(proceedings, index).iter().map(parts).sum();
    parts_of_sitemap(pages * proceedings.config.languages.len())
}

fn parts_of_sitemap(locations: usize) -> std::ops::RangeInclusive<usize> {
    1..=if locations > SITEMAP_LIMIT { locations.div_ceil(SITEMAP_LIMIT) } else { 0 }
}

/// The path of a part of the sitemap.
pub fn sitemap_part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

fn has_feed(page: &Page) -> bool {
    matches!(
        page,
        Page::Home
            | Page::Series(_)
            | Page::Country(_)
            | Page::Group(_)
            | Page::Theme(_)
            | Page::Organisation(_)
    )
}
