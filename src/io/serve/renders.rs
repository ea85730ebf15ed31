//! Renders pages in a thread pool with a time limit: a template may take very long, or loop for
//! ever.
//!
//! A thread cannot be killed. One that exceeds the limit is abandoned, and its page is not started
//! again in the same snapshot.

use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::time::timeout;

use crate::io::STACK;

/// The time limit for one page.
pub(super) const LIMIT: Duration = Duration::from_secs(10);
/// The number of concurrent renders, not counting abandoned ones.
pub(super) const AT_ONCE: usize = 8;
/// How many pages of one folder may time out in one snapshot before the others are refused: they
/// usually share a template.
const MOST_OF_A_FOLDER: usize = 3;
/// The maximum number of abandoned threads.
const MOST_LATE: usize = 200;

/// Renders a page. Returns whether the thread may take another job.
type Job = Box<dyn FnOnce() -> bool + Send>;

/// States of a job. Thread and waiting task both swap in theirs; the first swap decides whether the
/// job timed out.
const RUNNING: u8 = 0;
const DONE: u8 = 1;
const LATE: u8 = 2;

/// The thread pool.
pub(super) struct Renders {
    limit: Duration,
    free: Semaphore,
    jobs: std::sync::mpsc::Sender<Job>,
    queue: Arc<Mutex<std::sync::mpsc::Receiver<Job>>>,
    late: Mutex<LateRender>,
    finished: mpsc::UnboundedSender<String>,
}

#[derive(Default)]
struct LateRender {
    count: u64,
    /// By job number: the number of the snapshot, and the address.
    running: BTreeMap<u64, (u64, String)>,
}

pub(super) enum RenderOutcome<T> {
    Done(T),
    /// It timed out and may still be running.
    Late,
    /// It panicked or could not be started.
    Failed,
}

impl Renders {
    /// Starts the threads. The channel receives the addresses of pages that finish after they timed
    /// out.
    pub(super) fn new() -> io::Result<(Self, mpsc::UnboundedReceiver<String>)> {
        let (finished, addresses) = mpsc::unbounded_channel();
        let (jobs, queue) = std::sync::mpsc::channel();
        let queue = Arc::new(Mutex::new(queue));
        let (limit, free, late) = (LIMIT, Semaphore::new(AT_ONCE), Mutex::default());
        let this = Self { limit, free, jobs, queue, late, finished };
        (0..AT_ONCE).try_for_each(|_| this.start_thread())?;
        Ok((this, addresses))
    }

    /// Starts a thread that takes jobs until one of them times out.
    fn start_thread(&self) -> io::Result<()> {
        let queue = Arc::clone(&self.queue);
        let work = move || {
            loop {
                let job = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
                if !job.is_ok_and(|job| job()) {
                    return;
                }
            }
        };
        thread::Builder::new().name("render".into()).stack_size(STACK).spawn(work).map(drop)
    }

    /// Runs `work` for an address in the snapshot with this number, up to the time limit.
    pub(super) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        state: u64,
        address: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> RenderOutcome<T> {
        if self.late().refuses(state, address) {
            return RenderOutcome::Late;
        }
        // A task of its own: a browser that gives up drops the request, but the thread still renders, and must be
        // replaced if it exceeds the limit.
        let (renders, address) = (Arc::clone(self), address.to_owned());
        let waiting = tokio::spawn(async move { renders.run_to_limit(state, &address, work).await });
        waiting.await.unwrap_or(RenderOutcome::Failed)
    }

    async fn run_to_limit<T: Send + 'static>(
        self: &Arc<Self>,
        state: u64,
        address: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> RenderOutcome<T> {
        let Ok(_permit) = self.free.acquire().await else { return RenderOutcome::Failed };
        let state_of_job = Arc::new(AtomicU8::new(RUNNING));
        let (sender, mut made) = oneshot::channel();
        let of_thread = Arc::clone(&state_of_job);
        let job = move || {
            if let Ok(page) = catch_unwind(AssertUnwindSafe(work)) {
                // The receiver is gone if the request was cancelled.
                let _ = sender.send(page);
            }
            of_thread.swap(DONE, Ordering::SeqCst) == RUNNING
        };
        if self.jobs.send(Box::new(job)).is_err() {
            return RenderOutcome::Failed;
        }
        match timeout(self.limit, &mut made).await {
            Ok(page) => page.map_or(RenderOutcome::Failed, RenderOutcome::Done),
            Err(_) if state_of_job.swap(LATE, Ordering::SeqCst) == DONE => {
                made.await.map_or(RenderOutcome::Failed, RenderOutcome::Done)
            }
            Err(_) => {
                // Replaces the abandoned thread.
                let _ = self.start_thread();
                let number = self.late().insert(state, address);
                let renders = Arc::clone(self);
                tokio::spawn(async move {
                    let _ = made.await;
                    if let Some((_, address)) = renders.late().running.remove(&number) {
                        // The receiver lives as long as the process.
                        let _ = renders.finished.send(address);
                    }
                });
                RenderOutcome::Late
            }
        }
    }

    fn late(&self) -> MutexGuard<'_, LateRender> {
        self.late.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl LateRender {
    /// Whether an address must not be rendered in a snapshot.
    fn refuses(&self, state: u64, address: &str) -> bool {
        let of_state = || self.running.values().filter(|(of, _)| *of == state).map(|(_, address)| address);
        of_state().any(|late| late == address)
            || of_state().filter(|late| folder(late) == folder(address)).count() >= MOST_OF_A_FOLDER
            || self.running.len() >= MOST_LATE
    }

    fn insert(&mut self, state: u64, address: &str) -> u64 {
        self.count += 1;
        self.running.insert(self.count, (state, address.to_owned()));
        self.count
    }
}

fn folder(address: &str) -> &str {
    address.trim_end_matches('/').rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_late_is_not_begun_again_until_something_changes() {
        let mut late = LateRender::default();
        late.insert(1, "/talks/01/");
        assert!(late.refuses(1, "/talks/01/"));
        assert!(!late.refuses(2, "/talks/01/") && !late.refuses(1, "/talks/02/") && !late.refuses(1, "/"));
    }

    #[test]
    fn when_several_pages_of_a_folder_are_late_no_more_of_them_are_begun() {
        let mut late = LateRender::default();
        for address in ["/talks/01/", "/talks/02/", "/talks/03/"] {
            assert!(!late.refuses(1, address));
            late.insert(1, address);
        }
        assert!(late.refuses(1, "/talks/04/"));
        assert!(
            !late.refuses(1, "/talks/")
                && !late.refuses(1, "/countries/qa/")
                && !late.refuses(2, "/talks/04/")
        );
    }

    #[test]
    fn a_thread_whose_request_was_dropped_is_replaced_when_it_exceeds_the_limit() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        let (mut renders, _finished) = Renders::new().expect("threads");
        renders.limit = Duration::from_millis(300);
        runtime.block_on(drop_all_and_run_another(&Arc::new(renders)));
    }

    async fn drop_all_and_run_another(renders: &Arc<Renders>) {
        let (release, held) = std::sync::mpsc::channel::<()>();
        let held = Arc::new(Mutex::new(held));
        for at in 0..AT_ONCE {
            let held = Arc::clone(&held);
            let endless = move || held.lock().is_ok_and(|held| held.recv().is_ok());
            let address = format!("/{at}/page/");
            let request = renders.run(1, &address, endless);
            assert!(timeout(Duration::from_millis(1), request).await.is_err(), "it takes long");
        }
        let other = renders.run(1, "/other/", || ()).await;
        drop(release);
        assert!(matches!(other, RenderOutcome::Done(())));
    }

    #[test]
    fn there_is_an_end_to_threads_that_are_left_to_themselves() {
        let mut late = LateRender::default();
        for state in 0..MOST_LATE as u64 {
            late.insert(state, "/");
        }
        assert!(late.refuses(u64::MAX, "/talks/"));
    }
}
