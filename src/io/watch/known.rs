//! What is known of a site's files, and how it is brought up to date with the disk.
//!
//! Not for when to look: it looks where it is told to, and sees what differs.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;

use super::places::{Places, Showing, Way, at_or_below};
use super::stamp::Stamp;
use crate::content::parse::config::PATH as CONFIG;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::io::load;
use crate::io::load::walk::{self, Met, Survey};
use crate::site::workspace::Change;
use crate::source::{Content, File};

/// Fewer files than this are read one after the other: sooner done than shared out.
const FEW: usize = 64;
/// What still changes after so many passes tells of itself.
const MOST_PASSES: usize = 5;

/// The files of a site as they were when they were last looked at.
pub(super) struct Known {
    root: PathBuf,
    places: Places,
    files: BTreeMap<String, Kept>,
    unreadable: Vec<Diagnostic>,
    /// Whether the site's folder itself was not there.
    lost: bool,
    /// What has changed since it was last asked, as it was before.
    before: BTreeMap<String, Option<Kept>>,
    unreadable_before: Option<Vec<Diagnostic>>,
    revision: u64,
}

/// A file as it was.
#[derive(Clone, Debug)]
struct Kept {
    content: Content,
    stamp: Stamp,
    /// Whether the same stamp means that the content is still the same.
    proven: bool,
}

/// How far a change may lie from a folder that is to be watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// In the folder itself.
    Entries,
    /// Anywhere below it.
    Below,
}

/// Told of every folder that is to be watched, before it is looked at.
pub(super) type Watch<'a> = dyn FnMut(&Path, Reach) + 'a;

/// What is not as it was.
pub(super) struct Difference {
    /// Sorted by path.
    pub(super) changes: Vec<Change>,
    /// All that is known of files that cannot be read.
    pub(super) unreadable: Vec<Diagnostic>,
}

impl Known {
    /// Nothing is known yet.
    pub(super) fn nothing(root: PathBuf) -> io::Result<Self> {
        Ok(Self {
            places: Places::of(&root)?,
            root,
            files: BTreeMap::new(),
            unreadable: Vec::new(),
            lost: false,
            before: BTreeMap::new(),
            unreadable_before: None,
            revision: 0,
        })
    }

    /// Whether the site's folder is not there at present.
    pub(super) fn is_lost(&self) -> bool {
        self.lost
    }

    /// Looks again at what is at or below some paths.
    pub(super) fn look(&mut self, paths: &BTreeSet<String>, watch: &mut Watch) {
        let starts: Vec<&str> =
            paths.iter().map(String::as_str).filter(|path| !is_inside(path, paths)).collect();
        // What a link to a folder amounts to is only seen from the whole.
        let tangled = self.places.have_folder_links()
            && starts
                .iter()
                .any(|start| self.places.have_folder_links_at(start) || self.root.join(start).is_dir());
        // The configuration says which links are followed.
        let may_follow_others = paths.contains(CONFIG) && self.places.have_links();
        if self.lost || tangled || may_follow_others || paths.contains("") || !self.root.is_dir() {
            return self.look_everywhere(paths, watch);
        }
        let ways = self.places.ways_now(&starts);
        let survey = self.survey(&starts, ways, watch);
        if self.places.have_folder_links()
            && starts.iter().any(|start| self.places.have_folder_links_at(start))
        {
            return self.look_everywhere(paths, watch);
        }
        self.unreadable_before.get_or_insert_with(|| self.unreadable.clone());
        self.unreadable.retain(|finding| starts.iter().all(|start| !is_at_or_below(&finding.path, start)));
        self.apply(survey, &starts, paths);
    }

    /// Looks again at every file that does not prove to be the same, and at some in any case.
    pub(super) fn look_everywhere(&mut self, again: &BTreeSet<String>, watch: &mut Watch) {
        self.unreadable_before.get_or_insert_with(|| self.unreadable.clone());
        self.unreadable.clear();
        let ways = self.places.ways_now(&walk::TOPS);
        let found = self.find_root(watch);
        self.lost = found.is_err();
        match found {
            Ok(()) => {
                let survey = self.survey(&walk::TOPS, ways, watch);
                self.apply(survey, &walk::TOPS, again);
            }
            // What was there last is more use to an editor than nothing.
            Err(error) => self.unreadable.push(
                Diagnostic::error(Code::UnreadableFile, "rapporteur.toml", None, format!("{error:#}"))
                    .help("put the folder of the site back in its place"),
            ),
        }
    }

    /// What has come to differ since this was last asked.
    pub(super) fn difference(&mut self) -> Option<Difference> {
        let mut changes = Vec::new();
        for (path, old) in mem::take(&mut self.before) {
            match (old, self.files.get(&path)) {
                (Some(old), Some(new)) if is_same(&old, new) => {}
                (_, Some(new)) => changes.push(Change::Put(File { path, content: new.content.clone() })),
                (Some(_), None) => changes.push(Change::Gone(path)),
                (None, None) => {}
            }
        }
        let other = self.unreadable_before.take().is_some_and(|before| before != self.unreadable);
        (other || !changes.is_empty()).then(|| Difference { changes, unreadable: self.unreadable.clone() })
    }

    /// Counts the changes of files.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// The paths at which a change at a real place may show, of those that are ever looked at; the
    /// empty path is the whole site. Nothing if it may be any.
    pub(super) fn paths_at(&self, place: &Path) -> Option<Vec<String>> {
        match self.places.showing(place) {
            Showing::Paths(mut paths) => {
                paths.retain(|path| path.is_empty() || walk::is_reached(&self.root, path));
                Some(paths)
            }
            Showing::Unknown => None,
        }
    }

    /// The paths whose files have changed since it was last asked what differs.
    pub(super) fn changed(&self) -> BTreeSet<String> {
        self.before.keys().cloned().collect()
    }

    /// Whether a file that had a text has none now.
    pub(super) fn has_emptied(&self) -> bool {
        let is_empty = |kept: &Kept| match &kept.content {
            Content::Text(text) => text.is_empty(),
            Content::Copied(_) => false,
        };
        self.before.iter().any(|(path, old)| {
            old.as_ref().is_some_and(|old| !is_empty(old)) && self.files.get(path).is_some_and(is_empty)
        })
    }

    /// Finds where the root is, and forgets where anything else was.
    fn find_root(&mut self, watch: &mut Watch) -> anyhow::Result<()> {
        load::find_root(&self.root)?;
        let mut places = Places::of(&self.root)?;
        for _ in 0..MOST_PASSES {
            let root = places.root();
            for folder in &root {
                watch(folder, Reach::Entries);
            }
            // As it was before it was watched, or not.
            places = Places::of(&self.root)?;
            if places.root() == root {
                break;
            }
        }
        self.places = places;
        Ok(())
    }

    /// Finds the files at or below some paths; `ways` are those that the links there are expected to
    /// have.
    fn survey(&mut self, starts: &[&str], mut ways: BTreeMap<String, Way>, watch: &mut Watch) -> Survey {
        for folder in ways.values().flat_map(|way| &way.around) {
            watch(folder, Reach::Entries);
        }
        let mut passes = 1;
        loop {
            for start in starts {
                self.places.forget(start);
            }
            let survey = self.pass(starts, watch);
            // A link is met when it has been followed. Had its way not been watched before, a change
            // between the two would have gone unseen.
            let found = self.places.ways(starts);
            if found == ways || passes == MOST_PASSES {
                return survey;
            }
            ways = found;
            passes += 1;
        }
    }

    fn pass(&mut self, starts: &[&str], watch: &mut Watch) -> Survey {
        let places = &mut self.places;
        walk::survey(&self.root, starts.iter().copied(), &mut |path, met| match met {
            Met::Folder => watch(&places.enter(path), Reach::Below),
            Met::Link => places.link(path).iter().for_each(|folder| watch(folder, Reach::Entries)),
            Met::FolderLink => {
                places.folder_link(path).iter().for_each(|folder| watch(folder, Reach::Entries));
            }
        })
    }

    /// Takes over what was found at or below some paths, reading those again that must be.
    fn apply(&mut self, mut survey: Survey, starts: &[&str], again: &BTreeSet<String>) {
        let gone = starts.iter().flat_map(|start| at_or_below(&self.files, start));
        let gone: Vec<String> =
            gone.filter(|path| survey.files.binary_search(path).is_err()).cloned().collect();
        self.look_for_missed(&gone, &mut survey);
        for path in gone.into_iter().filter(|path| survey.files.binary_search(path).is_err()) {
            self.remove(path);
        }
        let read_anew = |path: String| {
            let known = self.files.get(&path).filter(|_| !again.contains(&path));
            read(&self.root, &path, known).transpose().map(|kept| (path, kept))
        };
        // Shared out from a thread of no pool, even one file would start threads that stay.
        let read: Vec<_> = if survey.files.len() < FEW {
            survey.files.into_iter().filter_map(read_anew).collect()
        } else {
            survey.files.into_par_iter().with_min_len(FEW).filter_map(read_anew).collect()
        };
        self.unreadable.extend(survey.found);
        for (path, kept) in read {
            match kept {
                Ok(kept) => self.put(path, kept),
                Err(error) => {
                    // Had it gone a moment earlier, it would not have been found.
                    if !walk::is_absence(error.kind()) {
                        let finding = walk::unreadable(path.clone(), error.kind(), &error.to_string());
                        self.unreadable.push(finding);
                    }
                    self.remove(path);
                }
            }
        }
        diagnostic::sort(&mut self.unreadable);
    }

    /// A folder that is gone through while a file in it is replaced may yield neither the old one nor
    /// the new: what seems to be gone is asked for by its name.
    fn look_for_missed(&mut self, gone: &[String], survey: &mut Survey) {
        let missed: Vec<&str> = gone
            .iter()
            .map(String::as_str)
            .filter(|path| self.root.join(path).symlink_metadata().is_ok())
            .collect();
        if missed.is_empty() {
            return;
        }
        let found = self.pass(&missed, &mut |_, _| {});
        survey.files.extend(found.files);
        survey.files.sort_unstable();
        survey.files.dedup();
        survey.found.extend(found.found);
    }

    fn put(&mut self, path: String, new: Kept) {
        match self.files.get_mut(&path) {
            Some(old) if is_same(old, &new) => {
                old.stamp = new.stamp;
                old.proven = new.proven;
            }
            _ => {
                let old = self.files.insert(path.clone(), new);
                self.before.entry(path).or_insert(old);
                self.revision += 1;
            }
        }
    }

    fn remove(&mut self, path: String) {
        if let Some(old) = self.files.remove(&path) {
            self.before.entry(path).or_insert(Some(old));
            self.revision += 1;
        }
    }
}

/// Reads a file, unless what is known proves to be still so.
fn read(root: &Path, path: &str, known: Option<&Kept>) -> io::Result<Option<Kept>> {
    let taken = SystemTime::now();
    // Before the file is read: what is written meanwhile then shows at the next look.
    let stamp = Stamp::at(&root.join(path))?;
    if known.is_some_and(|known| known.proven && known.stamp == stamp) {
        return Ok(None);
    }
    let content = load::read(root, path)?;
    Ok(Some(Kept { content, stamp, proven: stamp.is_proof(taken) }))
}

/// Whether whoever knows the one need not hear of the other.
fn is_same(old: &Kept, new: &Kept) -> bool {
    match (&old.content, &new.content) {
        (Content::Text(old), Content::Text(new)) => old == new,
        (Content::Copied(_), Content::Copied(_)) => old.stamp == new.stamp,
        _ => false,
    }
}

/// Whether a path is below one of others.
fn is_inside(path: &str, others: &BTreeSet<String>) -> bool {
    path.match_indices('/').any(|(end, _)| others.contains(&path[..end]))
}

fn is_at_or_below(path: &str, start: &str) -> bool {
    path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests;
