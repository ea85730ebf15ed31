//! The editor's to-do list: errors, warnings and missing content.
//!
//! The browser renders it.

mod item;
mod translations;

pub use item::{DeskItem, List};
use item::{list, text};

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::session::Session;
use crate::pages::route::Page;
use crate::site::Site;
use crate::site::workspace::snapshot::Snapshot;
use crate::source::Content;
use crate::source::excerpt::Lines;
use crate::time::moment::Moment;

/// The to-do list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Desk {
    /// Title of the site.
    pub title: String,
    /// Address of the home page; `None` if the site cannot be shown.
    pub home: Option<String>,
    /// Number of sessions.
    pub sessions: usize,
    /// Whether drafts are included.
    pub drafts: bool,
    /// The series, in the order of their folders.
    pub series: Vec<DeskSeries>,
    /// Tasks by kind. An empty list means that nothing of the kind is left.
    pub lists: Vec<List>,
}

/// A series that sessions can be added to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeskSeries {
    /// Its folder.
    pub id: String,
    /// Its title in the default language.
    pub title: String,
}

/// The to-do list of a snapshot. `failures` are errors found when rendering pages.
pub fn desk(snapshot: &Snapshot, failures: &[Diagnostic]) -> Desk {
    let site = snapshot.site.as_deref();
    let is_clean = snapshot.diagnostics.is_empty() && failures.is_empty();
    let pages = site.filter(|_| !is_clean).map(PagesBySource::new).unwrap_or_default();
    let mut lists = diagnostics(snapshot, failures, &pages);
    if let Some(site) = site {
        lists.extend(lacks(site));
        lists.extend(translations::lists(site));
    }
    let config = site.map(|site| &site.proceedings.config);
    Desk {
        title: config.and_then(|config| text(&config.title, &config.language)).unwrap_or_default(),
        home: site.map(|site| site.plan.routes.address(&Page::Home, &site.plan.routes.default)),
        sessions: site.map_or(0, |site| site.proceedings.sessions.len()),
        drafts: config.is_some_and(|config| config.build.drafts),
        series: site.map(series).unwrap_or_default(),
        lists,
    }
}

fn series(site: &Site) -> Vec<DeskSeries> {
    let lang = &site.plan.routes.default;
    let all = site.proceedings.series.values();
    all.map(|series| DeskSeries {
        id: series.id.to_string(),
        title: text(&series.title, lang).unwrap_or_else(|| series.id.to_string()),
    })
    .collect()
}

/// Addresses of pages by path of their file, without language and extension.
#[derive(Default)]
struct PagesBySource(BTreeMap<String, String>);

impl PagesBySource {
    fn new(site: &Site) -> Self {
        let routes = &site.plan.routes;
        let record = &site.proceedings;
        let sessions =
            record.with_planned().map(|session| (&session.source, Page::Session(session.id.clone())));
        let series = record.series.values().map(|series| (&series.source, Page::Series(series.id.clone())));
        let pages = record.pages.values().map(|page| (&page.source, Page::Standalone(page.id.clone())));
        let home = record.home.iter().map(|home| (&home.source, Page::Home));
        let all = home.chain(sessions).chain(series).chain(pages);
        Self(
            all.map(|(path, page)| (stem(path).to_owned(), routes.address(&page, &routes.default))).collect(),
        )
    }

    /// The page of a file or of the original of a translation.
    fn of(&self, path: &str) -> Option<String> {
        let stem = stem(path);
        let original = || stem.rsplit_once('.').and_then(|(original, _)| self.0.get(original));
        self.0.get(stem).or_else(original).cloned()
    }
}

fn stem(path: &str) -> &str {
    path.strip_suffix(".md").unwrap_or(path)
}

fn diagnostics(snapshot: &Snapshot, failures: &[Diagnostic], pages: &PagesBySource) -> Vec<List> {
    let is_warning = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Warning;
    // Built-in templates are not files of the site.
    let templates = snapshot.site.iter().flat_map(|site| site.skin_files.templates.values());
    let failing = templates
        .filter(|template| failures.iter().any(|failure| failure.path == template.path))
        .map(|template| (template.path.as_str(), Lines::new(template.text.as_bytes())));
    let lines: BTreeMap<&str, Lines<'_>> = snapshot
        .sources
        .files
        .iter()
        .filter_map(|file| match &file.content {
            Content::Text(bytes) => Some((file.path.as_str(), Lines::new(bytes))),
            Content::Copied(_) => None,
        })
        .chain(failing)
        .collect();
    let all = || failures.iter().chain(&snapshot.diagnostics);
    let item =
        |diagnostic: &Diagnostic| diagnostic_item(diagnostic, lines.get(diagnostic.path.as_str()), pages);
    vec![
        list("errors", "Errors", all().filter(|diagnostic| diagnostic.is_error()), item),
        list("gaps", "Missing session numbers", all().filter(|diagnostic| is_gap(diagnostic)), item),
        list("warnings", "Warnings", all().filter(is_warning).filter(|diagnostic| !is_gap(diagnostic)), item),
    ]
}

fn is_gap(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::GapInNumbers
}

fn diagnostic_item(diagnostic: &Diagnostic, lines: Option<&Lines<'_>>, pages: &PagesBySource) -> DeskItem {
    let place = diagnostic.span.as_ref().zip(lines);
    let position = place.map(|(span, lines)| lines.position(span.start));
    DeskItem {
        text: diagnostic.message.clone(),
        code: Some(diagnostic.code.as_str()),
        help: diagnostic.help.clone(),
        path: diagnostic.path.clone(),
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        excerpt: place.map(|(span, lines)| lines.excerpt(span).parts()),
        address: pages.of(&diagnostic.path),
    }
}

/// Missing content of sessions, latest first.
fn lacks(site: &Site) -> Vec<List> {
    let that = |kind: &str, title: &str, wanted: fn(&Session) -> bool| {
        let sessions = site.proceedings.sessions.iter().rev().filter(|session| wanted(session));
        list(kind, title, sessions, |it| session(site, it))
    };
    let drafts = site.proceedings.config.build.drafts;
    let drafts = drafts.then(|| that("drafts", "Drafts", |session| session.draft));
    drafts
        .into_iter()
        .chain(embargoes(site))
        .chain([
            that("summaries", "Without a summary", |session| session.summary.0.is_empty()),
            that("themes", "Without themes", |session| session.themes.is_empty()),
            that("participants", "Without participants", |session| session.participants.is_empty()),
        ])
        .collect()
}

/// Sessions under embargo, sorted by its end; `None` if there are none.
fn embargoes(site: &Site) -> Option<List> {
    let sessions = site.proceedings.with_planned();
    let mut waiting: Vec<_> = sessions.filter_map(|it| Some((it.embargo?, it))).collect();
    waiting.sort_by_key(|(until, _)| *until);
    let one = |(until, it): &(Moment, &Arc<Session>)| DeskItem {
        help: Some(format!("until {until}")),
        ..session(site, it)
    };
    (!waiting.is_empty()).then(|| list("embargoes", "Under embargo", &waiting, one))
}

fn session(site: &Site, session: &Session) -> DeskItem {
    let routes = &site.plan.routes;
    DeskItem {
        text: text(&session.title, &routes.default).unwrap_or_default(),
        path: session.source.clone(),
        line: Some(1),
        address: Some(routes.address(&Page::Session(session.id.clone()), &routes.default)),
        ..DeskItem::default()
    }
}
