//! Watches the files of a site and reports changes.
//!
//! Operating system events only trigger a scan; a change is a difference between two scans. So it
//! does not matter how an editor saves a file, and a later scan finds what an earlier one missed.

mod fs_watcher;
mod scanner;
pub(in crate::io) mod stamp;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::diagnostic::Diagnostic;
use crate::io::load;
use crate::site::workspace::Change;
use fs_watcher::{DEBOUNCE, FsWatcher, MAX_DEBOUNCE, POLL_INTERVAL, WatchError};
use scanner::Scanner;

/// How long to wait for an emptied file to be filled: many editors truncate a file before writing.
const EMPTY_FILE_DELAY: Duration = Duration::from_millis(40);
/// Delay of the full rescan after a change, in case an event was missed. Longer than the timestamp
/// resolution of any file system.
const RESCAN_DELAY: Duration = Duration::from_millis(2100);

/// How changes are detected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchMode {
    /// By operating system events.
    Events,
    /// By scanning at this interval: for network drives and containers that emit no events.
    Poll(Duration),
}

/// What changed since the last batch.
#[derive(Debug)]
pub struct Batch {
    /// Added, modified and removed files, sorted by path, without duplicates.
    pub changes: Vec<Change>,
    /// An error for each unreadable file, changed or not, sorted.
    pub unreadable: Vec<Diagnostic>,
    /// When the first event of the change was received; for statistics only.
    pub seen: Instant,
    /// Messages for the terminal.
    pub remarks: Vec<String>,
}

/// Watches a site until it is dropped.
pub struct SiteWatcher {
    root: PathBuf,
    scanner: Scanner,
    /// `None` while polling.
    watcher: Option<FsWatcher>,
    poll_interval: Duration,
    rescan_delay: Duration,
    /// When the next full rescan is due.
    rescan_at: Option<Instant>,
    remarks: Vec<String>,
}

impl SiteWatcher {
    /// Starts watching, then reads the site, so that no change in between is missed. The first
    /// batch contains all files.
    pub fn start(root: &Path, mode: WatchMode) -> anyhow::Result<(Self, Batch)> {
        Self::start_with(root, mode, POLL_INTERVAL, RESCAN_DELAY)
    }

    /// Like [`SiteWatcher::start`], with a `poll_interval` for changes without events, and the
    /// `rescan_delay` from a change to the full rescan.
    pub fn start_with(
        root: &Path,
        mode: WatchMode,
        poll_interval: Duration,
        rescan_delay: Duration,
    ) -> anyhow::Result<(Self, Batch)> {
        load::find_root(root)?;
        let seen = Instant::now();
        let root = std::path::absolute(root)
            .with_context(|| format!("could not find the folder {}", root.display()))?;
        let mut watcher = Self {
            scanner: Scanner::new(root.clone()),
            root,
            watcher: None,
            poll_interval,
            rescan_delay,
            rescan_at: None,
            remarks: Vec::new(),
        };
        match mode {
            WatchMode::Poll(interval) => watcher.poll_interval = interval.max(DEBOUNCE),
            WatchMode::Events => match FsWatcher::open() {
                Ok(events) => watcher.watcher = Some(events),
                Err(error) => watcher.fall_back(error),
            },
        }
        watcher.scan_all();
        watcher.rescan_at = Some(Instant::now() + rescan_delay);
        let changes = watcher.scanner.take_changes().unwrap_or_default();
        let batch = watcher.batch(changes, seen);
        Ok((watcher, batch))
    }

    /// Blocks until files have changed and the change is complete.
    pub fn next_batch(&mut self) -> Batch {
        loop {
            let seen = if self.watcher.is_some() { self.wait_for_events() } else { self.poll() };
            if self.scanner.has_emptied_file() {
                thread::sleep(EMPTY_FILE_DELAY);
                self.scan(&self.scanner.changed_paths());
            }
            if let Some(changes) = self.scanner.take_changes() {
                self.rescan_at.get_or_insert_with(|| Instant::now() + self.rescan_delay);
                return self.batch(changes, seen);
            }
        }
    }

    /// Waits for events or the next scan, then scans. Returns when the first event was received.
    fn wait_for_events(&mut self) -> Instant {
        let Some(watcher) = &mut self.watcher else { return Instant::now() };
        let rescan_in = self.rescan_at.map(|at| at.saturating_duration_since(Instant::now()));
        let timeout = rescan_in.map_or(self.poll_interval, |rescan_in| rescan_in.min(self.poll_interval));
        let events = match watcher.wait(timeout) {
            Ok(events) => events,
            Err(error) => {
                self.fall_back(error);
                self.scan_all();
                return Instant::now();
            }
        };
        let now = Instant::now();
        if self.rescan_at.is_some_and(|at| at <= now) {
            self.rescan_at = None;
            watcher.reset();
            self.scan_all();
        } else if let Some(events) = &events {
            self.scan(&events.paths);
        } else if self.update_root() || self.scanner.must_poll() {
            self.scan_all();
        }
        events.map_or(now, |events| events.first)
    }

    /// Waits for one interval and scans, repeatedly while files are being changed. Returns when the
    /// scan began.
    fn poll(&mut self) -> Instant {
        thread::sleep(self.poll_interval);
        let seen = Instant::now();
        let mut is_changing = self.scan_all();
        while is_changing && seen.elapsed() < MAX_DEBOUNCE {
            thread::sleep(DEBOUNCE);
            is_changing = self.scan(&self.scanner.changed_paths());
        }
        seen
    }

    /// Returns whether a file changed.
    fn scan_all(&mut self) -> bool {
        self.scan(&BTreeSet::from([String::new()]))
    }

    /// Scans these paths recursively and watches their folders. Returns whether a file changed.
    fn scan(&mut self, paths: &BTreeSet<String>) -> bool {
        if self.update_root() {
            return self.scan_all();
        }
        let mut error: Option<WatchError> = None;
        let mut watch = |folder: &str| {
            if let Some(watcher) = &mut self.watcher
                && error.is_none()
            {
                error = watcher.watch(folder).err();
            }
        };
        let is_changed = self.scanner.scan(paths, &mut watch);
        if let Some(error) = error {
            self.fall_back(error);
        }
        is_changed
    }

    /// Whether the canonical path of the root changed: a parent folder was moved, or a symbolic
    /// link was changed. No watched folder has an event for that.
    fn update_root(&mut self) -> bool {
        // Empty if the root does not exist.
        let root = || fs::canonicalize(&self.root).unwrap_or_default();
        self.watcher.as_mut().is_some_and(|watcher| watcher.set_root(root()))
    }

    /// Falls back to polling.
    fn fall_back(&mut self, error: WatchError) {
        self.watcher = None;
        self.remarks.push(error.0);
    }

    fn batch(&mut self, (changes, unreadable): (Vec<Change>, Vec<Diagnostic>), seen: Instant) -> Batch {
        Batch { changes, unreadable, seen, remarks: std::mem::take(&mut self.remarks) }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{self, Receiver};

    use notify::event::Flag;
    use notify::{ErrorKind, Event, EventKind};
    use tempfile::TempDir;

    use super::*;
    use crate::source::{Content, File};

    /// Timeout of waits in tests.
    const LIMIT: Duration = Duration::from_secs(30);
    /// Disables the rescan, so that changes are found by events only.
    const NEVER: Duration = Duration::from_secs(3600);
    const PATH: &str = "content/talks/1.md";

    fn start() -> (TempDir, SiteWatcher) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(folder.path().join("content/talks")).expect("folders");
        fs::write(folder.path().join(PATH), "one").expect("a file");
        let (watcher, _) =
            SiteWatcher::start_with(folder.path(), WatchMode::Events, POLL_INTERVAL, NEVER).expect("a root");
        (folder, watcher)
    }

    /// Sends an event as the operating system would.
    fn send(watcher: &SiteWatcher, event: notify::Result<Event>) {
        let events = watcher.watcher.as_ref().expect("events");
        events.sender.send((Instant::now(), event)).expect("an open channel");
    }

    fn batches(mut watcher: SiteWatcher) -> Receiver<Batch> {
        let (sender, batches) = mpsc::channel();
        thread::spawn(move || while sender.send(watcher.next_batch()).is_ok() {});
        batches
    }

    /// Writes the file, and receives batches until one contains it. Returns their remarks.
    fn write_and_wait(folder: &TempDir, batches: &Receiver<Batch>, text: &str) -> Vec<String> {
        fs::write(folder.path().join(PATH), text).expect("a file");
        wait_for(batches, text)
    }

    fn wait_for(batches: &Receiver<Batch>, text: &str) -> Vec<String> {
        let wanted = |change: &Change| {
            matches!(change, Change::Put(File { path, content: Content::Text(bytes) })
                if path == PATH && **bytes == *text.as_bytes())
        };
        let mut remarks = Vec::new();
        loop {
            let batch = batches.recv_timeout(LIMIT).expect("a batch");
            remarks.extend(batch.remarks);
            if batch.changes.iter().any(wanted) {
                return remarks;
            }
        }
    }

    #[test]
    fn the_whole_site_is_scanned_when_events_were_lost() {
        let (folder, mut watcher) = start();
        let talks = fs::canonicalize(folder.path().join("content/talks")).expect("a folder");
        watcher.watcher.as_mut().expect("events").unwatch(&talks);
        fs::write(folder.path().join(PATH), "missed").expect("a file");
        send(&watcher, Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan)));
        let batches = batches(watcher);
        wait_for(&batches, "missed");
        write_and_wait(&folder, &batches, "seen");
    }

    #[test]
    fn the_site_is_polled_when_the_system_can_watch_no_more_folders() {
        let (folder, watcher) = start();
        send(&watcher, Err(notify::Error::new(ErrorKind::MaxFilesWatch)));
        let batches = batches(watcher);
        let mut remarks = write_and_wait(&folder, &batches, "found");
        remarks.extend(write_and_wait(&folder, &batches, "found again"));
        assert_eq!(remarks.len(), 1, "{remarks:?}");
        assert!(remarks[0].starts_with(
            "the limit of watched folders on this system is reached; checking for changes every 500 ms"
        ));
    }

    #[test]
    fn reading_files_causes_no_events() {
        let (_folder, mut watcher) = start();
        let events = watcher.watcher.as_mut().expect("events").wait(Duration::from_millis(100));
        assert_eq!(events.expect("a watcher"), None);
    }
}
