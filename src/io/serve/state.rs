//! What all requests to a preview share.

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

/// Says what a page's template got wrong, with the files that it is about.
pub type OnFailure = Box<dyn Fn(&Tree, &Diagnostic) + Send + Sync>;

/// What a preview needs to know.
pub struct Settings {
    /// The site's folder.
    pub root: PathBuf,
    /// The name or address that it listens on, and answers to.
    pub host: String,
    /// Whether the open tab goes to what is edited.
    pub follow: bool,
    /// What to open files with.
    pub editor: Option<Editor>,
    /// Called once for each mistake that is met only when a page is made.
    pub on_failure: OnFailure,
}

/// What all requests share.
pub(super) struct ServerState {
    pub(super) settings: Settings,
    pub(super) current: watch::Sender<Option<Arc<Snapshot>>>,
    pub(super) memo: Mutex<PageCache>,
    pub(super) tabs: Tabs,
    /// What pages' templates got wrong, in the state of this number.
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

    /// The newest state, as soon as there is one.
    pub(super) async fn ready(&self) -> Arc<Snapshot> {
        let mut states = self.current.subscribe();
        loop {
            if let Some(snapshot) = states.borrow_and_update().clone() {
                return snapshot;
            }
            // The sender is ours: it cannot go before us.
            let _ = states.changed().await;
        }
    }

    pub(super) fn memo(&self) -> MutexGuard<'_, PageCache> {
        self.memo.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes what a page's template got wrong, and says so once.
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

    /// Forgets what turned out to be no mistake.
    pub(super) fn no_longer_fails(&self, snapshot: &Snapshot, diagnostic: &Diagnostic) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.0 == snapshot.number {
            failures.1.retain(|known| known != diagnostic);
        }
    }

    /// What pages' templates got wrong in a state, as far as is known.
    pub(super) fn failures(&self, snapshot: &Snapshot) -> Vec<Diagnostic> {
        let failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.0 == snapshot.number { failures.1.clone() } else { Vec::new() }
    }
}
