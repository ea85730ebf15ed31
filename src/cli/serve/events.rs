//! The events of the preview: changed files, inspected files, and the end of an embargo.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::bail;

use super::preview_guard::PreviewGuard;
use crate::diagnostic::Diagnostic;
use crate::io::inspect::InspectionCache;
use crate::io::watch::{Batch, SiteWatcher};
use crate::site::workspace::Snapshot;
use crate::time::moment::Moment;

/// How often to check the clock while there are embargoes, even past ones: the clock may be set,
/// and the computer may sleep.
const LOOK: Duration = Duration::from_secs(5);

pub(super) enum Event {
    Files(Batch),
    /// The published files were inspected; has all their diagnostics.
    Inspected(Vec<Diagnostic>),
    /// An embargo has ended, or applies again after the clock was set back. Has the current time.
    Embargo(Moment),
}

/// Starts a thread that sends the batches of the file watcher.
pub(super) fn watch(mut watcher: SiteWatcher, news: Sender<anyhow::Result<Event>>) -> anyhow::Result<()> {
    std::thread::Builder::new()
        .name("watch".into())
        .spawn(move || while news.send(Ok(Event::Files(watcher.next_batch()))).is_ok() {})?;
    Ok(())
}

/// Starts a thread that inspects the published files of each snapshot, since videos and photographs
/// take long.
pub(super) fn inspect(
    root: PathBuf,
    news: Sender<anyhow::Result<Event>>,
) -> anyhow::Result<Sender<Arc<Snapshot>>> {
    let (sender, states) = channel::<Arc<Snapshot>>();
    std::thread::Builder::new().name("inspect".into()).spawn(move || {
        let mut remembered = InspectionCache::default();
        let mut guard = PreviewGuard::new(root.clone());
        while let Ok(state) = states.recv() {
            // Skips to the latest snapshot.
            let state = states.try_iter().last().unwrap_or(state);
            let Some(site) = &state.site else { continue };
            let mut found =
                remembered.diagnostics(&root, site.proceedings.config.guard.metadata, site.copied());
            match guard.diagnostics(site) {
                Ok(names) => found.extend(names),
                Err(error) => return drop(news.send(Err(error))),
            }
            if news.send(Ok(Event::Inspected(found))).is_err() {
                return;
            }
        }
    })?;
    Ok(sender)
}

/// The times of embargoes.
pub(super) struct EmbargoSchedule {
    /// The time for which the current snapshot was built.
    pub(super) shown: Moment,
    /// The ends of all embargoes.
    pub(super) ends: Vec<Moment>,
}

impl EmbargoSchedule {
    /// How long to wait; `None` if an embargo has changed since the snapshot.
    fn wait(&self, now: Moment) -> Option<Duration> {
        let stands_as_shown = |end: &Moment| (self.shown < *end) == (now < *end);
        if !self.ends.iter().all(stands_as_shown) {
            return None;
        }
        let next = self.ends.iter().filter_map(|end| end.after(now)).min();
        Some(next.map_or(LOOK, |next| next.min(LOOK)))
    }
}

/// Waits for an event, or until an embargo begins or ends.
pub(super) fn next(
    news: &Receiver<anyhow::Result<Event>>,
    embargoes: Option<&EmbargoSchedule>,
    clock: &dyn Fn() -> Moment,
) -> anyhow::Result<Event> {
    let Some(embargoes) = embargoes.filter(|embargoes| !embargoes.ends.is_empty()) else {
        return news.recv()?;
    };
    loop {
        let now = clock();
        let Some(wait) = embargoes.wait(now) else { return Ok(Event::Embargo(now)) };
        match news.recv_timeout(wait) {
            Ok(news) => return news,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => bail!("the file watcher has stopped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("a moment")
    }

    /// Whether an embargo changes between `shown` and `now`.
    fn is_news(shown: &str, now: &str) -> bool {
        let ends = ["2026-12-01T12:00:00Z", "2026-12-24T00:00:00Z"].map(moment).into();
        EmbargoSchedule { shown: moment(shown), ends }.wait(moment(now)).is_none()
    }

    #[test]
    fn an_embargo_that_ends_and_one_that_holds_again_are_news_and_nothing_else_is() {
        assert!(!is_news("2026-11-01T00:00:00Z", "2026-12-01T11:59:59Z"));
        assert!(is_news("2026-11-01T00:00:00Z", "2026-12-01T12:00:00Z"));
        assert!(!is_news("2026-12-01T12:00:00Z", "2026-12-23T00:00:00Z"));
        // The clock is set back, first into the embargo, then by less.
        assert!(is_news("2026-12-01T12:00:00Z", "2026-12-01T11:59:59Z"));
        assert!(!is_news("2026-12-10T00:00:00Z", "2026-12-02T00:00:00Z"));
        assert!(is_news("2027-01-01T00:00:00Z", "2026-01-01T00:00:00Z"));
    }

    #[test]
    fn the_clock_is_looked_at_again_soon_and_at_the_moment_itself() {
        let embargoes = EmbargoSchedule {
            shown: moment("2026-11-01T00:00:00Z"),
            ends: vec![moment("2026-12-01T12:00:00Z")],
        };
        assert_eq!(embargoes.wait(moment("2026-11-30T12:00:00Z")), Some(LOOK));
        assert_eq!(embargoes.wait(moment("2026-12-01T11:59:58Z")), Some(Duration::from_secs(2)));
    }

    #[test]
    fn a_clock_that_is_set_back_while_it_is_waited_is_noticed() {
        let (_sender, batches) = channel();
        let embargoes = EmbargoSchedule {
            shown: moment("2026-12-02T00:00:00Z"),
            ends: vec![moment("2026-12-01T12:00:00Z"), moment("2026-12-02T00:00:01Z")],
        };
        let looks = std::cell::Cell::new(0);
        let clock = || {
            looks.set(looks.get() + 1);
            moment(if looks.get() == 1 { "2026-12-02T00:00:00.9Z" } else { "2026-12-01T00:00:00Z" })
        };
        let news = next(&batches, Some(&embargoes), &clock).expect("news");
        assert!(matches!(news, Event::Embargo(now) if now == moment("2026-12-01T00:00:00Z")));
    }
}
