//! Summarises changed files for readers: sessions by title, other pages by kind.
//!
//! It uses only paths and `data/sessions.json`, so no sources are needed.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Changes, FileChange};

/// Summary of the changes of a publication.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Sessions with changed pages, sorted by id.
    pub sessions: Vec<SessionChange>,
    /// Number of changed files of each kind.
    pub kinds: BTreeMap<FileGroup, ChangeCounts>,
    /// Other changed files.
    pub files: Changes,
    /// Number of changed pages.
    pub pages: ChangeCounts,
    /// Number of changed files.
    pub all: ChangeCounts,
}

/// A session with changed pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionChange {
    /// Id of the session.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The kind of change.
    pub change: FileChange,
}

/// Kinds of output files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileGroup {
    /// Countries and their crossings.
    Countries,
    /// Groups and their crossings.
    Groups,
    /// Organisations.
    Organisations,
    /// Themes.
    Themes,
    /// Years.
    Years,
    /// Lists of sessions, the matrix, recommendations, search and data.
    Overviews,
    /// The home page, series, standalone pages and redirects.
    OtherPages,
    /// Feeds.
    Feeds,
    /// Calendars.
    Calendars,
    /// Data files.
    Data,
    /// Files of the search index.
    SearchIndex,
    /// Sitemaps and `robots.txt`.
    Sitemap,
}

/// Number of changes by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeCounts {
    /// Number of added files.
    pub added: usize,
    /// Number of changed files.
    pub changed: usize,
    /// Number of removed files.
    pub removed: usize,
}

impl ChangeCounts {
    /// Counts one more change of this kind.
    pub fn count(&mut self, change: FileChange) {
        match change {
            FileChange::Added => self.added += 1,
            FileChange::Changed => self.changed += 1,
            FileChange::Removed => self.removed += 1,
        }
    }

    /// Sum of the three numbers.
    pub fn total(self) -> usize {
        self.added + self.changed + self.removed
    }
}

/// Titles of sessions by id, from `sessions.json`, preferably in `language`. Empty for invalid JSON.
pub fn sessions(json: &[u8], language: &str) -> BTreeMap<String, String> {
    let data: Value = serde_json::from_slice(json).unwrap_or_default();
    let session = |session: &Value| {
        let titles = session["title"].as_object();
        let any = || titles.and_then(|titles| titles.values().next());
        let title = titles.and_then(|titles| titles.get(language)).or_else(any).and_then(Value::as_str);
        Some((session["id"].as_str()?.to_owned(), title.unwrap_or_default().to_owned()))
    };
    data["sessions"].as_array().into_iter().flatten().filter_map(session).collect()
}

/// Summarises changes. `before` and `after` are titles of sessions by id, `languages` those of the site.
pub fn summary(
    changes: &Changes,
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
    languages: &[&str],
) -> Summary {
    let mut summary = Summary::default();
    let mut sessions = BTreeMap::new();
    for (path, change) in changes {
        // The manifest is not for readers.
        if path == ".rapporteur-manifest" {
            continue;
        }
        summary.all.count(*change);
        let inner = without_language(path, languages);
        if path.ends_with(".html") {
            summary.pages.count(*change);
            if let Some((id, title)) = session_of(inner, before, after) {
                sessions.insert(id.clone(), title.clone());
                continue;
            }
        }
        match kind(inner) {
            Some(kind) => summary.kinds.entry(kind).or_default().count(*change),
            None => drop(summary.files.insert(path.clone(), *change)),
        }
    }
    let became = |id: &String| match (before.contains_key(id), after.contains_key(id)) {
        (false, _) => FileChange::Added,
        (_, false) => FileChange::Removed,
        _ => FileChange::Changed,
    };
    summary.sessions =
        sessions.into_iter().map(|(id, title)| SessionChange { change: became(&id), id, title }).collect();
    summary
}

fn without_language<'a>(path: &'a str, languages: &[&str]) -> &'a str {
    match path.split_once('/') {
        Some((first, rest)) if languages.contains(&first) => rest,
        _ => path,
    }
}

/// The session of a page, with its latest title.
fn session_of<'a>(
    page: &str,
    before: &'a BTreeMap<String, String>,
    after: &'a BTreeMap<String, String>,
) -> Option<(&'a String, &'a String)> {
    let id = page.strip_suffix("/index.html")?;
    after.get_key_value(id).or_else(|| before.get_key_value(id))
}

fn kind(path: &str) -> Option<FileGroup> {
    let (first, rest) = path.split_once('/').unwrap_or(("", path));
    if path.ends_with("feed.xml") {
        return Some(FileGroup::Feeds);
    }
    if path.ends_with("calendar.ics") {
        return Some(FileGroup::Calendars);
    }
    if path.ends_with(".html") {
        return Some(match first {
            "countries" => FileGroup::Countries,
            "groups" => FileGroup::Groups,
            "organisations" => FileGroup::Organisations,
            "themes" => FileGroup::Themes,
            "years" => FileGroup::Years,
            "sessions" | "matrix" | "recommendations" | "corrections" | "search" | "data" => {
                FileGroup::Overviews
            }
            _ => FileGroup::OtherPages,
        });
    }
    match (first, rest) {
        ("data", _) => Some(FileGroup::Data),
        ("search", rest) if rest.starts_with("pagefind/") => Some(FileGroup::SearchIndex),
        ("", "robots.txt") => Some(FileGroup::Sitemap),
        ("", rest) if rest.starts_with("sitemap") && rest.ends_with(".xml") => Some(FileGroup::Sitemap),
        _ => None,
    }
}
