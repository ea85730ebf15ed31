//! Every file that the site has, at its path; collisions are reported.
//!
//! Decides what exists. What a page shows is [`crate::view`]'s, how it looks [`crate::render`]'s.

mod files;
pub mod route;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::index::cross::Index;
use crate::index::tally;
use crate::lang::Lang;
use crate::markdown::Piece;
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;
use crate::model::session::Target;
use crate::model::text::Id;
use crate::source::Tree;
use crate::toml_tree::Spanned;
use files::{Files, Source};
use route::{Page, Routes};

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A page in a language; the number is that of the part, where a list is long.
    Page(Page, Lang, usize),
    /// The feed that follows a page.
    Feed(Page, Lang),
    /// What the server shows where there is nothing.
    NotFound,
    /// An old address of a page.
    Redirect(Page),
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
    /// A file of the skin, by its path in the skin's `static/`.
    Skin(String),
}

/// All files of a site.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What stands where, sorted by path.
    pub files: Vec<(String, Output)>,
    /// How addresses are made.
    pub routes: Routes,
    /// Every page that exists, with the number of its parts.
    pub pages: BTreeMap<Page, usize>,
}

/// How many locations one sitemap may hold (sitemaps.org).
pub const SITEMAP_LIMIT: usize = 50_000;

impl Plan {
    /// The address of a page, if it exists.
    pub fn address(&self, page: &Page, lang: &Lang) -> Option<String> {
        self.pages.contains_key(page).then(|| self.routes.address(page, lang))
    }
}

/// Plans the site. `skin_files` are the paths in the skin's `static/`, sorted.
pub fn plan(
    proceedings: &Proceedings,
    index: &Index,
    tree: &Tree,
    skin_files: &[String],
    out: &mut Vec<Diagnostic>,
) -> Plan {
    let config = &proceedings.config;
    let routes = Routes {
        base: config.base_url.path().to_owned(),
        origin: config.base_url.origin().ascii_serialization(),
        default: config.language.clone(),
    };
    let pages = pages(proceedings, index);
    let mut files = Files::new(&config.language);
    let session_sources: BTreeMap<&Id, &str> =
        proceedings.sessions.iter().map(|session| (&session.id, session.source.as_str())).collect();
    for (page, parts) in &pages {
        // Only what an editor has named can be in the way of something else.
        let source = match page {
            Page::Series(id) => proceedings.series.get(id).map(|series| series.source.as_str()),
            Page::Session(id) => session_sources.get(id).copied(),
            Page::Standalone(id) => proceedings.pages.get(id).map(|page| page.source.as_str()),
            _ => None,
        };
        let source = source.map(Source::file);
        for lang in &config.languages {
            for number in 1..=*parts {
                files.add(
                    routes.file(page, lang, number),
                    Output::Page(page.clone(), lang.clone(), number),
                    source.clone(),
                    out,
                );
            }
            if has_feed(page) {
                files.add(
                    routes.feed_file(page, lang),
                    Output::Feed(page.clone(), lang.clone()),
                    source.clone(),
                    out,
                );
            }
        }
    }
    let fixed = [
        ("404.html", Output::NotFound),
        ("robots.txt", Output::Robots),
        ("sitemap.xml", Output::Sitemap),
        (".nojekyll", Output::NoJekyll),
        ("data/sessions.json", Output::SessionsJson),
        ("data/sessions.csv", Output::SessionsCsv),
        ("data/index.json", Output::IndexJson),
    ];
    for (path, output) in fixed {
        files.add(path.into(), output, None, out);
    }
    if config.publish.cname.is_some() {
        files.add("CNAME".into(), Output::Cname, None, out);
    }
    let locations = pages.values().sum::<usize>() * config.languages.len();
    if locations > SITEMAP_LIMIT {
        for part in 1..=locations.div_ceil(SITEMAP_LIMIT) {
            files.add(format!("sitemap-{part}.xml"), Output::SitemapPart(part), None, out);
        }
    }
    add_attachments(proceedings, &mut files, out);
    add_aliases(proceedings, &mut files, out);
    add_static(tree, skin_files, &mut files, out);
    files.report_files_above_files(out);
    files.report_names_alike(out);
    Plan { files: files.sorted(), routes, pages }
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

/// Every page, with the number of its parts.
fn pages(proceedings: &Proceedings, index: &Index) -> BTreeMap<Page, usize> {
    let paginate = proceedings.config.build.paginate;
    let parts = |count: usize| if paginate == 0 { 1 } else { count.div_ceil(paginate).max(1) };
    let mut pages: BTreeMap<Page, usize> = BTreeMap::new();
    for page in [
        Page::Home,
        Page::Countries,
        Page::Groups,
        Page::Themes,
        Page::Organisations,
        Page::Years,
        Page::Matrix,
        Page::Data,
    ] {
        pages.insert(page, 1);
    }
    pages.insert(Page::Sessions, parts(proceedings.sessions.len()));
    let calls = proceedings.sessions.iter().map(|session| session.recommendations.len()).sum();
    pages.insert(Page::Recommendations, parts(calls));
    for id in proceedings.series.keys() {
        pages.insert(Page::Series(id.clone()), parts(index.series.get(id).map_or(0, Vec::len)));
    }
    pages.extend(proceedings.sessions.iter().map(|session| (Page::Session(session.id.clone()), 1)));
    pages.extend(proceedings.pages.keys().map(|id| (Page::Standalone(id.clone()), 1)));
    for (year, sessions) in &index.years {
        pages.insert(Page::Year(*year), parts(sessions.len()));
    }
    for id in proceedings.themes.keys() {
        pages.insert(Page::Theme(id.clone()), parts(index.themes.get(id).map_or(0, Vec::len)));
    }
    for id in proceedings.organisations.keys() {
        let count = index.organisations.get(id).map_or(0, |entry| tally::involved(entry).len());
        pages.insert(Page::Organisation(id.clone()), parts(count));
    }
    for party in named_parties(proceedings, index) {
        match party {
            Party::Country(country) => {
                let count = index.countries.get(&country).map_or(0, |entry| {
                    tally::direct(entry).len() + entry.through.values().map(Vec::len).sum::<usize>()
                });
                pages.insert(Page::Country(country), parts(count));
            }
            Party::Group(id) => {
                let count = index.groups.get(&id).map_or(0, |entry| tally::attended(entry).len());
                pages.insert(Page::Group(id), parts(count));
            }
            Party::Organisation(_) => {}
        }
    }
    if proceedings.config.build.crossings {
        for (party, themes) in &index.crossings {
            for (theme, sessions) in themes {
                pages.insert(Page::Crossing(party.clone(), theme.clone()), parts(sessions.len()));
            }
        }
    }
    pages
}

/// Every party that the record names in any way: each has a page, so that whatever names it can
/// lead there.
fn named_parties(proceedings: &Proceedings, index: &Index) -> BTreeSet<Party> {
    let mut named: BTreeSet<Party> = index.countries.keys().map(|country| Party::Country(*country)).collect();
    named.extend(index.groups.keys().map(|id| Party::Group(id.clone())));
    named.extend(
        proceedings
            .groups
            .values()
            .filter(|group| !group.built_in)
            .map(|group| Party::Group(group.id.clone())),
    );
    named.extend(proceedings.organisations.values().filter_map(|o| o.country).map(Party::Country));
    for session in &proceedings.sessions {
        named.extend(session.recommendations.iter().flat_map(|item| item.to.iter().cloned()));
        named.extend(session.speakers.iter().filter_map(|speaker| speaker.party.clone()));
    }
    let bodies = (proceedings.sessions.iter().flat_map(|session| session.bodies.values()))
        .chain(proceedings.series.values().flat_map(|series| series.bodies.values()))
        .chain(proceedings.pages.values().flat_map(|page| page.bodies.values()));
    for piece in bodies.flat_map(|body| &body.pieces) {
        if let Piece::Address(reference) = piece
            && let Target::Party(party) = &reference.target
        {
            named.insert(party.clone());
        }
    }
    named
}

fn add_attachments<'a>(proceedings: &'a Proceedings, files: &mut Files<'a>, out: &mut Vec<Diagnostic>) {
    let sessions = proceedings.sessions.iter().map(|session| (&session.id, &session.files));
    let series = proceedings.series.values().map(|series| (&series.id, &series.files));
    let pages = proceedings.pages.values().map(|page| (&page.id, &page.files));
    for (id, attachments) in sessions.chain(series).chain(pages) {
        for file in attachments {
            files.add(
                format!("{id}/{}", file.name),
                Output::Copy(file.source.clone()),
                Some(Source::file(&file.source)),
                out,
            );
        }
    }
}

fn add_aliases<'a>(proceedings: &'a Proceedings, files: &mut Files<'a>, out: &mut Vec<Diagnostic>) {
    let sessions = proceedings
        .sessions
        .iter()
        .map(|session| (Page::Session(session.id.clone()), &session.source, &session.aliases));
    let pages = proceedings
        .pages
        .values()
        .map(|page| (Page::Standalone(page.id.clone()), &page.source, &page.aliases));
    for (page, source, aliases) in sessions.chain(pages) {
        for Spanned { value: alias, span } in aliases {
            // A server says of any other ending that it is no page: there the address is a folder's,
            // which servers also give to those who ask without the last `/`.
            let is_file = alias.ends_with(".html") || alias.ends_with(".htm");
            let path =
                if is_file { alias.clone() } else { format!("{}/index.html", alias.trim_end_matches('/')) };
            let source = Source { path: source, span: Some(span.clone()) };
            files.add(path, Output::Redirect(page.clone()), Some(source), out);
        }
    }
}

/// The site's own `static/` goes before the skin's.
fn add_static<'a>(tree: &'a Tree, skin_files: &[String], files: &mut Files<'a>, out: &mut Vec<Diagnostic>) {
    for file in tree.below("static") {
        let path = file.path["static/".len()..].to_owned();
        files.add(path, Output::Copy(file.path.clone()), Some(Source::file(&file.path)), out);
    }
    for path in skin_files {
        if tree.get(&format!("static/{path}")).is_none() {
            files.add(path.clone(), Output::Skin(path.clone()), Some(Source::file("the skin")), out);
        }
    }
}
