//! Watches a site's files for changes. A stand-in that looks at all of them every so often.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use crate::diagnostic::Diagnostic;
use crate::io::load;
use crate::source::{Content, File};
use crate::studio::Change;

/// How changes are noticed.
pub enum Manner {
    /// As the system tells of them.
    Events,
    /// By looking every so often.
    Polling(Duration),
}

/// What has changed.
pub struct Batch {
    /// The changes.
    pub changes: Vec<Change>,
    /// What is known of files that could not be read.
    pub unreadable: Vec<Diagnostic>,
    /// When the first was seen.
    pub seen: Instant,
    /// What the user may want to know.
    pub remarks: Vec<String>,
}

/// A site's files, watched.
pub struct Watched {
    root: PathBuf,
    known: BTreeMap<String, (Content, Option<SystemTime>)>,
    unreadable: Vec<Diagnostic>,
}

impl Watched {
    /// Begins to watch; all files are the first batch.
    pub fn start(root: &Path, _manner: Manner) -> anyhow::Result<(Self, Batch)> {
        let mut watched = Self { root: root.to_owned(), known: BTreeMap::new(), unreadable: Vec::new() };
        let batch = watched.look()?;
        Ok((watched, batch))
    }

    /// Waits for changes.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> anyhow::Result<Batch> {
        loop {
            std::thread::sleep(Duration::from_millis(100));
            let unreadable = self.unreadable.clone();
            let batch = self.look()?;
            if !batch.changes.is_empty() || batch.unreadable != unreadable {
                return Ok(batch);
            }
        }
    }

    fn look(&mut self) -> anyhow::Result<Batch> {
        let (tree, unreadable) = load::load(&self.root)?;
        let mut changes = Vec::new();
        let mut now = BTreeMap::new();
        for file in tree.files {
            let modified = match file.content {
                Content::Copied => {
                    self.root.join(&file.path).metadata().and_then(|metadata| metadata.modified()).ok()
                }
                Content::Read(_) => None,
            };
            let same = match (self.known.get(&file.path), &file.content) {
                (Some((Content::Read(old), _)), Content::Read(new)) => old == new,
                (Some((Content::Copied, then)), Content::Copied) => *then == modified,
                _ => false,
            };
            now.insert(file.path.clone(), (file.content.clone(), modified));
            if !same {
                changes.push(Change::Put(File { path: file.path, content: file.content }));
            }
        }
        changes.extend(self.known.keys().filter(|path| !now.contains_key(*path)).cloned().map(Change::Gone));
        self.known = now;
        self.unreadable.clone_from(&unreadable);
        Ok(Batch { changes, unreadable, seen: Instant::now(), remarks: Vec::new() })
    }
}
