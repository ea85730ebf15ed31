//! The editor's to-do list: what is wrong with a record, and what it still lacks.
//!
//! Says what there is to do and where. How it is shown is the browser's.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::excerpt::Lines;
use crate::lang::Lang;
use crate::model::session::Session;
use crate::model::text::Texts;
use crate::plan::route::Page;
use crate::site::Site;
use crate::source::Content;
use crate::studio::Snapshot;

/// How many items of a list are given in full.
const MOST: usize = 2_000;

/// All that there is to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Desk {
    /// The site's title.
    pub title: String,
    /// The address of its home page; nothing if it cannot be shown yet.
    pub home: Option<String>,
    /// How many sessions it shows.
    pub sessions: usize,
    /// Whether drafts are among them.
    pub drafts: bool,
    /// What there is to do, by kind. A list without items says that nothing of the kind is left.
    pub lists: Vec<List>,
}

/// What there is to do of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct List {
    /// A name for programs: `errors`, `summaries`, `translations-fa`.
    pub kind: String,
    /// A name for people.
    pub title: String,
    /// How many items there are, which may be more than are given.
    pub total: usize,
    /// The items.
    pub items: Vec<Item>,
}

/// One thing to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What is wrong, or the title of what lacks something.
    pub text: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The file, relative to the site's root.
    pub path: String,
    /// The line of the file, from 1.
    pub line: Option<usize>,
    /// The column, from 1.
    pub column: Option<usize>,
    /// What stands there: before the spot, the spot, after it.
    pub excerpt: Option<[String; 3]>,
    /// The address of the page, if there is one.
    pub address: Option<String>,
}

/// What there is to do in a state. `failures` are mistakes that were met only when pages were made.
pub fn desk(snapshot: &Snapshot, failures: &[Diagnostic]) -> Desk {
    let site = snapshot.site.as_deref();
    let pages = site.map(Pages::new).unwrap_or_default();
    let mut lists = findings(snapshot, failures, &pages);
    if let Some(site) = site {
        lists.extend(lacks(site));
        lists.extend(translations(site));
    }
    let config = site.map(|site| &site.proceedings.config);
    Desk {
        title: config.and_then(|config| text(&config.title, &config.language)).unwrap_or_default(),
        home: site.map(|site| site.plan.routes.address(&Page::Home, &site.plan.routes.default)),
        sessions: site.map_or(0, |site| site.proceedings.sessions.len()),
        drafts: config.is_some_and(|config| config.build.drafts),
        lists,
    }
}

/// The pages that files make, by the files' names without language and ending.
#[derive(Default)]
struct Pages(BTreeMap<String, String>);

impl Pages {
    fn new(site: &Site) -> Self {
        let routes = &site.plan.routes;
        let record = &site.proceedings;
        let sessions =
            record.sessions.iter().map(|session| (&session.source, Page::Session(session.id.clone())));
        let series = record.series.values().map(|series| (&series.source, Page::Series(series.id.clone())));
        let pages = record.pages.values().map(|page| (&page.source, Page::Standalone(page.id.clone())));
        let all = sessions.chain(series).chain(pages);
        Self(
            all.map(|(path, page)| (stem(path).to_owned(), routes.address(&page, &routes.default))).collect(),
        )
    }

    /// The page that a file makes, or is translated for.
    fn of(&self, path: &str) -> Option<String> {
        let stem = stem(path);
        let original = || stem.rsplit_once('.').and_then(|(original, _)| self.0.get(original));
        self.0.get(stem).or_else(original).cloned()
    }
}

fn stem(path: &str) -> &str {
    path.strip_suffix(".md").unwrap_or(path)
}

fn text(texts: &Texts, lang: &Lang) -> Option<String> {
    texts.get(lang, lang).map(|(_, text)| text.to_owned())
}

fn list(kind: impl Into<String>, title: impl Into<String>, items: impl IntoIterator<Item = Item>) -> List {
    let (mut given, mut total) = (Vec::new(), 0);
    for item in items {
        total += 1;
        if total <= MOST {
            given.push(item);
        }
    }
    List { kind: kind.into(), title: title.into(), total, items: given }
}

fn findings(snapshot: &Snapshot, failures: &[Diagnostic], pages: &Pages) -> Vec<List> {
    let all: Vec<&Diagnostic> = failures.iter().chain(&snapshot.findings).collect();
    let of = |wanted: &dyn Fn(&Diagnostic) -> bool| -> Vec<Item> {
        let wanted: Vec<&Diagnostic> = all.iter().copied().filter(|finding| wanted(finding)).collect();
        let by_file = wanted.chunk_by(|a, b| a.path == b.path);
        by_file.flat_map(|findings| items(snapshot, findings, pages)).collect()
    };
    vec![
        list("errors", "Errors", of(&Diagnostic::is_error)),
        list("gaps", "Gaps in the numbers", of(&is_gap)),
        list(
            "warnings",
            "Worth a second look",
            of(&|finding| finding.severity == Severity::Warning && !is_gap(finding)),
        ),
    ]
}

/// Findings have no kind but their words.
fn is_gap(finding: &Diagnostic) -> bool {
    finding.severity == Severity::Warning && finding.message.ends_with("missing from this series")
}

/// The findings of one file.
fn items(snapshot: &Snapshot, findings: &[&Diagnostic], pages: &Pages) -> Vec<Item> {
    let path = findings.first().map_or("", |finding| finding.path.as_str());
    let lines = match snapshot.sources.get(path).map(|file| &file.content) {
        Some(Content::Read(bytes)) => Some(Lines::new(bytes)),
        _ => None,
    };
    let address = pages.of(path);
    let item = |finding: &&Diagnostic| {
        let place = finding.span.as_ref().zip(lines.as_ref());
        let position = place.map(|(span, lines)| lines.position(span.start));
        Item {
            text: finding.message.clone(),
            help: finding.help.clone(),
            path: path.to_owned(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            excerpt: place.map(|(span, lines)| lines.excerpt(span).parts()),
            address: address.clone(),
        }
    };
    findings.iter().map(item).collect()
}

/// What sessions lack, the newest session first.
fn lacks(site: &Site) -> Vec<List> {
    let sessions_that = |wanted: fn(&Session) -> bool| {
        site.proceedings
            .sessions
            .iter()
            .rev()
            .filter(move |session| wanted(session))
            .map(|it| session(site, it))
    };
    let mut lists = Vec::new();
    if site.proceedings.config.build.drafts {
        lists.push(list("drafts", "Drafts", sessions_that(|session| session.draft)));
    }
    lists.push(list("summaries", "Without a summary", sessions_that(|session| session.summary.0.is_empty())));
    lists.push(list("themes", "Without themes", sessions_that(|session| session.themes.is_empty())));
    lists.push(list(
        "participants",
        "Without participants",
        sessions_that(|session| session.participants.is_empty()),
    ));
    lists
}

fn session(site: &Site, session: &Session) -> Item {
    let routes = &site.plan.routes;
    Item {
        text: text(&session.title, &routes.default).unwrap_or_default(),
        path: session.source.clone(),
        line: Some(1),
        address: Some(routes.address(&Page::Session(session.id.clone()), &routes.default)),
        ..Item::default()
    }
}

/// What is not translated, a list for each language.
fn translations(site: &Site) -> Vec<List> {
    let record = &site.proceedings;
    let others = record.config.languages.iter().filter(|lang| **lang != record.config.language);
    let in_language = |lang: &Lang| {
        let name =
            record.languages.get(lang).map_or_else(|| lang.to_string(), |name| format!("{name} ({lang})"));
        let title = format!("Without a translation into {name}");
        list(format!("translations-{lang}"), title, untranslated(site, lang))
    };
    others.map(in_language).collect()
}

fn untranslated<'a>(site: &'a Site, lang: &'a Lang) -> impl Iterator<Item = Item> + 'a {
    let record = &site.proceedings;
    let routes = &site.plan.routes;
    let other = |source: &str, title: &Texts, page: Page| Item {
        text: text(title, &routes.default).unwrap_or_default(),
        path: source.to_owned(),
        line: Some(1),
        address: Some(routes.address(&page, &routes.default)),
        ..Item::default()
    };
    let series = record
        .series
        .values()
        // One without a file of its own has a finding that says so.
        .filter(move |series| series.source.ends_with(".md") && !series.title.0.contains_key(lang))
        .map(move |series| other(&series.source, &series.title, Page::Series(series.id.clone())));
    let pages = record
        .pages
        .values()
        .filter(move |page| !page.title.0.contains_key(lang))
        .map(move |page| other(&page.source, &page.title, Page::Standalone(page.id.clone())));
    let sessions = record.sessions.iter().rev();
    let sessions =
        sessions.filter(move |session| !session.languages.contains(lang)).map(|it| session(site, it));
    series.chain(pages).chain(sessions).map(move |item| {
        let file = format!("{}.{lang}.md", stem(&item.path));
        Item { help: Some(format!("write {file}")), ..item }
    })
}
