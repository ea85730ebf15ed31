//! Counts the bytes that a piece of work asks for, and makes the sites that it is done on.

use std::alloc::System;
use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};

use cap::Cap;
use tempfile::TempDir;

use crate::corpus;

/// Whoever asks for memory asks here.
#[global_allocator]
pub(crate) static ASKED: Cap<System> = Cap::new(System, usize::MAX);

static TURN: Mutex<()> = Mutex::new(());

/// Waits until no other test counts, and has the count as long as the answer lives.
pub(crate) fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What work returns, and the bytes that it asked for in all.
pub(crate) fn asked<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = ASKED.total_allocated();
    let result = work();
    (result, ASKED.total_allocated() - before)
}

/// Does work on one thread, so that it asks for the same each time.
pub(crate) fn on_one_thread<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread").install(work)
}

/// A site of so many sessions in these languages, with more lines of configuration. A larger one begins
/// with the same sessions as a smaller one.
pub(crate) fn site(sessions: usize, languages: &[&str], lines: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let languages = languages.iter().map(|tag| (*tag).to_owned()).collect();
    corpus::write(folder.path(), &corpus::Settings { sessions, languages, seed: 1 }).expect("a site");
    let config = folder.path().join("rapporteur.toml");
    let text = fs::read_to_string(&config).expect("a configuration");
    fs::write(config, text + lines).expect("a configuration");
    folder
}
