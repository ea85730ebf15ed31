//! Watches a site's files, and tells what has become different.
//!
//! What a watcher reports is only where to look; what differs is what differs on the disk from what
//! is known. So nothing depends on how an editor saves, and what was missed once is found later.

mod eyes;
mod known;
mod places;
pub(in crate::io) mod stamp;

use std::collections::BTreeSet;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::diagnostic::Diagnostic;
use crate::io::load;
use crate::site::workspace::Change;
use eyes::{Blind, Eyes, Seen, Span};
use known::Known;

/// How long nothing must happen before a change is taken to be complete.
const QUIET: Duration = Duration::from_millis(12);
/// How long changes may follow each other until they are reported all the same.
const PATIENCE: Duration = Duration::from_millis(200);
/// How long a file that has become empty may be about to be filled: many editors empty it first.
const HOLD: Duration = Duration::from_millis(40);
/// How often to look where the system does not tell of changes.
const INTERVAL: Duration = Duration::from_millis(500);
/// Longer than any file system takes to tell two changes apart.
const AFTERMATH: Duration = Duration::from_millis(2100);
/// How long changes may put that off.
const PUT_OFF: Duration = Duration::from_secs(20);

/// How changes are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// The system tells of them.
    Events,
    /// By looking at intervals: for folders of other machines, of which the system does not tell.
    Polling(Duration),
}

/// What changed since the last batch.
#[derive(Debug)]
pub struct Batch {
    /// Files that are new, different or gone, sorted by path, each once.
    pub changes: Vec<Change>,
    /// All that is known now of files that cannot be read, sorted: the whole list.
    pub unreadable: Vec<Diagnostic>,
    /// When the first sign of the change was seen; for figures only.
    pub seen: Instant,
    /// Remarks for the terminal, said once each.
    pub remarks: Vec<String>,
}

/// A site that is being watched.
pub struct Watched {
    known: Known,
    sight: Sight,
    check: Option<Check>,
    /// How long after a change everything is looked at once more.
    aftermath: Duration,
    remarks: Vec<String>,
}

enum Sight {
    Told(Eyes),
    Looking(Duration),
}

/// A look everywhere that is due, in case that anything was missed.
#[derive(Clone, Copy)]
struct Check {
    due: Instant,
    /// When the first change put it off.
    since: Instant,
}

/// Where to look.
#[derive(Default)]
struct Hints {
    paths: BTreeSet<String>,
    everywhere: bool,
    span: Option<Span>,
}

impl Watched {
    /// Begins to watch, then reads everything: what changes while it is read is not missed.
    pub fn start(root: &Path, manner: Manner) -> anyhow::Result<(Self, Batch)> {
        Self::start_with(root, manner, AFTERMATH)
    }

    fn start_with(root: &Path, manner: Manner, aftermath: Duration) -> anyhow::Result<(Self, Batch)> {
        load::find_root(root)?;
        let seen = Instant::now();
        let known = std::path::absolute(root).and_then(Known::nothing);
        let known = known.with_context(|| format!("could not find the folder {}", root.display()))?;
        let mut watched =
            Self { known, sight: Sight::Looking(INTERVAL), check: None, aftermath, remarks: Vec::new() };
        match manner {
            Manner::Polling(interval) => watched.sight = Sight::Looking(interval.max(QUIET)),
            Manner::Events => match Eyes::open() {
                Ok(eyes) => watched.sight = Sight::Told(eyes),
                Err(blind) => watched.lose_sight(blind),
            },
        }
        watched.look(&Hints { everywhere: true, ..Hints::default() });
        watched.expect_check();
        let batch = watched.batch(seen);
        Ok((
            watched,
            batch.unwrap_or(Batch { changes: Vec::new(), unreadable: Vec::new(), seen, remarks: Vec::new() }),
        ))
    }

    /// Waits until something differs, and then until things are quiet.
    #[expect(clippy::should_implement_trait, reason = "it has no end, and may fail")]
    pub fn next(&mut self) -> anyhow::Result<Batch> {
        loop {
            let seen = match self.sight {
                Sight::Told(_) => self.next_sign(),
                Sight::Looking(interval) => self.next_interval(interval),
            };
            if let Some(batch) = self.batch(seen) {
                return Ok(batch);
            }
        }
    }

    /// Waits until the system tells of something and things are quiet again, or until a check is due,
    /// and looks.
    fn next_sign(&mut self) -> Instant {
        let mut hints = Hints::default();
        loop {
            let due = match hints.span {
                Some(span) => Some(completion(span)),
                None => self.check.map(|check| check.due),
            };
            if due.is_some_and(|due| due <= Instant::now()) {
                break;
            }
            let Sight::Told(eyes) = &mut self.sight else { break };
            let seen = eyes.wait(due);
            if let Some(blind) = seen.blind.clone() {
                self.lose_sight(blind);
                hints.everywhere = true;
                break;
            }
            hints.add(seen, &self.known);
        }
        let now = Instant::now();
        let checks = hints.span.is_none() || self.check.is_some_and(|check| check.since + PUT_OFF <= now);
        hints.everywhere |= checks;
        if checks {
            self.check = None;
        }
        let mut found = self.look(&hints);
        if self.known.has_emptied() {
            thread::sleep(HOLD);
            found |= self.look(&Hints { paths: self.known.changed(), ..Hints::default() });
        }
        if found || !checks || self.known.is_lost() {
            self.expect_check();
        }
        hints.span.map_or(now, |span| span.first)
    }

    /// Waits for a while, looks everywhere, and waits on until what has changed is quiet.
    fn next_interval(&mut self, interval: Duration) -> Instant {
        thread::sleep(interval);
        let seen = Instant::now();
        let mut changing = self.look(&Hints { everywhere: true, ..Hints::default() });
        while changing && seen.elapsed() < PATIENCE {
            thread::sleep(QUIET);
            changing = self.look(&Hints { paths: self.known.changed(), ..Hints::default() });
        }
        seen
    }

    /// Looks, and says whether any file was different.
    fn look(&mut self, hints: &Hints) -> bool {
        let mut trouble = None;
        let sight = &mut self.sight;
        let mut watch = |folder: &Path, reach| {
            if let Sight::Told(eyes) = sight
                && trouble.is_none()
            {
                trouble = eyes.turn_to(folder, reach).err();
            }
        };
        let before = self.known.revision();
        if hints.everywhere {
            self.known.look_everywhere(&hints.paths, &mut watch);
        } else {
            self.known.look(&hints.paths, &mut watch);
        }
        if let Some(blind) = trouble {
            self.lose_sight(blind);
        }
        self.known.revision() != before
    }

    /// From now on the system is not relied on.
    fn lose_sight(&mut self, blind: Blind) {
        self.sight = Sight::Looking(INTERVAL);
        self.remarks.push(blind.0);
    }

    fn expect_check(&mut self) {
        let now = Instant::now();
        let since = self.check.map_or(now, |check| check.since);
        let wait = if self.known.is_lost() { INTERVAL } else { self.aftermath };
        self.check = Some(Check { due: now + wait, since });
    }

    /// What has come to differ, if anything has.
    fn batch(&mut self, seen: Instant) -> Option<Batch> {
        let difference = self.known.difference()?;
        let remarks = std::mem::take(&mut self.remarks);
        Some(Batch { changes: difference.changes, unreadable: difference.unreadable, seen, remarks })
    }
}

/// When changes that were seen over some time are taken to be complete.
fn completion(changes: Span) -> Instant {
    (changes.last + QUIET).min(changes.first + PATIENCE)
}

impl Hints {
    /// Adds what has to do with the site.
    fn add(&mut self, seen: Seen, known: &Known) {
        for (place, span) in seen.places {
            let paths = known.paths_at(&place);
            match paths {
                Some(paths) if paths.is_empty() => continue,
                Some(paths) => self.paths.extend(paths),
                None => self.everywhere = true,
            }
            self.note(span);
        }
        if let Some(span) = seen.somewhere {
            self.everywhere = true;
            self.note(span);
        }
    }

    fn note(&mut self, span: Span) {
        self.span = Some(self.span.map_or(span, |known| known.join(span)));
    }
}

#[cfg(test)]
mod tests;
