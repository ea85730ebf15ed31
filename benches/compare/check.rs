//! Whether two tools have made the same site: the same pages, entries, feeds, counts and texts. What is
//! marked up in other ways is equal as long as it says the same.

mod feed;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;

use feed::Feed;
use page::Page;

use crate::sites::{SERIES, Tool};

/// What a tool has made, by path.
struct Site {
    pages: BTreeMap<String, Page>,
    feeds: BTreeMap<String, Feed>,
    locations: BTreeSet<String>,
    robots: bool,
}

/// How many differences of one kind are named.
const NAMED: usize = 5;

/// What only Rapporteur writes: pages of its own kinds, and the files of the skin that the
/// comparison's skin extends.
fn is_beyond(path: &str) -> bool {
    let folders = ["assets/", "groups/", "recommendations/"];
    let files = ["404.html", ".nojekyll", ".rapporteur-manifest", "feed.xml"];
    folders.iter().any(|folder| path.starts_with(folder))
        || files.contains(&path)
        || path.strip_prefix(SERIES).is_some_and(|rest| matches!(rest, "/" | "/index.html" | "/feed.xml"))
}

/// Every way in which the site of a tool differs from Rapporteur's; none if they are equivalent.
pub(crate) fn differences(ours: &Path, tool: Tool, theirs: &Path) -> Result<Vec<String>> {
    let (mut ours, theirs) = (Site::read(ours)?, Site::read(theirs)?);
    if tool == Tool::Zola {
        // It has no page for a term without sessions.
        ours.drop_empty_terms();
    }
    Ok(compare(&ours, &theirs))
}

impl Site {
    fn read(root: &Path) -> Result<Self> {
        let mut paths = Vec::new();
        for entry in walkdir::WalkDir::new(root) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(root)?.to_string_lossy().replace('\\', "/");
                paths.extend((!is_beyond(&path)).then_some(path));
            }
        }
        let read = |path: &String| {
            fs::read_to_string(root.join(path))
                .with_context(|| format!("reading {path} of {}", root.display()))
        };
        let pages = paths.par_iter().filter(|path| path.ends_with("index.html"));
        let pages: Result<_> = pages.map(|path| Ok((path.clone(), Page::read(&read(path)?)))).collect();
        let feeds = paths.iter().filter(|path| path.ends_with("feed.xml"));
        let feeds: Result<_> = feeds.map(|path| Ok((path.clone(), Feed::read(&read(path)?)?))).collect();
        let locations = feed::locations(&read(&"sitemap.xml".to_owned())?)?;
        let beyond = |address: &String| !is_beyond(address.trim_start_matches("https://example.org/"));
        Ok(Self {
            pages: pages?,
            feeds: feeds?,
            locations: locations.into_iter().filter(beyond).collect(),
            robots: paths.iter().any(|path| path == "robots.txt"),
        })
    }

    fn drop_empty_terms(&mut self) {
        let is_empty = |path: &String, page: &Page| {
            path.split('/').count() == 3 && !path.starts_with(SERIES) && page.items.is_empty()
        };
        let empty: Vec<String> = self
            .pages
            .iter()
            .filter(|(path, page)| is_empty(path, page))
            .map(|(path, _)| path.clone())
            .collect();
        for path in empty {
            let folder = path.trim_end_matches("index.html").to_owned();
            self.feeds.remove(&format!("{folder}feed.xml"));
            self.locations.remove(&format!("https://example.org/{folder}"));
            for list in ["countries", "themes", "organisations"] {
                if let Some(page) = self.pages.get_mut(&format!("{list}/index.html")) {
                    page.items.retain(|item| item.address != format!("/{folder}"));
                }
            }
            self.pages.remove(&path);
        }
    }
}

fn compare(ours: &Site, theirs: &Site) -> Vec<String> {
    let mut found = Vec::new();
    only_one("page", ours.pages.keys(), theirs.pages.keys(), &mut found);
    only_one("feed", ours.feeds.keys(), theirs.feeds.keys(), &mut found);
    only_one("address in the sitemap", ours.locations.iter(), theirs.locations.iter(), &mut found);
    if ours.robots != theirs.robots {
        found.push("only one of them has a robots.txt".to_owned());
    }
    let pages = ours.pages.iter().filter_map(|(path, page)| Some((path, page, theirs.pages.get(path)?)));
    let pages = pages.filter_map(|(path, a, b)| Some(format!("{path}: {}", a.difference(b)?)));
    name("pages differ", pages.collect(), &mut found);
    let feeds = ours.feeds.iter().filter_map(|(path, feed)| Some((path, feed, theirs.feeds.get(path)?)));
    let feeds = feeds.filter_map(|(path, a, b)| Some(format!("{path}: {}", a.difference(b)?)));
    name("feeds differ", feeds.collect(), &mut found);
    found
}

fn only_one<'a>(
    what: &str,
    ours: impl Iterator<Item = &'a String>,
    theirs: impl Iterator<Item = &'a String>,
    found: &mut Vec<String>,
) {
    let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) = (ours.collect(), theirs.collect());
    let list = |these: &BTreeSet<&String>, those: &BTreeSet<&String>| {
        these.difference(those).map(|path| (*path).clone()).collect()
    };
    name(&format!("{what}: only Rapporteur has it"), list(&ours, &theirs), found);
    name(&format!("{what}: only the other has it"), list(&theirs, &ours), found);
}

fn name(what: &str, which: Vec<String>, found: &mut Vec<String>) {
    let count = which.len();
    if count > 0 {
        found.push(format!("{what} ({count})"));
        found.extend(which.into_iter().take(NAMED).map(|one| format!("  {one}")));
    }
}
