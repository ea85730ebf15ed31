//! The system's watcher: sees that something happened at a place.
//!
//! Not for what happened: its word is a sign to look, and it may say too much, or lose count.

use std::collections::BTreeMap;
use std::io::ErrorKind as IoErrorKind;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use notify::event::{AccessKind, AccessMode};
use notify::{Error, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind};

use super::known::Reach;

/// More places than this are not counted: it is cheaper to look everywhere.
const MANY: usize = 20_000;

/// A watcher of folders, closed when dropped.
pub(super) struct Eyes {
    watcher: RecommendedWatcher,
    /// The folders that are watched, where the system watches all that is below a folder.
    points: BTreeMap<PathBuf, Reach>,
    signs: Arc<Signs>,
}

/// Why the system cannot tell of changes, in words for people.
#[derive(Clone, Debug)]
pub(super) struct Blind(pub(super) String);

/// When something was seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// First.
    pub(super) first: Instant,
    /// Last.
    pub(super) last: Instant,
}

/// What was seen since it was last asked.
#[derive(Default)]
pub(super) struct Seen {
    /// The places where something happened.
    pub(super) places: BTreeMap<PathBuf, Span>,
    /// Something happened, and it is not known where.
    pub(super) somewhere: Option<Span>,
    /// Nothing more will be seen.
    pub(super) blind: Option<Blind>,
}

/// What the watcher's thread has seen, until it is asked for.
#[derive(Default)]
struct Signs {
    seen: Mutex<Seen>,
    news: Condvar,
}

impl Eyes {
    /// A watcher that watches nothing yet.
    pub(super) fn open() -> Result<Self, Blind> {
        let signs = Arc::new(Signs::default());
        let seen = Arc::clone(&signs);
        // Links are followed by whoever says what to watch, since they may change.
        let config = notify::Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(move |event| seen.add(event), config);
        Ok(Self { watcher: watcher.map_err(|error| blind(&error))?, points: BTreeMap::new(), signs })
    }

    /// Watches a folder from now on, if it is there. One that is watched already may have lost its
    /// watch by being moved or replaced, and gets it again.
    pub(super) fn turn_to(&mut self, folder: &Path, reach: Reach) -> Result<(), Blind> {
        let watched = match (RecommendedWatcher::kind(), reach) {
            // It watches folders one by one. Left to itself it may lose a race with a new folder's
            // first files, and gives up at a folder that goes away.
            (WatcherKind::Inotify, _) => self.watcher.watch(folder, RecursiveMode::NonRecursive),
            _ if self.covers(folder, reach) => return Ok(()),
            (_, Reach::Entries) => self.watcher.watch(folder, RecursiveMode::NonRecursive),
            (_, Reach::Below) => self.watcher.watch(folder, RecursiveMode::Recursive),
        };
        match watched {
            Ok(()) if RecommendedWatcher::kind() == WatcherKind::Inotify => Ok(()),
            Ok(()) => {
                self.points.insert(folder.to_owned(), reach);
                Ok(())
            }
            Err(error) if is_about_one_folder(&error) => Ok(()),
            Err(error) => Err(blind(&error)),
        }
    }

    /// Waits until something is seen, or until a time.
    pub(super) fn wait(&mut self, until: Option<Instant>) -> Seen {
        let seen = self.signs.wait(until);
        // A folder that something happened to may be another one now.
        self.points.retain(|folder, _| !seen.places.contains_key(folder));
        if seen.somewhere.is_some() {
            self.points.clear();
        }
        seen
    }

    fn covers(&self, folder: &Path, reach: Reach) -> bool {
        self.points.get(folder) == Some(&reach)
            || folder.ancestors().any(|around| self.points.get(around) == Some(&Reach::Below))
    }
}

impl Seen {
    fn is_nothing(&self) -> bool {
        self.places.is_empty() && self.somewhere.is_none() && self.blind.is_none()
    }
}

impl Span {
    fn at(time: Instant) -> Self {
        Self { first: time, last: time }
    }

    /// From the earlier of both beginnings to the later of both ends.
    pub(super) fn join(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}

impl Signs {
    /// Called on the watcher's thread for everything that happens.
    fn add(&self, event: notify::Result<Event>) {
        let now = Span::at(Instant::now());
        let mut seen = self.lock();
        match event {
            // We ourselves open files.
            Ok(event) if is_reading(event.kind) => return,
            Ok(event) if !event.need_rescan() && !event.paths.is_empty() => {
                for place in event.paths {
                    seen.places.entry(place).and_modify(|span| *span = span.join(now)).or_insert(now);
                }
                if seen.places.len() > MANY {
                    seen.places.clear();
                    seen.somewhere = Some(seen.somewhere.map_or(now, |span| span.join(now)));
                }
            }
            Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch) => seen.blind = Some(blind(&error)),
            Ok(_) | Err(_) => seen.somewhere = Some(seen.somewhere.map_or(now, |span| span.join(now))),
        }
        drop(seen);
        self.news.notify_one();
    }

    fn wait(&self, until: Option<Instant>) -> Seen {
        let mut seen = self.lock();
        while seen.is_nothing() {
            seen = match until {
                None => self.news.wait(seen).unwrap_or_else(PoisonError::into_inner),
                Some(until) => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        break;
                    }
                    self.news.wait_timeout(seen, left).unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
        mem::take(&mut seen)
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write))
}

/// Whether an error says nothing of other folders: whatever keeps this one from being watched can
/// only change by a change that shows in the folder around it.
fn is_about_one_folder(error: &Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => matches!(
            error.kind(),
            IoErrorKind::NotFound | IoErrorKind::NotADirectory | IoErrorKind::PermissionDenied
        ),
        _ => false,
    }
}

fn blind(error: &Error) -> Blind {
    let raise = |name: &str| match RecommendedWatcher::kind() {
        WatcherKind::Inotify => format!("; raise fs.inotify.{name} to be told at once"),
        _ => String::new(),
    };
    let (reason, remedy) = match &error.kind {
        ErrorKind::MaxFilesWatch => {
            ("watching too many folders for this system".to_owned(), raise("max_user_watches"))
        }
        // EMFILE.
        ErrorKind::Io(error) if error.raw_os_error() == Some(24) => {
            ("too many programs watch folders on this system".to_owned(), raise("max_user_instances"))
        }
        _ => (format!("this system does not tell of changes ({error})"), String::new()),
    };
    Blind(format!("{reason}: looking every {} ms instead{remedy}", super::INTERVAL.as_millis()))
}

#[cfg(test)]
mod tests {
    //! What only tests do to a watcher.

    use std::sync::Weak;

    use super::*;

    impl Eyes {
        /// Loses the watch of a folder.
        pub(crate) fn turn_away(&mut self, folder: &Path) {
            self.watcher.unwatch(folder).expect("a watched folder");
        }

        /// Tells something as the system would.
        pub(crate) fn tell(&self, event: notify::Result<Event>) {
            self.signs.add(event);
        }

        /// Something that lasts as long as the watcher's thread.
        pub(crate) fn held_by_its_thread(&self) -> Weak<impl Sized + use<>> {
            Arc::downgrade(&self.signs)
        }
    }
}
