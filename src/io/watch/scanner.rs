//! Keeps the files of a site as they were last read, and scans the disk for differences.

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

/// How many files one thread reads at least: less work is not worth sharing.
const MIN_FILES_PER_THREAD: usize = 64;
/// With more paths than this, a scan of the whole site takes less time.
const MAX_PATHS: usize = 500;

/// The files of a site as of the last scan.
pub(super) struct Scanner {
    root: PathBuf,
    files: BTreeMap<String, TrackedFile>,
    unreadable: Vec<Diagnostic>,
    /// Whether the last scan met a symbolic link.
    has_links: bool,
    /// Whether the site's root could not be read.
    is_root_missing: bool,
    /// What [`Scanner::take_changes`] has not returned yet, by its path: the file as it was before.
    changed: BTreeMap<String, Option<TrackedFile>>,
    /// What [`Scanner::take_changes`] has returned last.
    reported: Vec<Diagnostic>,
}

struct TrackedFile {
    content: Content,
    stamp: Stamp,
    /// Whether the same stamp means that the content is still the same.
    is_conclusive: bool,
}

/// Called with the path of every folder before it is listed, so that no change after that is missed;
/// the empty path is the root.
pub(super) type WatchFolder<'a> = dyn FnMut(&str) + 'a;

impl Scanner {
    /// Nothing has been scanned yet.
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

    /// Whether changes may happen that no watched folder has an event for.
    pub(super) fn must_poll(&self) -> bool {
        self.has_links || self.is_root_missing
    }

    /// Scans what is at or below some paths, the empty path being the root. `true` if a file changed.
    pub(super) fn scan(&mut self, paths: &BTreeSet<String>, watch: &mut WatchFolder) -> bool {
        // What a link amounts to is only known from a scan of the whole site.
        let is_whole = paths.contains("") || paths.len() > MAX_PATHS || self.must_poll();
        let root = load::find_root(&self.root);
        self.is_root_missing = root.is_err();
        if let Err(error) = root {
            // The files stay as they were: more use to an editor than none.
            let error =
                Diagnostic::error(Code::UnreadableFile, "rapporteur.toml", None, format!("{error:#}"));
            self.unreadable = vec![error.help("put the folder of the site back in its place")];
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

    /// What has changed since the last call, and all that cannot be read; `None` if nothing has.
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

    /// The paths of all files that have changed since the last call of [`Scanner::take_changes`].
    pub(super) fn changed_paths(&self) -> BTreeSet<String> {
        self.changed.keys().cloned().collect()
    }

    /// Whether a text file has lost all its content since the last call of [`Scanner::take_changes`].
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

    /// Updates all files at or below some paths from a survey of these. `true` if a file changed.
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
        // A folder that is listed while a file in it is replaced may contain neither the old file nor
        // the new one.
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
            // A file that has an event itself is read whatever its stamp is.
            let tracked = self.files.get(&path).filter(|_| !starts.contains(&path.as_str()));
            read(&self.root, &path, tracked).transpose().map(|file| (path, file))
        };
        // For few files, rayon would start threads that stay.
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

    /// Replaces a file, or removes it. `true` if it differs.
    fn set(&mut self, path: String, new: Option<TrackedFile>) -> bool {
        if let (Some(old), Some(new)) = (self.files.get_mut(&path), &new)
            && old.is_same(new)
        {
            // The old content stays: it is shared with the state that is shown.
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
    /// Whether there is no difference to report. The content of a file that is only copied is not read.
    fn is_same(&self, other: &Self) -> bool {
        match (&self.content, &other.content) {
            (Content::Text(text), Content::Text(other)) => text == other,
            (Content::Copied(_), Content::Copied(_)) => self.stamp == other.stamp,
            _ => false,
        }
    }
}

/// Reads a file; `None` if its stamp shows that it is as it was.
fn read(root: &Path, path: &str, tracked: Option<&TrackedFile>) -> io::Result<Option<TrackedFile>> {
    let taken = SystemTime::now();
    // Taken before the file is read, so that a change in between shows at the next scan.
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
