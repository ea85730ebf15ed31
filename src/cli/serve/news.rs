//! What the preview waits for: changed files, what is found in attached ones, and the end of an embargo.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::bail;

use crate::diagnostic::Diagnostic;
use crate::io::inspect::Remembered;
use crate::io::watch::{Batch, Watched};
use crate::model::moment::Moment;
use crate::studio::Snapshot;

/// How often the clock is looked at while an embargo holds: it may be set, and a computer may sleep.
const LOOK: Duration = Duration::from_secs(30);

/// What happened.
pub(super) enum News {
    /// Files changed.
    Files(Batch),
    /// The files that the site publishes were looked at: all that is to be said of them.
    Inspected(Vec<Diagnostic>),
    /// An embargo has ended; the moment is now.
    End(Moment),
}

/// Sends the changes of a site's files, one batch after the other, from a thread that waits for them.
pub(super) fn watch(mut watched: Watched, news: Sender<anyhow::Result<News>>) -> anyhow::Result<()> {
    std::thread::Builder::new().name("watch".into()).spawn(move || {
        loop {
            let batch = watched.next();
            let is_last = batch.is_err();
            if news.send(batch.map(News::Files)).is_err() || is_last {
                return;
            }
        }
    })?;
    Ok(())
}

/// Looks at the files that each state publishes and sends what is to be said of them, from a thread of its
/// own: films and photographs take longer than an editor waits.
pub(super) fn inspect(
    root: PathBuf,
    news: Sender<anyhow::Result<News>>,
) -> anyhow::Result<Sender<Arc<Snapshot>>> {
    let (sender, states) = channel::<Arc<Snapshot>>();
    std::thread::Builder::new().name("inspect".into()).spawn(move || {
        let mut remembered = Remembered::default();
        while let Ok(state) = states.recv() {
            // Only the newest state matters.
            let state = states.try_iter().last().unwrap_or(state);
            let Some(site) = &state.site else { continue };
            let found = remembered.diagnostics(&root, site.copied());
            if news.send(Ok(News::Inspected(found))).is_err() {
                return;
            }
        }
    })?;
    Ok(sender)
}

/// The moment at which the next of the embargoes in a state ends.
pub(super) fn next_end(snapshot: &Snapshot) -> Option<Moment> {
    let site = snapshot.site.as_ref()?;
    site.proceedings.sessions.iter().filter_map(|session| session.embargo).min()
}

/// Waits for news, or until a moment has come.
pub(super) fn next(news: &Receiver<anyhow::Result<News>>, until: Option<Moment>) -> anyhow::Result<News> {
    let Some(until) = until else { return news.recv()? };
    loop {
        let now = Moment::from(jiff::Timestamp::now());
        let Some(wait) = until.after(now) else { return Ok(News::End(now)) };
        match news.recv_timeout(wait.min(LOOK)) {
            Ok(news) => return news,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => bail!("nothing watches the site any more"),
        }
    }
}
