//! The open tabs: the page and version that each shows, and its event channel.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use axum::response::sse::Event;
use tokio::sync::mpsc;

use super::address::is_desk;

/// The capacity of a tab's channel. A slow tab that fills it is disconnected; it reconnects and
/// sends its version.
const WAITING: usize = 64;

#[derive(Default)]
pub(super) struct Tabs {
    state: Mutex<TabsState>,
}

#[derive(Default)]
struct TabsState {
    open: BTreeMap<u64, Tab>,
    /// The last number given to a tab or a view.
    count: u64,
    /// The tab's own name, which stays the same when it reconnects.
    last_looked_at: Option<String>,
    /// A tab's name and the address it must open when it reconnects.
    goto: Option<(String, String)>,
}

/// A connected tab.
struct Tab {
    name: String,
    page: String,
    version: String,
    diagnostics: String,
    looked_at: u64,
    outbox: mpsc::Sender<Event>,
}

/// The query parameters of a new event stream.
pub(super) struct Introduction {
    pub(super) name: String,
    pub(super) page: String,
    pub(super) version: String,
}

impl Tabs {
    fn state(&self) -> MutexGuard<'_, TabsState> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Registers a tab. Returns its number and its events.
    pub(super) fn open(&self, tab: Introduction) -> (u64, mpsc::Receiver<Event>) {
        let (outbox, inbox) = mpsc::channel(WAITING);
        let mut state = self.state();
        state.count += 1;
        let number = state.count;
        if let Some((_, address)) = state.goto.take_if(|(name, _)| *name == tab.name) {
            let _ = outbox.try_send(event("goto", &serde_json::json!({ "address": address })));
        }
        let Introduction { name, page, version } = tab;
        state.open.insert(
            number,
            Tab { name, page, version, diagnostics: String::new(), looked_at: number, outbox },
        );
        (number, inbox)
    }

    pub(super) fn close(&self, number: u64) {
        self.state().open.remove(&number);
    }

    /// Records that a tab became visible.
    pub(super) fn looked_at(&self, name: &str) {
        let mut state = self.state();
        state.count += 1;
        let (count, mut at_desk) = (state.count, false);
        for tab in state.open.values_mut().filter(|tab| tab.name == name) {
            tab.looked_at = count;
            at_desk |= is_desk(&tab.page);
        }
        if !at_desk {
            state.last_looked_at = Some(name.to_owned());
        }
    }

    /// The pages of all tabs, without duplicates, most recently viewed first.
    pub(super) fn pages(&self) -> Vec<String> {
        let state = self.state();
        let mut tabs: Vec<&Tab> = state.open.values().collect();
        tabs.sort_by_key(|tab| std::cmp::Reverse(tab.looked_at));
        let mut pages: Vec<String> = Vec::new();
        let mut known = std::collections::BTreeSet::new();
        for tab in tabs {
            if known.insert(tab.page.as_str()) {
                pages.push(tab.page.clone());
            }
        }
        pages
    }

    /// Sends an event of this kind to tabs of a page that show another version.
    pub(super) fn tell_version(&self, page: &str, version: &str, kind: &str) {
        self.tell(page, |tab| {
            (tab.version != version).then(|| {
                version.clone_into(&mut tab.version);
                event(kind, &serde_json::json!({ "version": version }))
            })
        });
    }

    /// Sends diagnostics to tabs of a page that do not have them yet.
    pub(super) fn tell_diagnostics(&self, page: &str, diagnostics: &str) {
        self.tell(page, |tab| {
            (tab.diagnostics != diagnostics).then(|| {
                diagnostics.clone_into(&mut tab.diagnostics);
                Event::default().event("diagnostics").data(diagnostics)
            })
        });
    }

    /// Notifies tabs of a page of changed files that the page uses.
    pub(super) fn tell_files(&self, page: &str, addresses: &[String]) {
        if !addresses.is_empty() {
            self.tell(page, |_| Some(event("files", &serde_json::json!({ "addresses": addresses }))));
        }
    }

    fn tell(&self, page: &str, mut message: impl FnMut(&mut Tab) -> Option<Event>) {
        self.state().open.retain(|_, tab| {
            if tab.page != page {
                return true;
            }
            message(tab).is_none_or(|event| tab.outbox.try_send(event).is_ok())
        });
    }

    /// Makes the most recently viewed tab open an address, except the desk.
    pub(super) fn send(&self, address: &str) {
        let mut state = self.state();
        let shown = state.open.values().filter(|tab| !is_desk(&tab.page));
        if let Some(tab) = shown.max_by_key(|tab| tab.looked_at) {
            let _ = tab.outbox.try_send(event("goto", &serde_json::json!({ "address": address })));
        } else if let Some(name) = state.last_looked_at.clone() {
            state.goto = Some((name, address.to_owned()));
        }
    }

    #[cfg(test)]
    fn count(&self) -> usize {
        self.state().open.len()
    }
}

/// An event with JSON data.
pub(super) fn event(name: &str, data: &serde_json::Value) -> Event {
    Event::default().event(name).data(data.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(tabs: &Tabs, name: &str, page: &str) -> (u64, mpsc::Receiver<Event>) {
        tabs.open(Introduction { name: name.into(), page: page.into(), version: "1".into() })
    }

    fn told(inbox: &mut mpsc::Receiver<Event>) -> usize {
        std::iter::from_fn(|| inbox.try_recv().ok()).count()
    }

    #[test]
    fn only_tabs_that_show_another_version_of_the_page_are_told_and_once() {
        let tabs = Tabs::default();
        let ((_, mut a), (_, mut b)) = (open(&tabs, "a", "/a/"), open(&tabs, "b", "/b/"));
        tabs.tell_version("/a/", "1", "page");
        tabs.tell_version("/a/", "2", "page");
        tabs.tell_version("/a/", "2", "page");
        assert_eq!((told(&mut a), told(&mut b)), (1, 0));
    }

    #[test]
    fn a_tab_that_does_not_listen_is_let_go() {
        let tabs = Tabs::default();
        let (_, _inbox) = open(&tabs, "a", "/a/");
        for version in 0..=WAITING {
            tabs.tell_version("/a/", &format!("v{version}"), "page");
        }
        assert_eq!(tabs.count(), 0);
        let (number, inbox) = open(&tabs, "a", "/a/");
        drop(inbox);
        tabs.close(number);
        assert_eq!(tabs.count(), 0);
    }

    #[test]
    fn the_tab_that_was_looked_at_last_is_sent_even_if_it_listens_only_later() {
        let tabs = Tabs::default();
        let ((_, mut a), (b, mut b_inbox)) = (open(&tabs, "a", "/a/"), open(&tabs, "b", "/b/"));
        tabs.looked_at("a");
        tabs.send("/c/");
        assert_eq!((told(&mut a), told(&mut b_inbox)), (1, 0));
        tabs.looked_at("b");
        tabs.close(b);
        tabs.tell_version("/a/", "2", "page");
        drop(a);
        tabs.tell_version("/a/", "3", "page");
        assert_eq!(tabs.count(), 0);
        tabs.send("/c/");
        let (_, mut again) = open(&tabs, "b", "/b/");
        assert_eq!(told(&mut again), 1);
    }

    #[test]
    fn the_desk_stays_where_it_is() {
        let tabs = Tabs::default();
        let (page, _) = open(&tabs, "page", "/a/");
        tabs.looked_at("page");
        let (_, mut desk) = open(&tabs, "desk", "/__rapporteur/");
        tabs.looked_at("desk");
        tabs.close(page);
        tabs.send("/c/");
        assert_eq!(told(&mut desk), 0);
        let (_, mut again) = open(&tabs, "page", "/a/");
        assert_eq!(told(&mut again), 1);
    }

    #[test]
    fn the_pages_come_by_when_they_were_looked_at() {
        let tabs = Tabs::default();
        let _open = (open(&tabs, "a", "/a/"), open(&tabs, "b", "/b/"), open(&tabs, "c", "/a/"));
        assert_eq!(tabs.pages(), ["/a/", "/b/"]);
        tabs.looked_at("b");
        assert_eq!(tabs.pages(), ["/b/", "/a/"]);
    }
}
