//! Collects events of the operating system's file watcher, mapped to paths of a site and debounced.
//!
//! An event is only a signal to scan a path: it says neither what changed nor that anything did.
//! `notify-debouncer-full` is not used: it emits each event after a fixed delay, instead of all at
//! the first pause, and wakes up every few milliseconds even without events.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Error, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind};

use crate::io::load::walk;
use crate::io::slashed;

/// Events are reported after a pause of this length.
pub(super) const DEBOUNCE: Duration = Duration::from_millis(12);
/// Events are reported after this time even without a pause.
pub(super) const MAX_DEBOUNCE: Duration = Duration::from_millis(200);
/// How often to scan for changes without events.
pub(super) const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// Watches folders of a site until it is dropped.
pub(super) struct FsWatcher {
    /// The canonical path of the site's root.
    root: PathBuf,
    /// Paths of the watched folders; the empty path is the root.
    watched: BTreeSet<String>,
    watcher: RecommendedWatcher,
    events: Receiver<TimedEvent>,
    #[cfg(test)]
    pub(super) sender: std::sync::mpsc::Sender<TimedEvent>,
}

/// An event and the time when it was received.
pub(super) type TimedEvent = (Instant, notify::Result<Event>);

/// The events of one debounce period.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FsEvents {
    /// Paths to scan; the empty path stands for the whole site.
    pub(super) paths: BTreeSet<String>,
    pub(super) first: Instant,
    last: Instant,
}

/// Why the file watcher cannot be used: a message for the terminal.
#[derive(Debug)]
pub(super) struct WatchError(pub(super) String);

impl FsWatcher {
    /// Watches nothing until [`FsWatcher::watch`] is called.
    pub(super) fn open() -> Result<Self, WatchError> {
        let (sender, events) = channel();
        #[cfg(test)]
        let test_sender = sender.clone();
        let handler = move |event: notify::Result<Event>| {
            // Access events are ignored, since scanning causes them.
            if !event.as_ref().is_ok_and(|event| is_read(event.kind)) {
                let _ = sender.send((Instant::now(), event));
            }
        };
        // Symbolic links are left to the scanner.
        let config = notify::Config::default().with_follow_symlinks(false);
        Ok(Self {
            root: PathBuf::new(),
            watched: BTreeSet::new(),
            watcher: RecommendedWatcher::new(handler, config).map_err(|error| WatchError::from(&error))?,
            events,
            #[cfg(test)]
            sender: test_sender,
        })
    }

    /// Changes the root. `false` if it is the same.
    pub(super) fn set_root(&mut self, root: PathBuf) -> bool {
        let is_other = root != self.root;
        if is_other {
            self.root = root;
            self.reset();
        }
        is_other
    }

    /// Makes [`FsWatcher::watch`] register every folder again.
    pub(super) fn reset(&mut self) {
        self.watched.clear();
    }

    /// Watches a folder if it exists and is not watched yet.
    pub(super) fn watch(&mut self, path: &str) -> Result<(), WatchError> {
        // notify's recursive mode on inotify stops at the first folder that disappears, and misses
        // files created before a new folder is watched.
        let is_recursive = RecommendedWatcher::kind() != WatcherKind::Inotify && !path.is_empty();
        if self.watched.contains(path) || (is_recursive && path.contains('/')) {
            return Ok(());
        }
        let mode = if is_recursive { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
        match self.watcher.watch(&self.root.join(path), mode) {
            Ok(()) => drop(self.watched.insert(path.to_owned())),
            // Its parent is watched, and gets an event when this folder can be watched.
            Err(error) if is_about_one_folder(&error) => {}
            Err(error) => return Err(WatchError::from(&error)),
        }
        Ok(())
    }

    /// Collects events until a pause of [`DEBOUNCE`], for at most [`MAX_DEBOUNCE`]. `None` on
    /// timeout without an event.
    pub(super) fn wait(&mut self, timeout: Duration) -> Result<Option<FsEvents>, WatchError> {
        let mut deadline = Instant::now() + timeout;
        let mut events: Option<FsEvents> = None;
        loop {
            // Zero after the deadline, which still drains the queue.
            let timeout = deadline.saturating_duration_since(Instant::now());
            let (time, event) = match self.events.recv_timeout(timeout) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(WatchError::from(&Error::generic("the file watcher stopped")));
                }
            };
            let paths = self.site_paths(event)?;
            if paths.is_empty() {
                continue;
            }
            let events = events.get_or_insert(FsEvents { paths: BTreeSet::new(), first: time, last: time });
            events.paths.extend(paths);
            events.last = time;
            deadline = (events.last + DEBOUNCE).min(events.first + MAX_DEBOUNCE);
        }
        if let Some(events) = &mut events
            && events.paths.iter().any(|path| path.is_empty() || self.watched.contains(path))
        {
            // A watched folder was moved, removed or replaced: notify has dropped its watch, those
            // of folders below it, and those of other paths to the same folders.
            self.reset();
            events.paths.insert(String::new());
        }
        Ok(events)
    }

    fn site_paths(&self, event: notify::Result<Event>) -> Result<Vec<String>, WatchError> {
        match event {
            Ok(event) if !event.need_rescan() && !event.paths.is_empty() => {
                Ok(event.paths.iter().filter_map(|path| self.site_path(path)).collect())
            }
            Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch) => Err(WatchError::from(&error)),
            // A rescan event: events were lost.
            Ok(_) | Err(_) => Ok(vec![String::new()]),
        }
    }

    /// A path relative to the root; `None` if scans ignore it, empty if it cannot be expressed.
    fn site_path(&self, path: &Path) -> Option<String> {
        let path = path.strip_prefix(&self.root).ok().and_then(Path::to_str).map(slashed).unwrap_or_default();
        (path.is_empty() || walk::is_reached(&self.root, &path)).then_some(path)
    }
}

fn is_read(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write))
}

fn is_about_one_folder(error: &Error) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => matches!(error.kind(), NotFound | NotADirectory | PermissionDenied),
        _ => false,
    }
}

impl From<&Error> for WatchError {
    fn from(error: &Error) -> Self {
        let remedy = |setting: &str| match RecommendedWatcher::kind() {
            WatcherKind::Inotify => format!("; to notice changes at once, raise fs.inotify.{setting}"),
            _ => String::new(),
        };
        let (reason, remedy) = match &error.kind {
            ErrorKind::MaxFilesWatch => (
                "the limit of watched folders on this system is reached".to_owned(),
                remedy("max_user_watches"),
            ),
            // EMFILE.
            ErrorKind::Io(error) if error.raw_os_error() == Some(24) => (
                "the limit of file watchers on this system is reached".to_owned(),
                remedy("max_user_instances"),
            ),
            _ => (format!("this system does not report file changes ({error})"), String::new()),
        };
        Self(format!("{reason}; checking for changes every {} ms instead{remedy}", POLL_INTERVAL.as_millis()))
    }
}

#[cfg(test)]
impl FsWatcher {
    pub(super) fn unwatch(&mut self, folder: &Path) {
        self.watcher.unwatch(folder).expect("a watched folder");
    }

    pub(super) fn into_events(self) -> Receiver<TimedEvent> {
        self.events
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::TryRecvError;

    use tempfile::TempDir;

    use super::*;

    /// Timeout of waits in tests.
    const LIMIT: Duration = Duration::from_secs(30);

    fn start() -> (TempDir, FsWatcher) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut watcher = FsWatcher::open().expect("a watcher");
        watcher.set_root(std::fs::canonicalize(folder.path()).expect("a folder"));
        watcher.watch("").expect("a watched folder");
        (folder, watcher)
    }

    #[test]
    fn events_are_collected_until_a_pause_or_for_a_limited_time() {
        let (_folder, mut watcher) = start();
        let path = watcher.root.join("content/talks/1.md");
        let mut collect = |ages: [Duration; 2]| {
            let start = Instant::now();
            for age in ages {
                let event = Event::new(EventKind::Any).add_path(path.clone());
                let time = start.checked_sub(age).expect("an uptime");
                watcher.sender.send((time, Ok(event))).expect("an open channel");
            }
            let events = watcher.wait(LIMIT).expect("a watcher").expect("events");
            assert_eq!(events.paths, ["content/talks/1.md".to_owned()].into());
            start.elapsed()
        };
        assert!(collect([Duration::from_millis(5), Duration::ZERO]) >= DEBOUNCE);
        assert!(collect([MAX_DEBOUNCE, Duration::ZERO]) < DEBOUNCE);
    }

    #[test]
    fn no_thread_is_left_when_a_watcher_is_dropped() {
        let (_folder, watcher) = start();
        // The channel is disconnected when the thread has dropped its sender.
        let events = watcher.into_events();
        while events.recv_timeout(LIMIT).is_ok() {}
        assert!(matches!(events.try_recv(), Err(TryRecvError::Disconnected)));
    }
}
