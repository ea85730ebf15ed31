//! Shows progress: a bar on a terminal, otherwise a line at intervals.
//!
//! Fast operations show none.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::console::Console;
use crate::cli::format::count;

/// Time until progress is first shown.
const PATIENCE: Duration = Duration::from_millis(500);
/// Interval of lines without a bar.
const BETWEEN_LINES: Duration = Duration::from_secs(2);

/// The progress of one operation, updated from any thread.
pub(super) struct WorkProgress {
    shown: Option<BarState>,
    /// A present participle: "rendering".
    verb: &'static str,
    total: usize,
    done: AtomicUsize,
}

struct BarState {
    console: Console,
    bar: Option<ProgressBar>,
    /// When to update next.
    next: Mutex<Instant>,
}

impl WorkProgress {
    pub(super) fn new(console: Console, verb: &'static str, total: usize) -> Self {
        let shown = console.shows_progress().map(|draws| BarState {
            console,
            bar: draws.then(|| bar(verb, total)),
            next: Mutex::new(Instant::now() + PATIENCE),
        });
        Self { shown, verb, total, done: AtomicUsize::new(0) }
    }

    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let Some(shown) = &self.shown else { return };
        // Another thread is updating.
        let Ok(mut next) = shown.next.try_lock() else { return };
        let now = Instant::now();
        if now < *next {
            return;
        }
        if let Some(bar) = &shown.bar {
            if bar.is_hidden() {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            bar.set_position(done as u64);
            *next = now + Duration::from_millis(50);
        } else {
            let line = format!("{} {} of {}\n", self.verb, count(done), count(self.total));
            // An error in showing progress must not stop the operation.
            let _ = shown.console.tell(&line);
            *next = now + BETWEEN_LINES;
        }
    }

    pub(super) fn finish(&self) {
        if let Some(bar) = self.shown.as_ref().and_then(|shown| shown.bar.as_ref()) {
            bar.finish_and_clear();
        }
    }
}

fn bar(verb: &'static str, total: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} [{bar:40}] {human_pos} of {human_len}")
        .map_or_else(|_| ProgressStyle::default_bar(), |style| style.progress_chars("=> "));
    ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden())
        .with_style(style)
        .with_message(verb)
}
