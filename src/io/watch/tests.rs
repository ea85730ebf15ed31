//! What is told when files are changed as editors and other programs change them.
//!
//! With the system's own watcher, on real folders. What a test waits for comes in moments, or never.

mod editors;
mod folders;
mod limits;
#[cfg(unix)]
mod links;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};

use tempfile::TempDir;

use super::*;
use crate::source::{Content, File};

/// Longer than anything takes on the slowest machine.
const LIMIT: Duration = Duration::from_secs(30);
/// No check: what is seen was told, not found by chance.
const NEVER: Duration = Duration::from_secs(3600);

/// A watched site in the folder `site`, and room for other things beside it.
struct Desk {
    folder: TempDir,
    batches: Receiver<Batch>,
    /// The files as the batches have it; of copied ones nothing.
    files: BTreeMap<String, String>,
    unreadable: Vec<String>,
    remarks: Vec<String>,
    /// The paths of all changes after the start, in their order.
    told: Vec<String>,
}

/// A folder with a small site in it.
fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(&folder.path().join("site/rapporteur.toml"), "title");
    write(&folder.path().join("site/content/talks/1.md"), "one");
    write(&folder.path().join("site/content/talks/2.md"), "two");
    write(&folder.path().join("site/static/logo.svg"), "logo");
    folder
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
    fs::write(path, text).expect("a file");
}

impl Desk {
    fn new() -> Self {
        Self::with(site(), Manner::Events)
    }

    fn with(folder: TempDir, manner: Manner) -> Self {
        let root = folder.path().join("site");
        let (watched, batch) = Watched::start_with(&root, manner, NEVER).expect("a root");
        Self::watching(folder, watched, batch)
    }

    fn watching(folder: TempDir, mut watched: Watched, batch: Batch) -> Self {
        let (sender, batches) = mpsc::channel();
        // Ends with the folder, whose going is the last thing that it tells.
        thread::spawn(move || while sender.send(watched.next().expect("a batch")).is_ok() {});
        let mut desk = Self {
            folder,
            batches,
            files: BTreeMap::new(),
            unreadable: Vec::new(),
            remarks: Vec::new(),
            told: Vec::new(),
        };
        desk.take(batch);
        desk.told.clear();
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        write(&self.path(path), text);
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).expect("a move");
    }

    fn take(&mut self, batch: Batch) {
        for change in batch.changes {
            match change {
                Change::Put(File { path, content }) => {
                    let text = match content {
                        Content::Text(bytes) => String::from_utf8(bytes.to_vec()).expect("a text"),
                        Content::Copied(_) => String::new(),
                    };
                    self.told.push(path.clone());
                    self.files.insert(path, text);
                }
                Change::Gone(path) => {
                    assert!(self.files.remove(&path).is_some(), "{path} was not there");
                    self.told.push(path);
                }
            }
        }
        self.unreadable =
            batch.unreadable.into_iter().map(|d| format!("{}: {}", d.path, d.message)).collect();
        self.remarks.extend(batch.remarks);
    }

    /// Takes batches until something holds.
    #[track_caller]
    fn until(&mut self, holds: impl Fn(&Self) -> bool) {
        let end = Instant::now() + LIMIT;
        while !holds(self) {
            let Ok(batch) = self.batches.recv_timeout(end.saturating_duration_since(Instant::now())) else {
                panic!("it never came; known: {:?} {:?}", self.files, self.unreadable);
            };
            self.take(batch);
        }
    }

    /// Takes batches until a file says something.
    #[track_caller]
    fn until_it_says(&mut self, path: &str, text: &str) {
        self.until(|desk| desk.files.get(path).is_some_and(|known| known == text));
    }

    /// Takes batches until a file is gone.
    #[track_caller]
    fn until_gone(&mut self, path: &str) {
        self.until(|desk| !desk.files.contains_key(path));
    }

    /// Takes batches until all is known that there is.
    #[track_caller]
    fn until_all_is_known(&mut self) {
        let (tree, found) = load::load(&self.path("site")).expect("a root");
        let text = |content| match content {
            Content::Text(bytes) => String::from_utf8(bytes.to_vec()).expect("a text"),
            Content::Copied(_) => String::new(),
        };
        let files: BTreeMap<_, _> =
            tree.files.into_iter().map(|file| (file.path, text(file.content))).collect();
        let found: Vec<_> = found.into_iter().map(|d| format!("{}: {}", d.path, d.message)).collect();
        self.until(|desk| desk.files == files && desk.unreadable == found);
    }
}
