//! The shared state of the preview server.

use std::path::PathBuf;
use std::process::Child;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::diagnostics;
use super::editor::Editor;
#[cfg(feature = "search")]
use super::indexes::Indexes;
use super::page_cache::PageCache;
use super::renders::Renders;
use super::tabs::Tabs;
use crate::diagnostic::Diagnostic;
use crate::site::workspace::Snapshot;
use crate::source::Tree;

/// Reports a diagnostic that arose while rendering; the tree holds the sources that it refers to.
pub type OnFailure = Box<dyn Fn(&Tree, &Diagnostic) + Send + Sync>;

/// Makes drafts of a file that was dropped on the desk; returns what became of it as JSON.
pub type OnDrop = Box<dyn Fn(DroppedFile) -> anyhow::Result<String> + Send + Sync>;

/// A file that was dropped on the desk.
#[derive(Debug)]
pub struct DroppedFile {
    /// Its name, without a folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The folder of the series that its sessions belong to; `None` for the only one.
    pub series: Option<String>,
    /// Whether insertions are kept and deletions dropped.
    pub accept_changes: bool,
}

/// The settings of the preview server.
pub struct Settings {
    /// The site's folder.
    pub root: PathBuf,
    /// The host name or address of `--host`.
    pub host: String,
    /// Whether the open tab follows the file that is edited.
    pub follow: bool,
    /// The editor to open files with; `None` if there is none or it needs a terminal.
    pub editor: Option<Editor>,
    /// Called once for each error that arises while rendering a page.
    pub on_failure: OnFailure,
    /// `None` if the desk takes no files.
    pub on_drop: Option<OnDrop>,
}

pub(super) struct ServerState {
    pub(super) settings: Settings,
    pub(super) current: watch::Sender<Option<Arc<Snapshot>>>,
    pub(super) memo: Mutex<PageCache>,
    pub(super) tabs: Tabs,
    /// The number of a snapshot, and the errors of its templates so far.
    pub(super) failures: Mutex<(u64, Vec<Diagnostic>)>,
    pub(super) editors: Mutex<Vec<Child>>,
    pub(super) renders: Arc<Renders>,
    #[cfg(feature = "search")]
    pub(super) indexes: Indexes,
    pub(super) token: String,
}

impl ServerState {
    pub(super) fn current(&self) -> Option<Arc<Snapshot>> {
        self.current.borrow().clone()
    }

    /// Waits for the first snapshot; returns the latest.
    pub(super) async fn ready(&self) -> Arc<Snapshot> {
        let mut states = self.current.subscribe();
        loop {
            if let Some(snapshot) = states.borrow_and_update().clone() {
                return snapshot;
            }
            // `self` owns the sender, so the channel is open.
            let _ = states.changed().await;
        }
    }

    pub(super) fn memo(&self) -> MutexGuard<'_, PageCache> {
        self.memo.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records an error of a template, and reports it unless it is known.
    pub(super) fn failed(&self, snapshot: &Snapshot, diagnostic: &Diagnostic) {
        {
            let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
            if snapshot.number < failures.0 {
                return;
            }
            let known = failures.1.contains(diagnostic);
            if snapshot.number > failures.0 {
                *failures = (snapshot.number, Vec::new());
            }
            if !failures.1.contains(diagnostic) {
                failures.1.push(diagnostic.clone());
            }
            if known {
                return;
            }
        }
        let diagnostics = std::slice::from_ref(diagnostic);
        (self.settings.on_failure)(&diagnostics::sources(snapshot, diagnostics), diagnostic);
    }

    /// Removes an error that no longer applies.
    pub(super) fn no_longer_fails(&self, snapshot: &Snapshot, diagnostic: &Diagnostic) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.0 == snapshot.number {
            failures.1.retain(|known| known != diagnostic);
        }
    }

    /// The errors of templates rendered so far.
    pub(super) fn failures(&self, snapshot: &Snapshot) -> Vec<Diagnostic> {
        let failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.0 == snapshot.number { failures.1.clone() } else { Vec::new() }
    }
}
