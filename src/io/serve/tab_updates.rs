//! After each change determines which open tabs are outdated, and notifies them.
//!
//! Runs in the background, most recently viewed page first; restarts when there is a newer
//! snapshot.

use std::collections::BTreeSet;
use std::sync::Arc;

use tokio::sync::mpsc::UnboundedReceiver;

use super::address::is_desk;
use super::renders::RenderOutcome;
use super::state::ServerState;
use super::{desk, pages, references};
use crate::pages::Output;
use crate::site::workspace::Snapshot;

/// Notifies tabs of each snapshot, until the channel is closed.
pub(super) async fn run(shared: Arc<ServerState>, mut states: UnboundedReceiver<Arc<Snapshot>>) {
    let mut changed = BTreeSet::new();
    while let Some(mut snapshot) = states.recv().await {
        let mut edited = None;
        loop {
            changed.extend(snapshot.step.copies.iter().cloned());
            edited = address(&snapshot).or(edited);
            match states.try_recv() {
                Ok(newer) => snapshot = newer,
                Err(_) => break,
            }
        }
        let mut edited = edited.filter(|_| shared.settings.follow);
        let mut all = true;
        for page in shared.tabs.pages() {
            all = states.is_empty();
            if !all {
                break;
            }
            let news = news(&shared, &snapshot, &page, &changed).await;
            tell(&shared, &page, &news);
            // The most recently viewed page is first, and must have its version before it
            // navigates.
            if let Some(address) = edited.take() {
                shared.tabs.send(&address);
            }
        }
        if let Some(address) = edited {
            shared.tabs.send(&address);
        }
        if all {
            changed.clear();
        }
    }
}

/// Sends newly opened tabs of a page what has changed since they loaded it.
pub(super) async fn catch_up(shared: &Arc<ServerState>, page: &str) {
    let Some(snapshot) = shared.current() else { return };
    let news = news(shared, &snapshot, page, &BTreeSet::new()).await;
    tell(shared, page, &news);
}

/// Notifies tabs of pages that have finished after they timed out.
pub(super) async fn announce(shared: Arc<ServerState>, mut addresses: UnboundedReceiver<String>) {
    while let Some(address) = addresses.recv().await {
        if let Some(snapshot) = shared.current() {
            shared.no_longer_fails(&snapshot, &pages::late(&snapshot, &address));
            catch_up(&shared, &address).await;
        }
    }
}

#[derive(Default)]
struct TabUpdate {
    version: Option<String>,
    diagnostics: Option<String>,
    files: Vec<String>,
}

async fn news(
    shared: &Arc<ServerState>,
    snapshot: &Arc<Snapshot>,
    page: &str,
    changed: &BTreeSet<String>,
) -> TabUpdate {
    let (held, state, address, changed) =
        (Arc::clone(shared), Arc::clone(snapshot), page.to_owned(), changed.clone());
    let made = shared.renders.run(snapshot.number, page, move || {
        let (shared, snapshot, page) = (held, state, address);
        if is_desk(&page) {
            return TabUpdate { version: Some(desk::version(&shared, &snapshot)), ..TabUpdate::default() };
        }
        let shown = pages::shown(&shared, &snapshot, &page);
        TabUpdate {
            version: pages::version(&shown),
            files: references::shown_by(&shared, &snapshot, &page, &changed),
            // Evaluated last: rendering may add errors.
            diagnostics: diagnostics(&shared, &snapshot, &page),
        }
    });
    match made.await {
        RenderOutcome::Done(news) => news,
        RenderOutcome::Late => {
            shared.failed(snapshot, &pages::late(snapshot, page));
            TabUpdate { diagnostics: diagnostics(shared, snapshot, page), ..TabUpdate::default() }
        }
        RenderOutcome::Failed => TabUpdate::default(),
    }
}

fn diagnostics(shared: &ServerState, snapshot: &Snapshot, page: &str) -> Option<String> {
    serde_json::to_string(&pages::diagnostics(shared, snapshot, page)).ok()
}

fn tell(shared: &ServerState, page: &str, news: &TabUpdate) {
    if let Some(diagnostics) = &news.diagnostics {
        shared.tabs.tell_diagnostics(page, diagnostics);
    }
    if let Some(version) = &news.version {
        shared.tabs.tell_version(page, version, if is_desk(page) { "desk" } else { "page" });
    }
    shared.tabs.tell_files(page, &news.files);
}

/// The address of the page that was edited.
fn address(snapshot: &Snapshot) -> Option<String> {
    let place = snapshot.step.edited.as_ref()?;
    let Output::Page(page, lang, number) = &place.page else { return None };
    let mut address = snapshot.site.as_ref()?.plan.routes.part_address(page, lang, *number);
    if let Some(fragment) = &place.fragment {
        address.push('#');
        address.push_str(fragment);
    }
    Some(address)
}
