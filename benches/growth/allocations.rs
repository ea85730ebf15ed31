//! Counts the bytes that a piece of work allocates, and writes the sites that it is done on.

use std::alloc::System;
use std::fs;

use cap::Cap;
use tempfile::TempDir;

use crate::corpus;

/// Counts every allocation of the process.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// What a piece of work allocated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// The peak of allocated bytes until its end, above those that were allocated before.
    /// The peak is that of the whole process: pieces of work come in the order of their size.
    pub(crate) peak: usize,
    /// All bytes that were allocated.
    pub(crate) allocated: usize,
}

/// The result of a piece of work, and what it allocated.
pub(crate) fn cost_of<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let (current, total) = (ALLOCATOR.allocated(), ALLOCATOR.total_allocated());
    let result = work();
    let peak = ALLOCATOR.max_allocated().saturating_sub(current);
    (result, Cost { peak, allocated: ALLOCATOR.total_allocated() - total })
}

/// The result of a piece of work, and the bytes that it allocated in all.
pub(crate) fn allocated_by<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let (result, cost) = cost_of(work);
    (result, cost.allocated)
}

/// Does work on one thread, so that it allocates the same each time.
pub(crate) fn on_one_thread<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread").install(work)
}

/// A site of so many sessions in these languages, with more lines of configuration. A larger one begins
/// with the same sessions as a smaller one.
pub(crate) fn site(sessions: usize, languages: &[&str], lines: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let languages = languages.iter().map(|tag| (*tag).to_owned()).collect();
    corpus::write(
        folder.path(),
        &corpus::Settings { sessions, languages, seed: 1, recommending: corpus::RECOMMENDING },
    )
    .expect("a site");
    let config = folder.path().join("rapporteur.toml");
    let text = fs::read_to_string(&config).expect("a configuration");
    fs::write(config, text + lines).expect("a configuration");
    folder
}
