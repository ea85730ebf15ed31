//! Tests of the watcher on real folders, with the system's own events.
//!
//! What a test waits for comes within milliseconds, or never.

mod editors;
mod folders;
#[cfg(unix)]
mod links;
mod polling;
#[cfg(unix)]
mod random;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use rapporteur::io::load::load;
use rapporteur::io::watch::{Batch, SiteWatcher, WatchMode};
use rapporteur::site::workspace::Change;
use rapporteur::source::{Content, File};
use tempfile::TempDir;

/// How long a test waits for a change on the slowest machine.
const LIMIT: Duration = Duration::from_secs(30);
/// No delayed rescan: changes are found because of events, not by chance.
const NEVER: Duration = Duration::from_secs(3600);
/// How often to scan for what there are no events for, as the program does.
const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// A watched site in the folder `site` of a temporary folder.
struct TestSite {
    folder: TempDir,
    batches: Receiver<Batch>,
    /// The files as the batches have them; copied ones without their content.
    files: BTreeMap<String, String>,
    unreadable: Vec<String>,
    remarks: Vec<String>,
    /// The paths of all changes after the start, in order.
    changed: Vec<String>,
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

impl TestSite {
    fn new() -> Self {
        Self::with(site(), WatchMode::Events)
    }

    fn with(folder: TempDir, mode: WatchMode) -> Self {
        let root = folder.path().join("site");
        let (watcher, batch) = SiteWatcher::start_with(&root, mode, POLL_INTERVAL, NEVER).expect("a root");
        Self::watching(folder, watcher, batch)
    }

    fn watching(folder: TempDir, mut watcher: SiteWatcher, batch: Batch) -> Self {
        let (sender, batches) = mpsc::channel();
        // Ends with the folder, whose going is the last thing that it tells.
        thread::spawn(move || while sender.send(watcher.next_batch()).is_ok() {});
        let mut site = Self {
            folder,
            batches,
            files: BTreeMap::new(),
            unreadable: Vec::new(),
            remarks: Vec::new(),
            changed: Vec::new(),
        };
        site.receive(batch);
        site.changed.clear();
        site
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

    fn receive(&mut self, batch: Batch) {
        for change in batch.changes {
            match change {
                Change::Put(File { path, content }) => {
                    let text = match content {
                        Content::Text(bytes) => String::from_utf8(bytes.to_vec()).expect("a text"),
                        Content::Copied(_) => String::new(),
                    };
                    self.changed.push(path.clone());
                    self.files.insert(path, text);
                }
                Change::Gone(path) => {
                    assert!(self.files.remove(&path).is_some(), "{path} was not there");
                    self.changed.push(path);
                }
            }
        }
        self.unreadable =
            batch.unreadable.into_iter().map(|d| format!("{}: {}", d.path, d.message)).collect();
        self.remarks.extend(batch.remarks);
    }

    /// Receives batches until a condition holds.
    #[track_caller]
    fn wait_until(&mut self, holds: impl Fn(&Self) -> bool) {
        let end = Instant::now() + LIMIT;
        while !holds(self) {
            let Ok(batch) = self.batches.recv_timeout(end.saturating_duration_since(Instant::now())) else {
                panic!("no such batch; files: {:?} {:?}", self.files, self.unreadable);
            };
            self.receive(batch);
        }
    }

    /// Receives batches until a file has a text.
    #[track_caller]
    fn wait_for_text(&mut self, path: &str, text: &str) {
        self.wait_until(|site| site.files.get(path).is_some_and(|it| it == text));
    }

    /// Receives batches until a file is removed.
    #[track_caller]
    fn wait_for_removal(&mut self, path: &str) {
        self.wait_until(|site| !site.files.contains_key(path));
    }

    /// Receives batches until they amount to what loading the site afresh finds.
    #[track_caller]
    fn wait_for_all(&mut self) {
        let (tree, found) = load(&self.path("site")).expect("a root");
        let text = |content| match content {
            Content::Text(bytes) => String::from_utf8(bytes.to_vec()).expect("a text"),
            Content::Copied(_) => String::new(),
        };
        let files: BTreeMap<_, _> =
            tree.files.into_iter().map(|file| (file.path, text(file.content))).collect();
        let found: Vec<_> = found.into_iter().map(|d| format!("{}: {}", d.path, d.message)).collect();
        self.wait_until(|site| site.files == files && site.unreadable == found);
    }
}
