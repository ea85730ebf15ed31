//! Keeps the files of a site in memory, and scans the disk for differences.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;

use super::stamp::Stamp;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::io::load;
use crate::io::load::walk::{self, Met, Survey};
use crate::site::workspace::Change;
use crate::source::{Content, File};

/// Minimum number of files for reading in parallel.
const MIN_FILES_PER_THREAD: usize = 64;
/// With more paths than this, scanning the whole site is faster.
const MAX_PATHS: usize = 500;

/// The files of a site as of the last scan.
pub(super) struct Scanner {
    root: PathBuf,
    files: BTreeMap<String, TrackedFile>,
    unreadable: Vec<Diagnostic>,
    has_links: bool,
    is_root_missing: bool,
    /// The earlier state of files that changed since the last [`Scanner::take_changes`], by path.
    changed: BTreeMap<String, Option<TrackedFile>>,
    /// The diagnostics last returned by [`Scanner::take_changes`].
    reported: Vec<Diagnostic>,
}

struct TrackedFile {
    content: Content,
    stamp: Stamp,
    /// Whether an equal stamp implies equal content.
    is_conclusive: bool,
}

/// Called with the path of each folder before it is listed, so that no later change is missed; the
/// empty path is the root.
pub(super) type WatchFolder<'a> = dyn FnMut(&str) + 'a;

impl Scanner {
    pub(super) fn new(root: PathBuf) -> Self {
        Self {
            root,
            files: BTreeMap::new(),
            unreadable: Vec::new(),
            has_links: false,
            is_root_missing: false,
            changed: BTreeMap::new(),
            reported: Vec::new(),
        }
    }

    /// Whether changes are possible that cause no event.
    pub(super) fn must_poll(&self) -> bool {
        self.has_links || self.is_root_missing
    }

    /// Scans these paths recursively; the empty path is the root. Returns whether a file changed.
    pub(super) fn scan(&mut self, paths: &BTreeSet<String>, watch: &mut WatchFolder) -> bool {
        // Symbolic links can be resolved only in a scan of the whole site.
        let is_whole = paths.contains("") || paths.len() > MAX_PATHS || self.must_poll();
        let root = load::find_root(&self.root);
        self.is_root_missing = root.is_err();
        if let Err(error) = root {
            // Keeps the files in memory, so that the preview still has a site to show.
            let error =
                Diagnostic::error(Code::UnreadableFile, "rapporteur.toml", None, format!("{error:#}"));
            self.unreadable = vec![error.help("restore the site's folder")];
            return false;
        }
        if !is_whole {
            let contains = |folder: &Path| folder.to_str().is_some_and(|folder| paths.contains(folder));
            let is_nested = |path: &str| Path::new(path).ancestors().skip(1).any(contains);
            let starts: Vec<&str> =
                paths.iter().map(String::as_str).filter(|path| !is_nested(path)).collect();
            let survey = self.survey(&starts, watch);
            if !self.has_links {
                return self.update(survey, &starts);
            }
        }
        watch("");
        self.has_links = false;
        let survey = self.survey(&walk::TOPS, watch);
        self.update(survey, &walk::TOPS)
    }

    /// The changes since the last call and all diagnostics; `None` if neither changed.
    pub(super) fn take_changes(&mut self) -> Option<(Vec<Change>, Vec<Diagnostic>)> {
        let mut changes = Vec::new();
        for (path, old) in mem::take(&mut self.changed) {
            match (old, self.files.get(&path)) {
                (Some(old), Some(new)) if old.is_same(new) => {}
                (_, Some(new)) => changes.push(Change::Put(File { path, content: new.content.clone() })),
                (Some(_), None) => changes.push(Change::Gone(path)),
                (None, None) => {}
            }
        }
        if changes.is_empty() && self.reported == self.unreadable {
            return None;
        }
        self.reported.clone_from(&self.unreadable);
        Some((changes, self.unreadable.clone()))
    }

    /// The files that changed since the last [`Scanner::take_changes`].
    pub(super) fn changed_paths(&self) -> BTreeSet<String> {
        self.changed.keys().cloned().collect()
    }

    /// Whether a text file has been emptied since the last [`Scanner::take_changes`].
    pub(super) fn has_emptied_file(&self) -> bool {
        self.changed.iter().any(|(path, old)| {
            let is_empty =
                |file: &TrackedFile| matches!(&file.content, Content::Text(text) if text.is_empty());
            old.as_ref().is_some_and(|old| !is_empty(old)) && self.files.get(path).is_some_and(is_empty)
        })
    }

    fn survey(&mut self, starts: &[&str], watch: &mut WatchFolder) -> Survey {
        let has_links = &mut self.has_links;
        walk::survey(&self.root, starts.iter().copied(), &mut |path, met| match met {
            Met::Folder => watch(path),
            Met::FolderLink | Met::Link => *has_links = true,
        })
    }

    /// Updates the files at or below `starts`. Returns whether a file changed.
    fn update(&mut self, mut survey: Survey, starts: &[&str]) -> bool {
        let is_missing =
            |survey: &Survey, path: &str| survey.files.binary_search_by(|it| it.as_str().cmp(path)).is_err();
        let scanned = starts.iter().copied().flat_map(|start| {
            let files = self.files.range(start.to_owned()..).map(|(path, _)| path);
            files
                .take_while(move |path| path.starts_with(start))
                .filter(move |path| is_at_or_below(path, start))
        });
        let missing: Vec<String> = scanned.filter(|path| is_missing(&survey, path)).cloned().collect();
        // While a file is being replaced, a listing of its folder may have neither the old nor the
        // new one.
        let present = missing.iter().filter(|path| self.root.join(path).symlink_metadata().is_ok());
        let again = walk::survey(&self.root, present.map(String::as_str), &mut |_, _| {});
        survey.files.extend(again.files);
        survey.files.sort_unstable();
        survey.found.extend(again.found);
        let mut is_changed = false;
        for path in missing.into_iter().filter(|path| is_missing(&survey, path)) {
            is_changed |= self.set(path, None);
        }
        let read_changed = |path: String| {
            // A file with an event of its own is read even if its stamp is equal.
            let tracked = self.files.get(&path).filter(|_| !starts.contains(&path.as_str()));
            read(&self.root, &path, tracked).transpose().map(|file| (path, file))
        };
        // For few files starting rayon's threads is not worth it.
        let read: Vec<_> = if survey.files.len() < MIN_FILES_PER_THREAD {
            survey.files.into_iter().filter_map(read_changed).collect()
        } else {
            let files = survey.files.into_par_iter().with_min_len(MIN_FILES_PER_THREAD);
            files.filter_map(read_changed).collect()
        };
        let is_scanned = |path: &str| starts.iter().any(|start| is_at_or_below(path, start));
        self.unreadable.retain(|diagnostic| !is_scanned(&diagnostic.path));
        self.unreadable.extend(survey.found);
        for (path, file) in read {
            if let Err(error) = &file
                && !walk::is_absence(error.kind())
            {
                self.unreadable.push(walk::unreadable(path.clone(), error.kind(), &error.to_string()));
            }
            is_changed |= self.set(path, file.ok());
        }
        diagnostic::sort(&mut self.unreadable);
        is_changed
    }

    /// Replaces or removes a file. Returns whether it differs.
    fn set(&mut self, path: String, new: Option<TrackedFile>) -> bool {
        if let (Some(old), Some(new)) = (self.files.get_mut(&path), &new)
            && old.is_same(new)
        {
            // Keeps the old content, which the current snapshot shares.
            (old.stamp, old.is_conclusive) = (new.stamp, new.is_conclusive);
            return false;
        }
        let old = match new {
            Some(new) => self.files.insert(path.clone(), new),
            None => self.files.remove(&path),
        };
        let is_changed = old.is_some() || self.files.contains_key(&path);
        if is_changed {
            self.changed.entry(path).or_insert(old);
        }
        is_changed
    }
}

impl TrackedFile {
    /// Whether there is no change to report. Files that are only copied are compared by stamp.
    fn is_same(&self, other: &Self) -> bool {
        match (&self.content, &other.content) {
            (Content::Text(text), Content::Text(other)) => text == other,
            (Content::Copied(_), Content::Copied(_)) => self.stamp == other.stamp,
            _ => false,
        }
    }
}

/// Reads a file; `None` if its stamp shows that it is unchanged.
fn read(root: &Path, path: &str, tracked: Option<&TrackedFile>) -> io::Result<Option<TrackedFile>> {
    let taken = SystemTime::now();
    // Taken before reading, so that a concurrent change is found by the next scan.
    let stamp = Stamp::at(&root.join(path))?;
    if tracked.is_some_and(|tracked| tracked.is_conclusive && tracked.stamp == stamp) {
        return Ok(None);
    }
    let content = load::read(root, path)?;
    Ok(Some(TrackedFile { content, stamp, is_conclusive: stamp.is_conclusive(taken) }))
}

fn is_at_or_below(path: &str, start: &str) -> bool {
    path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_is_missing_from_a_listing_is_removed_only_if_it_does_not_exist() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let content = folder.path().join("content");
        fs::create_dir(&content).expect("a folder");
        for name in ["a.md", "b.md", "room.jpg"] {
            fs::write(content.join(name), "text").expect("a file");
        }
        let mut scanner = Scanner::new(folder.path().to_owned());
        scanner.scan(&[String::new()].into(), &mut |_| {});
        assert_eq!(scanner.take_changes().expect("changes").0.len(), 3);
        fs::remove_file(content.join("b.md")).expect("a file");
        scanner.update(Survey::default(), &walk::TOPS);
        let (changes, _) = scanner.take_changes().expect("changes");
        assert!(matches!(&changes[..], [Change::Gone(path)] if path == "content/b.md"), "{changes:?}");
    }
}
