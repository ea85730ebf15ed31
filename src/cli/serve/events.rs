//! What the preview waits for: changed files, what is found in attached ones, and the end of an embargo.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::bail;

use crate::diagnostic::Diagnostic;
use crate::io::inspect::InspectionCache;
use crate::io::watch::{Batch, SiteWatcher};
use crate::site::workspace::Snapshot;
use crate::time::moment::Moment;

/// How often the clock is looked at while there are embargoes, even ended ones: it may be set, forward
/// or back, and a computer may sleep.
const LOOK: Duration = Duration::from_secs(5);

/// What happened.
pub(super) enum Event {
    /// Files changed.
    Files(Batch),
    /// The files that the site publishes were looked at: all that is to be said of them.
    Inspected(Vec<Diagnostic>),
    /// An embargo has ended, or holds again since the clock was set back; the moment is now.
    Embargo(Moment),
}

/// Sends the changes of a site's files, one batch after the other, from a thread that waits for them.
pub(super) fn watch(mut watcher: SiteWatcher, news: Sender<anyhow::Result<Event>>) -> anyhow::Result<()> {
    std::thread::Builder::new()
        .name("watch".into())
        .spawn(move || while news.send(Ok(Event::Files(watcher.next_batch()))).is_ok() {})?;
    Ok(())
}

/// Looks at the files that each state publishes and sends what is to be said of them, from a thread of its
/// own: films and photographs take longer than an editor waits.
pub(super) fn inspect(
    root: PathBuf,
    news: Sender<anyhow::Result<Event>>,
) -> anyhow::Result<Sender<Arc<Snapshot>>> {
    let (sender, states) = channel::<Arc<Snapshot>>();
    std::thread::Builder::new().name("inspect".into()).spawn(move || {
        let mut remembered = InspectionCache::default();
        while let Ok(state) = states.recv() {
            // Only the newest state matters.
            let state = states.try_iter().last().unwrap_or(state);
            let Some(site) = &state.site else { continue };
            let found = remembered.diagnostics(&root, site.copied());
            if news.send(Ok(Event::Inspected(found))).is_err() {
                return;
            }
        }
    })?;
    Ok(sender)
}

/// What there is to wait for, of the embargoes in a site's files.
pub(super) struct EmbargoSchedule {
    /// The moment that the state shown was made for.
    pub(super) shown: Moment,
    /// All moments at which one ends.
    pub(super) ends: Vec<Moment>,
}

impl EmbargoSchedule {
    /// How long to wait until the clock must be looked at; `None` if an embargo does not stand as shown.
    fn wait(&self, now: Moment) -> Option<Duration> {
        let stands_as_shown = |end: &Moment| (self.shown < *end) == (now < *end);
        if !self.ends.iter().all(stands_as_shown) {
            return None;
        }
        let next = self.ends.iter().filter_map(|end| end.after(now)).min();
        Some(next.map_or(LOOK, |next| next.min(LOOK)))
    }
}

/// Waits for news, or until an embargo does not stand as shown.
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
            Err(RecvTimeoutError::Disconnected) => bail!("nothing watches the site any more"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("a moment")
    }

    /// Whether there is news when it is `now` and the state shown was made for another moment.
    fn is_news(shown: &str, now: &str) -> bool {
        let ends = ["2026-12-01T12:00:00Z", "2026-12-24T00:00:00Z"].map(moment).into();
        EmbargoSchedule { shown: moment(shown), ends }.wait(moment(now)).is_none()
    }

    #[test]
    fn an_embargo_that_ends_and_one_that_holds_again_are_news_and_nothing_else_is() {
        assert!(!is_news("2026-11-01T00:00:00Z", "2026-12-01T11:59:59Z"));
        assert!(is_news("2026-11-01T00:00:00Z", "2026-12-01T12:00:00Z"));
        assert!(!is_news("2026-12-01T12:00:00Z", "2026-12-23T00:00:00Z"));
        // The clock is set back: once into the embargo, once to before the state shown and no further.
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
