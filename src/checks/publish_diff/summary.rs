//! Changed files as what they mean to readers: sessions by title, pages by what they index.
//!
//! Goes by paths and by `data/sessions.json`, which every publication has, so that two publications
//! can be compared without the sources of either.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Changes, FileChange};

/// What a publication changes for readers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Sessions whose pages differ, by id.
    pub sessions: Vec<SessionChange>,
    /// How many other files of which kind.
    pub kinds: BTreeMap<FileGroup, ChangeCounts>,
    /// The files that are none of these.
    pub files: Changes,
    /// How many pages in all.
    pub pages: ChangeCounts,
    /// How many files in all.
    pub all: ChangeCounts,
}

/// A session whose pages differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionChange {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What becomes of it.
    pub change: FileChange,
}

/// Files that say the same thing in many places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileGroup {
    /// Countries, with their themes.
    Countries,
    /// Groups, with their themes.
    Groups,
    /// Organisations.
    Organisations,
    /// Themes.
    Themes,
    /// Years.
    Years,
    /// Lists of sessions, the matrix, recommendations, the search, data.
    Overviews,
    /// The home page, series, pages that stand by themselves, old addresses.
    OtherPages,
    /// Feeds.
    Feeds,
    /// Data files.
    Data,
    /// The index of the search.
    SearchIndex,
    /// Sitemaps and `robots.txt`.
    Sitemap,
}

/// How many are new, otherwise, gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeCounts {
    /// New ones.
    pub added: usize,
    /// Changed ones.
    pub changed: usize,
    /// Those that are gone.
    pub removed: usize,
}

impl ChangeCounts {
    fn count(&mut self, change: FileChange) {
        match change {
            FileChange::Added => self.added += 1,
            FileChange::Changed => self.changed += 1,
            FileChange::Removed => self.removed += 1,
        }
    }

    /// All of them.
    pub fn total(self) -> usize {
        self.added + self.changed + self.removed
    }
}

/// The titles of sessions by their ids, as `sessions.json` has them, in a language if there is one in it.
/// Any bytes are a list of some sort, be it an empty one.
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

/// Sums changes up. `before` and `after` are the titles of sessions, `languages` those of the site.
pub fn summary(
    changes: &Changes,
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
    languages: &[&str],
) -> Summary {
    let mut summary = Summary::default();
    let mut sessions = BTreeMap::new();
    for (path, change) in changes {
        // The list of files is no file to readers.
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

/// The session that a page is of, by its latest title.
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
    if path.ends_with(".html") {
        return Some(match first {
            "countries" => FileGroup::Countries,
            "groups" => FileGroup::Groups,
            "organisations" => FileGroup::Organisations,
            "themes" => FileGroup::Themes,
            "years" => FileGroup::Years,
            "sessions" | "matrix" | "recommendations" | "search" | "data" => FileGroup::Overviews,
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
