//! What the preview waits for: changed files, and the end of an embargo.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::bail;

use crate::io::watch::{Batch, Watched};
use crate::model::moment::Moment;
use crate::studio::Snapshot;

/// How often the clock is looked at while an embargo holds: it may be set, and a computer may sleep.
const LOOK: Duration = Duration::from_secs(30);

/// What happened.
pub(super) enum News {
    /// Files changed.
    Files(Batch),
    /// An embargo has ended; the moment is now.
    End(Moment),
}

/// The changes of a site's files, one batch after the other, from a thread that waits for them.
pub(super) fn watching(mut watched: Watched) -> anyhow::Result<Receiver<anyhow::Result<Batch>>> {
    let (sender, batches) = channel();
    std::thread::Builder::new().name("watch".into()).spawn(move || {
        loop {
            let batch = watched.next();
            let is_last = batch.is_err();
            if sender.send(batch).is_err() || is_last {
                return;
            }
        }
    })?;
    Ok(batches)
}

/// The moment at which the next of the embargoes in a state ends.
pub(super) fn next_end(snapshot: &Snapshot) -> Option<Moment> {
    let site = snapshot.site.as_ref()?;
    site.proceedings.sessions.iter().filter_map(|session| session.embargo).min()
}

/// Waits for files to change, or until a moment has come.
pub(super) fn next(batches: &Receiver<anyhow::Result<Batch>>, until: Option<Moment>) -> anyhow::Result<News> {
    let Some(until) = until else { return Ok(News::Files(batches.recv()??)) };
    loop {
        let now = Moment::from(jiff::Timestamp::now());
        let Some(wait) = until.after(now) else { return Ok(News::End(now)) };
        match batches.recv_timeout(wait.min(LOOK)) {
            Ok(batch) => return Ok(News::Files(batch?)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => bail!("nothing watches the site any more"),
        }
    }
}
