//! Making pages so that none keeps the others waiting: a template may take very long, or never end.
//!
//! A thread cannot be stopped from outside. One that has not finished in time is left to itself, and
//! its page is not begun again in the same state of the site.

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

/// How long a page may take until it is answered for without it.
pub(super) const LIMIT: Duration = Duration::from_secs(10);
/// How many pages may be made at once, those that are late not counted.
pub(super) const AT_ONCE: usize = 8;
/// How many pages of one folder may be late in one state of the site before no more of them are begun:
/// as a rule they share a template.
const MOST_OF_A_FOLDER: usize = 3;
/// How many pages may be late in all.
const MOST_LATE: usize = 200;

/// Makes a page, and says whether its thread is to make more.
type Job = Box<dyn FnOnce() -> bool + Send>;

/// What a job is at: whichever of its thread and whoever waits for it comes first decides.
const RUNNING: u8 = 0;
const DONE: u8 = 1;
const LATE: u8 = 2;

/// The pages that are being made and are late.
pub(super) struct Renders {
    free: Semaphore,
    jobs: std::sync::mpsc::Sender<Job>,
    queue: Arc<Mutex<std::sync::mpsc::Receiver<Job>>>,
    late: Mutex<LateRender>,
    finished: mpsc::UnboundedSender<String>,
}

#[derive(Default)]
struct LateRender {
    count: u64,
    /// By their number, the state that they are of, and the address.
    running: BTreeMap<u64, (u64, String)>,
}

/// What became of a page.
pub(super) enum RenderOutcome<T> {
    /// It was made in time.
    Done(T),
    /// It was not, and may never be.
    Late,
    /// It could not be made.
    Failed,
}

impl Renders {
    /// Nothing is made yet. The addresses of pages that were late and have been made come out of the
    /// channel.
    pub(super) fn new() -> io::Result<(Self, mpsc::UnboundedReceiver<String>)> {
        let (finished, addresses) = mpsc::unbounded_channel();
        let (jobs, queue) = std::sync::mpsc::channel();
        let queue = Arc::new(Mutex::new(queue));
        let this = Self { free: Semaphore::new(AT_ONCE), jobs, queue, late: Mutex::default(), finished };
        (0..AT_ONCE).try_for_each(|_| this.start_thread())?;
        Ok((this, addresses))
    }

    /// Starts a thread that makes pages until one of them is late.
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

    /// Does the work for an address in the state of this number, unless that takes too long.
    pub(super) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        state: u64,
        address: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> RenderOutcome<T> {
        if self.late().refuses(state, address) {
            return RenderOutcome::Late;
        }
        let Ok(_permit) = self.free.acquire().await else { return RenderOutcome::Failed };
        let state_of_job = Arc::new(AtomicU8::new(RUNNING));
        let (sender, mut made) = oneshot::channel();
        let of_thread = Arc::clone(&state_of_job);
        let job = move || {
            if let Ok(page) = catch_unwind(AssertUnwindSafe(work)) {
                // Nobody may wait for it any more.
                let _ = sender.send(page);
            }
            of_thread.swap(DONE, Ordering::SeqCst) == RUNNING
        };
        if self.jobs.send(Box::new(job)).is_err() {
            return RenderOutcome::Failed;
        }
        match timeout(LIMIT, &mut made).await {
            Ok(page) => page.map_or(RenderOutcome::Failed, RenderOutcome::Done),
            Err(_) if state_of_job.swap(LATE, Ordering::SeqCst) == DONE => {
                made.await.map_or(RenderOutcome::Failed, RenderOutcome::Done)
            }
            Err(_) => {
                // Another takes the place of the thread that may never come back.
                let _ = self.start_thread();
                let number = self.late().insert(state, address);
                let renders = Arc::clone(self);
                tokio::spawn(async move {
                    let _ = made.await;
                    if let Some((_, address)) = renders.late().running.remove(&number) {
                        // The receiver ends with the program only.
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
    /// Whether the page of an address is not to be begun in a state.
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
    fn there_is_an_end_to_threads_that_are_left_to_themselves() {
        let mut late = LateRender::default();
        for state in 0..MOST_LATE as u64 {
            late.insert(state, "/");
        }
        assert!(late.refuses(u64::MAX, "/talks/"));
    }
}
